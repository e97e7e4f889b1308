/**
 * What the data says about an option the user left open, and where else a value comes from. Nothing is invented: a rate without
 * leads is a standard or an assumption and is called so on the sheet.
 */
import { sum } from "d3-array";
import { addMonths, dateOf, monthStart, serialOf, weekdayOf, weekStart } from "../../domain/calendar/calendar";
import { averageOrderValue } from "../../domain/maths/ratio";
import { fromMoneyUnits, toMoneyUnits } from "../../domain/maths/whole";
import type { Leads } from "../../tables/leads";
import { settled, type Suggested as SuggestedBy, type Suggestions } from "../suggest";
import type { GoalChoices } from "./options";
import { type Basis, LEAD_RATES, type LeadRate, type Measure, MEASURES, type RateKey } from "./measures";
import { daysOf, type GoalInput, orZero, type Sold, soldDays, soldOf } from "./sold";

/** Rules §1 gives the visit rate's standard; no standard is published for the other two. */
const STANDARD_RATES: Readonly<Record<LeadRate, number>> = {
  storeCloseRate: 0.3,
  visitRate: 0.6,
  leadValidity: 0.7,
};

type Source = "orders" | "leads" | "traffic" | "standard" | "assumed";
export type Origin = Source | "chosen";

export type Suggested<T> = SuggestedBy<T, Origin>;

/** The latest day that what was sold covers, today at the latest: a day to come has not happened. Today where no table counts orders. */
export const latestDay = (sold: Sold | undefined, today: number): number =>
  Math.min(soldDays(sold)?.last ?? Infinity, Math.floor(today));

const beginning = (day: number, horizon: GoalChoices["horizon"]): number =>
  horizon === "month" ? monthStart(day) : serialOf(dateOf(day).year, 1, 1);

/** The days to plan for: given ones, else the year or month around the latest order, or around today without orders. */
export function suggestDays(
  { start, end, horizon }: GoalChoices,
  sold: Sold | undefined,
  today: number,
): { start: number; end: number } {
  const from = start ?? beginning(end ?? latestDay(sold, today), horizon);
  return { start: from, end: end ?? addMonths(beginning(from, horizon), horizon === "month" ? 1 : 12) - 1 };
}

/** Dated figures to take a target from: one number a row. */
interface Dated {
  readonly date: Float64Array;
  readonly figure: (row: number) => number;
  readonly known: { readonly first: number; readonly last: number } | null;
}

/** Sum of the same number of days before, where the table reaches back so far; else the table's daily average for as many days. */
function sumBefore({ date, figure, known }: Dated, start: number, end: number): number | null {
  if (known === null) return null;
  const days = end - start + 1;
  let [before, all] = [0, 0];
  date.forEach((day, row) => {
    all += figure(row);
    if (day >= start - days && day < start) before += figure(row);
  });
  const value = known.first <= start - days && before > 0 ? before : (all / (known.last - known.first + 1)) * days;
  return value > 0 ? value : null;
}

/** The target the data suggests, in the terms of the basis: orders and visitors whole, revenue to the cent. */
function suggestTarget(basis: Basis, input: GoalInput, start: number, end: number): number | null {
  const { traffic } = input;
  const sold = soldOf(input);
  const dated: Dated | undefined =
    basis === "traffic"
      ? traffic && { date: traffic.date, figure: (row) => orZero(traffic.visitors[row]!), known: daysOf(traffic.date) }
      : sold && { date: sold.date, figure: basis === "revenue" ? sold.revenue : sold.orders, known: soldDays(sold) };
  const value = dated === undefined ? null : sumBefore(dated, start, end);
  if (value === null) return null;
  return basis === "revenue" ? Math.round(value * 100) / 100 : Math.max(1, Math.round(value));
}

/** Orders ÷ visitors over the whole traffic table, to a hundredth of a per cent; null where it does not say. */
function suggestConversionRate({ traffic }: GoalInput): number | null {
  if (traffic === undefined) return null;
  let [orders, visitors] = [0, 0];
  traffic.visitors.forEach((count, row) => {
    if (Number.isNaN(traffic.orders[row]!) || Number.isNaN(count)) return;
    visitors += count;
    orders += traffic.orders[row]!;
  });
  const rate = Math.round((orders / visitors) * 10_000) / 10_000;
  return rate > 0 && rate <= 1 ? rate : null;
}

/** Whole weeks, and orders in them, that a table needs before its weekdays say anything. */
const FEWEST_WEEKS = 8;
const FEWEST_ORDERS = 70;

/** How orders came by weekday over whole weeks, on average 1, Monday first; null for a table of fewer than eight weeks or too few orders. */
function suggestWeekdays(sold: Sold | undefined): number[] | null {
  const known = soldDays(sold);
  if (sold === undefined || sold.monthly || known === null) return null;
  const [from, to] = [weekStart(known.first + 6), weekStart(known.last + 1)];
  if (to - from < 7 * FEWEST_WEEKS) return null;
  const counts = new Array<number>(7).fill(0);
  sold.date.forEach((date, row) => {
    if (date >= from && date < to) counts[weekdayOf(date) - 1]! += sold.orders(row);
  });
  const all = sum(counts);
  return all < FEWEST_ORDERS ? null : counts.map((count) => Math.round((count / all) * 700) / 100);
}

/** Revenue ÷ orders over the whole table, to the cent; null when that is no positive amount. */
function suggestOrderValue(sold: Sold | undefined): number | null {
  if (sold === undefined) return null;
  const units = sum(sold.date, (_, row) => toMoneyUnits(sold.revenue(row)));
  const orders = sum(sold.date, (_, row) => sold.orders(row));
  const value = Math.round(averageOrderValue(fromMoneyUnits(units), orders) * 100) / 100;
  return value > 0 ? value : null;
}

/** Rows of a flag that say yes, and rows that say either. */
const countYes = (flags: Uint8Array): number => sum(flags, (flag) => Number(flag === 1));
const countSaid = (flags: Uint8Array): number => sum(flags, (flag) => Number(flag !== 255));

/** A flag that never says no proves no rate: the table may list only those it happened to. */
const provesRate = (flags: Uint8Array): boolean => flags.includes(0);
/** Whether it is known of which rows a rate is a share. */
const provesWhole = (flags: Uint8Array): boolean => provesRate(flags) || countSaid(flags) === flags.length;

/** The funnel's rates in the leads, to a tenth of a per cent; null where they do not prove one above 0 and at most 1. */
function leadRate(key: LeadRate, { valid, visited, ordered }: Leads): number | null {
  const [part, whole] = {
    storeCloseRate: [ordered, visited] as const,
    visitRate: [visited, valid] as const,
    leadValidity: [valid, null] as const,
  }[key];
  if (!provesRate(part) || (whole !== null && !provesWhole(whole))) return null;
  const rate = Math.round((countYes(part) / (whole === null ? countSaid(part) : countYes(whole))) * 1000) / 1000;
  return rate > 0 && rate <= 1 ? rate : null;
}

/**
 * The close rate that makes the whole funnel agree with the leads where they state orders but not every step between: orders ÷ leads is
 * then measured, and only how it parts into steps is assumed.
 */
function closeRateOfWhole({ ordered }: Leads, between: number): number | null {
  if (!provesRate(ordered)) return null;
  const rate = Math.round((countYes(ordered) / countSaid(ordered) / between) * 10_000) / 10_000;
  return rate > 0 && rate <= 1 ? rate : null;
}

export interface Given {
  readonly choices: GoalChoices;
  readonly input: GoalInput;
  readonly today: number;
}

type Rule<T> = (given: Given) => SuggestedBy<T, Source> | null;

const from = <T>(origin: Source, value: T | null): SuggestedBy<T, Source> | null =>
  value === null ? null : { value, origin };

const originOf = (sold: Sold | undefined): Source => sold?.origin ?? "orders";

/** The target is asked for, and suggested, in the terms of the basis only. */
const target =
  (basis: Basis): Rule<number> =>
  ({ choices, input, today }) => {
    if (choices.basis !== basis) return null;
    const sold = soldOf(input);
    const { start, end } = suggestDays(choices, sold, today);
    return from(basis === "traffic" ? "traffic" : originOf(sold), suggestTarget(basis, input, start, end));
  };

/** Leads are asked for where a table lists some, or one of their rates is given: nothing is asked for at assumed rates alone. */
const hasLeads = ({ choices, input }: Given): boolean =>
  input.leads !== undefined || LEAD_RATES.some((key) => choices[key] !== null);

/** Visitors are asked for where the goal is set in them or their rate is given; without leads also where a traffic table has the rate. */
const hasVisitors = (given: Given): boolean =>
  given.choices.basis === "traffic" ||
  given.choices.conversionRate !== null ||
  (!hasLeads(given) && suggestConversionRate(given.input) !== null);

export function goalMeasures(given: Given): Measure[] {
  const isOf: Partial<Record<Measure, boolean>> = { orders: true, visitors: hasVisitors(given), revenue: true };
  return MEASURES.filter((measure) => isOf[measure] ?? hasLeads(given));
}

const leadRateOf =
  (key: LeadRate): Rule<number> =>
  (given) => {
    if (!hasLeads(given)) return null;
    const { leads } = given.input;
    const between = (): number => settledRate("visitRate", given)!.value * settledRate("leadValidity", given)!.value;
    const measured =
      leads && (leadRate(key, leads) ?? (key === "storeCloseRate" ? closeRateOfWhole(leads, between()) : null));
    const otherwise = key === "visitRate" ? "standard" : "assumed";
    return from("leads", measured ?? null) ?? { value: STANDARD_RATES[key], origin: otherwise };
  };

const day =
  (which: "start" | "end"): Rule<number> =>
  ({ choices, input, today }) =>
    from(originOf(soldOf(input)), suggestDays(choices, soldOf(input), today)[which]);

/** Of each option that may be left open: what is made of it and where that comes from. */
export const SUGGESTIONS = {
  orderTarget: target("orders"),
  revenueTarget: target("revenue"),
  visitorTarget: target("traffic"),
  conversionRate: (given: Given) => from("traffic", hasVisitors(given) ? suggestConversionRate(given.input) : null),
  storeCloseRate: leadRateOf("storeCloseRate"),
  visitRate: leadRateOf("visitRate"),
  leadValidity: leadRateOf("leadValidity"),
  aov: ({ input }: Given) => from(originOf(soldOf(input)), suggestOrderValue(soldOf(input))),
  start: day("start"),
  end: day("end"),
  weekdayWeights: ({ input }: Given) =>
    from<readonly number[]>(originOf(soldOf(input)), suggestWeekdays(soldOf(input))),
  asOf: ({ input, today }: Given) => from(originOf(soldOf(input)), latestDay(soldOf(input), today)),
} as const satisfies Suggestions<Given, Source>;

/** A rate as chosen, from a table, or standard; null for one the goal has no use for, or that nothing says. */
export function settledRate(key: RateKey, given: Given): Suggested<number> | null {
  return settled(given.choices[key], SUGGESTIONS[key](given));
}
