/**
 * Actual orders and revenue as native formulas over the user's own table, where those count as the reader of the table does.
 */
import type { Orders } from "../../tables/orders";
import type { Expression, Operand } from "../plan/formula";
import { f } from "../plan/formula";
import type { Handle } from "../plan/handle";
import { sourceColumn } from "../plan/source-reference";

/** More periods than this are counted as values: every formula passes over the whole table. */
export const LIVE_PERIODS = 400;

/** The formulas of one period, from its first and last day. */
export interface NativeActuals {
  readonly orders: (from: Operand, to: Operand) => Expression;
  readonly revenue: (from: Operand, to: Operand) => Expression;
}

/** Whether the table's own cells can be counted: see NativeFacts. */
export function canBeLive(orders: Orders | undefined, periods: number): orders is Orders {
  if (orders === undefined || periods > LIVE_PERIODS) return false;
  return orders.native.aggregatable && orders.columns.date !== undefined && orders.columns.amount !== undefined;
}

/**
 * Counts and sums by day, to the as-of date at most. Several statuses count one after the other: SUMPRODUCT adds them up.
 * @param statuses Cells with the statuses that count; used when the table has a status column.
 */
export function nativeActuals(orders: Orders, asOf: Handle, statuses: Handle): NativeActuals {
  const { source, columns, native } = orders;
  const date = sourceColumn(source, columns.date!);
  const amount = sourceColumn(source, columns.amount!);
  const days = (from: Operand, to: Operand): Expression => f`${date},">="&${from},${date},"<"&(MIN(${to},${asOf})+1)`;
  if (columns.status === undefined || native.countedStatuses.length === 0) {
    return {
      orders: (from, to) => f`COUNTIFS(${days(from, to)})`,
      revenue: (from, to) => f`SUMIFS(${amount},${days(from, to)})`,
    };
  }
  const status = sourceColumn(source, columns.status);
  return {
    orders: (from, to) => f`SUMPRODUCT(COUNTIFS(${days(from, to)},${status},${statuses}))`,
    revenue: (from, to) => f`SUMPRODUCT(SUMIFS(${amount},${days(from, to)},${status},${statuses}))`,
  };
}
