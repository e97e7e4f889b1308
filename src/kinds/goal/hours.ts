/**
 * How a day's goal comes by hour: the traffic curve of the user's own tables, or what was typed in its place. Rules §2.
 */
import { sum } from "d3-array";
import type { DateSystem } from "../../domain/calendar/calendar";
import { HOURS, hourOf, tellsTimes } from "../../domain/calendar/times";
import { allocate } from "../../domain/maths/rounding";
import { fromMoneyUnits, toMoneyUnits } from "../../domain/maths/whole";
import type { PlanContext, PlanInput } from "../kind";
import { dayOf } from "../shared/period-inputs";
import { byMeasure, type ByMeasure, decimalsOf, type Measure } from "./measures";
import type { Goal } from "./model";

/** Keys of the inputs on the sheet. */
export const HOURS_KEYS = { day: "hoursDay", now: "hoursNow", weights: "hourWeights" } as const;

/** What the weights begin with; "even" where no table holds times of day. */
export type CurveOrigin = "traffic" | "orders" | "leads" | "even";

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

/** Opening hours of a shop, where nothing tells better: from 9:00 to 21:00. */
const EVEN = Array.from({ length: HOURS }, (_, hour) => (hour >= 9 && hour < 21 ? 1 : 0));
/** Amounts of rows by hour; rows of no hour, null, do not count. */
function sums(count: number, hour: (row: number) => number | null, amount: (row: number) => number): number[] {
  const byHour = new Array<number>(HOURS).fill(0);
  for (let row = 0; row < count; row++) {
    const at = hour(row);
    if (at !== null) byHour[at]! += amount(row);
  }
  return byHour;
}

/** Amounts of a table's rows by time of day, of dates that count; undefined where its dates have no times. */
function timed(
  dates: Float64Array | undefined,
  counts: (date: number) => boolean,
  amount: (row: number) => number = () => 1,
): number[] | undefined {
  if (dates === undefined || !tellsTimes(dates)) return undefined;
  return sums(dates.length, (row) => (counts(dates[row]!) ? hourOf(dates[row]!) : null), amount);
}

/** Weights on average 1, to two decimals; null where nothing came, or too little of it in any hour to show. */
function scaled(byHour: readonly number[]): number[] | null {
  const mean = sum(byHour) / HOURS;
  return mean > 0 ? byHour.map((each) => Math.round((each / mean) * 100) / 100) : null;
}

/** Visitors by hour, else orders, else leads by time of day, of the days up to the as-of date. */
export function trafficCurve({ traffic, orders, leads }: PlanInput, asOf: number): Pick<Hours, "origin" | "curve"> {
  const visitors =
    traffic &&
    sums(
      traffic.count,
      (row) => (traffic.date[row]! <= asOf ? traffic.hour[row]! : -1),
      (row) => traffic.visitors[row]!,
    );
  const passed = (date: number): boolean => date < asOf + 1;
  const known = [
    ["traffic", visitors],
    ["orders", timed(orders?.date, passed)],
    ["leads", timed(leads?.date, passed)],
  ] as const;
  for (const [origin, byHour] of known) {
    const curve = byHour === undefined ? null : scaled(byHour);
    if (curve !== null) return { origin, curve };
  }
  return { origin: "even", curve: EVEN };
}

/** What came on a day by hour; nothing of days after the as-of date. */
function actualByHour({ orders, leads }: PlanInput, day: number, asOf: number): Hours["actual"] {
  const on = (date: number): boolean => Math.floor(date) === day && day <= asOf;
  const count = timed(orders?.date, on);
  const units = timed(orders?.date, on, (row) => toMoneyUnits(orders!.amount[row]!));
  const rawLeads = timed(leads?.date, on);
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
  const { origin, curve } = trafficCurve(input, asOf);
  const own = typed?.("hours", HOURS_KEYS.weights);
  const weightOf = (cell: unknown): number => (typeof cell === "number" ? Math.max(0, cell) : 0);
  const weights = own === undefined ? curve : curve.map((_, hour) => weightOf(own[hour]?.[0]));
  const goal = goalByHour(
    byMeasure(Object.keys(inForce) as Measure[], (measure) => inForce[measure][day - start] ?? 0),
    weights,
  );
  return { day, origin, curve, weights, goal, actual: actualByHour(input, day, asOf) };
}
