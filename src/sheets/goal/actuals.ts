/**
 * What happened so far, counted by period from orders and leads. Days after the as-of date do not count.
 */
import { fromMoneyUnits, toMoneyUnits } from "../../domain/whole";
import type { Leads } from "../../tables/leads";
import type { PlanInput } from "../kind";
import type { Period } from "./periods";

/** One entry a period; null where no table tells. */
export interface ActualFigures {
  readonly orders: readonly number[] | null;
  readonly revenue: readonly number[] | null;
  readonly rawLeads: readonly number[] | null;
  readonly validLeads: readonly number[] | null;
  readonly visits: readonly number[] | null;
  /** Counted orders that lie outside the range, or after the as-of date. */
  readonly ordersOutside: number;
}

/** Position of the period that holds a day, −1 for none. Periods follow each other without a gap. */
function periodAt(periods: readonly Period[], day: number): number {
  let [low, high] = [0, periods.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { from, to } = periods[middle]!;
    if (day < from) high = middle - 1;
    else if (day > to) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** Adds up `amount` of every date by period. */
function addUp(dates: Float64Array, periods: readonly Period[], asOf: number, amount: (row: number) => number): number[] {
  const sums = new Array<number>(periods.length).fill(0);
  dates.forEach((date, row) => {
    const day = Math.floor(date);
    const at = day > asOf ? -1 : periodAt(periods, day);
    if (at >= 0) sums[at]! += amount(row);
  });
  return sums;
}

function leadCounts(leads: Leads, flags: Uint8Array, periods: readonly Period[], asOf: number): number[] | null {
  if (flags.every((flag) => flag === 255)) return null;
  return addUp(leads.date, periods, asOf, (row) => (flags[row] === 1 ? 1 : 0));
}

export function actualFigures({ orders, leads }: PlanInput, periods: readonly Period[], asOf: number): ActualFigures {
  const counted = orders && addUp(orders.date, periods, asOf, () => 1);
  const units = orders && addUp(orders.date, periods, asOf, (row) => toMoneyUnits(orders.amount[row]!));
  const inside = counted?.reduce((sum, count) => sum + count, 0) ?? 0;
  return {
    orders: counted ?? null,
    revenue: units?.map(fromMoneyUnits) ?? null,
    rawLeads: leads ? addUp(leads.date, periods, asOf, () => 1) : null,
    validLeads: leads ? leadCounts(leads, leads.valid, periods, asOf) : null,
    visits: leads ? leadCounts(leads, leads.visited, periods, asOf) : null,
    ordersOutside: (orders?.count ?? 0) - inside,
  };
}
