/** One sheet of the grid as the file library's plain sheet object. */
import type { ColumnDef, RowDef, SheetProtection, TableDefinition, WriteSheet } from "hucre";
import { areaAddress } from "../../src/plan/address";
import type { Axis } from "../grid/outline";
import type { GridSheet, ProtectedAction, TableSpec, Value } from "../grid/grid";
import { fileColor } from "./cell-style";
import { charactersOf } from "./column-widths";
import { fileText } from "./file-text";
import { fileFormula } from "./formula-prefixes";
import { fileMarginals, filePrint } from "./print";
import { fileRule, fileValidation } from "./rules";
import { filledArea, headingCells } from "./save-cells";

/** Everything but the cells, which `SheetCells` writes. */
export function savedSheet(sheet: GridSheet): WriteSheet & { readonly rowDefs: Map<number, RowDef> } {
  const { rows, columns } = filledArea(sheet);
  const widths = savedColumns(sheet, columns);
  return {
    name: sheet.name,
    ...(widths.length > 0 ? { columns: widths } : {}),
    rowDefs: savedRows(sheet, rows),
    merges: sheet.merges().map(({ row, column, rows: high, columns: wide }) => ({
      startRow: row,
      startCol: column,
      endRow: row + high - 1,
      endCol: column + wide - 1,
    })),
    ...(sheet.freeze.rows + sheet.freeze.columns > 0 ? { freezePane: { ...sheet.freeze } } : {}),
    view: {
      showGridLines: sheet.showGridlines,
      showRowColHeaders: sheet.showHeadings,
      ...(sheet.tabColor === "" ? {} : { tabColor: fileColor(sheet.tabColor) }),
    },
    hidden: sheet.visibility === "Hidden",
    veryHidden: sheet.visibility === "VeryHidden",
    ...(sheet.protection === null ? {} : { protection: savedProtection(sheet.protection) }),
    tables: sheet.tables().map((table) => savedTable(sheet, table)),
    conditionalRules: sheet.conditionalFormats().map((format, index) => fileRule(format, index + 1)),
    dataValidations: sheet.validations().map(fileValidation),
    pageSetup: filePrint(sheet.print),
    headerFooter: fileMarginals(sheet.print),
  };
}

/** Columns beyond the content may have a width, or be hidden. */
const COLUMNS_BEYOND = 26;

function savedColumns(sheet: GridSheet, filled: number): ColumnDef[] {
  const standard = sheet.columnWidth(filled + 1000);
  const columns = Array.from({ length: filled + COLUMNS_BEYOND }, (_, column): ColumnDef => {
    const width = sheet.columnWidth(column);
    return {
      ...(width === standard ? {} : { width: charactersOf(width) }),
      ...(sheet.columnHidden(column) ? { hidden: true } : {}),
      ...grouping(sheet, "column", column),
    };
  });
  const last = columns.findLastIndex((column) => Object.keys(column).length > 0);
  return columns.slice(0, last + 1);
}

function savedRows(sheet: GridSheet, rows: number): Map<number, RowDef> {
  const standard = sheet.rowHeight(rows + 1000);
  const saved = new Map<number, RowDef>();
  for (let row = 0; row < rows; row++) {
    const height = sheet.rowHeight(row);
    const hidden = sheet.rowHidden(row);
    const definition = {
      ...(height === standard ? {} : { height }),
      ...(hidden ? { hidden } : {}),
      ...grouping(sheet, "row", row),
    };
    if (Object.keys(definition).length > 0) saved.set(row, definition);
  }
  return saved;
}

/** The line after a hidden group is the one that Excel shows the group's sign beside. */
function grouping(sheet: GridSheet, axis: Axis, line: number): { outlineLevel?: number; collapsed?: boolean } {
  const level = sheet.outlineLevel(axis, line);
  const wasHidden = (): boolean => (axis === "row" ? sheet.rowHidden(line - 1) : sheet.columnHidden(line - 1));
  const endsHidden = line > 0 && sheet.outlineLevel(axis, line - 1) > level && wasHidden();
  return { ...(level > 0 ? { outlineLevel: level } : {}), ...(endsHidden ? { collapsed: true } : {}) };
}

function savedTable(sheet: GridSheet, table: TableSpec): TableDefinition {
  const names = new Map(headingCells(sheet, table));
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
      name: fileText(names.get(`${row},${column + index}`) ?? `Column${index + 1}`),
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

const savedProtection = (allowed: readonly ProtectedAction[]): SheetProtection => ({
  sheet: true,
  ...Object.fromEntries(allowed.map((action) => [action, true])),
});
