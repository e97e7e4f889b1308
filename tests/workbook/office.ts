/** Real office.js over a workbook without a page, for the tests of this folder. */
import { createHeadlessGrid } from "../../src/playground/grid/headless-grid";
import type { Grid, GridSheet, Value } from "../../src/playground/grid/grid";
import { bootOffice, installGlobals } from "../../src/playground/host/node-office";
import type { OfficeRuntime } from "../../src/playground/host/node-office";

export interface TestWorkbook {
  readonly grid: Grid;
  readonly runtime: OfficeRuntime;
  sheet(name: string): GridSheet;
  /** Fills cells from the first one on; makes the sheet when there is none of that name. */
  fill(name: string, rows: readonly (readonly (Value | null)[])[], row?: number, column?: number): GridSheet;
  close(): void;
}

export async function openWorkbook(options: { readonly locale?: string; readonly dateSystem?: 1900 | 1904 } = {}): Promise<TestWorkbook> {
  const grid = createHeadlessGrid();
  if (options.dateSystem) grid.dateSystem = options.dateSystem;
  const runtime = await bootOffice(grid, { locale: options.locale ?? "en-US" });
  const restore = installGlobals(runtime);
  const sheet = (name: string): GridSheet => {
    const found = grid.sheets().find((each) => each.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  return {
    grid,
    runtime,
    sheet,
    fill(name, rows, row = 0, column = 0) {
      const target = grid.sheets().find((each) => each.name === name) ?? grid.addSheet(name);
      target.write({ row, column, rows: rows.length, columns: rows[0]?.length ?? 0 }, rows);
      return target;
    },
    close() {
      restore();
      runtime.dispose();
      grid.dispose();
    },
  };
}
