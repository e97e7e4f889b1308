/**
 * The workbook's key-value settings inside the file: those of the add-in, where Excel has them (add-ins.ts), and two copies with the ids
 * of the sheets, which settings name. LibreOffice preserves the custom XML part, as one of the package instead of the workbook; openpyxl
 * the hidden names alone (setting-names.ts). Files of earlier versions have the custom XML part alone, which is no copy.
 */
import { Problem } from "../../src/text/problem";
import { say } from "../../src/text/say";
import { addAddIns, readProperties } from "./add-ins";
import {
  addContentType,
  addRelationship,
  attribute,
  escapeXml,
  type Parts,
  partText,
  relationships,
  setPart,
  unescapeXml,
  XML_HEAD,
} from "./parts";
import type { Grid, GridSheet } from "../grid/grid";
import { readSettingNames, type SettingsCopy } from "./setting-names";

const NAMESPACE = "urn:sales-planner:workbook-settings";
const ITEM = "customXml/item1.xml";
const ITEM_PROPERTIES = "customXml/itemProps1.xml";
/** Names the data store item; any fixed id does. */
const ITEM_ID = "{6A2F4E7C-3B1D-4C58-9E60-5A1C0D7B8F24}";

/** Adds the settings to the parts of a file about to be written; values must be plain JSON. */
export function addSettings(
  parts: Parts,
  { settings, addIns }: Pick<Grid, "settings" | "addIns">,
  sheets: readonly Pick<GridSheet, "name" | "id">[],
): void {
  addAddIns(parts, addIns, settings);
  if (settings.size === 0) return;
  const copy = copyOf(settings, sheets);
  const entries = copy.settings.map(([key, json]) => `<setting key="${escapeXml(key)}">${escapeXml(json)}</setting>`);
  const ids = copy.sheets.map(([name, id]) => `<sheet name="${escapeXml(name)}" id="${escapeXml(id)}"/>`);
  const content = ids.join("") + entries.join("");
  setPart(parts, ITEM, `${XML_HEAD}<settings xmlns="${NAMESPACE}" copy="true">${content}</settings>`);
  setPart(parts, ITEM_PROPERTIES, itemProperties());
  addContentType(parts, ITEM_PROPERTIES, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
  addRelationship(parts, ITEM, { type: "customXmlProps", target: "itemProps1.xml" });
  addRelationship(parts, "xl/workbook.xml", { type: "customXml", target: `../${ITEM}` });
}

/** The settings with the ids of the sheets; values must be plain JSON. */
export const copyOf = (
  settings: Grid["settings"],
  sheets: readonly Pick<GridSheet, "name" | "id">[],
): SettingsCopy => ({
  settings: [...settings].map(([key, value]) => [key, JSON.stringify(value ?? null)]),
  sheets: sheets.map(({ name, id }) => [name, id]),
});

function itemProperties(): string {
  const schema = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
  return `${XML_HEAD}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${schema}"><ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;
}

interface ReadSettings {
  readonly settings: ReadonlyMap<string, unknown>;
  /** Sheet name → the id it had when the settings were saved. */
  readonly sheetIds: ReadonlyMap<string, string>;
}

/**
 * The settings of a file; empty when it has none.
 * @throws Problem when a setting's value is not the JSON that was written.
 */
export function readSettings(parts: Parts, workbookPath: string): ReadSettings {
  const settings = new Map<string, string>();
  const sheetIds = new Map<string, string>();
  const own = readProperties(parts);
  for (const { type, target } of [...relationships(parts, workbookPath), ...relationships(parts, "")]) {
    const text = type === "customXml" ? partText(parts, target) : null;
    if (text === null || !text.includes(NAMESPACE)) continue;
    for (const [tag] of text.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g))
      sheetIds.set(attribute(tag, "name") ?? "", attribute(tag, "id") ?? "");
    // Excel saves what changes in the add-in's settings alone; the copy stays as it was.
    if (own === null || !isCopy(text)) for (const [key, value] of entriesOf(text)) settings.set(key, value);
  }
  for (const [key, value] of own ?? []) settings.set(key, value);
  // Where both other places were dropped.
  const named = settings.size === 0 ? readSettingNames(parts, workbookPath) : null;
  for (const [key, json] of named?.settings ?? []) settings.set(key, json);
  for (const [name, id] of named?.sheets ?? []) sheetIds.set(name, id);
  return { settings: new Map([...settings].map(([key, value]) => [key, parsed(key, value)])), sheetIds };
}

function isCopy(text: string): boolean {
  const [root = ""] = /<(?:\w+:)?settings\b[^>]*>/.exec(text) ?? [];
  return attribute(root, "copy") === "true";
}

const entriesOf = (text: string): [key: string, value: string][] =>
  [...text.matchAll(/<((?:\w+:)?setting\b[^>]*)>([\s\S]*?)<\/(?:\w+:)?setting>/g)].map(([, tag = "", value = ""]) => [
    attribute(tag, "key") ?? "",
    unescapeXml(value),
  ]);

function parsed(key: string, value: string): unknown {
  try {
    return JSON.parse(value);
  } catch (cause) {
    throw new Problem(
      say(
        `The workbook's saved setting “${key}” is damaged, so a sheet could not be refreshed with the same choices. Open an earlier copy of the file.`,
        `工作簿中保存的设置“${key}”已损坏，无法按原来的选项刷新工作表。请打开较早的文件副本。`,
        `活頁簿中儲存的設定「${key}」已損毀，無法按原來的選項重新整理工作表。請開啟較早的檔案副本。`,
      ),
      { cause },
    );
  }
}
