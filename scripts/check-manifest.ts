/**
 * The rules that Office sets for a manifest and what it points to, checked on the built add-in (dist/): there is no
 * validator that works without a network. Prints every breach in a line of its own; exit code 1 when there is one.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { LOCALES } from "../src/text/locale";

const root = path.resolve(__dirname, "..");
const dist = path.join(root, "dist");
const breaches: string[] = [];
const demand = (holds: boolean, sentence: string): void => void (holds || breaches.push(sentence));

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Element[];
}

type Ordered = Record<string, unknown>;

function toElement(node: Ordered): Element {
  const name = Object.keys(node).find((key) => key !== ":@") ?? "";
  const inner = name === "#text" ? [] : (node[name] as Ordered[]);
  const text = inner
    .map((child) => (child["#text"] === undefined ? "" : String(child["#text"] as string | number)))
    .join("");
  return {
    name,
    attributes: (node[":@"] ?? {}) as Record<string, string>,
    text,
    children: inner.filter((child) => !("#text" in child)).map(toElement),
  };
}

const all = (element: Element): Element[] => [element, ...element.children.flatMap(all)];
const valuesOf = (element: Element): string[] =>
  [element.attributes.DefaultValue, element.attributes.Value].filter((value) => value !== undefined);

const xml = readFileSync(path.join(dist, "manifest.xml"), "utf8");
const valid = XMLValidator.validate(xml);
demand(valid === true, `manifest.xml is not well-formed: ${valid === true ? "" : valid.err.msg}`);
const parsed = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  preserveOrder: true,
  parseTagValue: false,
}).parse(xml) as Ordered[];
const elements = parsed.map(toElement).flatMap(all);
const named = (name: string): Element[] => elements.filter((element) => element.name === name);
const only = (name: string): Element | undefined => named(name)[0];

/** Identity: a GUID, and the version of package.json with Office's fourth part. */
function checkIdentity(): void {
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
  const id = only("Id")?.text ?? "";
  demand(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id), `Id must be a GUID; it is "${id}".`);
  const stated = only("Version")?.text;
  demand(stated === `${version}.0`, `Version must be ${version}.0, as in package.json; it is ${stated}.`);
}

/** Office's limits in characters, by element. */
const LIMITS: Readonly<Record<string, number>> = {
  DisplayName: 125,
  ProviderName: 125,
  Description: 250,
  "bt:String": 250,
};

function checkTexts(): void {
  for (const [name, limit] of Object.entries(LIMITS)) {
    for (const element of named(name)) {
      for (const text of [element.text, ...all(element).flatMap(valuesOf)]) {
        demand(text.length <= limit, `${name} allows ${limit} characters; "${text.slice(0, 40)}…" has ${text.length}.`);
      }
    }
  }
  for (const shortString of named("bt:ShortStrings").flatMap((group) => group.children)) {
    for (const text of all(shortString).flatMap(valuesOf))
      demand(text.length <= 125, `ShortStrings allow 125 characters; "${text}" has ${text.length}.`);
  }
  // A Description with a resid has its text among the resources; the functions' namespace is the same in every language.
  const namespace = only("Namespace")?.attributes.resid;
  const translated = [...named("DisplayName"), ...named("Description"), ...named("bt:String")].filter(
    ({ attributes }) => attributes.resid === undefined && attributes.id !== namespace,
  );
  for (const element of translated) {
    const locales = element.children.map((child) => child.attributes.Locale);
    for (const locale of LOCALES.slice(1))
      demand(locales.includes(locale), `${element.name} "${valuesOf(element)[0] ?? ""}" has no ${locale} text.`);
  }
}

function checkReferences(): void {
  const ids = elements
    .filter((element) => element.name.startsWith("bt:") && element.attributes.id !== undefined)
    .map((element) => element.attributes.id ?? "");
  demand(new Set(ids).size === ids.length, "Two resources of the manifest have the same id.");
  for (const id of ids) demand(id.length <= 32, `Resource id "${id}" is longer than 32 characters.`);
  for (const element of elements) {
    const wanted = element.attributes.resid;
    if (wanted !== undefined)
      demand(ids.includes(wanted), `${element.name} asks for resource "${wanted}", which is not there.`);
  }
}

/** Where a URL of the add-in's own domain stands in dist/. */
function fileOf(url: string): string {
  return path.join(dist, decodeURIComponent(new URL(url).pathname));
}

function checkUrls(): string {
  const urls = elements.flatMap(valuesOf).filter((value) => /^[a-z]+:\/\//i.test(value));
  const domains = new Set(urls.map((url) => new URL(url).origin));
  demand(
    domains.size === 1,
    `Every URL of the manifest must be on one domain; they are on ${[...domains].join(", ")}.`,
  );
  for (const url of urls) {
    demand(url.startsWith("https://"), `${url} is not https.`);
    demand(existsSync(fileOf(url)), `${url} points to a file that the build does not make.`);
  }
  return [...domains][0] ?? "";
}

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional?: boolean;
    readonly repeating?: boolean;
  }[];
}

function checkFunction(made: FunctionMetadata, where: string): void {
  demand(
    /^[A-Z][A-Z0-9.]{2,}$/.test(made.id),
    `${where}: id "${made.id}" must be capitals and digits, three at least.`,
  );
  demand(!/^[A-Z]{1,3}[0-9]{1,7}$/.test(made.id), `${where}: id "${made.id}" reads as a cell address.`);
  demand(
    made.description.length > 0 && made.description.length <= 255,
    `${where}: the description of ${made.id} must have 1 to 255 characters.`,
  );
  demand(existsSync(fileOf(made.helpUrl)), `${where}: the help page of ${made.id}, ${made.helpUrl}, is not built.`);
  made.parameters.forEach((parameter, index) => {
    demand(/^[a-z][a-z0-9_]*$/.test(parameter.name), `${where}: ${made.id} has a parameter named "${parameter.name}".`);
    demand(parameter.description.length > 0, `${where}: parameter ${parameter.name} of ${made.id} has no description.`);
    const next = made.parameters[index + 1];
    if (parameter.repeating === true)
      demand(next === undefined, `${where}: after the repeating parameter of ${made.id} comes another.`);
    if (parameter.optional === true && next !== undefined)
      demand(next.optional === true, `${where}: ${made.id} has a required parameter after an optional one.`);
  });
}

/** One functions.json a language, all with the same functions and parameters. */
function checkFunctions(domain: string): void {
  const metadata = elements
    .filter((element) => element.name === "bt:Url" && valuesOf(element)[0]?.endsWith(".json") === true)
    .flatMap((element) => all(element).flatMap(valuesOf));
  demand(
    metadata.length === LOCALES.length,
    `The manifest names ${metadata.length} functions.json files; there must be one for each of ${LOCALES.join(", ")}.`,
  );
  const shapes = new Set<string>();
  for (const url of metadata.filter((address) => existsSync(fileOf(address)))) {
    const { functions } = JSON.parse(readFileSync(fileOf(url), "utf8")) as { functions: FunctionMetadata[] };
    for (const made of functions) {
      demand(
        made.helpUrl.startsWith(`${domain}/`),
        `${url}: the help page of ${made.id} is on another domain: ${made.helpUrl}.`,
      );
      checkFunction(made, url);
    }
    shapes.add(
      JSON.stringify(
        functions.map(({ id, name, parameters }) => [
          id,
          name,
          parameters.map((parameter) => [parameter.name, parameter.optional, parameter.repeating]),
        ]),
      ),
    );
  }
  demand(shapes.size === 1, "The functions.json files differ in more than their texts.");
}

/** Every relative link of a built help page leads to a page. */
function checkHelpLinks(domain: string): void {
  const queue = LOCALES.map((locale) => `${domain}/help/${locale}/index.html`);
  const seen = new Set<string>();
  for (let url = queue.pop(); url !== undefined; url = queue.pop()) {
    if (seen.has(url)) continue;
    seen.add(url);
    const file = fileOf(url);
    demand(existsSync(file), `${url} is linked from a help page but not built.`);
    if (!existsSync(file) || !file.endsWith(".html")) continue;
    for (const [, link] of readFileSync(file, "utf8").matchAll(/\s(?:href|src)="([^"#]+)/g)) {
      const target = new URL(link ?? "", url);
      if (target.origin === domain) queue.push(target.href);
    }
  }
}

checkIdentity();
checkTexts();
checkReferences();
const domain = checkUrls();
checkFunctions(domain);
checkHelpLinks(domain);
for (const breach of breaches) console.error(breach);
if (breaches.length > 0) process.exit(1);
console.log("The manifest and what it points to keep the rules.");
