/**
 * Which order lines do not count by their state: order status, line status, after-sale state, a cancellation time.
 */
import { isBlank, isErrorCell } from "../cells/cell";
import type { CellColumn } from "../cells/cell-column";
import type { OrderTable } from "./table";
import { isNoDate } from "../cells/parse-date";
import { parseStatus, parseYesNo } from "../cells/parse-status";
import { codeOf } from "./reasons";
import type { Cell } from "../source";

/** Marks a line whose status cell is blank until the status of its order is known. */
const BLANK = 255;

export interface StatusFacts {
  /** Status texts that count, exactly as they stand in the table. */
  readonly counted: readonly string[];
  /** Whether some row has no status text of its own: a blank, a number. */
  readonly silent: boolean;
}

/** Marks the rows that do not count. A blank status, as on the further lines of a Shopify order, is that of the order's other lines. */
export function markStatuses(table: OrderTable): StatusFacts {
  const { status, lineStatus, afterSale, cancelledAt } = table.columns;
  const seen = new Map<Cell, number>();
  const silent = status ? markColumn(table, status, seen, BLANK) : false;
  if (cancelledAt) markCancelled(table, cancelledAt);
  if (silent) inheritStatus(table);
  for (const column of [lineStatus, afterSale]) if (column) markColumn(table, column, new Map(), 0);
  const counted = [...seen].flatMap(([text, code]) => (code === 0 && typeof text === "string" ? [text] : []));
  const odd = [...seen].some(([cell, code]) => code === 0 && typeof cell !== "string");
  return { counted: counted.sort(), silent: silent || odd };
}

/** @returns whether some cell was blank. */
function markColumn(table: OrderTable, column: CellColumn, seen: Map<Cell, number>, blank: number): boolean {
  const { reasons, rows } = table;
  let anyBlank = false;
  let last: Cell;
  let lastCode = blank;
  for (let row = 0; row < rows; row++) {
    if (reasons[row] !== 0) continue;
    const cell = column.at(row);
    if (row === 0 || cell !== last) {
      last = cell;
      lastCode = seen.get(cell) ?? readStatus(cell, seen, blank);
    }
    reasons[row] = lastCode;
    if (lastCode === BLANK) anyBlank = true;
  }
  return anyBlank;
}

function readStatus(cell: Cell, seen: Map<Cell, number>, blank: number): number {
  if (isBlank(cell)) return blank;
  if (isErrorCell(cell)) return codeOf("errorCell");
  const meaning = parseStatus(cell);
  const code = meaning === "counts" ? 0 : codeOf(meaning);
  seen.set(cell, code);
  return code;
}

function markCancelled(table: OrderTable, column: CellColumn): void {
  const { reasons, rows } = table;
  const cancelled = codeOf("cancelled");
  const errorCell = codeOf("errorCell");
  for (let row = 0; row < rows; row++) {
    if (reasons[row] !== 0 && reasons[row] !== BLANK) continue;
    const cell = column.at(row);
    if (cell === "" || cell === null || cell === undefined || saysNo(cell)) continue;
    reasons[row] = isErrorCell(cell) ? errorCell : cancelled;
  }
}

/** A cell for "not cancelled": a day that stands for none, or a no in words. */
function saysNo(cell: Cell): boolean {
  return isNoDate(cell) || parseYesNo(cell) === false;
}

/** An order with a line that counts counts; else its blank lines go the way of its others (the lowest code, so row order is no matter). */
function inheritStatus({ reasons, rows, orders }: OrderTable): void {
  const counts = BLANK - 1;
  const states = new Uint8Array(orders.multiLine ? orders.count : 0);
  if (orders.multiLine) {
    for (let row = 0; row < rows; row++) {
      const order = orders.orderOf[row]!;
      const reason = reasons[row]!;
      if (order < 0 || reason === BLANK || states[order] === counts) continue;
      if (reason === 0) states[order] = counts;
      else if (states[order] === 0 || reason < states[order]!) states[order] = reason;
    }
  }
  for (let row = 0; row < rows; row++) {
    if (reasons[row] !== BLANK) continue;
    const state = states[orders.orderOf[row]!] ?? 0;
    reasons[row] = state === counts ? 0 : state;
  }
}
