/**
 * What was reached month by month, and whether a goal is within reach of it, with the reason where it is not; the sheet says the same
 * with formulas. Rules §2.
 */
import { median, min } from "d3-array";
import { addMonths, dateOf, monthStart } from "../../domain/calendar/calendar";
import { fromMoneyUnits, toMoneyUnits } from "../../domain/maths/whole";
import type { Sold } from "./sold";
import type { Text } from "../../text/locale";
import type { Goal } from "./model";
import { REACH_TEXTS } from "./sheets/goal/texts";

const MOST_HISTORY = 36;

interface HistoryMonth {
  /** Serial of its first day. */
  readonly from: number;
  readonly orders: number;
  readonly revenue: number;
}

/** A table whose first order comes later in its month than this began within it: that month is not whole. */
const FIRST_WEEK = 7;

/** The first day of the first month that is whole, of a table that begins on a day. */
function firstWholeMonth(first: number): number {
  return dateOf(first).day <= FIRST_WEEK ? monthStart(first) : addMonths(monthStart(first), 1);
}

/** First days of the whole calendar months from a day on, up to the last that is over by the as-of date; so many at most, the latest. */
export function wholeMonths(first: number, asOf: number, most: number): number[] {
  const end = monthStart(asOf + 1);
  const months: number[] = [];
  for (let from = Math.max(firstWholeMonth(first), addMonths(end, -most)); from < end; from = addMonths(from, 1))
    months.push(from);
  return months;
}

/** Whole months of what was sold, oldest first. A month without a row is unknown, not a month of nothing, and is none of them. */
export function historyOf(sold: Sold | undefined, asOf: number): HistoryMonth[] {
  const first = min(sold?.date ?? []);
  if (sold === undefined || first === undefined) return [];
  const months = wholeMonths(first, asOf, MOST_HISTORY).map((from) => ({ from, orders: 0, units: 0 }));
  const [begin, end] = [months[0]?.from ?? Infinity, monthStart(asOf + 1)];
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

export const FEWEST_FOR_TREND = 3;

/** The middle of some figures; null when there are none. */
export const middleOf = (figures: readonly number[]): number | null => median(figures) ?? null;

interface Reach {
  readonly measure: "orders" | "revenue";
  /** A whole month's share of the goal on average, and its strongest month. */
  readonly average: number;
  readonly strongest: number;
  /** Of the months so far; null without a whole one. */
  readonly best: HistoryMonth | null;
  /** Why the goal is flagged; null for one within reach, or without history. */
  readonly flag: Text | null;
}

/** The straight line of least squares through the months so far, at a month, and at least 0; null where they are too few. */
function trendAt(month: number, history: readonly HistoryMonth[], measure: Reach["measure"]): number | null {
  if (history.length < FEWEST_FOR_TREND) return null;
  const mean = (of: (each: HistoryMonth) => number): number =>
    history.reduce((sum, each) => sum + of(each), 0) / history.length;
  const position = (each: HistoryMonth): number => monthNumber(each.from);
  const [middle, level] = [mean(position), mean((each) => each[measure])];
  const slope =
    mean((each) => (position(each) - middle) * (each[measure] - level)) /
    mean((each) => (position(each) - middle) ** 2);
  return Math.max(0, level + slope * (month - middle));
}

/** Holds the goal a month against the best month so far and the trend, in the measure it is set in. */
export function reachOf({ choices, stages, schedule, byMonth, history, start, end }: Goal): Reach {
  const measure = choices.basis === "revenue" ? "revenue" : "orders";
  const need = stages.find(({ stage }) => stage === measure)!.need;
  const average = need / schedule.months.reduce((sum, { portion }) => sum + portion, 0);
  const strongest = Math.max(...byMonth[measure]);
  const best = history.reduce<HistoryMonth | null>(
    (most, each) => (most === null || each[measure] > most[measure] ? each : most),
    null,
  );
  const trend = trendAt(monthNumber(start + (end - start) / 2), history, measure);
  const flag = (): Text | null => {
    if (best === null) return null;
    if (average > best[measure]) return REACH_TEXTS.beyondBest;
    if (trend !== null && average > trend * (1 + choices.stretch)) return REACH_TEXTS.beyondTrend;
    return strongest > best[measure] ? REACH_TEXTS.strongBeyond : null;
  };
  return { measure, average, strongest, best, flag: flag() };
}
