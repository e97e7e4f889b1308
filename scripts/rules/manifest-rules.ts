/**
 * The rules of Office's schema for the manifest of a task pane add-in with custom functions, as its reference states them:
 * order of elements, lengths, references to resources, a text in every language.
 */
import { LOCALES } from "../../src/text/locale";
import {
  childOf,
  childrenOf,
  type ChildOrders,
  descendants,
  type Element,
  lengthFaults,
  orderFaults,
} from "./xml-element";

/** Of the manifest itself; <Hosts> and <Host> are ordered again inside <VersionOverrides>. */
const MANIFEST_ORDER: ChildOrders = {
  OfficeApp:
    "Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl " +
    "AppDomains Hosts Requirements DefaultSettings Permissions Dictionary VersionOverrides",
  Requirements: "Sets Methods",
  VersionOverrides: "Description Requirements Hosts Resources VersionOverrides",
  Host: "Runtimes AllFormFactors DesktopFormFactor MobileFormFactor",
  AllFormFactors: "ExtensionPoint",
  DesktopFormFactor: "GetStarted SupportsSharedFolders FunctionFile ExtensionPoint",
  GetStarted: "Title Description LearnMoreUrl",
  ExtensionPoint: "Script Page Metadata Namespace OfficeTab CustomTab OfficeMenu",
  OfficeTab: "Group",
  Group: "OverriddenByRibbonApi Label Icon Control",
  Control: "OverriddenByRibbonApi Label ToolTip Supertip Icon Action Enabled Items",
  Supertip: "Title Description",
  Action: "TaskpaneId SourceLocation Title FunctionName",
  Resources: "Images Urls ShortStrings LongStrings",
};

/** Characters, by element; what stands in `text`, in DefaultValue and in each Override. */
const TEXT_LIMITS: Readonly<Record<string, number>> = { DisplayName: 125, ProviderName: 125, Description: 250 };
const GROUP_LIMITS: Readonly<Record<string, number>> = {
  ShortStrings: 125,
  LongStrings: 250,
  Urls: 2048,
  Images: 2048,
};
const ID_LIMITS: Readonly<Record<string, number>> = { Control: 125, Group: 125, Image: 32, Url: 32, String: 32 };
const LONGEST_PANE_ID = 125;

/** Which group of resources an element's resid names; <Title> and <Description> mean the same wherever they stand. */
const RESOURCE_GROUPS: Readonly<Record<string, string>> = {
  Runtime: "Urls",
  SourceLocation: "Urls",
  FunctionFile: "Urls",
  LearnMoreUrl: "Urls",
  Namespace: "ShortStrings",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
  Image: "Images",
};

/** Sizes of ribbon icons that the schema requires, in pixels. */
const ICON_SIZES = ["16", "32", "80"];

/** What an element or its overrides state. */
export const valuesOf = (element: Element): string[] =>
  [element.text.trim(), element.attributes.DefaultValue ?? "", element.attributes.Value ?? ""].filter(
    (text) => text !== "",
  );

/** Every breach in a sentence. `version` is that of package.json. */
export function* manifestFaults(root: Element, version: string): Generator<string> {
  yield* orderFaults(root, MANIFEST_ORDER);
  yield* identityFaults(root, version);
  yield* textFaults(root);
  yield* languageFaults(root);
  yield* resourceFaults(root);
  for (const icon of descendants(root).filter(({ name }) => name === "Icon")) {
    const sizes = childrenOf(icon, "Image").map(({ attributes }) => attributes.size ?? "");
    for (const size of ICON_SIZES) if (!sizes.includes(size)) yield `An <Icon> has no image of ${size} pixels.`;
  }
}

function* identityFaults(root: Element, version: string): Generator<string> {
  const id = childOf(root, "Id")?.text ?? "";
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) yield `Id must be a GUID; it is "${id}".`;
  const stated = childOf(root, "Version")?.text;
  if (stated !== `${version}.0`) yield `Version must be ${version}.0, as in package.json; it is ${stated}.`;
}

function* textFaults(root: Element): Generator<string> {
  for (const element of descendants(root)) {
    const limit = TEXT_LIMITS[element.name];
    if (limit !== undefined)
      for (const text of descendants(element).flatMap(valuesOf)) yield* lengthFaults(element.name, text, limit);
    const { id } = element.attributes;
    if (id !== undefined)
      yield* lengthFaults(`The id of ${element.name}`, id, ID_LIMITS[element.name] ?? LONGEST_PANE_ID);
    if (element.name === "TaskpaneId") yield* lengthFaults("TaskpaneId", element.text, LONGEST_PANE_ID);
  }
  for (const [group, limit] of Object.entries(GROUP_LIMITS)) {
    const texts = descendants(root).filter(({ name }) => name === group);
    for (const text of texts.flatMap(descendants).flatMap(valuesOf)) yield* lengthFaults(group, text, limit);
  }
}

/** A Description with a resid has its text among the resources; the functions' namespace is the same in every language. */
function* languageFaults(root: Element): Generator<string> {
  const elements = descendants(root);
  const namespace = elements.find(({ name }) => name === "Namespace")?.attributes.resid;
  const translated = elements.filter(
    ({ name, attributes }) =>
      ["DisplayName", "Description", "String"].includes(name) &&
      attributes.resid === undefined &&
      attributes.id !== namespace,
  );
  for (const element of translated) {
    const locales = element.children.map(({ attributes }) => attributes.Locale);
    for (const locale of LOCALES.slice(1))
      if (!locales.includes(locale)) yield `${element.name} "${valuesOf(element)[0] ?? ""}" has no ${locale} text.`;
  }
}

function* resourceFaults(root: Element): Generator<string> {
  const groups = childOf(childOf(root, "VersionOverrides"), "Resources")?.children ?? [];
  const groupOf = new Map(
    groups.flatMap((group) => group.children.map(({ attributes }) => [attributes.id ?? "", group.name])),
  );
  const ids = groups.flatMap(({ children }) => children.map(({ attributes }) => attributes.id ?? ""));
  if (groupOf.size !== ids.length) yield "Two resources of the manifest have the same id.";
  for (const { name, attributes } of descendants(root)) {
    const { resid } = attributes;
    if (resid === undefined) continue;
    const wanted = RESOURCE_GROUPS[name];
    const found = groupOf.get(resid);
    if (found === undefined) yield `${name} refers to resource "${resid}", which is not there.`;
    else if (wanted !== undefined && found !== wanted)
      yield `${name} must refer to one of ${wanted}; "${resid}" is one of ${found}.`;
  }
}
