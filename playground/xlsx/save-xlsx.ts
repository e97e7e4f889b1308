/**
 * Saves the grid as an .xlsx file: formulas with their values, so that a reader that does not calculate shows them too,
 * and everything a built sheet has, so that it works on in Excel, WPS and LibreOffice without the add-in.
 */
import type { NamedRange } from "hucre";
import { parseReference } from "../../src/plan/address";
import type { ChartSpec } from "../grid/chart-spec";
import type { Grid, GridSheet } from "../grid/grid";
import { DEFAULT_FONT } from "./cell-style";
import { chartXml } from "./chart-write";
import { drawingXml } from "./drawing";
import { fileFormula } from "./formula-prefixes";
import { type Contents, editPart, escapeXml, type Parts, partText, setPart, signFile } from "./parts";
import { filePrintNames } from "./print";
import { CellStyles, SharedTexts, SheetCells } from "./save-cells";
import { savedSheet } from "./save-sheet";
import { isSettingName, settingNames } from "./setting-names";
import { addSettings, copyOf } from "./settings-part";
import { editSheets } from "./sheet-part";
import { ensureTabNames } from "./tab-name";
import { withFilters } from "./table-filters";
import { writeWorkbookFile } from "./workbook-file";

/**
 * The workbook as it stands, once its formulas have their values.
 * @throws Problem when a cell or a chart cannot be held by a file.
 */
export async function saveXlsx(grid: Grid): Promise<Uint8Array> {
  await grid.settled();
  const sheets = grid.sheets();
  ensureTabNames(sheets);
  const saved = sheets.map(savedSheet);
  const styles = new CellStyles(sheets);
  const charts = sheets.map((sheet) => sheet.charts());
  return writeWorkbookFile(
    {
      sheets: saved.map((sheet, index) => ({
        ...sheet,
        cells: index === 0 ? styles.specimens() : undefined,
        charts: charts[index]?.map(() => PLACEHOLDER) ?? [],
      })),
      namedRanges: [...savedNames(grid, sheets), ...sheets.flatMap(filePrintNames)],
      defaultFont: DEFAULT_FONT,
      dateSystem: grid.dateSystem === 1904 ? "1904" : "1900",
      activeSheet: Math.max(
        0,
        sheets.findIndex(({ id }) => id === grid.activeSheet().id),
      ),
      properties: { creator: "Sales Planner" },
    },
    (parts) => {
      addCharts(parts, sheets, charts);
      editTables(parts, sheets);
      editSheets(parts, grid, sheets);
      editWorkbook(parts, grid);
      signFile(parts);
      addSettings(parts, grid, sheets);
      return cellParts(parts, sheets, saved, styles);
    },
  );
}

/** The parts that hold cells, written while they are packed; the texts they share come last. */
function cellParts(
  parts: Parts,
  sheets: readonly GridSheet[],
  saved: readonly ReturnType<typeof savedSheet>[],
  styles: CellStyles,
): Contents {
  const texts = new SharedTexts();
  const xmlOf = (index: number): string => partText(parts, `xl/worksheets/sheet${index + 1}.xml`) ?? "";
  styles.readNumbers(xmlOf(0));
  const written = sheets.map((sheet, index): [string, Iterable<string>] => {
    const cells = new SheetCells(sheet, saved[index]!.rowDefs, styles, texts);
    return [`xl/worksheets/sheet${index + 1}.xml`, cells.xml(xmlOf(index))];
  });
  return Object.fromEntries([...written, ["xl/sharedStrings.xml", texts.xml()]]);
}

/** The library lays the parts of each chart and their relationships; the content is put in afterwards. */
const PLACEHOLDER = { type: "column" as const, series: [{ values: "A1" }], anchor: { from: { row: 0, col: 0 } } };

function savedNames(grid: Grid, sheets: readonly GridSheet[]): NamedRange[] {
  const own = grid.names().map(({ name, formula, comment, sheetId }) => ({
    name,
    range: fileFormula(formula),
    ...(comment === "" ? {} : { comment }),
    ...(sheetId === null ? {} : { scope: sheets.find(({ id }) => id === sheetId)?.name }),
  }));
  const copy = settingNames(copyOf(grid.settings, sheets)).map(({ name, formula }) => ({ name, range: formula }));
  return [...own, ...copy];
}

function addCharts(parts: Parts, sheets: readonly GridSheet[], charts: readonly (readonly ChartSpec[])[]): void {
  let count = 0;
  sheets.forEach((sheet, index) => {
    const own = charts[index] ?? [];
    if (own.length === 0) return;
    const first = count + 1;
    for (const chart of own)
      setPart(
        parts,
        `xl/charts/chart${++count}.xml`,
        chartXml(chart, (address) => holdsNumbers(address, sheets)),
      );
    setPart(parts, `xl/drawings/drawing${index + 1}.xml`, drawingXml(sheet, own));
    setPart(parts, `xl/drawings/_rels/drawing${index + 1}.xml.rels`, chartRelationships(first, own.length));
  });
}

function chartRelationships(first: number, count: number): string {
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart";
  const each = Array.from(
    { length: count },
    (_, index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="../charts/chart${first + index}.xml"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;
}

/** Whether a chart's categories are numbers or dates rather than texts. */
function holdsNumbers(address: string, sheets: readonly GridSheet[]): boolean {
  const reference = parseReference(address);
  const sheet = sheets.find(({ name }) => name.toLowerCase() === reference?.sheet?.toLowerCase());
  if (reference === null || sheet === undefined) return false;
  const values = sheet
    .values(reference.area)
    .flat()
    .filter((value) => value !== "");
  return values.length > 0 && values.every((value) => typeof value === "number");
}

/** What the library does not write of a table: that it has no headings, and what it is filtered by. */
function editTables(parts: Parts, sheets: readonly GridSheet[]): void {
  sheets
    .flatMap((sheet) => sheet.tables().map((table) => ({ table, filters: sheet.tableFilters(table.id) })))
    .forEach(({ table, filters }, index) => {
      const edit = (text: string): string => {
        const headed = table.showHeaders ? text : text.replace(/<table /, '<table headerRowCount="0" ');
        return withFilters(headed, filters);
      };
      if (!table.showHeaders || filters.length > 0) editPart(parts, `xl/tables/table${index + 1}.xml`, edit);
    });
}

/** Hidden names and manual calculation, which the library does not write. */
function editWorkbook(parts: Parts, grid: Grid): void {
  const hidden = new Set(
    grid
      .names()
      .filter(({ visible }) => !visible)
      .map(({ name }) => `name="${escapeXml(name)}"`),
  );
  editPart(parts, "xl/workbook.xml", (text) => {
    const named = text.replace(/<definedName (name="([^"]*)")/g, (all, attribute: string, name: string) =>
      hidden.has(attribute) || isSettingName(name) ? `<definedName hidden="1" ${attribute}` : all,
    );
    return grid.calculationMode === "Manual"
      ? named.replace(/<calcPr[^>]*>/, '<calcPr calcId="0" calcMode="manual"/>')
      : named;
  });
}
