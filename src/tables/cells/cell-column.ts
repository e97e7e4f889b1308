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

  /** All cells in row order; no generator, which takes several times as long a cell. */
  [Symbol.iterator](): Iterator<Cell> {
    let row = 0;
    return {
      next: () => (row < this.rows ? { done: false, value: this.at(row++) } : { done: true, value: undefined }),
    };
  }
}

/** The columns of a table by role; a role that is absent has none. */
export type Columns<R extends string> = Readonly<Partial<Record<R, CellColumn>>>;

/** Cells by role, one array a column. */
export type CellsByRole<R extends string> = Readonly<Partial<Record<R, readonly Cell[]>>>;

/**
 * Columns given one array each.
 * @param known The roles of the table, in their order.
 * @param roles Roles that have a column; one without cells is read as absent.
 */
export function columnsOfCells<R extends string>(
  known: readonly R[],
  roles: ColumnRoles<R>,
  cells: CellsByRole<R>,
): Columns<R> {
  return pick(known, (role) => (roles[role] !== undefined && cells[role] ? CellColumn.ofCells(cells[role]) : null));
}

/** Columns inside body rows, at the positions that the roles name. */
export function columnsOfRows<R extends string>(
  known: readonly R[],
  roles: ColumnRoles<R>,
  body: readonly (readonly Cell[])[],
): Columns<R> {
  return pick(known, (role) => (roles[role] === undefined ? null : CellColumn.ofRows(body, roles[role])));
}

function pick<R extends string>(known: readonly R[], columnOf: (role: R) => CellColumn | null): Columns<R> {
  const picked: Partial<Record<R, CellColumn>> = {};
  for (const role of known) {
    const column = columnOf(role);
    if (column) picked[role] = column;
  }
  return picked;
}
