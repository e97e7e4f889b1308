/**
 * What was reached month by month, so that a goal can be held against it: best, median, trend, the same month last year. Rules §2.
 */
import { median, min } from "d3-array";
import { addMonths, dateOf, monthStart } from "../../domain/calendar/calendar";
import { fromMoneyUnits, toMoneyUnits } from "../../domain/maths/whole";
import type { Sold } from "./sold";

/** Months looked back at most. */
const MOST_HISTORY = 36;

export interface HistoryMonth {
  /** Serial of its first day. */
  readonly from: number;
  readonly orders: number;
  readonly revenue: number;
}

/** A table whose first order comes later in its month than this began within it: that month is not whole. */
const FIRST_WEEK = 7;

/** The first day of the first month that is whole, of a table that begins on a day. */
export function firstWholeMonth(first: number): number {
  return dateOf(first).day <= FIRST_WEEK ? monthStart(first) : addMonths(monthStart(first), 1);
}

/**
 * Whole calendar months of what was sold up to the last one that is over by the as-of date, oldest first. A month without a row is
 * unknown, not a month of nothing, and is none of them.
 */
export function historyOf(sold: Sold | undefined, asOf: number): HistoryMonth[] {
  const first = min(sold?.date ?? []);
  if (sold === undefined || first === undefined) return [];
  const end = monthStart(asOf + 1);
  const begin = Math.max(firstWholeMonth(first), addMonths(end, -MOST_HISTORY));
  const months: { from: number; orders: number; units: number }[] = [];
  for (let from = begin; from < end; from = addMonths(from, 1)) months.push({ from, orders: 0, units: 0 });
  sold.date.forEach((date, row) => {
    if (date < begin || date >= end) return;
    const month = months.findLast(({ from }) => from <= date)!;
    month.orders += sold.orders(row);
    month.units += toMoneyUnits(sold.revenue(row));
  });
  return months.flatMap(({ from, orders: count, units }) =>
    count === 0 ? [] : [{ from, orders: count, revenue: fromMoneyUnits(units) }],
  );
}

/** Months since the year 0, so that months of any years can be counted apart. */
export function monthNumber(serial: number): number {
  const { year, month } = dateOf(serial);
  return 12 * year + month;
}

/** Fewest months that a trend is drawn through. */
export const FEWEST_FOR_TREND = 3;

/** The middle of some figures; null when there are none. */
export const middleOf = (figures: readonly number[]): number | null => median(figures) ?? null;
