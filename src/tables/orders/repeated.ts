/**
 * Lines that repeat another line of their order, or rows without order numbers that repeat another row, and what orders brought with such
 * rows counted or left out.
 */
import { isBlank } from "../cells/cell";
import type { OpenTable } from "../open-table";
import type { OrderReason, OrderRole } from "../orders";
import { repeatedRows, settleRepeated } from "../repeated";
import { type OrderAmounts, readAmounts } from "./amounts";
import type { OrderGroups } from "./groups";
import { isNumbered, type OrderTable } from "./table";

type Table = OpenTable<OrderRole, OrderReason>;

/**
 * The amounts, without lines that repeat another where the user leaves them out. Lines that all carry their order's total are alike by
 * nature and no repetition; whether they do is seen when all of them are read.
 */
export function readSettledAmounts(open: Table, table: OrderTable): OrderAmounts {
  const repeated = repeatedIn(open, table.orders);
  if (repeated.length === 0) return readAmounts(table);
  const before = { reasons: table.reasons.slice(), notes: table.notes.length };
  const amounts = readAmounts(table);
  if (amounts.level === "order") return amounts;
  const counted = repeated.filter((row) => table.reasons[row] === 0);
  if (open.choices?.repeated !== "drop" || counted.length === 0) {
    settleRepeated(open, counted);
    return amounts;
  }
  table.reasons.set(before.reasons);
  table.notes.length = before.notes;
  settleRepeated(open, counted);
  return readAmounts(table);
}

/** Only orders of several lines, and rows without order numbers, can repeat. */
function repeatedIn(open: Table, orders: OrderGroups): number[] {
  if (orders.multiLine) return repeatedLines(open, orders);
  return isNumbered(open.columns) ? [] : repeatedRows(open, { isKnown: (row) => isOccasion(open, row) });
}

/** Whether a row says whose order it is, or at which time: two of a day alone may well be two. */
function isOccasion(open: Table, row: number): boolean {
  return !isBlank(open.at("customer", row)) || !Number.isInteger(open.numbers("date")[row]);
}

function repeatedLines(open: Table, { orderOf, count }: OrderGroups): number[] {
  const lines = new Int32Array(count);
  for (const order of orderOf) if (order >= 0) lines[order]!++;
  const isKnown = (row: number): boolean => orderOf[row]! >= 0 && lines[orderOf[row]!]! > 1;
  return repeatedRows(open, { isKnown, groupOf: orderOf });
}
