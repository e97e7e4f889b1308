/**
 * What a build of a goal reports as plain JSON: to the pane, to the command line, to scripts.
 */
import { isoDate } from "../../domain/calendar/calendar";
import type { CurveOrigin } from "../shared/hour-curve";
import type { Goal } from "./model";
import type { Replan } from "./replan";
import { byMonth } from "../../domain/goal/schedule";
import {
  type Basis,
  byMeasure,
  decimalsOf,
  type GoalStage,
  type LeadRate,
  type Measure,
  MEASURES,
  type RateKey,
  ratesOf,
  sharedBySellers,
} from "./measures";
import type { Origin } from "./suggestions";
import { type Today, todayOf } from "./today";
import { BAND, ofSpan, standingOf, type StandingRow } from "./levels";

/** The whole goal by orders, where actual figures are known. */
interface Progress extends Pick<StandingRow, "expected" | "pace" | "neededPerDay" | "forecast" | "state"> {
  readonly actual: number;
}

/** Progress of the orders; null without actual figures. */
export function progressOf(goal: Goal): Progress | null {
  const { actual, expected, pace, neededPerDay, forecast, state } = ofSpan("goal", "orders", goal, BAND);
  return actual === null ? null : { actual, expected, pace, neededPerDay, forecast, state };
}

/** Every measure has a key; null for one that the goal does not have. */
type Figures = Readonly<Record<Measure, number | null>>;

/** A month, or a day where both dates are the same. */
export interface GoalPeriod {
  /** YYYY-MM-DD */
  readonly from: string;
  readonly to: string;
  /** In force: after a re-plan what was reached so far, and what is left. */
  readonly goal: Figures;
  /** To the as-of date; null where no table tells. */
  readonly actual: Readonly<Record<Measure, number | null>>;
}

interface GoalSeller {
  readonly name: string;
  readonly team: string;
  readonly goal: Figures;
}

/** One hour of the day the sheet of hours shows. */
interface GoalHour extends Pick<GoalPeriod, "goal" | "actual"> {
  /** 0 to 23. */
  readonly hour: number;
  readonly weight: number;
}

interface GoalHours {
  readonly day: string;
  /** What the weights begin with. */
  readonly origin: CurveOrigin;
  readonly hours: readonly GoalHour[];
}

/** Where a level stands, with the band of its end. */
interface GoalStanding extends Omit<StandingRow, "from" | "to"> {
  readonly from: string;
  readonly to: string;
}

/** What today has to bring, its day as YYYY-MM-DD. */
interface GoalToday extends Omit<Today, "day"> {
  readonly day: string;
}

function todayResult(goal: Goal): GoalToday {
  const { day, ...today } = todayOf(goal);
  return { day: isoDate(day), ...today };
}

export interface GoalResult {
  readonly goal: {
    readonly basis: Basis;
    /** Orders, revenue or visitors, as the basis says. */
    readonly target: number;
    readonly conversionRate: number | null;
    readonly aov: number;
    /** null for a rate that the goal has no use for. */
    readonly rates: Readonly<Record<LeadRate, number | null>>;
    /** Where the target, the order value and each rate came from; null for a rate that the goal has no use for. */
    readonly origins: Readonly<Record<"target" | "aov" | RateKey, Origin | null>>;
    readonly start: string;
    readonly end: string;
    readonly asOf: string;
    /** Actual orders are native formulas over the user's table. */
    readonly live: boolean;
    readonly stages: readonly GoalStage[];
    readonly months: readonly GoalPeriod[];
    readonly days: readonly GoalPeriod[];
    readonly hours: GoalHours;
    readonly sellers: readonly GoalSeller[];
    readonly progress: Progress | null;
    readonly tracker: readonly GoalStanding[];
    readonly today: GoalToday;
    /** Steps of planning anew, oldest first; `through` null for a return to the first plan. */
    readonly replans: readonly {
      readonly on: string;
      readonly through: string | null;
      readonly left: Replan["left"];
    }[];
  };
}

/** Figures of a month, day or hour by its position. */
const figuresAt = (
  i: number,
  goal: Readonly<Partial<Record<Measure, readonly number[]>>>,
  actual: Readonly<Partial<Record<Measure, ArrayLike<number> | null>>>,
): Pick<GoalPeriod, "goal" | "actual"> => ({
  goal: byMeasure(MEASURES, (measure) => goal[measure]?.[i] ?? null),
  actual: byMeasure(MEASURES, (measure) => actual[measure]?.[i] ?? null),
});

function monthRows({ actual: { byDay }, measures, inForce, schedule }: Goal): GoalPeriod[] {
  const actual = byMeasure(MEASURES, (measure) => {
    const days = byDay[measure];
    return days === null ? null : byMonth(days, schedule, measure === "revenue" ? 4 : 0);
  });
  const planned = byMeasure(measures, (measure) => byMonth(inForce[measure], schedule, decimalsOf(measure)));
  return schedule.months.map(({ from, to }, i) => ({
    ...{ from: isoDate(from), to: isoDate(to) },
    ...figuresAt(i, planned, actual),
  }));
}

const dayRows = ({ start, inForce, actual }: Goal): GoalPeriod[] =>
  inForce.orders.map((_, i) => {
    const day = isoDate(start + i);
    return { from: day, to: day, ...figuresAt(i, inForce, actual.byDay) };
  });

const hourRows = ({ hours: { day, origin, weights, goal, actual } }: Goal): GoalHours => ({
  ...{ day: isoDate(day), origin },
  hours: weights.map((weight, hour) => ({ hour, weight, ...figuresAt(hour, goal, actual) })),
});

function sellerRows({ sellers, measures, bySeller }: Goal): GoalSeller[] {
  const shared = sharedBySellers(measures);
  const sellerGoal = (i: number): Figures =>
    byMeasure(MEASURES, (measure) => (shared.includes(measure) ? (bySeller?.[measure][i] ?? 0) : null));
  return sellers.flatMap((seller, i) =>
    seller === null ? [] : [{ name: seller.name, team: seller.team, goal: sellerGoal(i) }],
  );
}

/** @param band Share of ends that the forecasts' bands are to hold. */
export function goalResult(goal: Goal, live: boolean, band: number): GoalResult {
  const { choices, target, aov, rates, start, end, asOf, stages } = goal;
  return {
    goal: {
      basis: choices.basis,
      target: target.value,
      conversionRate: rates.conversionRate?.value ?? null,
      aov: aov.value,
      rates: {
        storeCloseRate: rates.storeCloseRate?.value ?? null,
        visitRate: rates.visitRate?.value ?? null,
        leadValidity: rates.leadValidity?.value ?? null,
      },
      origins: {
        target: target.origin,
        aov: aov.origin,
        ...ratesOf((key) => rates[key]?.origin ?? null),
      },
      start: isoDate(start),
      end: isoDate(end),
      asOf: isoDate(asOf),
      live,
      stages,
      months: monthRows(goal),
      days: dayRows(goal),
      hours: hourRows(goal),
      sellers: sellerRows(goal),
      progress: progressOf(goal),
      tracker: standingOf(goal, band).map(({ from, to, ...row }) => ({ ...row, from: isoDate(from), to: isoDate(to) })),
      today: todayResult(goal),
      replans: goal.replans.log.map(({ on, through, left }) => ({
        on: isoDate(on),
        through: through === null ? null : isoDate(through),
        left,
      })),
    },
  };
}
