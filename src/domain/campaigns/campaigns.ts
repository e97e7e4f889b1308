/**
 * What past campaigns teach: a response rate held against a standard with its uncertainty, and the next budget split by what paid.
 * Rules §4, campaign learning.
 */
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

export interface Interval {
  readonly low: number;
  readonly high: number;
}

type ResponseVerdict = "above" | "below" | "uncertain";

/**
 * Wilson's score interval of a share. It stays inside 0…1 and holds for few responses, where the textbook interval fails.
 * E. B. Wilson (1927), Probable inference, the law of succession, and statistical inference, JASA 22, 209–212.
 * @param responses 0 to `reach`.
 * @param reach People reached, above 0.
 * @param confidence Above 0 and below 1, such as 0.95.
 * @throws RangeError for anything outside.
 * @example wilsonInterval(81, 263, 0.95).low; // 0.25529
 */
export function wilsonInterval(responses: number, reach: number, confidence: number): Interval {
  if (!(reach > 0 && responses >= 0 && responses <= reach)) {
    throw new RangeError(`responses are 0 to the reach, which is above 0; ${responses} of ${reach} came`);
  }
  const z = normalQuantile(1 - (1 - confidence) / 2, 0, 1);
  const square = z * z;
  const center = (responses + square / 2) / (reach + square);
  const half = (z * Math.sqrt((responses * (reach - responses)) / reach + square / 4)) / (reach + square);
  // At 0 and at all responses an end of the interval is exactly the end of the range.
  return {
    low: responses === 0 ? 0 : Math.max(0, center - half),
    high: responses === reach ? 1 : Math.min(1, center + half),
  };
}

/**
 * Whether a response rate lies above or below a standard, or too close to it to tell.
 * @example responseVerdict({ low: 0.021, high: 0.03 }, 0.02); // "above"
 */
export function responseVerdict({ low, high }: Interval, standard: number): ResponseVerdict {
  if (low > standard) return "above";
  return high < standard ? "below" : "uncertain";
}

/** The limits of every part. */
export interface BudgetLimits {
  /** Each part gets at least this. */
  readonly minimum: number;
  /** No part gets more than this. */
  readonly cap: number;
}

/**
 * Limits that `parts` parts of a budget can keep: a cap too low to spend the budget, or a minimum too high to be paid out of it,
 * becomes the even share.
 * @param capShare Most of the budget for one part, 0.4 for 40 %.
 * @example budgetLimits(1000, 2, 0.4, 100); // { minimum: 100, cap: 500 }
 */
export function budgetLimits(budget: number, parts: number, capShare: number, minimum: number): BudgetLimits {
  const even = budget / parts;
  return { minimum: Math.min(minimum, even), cap: Math.max(capShare * budget, even) };
}

/**
 * The cap of each part when none may grow to more than so many times what it cost before: returns of a small campaign say little of
 * a large one. What cost nothing has no growth to measure.
 * @param costs What each part cost so far, 0 or more.
 * @param growth 3 for at most three times the past cost.
 * @example growthCaps([10, 200, 0], 3, { minimum: 50, cap: 400 }); // [50, 400, 400]
 */
export function growthCaps(costs: readonly number[], growth: number, { minimum, cap }: BudgetLimits): number[] {
  return costs.map((cost) => (cost > 0 ? Math.max(minimum, Math.min(cap, growth * cost)) : cap));
}

/**
 * Splits a budget in proportion to weights between limits: what a cap cuts off or the minimum takes is shared among the others in
 * their proportion. Every part is clamp(level × weight, minimum, cap) at the one level at which the parts add up to the budget; when
 * all caps are met before, the parts add up to less, and the rest is to be kept. A part without a weight gets the minimum.
 * @param weights 0 or more each, such as past returns; at least one part.
 * @param minimum That all parts together can get.
 * @param caps One for each part, none below the minimum.
 * @throws RangeError for a negative weight, or for limits that cannot be kept.
 * @example allocateCapped(100, [8, 1, 1], 0, [40, 100, 100]); // [40, 30, 30]
 */
export function allocateCapped(
  budget: number,
  weights: readonly number[],
  minimum: number,
  caps: readonly number[],
): number[] {
  const count = weights.length;
  if (weights.some((weight) => !(weight >= 0 && Number.isFinite(weight))))
    throw new RangeError("weights are finite numbers from 0");
  const noise = 1e-9 * budget;
  const holds = caps.length === count && caps.every((cap) => cap >= minimum - noise);
  if (!(count > 0 && minimum >= 0 && minimum * count <= budget + noise && holds)) {
    throw new RangeError(`${count} parts from ${minimum} to ${caps.join(", ")} cannot be paid out of ${budget}`);
  }
  const level = levelOf(budget, weights, minimum, caps);
  return weights.map((weight, i) => (weight === 0 ? minimum : Math.min(caps[i]!, Math.max(minimum, level * weight))));
}

/** The level at which clamped parts add up to the budget: passes the levels at which a part leaves its minimum or meets its cap. */
function levelOf(budget: number, weights: readonly number[], minimum: number, caps: readonly number[]): number {
  const turns = weights
    .flatMap((weight, i) => [
      { at: minimum / weight, slope: weight },
      { at: caps[i]! / weight, slope: -weight },
    ])
    .filter(({ slope }) => slope !== 0)
    .sort((a, b) => a.at - b.at || b.slope - a.slope);
  let [level, sum, slope] = [0, minimum * weights.length, 0];
  for (const turn of turns) {
    const next = sum + slope * (turn.at - level);
    if (next >= budget && slope > 0) break;
    [level, sum, slope] = [turn.at, next, slope + turn.slope];
  }
  return slope > 0 ? level + Math.max(0, budget - sum) / slope : level;
}
