/** Reading XML parts as a tree of plain objects, namespaces left out. */
import { XMLParser } from "fast-xml-parser";

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** The text right inside, joined. */
  readonly text: string;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
});

type Ordered = Readonly<Record<string, unknown>>;

/** The document's root element; null when the text holds none. */
export function xmlRoot(xml: string): XmlNode | null {
  const nodes = (parser.parse(xml) as Ordered[]).filter((node) => !("?xml" in node)).map(nodeOf);
  return nodes.find(({ name }) => name !== "#text") ?? null;
}

function nodeOf(node: Ordered): XmlNode {
  const name = Object.keys(node).find((key) => key !== ":@") ?? "";
  const content = node[name];
  const attributes = (node[":@"] ?? {}) as Record<string, string>;
  if (!Array.isArray(content))
    return { name, attributes, children: [], text: typeof content === "string" ? content : "" };
  const all = (content as Ordered[]).map(nodeOf);
  const text = all.filter((child) => child.name === "#text").map((child) => child.text);
  return { name, attributes, children: all.filter((child) => child.name !== "#text"), text: text.join("") };
}

/** The first child along a path of names. */
export function child(node: XmlNode | null | undefined, ...path: readonly string[]): XmlNode | null {
  let found: XmlNode | null = node ?? null;
  for (const name of path) found = found?.children.find((one) => one.name === name) ?? null;
  return found;
}

/** The `val` attribute of a child along a path. */
export function childValue(node: XmlNode | null | undefined, ...path: readonly string[]): string | undefined {
  return child(node, ...path)?.attributes["val"];
}

/** Every node of a name below, in document order. */
export function descendants(node: XmlNode | null | undefined, name: string): XmlNode[] {
  return (node?.children ?? []).flatMap((one) => [...(one.name === name ? [one] : []), ...descendants(one, name)]);
}
