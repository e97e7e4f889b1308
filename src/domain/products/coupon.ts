/**
 * Coupons "spend so much, get so much off": what they do to past orders (rules §5, lever 4).
 */
import { percentileInc } from "../maths/quantile";

/** A coupon "spend `threshold`, get the discount off", and what it would have done to the orders given. */
export interface CouponThreshold {
  readonly threshold: number;
  /** Orders below the threshold that would have been pulled up to it. */
  readonly pulledUp: number;
  /** Discount given away: to the orders pulled up and to those at the threshold anyway. */
  readonly cost: number;
  /** Margin on the extra revenue, less the cost. */
  readonly gain: number;
}

/**
 * The threshold with the greatest gain. An order is pulled up to a threshold that is above it by no more than `reach` of
 * its value. Between two values the gain only grows with the threshold, so the best is some order's value × (1 + reach):
 * these are the candidates. Of equal gains the lowest threshold.
 * @param orderValues Above 0, at least one.
 * @example bestCouponThreshold([80, 90, 100], { margin: 0.5, discount: 1, reach: 0.25 }).threshold; // 112.5: two are pulled up, the gain is 15.5
 */
export function bestCouponThreshold(
  orderValues: readonly number[],
  { margin, discount, reach }: { readonly margin: number; readonly discount: number; readonly reach: number },
): CouponThreshold {
  const values = Float64Array.from(orderValues).sort();
  let best: CouponThreshold | undefined;
  let [below, sum] = [0, 0];
  // `values[from]` is the lowest order in reach of its own candidate; `below` counts the orders under that candidate.
  for (let from = 0; from < values.length; from++) {
    if (from > 0) sum -= values[from - 1]!;
    // Equal values are pulled up together: the first of them stands for all.
    if (values[from] === values[from - 1]) continue;
    const threshold = values[from]! * (1 + reach);
    for (; below < values.length && values[below]! < threshold; below++) sum += values[below]!;
    const pulledUp = below - from;
    const cost = discount * (values.length - from);
    const gain = margin * (pulledUp * threshold - sum) - cost;
    if (best === undefined || gain > best.gain) best = { threshold, pulledUp, cost, gain };
  }
  return best!;
}

/** What past orders are to a threshold. */
export interface CouponReach {
  readonly threshold: number;
  /** Orders at it or above anyway. */
  readonly above: number;
  /** Orders below it by no more than the gap. */
  readonly near: number;
  /** What the near ones lack together. */
  readonly missing: number;
}

/** Order values in ascending order with their running totals, made once for many thresholds. */
export interface RankedValues {
  readonly values: Float64Array;
  /** Sum of the values before each; one entry more than values. */
  readonly before: Float64Array;
}

export function rankedValues(orderValues: Float64Array): RankedValues {
  const values = orderValues.slice().sort();
  const before = new Float64Array(values.length + 1);
  values.forEach((value, i) => (before[i + 1] = before[i]! + value));
  return { values, before };
}

/** How many values are below a limit. */
function countBelow({ values }: RankedValues, limit: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * @param gap How far below the threshold an order may be to be pulled up, in money.
 * @example couponReach(rankedValues(Float64Array.of(80, 90, 100)), 100, 15); // above 1, near 1, missing 10
 */
export function couponReach(ranked: RankedValues, threshold: number, gap: number): CouponReach {
  const { values, before } = ranked;
  const [from, to] = [countBelow(ranked, threshold - gap), countBelow(ranked, threshold)];
  const near = to - from;
  return { threshold, above: values.length - to, near, missing: near * threshold - (before[to]! - before[from]!) };
}

/** What a coupon is worth to the shop. */
export interface CouponTerms {
  /** Amount off. */
  readonly off: number;
  /** Margin as a share of revenue. */
  readonly margin: number;
  /** Share of the near orders that are pulled up to the threshold. */
  readonly pull: number;
}

/** What a coupon brings and costs over the orders given. */
export interface CouponFigures {
  readonly used: number;
  readonly extraRevenue: number;
  readonly cost: number;
  /** Margin on the extra revenue, less the cost. */
  readonly marginChange: number;
  /**
   * Share of the near orders to pull up so that nothing is lost; above 1 pull-up alone cannot pay. null where an order pulled up brings
   * less margin than its coupon costs, so that no share pays.
   */
  readonly breakEvenPull: number | null;
}

/** @example couponFigures({ threshold: 100, above: 1, near: 1, missing: 10 }, { off: 2, margin: 0.5, pull: 1 }).marginChange; // 1 */
export function couponFigures(
  { above, near, missing }: CouponReach,
  { off, margin, pull }: CouponTerms,
): CouponFigures {
  const used = above + pull * near;
  const extraRevenue = pull * missing;
  const earned = margin * missing - near * off;
  return {
    ...{ used, extraRevenue, cost: used * off, marginChange: margin * extraRevenue - used * off },
    breakEvenPull: earned > 0 ? (above * off) / earned : null,
  };
}

/** The smallest that is no smaller than given of 1, 2 or 5 times a power of ten, each read as written: as a product 10 ** -5 is 9.999999999999999e-6. */
function roundStep(least: number): number {
  const power = Math.floor(Math.log10(least));
  const steps = [1, 2, 5, 10].map((factor) => Number(`${factor}e${power}`));
  return steps.find((step) => step >= least * (1 - 1e-12)) ?? steps.at(-1)!;
}

/**
 * The width of bands of order values, round, such that the middle 96 % of the orders fall into so many at most.
 * @param most 1 or more.
 * @returns 1 where the orders are all of one value.
 * @example bandStep(Float64Array.of(0, 50, 100, 950, 1000), 10); // 100
 */
export function bandStep(orderValues: Float64Array, most: number): number {
  const spread = percentileInc(orderValues, 0.98) - percentileInc(orderValues, 0.02);
  return spread > 0 ? roundStep(spread / most) : 1;
}
