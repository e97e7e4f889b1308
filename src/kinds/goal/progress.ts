/**
 * Where a goal stands: expected to date, pace, what the rest needs, and the end if it goes on like this. Rules §2.
 */
import type { Goal } from "./model";
import { type State, stateOf } from "./state";

export interface Progress {
  readonly actual: number;
  readonly expected: number;
  /** Actual ÷ expected to date; null before the first day that counts. */
  readonly pace: number | null;
  /** Orders a selling day for the rest; null when no selling day is left. */
  readonly neededPerDay: number | null;
  /** Actual ÷ share of the weighted days that have passed; null before the first. */
  readonly forecast: number | null;
  readonly state: State | null;
}

/** Progress of the orders; null without actual figures. */
export function progressOf({ stages, start, end, asOf, schedule, actual, replans, inForce }: Goal): Progress | null {
  if (actual.byDay.orders === null) return null;
  const target = stages[0]!.need;
  const done = actual.byDay.orders.reduce((sum, count) => sum + count, 0);
  const elapsed = asOf < start ? 0 : schedule.soFar[Math.min(asOf, end) - start]!;
  const share = elapsed / schedule.total;
  const dueByDay = (): number =>
    inForce.orders.slice(0, Math.max(0, Math.min(asOf, end) - start + 1)).reduce((sum, part) => sum + part, 0);
  const expected = replans.through === null ? target * share : dueByDay();
  const left = schedule.dayWeights.filter((weight, i) => start + i > asOf && weight > 0).length;
  const pace = expected > 0 ? done / expected : null;
  return {
    actual: done,
    expected,
    pace,
    neededPerDay: left > 0 ? Math.max(0, target - done) / left : null,
    forecast: share > 0 ? done / share : null,
    state: stateOf(pace),
  };
}
