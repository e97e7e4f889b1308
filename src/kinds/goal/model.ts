/**
 * A goal computed: what it needs, how it is broken down by month, day and seller, and what was reached so far. The sheets compute
 * the same with native formulas; both follow the domain's rules for the funnel and for splitting a goal. Rules §2.
 */
import { allocate, allocateCrossed } from "../../domain/maths/rounding";
import { isoDate, addMonths, type DateSystem } from "../../domain/calendar/calendar";
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
import type { PlanContext, PlanInput } from "../kind";
import { settled } from "../suggest";
import { actualFigures, type ActualFigures } from "./actuals";
import { type GoalChoices, TARGET_KEYS } from "./choices";
import { type HistoryMonth, historyOf } from "./history";
import { type Hours, hoursOf } from "./hours";
import { endBeforeStart, MOST_YEARS, noConversionRate, noOrderValue, noTarget, noWeight, tooLong } from "./problems";
import { goalsInForce, type Replans, replansOf } from "./replan";
import { knownSellers, type Seller, sellerRows } from "./sellers";
import { type ListedDay, specialDayRows } from "./special-days";
import { byMeasure, decimalsOf, type GoalStage, type RateKey, type Measure, needOf, stagesOf } from "./measures";
import { type Given, orderDays, settledRate, suggestDays, type Suggested, SUGGESTIONS } from "./suggestions";

export interface Goal {
  readonly choices: GoalChoices;
  /** In the terms of the basis. */
  readonly target: Suggested<number>;
  /** Orders ÷ visitors; null unless the goal is set in traffic. */
  readonly conversionRate: Suggested<number> | null;
  readonly rates: Readonly<Record<RateKey, Suggested<number>>>;
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
  /** Rows of the list of special days; null for a free one. */
  readonly specialDays: readonly (ListedDay | null)[];
  readonly schedule: Schedule;
  /** Weight of each month as last year had it; null where the days' own weights are meant. */
  readonly lastYear: readonly number[] | null;
  /** Steps of planning anew. */
  readonly replans: Replans;
  /** The goal in force of every measure by day. */
  readonly inForce: Readonly<Record<Measure, readonly number[]>>;
  /** The first plan of every measure, adding up to its need. */
  readonly byDay: Readonly<Record<Measure, readonly number[]>>;
  readonly byMonth: Readonly<Record<Measure, readonly number[]>>;
  /** Of one day. */
  readonly hours: Hours;
  /** Rows of the sellers' list; null for a free one. */
  readonly sellers: readonly (Seller | null)[];
  /** By row of the list, and by row and month; null where nobody has a weight. */
  readonly bySeller: Readonly<Record<Measure, readonly number[]>> | null;
  readonly bySellerAndMonth: Readonly<Record<Measure, readonly (readonly number[])[]>> | null;
  readonly history: readonly HistoryMonth[];
  readonly actual: ActualFigures;
}

function checkDays(start: number, end: number): void {
  if (end < start) throw endBeforeStart(start, end);
  if (end >= addMonths(start, 12 * MOST_YEARS)) throw tooLong(start, end);
}

function needed<T>(value: Suggested<T> | null, missing: () => Error): Suggested<T> {
  if (value === null) throw missing();
  return value;
}

const EVEN_WEEK: Suggested<readonly number[]> = { value: [1, 1, 1, 1, 1, 1, 1], origin: "assumed" };

/** Orders of each month a year before, when the table holds all of those days. */
function lastYearOf({ orders }: PlanInput, months: readonly Month[]): number[] | null {
  const known = orderDays(orders);
  const [first, last] = [months[0]!, months[months.length - 1]!];
  if (
    orders === undefined ||
    known === null ||
    known.first > addMonths(first.from, -12) ||
    known.last < addMonths(last.to, -12)
  )
    return null;
  const counts = months.map(({ from, to }) => {
    const [begin, end] = [addMonths(from, -12), addMonths(to + 1, -12)];
    return orders.date.filter((date) => date >= begin && date < end).length;
  });
  return counts.some((count) => count > 0) ? counts : null;
}

/** The goal of every measure by day. */
function goalsByDay(measures: readonly GoalStage[], schedule: Schedule): Record<Measure, number[]> {
  return byMeasure((measure) => {
    const decimals = decimalsOf(measure);
    return partsOf(runningGoal(needOf(measure, measures), decimals, schedule), decimals);
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

function sellerGoals(sellers: Goal["sellers"], measures: readonly GoalStage[], byMonths: Goal["byMonth"]): SellerGoals {
  const weights = sellers.map((seller) => seller?.weight ?? 0);
  if (!weights.some((weight) => weight > 0)) return { bySeller: null, bySellerAndMonth: null };
  const bySeller = byMeasure((measure) => allocate(needOf(measure, measures), weights, decimalsOf(measure)));
  return {
    bySeller,
    bySellerAndMonth: byMeasure((measure) =>
      allocateCrossed(bySeller[measure], byMonths[measure], decimalsOf(measure)),
    ),
  };
}

/** What the goal is set to, and what each measure then needs. */
function settingOf(given: Given) {
  const { choices } = given;
  const { basis } = choices;
  const target = needed(settled(choices.target, SUGGESTIONS[TARGET_KEYS[basis]](given)), () => noTarget(basis));
  const aov = needed(settled(choices.aov, SUGGESTIONS.aov(given)), noOrderValue);
  const conversionRate =
    basis === "traffic"
      ? needed(settled(choices.conversionRate, SUGGESTIONS.conversionRate(given)), noConversionRate)
      : null;
  const rates = {
    storeCloseRate: settledRate("storeCloseRate", given),
    visitRate: settledRate("visitRate", given),
    leadValidity: settledRate("leadValidity", given),
  };
  const stages = stagesOf(
    { basis, value: target.value, conversionRate: conversionRate?.value ?? null, aov: aov.value },
    {
      storeCloseRate: rates.storeCloseRate.value,
      visitRate: rates.visitRate.value,
      leadValidity: rates.leadValidity.value,
    },
  );
  return { target, aov, conversionRate, rates, stages };
}

/** The amber limit as typed on the goal's sheet; the usual one where nothing that can be used was typed. */
function amberLimit({ typed }: PlanContext): number {
  const own = typed?.("goal", "amberFrom")?.[0]?.[0];
  return typeof own === "number" && own >= 0 && own <= 1 ? own : AMBER_FROM;
}

/**
 * Plans the goal. Choices have passed the bounds of their fields.
 * @param context Its `today` stands in for the latest order where there are none; what was typed on the sheets goes before the data.
 * @throws Problem for days in the wrong order, a range that is too long, weights that leave no day, a figure nothing tells, or
 * a re-plan that has nothing to spread.
 */
export function planGoal(choices: GoalChoices, input: PlanInput, context: PlanContext, dateSystem: DateSystem): Goal {
  const { start, end } = suggestDays(choices, input.orders, context.today);
  checkDays(start, end);
  const given = { choices, input, today: context.today };
  const setting = settingOf(given);
  const weekdayWeights = settled(choices.weekdayWeights, SUGGESTIONS.weekdayWeights(given)) ?? EVEN_WEEK;
  const specialDays = specialDayRows({ start, end, holidays: choices.holidays }, context, dateSystem);
  const months = monthsOf(start, end);
  const lastYear = choices.monthWeights === "lastYear" ? lastYearOf(input, months) : null;
  const schedule = scheduleOf({
    ...{ start, end, weekdayWeights: weekdayWeights.value },
    special: specialDays.filter((day) => day !== null),
    weights: monthWeightsOf(lastYear, months, context),
  });
  if (!(schedule.total > 0)) throw noWeight(start, end);
  const knownAsOf = orderDays(input.orders)?.last ?? Math.floor(context.today);
  const asOf = choices.asOf ?? knownAsOf;
  const byDay = goalsByDay(setting.stages, schedule);
  const byMonths = byMeasure((measure) => byMonth(byDay[measure], schedule, decimalsOf(measure)));
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
    weekdayWeights,
    chosenAsOf: choices.asOf,
    knownAsOf,
    asOf,
    amberFrom: amberLimit(context),
    specialDays,
    schedule,
    lastYear,
    byDay,
    byMonth: byMonths,
    hours: hoursOf({ start, end, asOf, inForce }, input, context, dateSystem),
    sellers,
    ...sellerGoals(sellers, setting.stages, byMonths),
    history: historyOf(input.orders, asOf),
    actual,
    replans,
    inForce,
  };
}
