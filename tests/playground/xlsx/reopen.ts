/** For tests: workbooks that are disposed of afterwards, and saving one to open it again. */
import { createHeadlessGrid } from "../../../playground/grid/headless-grid";
import type { Area, Grid, GridSheet } from "../../../playground/grid/grid";
import { openXlsx } from "../../../playground/xlsx/open-xlsx";
import { saveXlsx } from "../../../playground/xlsx/save-xlsx";

const open: Grid[] = [];
afterEach(() => open.splice(0).forEach((grid) => grid.dispose()));

export function newGrid(): Grid {
  const grid = createHeadlessGrid();
  open.push(grid);
  return grid;
}

export async function reopened(saved: Grid): Promise<Grid> {
  const opened = newGrid();
  await openXlsx(opened, "again.xlsx", await saveXlsx(saved));
  return opened;
}

export function at(row: number, column: number, rows = 1, columns = 1): Area {
  return { row, column, rows, columns };
}

export function firstSheet(grid: Grid): GridSheet {
  const [sheet] = grid.sheets();
  if (sheet === undefined) throw new Error("A workbook has a sheet.");
  return sheet;
}

export function withoutId<T extends { readonly id: string }>(specs: readonly T[]): Omit<T, "id">[] {
  return specs.map((spec) => Object.fromEntries(Object.entries(spec).filter(([key]) => key !== "id")) as Omit<T, "id">);
}
