/** An .xlsx file as its parts, and the rules of the package: content types, relationships, characters that XML cannot hold. */
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { childOf, childrenOf, type Element, parseXml } from "./xml-element";

export interface Part {
  /** "xl/worksheets/sheet1.xml" */
  readonly name: string;
  readonly root: Element;
  /** By relationship id. */
  readonly relations: Relations;
}

type Relations = ReadonlyMap<string, { readonly type: string; readonly target: string }>;

export interface WorkbookPackage {
  /** The whole file's. */
  readonly relations: Relations;
  /** By name; XML parts only, without the relationships' own. */
  readonly parts: ReadonlyMap<string, Part>;
  readonly faults: readonly string[];
}

const isXml = (name: string): boolean => /\.(xml|rels|vml)$/.test(name);
const relationsName = (name: string): string => `${path.posix.dirname(name)}/_rels/${path.posix.basename(name)}.rels`;

/** Characters that XML 1.0 excludes, and halves of surrogate pairs: Excel calls a file with one damaged. */
const EXCLUDED = /[\p{Surrogate}\ufffe\uffff]|(?![\t\n\r\x7f-\x9f])\p{Cc}/u;

/** Opens the file; what breaks the package's rules is listed, and a part that is no XML is left out. */
export function openPackage(bytes: Uint8Array): WorkbookPackage {
  const files = unzipSync(bytes);
  const faults: string[] = [];
  const roots = new Map<string, Element>();
  for (const [name, content] of Object.entries(files).filter(([file]) => isXml(file))) {
    const xml = strFromU8(content);
    if (EXCLUDED.test(xml)) faults.push(`${name} holds a character that XML excludes.`);
    try {
      roots.set(name, parseXml(xml));
    } catch (error) {
      faults.push(`${name} is not well-formed: ${(error as Error).message}.`);
    }
  }
  const parts = new Map<string, Part>();
  for (const [name, root] of roots) {
    if (name.endsWith(".rels") || name === "[Content_Types].xml") continue;
    parts.set(name, { name, root, relations: relationsOf(name, roots) });
  }
  const relations = relationsOf("", roots);
  for (const { name, relations: own } of [{ name: "The file", relations }, ...parts.values()])
    for (const [id, { target }] of own)
      if (files[target] === undefined)
        faults.push(`${name}: relationship ${id} leads to ${target}, which is not there.`);
  faults.push(...contentTypeFaults(Object.keys(files), roots.get("[Content_Types].xml")));
  return { relations, parts, faults };
}

function relationsOf(name: string, roots: ReadonlyMap<string, Element>): Relations {
  const root = roots.get(path.posix.normalize(relationsName(name)));
  const inside = childrenOf(root, "Relationship").filter(({ attributes }) => attributes.TargetMode !== "External");
  return new Map(
    inside.map(({ attributes: { Id = "", Type = "", Target = "" } }) => {
      const target = Target.startsWith("/") ? Target.slice(1) : path.posix.join(path.posix.dirname(name), Target);
      return [Id, { type: path.posix.basename(Type), target }];
    }),
  );
}

function* contentTypeFaults(files: readonly string[], types: Element | undefined): Generator<string> {
  if (types === undefined) {
    yield "[Content_Types].xml is missing.";
    return;
  }
  const extensions = childrenOf(types, "Default").map(({ attributes }) => attributes.Extension?.toLowerCase());
  const names = childrenOf(types, "Override").map(({ attributes }) => attributes.PartName?.slice(1) ?? "");
  if (new Set(names).size !== names.length) yield "[Content_Types].xml names a part twice.";
  for (const name of names) if (!files.includes(name)) yield `[Content_Types].xml names ${name}, which is not there.`;
  for (const file of files) {
    if (file === "[Content_Types].xml" || file.endsWith("/")) continue;
    const known = names.includes(file) || extensions.includes(file.slice(file.lastIndexOf(".") + 1).toLowerCase());
    if (!known) yield `${file} has no content type.`;
    if (/^xl\/(?!.*\/_rels\/).*\.xml$/.test(file) && !names.includes(file))
      yield `${file} has no content type of its own.`;
  }
}

/** The part a relationship of that type leads to first. */
export function relatedPart(pack: WorkbookPackage, from: Part | undefined, type: string): Part | undefined {
  const relation = [...(from?.relations.values() ?? [])].find((one) => one.type === type);
  return relation === undefined ? undefined : pack.parts.get(relation.target);
}

/** The texts of the shared string table; rich text is joined. */
export function sharedTexts(pack: WorkbookPackage, workbook: Part): string[] {
  return childrenOf(relatedPart(pack, workbook, "sharedStrings")?.root, "si").map((item) =>
    [childOf(item, "t"), ...childrenOf(item, "r").map((run) => childOf(run, "t"))]
      .map((text) => text?.text ?? "")
      .join(""),
  );
}
