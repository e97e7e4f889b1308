/** The rules of [MS-OWEXML] for what a workbook remembers of task pane add-ins: their list, and a part with settings for each. */
import type { Part, WorkbookPackage } from "./workbook-package";
import { childOf, childrenOf, type ChildOrders, type Element, orderFaults } from "./xml-element";

const ORDER: ChildOrders = {
  taskpanes: "taskpane",
  taskpane: "webextensionref extLst",
  webextension: "reference alternateReferences properties bindings snapshot extLst",
  alternateReferences: "reference",
  properties: "property",
};

/** Attributes that the schema requires. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  taskpane: ["dockstate", "visibility", "width", "row"],
  webextension: ["id"],
  reference: ["id", "version"],
  property: ["name", "value"],
};

const STORES = ["OMEX", "SPCatalog", "SPApp", "Exchange", "FileSystem", "Registry", "ExCatalog", "WOPICatalog"];

/** Faults of the file's task panes and their extensions, each after its part's name. */
export function* webExtensionFaults({ parts, relations }: WorkbookPackage): Generator<string> {
  for (const { type, target } of relations.values()) {
    const panes = type === "webextensiontaskpanes" ? parts.get(target) : undefined;
    if (panes !== undefined) for (const fault of paneFaults(panes)) yield `${target}: ${fault}`;
  }
  for (const { name, root } of parts.values())
    if (root.name === "webextension") for (const fault of extensionFaults(root)) yield `${name}: ${fault}`;
}

function* paneFaults({ root, relations }: Part): Generator<string> {
  yield* orderFaults(root, ORDER);
  for (const pane of childrenOf(root, "taskpane")) {
    yield* attributeFaults(pane);
    const id = childOf(pane, "webextensionref")?.attributes["r:id"] ?? "";
    if (relations.get(id)?.type !== "webextension") yield `A task pane refers to "${id}", which is no web extension.`;
  }
}

function* extensionFaults(extension: Element): Generator<string> {
  yield* orderFaults(extension, ORDER);
  yield* attributeFaults(extension);
  for (const name of ["reference", "properties", "bindings"])
    if (childOf(extension, name) === undefined) yield `<${name}> is missing.`;
  const others = childrenOf(childOf(extension, "alternateReferences"), "reference");
  for (const reference of [...childrenOf(extension, "reference"), ...others]) {
    yield* attributeFaults(reference);
    const { storeType = "SPCatalog" } = reference.attributes;
    if (!STORES.some((store) => store.toLowerCase() === storeType.toLowerCase())) yield `${storeType} is no store.`;
  }
  const names = new Set<string>();
  for (const property of childrenOf(childOf(extension, "properties"), "property")) {
    yield* attributeFaults(property);
    const { name = "" } = property.attributes;
    if (names.has(name)) yield `The property ${name} is there twice.`;
    names.add(name);
  }
}

function* attributeFaults({ name, attributes }: Element): Generator<string> {
  for (const required of REQUIRED[name] ?? [])
    if (attributes[required] === undefined) yield `<${name}> has no ${required}.`;
}
