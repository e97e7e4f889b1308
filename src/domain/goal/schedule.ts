/** When a goal is to be reached: its months and days with their weights, and figures split over the days so that all add up. Rules §2. */
import { cumsum } from "d3-array";
import { addMonths, dateOf, daysInMonth, monthStarts } from "../calendar/calendar";
import { dayWeight, type SpecialDay } from "../calendar/special-days";
import { roundedShare } from "../maths/rounding";
import { roundTo } from "../maths/whole";

export interface Month {
  /** Serials; both days belong to it. Cut to the goal's range. */
  readonly from: number;
  readonly to: number;
  /** How much of the calendar month it is: 1 for a whole one. */
  readonly portion: number;
}

export interface Schedule {
  readonly start: number;
  readonly months: readonly Month[];
  /** By day: its own weight, and the index of its month. */
  readonly dayWeights: readonly number[];
  readonly monthOf: readonly number[];
  /** By month: the sum of its days' weights, and its own weight, 0 where its days have none. */
  readonly daysWeight: readonly number[];
  readonly monthWeights: readonly number[];
  /** By day: weight of everything up to it, in the scale of the months' weights. */
  readonly soFar: readonly number[];
  /** Weight of everything. */
  readonly total: number;
}

/** All months from `start` to `end`, the first and the last cut to the range. */
export function monthsOf(start: number, end: number): Month[] {
  return monthStarts(start, end).map((first) => {
    const [from, to] = [Math.max(first, start), Math.min(addMonths(first, 1) - 1, end)];
    const { year, month } = dateOf(first);
    return { from, to, portion: (to - from + 1) / daysInMonth(year, month) };
  });
}

interface ScheduleGiven {
  readonly start: number;
  readonly end: number;
  /** Monday first. */
  readonly weekdayWeights: readonly number[];
  readonly special: readonly SpecialDay[];
  /** Of each month, as the user or last year has them; null where the days' own weights are meant. */
  readonly weights: readonly (number | null)[];
}

export function scheduleOf({ start, end, weekdayWeights, special, weights }: ScheduleGiven): Schedule {
  const months = monthsOf(start, end);
  const days = Array.from({ length: end - start + 1 }, (_, i) => start + i);
  const monthOf = days.map((day) => months.findLastIndex(({ from }) => from <= day));
  const dayWeights = days.map((day) => dayWeight(day, weekdayWeights, special));
  const daysWeight = months.map(() => 0);
  dayWeights.forEach((weight, i) => (daysWeight[monthOf[i]!]! += weight));
  const monthWeights = months.map((_, i) => (daysWeight[i]! > 0 ? (weights[i] ?? daysWeight[i]!) : 0));
  const upTo = [0, ...cumsum(monthWeights)];
  let inMonth = 0;
  const soFar = days.map((_, i) => {
    const month = monthOf[i]!;
    inMonth = (monthOf[i - 1] === month ? inMonth : 0) + dayWeights[i]!;
    const reached = daysWeight[month]! > 0 ? (monthWeights[month]! * inMonth) / daysWeight[month]! : 0;
    return upTo[month]! + reached;
  });
  return { start, months, dayWeights, monthOf, daysWeight, monthWeights, soFar, total: upTo.at(-1)! };
}

/** Need up to and with each day, by the domain's cumulative rounding. */
export const runningGoal = (
  need: number,
  decimals: number,
  { soFar, total }: Pick<Schedule, "soFar" | "total">,
): number[] => soFar.map((weight) => roundedShare((need * weight) / total, decimals));

/** Parts of running totals. */
export const partsOf = (running: readonly number[], decimals: number): number[] =>
  running.map((value, i) => roundTo(value - (running[i - 1] ?? 0), decimals));

/** Figures by day, added up by month. */
export function byMonth(figures: readonly number[], { months, monthOf }: Schedule, decimals: number): number[] {
  const scale = 10 ** decimals;
  const sums = months.map(() => 0);
  figures.forEach((figure, i) => (sums[monthOf[i]!]! += Math.round(figure * scale)));
  return sums.map((sum) => sum / scale);
}
