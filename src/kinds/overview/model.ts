/**
 * What a shop sold month by month, of whole months only: what the overview compares.
 */
import { bisectRight, extent } from "d3-array";
import { addMonths, daysInMonth, dateOf, monthStart, monthStarts } from "../../domain/calendar/calendar";
import type { Orders } from "../../tables/orders";

/** The month spoken of, and as many before it as reach the same month a year earlier. */
const MONTHS = 13;

export interface MonthFigures {
  /** The first day of the first month, a 1900 serial; the others follow without a gap. */
  readonly first: number;
  readonly revenue: readonly number[];
  readonly orders: readonly number[];
  /** null where the table names no customers. */
  readonly buyers: readonly number[] | null;
  /** Orders refunded in full or in part ÷ orders paid, null of a month without any; null or absent where the table does not state refunds. */
  readonly refundRates?: readonly (number | null)[] | null;
  /** As the tables name it; null where they do not. */
  readonly currency: string | null;
}

const lastDayOf = (start: number): number => {
  const { year, month } = dateOf(start);
  return start + daysInMonth(year, month) - 1;
};

/**
 * The whole months, oldest first; null where the orders cover none. A month is whole where the orders begin before it or with it and
 * go on to its end; they may be as many days short of either end as lie between two orders on average.
 * @param today A month that is not over is not whole.
 */
export function monthFigures(orders: Orders, today: number): MonthFigures | null {
  if (orders.count === 0) return null;
  const [first, last] = extent(orders.date, Math.floor) as [number, number];
  const gap = Math.floor((last - first) / orders.count);
  const begin = first - gap <= monthStart(first) ? monthStart(first) : addMonths(monthStart(first), 1);
  const ended = (start: number): boolean => lastDayOf(start) <= Math.min(last + gap, today - 1);
  const latest = ended(monthStart(last)) ? monthStart(last) : addMonths(monthStart(last), -1);
  if (latest < begin || !ended(latest)) return null;
  return figuresOf(orders, Math.max(begin, addMonths(latest, 1 - MONTHS)), latest);
}

/** How many of some days lie in each month. */
function countByMonth(days: Float64Array, starts: readonly number[], end: number): number[] {
  const counts = starts.map(() => 0);
  for (const day of days) if (day >= starts[0]! && day < end) counts[bisectRight(starts, day) - 1]!++;
  return counts;
}

function figuresOf(source: Orders, from: number, to: number): MonthFigures {
  const { date, amount, customer, customers, currency, refunded } = source;
  const starts = monthStarts(from, to);
  const end = lastDayOf(to) + 1;
  const revenue = starts.map(() => 0);
  const orders = starts.map(() => 0);
  const buyers = starts.map(() => new Set<number>());
  date.forEach((day, i) => {
    if (day < from || day >= end) return;
    const at = bisectRight(starts, day) - 1;
    revenue[at]! += amount[i]!;
    orders[at]!++;
    if (customer[i]! >= 0) buyers[at]!.add(customer[i]!);
  });
  const [whole, part] = [refunded?.whole, refunded?.part].map((days) => days && countByMonth(days, starts, end));
  const rateOf = (i: number): number | null => {
    const paid = orders[i]! + whole![i]!;
    return paid === 0 ? null : (whole![i]! + part![i]!) / paid;
  };
  return {
    ...{ first: from, revenue: revenue.map((each) => Math.round(each * 100) / 100), orders, currency },
    buyers: customers.length === 0 ? null : buyers.map(({ size }) => size),
    refundRates: whole === undefined ? null : orders.map((_, i) => rateOf(i)),
  };
}

/** The first day of each month. */
export const monthsOf = ({ first, orders }: MonthFigures): number[] => orders.map((_, i) => addMonths(first, i));
