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
import type { PlanContext, PlanInput } from "../kind";
import { settled } from "../suggest";
import { actualFigures, type ActualFigures, type Sold, soldDays, soldOf } from "./actuals";
import { type GoalChoices, TARGET_KEYS } from "./options";
import { type HistoryMonth, historyOf } from "./history";
import { type Hours, hoursOf } from "./hours";
import { MOST_YEARS, PROBLEMS } from "./problems";
import { goalsInForce, type Replans, replansOf } from "./replan";
import { knownSellers, type Seller, sellerRows } from "./sellers";
import { type ListedDay, specialDayRows } from "./special-days";
import {
  byKey,
  byMeasure,
  type ByMeasure,
  decimalsOf,
  type GoalStage,
  type Measure,
  measuresOf,
  needOf,
  type RateKey,
  RATES,
  sharedBySellers,
  stagesOf,
} from "./measures";
import {
  type Given,
  goalMeasures,
  latestDay,
  settledRate,
  suggestDays,
  type Suggested,
  SUGGESTIONS,
} from "./suggestions";

export interface Goal {
  readonly choices: GoalChoices;
  /** In the terms of the basis. */
  readonly target: Suggested<number>;
  /** null for a rate that the goal has no use for. */
  readonly rates: Readonly<Record<RateKey, Suggested<number> | null>>;
  readonly aov: Suggested<number>;
  readonly start: number;
  readonly end: number;
  /** Monday first. */
  readonly weekdayWeights: Suggested<readonly number[]>;
  /** The as-of date the user chose, and the one the data says. */
  readonly chosenAsOf: number | null;
  readonly knownAsOf: number;
  readonly asOf: number;
  /** Share of the expected figure from which the goal is close: as typed on the sheet. */
  readonly amberFrom: number;
  readonly stages: readonly GoalStage[];
  /** Those of the stages; every figure by measure has one entry for each. */
  readonly measures: readonly Measure[];
  /** Rows of the list of special days; null for a free one. */
  readonly specialDays: readonly (ListedDay | null)[];
  readonly schedule: Schedule;
  /** Weight of each month as last year had it; null where the days' own weights are meant. */
  readonly lastYear: readonly number[] | null;
  /** Steps of planning anew. */
  readonly replans: Replans;
  /** The goal in force of every measure by day. */
  readonly inForce: ByMeasure<readonly number[]>;
  /** The first plan of every measure, adding up to its need. */
  readonly byDay: ByMeasure<readonly number[]>;
  readonly byMonth: ByMeasure<readonly number[]>;
  /** Of one day. */
  readonly hours: Hours;
  /** Rows of the sellers' list; null for a free one. */
  readonly sellers: readonly (Seller | null)[];
  /** By row of the list, and by row and month, of the measures that sellers share; null where nobody has a weight. */
  readonly bySeller: ByMeasure<readonly number[]> | null;
  readonly bySellerAndMonth: ByMeasure<readonly (readonly number[])[]> | null;
  readonly history: readonly HistoryMonth[];
  readonly actual: ActualFigures;
}

const inWords = (start: number, end: number) => ({ from: isoDate(start), to: isoDate(end) });

function checkDays(start: number, end: number): void {
  if (end < start) throw new Problem(PROBLEMS.endBeforeStart(inWords(start, end)));
  if (end >= addMonths(start, 12 * MOST_YEARS))
    throw new Problem(PROBLEMS.tooLong({ ...inWords(start, end), years: MOST_YEARS }));
}

function needed<T>(value: Suggested<T> | null, missing: Text): Suggested<T> {
  if (value === null) throw new Problem(missing);
  return value;
}

const EVEN_WEEK: Suggested<readonly number[]> = { value: [1, 1, 1, 1, 1, 1, 1], origin: "assumed" };

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

/** The goal of every measure by day. */
function goalsByDay(stages: readonly GoalStage[], schedule: Schedule): ByMeasure<number[]> {
  return byMeasure(measuresOf(stages), (measure) => {
    const decimals = decimalsOf(measure);
    return partsOf(runningGoal(needOf(measure, stages), decimals, schedule), decimals);
  });
}

/** The key of a month's weight on the sheet. */
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

type SellerGoals = Pick<Goal, "bySeller" | "bySellerAndMonth">;

function sellerGoals(sellers: Goal["sellers"], stages: readonly GoalStage[], byMonths: Goal["byMonth"]): SellerGoals {
  const weights = sellers.map((seller) => seller?.weight ?? 0);
  if (!weights.some((weight) => weight > 0)) return { bySeller: null, bySellerAndMonth: null };
  const shared = sharedBySellers(measuresOf(stages));
  const bySeller = byMeasure(shared, (measure) => allocate(needOf(measure, stages), weights, decimalsOf(measure)));
  return {
    bySeller,
    bySellerAndMonth: byMeasure(shared, (measure) =>
      allocateCrossed(bySeller[measure], byMonths[measure], decimalsOf(measure)),
    ),
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
  return { target, aov, rates, measures, stages };
}

/** The amber limit as typed on the goal's sheet; the usual one where nothing that can be used was typed. */
function amberLimit({ typed }: PlanContext): number {
  const own = typed?.("goal", "amberFrom")?.[0]?.[0];
  return typeof own === "number" && own >= 0 && own <= 1 ? own : AMBER_FROM;
}

interface DaysGiven {
  readonly given: Parameters<typeof settingOf>[0];
  readonly sold: ReturnType<typeof soldOf>;
  readonly context: PlanContext;
  readonly dateSystem: DateSystem;
}

/** The days of the goal with what weighs them. @throws Problem where their weights leave no day. */
function daysOf(
  start: number,
  end: number,
  { given, sold, context, dateSystem }: DaysGiven,
): Pick<Goal, "weekdayWeights" | "specialDays" | "lastYear" | "schedule"> {
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
  return { weekdayWeights, specialDays, lastYear, schedule };
}

/**
 * Plans the goal. Choices have passed the bounds of their fields.
 * @param context Its `today` stands in for the latest order where there are none; what was typed on the sheets goes before the data.
 * @throws Problem for days in the wrong order, a range that is too long, weights that leave no day, a figure nothing tells, or
 * a re-plan that has nothing to spread.
 */
export function planGoal(choices: GoalChoices, input: PlanInput, context: PlanContext, dateSystem: DateSystem): Goal {
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
  const byDay = goalsByDay(setting.stages, schedule);
  const byMonths = byMeasure(setting.measures, (measure) => byMonth(byDay[measure], schedule, decimalsOf(measure)));
  const actual = actualFigures(input, start, end, asOf);
  const standing = { stages: setting.stages, start, end, asOf, schedule, actual };
  const replans = replansOf(standing, context, dateSystem);
  const inForce = goalsInForce(byDay, replans.through, standing);
  const sellers = sellerRows(knownSellers(input, asOf, choices.sellerWeights), context);
  return {
    choices,
    ...setting,
    start,
    end,
    ...days,
    chosenAsOf,
    knownAsOf,
    asOf,
    amberFrom: amberLimit(context),
    byDay,
    byMonth: byMonths,
    hours: hoursOf({ start, end, asOf, inForce }, input, context, dateSystem),
    sellers,
    ...sellerGoals(sellers, setting.stages, byMonths),
    history: historyOf(sold, asOf),
    actual,
    replans,
    inForce,
  };
}
