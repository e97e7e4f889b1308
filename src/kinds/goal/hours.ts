/**
 * How a day's goal comes by hour: the traffic curve of the user's own tables, or what was typed in its place. Rules §2.
 */
import type { DateSystem } from "../../domain/calendar/calendar";
import { allocate } from "../../domain/maths/rounding";
import { fromMoneyUnits, toMoneyUnits } from "../../domain/maths/whole";
import type { PlanContext } from "../kind";
import { hourCurve, timedSums } from "../shared/hour-curve";
import { dayOf } from "../shared/period-inputs";
import { byMeasure, type ByMeasure, decimalsOf, type Measure } from "./measures";
import { type GoalInput, timedOrders } from "./sold";

export const HOURS_KEYS = { day: "hoursDay", now: "hoursNow", weights: "hourWeights" } as const;

/** Measures whose rows have a time of their own: a visit comes later than the lead it is counted for. */
export type HourMeasure = "orders" | "rawLeads" | "revenue";

/** What came on a day by hour; nothing of days after the as-of date. */
function actualByHour(
  input: GoalInput,
  day: number,
  asOf: number,
): Readonly<Partial<Record<HourMeasure, readonly number[]>>> {
  const on = (date: number): boolean => Math.floor(date) === day && day <= asOf;
  const sold = timedOrders(input);
  const count = timedSums(sold, on);
  const units = timedSums(sold, on, (row) => toMoneyUnits(sold!.revenue(row)));
  const rawLeads = timedSums(input.leads, on);
  return {
    ...(count && units && { orders: count, revenue: units.map(fromMoneyUnits) }),
    ...(rawLeads && { rawLeads }),
  };
}

/** The day's own goal by the weights of its hours. */
export function goalByHour(goal: ByMeasure<number>, weights: readonly number[]): ByMeasure<number[]> {
  const measures = Object.keys(goal) as Measure[];
  if (!weights.some((weight) => weight > 0)) return byMeasure(measures, () => weights.map(() => 0));
  return byMeasure(measures, (measure) => allocate(goal[measure], weights, decimalsOf(measure)));
}

/** The goal of every measure by day. */
type ByDay = ByMeasure<readonly number[]>;

/** The goal of the day that the sheet will show by hour: lists have one entry an hour, from midnight on. */
export function hoursOf(
  { start, end, asOf, inForce }: Readonly<Record<"start" | "end" | "asOf", number>> & { readonly inForce: ByDay },
  input: GoalInput,
  { typed }: PlanContext,
  dateSystem: DateSystem,
) {
  const day = dayOf(typed?.("hours", HOURS_KEYS.day), dateSystem, Math.max(start, Math.min(asOf, end)));
  const { origin, curve } = hourCurve({ ...input, orders: timedOrders(input) }, (date) => date < asOf + 1);
  const own = typed?.("hours", HOURS_KEYS.weights);
  const weightOf = (cell: unknown): number => (typeof cell === "number" ? Math.max(0, cell) : 0);
  const weights = own === undefined ? curve : curve.map((_, hour) => weightOf(own[hour]?.[0]));
  const goal = goalByHour(
    byMeasure(Object.keys(inForce) as Measure[], (measure) => inForce[measure][day - start] ?? 0),
    weights,
  );
  return {
    /** The day the sheet shows: the as-of date where it lies in the goal, else the goal's first or last day, or what was typed. */
    day,
    ...{ origin, weights },
    /** What the weights begin with. */
    curve,
    /** All 0 where no hour has a weight. */
    goal,
    /** Only of measures whose table holds times of day. */
    actual: actualByHour(input, day, asOf),
  };
}
