/**
 * The weeks up to a day whose orders count: the last day, the rows outside them, as kinds about products choose them.
 */
import type { LeftOut } from "../../tables/reasons";
import type { Orders } from "../../tables/orders";

/** Days after `from` up to `end`; serials of the 1900 system. */
export interface Weeks {
  readonly from: number;
  readonly end: number;
}

/** Whether a day or a moment is of the weeks. */
export const isOfWeeks = ({ from, end }: Weeks, date: number): boolean => date >= from + 1 && date < end + 1;

/** The last day that counts: as chosen, else that of the latest order that is not in the future. */
export function lastDay(orders: Orders, { asOf }: { readonly asOf: number | null }, today: number): number {
  const latest = orders.date.reduce((last, date) => Math.max(last, Math.floor(date)), 0);
  return asOf ?? (latest > today && orders.date.some((date) => date < today + 1) ? today : latest);
}

/** Rows after the last day, and before the first. */
export function countedRows(orders: Orders, { from, end }: Weeks): Pick<Orders, "used" | "leftOut"> {
  const rowsWhere = (holds: (day: number) => boolean): number[] =>
    Array.from(orders.orderOfRow.keys()).filter((row) => {
      const order = orders.orderOfRow[row]!;
      return order >= 0 && holds(Math.floor(orders.date[order]!));
    });
  return without(orders, [
    { reason: "afterAsOf", rows: rowsWhere((day) => day > end) },
    { reason: "beforeWindow", rows: rowsWhere((day) => day <= from) },
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
