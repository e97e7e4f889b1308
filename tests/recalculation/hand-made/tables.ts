/** Values of a calculated workbook by where a reader finds them: below a heading, beside a label, or at an address. */
import type { Grid, Value } from "../../../playground/grid/grid";
import type { SavedCell } from "../libreoffice";

/** By "sheet!row,column", counted from 0. */
export type Cells = ReadonlyMap<string, Value>;

export interface Place {
  readonly row: number;
  readonly column: number;
}

export const cellKey = (sheet: string, { row, column }: Place): string => `${sheet}!${row},${column}`;

export function cellsOfGrid(grid: Grid): Cells {
  const cells = new Map<string, Value>();
  for (const sheet of grid.sheets()) {
    const area = sheet.used(true);
    if (area === null) continue;
    sheet
      .values(area)
      .forEach((line, row) =>
        line.forEach((value, column) =>
          cells.set(cellKey(sheet.name, { row: area.row + row, column: area.column + column }), value),
        ),
      );
  }
  return cells;
}

export function cellsOfFile(saved: ReadonlyMap<string, SavedCell>): Cells {
  const plain = (value: SavedCell["value"]): Value =>
    typeof value === "number" || typeof value === "boolean" ? value : String(value ?? "");
  return new Map([...saved].map(([key, { value }]) => [key, plain(value)]));
}

/** Where a text stands, from above and from the left. */
function placesOf(cells: Cells, sheet: string, text: string): Place[] {
  const found = [...cells].filter(([key, value]) => value === text && key.startsWith(`${sheet}!`));
  const places = found.map(([key]) => {
    const [row, column] = key
      .slice(sheet.length + 1)
      .split(",")
      .map(Number) as [number, number];
    return { row, column };
  });
  return places.sort((one, other) => one.row - other.row || one.column - other.column);
}

/** The leftmost cell with a heading in the `nth` row, counted from 0, that has all the headings. */
export function headingAt(cells: Cells, sheet: string, heading: string, beside: readonly string[], nth = 0): Place {
  const isInRow = (row: number): boolean =>
    beside.every((other) => placesOf(cells, sheet, other).some((place) => place.row === row));
  const rows = new Map([...placesOf(cells, sheet, heading)].reverse().map((place) => [place.row, place]));
  const place = [...rows.values()].filter(({ row }) => isInRow(row)).reverse()[nth];
  if (place === undefined) throw new Error(`${sheet} has no heading ${heading} beside ${beside.join(", ")} (${nth})`);
  return place;
}
