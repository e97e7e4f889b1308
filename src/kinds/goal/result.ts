/**
 * What a build of a goal reports as plain JSON: to the pane, to the command line, to scripts. Days are written YYYY-MM-DD; a measure that
 * the goal does not have, and a figure that no table tells, is null.
 */
import { isoDate } from "../../domain/calendar/calendar";
import { byMonth } from "../../domain/goal/schedule";
import { BAND, ofSpan, standingOf } from "./levels";
import { byKey, byMeasure, decimalsOf, LEAD_RATES, type Measure, MEASURES, RATES, sharedBySellers } from "./measures";
import type { Goal } from "./model";
import { todayOf } from "./today";

/** Progress of the whole goal by orders; null without actual figures. */
export function progressOf(goal: Goal) {
  const { actual, expected, pace, neededPerDay, forecast, state } = ofSpan("goal", "orders", goal, BAND);
  return actual === null ? null : { actual, expected, pace, neededPerDay, forecast, state };
}

type Figures = Readonly<Partial<Record<Measure, ArrayLike<number> | null>>>;

/** Of a month, day or hour by its position: the goal in force, after a re-plan what was reached and what is left, and what came so far. */
const figuresAt = (i: number, goal: Figures, actual: Figures) => ({
  goal: byMeasure(MEASURES, (measure) => goal[measure]?.[i] ?? null),
  actual: byMeasure(MEASURES, (measure) => actual[measure]?.[i] ?? null),
});

/** Dates of a month, or of a day where both are the same. */
const datesOf = ({ from, to }: Readonly<Record<"from" | "to", number>>) => ({ from: isoDate(from), to: isoDate(to) });

function monthRows({ actual: { byDay }, measures, inForce, schedule }: Goal) {
  const actual = byMeasure(MEASURES, (measure) => {
    const days = byDay[measure];
    return days === null ? null : byMonth(days, schedule, measure === "revenue" ? 4 : 0);
  });
  const planned = byMeasure(measures, (measure) => byMonth(inForce[measure], schedule, decimalsOf(measure)));
  return schedule.months.map((month, i) => ({ ...datesOf(month), ...figuresAt(i, planned, actual) }));
}

const dayRows = ({ start, inForce, actual }: Goal) =>
  inForce.orders.map((_, i) => ({
    ...datesOf({ from: start + i, to: start + i }),
    ...figuresAt(i, inForce, actual.byDay),
  }));

export type GoalPeriod = ReturnType<typeof dayRows>[number];

/** The day that the sheet of hours shows, where its weights come from, and its hours from 0 to 23. */
const hoursResult = ({ hours: { day, origin, weights, goal, actual } }: Goal) => ({
  ...{ day: isoDate(day), origin },
  hours: weights.map((weight, hour) => ({ hour, weight, ...figuresAt(hour, goal, actual) })),
});

function sellerRows({ sellers, measures, bySeller }: Goal) {
  const shared = sharedBySellers(measures);
  return sellers.flatMap((seller, i) => {
    if (seller === null) return [];
    const goal = (measure: Measure) => (shared.includes(measure) ? (bySeller?.[measure][i] ?? 0) : null);
    return [{ name: seller.name, team: seller.team, goal: byMeasure(MEASURES, goal) }];
  });
}

/**
 * @param live Actual orders are native formulas over the user's table.
 * @param band Share of ends that the forecasts' bands are to hold.
 */
export function goalResult(goal: Goal, live: boolean, band: number) {
  const { choices, target, aov, rates, stages } = goal;
  const today = todayOf(goal);
  return {
    goal: {
      basis: choices.basis,
      /** Orders, revenue or visitors, as the basis says. */
      target: target.value,
      conversionRate: rates.conversionRate?.value ?? null,
      aov: aov.value,
      /** null for a rate that the goal has no use for. */
      rates: byKey(LEAD_RATES, (key) => rates[key]?.value ?? null),
      /** Where the target, the order value and each rate came from. */
      origins: { target: target.origin, aov: aov.origin, ...byKey(RATES, (key) => rates[key]?.origin ?? null) },
      ...{ start: isoDate(goal.start), end: isoDate(goal.end), asOf: isoDate(goal.asOf) },
      live,
      stages,
      months: monthRows(goal),
      days: dayRows(goal),
      hours: hoursResult(goal),
      sellers: sellerRows(goal),
      progress: progressOf(goal),
      tracker: standingOf(goal, band).map(({ from, to, ...row }) => ({ ...row, ...datesOf({ from, to }) })),
      today: { ...today, day: isoDate(today.day) },
      /** Steps of planning anew, oldest first; `through` null for a return to the first plan. */
      replans: goal.replans.log.map(({ on, through, left }) => ({
        on: isoDate(on),
        through: through === null ? null : isoDate(through),
        left,
      })),
    },
  };
}

export type GoalResult = ReturnType<typeof goalResult>;
