/**
 * Which orders were refunded and when they were placed, and what the goods of an order cost: beside what orders brought.
 */
import { isBlank } from "../cells/cell";
import { LineSums } from "./line-sums";
import { codeOf } from "./reasons";
import type { OrderTable } from "./table";

/** When orders were placed that were refunded. */
export interface RefundedOrders {
  /** Nothing is left of them: they do not count. */
  readonly whole: Float64Array;
  /** They count for what is left. */
  readonly part: Float64Array;
}

/** Dates of the orders that a status, a refund or returns bring to nothing, and of those that are refunded in part. */
export function readRefunded(table: OrderTable): RefundedOrders {
  const { rows, reasons, orders, columns } = table;
  const [whole, part] = [new Map<number, number>(), new Map<number, number>()];
  const [day, refund] = [table.reader("date"), table.reader("refund")];
  const refunded = codeOf("refunded");
  for (let row = 0; row < rows; row++) {
    const isWhole = reasons[row] === refunded;
    if (!isWhole && (reasons[row] !== 0 || columns.refund === undefined)) continue;
    const amount = columns.refund?.at(row);
    if (!isWhole && (isBlank(amount) || !(Math.abs(refund(amount)) > 0))) continue;
    const date = day(columns.date!.at(row));
    if (Number.isNaN(date)) continue;
    const dates = isWhole ? whole : part;
    const order = orders.orderOf[row]!;
    dates.set(order, Math.min(dates.get(order) ?? Infinity, date));
  }
  // An order with lines that count is refunded in part only.
  const counted = new Set<number>();
  for (let row = 0; row < rows; row++)
    if (reasons[row] === 0 && whole.has(orders.orderOf[row]!)) counted.add(orders.orderOf[row]!);
  for (const order of counted) {
    part.set(order, Math.min(part.get(order) ?? Infinity, whole.get(order)!));
    whole.delete(order);
  }
  return { whole: Float64Array.from(whole.values()), part: Float64Array.from(part.values()) };
}

/** What the goods of each order cost; NaN where no line states it. A cost that is repeated with the order's total counts once. */
export function readCosts(table: OrderTable, level: "line" | "order"): Float64Array {
  const { rows, reasons, orders, columns } = table;
  const read = table.reader("cost");
  const sums = new LineSums(orders.count, orders.multiLine);
  for (let row = 0; row < rows; row++) {
    const cost = reasons[row] === 0 ? read(columns.cost!.at(row)) : Number.NaN;
    if (!Number.isNaN(cost)) sums.add(orders.orderOf[row]!, Math.abs(cost));
  }
  return sums.intoAmounts(level);
}
