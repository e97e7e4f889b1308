/**
 * Lines of the same order, found by order number. Numbers and texts of the same digits are the same order; blanks around do not matter.
 * Ids that run in a row are looked up by their digits, all others in a hash table over the cells themselves: a Map of a million text
 * ids would be the slowest part of reading orders.
 */
import { isBlank, isErrorCell, plainText } from "../cells/cell";
import type { CellColumn } from "../cells/cell-column";
import { DenseIds } from "../cells/factorize";
import { hashNumber, hashText } from "../cells/hash";
import { codeOf } from "./reasons";
import type { Cell } from "../source";

export interface OrderGroups {
  /** Order of each row, numbered by first appearance; −1 for a row that is left out. */
  readonly orderOf: Int32Array;
  readonly count: number;
  /** Whether some order has several lines. */
  readonly multiLine: boolean;
}

/** What a column of order numbers does not show by itself. */
interface NumberFacts {
  /** An order number beginning with this letter cancels another order. */
  readonly cancelPrefix: string | null;
  /** Whether a row without a number is a further line of the order above. */
  readonly continues: (row: number) => boolean;
  /** Whether what stands in place of a number labels a total. */
  readonly isTotal: (cell: Cell, row: number) => boolean;
}

/** Numbers the rows' orders; rows without an order number get their reason, rows that have one already are passed over. */
export function groupOrders(
  column: CellColumn,
  reasons: Uint8Array,
  { cancelPrefix, continues, isTotal }: NumberFacts,
): OrderGroups {
  const orderOf = new Int32Array(reasons.length).fill(-1);
  const numbers = new OrderNumbers(column, reasons.length);
  let grouped = 0;
  for (let row = 0; row < orderOf.length; row++) {
    if (reasons[row] !== 0) continue;
    const cell = column.at(row);
    let order = cancelPrefix !== null && isCancellation(cell, cancelPrefix) ? -1 : numbers.inRow(cell);
    if (order < 0) {
      const reason = isTotal(cell, row) ? TOTAL : reasonOf(cell, cancelPrefix);
      const above = reason === NO_NUMBER && row > 0 ? orderOf[row - 1]! : -1;
      order = reason === 0 ? numbers.of(cell, row) : above >= 0 && continues(row) ? above : -1;
      if (order < 0) reasons[row] = reason;
    }
    orderOf[row] = order;
    if (order >= 0) grouped++;
  }
  return { orderOf, count: numbers.count, multiLine: numbers.count < grouped };
}

/** Numbers ids by first appearance: those that run in a row by their digits, all others in a hash table. */
class OrderNumbers {
  count = 0;
  private readonly dense: DenseIds;
  private others: CellTable | null = null;

  constructor(
    private readonly column: CellColumn,
    private readonly rows: number,
  ) {
    this.dense = DenseIds.of(column, rows);
  }

  /** The order of an id that runs in a row with others; −1 for any other id. */
  inRow(id: Cell): number {
    const slot = this.dense.slotOf(id);
    if (slot < 0) return -1;
    const { slots } = this.dense;
    if (slots[slot] === 0) slots[slot] = ++this.count;
    return slots[slot]! - 1;
  }

  of(cell: Cell, row: number): number {
    const clean = cleanId(cell);
    const known = clean === cell ? -1 : this.inRow(clean);
    if (known >= 0) return known;
    this.others ??= new CellTable(this.column, this.rows);
    const order = this.others.find(clean, row, this.count);
    if (order === this.count) this.count++;
    return order;
  }
}

const NO_NUMBER = codeOf("noOrderId");
const TOTAL = codeOf("totalRow");

/** 0 for a usable order number, or the code of what is wrong with it. */
function reasonOf(cell: Cell, cancelPrefix: string | null): number {
  if (typeof cell === "number") return Number.isNaN(cell) ? NO_NUMBER : 0;
  if (isBlank(cell)) return NO_NUMBER;
  if (isErrorCell(cell)) return codeOf("errorCell");
  return cancelPrefix !== null && isCancellation(cell, cancelPrefix) ? codeOf("cancelled") : 0;
}

function isCancellation(cell: Cell, prefix: string): boolean {
  return typeof cell === "string" && cell.startsWith(prefix) && /^\d+$/.test(cell.slice(prefix.length));
}

/** A text without blanks around, full-width forms and a number's digits in plain form, so that every writing of an id is one. */
function cleanId(cell: Cell): Cell {
  if (typeof cell === "number") return Number.isSafeInteger(cell) ? cell : String(cell);
  const text = typeof cell === "string" && isPlain(cell) ? cell : plainText(String(cell));
  return text.length <= 15 && /^(0|[1-9]\d*)$/.test(text) ? Number(text) : text;
}

/** Whether a text is visible ASCII throughout, so that there is nothing to clean. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 32 || code > 126) return false;
  }
  return true;
}

/** Open addressing over row numbers: the keys stay where they are, in the column. */
class CellTable {
  private readonly slots: Int32Array;
  private readonly hashes: Int32Array;
  private readonly firstRows: Int32Array;
  private readonly mask: number;

  constructor(
    private readonly column: CellColumn,
    rows: number,
  ) {
    this.slots = new Int32Array(1 << Math.max(4, 33 - Math.clz32(Math.max(1, rows) - 1)));
    this.mask = this.slots.length - 1;
    this.hashes = new Int32Array(rows);
    this.firstRows = new Int32Array(rows);
  }

  /** The order of an id as `cleanId` gives it; `next` when the id is new. */
  find(id: Cell, row: number, next: number): number {
    const hash = typeof id === "number" ? hashNumber(id) : hashText(id as string);
    let slot = hash & this.mask;
    for (let order = this.slots[slot]! - 1; order >= 0; order = this.slots[slot]! - 1) {
      if (this.hashes[order] === hash && cleanId(this.column.at(this.firstRows[order]!)) === id) return order;
      slot = (slot + 1) & this.mask;
    }
    this.slots[slot] = next + 1;
    this.hashes[next] = hash;
    this.firstRows[next] = row;
    return next;
  }
}
