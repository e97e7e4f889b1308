/**
 * The rules that Office sets for a manifest and what it points to, checked on the built add-in (dist/): there is no
 * validator that works without a network. Prints every breach in a line of its own; exit code 1 when there is one.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { LOCALES } from "../src/text/locale";
import { runScript } from "./command-line";
import { type FunctionMetadata, functionsFaults } from "./rules/function-rules";
import { manifestFaults, valuesOf } from "./rules/manifest-rules";
import { codeFaults, pageFaults } from "./rules/page-rules";
import { descendants, type Element, parseXml } from "./rules/xml-element";

const root = path.resolve(__dirname, "..");
const dist = path.join(root, "dist");

/** Where a URL of the add-in's own domain stands in dist/. */
function fileOf(url: string): string {
  return path.join(dist, decodeURIComponent(new URL(url).pathname));
}

const addressesOf = (element: Element): string[] =>
  descendants(element)
    .flatMap(valuesOf)
    .filter((value) => /^[a-z]+:\/\//i.test(value));

function* addressFaults(manifest: Element): Generator<string> {
  const addresses = addressesOf(manifest);
  const domains = new Set(addresses.map((address) => new URL(address).origin));
  if (domains.size !== 1)
    yield `Every URL of the manifest must be on one domain; they are on ${[...domains].join(", ")}.`;
  for (const address of addresses) {
    if (!address.startsWith("https://")) yield `${address} is not https.`;
    if (new URL(address).pathname !== "/" && !existsSync(fileOf(address)))
      yield `${address} points to a file that the build does not make.`;
  }
}

/** One functions.json a language, all with the same functions and parameters, each with its help page. */
function* metadataFaults(manifest: Element, domain: string): Generator<string> {
  const files = addressesOf(manifest).filter((address) => address.endsWith(".json"));
  if (files.length !== LOCALES.length)
    yield `The manifest names ${files.length} functions.json files; there must be one for each of ${LOCALES.join(", ")}.`;
  const shapes = new Set<string>();
  for (const file of files.filter((address) => existsSync(fileOf(address)))) {
    const content = JSON.parse(readFileSync(fileOf(file), "utf8")) as { functions: FunctionMetadata[] };
    yield* functionsFaults(content, file);
    for (const { id, helpUrl } of content.functions)
      if (!helpUrl.startsWith(`${domain}/`) || !existsSync(fileOf(helpUrl)))
        yield `${file}: the help page of ${id}, ${helpUrl}, is not built.`;
    const texts = new Set(["description", "helpUrl"]);
    shapes.add(JSON.stringify(content, (key, value: unknown) => (texts.has(key) ? undefined : value)));
  }
  if (shapes.size !== 1) yield "The functions.json files differ in more than their texts.";
}

/** Every relative link of a built help page leads to a page. */
function* helpFaults(domain: string): Generator<string> {
  const queue = LOCALES.map((locale) => `${domain}/help/${locale}/index.html`);
  const seen = new Set<string>();
  for (let url = queue.pop(); url !== undefined; url = queue.pop()) {
    if (seen.has(url)) continue;
    seen.add(url);
    const file = fileOf(url);
    if (!existsSync(file)) yield `${url} is linked from a help page but not built.`;
    if (!existsSync(file) || !file.endsWith(".html")) continue;
    for (const [, link] of readFileSync(file, "utf8").matchAll(/\s(?:href|src)="([^"#]+)/g)) {
      const target = new URL(link ?? "", url);
      if (target.origin === domain) queue.push(target.href);
    }
  }
}

/** The page and the scripts run under its policy. */
function* pagesFaults(): Generator<string> {
  yield* pageFaults(readFileSync(path.join(dist, "taskpane.html"), "utf8"));
  for (const file of readdirSync(dist).filter((name) => name.endsWith(".js")))
    yield* codeFaults(readFileSync(path.join(dist, file), "utf8"), file);
}

function main(): void {
  const file = path.join(dist, "manifest.xml");
  if (!existsSync(file)) throw new Error("dist/ is not built: run `npm run build` first.");
  const manifest = parseXml(readFileSync(file, "utf8"));
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
  const domain = new URL(addressesOf(manifest)[0] ?? "").origin;
  const breaches = [
    ...manifestFaults(manifest, version),
    ...addressFaults(manifest),
    ...metadataFaults(manifest, domain),
    ...helpFaults(domain),
    ...pagesFaults(),
  ];
  if (breaches.length > 0) throw new Error(breaches.join("\n"));
  console.log("The manifest and what it points to keep the rules.");
}

runScript(main);
