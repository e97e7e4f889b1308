/** Where tables of a built sheet stand, by the looks that the build gave their headings, so that no kind declares them. */
import { cross, range } from "d3-array";
import type { Area, StyleName } from "../../plan/plan";
import type { Cell } from "../../tables/source";
import type { SheetLook } from "../settings";

/** A built sheet as it stands: its cells from the first on. */
export interface StandingCells {
  readonly look: Pick<SheetLook, "styles">;
  readonly values: readonly (readonly Cell[])[];
}

/** Cells side by side. */
export interface Span {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
}

const HEADINGS: readonly StyleName[] = ["heading", "wideHeading"];

/** The cells of some styles; saved areas hold those of neighbours as well. */
export function cellsOf({ look }: StandingCells, styles: readonly StyleName[]): Pick<Span, "row" | "column">[] {
  return look.styles
    .filter(({ style }) => styles.includes(style))
    .flatMap(({ area }) =>
      cross(range(area.row, area.row + area.rows), range(area.column, area.column + area.columns)).map(
        ([row, column]) => ({ row, column }),
      ),
    );
}

/** Headings side by side, one span a table, from the top. */
export function headingSpans(sheet: StandingCells): Span[] {
  const cells = cellsOf(sheet, HEADINGS);
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const spans: { row: number; column: number; columns: number }[] = [];
  for (const { row, column } of cells) {
    const last = spans.at(-1);
    if (last?.row === row && last.column + last.columns === column) last.columns++;
    else if (last?.row !== row || last.column + last.columns < column) spans.push({ row, column, columns: 1 });
  }
  return spans;
}

/** Where a build filled a sheet, from its first cell on. */
export function filledArea({ look: { filled } }: { readonly look: Pick<SheetLook, "filled"> }): Area {
  const end = (of: "row" | "column", size: "rows" | "columns"): number =>
    Math.max(0, ...filled.map((area) => area[of] + area[size]));
  return { row: 0, column: 0, rows: end("row", "rows"), columns: end("column", "columns") };
}

export const isBlank = (cell: Cell): boolean => cell === "" || cell === null || cell === undefined;

/**
 * How many rows of a table stand below its headings, down to a free one or one of the rows given.
 * @param ends Rows that are none of it: headings of the next, totals.
 */
export function bodyRows({ values }: StandingCells, { row, column, columns }: Span, ends: ReadonlySet<number>): number {
  const isFree = (at: number): boolean => (values[at] ?? []).slice(column, column + columns).every(isBlank);
  let rows = 0;
  while (!isFree(row + 1 + rows) && !ends.has(row + 1 + rows)) rows++;
  return rows;
}
