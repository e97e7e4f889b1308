/**
 * A goal computed: what it needs, how it is broken down by month, day and seller, and what was reached so far. The sheets compute
 * the same with native formulas; both follow the domain's rules for the funnel and for splitting a goal. Rules §2.
 */
import { sum } from "d3-array";
import { allocate, allocateCrossed } from "../../domain/maths/rounding";
import { addMonths, type DateSystem, isoDate } from "../../domain/calendar/calendar";
import {
  byMonth,
  type Month,
  monthsOf,
  partsOf,
  runningGoal,
  type Schedule,
  scheduleOf,
} from "../../domain/goal/schedule";
import { AMBER_FROM } from "../../domain/goal/standing";
import type { Text } from "../../text/locale";
import { Problem } from "../../text/problem";
import type { PlanContext } from "../kind";
import { settled } from "../suggest";
import { actualFigures } from "./actuals";
import { type GoalChoices, TARGET_KEYS } from "./options";
import { historyOf } from "./history";
import { hoursOf } from "./hours";
import { MOST_YEARS, PROBLEMS } from "./problems";
import { goalsInForce, replansOf } from "./replan";
import { knownSellers, type Seller, sellerRows } from "./sellers";
import { type GoalInput, type Sold, soldDays, soldOf } from "./sold";
import { specialDayRows } from "./special-days";
import { byKey, byMeasure, decimalsOf, type Measure, needOf, RATES, sharedBySellers, stagesOf } from "./measures";
import { type Given, goalMeasures, latestDay, settledRate, suggestDays, SUGGESTIONS } from "./suggestions";

export type Goal = ReturnType<typeof planGoal>;

const inWords = (start: number, end: number) => ({ from: isoDate(start), to: isoDate(end) });

function checkDays(start: number, end: number): void {
  if (end < start) throw new Problem(PROBLEMS.endBeforeStart(inWords(start, end)));
  if (end >= addMonths(start, 12 * MOST_YEARS))
    throw new Problem(PROBLEMS.tooLong({ ...inWords(start, end), years: MOST_YEARS }));
}

function needed<T>(value: T | null, missing: Text): T {
  if (value === null) throw new Problem(missing);
  return value;
}

const EVEN_WEEK = { value: [1, 1, 1, 1, 1, 1, 1], origin: "assumed" } as const;

const daysIn = ({ from, to }: Month): number => to - from + 1;

/** Orders of each month a year before, when the table holds all of those days. */
function lastYearOf(sold: Sold | undefined, months: readonly Month[]): number[] | null {
  const known = soldDays(sold);
  const [first, last] = [months[0]!, months[months.length - 1]!];
  if (
    sold === undefined ||
    known === null ||
    known.first > addMonths(first.from, -12) ||
    known.last < addMonths(last.to, -12)
  )
    return null;
  const counts = months.map(({ from, to }) => {
    const [begin, end] = [addMonths(from, -12), addMonths(to + 1, -12)];
    return sum(sold.date, (date, row) => (date >= begin && date < end ? sold.orders(row) : 0));
  });
  // A month without a row is unknown: it weighs as its days would on average.
  const seen = sum(counts.map((count, i) => (count > 0 ? daysIn(months[i]!) : 0)));
  if (seen === 0) return null;
  return counts.map((count, i) => count || Math.round((sum(counts) * daysIn(months[i]!)) / seen));
}

type Setting = ReturnType<typeof settingOf>;

const goalsByDay = ({ stages, measures }: Setting, schedule: Schedule) =>
  byMeasure(measures, (measure) => {
    const decimals = decimalsOf(measure);
    return partsOf(runningGoal(needOf(measure, stages), decimals, schedule), decimals);
  });

export const monthWeightKey = ({ from }: Month): string => `monthWeight.${isoDate(from).slice(0, 7)}`;

function monthWeightsOf(
  lastYear: readonly number[] | null,
  months: readonly Month[],
  { typed }: PlanContext,
): (number | null)[] {
  return months.map((month, i) => {
    const own = typed?.("months", monthWeightKey(month))?.[0]?.[0];
    return typeof own === "number" ? Math.max(0, own) : (lastYear?.[i] ?? null);
  });
}

/** By row of the list, and by row and month, of the measures that sellers share; null where nobody has a weight. */
function sellerGoals(
  sellers: readonly (Seller | null)[],
  { stages, measures }: Setting,
  byMonths: Readonly<Record<Measure, readonly number[]>>,
) {
  const weights = sellers.map((seller) => seller?.weight ?? 0);
  const shared = sharedBySellers(measures);
  const part = (measure: Measure): number[] => allocate(needOf(measure, stages), weights, decimalsOf(measure));
  const bySeller = weights.some((weight) => weight > 0) ? byMeasure(shared, part) : null;
  const crossed = (measure: Measure, parts: readonly number[]): number[][] =>
    allocateCrossed(parts, byMonths[measure], decimalsOf(measure));
  return {
    bySeller,
    bySellerAndMonth: bySeller && byMeasure(shared, (measure) => crossed(measure, bySeller[measure])),
  };
}

/** What the goal is set to, and what each measure then needs. */
function settingOf(given: Given) {
  const { choices } = given;
  const { basis } = choices;
  const target = needed(settled(choices.target, SUGGESTIONS[TARGET_KEYS[basis]](given)), PROBLEMS.noTarget[basis]);
  const aov = needed(settled(choices.aov, SUGGESTIONS.aov(given)), PROBLEMS.noOrderValue);
  const rates = byKey(RATES, (key) => settledRate(key, given));
  if (basis === "traffic") needed(rates.conversionRate, PROBLEMS.noConversionRate);
  const measures = goalMeasures(given);
  const stages = stagesOf(
    measures,
    { basis, value: target.value, aov: aov.value },
    byKey(RATES, (key) => rates[key]?.value ?? null),
  );
  return {
    /** In the terms of the basis. */
    target,
    aov,
    /** null for a rate that the goal has no use for. */
    rates,
    stages,
    /** Those of the stages; every figure by measure has one entry for each. */
    measures,
  };
}

/** The amber limit as typed on the goal's sheet; the usual one where nothing that can be used was typed. */
function amberLimit({ typed }: PlanContext): number {
  const own = typed?.("goal", "amberFrom")?.[0]?.[0];
  return typeof own === "number" && own >= 0 && own <= 1 ? own : AMBER_FROM;
}

interface DaysGiven {
  readonly given: Parameters<typeof settingOf>[0];
  readonly sold: Sold | undefined;
  readonly context: PlanContext;
  readonly dateSystem: DateSystem;
}

/** The days of the goal with what weighs them. @throws Problem where their weights leave no day. */
function daysOf(start: number, end: number, { given, sold, context, dateSystem }: DaysGiven) {
  const { choices } = given;
  const weekdayWeights = settled(choices.weekdayWeights, SUGGESTIONS.weekdayWeights(given)) ?? EVEN_WEEK;
  const specialDays = specialDayRows({ start, end, holidays: choices.holidays }, context, dateSystem);
  const months = monthsOf(start, end);
  const lastYear = choices.monthWeights === "lastYear" ? lastYearOf(sold, months) : null;
  const schedule = scheduleOf({
    ...{ start, end, weekdayWeights: weekdayWeights.value },
    special: specialDays.filter((day) => day !== null),
    weights: monthWeightsOf(lastYear, months, context),
  });
  if (!(schedule.total > 0)) throw new Problem(PROBLEMS.noWeight(inWords(start, end)));
  return {
    /** Monday first. */
    weekdayWeights,
    /** Rows of the list; null for a free one. */
    specialDays,
    /** Weight of each month; null where the days' own weights are meant. */
    lastYear,
    schedule,
  };
}

/**
 * Plans the goal. Choices have passed the bounds of their fields.
 * @param context Its `today` stands in for the latest order where there are none; what was typed on the sheets goes before the data.
 * @throws Problem for days in the wrong order, a range that is too long, weights that leave no day, a figure nothing tells, or
 * a re-plan that has nothing to spread.
 */
export function planGoal(choices: GoalChoices, input: GoalInput, context: PlanContext, dateSystem: DateSystem) {
  const sold = soldOf(input);
  const { start, end } = suggestDays(choices, sold, context.today);
  checkDays(start, end);
  const given = { choices, input, today: context.today };
  const setting = settingOf(given);
  const days = daysOf(start, end, { given, sold, context, dateSystem });
  const { schedule } = days;
  const knownAsOf = latestDay(sold, context.today);
  const chosenAsOf = choices.asOf === null ? null : Math.min(choices.asOf, Math.floor(context.today));
  const asOf = chosenAsOf ?? knownAsOf;
  const byDay = goalsByDay(setting, schedule);
  const byMonths = byMeasure(setting.measures, (measure) => byMonth(byDay[measure], schedule, decimalsOf(measure)));
  const actual = actualFigures(input, start, end, asOf);
  const standing = { ...setting, start, end, asOf, schedule, actual };
  const replans = replansOf(standing, context, dateSystem);
  const inForce = goalsInForce(byDay, replans.through, standing);
  const sellers = sellerRows(knownSellers(input, asOf, choices.sellerWeights), context);
  return {
    choices,
    ...setting,
    ...{ start, end, ...days },
    /** The as-of date the user chose, and the one the data says. */
    ...{ chosenAsOf, knownAsOf, asOf },
    /** Share of the expected figure from which the goal is close. */
    amberFrom: amberLimit(context),
    /** The first plan of every measure, adding up to its need. */
    byDay,
    byMonth: byMonths,
    hours: hoursOf({ start, end, asOf, inForce }, input, context, dateSystem),
    /** Rows of the list; null for a free one. */
    sellers,
    ...sellerGoals(sellers, setting, byMonths),
    history: historyOf(sold, asOf),
    actual,
    replans,
    /** The goal of every measure by day: what was planned, or what of it a re-plan made. */
    inForce,
  };
}
