/** Rows of built tables held against rows of sheets made by hand that have the same name, wherever either stands. */
import { columnAt, type Pair } from "./pairs";
import { cellKey, type Cells, headingAt } from "./tables";

export interface NamedTable {
  readonly sheet: string;
  /** Headings that tell the table from others; its names stand below the first. */
  readonly found: readonly string[];
  /** Which of the tables with these headings, from above; the first without it. */
  readonly nth?: number;
  /** The rows that are compared, and where the first of them stands by hand, counted from 1; the others follow. */
  readonly names: readonly string[];
  readonly hand: string;
  readonly from: number;
  /** Columns by hand, by heading; two are the heading's and the one after it. */
  readonly columns: Readonly<Record<string, string | readonly [string, string]>>;
}

/** The first row below a heading that has the name in the heading's column. Throws when there is none. */
function rowOf(
  cells: Cells,
  sheet: string,
  below: { readonly row: number; readonly column: number },
  name: string,
): number {
  const last = below.row + 1000;
  for (let row = below.row + 1; row < last; row++)
    if (cells.get(cellKey(sheet, { row, column: below.column })) === name) return row;
  throw new Error(`${sheet} has no row ${name}`);
}

export function namedPairs(cells: Cells, { sheet, found, nth = 0, names, hand, from, columns }: NamedTable): Pair[] {
  const top = headingAt(cells, sheet, found[0]!, found, nth);
  const rows = names.map((name) => rowOf(cells, sheet, top, name));
  return Object.entries(columns).flatMap(([heading, wanted]) => {
    const { column } = headingAt(cells, sheet, heading, found, nth);
    return [wanted].flat().flatMap((letter, after) =>
      rows.map((row, i) => ({
        built: cellKey(sheet, { row, column: column + after }),
        hand: cellKey(hand, { row: from - 1 + i, column: columnAt(letter) }),
        units: 1,
      })),
    );
  });
}
