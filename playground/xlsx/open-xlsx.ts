/**
 * Opens an .xlsx file into the grid. The file is read to its end before the grid is touched, so a damaged file leaves
 * the open workbook as it was.
 */
import type { Sheet } from "hucre";
import type { Text } from "../../src/text/locale";
import { type ChartAnchor, type FileChart, readCharts } from "./chart-read";
import type { Area, Grid, GridSheet, TableFilterSpec } from "../grid/grid";
import { parseReference } from "../../src/plan/address";
import { shownColor, type StyleContext } from "./cell-style";
import { pointsOf } from "./drawing";
import { shownFormula } from "./formula-prefixes";
import { notCarried } from "./not-carried";
import { attribute, type Parts, partText, relationships, unpack } from "./parts";
import { sheetCells, type SheetCells } from "./read-sheet";
import { replaceSheets } from "./replace-sheets";
import { shownPrint, shownRule, shownValidations } from "./rules";
import { readSettings } from "./settings-part";
import { pointsOfCharacters, runsOf } from "./sizes";
import { tableFilters } from "./table-filters";
import { readWorkbookFile, type WorkbookFile } from "./workbook-file";

interface ReadSheet {
  readonly sheet: Sheet;
  readonly cells: SheetCells;
  readonly charts: readonly FileChart[];
}

/**
 * Replaces the workbook's content by the file's and waits until its formulas have their values.
 * @returns what the user should know: parts of the file that have no place in the grid
 * @throws Problem when the file is damaged.
 */
export async function openXlsx(grid: Grid, name: string, bytes: Uint8Array): Promise<Text[]> {
  const file = await readWorkbookFile(unpack(bytes));
  const { workbook, parts, path } = file;
  const context: StyleContext = {
    themeColors: workbook.themeColors ?? [],
    defaultFont: workbook.defaultFont ?? {},
    numberFormat: file.numberFormat,
  };
  const paths = sheetPaths(parts, path);
  const filters = tableFilters(parts);
  const { settings, sheetIds } = readSettings(parts, path);
  const read = workbook.sheets.map((sheet, index): ReadSheet => ({
    sheet,
    cells: sheetCells(sheet, context),
    charts: readCharts(parts, paths[index] ?? "", context.themeColors),
  }));

  const sheets = replaceSheets(
    grid,
    workbook.sheets.map(({ name: tab }) => ({ name: tab, id: sheetIds.get(tab) })),
  );
  grid.name = name;
  grid.dateSystem = workbook.dateSystem === "1904" ? 1904 : 1900;
  for (const [key, value] of settings) grid.settings.set(key, value);
  const each = (act: (sheet: GridSheet, from: ReadSheet) => void): void =>
    read.forEach((from, index) => {
      const sheet = sheets[index];
      if (sheet !== undefined) act(sheet, from);
    });
  // Nothing is calculated before all of it is there.
  each(putConstants);
  putNames(grid, file, sheets);
  each((sheet, { cells }) => cells.formulas.forEach(({ area, cells: formulas }) => sheet.write(area, formulas)));
  each((sheet, { sheet: from }) => putTables(sheet, from, parts));
  each((sheet, from) => putLooks(sheet, from, context, filteredAreas(from.sheet, filters)));
  grid.calculationMode = /<(?:\w+:)?calcPr\b[^>]*calcMode="manual"/.test(partText(parts, path) ?? "")
    ? "Manual"
    : "Automatic";
  const active = sheets[workbook.activeSheet ?? 0];
  if (active !== undefined) grid.activate(active.id);
  await grid.settled();
  // What a filter compares are the formulas' values.
  each((sheet) => putFilters(sheet, filters));
  return notCarried(workbook, parts);
}

type Filters = ReturnType<typeof tableFilters>;

/** Where the file's hidden rows are a filter's, which hides them again. */
function filteredAreas(from: Sheet, filters: Filters): Area[] {
  const filtered = (from.tables ?? []).filter((table) => (filters.get(table.name) ?? []).length > 0);
  return filtered.flatMap((table) => parseReference(table.range ?? "")?.area ?? []);
}

function putFilters(sheet: GridSheet, filters: Filters): void {
  for (const table of sheet.tables()) {
    const own: readonly TableFilterSpec[] = filters.get(table.name) ?? [];
    for (const { column, values } of own)
      if (column < table.area.columns) sheet.setTableFilter(table.id, column, values);
  }
}

/** The parts of the sheets, in tab order. */
function sheetPaths(parts: Parts, workbookPath: string): string[] {
  const targets = new Map(relationships(parts, workbookPath).map(({ id, target }) => [id, target]));
  return [...(partText(parts, workbookPath) ?? "").matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(
    ([tag]) => targets.get(attribute(tag, "r:id") ?? "") ?? "",
  );
}

function putConstants(sheet: GridSheet, { sheet: from, cells }: ReadSheet): void {
  const rows = cells.constants.length;
  const columns = cells.constants.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows > 0 && columns > 0) sheet.write({ row: 0, column: 0, rows, columns }, cells.constants);
  for (const { startRow, startCol, endRow, endCol } of from.merges ?? []) {
    sheet.merge({ row: startRow, column: startCol, rows: endRow - startRow + 1, columns: endCol - startCol + 1 });
  }
}

function putTables(sheet: GridSheet, from: Sheet, parts: Parts): void {
  for (const table of from.tables ?? []) {
    const area = parseReference(table.range ?? "")?.area;
    if (area === undefined) continue;
    sheet.addTable({
      name: table.displayName ?? table.name,
      area,
      style: table.style ?? "",
      showHeaders: !withoutHeadings(parts, table.name),
      showTotals: table.showTotalRow ?? false,
      showBandedRows: table.showRowStripes ?? false,
      showFilterButton: table.showAutoFilter ?? false,
    });
  }
}

/** The library does not say whether a table has its heading row. */
function withoutHeadings(parts: Parts, name: string): boolean {
  return Object.keys(parts).some((path) => {
    if (!path.startsWith("xl/tables/")) return false;
    const tag = /<(?:\w+:)?table\b[^>]*>/.exec(partText(parts, path) ?? "")?.[0] ?? "";
    return attribute(tag, "name") === name && attribute(tag, "headerRowCount") === "0";
  });
}

function putNames(grid: Grid, { workbook, parts, path }: WorkbookFile, sheets: readonly GridSheet[]): void {
  const tags = [...(partText(parts, path) ?? "").matchAll(/<(?:\w+:)?definedName\b[^>]*>/g)].map(([tag]) => tag);
  const hidden = new Set(tags.filter((tag) => attribute(tag, "hidden") === "1").map((tag) => attribute(tag, "name")));
  for (const { name, range, comment = "", scope } of workbook.namedRanges ?? []) {
    // The format's own names, such as _xlnm._FilterDatabase, belong to features and are no names of the user.
    if (name.startsWith("_xlnm.") || name.startsWith("_xlfn.")) continue;
    const sheet = scope === undefined ? undefined : sheets[workbook.sheets.findIndex((one) => one.name === scope)];
    grid.setName({
      name,
      formula: shownFormula(range),
      comment,
      visible: !hidden.has(name),
      sheetId: sheet?.id ?? null,
    });
  }
}

function putLooks(
  sheet: GridSheet,
  { sheet: from, cells, charts }: ReadSheet,
  context: StyleContext,
  filtered: readonly Area[],
): void {
  for (const { area, style } of cells.styles) sheet.setStyle(area, style);
  putSizes(sheet, from, cells, filtered);
  if (from.freezePane !== undefined)
    sheet.freeze = { rows: from.freezePane.rows ?? 0, columns: from.freezePane.columns ?? 0 };
  sheet.showGridlines = from.view?.showGridLines ?? true;
  sheet.tabColor = shownColor(from.view?.tabColor, context.themeColors) ?? "";
  if (from.pageSetup !== undefined) sheet.print = shownPrint(from.pageSetup);
  // Each added format is tried before those already there.
  const rules = [...(from.conditionalRules ?? [])].sort((a, b) => b.priority - a.priority);
  for (const rule of rules) {
    const format = shownRule(rule, context);
    if (format !== null) sheet.addConditionalFormat(format);
  }
  for (const validation of from.dataValidations ?? [])
    for (const spec of shownValidations(validation)) sheet.setValidation(spec);
  for (const { anchor, chart } of charts) sheet.addChart({ ...chart, ...placeOf(sheet, anchor) });
  sheet.visibility = from.veryHidden === true ? "VeryHidden" : from.hidden === true ? "Hidden" : "Visible";
  sheet.protected = from.protection?.sheet ?? false;
}

/** Some programs state a width for every column a sheet can have; beyond the content it means nothing. */
const COLUMNS_BEYOND = 26;

function putSizes(sheet: GridSheet, from: Sheet, cells: SheetCells, filtered: readonly Area[]): void {
  const isFiltered = (at: number): boolean => filtered.some(({ row, rows }) => at >= row && at < row + rows);
  const columns = from.columns ?? [];
  const count = Math.min(columns.length, (cells.constants[0]?.length ?? 0) + COLUMNS_BEYOND);
  for (const { start, count: wide, value } of runsOf(count, (column) => columns[column]?.width)) {
    if (value !== undefined) sheet.setColumnWidth(start, wide, pointsOfCharacters(value));
  }
  for (const { start, count: wide, value } of runsOf(count, (column) => columns[column]?.hidden))
    if (value === true) sheet.setColumnHidden(start, wide, true);
  const rows = from.rowDefs ?? new Map<number, { height?: number; hidden?: boolean }>();
  const last = Math.max(-1, ...rows.keys()) + 1;
  for (const { start, count: high, value } of runsOf(last, (row) => rows.get(row)?.height))
    if (value !== undefined) sheet.setRowHeight(start, high, value);
  for (const { start, count: high, value } of runsOf(last, (row) => rows.get(row)?.hidden === true && !isFiltered(row)))
    if (value === true) sheet.setRowHidden(start, high, true);
}

function placeOf(sheet: GridSheet, anchor: ChartAnchor): { left: number; top: number; width: number; height: number } {
  if ("left" in anchor) return anchor;
  const { left, top } = pointsOf(sheet, anchor.from);
  if ("width" in anchor) return { left, top, width: anchor.width, height: anchor.height };
  const end = pointsOf(sheet, anchor.to);
  return { left, top, width: end.left - left, height: end.top - top };
}
