/**
 * What Excel must not mark on a built sheet: names that look like numbers, formulas that differ from their neighbours on purpose, and
 * inputs that begin with a formula. Errors themselves stay marked, and the user's own sheets as Excel marks them.
 */
import { areaAddress } from "../../src/plan/address";
import { parseSavedBuild } from "../../src/workbook/settings";
import type { Grid, GridSheet } from "../grid/grid";
import { filledArea } from "./save-cells";

/** The elements of a sheet's part that come after the ignored errors, in order. */
const AFTER = /<(?:drawing|legacyDrawing|picture|tableParts|extLst)\b|<\/worksheet>/;
const IGNORED = ["numberStoredAsText", "formula", "formulaRange", "unlockedFormula", "calculatedColumn"];

/** The ids of the sheets that builds have made. */
export const builtSheets = ({ settings }: Pick<Grid, "settings">): ReadonlySet<string> =>
  new Set([...settings].flatMap(([key, value]) => parseSavedBuild(key, value)?.sheets.map(({ id }) => id) ?? []));

export function withIgnoredErrors(text: string, sheet: GridSheet, built: ReadonlySet<string>): string {
  const area = filledArea(sheet);
  if (!built.has(sheet.id) || area.rows * area.columns === 0) return text;
  const errors = IGNORED.map((name) => ` ${name}="1"`).join("");
  const ignored = `<ignoredErrors><ignoredError sqref="${areaAddress(area, false)}"${errors}/></ignoredErrors>`;
  return text.replace(AFTER, (next) => ignored + next);
}
