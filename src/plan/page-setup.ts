/**
 * How a sheet is printed: which way, and how much of it.
 */
import type { SheetPlan } from "./plan";

export interface PageSetup {
  readonly orientation: SheetPlan["print"]["orientation"];
  readonly titleRows: number;
  /** All of it on one page, not only one page wide. */
  readonly onePage: boolean;
  /** Rows and columns from these on stand on the sheet but are not printed. */
  readonly rows: number;
  readonly columns: number;
}

export const WHOLE_SHEET: PageSetup = {
  ...{ orientation: "landscape", titleRows: 0, onePage: false },
  ...{ rows: Infinity, columns: Infinity },
};

/** @param reached What the sheet holds. */
export const printPlan = (
  { orientation, titleRows, onePage, ...most }: PageSetup,
  reached: { readonly rows: number; readonly columns: number },
): SheetPlan["print"] => ({
  ...{ orientation, titleRows, onePage },
  area: {
    ...{ row: 0, column: 0 },
    ...{ rows: Math.min(reached.rows, most.rows), columns: Math.min(reached.columns, most.columns) },
  },
});
