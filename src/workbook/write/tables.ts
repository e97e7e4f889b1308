/**
 * Excel tables of a sheet plan. A table that a previous build made is resized where Excel allows it, so that formulas
 * that name it go on working; otherwise it becomes plain cells and a new one is made.
 */
import type { Area, TablePlan } from "../../plan/plan";
import { type Batch, OPERATION_BYTES, rangeOf } from "./batch";

/** A table to write, and the one of a previous build that stands for it. */
export interface TableToWrite {
  /** The name to give; free in the workbook, or that of `previous`. */
  readonly name: string;
  readonly plan: TablePlan;
  readonly previous: { readonly name: string; readonly area: Area } | null;
}

export async function writeTables(
  batch: Batch,
  sheet: Excel.Worksheet,
  tables: readonly TableToWrite[],
): Promise<void> {
  for (const table of tables) await batch.add(5 * OPERATION_BYTES, () => writeTable(sheet, table));
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

function writeTable(sheet: Excel.Worksheet, { name, plan, previous }: TableToWrite): void {
  const range = rangeOf(sheet, plan.area);
  if (previous) {
    const table = sheet.tables.getItem(previous.name);
    // A filter goes by what stood in the cells before: it would hide other rows now.
    table.clearFilters();
    table.resize(range);
    table.style = plan.style;
    return;
  }
  const table = sheet.tables.add(range, true);
  table.name = name;
  table.style = plan.style;
}
