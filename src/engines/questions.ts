/**
 * What sheets ask of orders, as SQL over the orders that count; and the answers as figures.
 */
import type { CustomerTotals, DayTotals, FigureWindow, HourTotals, SellerDayTotals } from "../figures/figures";
import { HALF_SECOND_OF_HOURS, HOURS } from "../domain/calendar/times";
import { money, numbers, texts } from "./answers";
import type { Dialect } from "./dialect";
import type { Answered } from "./engine";

/** What is asked of customers beside orders and amounts. */
interface AskedColumns {
  readonly days: boolean;
  /** Whether any row may state units. */
  readonly units: boolean;
}

/**
 * Customers with orders in a window as a query: `cu` the id, `cn` orders, `ca` their sum in ten-thousandths, `cf` and `cl` the first and the
 * last, `cq` units and `cs` orders that do not state them; `cd` days with an order.
 */
export function customersSql(
  { double, countWhere, distinct, floor, text }: Dialect,
  counted: string,
  { asOf, from }: FigureWindow,
  { days, units }: AskedColumns,
): string {
  const since = from === undefined || !Number.isFinite(from) ? "" : ` AND da >= ${from}`;
  const named = `ok AND cu <> ${text("")} AND da < ${Math.floor(asOf) + 1}${since}`;
  const columns = [
    ...[`${double("count(*)")} AS cn`, `${double("sum(m)")} AS ca`, "min(da) AS cf", "max(da) AS cl"],
    ...[`${double(units ? "sum(un)" : "0")} AS cq`, `${double(units ? countWhere("us = 0") : "count(*)")} AS cs`],
    ...(days ? [`${double(distinct(floor("da")))} AS cd`] : []),
  ];
  return `SELECT cu, ${columns.join(", ")} FROM ${counted} WHERE ${named} GROUP BY cu`;
}

/** The best first; equal ones in the order of their ids. @param columns Of `customersSql`. */
export const bestSql = (customers: string, columns: readonly string[], most: number | null): string =>
  `SELECT ${columns.join(", ")} FROM ${customers} ORDER BY ca DESC, cl DESC, cu` +
  (most === null ? "" : ` LIMIT ${most}`);

export const TOTAL_COLUMNS = ["cn", "ca", "cf", "cl", "cq", "cs"] as const;

export const namesOf = (answered: Answered): string[] => texts(answered, 0);
export const customerDaysOf = (answered: Answered): Float64Array => numbers(answered, 0);

/** @param further What asks for names and days. */
export function customersOf(
  answered: Answered,
  { asOf }: FigureWindow,
  further: Pick<CustomerTotals, "names" | "days">,
): CustomerTotals {
  const last = numbers(answered, 3);
  return {
    ...further,
    figures: {
      count: last.length,
      customer: Int32Array.from(last.keys()),
      recency: last.map((day) => Math.floor(asOf) - Math.floor(day)),
      frequency: numbers(answered, 0),
      monetary: money(answered, 1),
      firstDate: numbers(answered, 2),
      lastDate: last,
    },
    units: numbers(answered, 5).some((silent) => silent > 0) ? null : numbers(answered, 4),
  };
}

export function daysSql({ double, floor, text, countWhere, sumWhere }: Dialect, counted: string): string {
  const named = `cu <> ${text("")}`;
  const columns = [
    ...[double("count(*)"), double("sum(m)"), double("sum(rs)")],
    ...[double(countWhere(named)), double(sumWhere("rs", named))],
  ];
  return `SELECT ${floor("da")} AS dy, ${columns.join(", ")} FROM ${counted} WHERE ok GROUP BY dy ORDER BY dy`;
}

export const daysOf = (answered: Answered): DayTotals => ({
  ...{ day: numbers(answered, 0), orders: numbers(answered, 1), amount: money(answered, 2) },
  ...{ rows: numbers(answered, 3), named: numbers(answered, 4), namedRows: numbers(answered, 5) },
});

export function sellerDaysSql({ double, floor, text }: Dialect, counted: string): string {
  return (
    `SELECT se, ${floor("da")} AS dy, ${double("count(*)")}, ${double("sum(m)")} FROM ${counted} ` +
    `WHERE ok AND se <> ${text("")} GROUP BY se, dy ORDER BY se, dy`
  );
}

/** @param spellings By a name as it is compared. */
export const sellerDaysOf = (answered: Answered, spellings: ReadonlyMap<string, string>): SellerDayTotals => ({
  ...{ seller: texts(answered, 0).map((name) => spellings.get(name) ?? name), day: numbers(answered, 1) },
  ...{ orders: numbers(answered, 2), amount: money(answered, 3) },
});

/** Hours are those of `hourOf`, −1 where an order has no time. */
export function hoursSql({ double, floor }: Dialect, counted: string): string {
  const hour = floor(`(da - ${floor("da")}) * ${HOURS} + ${HALF_SECOND_OF_HOURS}`);
  const at = (constant: number): string => double(String(constant));
  const timed = `CASE WHEN da = ${floor("da")} THEN ${at(-1)} WHEN ${hour} >= ${HOURS} THEN ${at(HOURS - 1)} ELSE ${hour} END`;
  return (
    `SELECT ${floor("da")} AS dy, ${timed} AS hr, ${double("count(*)")}, ${double("sum(m)")} FROM ${counted} ` +
    `WHERE ok GROUP BY dy, hr ORDER BY dy, hr`
  );
}

export function hoursOf(answered: Answered): HourTotals {
  const hours = numbers(answered, 1);
  const date = numbers(answered, 0).map((day, i) => (hours[i]! < 0 ? day : day + (hours[i]! + 0.5) / HOURS));
  return { date, orders: numbers(answered, 2), amount: money(answered, 3) };
}
