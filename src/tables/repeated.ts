/**
 * Rows that equal an earlier row in every column read, as a part pasted twice does: said, and left out where the user chooses so.
 */
import type { Text } from "../text/locale";
import { say } from "../text/say";
import { isBlank } from "./cells/cell";
import type { CellColumn } from "./cells/cell-column";
import { hashCell, hashNumber } from "./cells/hash";
import type { OpenTable } from "./open-table";
import type { Cell } from "./source";

/** How many rows of a table repeat an earlier one, and whether they are left out. */
export interface Repeated {
  readonly rows: number;
  readonly dropped: boolean;
}

/** Fewer columns say too little of a row: two that are equal may well be two. */
const LEAST_COLUMNS = 3;

/** What of a table is compared. */
interface Compared {
  /** Whether a row can be told from others at all; every row where absent. */
  readonly isKnown?: (row: number) => boolean;
  /** Rows of different groups are never the same; one group where absent. */
  readonly groupOf?: Int32Array;
}

/** Body rows that count and equal an earlier one that counts, ascending. */
export function repeatedRows<R extends string, Q extends string>(
  table: OpenTable<R, Q>,
  compared: Compared = {},
): number[] {
  const columns = Object.values<CellColumn | undefined>(table.columns).filter((column) => column !== undefined);
  if (columns.length < LEAST_COLUMNS) return [];
  const telling = columns.find((column) => tellsApart(column, table.rows));
  const found = telling && repeatedAmong(table, compared, { columns, hashed: [telling] });
  return found ?? repeatedAmong(table, compared, { columns, hashed: columns })!;
}

/** Rows that a column is tried on: where it tells those apart, such as a number of the row, it is looked up alone. */
const TRIED = 500;
/** Steps a row on average beyond which it does not tell the other rows apart. */
const MOST_STEPS = 4;

function tellsApart(column: CellColumn, rows: number): boolean {
  const tried = Array.from({ length: Math.min(rows, TRIED) }, (_, row) => column.at(row));
  return !tried.some(isBlank) && new Set(tried).size === tried.length;
}

interface Columns {
  readonly columns: readonly CellColumn[];
  /** Those by which rows are looked up; all are compared. */
  readonly hashed: readonly CellColumn[];
}

/** null where those looked up by are too much alike. */
function repeatedAmong<R extends string, Q extends string>(
  { marks, rows }: OpenTable<R, Q>,
  { isKnown, groupOf }: Compared,
  by: Columns,
): number[] | null {
  const repeated: number[] = [];
  const seen = new SeenRows(by, groupOf, rows);
  for (let row = 0; row < rows; row++) {
    if (marks[row] === 0 && isKnown?.(row) !== false && seen.has(row)) repeated.push(row);
    if (by.hashed.length < by.columns.length && seen.steps > MOST_STEPS * (row + TRIED)) return null;
  }
  return repeated;
}

/** Leaves out rows that repeat another where the user chose so; otherwise they count, which is said. */
export function settleRepeated<R extends string, Q extends string>(
  table: OpenTable<R, Q | "repeated">,
  repeated: readonly number[],
): void {
  if (repeated.length === 0) return;
  const dropped = table.choices?.repeated === "drop";
  table.repeated = { rows: repeated.length, dropped };
  if (dropped) repeated.forEach((row) => table.leaveOut(row, "repeated"));
  else table.notes.push(pasted(repeated.length, table.rowName(repeated[0]!)));
}

/** A hash table over row numbers: the cells stay where they are, in their columns. */
class SeenRows {
  /** Rows that others were compared with. */
  steps = 0;
  private readonly slots: Int32Array;

  constructor(
    private readonly by: Columns,
    private readonly groupOf: Int32Array | undefined,
    rows: number,
  ) {
    this.slots = new Int32Array(1 << Math.max(4, 33 - Math.clz32(Math.max(1, rows) - 1)));
  }

  /** Whether an earlier row is the same; if none is, later ones are compared with this one. */
  has(row: number): boolean {
    const mask = this.slots.length - 1;
    let hash = hashNumber(this.groupOf?.[row] ?? 0);
    for (const column of this.by.hashed) hash = hashCell(hash, cellOf(column, row));
    let slot = (hash ^ (hash >>> 16)) & mask;
    for (let other = this.slots[slot]! - 1; other >= 0; other = this.slots[slot]! - 1) {
      this.steps++;
      if (this.isSame(row, other)) return true;
      slot = (slot + 1) & mask;
    }
    this.slots[slot] = row + 1;
    return false;
  }

  private isSame(row: number, other: number): boolean {
    if (this.groupOf?.[row] !== this.groupOf?.[other]) return false;
    return this.by.columns.every((column) => cellOf(column, row) === cellOf(column, other));
  }
}

/** Every blank is the same. */
function cellOf(column: CellColumn, row: number): Cell {
  const cell = column.at(row);
  return isBlank(cell) ? "" : cell;
}

const pasted = (count: number, row: string): Text =>
  say(
    `${count} ${count === 1 ? "row repeats" : "rows repeat"} another row in every column that is read, such as row ${row}, and ${count === 1 ? "counts" : "count"} as well. If ${count === 1 ? "it was" : "they were"} pasted twice, leave ${count === 1 ? "it" : "them"} out.`,
    `${count} 行的已读取各列与另一行完全相同（如第 ${row} 行），也已计入；如果是重复粘贴，请选择不计入。`,
    `${count} 列的已讀取各欄與另一列完全相同（如第 ${row} 列），也已計入；如果是重複貼上，請選擇不計入。`,
  );
