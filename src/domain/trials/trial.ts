/**
 * Whether something that was tried did anything: a mean before and after, or the shares of two groups, with the interval in which the
 * difference lies. "Cannot tell" is an answer: the interval holds 0, or there is too little to say.
 */
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { type Interval, wilsonInterval } from "../campaigns/campaigns";
import { studentQuantile } from "../maths/student";

export type TrialVerdict = "up" | "down" | "cannotTell";

/** Values of one side, added up. */
export interface Sample {
  readonly count: number;
  readonly sum: number;
  readonly squares: number;
}

/** So many of all. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

export interface Difference {
  readonly before: number;
  readonly after: number;
  /** After less before. */
  readonly change: number;
  /** Of the change; null where there is too little to say. */
  readonly interval: Interval | null;
  readonly verdict: TrialVerdict;
}

/** Fewest values on each side: of fewer an interval says next to nothing, and the expansion of Student's t is not exact. */
export const FEWEST_TRIED = 10;

/**
 * What an interval of a change says.
 * @example trialVerdict({ low: 0.4, high: 2 }); // "up"
 */
export function trialVerdict(interval: Interval | null): TrialVerdict {
  if (interval === null) return "cannotTell";
  if (interval.low > 0) return "up";
  return interval.high < 0 ? "down" : "cannotTell";
}

const deviationsOf = (confidence: number): number => normalQuantile(1 - (1 - confidence) / 2, 0, 1);

const meanOf = ({ sum, count }: Sample): number => (count > 0 ? sum / count : Number.NaN);
/** Sample variance of the mean; never below 0, whatever the noise of the squares. */
const errorOf = ({ count, sum, squares }: Sample): number =>
  Math.max(0, squares - (sum * sum) / count) / (count - 1) / count;

function welchInterval(before: Sample, after: Sample, z: number): Interval | null {
  if (Math.min(before.count, after.count) < FEWEST_TRIED) return null;
  const [one, other] = [errorOf(before), errorOf(after)];
  const change = meanOf(after) - meanOf(before);
  if (one + other === 0) return { low: change, high: change };
  const freedom = (one + other) ** 2 / (one ** 2 / (before.count - 1) + other ** 2 / (after.count - 1));
  const half = studentQuantile(z, freedom) * Math.sqrt(one + other);
  return { low: change - half, high: change + half };
}

/**
 * A mean before and after, with Welch's interval of the change, which does not ask for equal spreads.
 * B. L. Welch (1947), The generalization of "Student's" problem, Biometrika 34, 28–35.
 * @param confidence Above 0 and below 1.
 * @example meanDifference({ count: 40, sum: 4000, squares: 404000 }, { count: 40, sum: 4400, squares: 488000 }, 0.95).verdict; // "up"
 */
export function meanDifference(before: Sample, after: Sample, confidence: number): Difference {
  const interval = welchInterval(before, after, deviationsOf(confidence));
  const [mean, later] = [meanOf(before), meanOf(after)];
  return { before: mean, after: later, change: later - mean, interval, verdict: trialVerdict(interval) };
}

/**
 * The shares of two groups, with Newcombe's hybrid score interval of the difference, which stays inside −1…1 also for few.
 * R. G. Newcombe (1998), Interval estimation for the difference between independent proportions, Statistics in Medicine 17, 873–890, method 10.
 * @throws RangeError for a part that is not inside its whole.
 * @example shareDifference({ part: 48, whole: 80 }, { part: 56, whole: 70 }, 0.95).interval; // 0.0524 to 0.3339
 */
export function shareDifference(before: Share, after: Share, confidence: number): Difference {
  const rate = ({ part, whole }: Share): number => (whole > 0 ? part / whole : Number.NaN);
  const [one, other] = [rate(before), rate(after)];
  const change = other - one;
  const enough = Math.min(before.whole, after.whole) >= FEWEST_TRIED;
  const interval = enough ? newcombe([before, after], change, confidence) : null;
  return { before: one, after: other, change, interval, verdict: trialVerdict(interval) };
}

function newcombe([before, after]: readonly [Share, Share], change: number, confidence: number): Interval {
  const [one, other] = [before, after].map(({ part, whole }) => {
    const { low, high } = wilsonInterval(part, whole, confidence);
    return { below: part / whole - low, above: high - part / whole };
  });
  return {
    low: change - Math.hypot(other!.below, one!.above),
    high: change + Math.hypot(other!.above, one!.below),
  };
}

/**
 * The pooled two-proportion z test: how many standard errors the shares lie apart, were they the same. NaN where neither or both
 * are all or nothing.
 * @example twoProportionZ({ part: 48, whole: 80 }, { part: 56, whole: 70 }); // 2.65017
 */
export function twoProportionZ(before: Share, after: Share): number {
  const pooled = (before.part + after.part) / (before.whole + after.whole);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / before.whole + 1 / after.whole));
  return (after.part / after.whole - before.part / before.whole) / error;
}
