/**
 * Excel tables of a sheet plan. A table that a previous build made is resized where Excel allows it, so that formulas
 * that name it go on working; otherwise it becomes plain cells and a new one is made. Excel takes a formula written into
 * a table's column for all of it and fills the column's other rows: a new table is made after its formulas, and one
 * with a column that is not one formula throughout is made anew.
 */
import { movedFormula } from "../../plan/formula-tokens";
import type { Area, Block, PlannedCell, TablePlan } from "../../plan/plan";
import { cellsAt } from "../previous-build/contents";
import { type Batch, OPERATION_BYTES, rangeOf } from "./batch";
import { isFormula } from "./cells";

/** A table to write, and the one of a previous build that stands for it. */
export interface TableToWrite {
  /** The name to give; free in the workbook, or that of `previous`. */
  readonly name: string;
  readonly plan: TablePlan;
  readonly previous: { readonly name: string; readonly area: Area } | null;
}

/** Resizes the tables of a previous build before cells are written into them. */
export async function resizeTables(
  batch: Batch,
  sheet: Excel.Worksheet,
  tables: readonly TableToWrite[],
): Promise<void> {
  for (const { plan, previous } of tables) {
    if (previous) await batch.add(3 * OPERATION_BYTES, () => resizeTable(sheet, previous.name, plan));
  }
}

/** Makes the new tables, once their cells are written. */
export async function addTables(batch: Batch, sheet: Excel.Worksheet, tables: readonly TableToWrite[]): Promise<void> {
  for (const { name, plan, previous } of tables) {
    if (!previous) await batch.add(3 * OPERATION_BYTES, () => addTable(sheet, name, plan));
  }
}

/** Makes tables of a previous build plain cells; their contents stay. */
export async function releaseTables(batch: Batch, sheet: Excel.Worksheet, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await batch.add(2 * OPERATION_BYTES, () => {
      const table = sheet.tables.getItem(name);
      table.clearFilters();
      table.convertToRange();
    });
  }
}

/** Excel resizes a table only when its heading row stays and both areas share cells. */
export function canResize(from: Area, to: Area): boolean {
  return from.row === to.row && from.column < to.column + to.columns && to.column < from.column + from.columns;
}

/** Rows after which a page may take its turn. */
const ROWS_A_STEP = 500;

/** Whether each column below the area's heading row is one formula, copied down, or has none; in steps of some rows. */
export function* hasUniformColumns(blocks: readonly Block[], area: Area): Generator<void, boolean> {
  const rows = cellsAt(blocks, { ...area, row: area.row + 1, rows: area.rows - 1 });
  const [first = []] = rows;
  for (const [i, row] of rows.entries()) {
    for (let column = 0; column < area.columns; column++)
      if (!isCopy(row[column] ?? null, first[column] ?? null, i)) return false;
    if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
  }
  return true;
}

/** Whether a cell is what copying the first one so many rows down makes of it; constants may differ. */
function isCopy(cell: PlannedCell, first: PlannedCell, rows: number): boolean {
  if (!isFormula(first)) return !isFormula(cell);
  return isFormula(cell) && movedFormula(first.formula, rows, 0) === cell.formula;
}

/** The cells of a built table have looks of their own: the style adds no fill under the headings, and no stripes. */
function dress(table: Excel.Table): void {
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
}

function resizeTable(sheet: Excel.Worksheet, name: string, { area }: TablePlan): void {
  const table = sheet.tables.getItem(name);
  // A filter goes by what stood in the cells before: it would hide other rows now.
  table.clearFilters();
  table.resize(rangeOf(sheet, area));
  dress(table);
}

function addTable(sheet: Excel.Worksheet, name: string, { area }: TablePlan): void {
  const table = sheet.tables.add(rangeOf(sheet, area), true);
  table.name = name;
  dress(table);
}
