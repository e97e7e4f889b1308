/**
 * Where a goal stands: expected to date, pace, what the rest needs, and the end if it goes on like this. Rules §2.
 */
import type { Goal } from "./model";
import { standing, type Standing } from "../../domain/goal/standing";

export interface Progress extends Standing {
  readonly actual: number;
  readonly expected: number;
}

/** Progress of the orders; null without actual figures. */
export function progressOf({
  stages,
  start,
  end,
  asOf,
  schedule,
  actual,
  replans,
  inForce,
  amberFrom,
}: Goal): Progress | null {
  if (actual.byDay.orders === null) return null;
  const target = stages[0]!.need;
  const done = actual.byDay.orders.reduce((sum, count) => sum + count, 0);
  const elapsed = asOf < start ? 0 : schedule.soFar[Math.min(asOf, end) - start]!;
  const share = elapsed / schedule.total;
  const dueByDay = (): number =>
    inForce.orders.slice(0, Math.max(0, Math.min(asOf, end) - start + 1)).reduce((sum, part) => sum + part, 0);
  const expected = replans.through === null ? target * share : dueByDay();
  const left = schedule.dayWeights.filter((weight, i) => start + i > asOf && weight > 0).length;
  return { actual: done, expected, ...standing({ goal: target, expected, actual: done, share, left }, amberFrom) };
}
