/**
 * Lines of the same order, found by order number: a hash table over the cells themselves, because a Map of a million text ids
 * is the slowest part of reading orders. Numbers and texts of the same digits are the same order; blanks around do not matter.
 */
import { isBlank, isErrorCell, plainText } from "./cell";
import { cellAt } from "./cell-column";
import type { CellColumn } from "./cell-column";
import { codeOf } from "./row-reasons";
import type { Cell } from "./source";

export interface OrderGroups {
  /** Order of each row, numbered by first appearance; −1 for a row that is left out. */
  readonly orderOf: Int32Array;
  readonly count: number;
  /** Whether some order has several lines. */
  readonly multiLine: boolean;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Numbers the rows' orders; rows without an order number get their reason. */
export function groupOrders(column: CellColumn, reasons: Uint8Array, cancelPrefix: string | null): OrderGroups {
  const rows = reasons.length;
  const orderOf = new Int32Array(rows);
  const slots = new Int32Array(1 << Math.max(4, 33 - Math.clz32(Math.max(1, rows) - 1)));
  const mask = slots.length - 1;
  const hashes = new Int32Array(rows);
  const firstRow = new Int32Array(rows);
  let count = 0;
  let multiLine = false;
  for (let row = 0; row < rows; row++) {
    const cell = cellAt(column, row);
    const reason = cell === undefined || cell === null ? codeOf("noOrderId") : reasonOf(cell, cancelPrefix);
    if (reason !== 0) {
      reasons[row] = reason;
      orderOf[row] = -1;
      continue;
    }
    const hash = hashOf(cell);
    let slot = hash & mask;
    let order = slots[slot]! - 1;
    while (order >= 0 && !(hashes[order] === hash && isSameId(cell, cellAt(column, firstRow[order]!)))) {
      slot = (slot + 1) & mask;
      order = slots[slot]! - 1;
    }
    if (order < 0) {
      order = count++;
      slots[slot] = count;
      hashes[order] = hash;
      firstRow[order] = row;
    } else multiLine = true;
    orderOf[row] = order;
  }
  return { orderOf, count, multiLine };
}

/** 0 for a usable order number, or the code of what is wrong with it. */
function reasonOf(cell: Cell, cancelPrefix: string | null): number {
  if (typeof cell === "number") return 0;
  if (typeof cell !== "string") return isBlank(cell) ? codeOf("noOrderId") : 0;
  const length = cell.length;
  if (length < 4 && isBlank(cell)) return codeOf("noOrderId");
  const first = cell.charCodeAt(0);
  if (first === 35 && isErrorCell(cell)) return codeOf("errorCell");
  if (first <= 32 && isBlank(cell)) return codeOf("noOrderId");
  if (cancelPrefix !== null && cell.startsWith(cancelPrefix) && /^\d+$/.test(cell.slice(cancelPrefix.length))) return codeOf("cancelled");
  return 0;
}

function isSameId(a: Cell, b: Cell): boolean {
  return a === b || idText(a) === idText(b);
}

function idText(cell: Cell): string {
  return plainText(String(cell));
}

function hashOf(cell: Cell): number {
  if (typeof cell === "number") return Number.isSafeInteger(cell) && cell >= 0 ? hashNumber(cell) : hashText(String(cell));
  return hashText(typeof cell === "string" ? cell : String(cell));
}

/** Spreads the low and the high half of a whole number over 32 bits. */
function hashNumber(value: number): number {
  const high = Math.floor(value / 0x100000000);
  return mix(Math.imul(value | 0, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b));
}

function mix(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return once ^ (once >>> 13);
}

/** Texts of up to 15 digits without a leading zero hash as their number, so that 1001 and "1001" meet. */
function hashText(text: string): number {
  let from = 0;
  let to = text.length;
  while (from < to && text.charCodeAt(from) <= 32) from++;
  while (to > from && text.charCodeAt(to - 1) <= 32) to--;
  let hash = FNV_OFFSET;
  let number = 0;
  let digitsOnly = to - from <= 15 && (to - from === 1 || text.charCodeAt(from) !== 48);
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code > 126) {
      const plain = plainText(text);
      if (plain !== text) return hashText(plain);
    }
    if (code < 48 || code > 57) digitsOnly = false;
    number = number * 10 + (code - 48);
    hash = Math.imul(hash ^ code, FNV_PRIME);
  }
  return digitsOnly && to > from ? hashNumber(number) : mix(hash);
}
