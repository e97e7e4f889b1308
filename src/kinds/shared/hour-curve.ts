/**
 * How a day spreads over its hours: the traffic curve of the user's own tables, and sums of their rows by time of day. Rules §2.
 */
import { sum } from "d3-array";
import { HOURS, hourOf, tellsTimes } from "../../domain/calendar/times";
import type { PlanInput } from "../kind";

/** What a curve is made from; "even" where no table holds times of day. */
type CurveOrigin = "traffic" | "orders" | "leads" | "even";

export interface HourCurve {
  readonly origin: CurveOrigin;
  /** One weight an hour, from midnight on. */
  readonly curve: readonly number[];
}

/** Opening hours of a shop, where nothing tells better: from 9:00 to 21:00. */
const EVEN = Array.from({ length: HOURS }, (_, hour) => (hour >= 9 && hour < 21 ? 1 : 0));

/** Amounts of rows by hour; rows of no hour, null, do not count. */
export function sumsByHour(
  count: number,
  hour: (row: number) => number | null,
  amount: (row: number) => number,
): number[] {
  const byHour = new Array<number>(HOURS).fill(0);
  for (let row = 0; row < count; row++) {
    const at = hour(row);
    if (at !== null) byHour[at]! += amount(row);
  }
  return byHour;
}

/** Entries with their dates; each may stand for several rows of the table. */
export interface Dated {
  readonly date: Float64Array;
  readonly orders?: (row: number) => number;
}

/** Amounts of entries by time of day, of dates that count; undefined where the dates have no times. */
export function timedSums(
  dated: Dated | undefined,
  counts: (date: number) => boolean,
  amount = dated?.orders ?? (() => 1),
): number[] | undefined {
  if (dated === undefined || !tellsTimes(dated.date, dated.orders)) return undefined;
  const { date } = dated;
  return sumsByHour(date.length, (row) => (counts(date[row]!) ? hourOf(date[row]!) : null), amount);
}

interface CurveTables extends Pick<PlanInput, "traffic"> {
  readonly orders?: Dated | undefined;
  readonly leads?: Dated | undefined;
}

/** Weights on average 1, to two decimals; null where nothing came, or too little of it in any hour to show. */
function scaled(byHour: readonly number[]): number[] | null {
  const mean = sum(byHour) / HOURS;
  return mean > 0 ? byHour.map((each) => Math.round((each / mean) * 100) / 100) : null;
}

/** Visitors by hour, else orders, else leads by time of day, of the days that count. */
export function hourCurve({ traffic, orders, leads }: CurveTables, counts: (date: number) => boolean): HourCurve {
  const visitors =
    traffic &&
    sumsByHour(
      traffic.count,
      (row) => (counts(traffic.date[row]!) && traffic.hour[row]! >= 0 ? traffic.hour[row]! : null),
      (row) => (Number.isNaN(traffic.visitors[row]!) ? 0 : traffic.visitors[row]!),
    );
  const known = [
    ["traffic", visitors],
    ["orders", timedSums(orders, counts)],
    ["leads", timedSums(leads, counts)],
  ] as const;
  for (const [origin, byHour] of known) {
    const curve = byHour === undefined ? null : scaled(byHour);
    if (curve !== null) return { origin, curve };
  }
  return { origin: "even", curve: EVEN };
}
