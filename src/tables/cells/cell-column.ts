/**
 * One column of cells, read by row, whether the table came as columns or as rows: no copy is made of either.
 */
import type { Cell, ColumnRoles } from "../source";

const NO_ROWS: readonly (readonly Cell[])[] = [];

export class CellColumn {
  private constructor(
    private readonly cells: readonly Cell[] | null,
    private readonly body: readonly (readonly Cell[])[],
    private readonly position: number,
    /** Body rows. */
    readonly rows: number,
  ) {}

  static ofCells(cells: readonly Cell[]): CellColumn {
    return new CellColumn(cells, NO_ROWS, 0, cells.length);
  }

  /** @param position Of the column in each row. */
  static ofRows(body: readonly (readonly Cell[])[], position: number): CellColumn {
    return new CellColumn(null, body, position, body.length);
  }

  /** The cell of a body row (zero-based); undefined where a ragged row has none. */
  at(row: number): Cell {
    return this.cells === null ? this.body[row]![this.position] : this.cells[row];
  }

  /** All cells in row order. */
  *[Symbol.iterator](): Iterator<Cell> {
    for (let row = 0; row < this.rows; row++) yield this.at(row);
  }
}

/**
 * The columns a reader reads, by role.
 * @param known The roles of the kind of table.
 * @param roles Roles that have a column; one without cells is read as absent.
 */
export function pickColumns<R extends string>(
  known: readonly R[],
  roles: ColumnRoles<R>,
  columns: Readonly<Partial<Record<R, readonly Cell[]>>>,
): Readonly<Partial<Record<R, CellColumn>>> {
  const picked: Partial<Record<R, CellColumn>> = {};
  for (const role of known) {
    const cells = columns[role];
    if (roles[role] !== undefined && cells) picked[role] = CellColumn.ofCells(cells);
  }
  return picked;
}
