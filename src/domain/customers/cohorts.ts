/**
 * Customers grouped by the month of their first purchase, followed month by month (rules §4): who came back, what they
 * brought, and what a customer of the cohort is worth so far.
 */
import { addMonths, dateOf, monthStart } from "../calendar/calendar";
import { fromMoneyUnits, toMoneyUnits } from "../maths/whole";
import type { CustomerOrders } from "./rfm";

/** One cohort; entry 0 of the columns is the month of the first purchase, the last one the month of the as-of day. */
export interface Cohort {
  /** Serial of the first day of the month of the first purchase. */
  readonly month: number;
  /** Customers whose first purchase was in that month. */
  readonly customers: number;
  /** Customers of the cohort who bought in the month; entry 0 is all of them. */
  readonly active: Float64Array;
  /** What the cohort spent in the month. */
  readonly revenue: Float64Array;
}

/** Months since year 0, so that months subtract. */
function monthNumber(serial: number): number {
  const { year, month } = dateOf(Math.floor(serial));
  return year * 12 + month - 1;
}

/** Month of the first order of each customer; −1 without an order by the as-of day. */
function firstMonths({ customer, customerCount }: CustomerOrders, months: Int32Array): Int32Array {
  const first = new Int32Array(customerCount).fill(-1);
  for (let i = 0; i < customer.length; i++) {
    const who = customer[i]!;
    if (who < 0 || months[i]! < 0) continue;
    if (first[who]! < 0 || months[i]! < first[who]!) first[who] = months[i]!;
  }
  return first;
}

/** Month of each order, −1 for one that does not count; a day's month is looked up once. */
function orderMonths({ date, asOf, from }: CustomerOrders): Int32Array {
  const known = new Map<number, number>();
  const [end, start] = [Math.floor(asOf) + 1, from === undefined ? Number.NEGATIVE_INFINITY : Math.floor(from)];
  return Int32Array.from(date, (serial) => {
    if (serial < start || serial >= end) return -1;
    const day = Math.floor(serial);
    let month = known.get(day);
    if (month === undefined) known.set(day, (month = monthNumber(day)));
    return month;
  });
}

/**
 * Every month from the first purchase of anyone to the as-of day has its cohort, also one without customers.
 * The window must reach back to the first purchases: a customer who bought before it begins counts as new in it.
 * @returns In order of time; empty without orders. A cohort's columns are as long as the months it has lived.
 * @example // one customer, January and March
 * customerCohorts({ customer: Int32Array.of(0, 0), customerCount: 1, date: Float64Array.of(45292, 45352),
 *   amount: Float64Array.of(10, 20), asOf: 45382 })[0]!.active; // [1, 0, 1]
 */
export function customerCohorts(orders: CustomerOrders): Cohort[] {
  const months = orderMonths(orders);
  const first = firstMonths(orders, months);
  const begun = first.filter((month) => month >= 0);
  if (begun.length === 0) return [];
  const earliest = begun.reduce((least, month) => Math.min(least, month));
  const lived = monthNumber(orders.asOf) - earliest + 1;
  const units = Array.from({ length: lived }, (_, cohort) => new Float64Array(lived - cohort));
  const active = Array.from({ length: lived }, (_, cohort) => new Float64Array(lived - cohort));
  const customers = new Float64Array(lived);
  for (const month of begun) customers[month - earliest]!++;
  const seen = new Set<number>();
  for (let i = 0; i < months.length; i++) {
    const who = orders.customer[i]!;
    if (who < 0 || months[i]! < 0) continue;
    const cohort = first[who]! - earliest;
    const age = months[i]! - first[who]!;
    units[cohort]![age]! += toMoneyUnits(orders.amount[i]!);
    const visit = who * lived + age;
    if (seen.has(visit)) continue;
    seen.add(visit);
    active[cohort]![age]!++;
  }
  const start = monthStart(orders.date.find((_, i) => months[i] === earliest && orders.customer[i]! >= 0)!);
  return units.map((spent, cohort) => ({
    month: addMonths(start, cohort),
    customers: customers[cohort]!,
    active: active[cohort]!,
    revenue: spent.map(fromMoneyUnits),
  }));
}

/** Share of the cohort that bought in each month; NaN for a cohort without customers. */
export function cohortRetention({ active, customers }: Cohort): Float64Array {
  return active.map((count) => count / customers);
}

/** What a customer of the cohort has spent by the end of each month; NaN for a cohort without customers. */
export function cohortValue({ revenue, customers }: Cohort): Float64Array {
  let spent = 0;
  return revenue.map((amount) => (spent += amount) / customers);
}
