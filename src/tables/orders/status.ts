/**
 * Which order lines do not count by their state: order status, line status, after-sale state, a cancellation time.
 */
import { isBlank, isErrorCell } from "../cells/cell";
import type { CellColumn } from "../cells/cell-column";
import type { OrderTable } from "./table";
import { isNoDate } from "../cells/parse-date";
import { ORDER_STATUSES, type OrderStatus, parseYesNo } from "../cells/parse-status";
import { StatusColumn } from "../cells/statuses";
import { codeOf } from "./reasons";
import type { Cell } from "../source";

/** Columns that hold the state of an order or of a line. */
type StatusRole = "status" | "lineStatus" | "afterSale";

/** Marks a line whose status cell is blank until the status of its order is known. */
const BLANK = 255;
const REFUNDED = codeOf("refunded");

export interface StatusFacts {
  /** Status texts that count, exactly as they stand in the table. */
  readonly counted: readonly string[];
  /** Whether some row has no status text of its own: a blank, a number. */
  readonly silent: boolean;
}

/** Marks the rows that do not count. A blank status, as on the further lines of a Shopify order, is that of the order's other lines. */
export function markStatuses(table: OrderTable): StatusFacts {
  const { status, cancelledAt } = table.columns;
  const seen = new Map<Cell, number>();
  const silent = status ? markColumn(table, "status", seen, BLANK) : false;
  if (cancelledAt) markCancelled(table, cancelledAt);
  if (silent) inheritStatus(table);
  for (const role of ["lineStatus", "afterSale"] as const)
    if (table.columns[role]) markColumn(table, role, new Map(), 0);
  const counted = [...seen].flatMap(([text, code]) => (code === 0 && typeof text === "string" ? [text] : []));
  const odd = [...seen].some(([cell, code]) => code === 0 && typeof cell !== "string");
  return { counted: counted.sort(), silent: silent || odd };
}

/** @returns whether some cell was blank. */
function markColumn(table: OrderTable, role: StatusRole, seen: Map<Cell, number>, blank: number): boolean {
  const { reasons, rows } = table;
  const column = table.columns[role]!;
  const statuses = new StatusColumn(
    { role, heading: table.source.headers[table.roles[role] ?? -1] ?? "" },
    ORDER_STATUSES,
    table.choices,
  );
  let anyBlank = false;
  let last: Cell;
  let lastCode = blank;
  let run = 0;
  for (let row = 0; row < rows; row++) {
    const cell = column.at(row);
    if (row === 0 || cell !== last) {
      statuses.take(last, run);
      [last, run] = [cell, 0];
      lastCode = seen.get(cell) ?? readStatus(cell, statuses, seen, blank);
    }
    run++;
    if (reasons[row] !== 0) continue;
    reasons[row] = lastCode === REFUNDED && isReturnLine(table, row) ? 0 : lastCode;
    if (lastCode === BLANK) anyBlank = true;
  }
  statuses.take(last, run);
  table.addStatuses(statuses.list());
  return anyBlank;
}

/** A return, or a line of a negative amount, takes off what it returns; left out, its order would count whole. */
const isReturnLine = (table: OrderTable, row: number): boolean =>
  table.isReturn(row) || table.reader("amount")(table.columns.amount?.at(row)) < 0;

function readStatus(cell: Cell, statuses: StatusColumn<OrderStatus>, seen: Map<Cell, number>, blank: number): number {
  if (isBlank(cell)) return blank;
  if (isErrorCell(cell)) return codeOf("errorCell");
  const meaning = statuses.take(cell, 0) ?? "counts";
  const code = meaning === "counts" || meaning === "partial" ? 0 : codeOf(meaning);
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
