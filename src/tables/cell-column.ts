/**
 * One column of cells, read by row, whether the table came as columns or as rows: no copy is made of either.
 */
import type { Cell } from "./source";

export interface CellColumn {
  /** The column itself, or null when the table came as rows. */
  readonly cells: readonly Cell[] | null;
  readonly rows: readonly (readonly Cell[])[];
  /** Position in each row. */
  readonly at: number;
}

const NO_ROWS: readonly (readonly Cell[])[] = [];

export function columnOfCells(cells: readonly Cell[]): CellColumn {
  return { cells, rows: NO_ROWS, at: 0 };
}

export function columnOfRows(rows: readonly (readonly Cell[])[], at: number): CellColumn {
  return { cells: null, rows, at };
}

/** The cell of a body row (zero-based); undefined where a ragged row has none. */
export function cellAt(column: CellColumn, row: number): Cell {
  return column.cells === null ? column.rows[row]![column.at] : column.cells[row];
}

/** All cells of a column in row order. */
export function* cellsOf(column: CellColumn, rows: number): Iterable<Cell> {
  for (let row = 0; row < rows; row++) yield cellAt(column, row);
}
