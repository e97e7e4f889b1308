/**
 * The workbook's key-value settings inside the file, as a custom XML part: Excel preserves such a part unread, LibreOffice
 * too, but as a part of the package instead of the workbook; openpyxl drops it. Settings name sheets by their ids, so the ids are stored with them.
 */
import { Problem } from "../../src/text/problem";
import { attribute, editPart, escapeXml, type Parts, partText, relationships, setPart, unescapeXml } from "./parts";
import { say } from "../../src/text/say";

const NAMESPACE = "urn:sales-planner:workbook-settings";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const ITEM = "customXml/item1.xml";
/** Names the data store item; any fixed id does. */
const ITEM_ID = "{6A2F4E7C-3B1D-4C58-9E60-5A1C0D7B8F24}";

interface SavedSheetId {
  readonly name: string;
  readonly id: string;
}

/** Adds the settings to the parts of a file about to be written; values must be plain JSON. */
export function addSettings(
  parts: Parts,
  settings: ReadonlyMap<string, unknown>,
  sheets: readonly SavedSheetId[],
): void {
  if (settings.size === 0) return;
  const entries = [...settings].map(
    ([key, value]) => `<setting key="${escapeXml(key)}">${escapeXml(JSON.stringify(value ?? null))}</setting>`,
  );
  const ids = sheets.map(({ name, id }) => `<sheet name="${escapeXml(name)}" id="${escapeXml(id)}"/>`);
  setPart(parts, ITEM, `${HEAD}<settings xmlns="${NAMESPACE}">${ids.join("")}${entries.join("")}</settings>`);
  setPart(parts, "customXml/itemProps1.xml", itemProperties());
  setPart(
    parts,
    "customXml/_rels/item1.xml.rels",
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  );
  editPart(parts, "xl/_rels/workbook.xml.rels", (text) =>
    text.replace(
      "</Relationships>",
      `<Relationship Id="rIdSettings" Type="${RELATIONSHIPS}/customXml" Target="../${ITEM}"/></Relationships>`,
    ),
  );
  editPart(parts, "[Content_Types].xml", (text) =>
    text.replace(
      "</Types>",
      '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
    ),
  );
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

function itemProperties(): string {
  const schema = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
  return `${HEAD}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${schema}"><ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;
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
  const settings = new Map<string, unknown>();
  const sheetIds = new Map<string, string>();
  for (const { type, target } of [...relationships(parts, workbookPath), ...relationships(parts, "")]) {
    const text = type === "customXml" ? partText(parts, target) : null;
    if (text === null || !text.includes(NAMESPACE)) continue;
    for (const [tag] of text.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g))
      sheetIds.set(attribute(tag, "name") ?? "", attribute(tag, "id") ?? "");
    for (const [, tag = "", value = ""] of text.matchAll(
      /<((?:\w+:)?setting\b[^>]*)>([\s\S]*?)<\/(?:\w+:)?setting>/g,
    )) {
      const key = attribute(tag, "key") ?? "";
      settings.set(key, parsed(key, unescapeXml(value)));
    }
  }
  return { settings, sheetIds };
}

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
