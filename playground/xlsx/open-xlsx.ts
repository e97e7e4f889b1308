/**
 * Opens an .xlsx file into the grid. The whole file is read before the grid is changed, so a damaged file leaves
 * the open workbook as it was.
 */
import { max } from "d3-array";
import type { Sheet } from "hucre";
import { readAddIns } from "./add-ins";
import type { Text } from "../../src/text/locale";
import { type ChartAnchor, type FileChart, readCharts } from "./chart-read";
import { type Area, type Grid, type GridSheet, PROTECTED_ACTIONS, type TableFilterSpec } from "../grid/grid";
import { parseReference } from "../../src/plan/address";
import { type DataBar, readBars } from "./data-bars";
import { shownColor, type StyleContext } from "./cell-style";
import { pointsOf } from "./drawing";
import { shownFormula } from "./formula-prefixes";
import { unsupportedContent } from "./unsupported-content";
import { attribute, isOwnFile, type Parts, partText, relationships, unpack } from "./parts";
import { sheetCells, type SheetCells, unknownResults } from "./read-sheet";
import { replaceSheets } from "./replace-sheets";
import { readBreaks, shownPrint } from "./print";
import { shownRule, shownValidations } from "./rules";
import { isSettingName } from "./setting-names";
import { readSettings } from "./settings-part";
import { pointsOfCharacters } from "./column-widths";
import { tableFilters } from "./table-filters";
import { readWorkbookFile, type WorkbookFile } from "./workbook-file";

interface ReadSheet {
  readonly sheet: Sheet;
  readonly cells: SheetCells;
  readonly charts: readonly FileChart[];
  readonly bars: ReadonlyMap<number, DataBar>;
  /** Rows that begin a page. */
  readonly breaks: readonly number[];
}

/** All that is read of a file before the grid is changed. */
interface FileContent extends WorkbookFile {
  readonly styles: StyleContext;
  readonly filters: Filters;
  readonly sheets: readonly ReadSheet[];
}

/**
 * Replaces the workbook's content by the file's and waits until its formulas have their values: those the file holds
 * where it can be relied on, else calculated ones.
 * @returns what the user should know: parts of the file that have no place in the grid
 * @throws Problem when the file is damaged.
 */
export async function openXlsx(grid: Grid, name: string, bytes: Uint8Array): Promise<Text[]> {
  const content = readContent(await readWorkbookFile(unpack(bytes)));
  const { workbook, parts, path, filters } = content;
  const { settings, sheetIds } = readSettings(parts, path);
  const addIns = readAddIns(parts);

  // A calculation that still runs would put its results into sheets of the same ids.
  await grid.settled();
  const tabs = workbook.sheets.map((sheet) => ({ name: sheet.name, id: sheetIds.get(sheet.name) }));
  const sheets = replaceSheets(grid, tabs);
  grid.name = name;
  grid.dateSystem = workbook.dateSystem === "1904" ? 1904 : 1900;
  for (const [key, value] of settings) grid.settings.set(key, value);
  for (const [partPath, part] of addIns) grid.addIns.set(partPath, part);
  fillSheets(grid, sheets, content);
  grid.calculationMode = calculates(content, "calcMode", "manual") ? "Manual" : "Automatic";
  if (holdsResults(content)) {
    const unknown = content.sheets.map(({ cells }) => unknownResults(cells));
    grid.takeAsCalculated(sheets.flatMap(({ id }, at) => (unknown[at] ?? []).map((area) => ({ sheetId: id, area }))));
  }
  const active = sheets[workbook.activeSheet ?? 0];
  if (active !== undefined) grid.activate(active.id);
  await grid.settled();
  // A filter compares the values of formulas.
  for (const sheet of sheets) putFilters(sheet, filters);
  return unsupportedContent(workbook, parts);
}

/** Whether the workbook's calculation has an attribute of this value. */
function calculates({ parts, path }: WorkbookFile, name: string, value: string): boolean {
  const [tag = ""] = /<(?:\w+:)?calcPr\b[^>]*>/.exec(partText(parts, path) ?? "") ?? [];
  return attribute(tag, name) === value;
}

/**
 * Whether the results in the file are those of its formulas. Programs that write formulas without calculating ask for
 * it when the file is opened; so does a file of this one, for readers whose functions differ. With manual calculation
 * nobody promises it.
 */
function holdsResults(file: WorkbookFile): boolean {
  if (calculates(file, "calcMode", "manual")) return false;
  return isOwnFile(file.parts) || !["1", "true"].some((value) => calculates(file, "fullCalcOnLoad", value));
}

function readContent(file: WorkbookFile): FileContent {
  const { workbook, parts, path, numberFormat } = file;
  const { themeColors = [], defaultFont = {} } = workbook;
  const styles = { themeColors, defaultFont, numberFormat };
  const paths = sheetPaths(parts, path);
  const sheets = workbook.sheets.map((sheet, index) => {
    const part = paths[index] ?? "";
    const text = partText(parts, part) ?? "";
    const charts = readCharts(parts, part, themeColors);
    return { sheet, cells: sheetCells(sheet, styles), charts, bars: readBars(text), breaks: readBreaks(text) };
  });
  return { ...file, styles, sheets, filters: tableFilters(parts) };
}

/** Constants first, then names, then formulas, so that nothing is calculated before all it reads is there. */
function fillSheets(grid: Grid, sheets: readonly GridSheet[], content: FileContent): void {
  const pairs = sheets.map((sheet, index) => [sheet, content.sheets[index]!] as const);
  for (const [sheet, from] of pairs) putConstants(sheet, from);
  putNames(grid, content, sheets);
  for (const [sheet, { cells }] of pairs)
    for (const { area, cells: formulas, results } of cells.formulas) sheet.write(area, formulas, results);
  for (const [sheet, { sheet: from }] of pairs) putTables(sheet, from, content.parts);
  for (const [sheet, from] of pairs) putLooks(sheet, from, content);
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
  const columns = max(cells.constants, ({ length }) => length) ?? 0;
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

/** Whether a table has no heading row, which the library does not report. */
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
    // The format's own names, such as _xlnm._FilterDatabase, belong to features, and copies of settings are read as such.
    if (name.startsWith("_xlnm.") || name.startsWith("_xlfn.") || isSettingName(name)) continue;
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
  { sheet: from, cells, charts, bars, breaks }: ReadSheet,
  { styles, filters }: FileContent,
): void {
  for (const { area, style } of cells.styles) sheet.setStyle(area, style);
  putSizes(sheet, from, cells, filteredAreas(from, filters));
  putOutline(sheet, from);
  putLinks(sheet, from);
  if (from.freezePane !== undefined)
    sheet.freeze = { rows: from.freezePane.rows ?? 0, columns: from.freezePane.columns ?? 0 };
  sheet.showGridlines = from.view?.showGridLines ?? true;
  sheet.showHeadings = from.view?.showRowColHeaders ?? true;
  sheet.tabColor = shownColor(from.view?.tabColor, styles.themeColors) ?? "";
  if (from.pageSetup !== undefined) sheet.print = shownPrint(from.pageSetup, from.headerFooter, breaks);
  // Each added format is tried before those already there.
  const rules = [...(from.conditionalRules ?? [])].sort((a, b) => b.priority - a.priority);
  for (const rule of rules) {
    const format = shownRule(rule, styles, bars.get(rule.priority));
    if (format !== null) sheet.addConditionalFormat(format);
  }
  for (const validation of from.dataValidations ?? [])
    for (const spec of shownValidations(validation)) sheet.setValidation(spec);
  for (const { anchor, chart } of charts) sheet.addChart({ ...chart, ...placeOf(sheet, anchor) });
  sheet.visibility = from.veryHidden === true ? "VeryHidden" : from.hidden === true ? "Hidden" : "Visible";
  const { protection } = from;
  if (protection?.sheet === true) sheet.protection = PROTECTED_ACTIONS.filter((action) => protection[action] === true);
}

function putOutline(sheet: GridSheet, { columns = [], rowDefs }: Sheet): void {
  columns.forEach(({ outlineLevel = 0 }, column) => {
    if (outlineLevel > 0) sheet.setOutlineLevel("column", column, 1, outlineLevel);
  });
  for (const [row, { outlineLevel = 0 }] of rowDefs ?? [])
    if (outlineLevel > 0) sheet.setOutlineLevel("row", row, 1, outlineLevel);
}

function putLinks(sheet: GridSheet, { cells }: Sheet): void {
  for (const [place, { hyperlink }] of cells ?? []) {
    if (hyperlink === undefined) continue;
    const [row, column] = place.split(",").map(Number) as [number, number];
    const { location, target, tooltip: tip } = hyperlink;
    const goal = location === undefined ? { target, isPlace: false } : { target: location, isPlace: true };
    sheet.setLink({ row, column, rows: 1, columns: 1 }, { ...goal, ...(tip === undefined ? {} : { tip }) });
  }
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

/** Runs of neighbouring indexes with the same value. */
function runsOf<T>(
  count: number,
  at: (index: number) => T,
): { readonly start: number; readonly count: number; readonly value: T }[] {
  const runs: { start: number; count: number; value: T }[] = [];
  for (let index = 0; index < count; index++) {
    const value = at(index);
    const run = runs.at(-1);
    if (run !== undefined && run.value === value) run.count++;
    else runs.push({ start: index, count: 1, value });
  }
  return runs;
}
