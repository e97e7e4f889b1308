/**
 * Goals of a marketing plan: how far each has come, how far it should be by now, and what all of them come to by weight. A goal that is to
 * fall, such as a refund rate, is read the same way. Rules §8.
 */
import { sum } from "d3-array";
import { AMBER_FROM, STATE_DECIMALS, type State } from "../goal/standing";
import { roundTo } from "../maths/whole";

export type GoalState = State | "reached" | "missed" | "noMeasure";

/** Where a measure began and where it is to end, in its own unit. */
interface Stretch {
  readonly start: number;
  readonly target: number;
}

/** First day and the day by which the target is due, as serials. */
interface Term {
  readonly from: number;
  readonly by: number;
}

/**
 * (now − start) ÷ (target − start): 1 is reached, also where the measure is to fall.
 * @returns null without a figure, and where target and start are the same.
 * @example progressOf({ start: 0.08, target: 0.05 }, 0.065); // 0.5
 */
export function progressOf({ start, target }: Stretch, now: number | null): number | null {
  return now === null || target === start ? null : (now - start) / (target - start);
}

/**
 * Share of the time that has gone, from 0 to 1; null where the dates are out of order.
 * @example timeGone({ from: 100, by: 200 }, 125); // 0.25
 */
export function timeGone({ from, by }: Term, today: number): number | null {
  return by > from ? Math.min(1, Math.max(0, (today - from) / (by - from))) : null;
}

/**
 * What the measure should read by now on an even course.
 * @example expectedOf({ start: 100, target: 200 }, 0.25); // 125
 */
export const expectedOf = ({ start, target }: Stretch, gone: number): number => start + (target - start) * gone;

/**
 * By progress against the time gone; a goal that is not reached on the day after it was due is missed. null where the dates are out of order.
 * @param amberFrom Share of the expected progress from which a goal is close.
 * @example goalStateOf({ from: 100, by: 200 }, 0.5, 150); // "onTrack"
 */
export function goalStateOf(
  term: Term,
  progress: number | null,
  today: number,
  amberFrom = AMBER_FROM,
): GoalState | null {
  const gone = timeGone(term, today);
  if (gone === null) return null;
  if (progress === null) return "noMeasure";
  if (progress >= 1) return "reached";
  if (today > term.by) return "missed";
  if (gone === 0) return "notBegun";
  const pace = roundTo(progress / gone, STATE_DECIMALS);
  if (pace >= 1) return pace >= roundTo(2 - amberFrom, STATE_DECIMALS) ? "ahead" : "onTrack";
  return pace >= amberFrom ? "slightlyBehind" : "behind";
}

/**
 * The progress of all goals by weight; those without a measure are left out of it, never counted as 0.
 * @returns null where none has a measure, or their weights are all 0.
 * @example weightedProgress([{ weight: 3, progress: 0.5 }, { weight: 1, progress: 0.9 }, { weight: 2, progress: null }]); // 0.6
 */
export function weightedProgress(
  goals: readonly { readonly weight: number; readonly progress: number | null }[],
): number | null {
  const known = goals.flatMap(({ weight, progress }) => (progress === null ? [] : [{ weight, progress }]));
  const weight = sum(known, (goal) => goal.weight);
  return weight > 0 ? sum(known, (goal) => goal.weight * goal.progress) / weight : null;
}
