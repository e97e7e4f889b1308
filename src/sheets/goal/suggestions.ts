/**
 * What the data says about an option the user left open, and where else a value comes from. Nothing is invented: a rate without
 * leads is a standard or an assumption and is called so on the sheet.
 */
import { addMonths, dateOf, monthStart, serialOf } from "../../domain/calendar";
import { averageOrderValue } from "../../domain/ratio";
import { fromMoneyUnits, toMoneyUnits } from "../../domain/whole";
import type { Leads } from "../../tables/leads";
import type { Orders } from "../../tables/orders";
import type { PlanInput } from "../kind";
import type { GoalChoices, PeriodLength } from "./options";

/** SPEC §1 gives the visit rate's standard; no standard is published for the other two. */
export const STANDARD_RATES = { storeCloseRate: 0.3, visitRate: 0.6, leadValidity: 0.7 } as const;
export type RateKey = keyof typeof STANDARD_RATES;

/** Where a value came from. */
export type Origin = "chosen" | "orders" | "leads" | "standard" | "assumed";

export interface Suggested<T> {
  readonly value: T;
  readonly origin: Origin;
}

/** First and last day with an order; null without orders. */
export function orderDays(orders: Orders | undefined): { first: number; last: number } | null {
  if (orders === undefined || orders.count === 0) return null;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const date of orders.date) {
    first = Math.min(first, date);
    last = Math.max(last, date);
  }
  return { first: Math.floor(first), last: Math.floor(last) };
}

const beginning = (day: number, period: PeriodLength): number => (period === "day" ? monthStart(day) : serialOf(dateOf(day).year, 1, 1));

/** The days to plan for: given ones, else the year (by day: the month) around the latest order, or around today without orders. */
export function suggestDays(
  { start, end, period }: GoalChoices,
  orders: Orders | undefined,
  today: number,
): { start: number; end: number } {
  const from = start ?? beginning(end ?? orderDays(orders)?.last ?? today, period);
  return { start: from, end: end ?? addMonths(beginning(from, period), period === "day" ? 1 : 12) - 1 };
}

/** Orders of the same number of days before, where the table reaches back so far; else the table's daily average for as many days. */
export function suggestTarget(orders: Orders | undefined, start: number, end: number): number | null {
  const known = orderDays(orders);
  if (orders === undefined || known === null) return null;
  const days = end - start + 1;
  if (known.first <= start - days) {
    const before = orders.date.filter((date) => date >= start - days && date < start).length;
    if (before > 0) return before;
  }
  return Math.max(1, Math.round((orders.count / (known.last - known.first + 1)) * days));
}

/** Revenue ÷ orders over the whole table, to the cent; null when that is no positive amount. */
export function suggestOrderValue(orders: Orders | undefined): number | null {
  if (orders === undefined) return null;
  const revenue = fromMoneyUnits(orders.amount.reduce((sum, amount) => sum + toMoneyUnits(amount), 0));
  const value = Math.round(averageOrderValue(revenue, orders.count) * 100) / 100;
  return value > 0 ? value : null;
}

const countYes = (flags: Uint8Array): number => flags.reduce((count, flag) => count + (flag === 1 ? 1 : 0), 0);
const countSaid = (flags: Uint8Array): number => flags.reduce((count, flag) => count + (flag === 255 ? 0 : 1), 0);

/** The funnel's rates in the leads, to a tenth of a per cent; null where the table does not say or a rate is not above 0 and at most 1. */
export function leadRates(leads: Leads): Readonly<Record<RateKey, number | null>> {
  const [valid, visited, ordered] = [countYes(leads.valid), countYes(leads.visited), countYes(leads.ordered)];
  const rate = (part: number, whole: number, said: boolean): number | null => {
    const value = Math.round((part / whole) * 1000) / 1000;
    return said && value > 0 && value <= 1 ? value : null;
  };
  const said = (flags: Uint8Array): boolean => countSaid(flags) > 0;
  return {
    storeCloseRate: rate(ordered, visited, said(leads.ordered) && said(leads.visited)),
    visitRate: rate(visited, valid, said(leads.visited) && said(leads.valid)),
    leadValidity: rate(valid, countSaid(leads.valid), said(leads.valid)),
  };
}

/** A rate as chosen, from the leads, or standard. */
export function suggestRate(key: RateKey, choices: GoalChoices, { leads }: PlanInput): Suggested<number> {
  const chosen = choices[key];
  if (chosen !== null) return { value: chosen, origin: "chosen" };
  const known = leads === undefined ? null : leadRates(leads)[key];
  if (known !== null) return { value: known, origin: "leads" };
  return { value: STANDARD_RATES[key], origin: key === "visitRate" ? "standard" : "assumed" };
}
