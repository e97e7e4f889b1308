/**
 * Lines of the same order, found by order number. Numbers and texts of the same digits are the same order; blanks around do not matter.
 * Ids that run in a row are looked up by their digits, all others in a hash table over the cells themselves: a Map of a million text
 * ids would be the slowest part of reading orders.
 */
import { isBlank, isErrorCell, plainText } from "../cells/cell";
import type { CellColumn } from "../cells/cell-column";
import { DenseIds } from "../cells/factorize";
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
  const rows = reasons.length;
  const orderOf = new Int32Array(rows);
  const dense = DenseIds.of(column, rows);
  const { slots } = dense;
  let others: CellTable | null = null;
  let count = 0;
  let grouped = 0;
  for (let row = 0; row < rows; row++) {
    if (reasons[row] !== 0) {
      orderOf[row] = -1;
      continue;
    }
    const cell = column.at(row);
    const slot = cancelPrefix === null || !isCancellation(cell, cancelPrefix) ? dense.slotOf(cell) : -1;
    if (slot >= 0) {
      if (slots[slot] === 0) slots[slot] = ++count;
      orderOf[row] = slots[slot]! - 1;
      grouped++;
      continue;
    }
    const reason = isTotal(cell, row) ? TOTAL : reasonOf(cell, cancelPrefix);
    if (reason !== 0) {
      if (reason === NO_NUMBER && row > 0 && orderOf[row - 1]! >= 0 && continues(row)) {
        orderOf[row] = orderOf[row - 1]!;
        grouped++;
        continue;
      }
      reasons[row] = reason;
      orderOf[row] = -1;
      continue;
    }
    const clean = cleanId(cell);
    const cleanSlot = clean === cell ? -1 : dense.slotOf(clean);
    if (cleanSlot >= 0) {
      if (slots[cleanSlot] === 0) slots[cleanSlot] = ++count;
      orderOf[row] = slots[cleanSlot]! - 1;
    } else {
      others ??= new CellTable(column, rows);
      const order = others.find(clean, row, count);
      if (order === count) count++;
      orderOf[row] = order;
    }
    grouped++;
  }
  return { orderOf, count, multiLine: count < grouped };
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

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

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

/** Spreads the low and the high half of a whole number over 32 bits. */
function hashNumber(value: number): number {
  return mix(Math.imul(value | 0, 0x9e3779b1) ^ Math.imul(Math.floor(value / 0x100000000), 0x85ebca6b));
}

function hashText(text: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return mix(hash);
}

function mix(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return once ^ (once >>> 13);
}
