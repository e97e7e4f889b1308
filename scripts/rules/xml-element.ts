/** An XML document as plain elements, and the rules every kind of XML has here: the order of children, and the length of texts. */
import { XMLParser, XMLValidator } from "fast-xml-parser";

export interface Element {
  /** Without its namespace's prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The element's own text, without that of its children. */
  readonly text: string;
  readonly children: readonly Element[];
}

type Ordered = Record<string, unknown>;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  preserveOrder: true,
  parseTagValue: false,
  trimValues: false,
});

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

function toElement(node: Ordered): Element {
  const name = Object.keys(node).find((key) => key !== ":@") ?? "";
  const inner = node[name] as Ordered[];
  return {
    name: local(name),
    attributes: (node[":@"] ?? {}) as Record<string, string>,
    text: inner.map((child) => (child["#text"] === undefined ? "" : String(child["#text"] as string))).join(""),
    children: inner.filter((child) => !("#text" in child)).map(toElement),
  };
}

/** The root element. Throws for XML that is not well-formed. */
export function parseXml(xml: string): Element {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) throw new Error(`line ${valid.err.line}: ${valid.err.msg}`);
  const root = (parser.parse(xml) as Ordered[]).find((node) => !Object.keys(node).some((key) => key.startsWith("?")));
  if (root === undefined) throw new Error("it has no element");
  return toElement(root);
}

/** The element and all below it, in the document's order. */
export function descendants(element: Element): Element[] {
  return [element, ...element.children.flatMap(descendants)];
}

/** The children of a name. */
export function childrenOf(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

export function childOf(element: Element | undefined, name: string): Element | undefined {
  return childrenOf(element, name)[0];
}

/** Parent → its children in the order of the schema, separated by spaces. */
export type ChildOrders = Readonly<Record<string, string>>;

/** Sentences about children that stand in the wrong order or under the wrong parent. */
export function* orderFaults(root: Element, orders: ChildOrders): Generator<string> {
  for (const parent of descendants(root)) {
    const order = Object.hasOwn(orders, parent.name) ? orders[parent.name]?.split(" ") : undefined;
    if (order === undefined) continue;
    let last = 0;
    for (const { name } of parent.children) {
      const place = order.indexOf(name);
      if (place < 0) yield `<${name}> is no child of <${parent.name}>.`;
      else if (place < last) yield `In <${parent.name}>, <${name}> must stand before <${order[last]}>.`;
      last = Math.max(last, place);
    }
  }
}

/** A sentence when a text is longer than its limit. */
export function* lengthFaults(what: string, text: string, limit: number): Generator<string> {
  if (text.length > limit) yield `${what} allows ${limit} characters; "${text.slice(0, 40)}…" has ${text.length}.`;
}
