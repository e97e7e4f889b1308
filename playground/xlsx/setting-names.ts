/**
 * A copy of the workbook's settings in hidden names, which every program that saves workbooks preserves: openpyxl drops the extensions of
 * add-ins and custom XML. The copy is one text, cut into literals as long as a formula may hold.
 */
import { range } from "d3-array";
import { packed, unpacked } from "../../src/workbook/packed";
import { attribute, type Parts, partText, unescapeXml } from "./parts";

const PREFIX = "SalesPlanner.copy.";
/** Excel takes 255 characters a literal and 8,192 a formula. */
const LITERAL = 250;
const LITERALS = 30;

/** The settings as they are written, by key, and the ids of the sheets by name. */
export interface SettingsCopy {
  readonly settings: readonly (readonly [key: string, json: string])[];
  readonly sheets: readonly (readonly [name: string, id: string])[];
}

export const isSettingName = (name: string): boolean => name.startsWith(PREFIX);

const pieces = (text: string, length: number): string[] =>
  range(0, text.length, length).map((from) => text.slice(from, from + length));

/** The names that hold the copy, each with its formula; none where nothing is set. */
export function settingNames(copy: SettingsCopy): { readonly name: string; readonly formula: string }[] {
  if (copy.settings.length === 0) return [];
  return pieces(packed(copy), LITERAL * LITERALS).map((part, i) => ({
    name: `${PREFIX}${i + 1}`,
    formula: pieces(part, LITERAL)
      .map((literal) => `"${literal}"`)
      .join("&"),
  }));
}

/** The copy in the names of a file; null where there is none, or not all of it. */
export function readSettingNames(parts: Parts, workbookPath: string): SettingsCopy | null {
  const tags = (partText(parts, workbookPath) ?? "").matchAll(
    /<((?:\w+:)?definedName\b[^>]*)>([^<]*)<\/(?:\w+:)?definedName>/g,
  );
  const texts = [...tags].flatMap(([, tag = "", formula = ""]): [number, string][] => {
    const name = attribute(tag, "name") ?? "";
    return isSettingName(name)
      ? [[Number(name.slice(PREFIX.length)), unescapeXml(formula).replace(/["&\s]/g, "")]]
      : [];
  });
  const ordered = texts.sort(([one], [other]) => one - other).map(([, text]) => text);
  return unpacked(ordered.join("")) as SettingsCopy | null;
}
