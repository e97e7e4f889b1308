/** One sheet of the grid as the file library's plain sheet object. */
import type { Cell, CellStyle as FileStyle, CellValue, ColumnDef, RowDef, TableDefinition, WriteSheet } from "hucre";
import { Problem } from "../../src/text/problem";
import type { Area, CellStyle, GridSheet, TableSpec, Value } from "../grid/grid";
import { areaAddress, cellAddress } from "../../src/plan/address";
import { fileColor, fileStyle } from "./cell-style";
import { fileFormula } from "./formula-prefixes";
import { filePrint, fileRule, fileValidation } from "./rules";
import { charactersOf } from "./column-widths";
import { fileText } from "./file-text";
import { say } from "../../src/text/say";

export interface SavedSheet {
  readonly sheet: WriteSheet;
  /** Some formula's value is an error, which the library writes as a text. */
  readonly hasErrors: boolean;
}

const ERROR =
  /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!)$/;

/** Excel's limit for a cell's text. */
const LONGEST_TEXT = 32_767;

/** @throws Problem when a cell's text is longer than a file can hold. */
export function savedSheet(sheet: GridSheet): SavedSheet {
  const used = sheet.used(false) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const area: Area = { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
  const values = area.rows === 0 ? [] : sheet.values(area);
  const tables = sheet.tables();
  const cells = savedCells(sheet, area, values, tables);
  const columns = savedColumns(sheet, area.columns);
  return {
    hasErrors: [...cells.values()].some(
      ({ formulaResult }) => typeof formulaResult === "string" && ERROR.test(formulaResult),
    ),
    sheet: {
      name: sheet.name,
      rows: values.map((row, index) => row.map((value, column) => savedValue(value, sheet, index, column))),
      cells,
      ...(columns.length > 0 ? { columns } : {}),
      rowDefs: savedRows(sheet, area.rows),
      merges: sheet.merges().map(({ row, column, rows, columns: wide }) => ({
        startRow: row,
        startCol: column,
        endRow: row + rows - 1,
        endCol: column + wide - 1,
      })),
      ...(sheet.freeze.rows + sheet.freeze.columns > 0 ? { freezePane: { ...sheet.freeze } } : {}),
      view: {
        showGridLines: sheet.showGridlines,
        ...(sheet.tabColor === "" ? {} : { tabColor: fileColor(sheet.tabColor) }),
      },
      hidden: sheet.visibility === "Hidden",
      veryHidden: sheet.visibility === "VeryHidden",
      ...(sheet.protected ? { protection: { sheet: true } } : {}),
      tables: tables.map((table) => savedTable(sheet, table, values)),
      conditionalRules: sheet.conditionalFormats().map((format, index) => fileRule(format, index + 1)),
      dataValidations: sheet.validations().map(fileValidation),
      pageSetup: filePrint(sheet.print),
    },
  };
}

function savedValue(value: Value, sheet: GridSheet, row: number, column: number): CellValue {
  if (value === "") return null;
  if (typeof value === "string" && value.length > LONGEST_TEXT)
    refuseLongText(sheet.name, cellAddress(row, column), value.length);
  return typeof value === "string" ? fileText(value) : value;
}

/**
 * Cells that are more than a value: formulas with their values, styles, and a table's headings, which must be texts.
 */
function savedCells(
  sheet: GridSheet,
  area: Area,
  values: readonly (readonly Value[])[],
  tables: readonly TableSpec[],
): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  if (area.rows === 0) return cells;
  const formulas = sheet.formulas(area);
  const spills = sheet.spills();
  const spilled = new Map(spills.map((spill) => [`${spill.row},${spill.column}`, spill]));
  const within = spillMask(spills);
  const styleOf = rememberedStyles();
  for (let row = 0; row < area.rows; row++) {
    for (let column = 0; column < area.columns; column++) {
      const key = `${row},${column}`;
      const value = values[row]?.[column] ?? "";
      const formula = formulas[row]?.[column];
      const style = styleOf(sheet.cellStyle(row, column));
      const calculated =
        typeof formula === "string" &&
        formula.startsWith("=") &&
        formula.length > 1 &&
        formula !== value &&
        !within(row, column);
      if (calculated)
        cells.set(key, {
          ...formulaCell(formula, value, spilled.get(key), tableAt(tables, row, column)),
          ...(style === null ? {} : { style }),
        });
      else if (style !== null) cells.set(key, { style });
    }
  }
  for (const table of tables)
    for (const [key, name] of headingCells(table, values))
      cells.set(key, { ...cells.get(key), value: name, type: "string" });
  return cells;
}

/** The file's style for a look; a sheet has few looks and many cells. */
function rememberedStyles(): (style: CellStyle) => FileStyle | null {
  const known = new Map<string, FileStyle | null>();
  return (style) => {
    const key = JSON.stringify(style);
    if (key === "{}") return null;
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = fileStyle(style);
    known.set(key, made);
    return made;
  };
}

/** True for the cells of a spilled area but its first. */
function spillMask(spills: readonly Area[]): (row: number, column: number) => boolean {
  if (spills.length === 0) return () => false;
  return (row, column) =>
    spills.some(
      (spill) =>
        row >= spill.row &&
        row < spill.row + spill.rows &&
        column >= spill.column &&
        column < spill.column + spill.columns &&
        (row !== spill.row || column !== spill.column),
    );
}

function formulaCell(formula: string, value: Value, spill: Area | undefined, table: string | null): Partial<Cell> {
  const spilling = spill !== undefined && spill.rows * spill.columns > 1;
  return {
    formula: fileText(fileFormula(formula, table)),
    formulaResult: typeof value === "string" ? fileText(value) : value,
    ...(spilling ? { formulaType: "array", formulaRef: areaAddress(spill, false), formulaDynamic: true } : {}),
  };
}

function tableAt(tables: readonly TableSpec[], row: number, column: number): string | null {
  const found = tables.find(
    ({ area }) =>
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  );
  return found?.name ?? null;
}

function savedColumns(sheet: GridSheet, columns: number): ColumnDef[] {
  const standard = sheet.columnWidth(columns + 1000);
  return Array.from({ length: columns }, (_, column) => {
    const width = sheet.columnWidth(column);
    return {
      ...(width === standard ? {} : { width: charactersOf(width) }),
      ...(sheet.columnHidden(column) ? { hidden: true } : {}),
    };
  });
}

function savedRows(sheet: GridSheet, rows: number): Map<number, RowDef> {
  const standard = sheet.rowHeight(rows + 1000);
  const saved = new Map<number, RowDef>();
  for (let row = 0; row < rows; row++) {
    const height = sheet.rowHeight(row);
    const hidden = sheet.rowHidden(row);
    if (height !== standard || hidden)
      saved.set(row, { ...(height === standard ? {} : { height }), ...(hidden ? { hidden } : {}) });
  }
  return saved;
}

function savedTable(sheet: GridSheet, table: TableSpec, values: readonly (readonly Value[])[]): TableDefinition {
  const names = new Map(headingCells(table, values));
  const { row, column, rows, columns } = table.area;
  const totals = table.showTotals ? sheet.formulas({ row: row + rows - 1, column, rows: 1, columns })[0] : undefined;
  return {
    name: table.name,
    range: areaAddress(table.area, false),
    style: table.style,
    showRowStripes: table.showBandedRows,
    showAutoFilter: table.showFilterButton && table.showHeaders,
    showTotalRow: table.showTotals,
    columns: Array.from({ length: columns }, (_, index) => ({
      name: names.get(`${row},${column + index}`) ?? `Column${index + 1}`,
      ...totalOf(totals?.[index], table.name),
    })),
  };
}

function totalOf(
  total: Value | undefined,
  table: string,
): { totalFunction?: string; totalFormula?: string; totalLabel?: string } {
  if (total === undefined || total === "") return {};
  if (typeof total === "string" && total.startsWith("="))
    return { totalFunction: "custom", totalFormula: fileFormula(total, table) };
  return { totalLabel: String(total) };
}

/** A table's headings as a file requires them: texts, none blank, none twice. By "row,column". */
function headingCells({ area, showHeaders }: TableSpec, values: readonly (readonly Value[])[]): [string, string][] {
  if (!showHeaders) return [];
  const taken = new Set<string>();
  return Array.from({ length: area.columns }, (_, index) => {
    const column = area.column + index;
    const text = String(values[area.row]?.[column] ?? "");
    const wanted = text === "" ? `Column${index + 1}` : text;
    let name = wanted;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${wanted}${count}`;
    taken.add(name.toLowerCase());
    return [`${area.row},${column}`, fileText(name)];
  });
}

function refuseLongText(sheet: string, cell: string, length: number): never {
  throw new Problem(
    say(
      `The text in ${sheet}!${cell} has ${length.toLocaleString("en-US")} characters; a workbook file holds at most 32,767 in a cell. Shorten it and save again.`,
      `${sheet}!${cell} 的文本有 ${length.toLocaleString("en-US")} 个字符，工作簿文件的单元格最多 32,767 个。请缩短后再保存。`,
      `${sheet}!${cell} 的文字有 ${length.toLocaleString("en-US")} 個字元，活頁簿檔案的儲存格最多 32,767 個。請縮短後再儲存。`,
    ),
  );
}
