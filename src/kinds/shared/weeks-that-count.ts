/**
 * The weeks up to a day whose orders count: the last day, the rows outside them, as kinds about products choose them.
 */
import type { DayTotals } from "../../figures/figures";
import { type GivenOrders, heldIn } from "../../figures/given";
import type { Orders } from "../../tables/orders";
import { type LeftOut, unlistedRows } from "../../tables/reasons";

/** Days after `from` up to `end`; serials of the 1900 system. */
export interface Weeks {
  readonly from: number;
  readonly end: number;
}

/** Whether a day or a moment is of the weeks. */
export const isOfWeeks = ({ from, end }: Weeks, date: number): boolean => date >= from + 1 && date < end + 1;

/** The last day that counts: as chosen, else that of the latest order that is not in the future. @param dates Of the orders, or their days. */
export function lastDay(dates: Float64Array, { asOf }: { readonly asOf: number | null }, today: number): number {
  const latest = dates.reduce((last, date) => Math.max(last, Math.floor(date)), 0);
  return asOf ?? (latest > today && dates.some((date) => date < today + 1) ? today : latest);
}

type HoldsDay = (day: number) => boolean;

/** Of orders that an engine holds only how many rows. */
const unlistedWhere = ({ day, rows }: DayTotals, holds: HoldsDay): readonly number[] =>
  unlistedRows(rows.reduce((sum, count, i) => sum + (holds(day[i]!) ? count : 0), 0));

/** Body rows of orders whose day fulfils a condition. */
function rowsWhere({ orderOfRow, date }: Orders, holds: HoldsDay): readonly number[] {
  return Array.from(orderOfRow.keys()).filter((row) => {
    const order = orderOfRow[row]!;
    return order >= 0 && holds(Math.floor(date[order]!));
  });
}

/** Rows after the last day, and before the first. @param days Of all orders, where an engine holds them. */
export function countedRows(orders: GivenOrders, { from, end }: Weeks, days?: DayTotals) {
  const held = heldIn(orders);
  const where = (holds: HoldsDay) => (held === null ? unlistedWhere(days!, holds) : rowsWhere(held, holds));
  return without(orders, [
    { reason: "afterAsOf", rows: where((day) => day > end) },
    { reason: "beforeWindow", rows: where((day) => day <= from) },
  ]);
}

/** A table's account with further rows that do not count. */
export function without<Q extends string>(
  { used, leftOut }: { readonly used: number; readonly leftOut: readonly LeftOut<Q>[] },
  further: readonly LeftOut<NoInfer<Q>>[],
) {
  const found = further.filter(({ rows }) => rows.length > 0);
  return { used: found.reduce((left, { rows }) => left - rows.length, used), leftOut: [...leftOut, ...found] };
}
