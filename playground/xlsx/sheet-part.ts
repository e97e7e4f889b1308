/** What a sheet's part holds beyond what the library writes: hyperlinks, outline levels, data bars with their ends, the view. */
import { max } from "d3-array";
import { cellAddress } from "../../src/plan/address";
import type { Axis } from "../grid/outline";
import type { Grid, GridSheet } from "../grid/grid";
import { addRelationship, editPart, escapeXml, type Parts } from "./parts";
import { barExtension, withBars } from "./data-bars";
import { builtSheets, withIgnoredErrors } from "./ignored-errors";
import { withBreaks } from "./print";
import { filledArea } from "./save-cells";
import { withView } from "./sheet-view";

/** The elements of a sheet's part that come after its hyperlinks, in order. */
const AFTER_LINKS =
  /<(?:printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|ignoredErrors|drawing|legacyDrawing|picture|tableParts|extLst)\b|<\/worksheet>/;

export function editSheets(
  parts: Parts,
  grid: Pick<Grid, "selectedOn" | "settings">,
  sheets: readonly GridSheet[],
): void {
  const built = builtSheets(grid);
  sheets.forEach((sheet, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const links = linksXml(parts, path, sheet);
    const bars = barExtension(sheet, index);
    editPart(parts, path, (text) => {
      const quiet = withIgnoredErrors(text, sheet, built);
      const linked = links === "" ? quiet : quiet.replace(AFTER_LINKS, (next) => links + next);
      const broken = withBreaks(linked, sheet.print);
      const extended = bars === "" ? broken : broken.replace("</worksheet>", `<extLst>${bars}</extLst></worksheet>`);
      const seen = withView(extended, grid.selectedOn(sheet.id), sheet.freeze);
      return withLevels(withBars(seen, sheet, index), sheet);
    });
  });
}

function linksXml(parts: Parts, path: string, sheet: GridSheet): string {
  const links = sheet.links().map(({ row, column, link: { target, isPlace, tip } }) => {
    const goal = isPlace
      ? `location="${escapeXml(target)}"`
      : `r:id="${addRelationship(parts, path, { type: "hyperlink", target, isExternal: true })}"`;
    const place = { row, column, rows: 1, columns: 1 };
    const display = escapeXml(sheet.texts(place)[0]?.[0] ?? "");
    const tooltip = tip === undefined ? "" : ` tooltip="${escapeXml(tip)}"`;
    return `<hyperlink ref="${cellAddress(row, column)}" ${goal}${tooltip} display="${display}"/>`;
  });
  return links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`;
}

/** Excel makes room for an outline as deep as the sheet's formats say. */
function withLevels(text: string, sheet: GridSheet): string {
  const { rows, columns } = filledArea(sheet);
  const deepest = (axis: Axis, count: number): number =>
    max(Array.from({ length: count }, (_, line) => sheet.outlineLevel(axis, line))) ?? 0;
  const levels = [
    ["outlineLevelRow", deepest("row", rows)],
    ["outlineLevelCol", deepest("column", columns)],
  ] as const;
  const stated = levels.filter(([, level]) => level > 0).map(([name, level]) => ` ${name}="${level}"`);
  if (stated.length === 0) return text;
  const plain = text.includes("<sheetFormatPr")
    ? text
    : text.replace("</sheetViews>", '</sheetViews><sheetFormatPr defaultRowHeight="15"/>');
  return plain.replace(/<sheetFormatPr/, (tag) => tag + stated.join(""));
}
