/**
 * How a day's goal comes by hour: the traffic curve of the user's own tables, or what was typed in its place. Rules §2.
 */
import type { DateSystem } from "../../domain/calendar/calendar";
import { allocate } from "../../domain/maths/rounding";
import { fromMoneyUnits, toMoneyUnits } from "../../domain/maths/whole";
import type { PlanContext, PlanInput } from "../kind";
import { type CurveOrigin, hourCurve, timedSums } from "../shared/hour-curve";
import { dayOf } from "../shared/period-inputs";
import { byMeasure, type ByMeasure, decimalsOf, type Measure } from "./measures";
import type { Goal } from "./model";

/** Keys of the inputs on the sheet. */
export const HOURS_KEYS = { day: "hoursDay", now: "hoursNow", weights: "hourWeights" } as const;

/** Measures whose rows have a time of their own: a visit comes later than the lead it is counted for. */
export type HourMeasure = "orders" | "rawLeads" | "revenue";

/** The goal of one day by hour. Lists have one entry an hour, from midnight on. */
export interface Hours {
  /** The day the sheet shows: the as-of date where it lies in the goal, else the goal's first or last day, or what was typed. */
  readonly day: number;
  readonly origin: CurveOrigin;
  /** What the weights begin with. */
  readonly curve: readonly number[];
  readonly weights: readonly number[];
  /** All 0 where no hour has a weight. */
  readonly goal: ByMeasure<readonly number[]>;
  /** Only of measures whose table holds times of day. */
  readonly actual: Readonly<Partial<Record<HourMeasure, readonly number[]>>>;
}

/** What came on a day by hour; nothing of days after the as-of date. */
function actualByHour({ orders, leads }: PlanInput, day: number, asOf: number): Hours["actual"] {
  const on = (date: number): boolean => Math.floor(date) === day && day <= asOf;
  const count = timedSums(orders?.date, on);
  const units = timedSums(orders?.date, on, (row) => toMoneyUnits(orders!.amount[row]!));
  const rawLeads = timedSums(leads?.date, on);
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

/** The hours of the day that the sheet will show: as typed there, else of the as-of date inside the goal. */
export function hoursOf(
  { start, end, asOf, inForce }: Pick<Goal, "start" | "end" | "asOf" | "inForce">,
  input: PlanInput,
  { typed }: PlanContext,
  dateSystem: DateSystem,
): Hours {
  const day = dayOf(typed?.("hours", HOURS_KEYS.day), dateSystem, Math.max(start, Math.min(asOf, end)));
  const { origin, curve } = hourCurve(input, (date) => date < asOf + 1);
  const own = typed?.("hours", HOURS_KEYS.weights);
  const weightOf = (cell: unknown): number => (typeof cell === "number" ? Math.max(0, cell) : 0);
  const weights = own === undefined ? curve : curve.map((_, hour) => weightOf(own[hour]?.[0]));
  const goal = goalByHour(
    byMeasure(Object.keys(inForce) as Measure[], (measure) => inForce[measure][day - start] ?? 0),
    weights,
  );
  return { day, origin, curve, weights, goal, actual: actualByHour(input, day, asOf) };
}
