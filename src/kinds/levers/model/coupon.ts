/**
 * Order values in bands, and what a coupon from each round threshold would have done. Rules §5, lever 4.
 */
import { bandStep, couponFigures, type CouponReach, couponReach, rankedValues } from "../../../domain/products/coupon";
import type { Shop } from "./shop";

const MOST_BANDS = 12;
const OFF_SHARE = 0.05;

export interface CouponPlan {
  /** Amount off, as chosen or suggested. */
  readonly off: number;
  /** Bands of order values: where each begins, and how many orders are in it; the last has no end. */
  readonly bands: readonly { readonly from: number; readonly orders: number }[];
  /** Of the round thresholds, and of the user's own. */
  readonly reaches: readonly (CouponReach & { readonly isOwn: boolean })[];
  /** The threshold with the greatest margin change at the choices of the build; null where none pays. */
  readonly best: (CouponReach & { readonly change: number }) | null;
}

/** One significant digit, never below a hundredth. */
const rounded = (amount: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(0.01, amount)));
  return Math.round(Math.max(0.01, amount) / power) * power;
};

/** Round values that orders lie about, ascending. */
function thresholds(values: Float64Array, step: number): number[] {
  const sorted = values.slice().sort();
  const [low, high] = [0.1, 0.98].map((share) => sorted[Math.floor(share * (sorted.length - 1))]!);
  const first = Math.max(1, Math.ceil(low! / step));
  const count = Math.max(1, Math.floor(high! / step) - first + 1);
  return Array.from({ length: Math.min(count, MOST_BANDS) }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

function bandsOf(values: Float64Array, step: number): CouponPlan["bands"] {
  const counts = new Int32Array(MOST_BANDS + 2);
  for (const value of values) counts[Math.min(counts.length - 1, Math.max(0, Math.floor(value / step + 1e-9)))]!++;
  const last = counts.findLastIndex((count) => count > 0);
  return Array.from(counts.subarray(0, last + 1), (orders, i) => ({
    from: Number((i * step).toPrecision(12)),
    orders,
  }));
}

export function couponPlan({ orders, inside, choices, margin, revenue }: Shop): CouponPlan {
  const values = Float64Array.from(inside, (order) => orders.amount[order]!);
  const off = choices.off ?? rounded((OFF_SHARE * revenue) / Math.max(1, values.length));
  const step = bandStep(values, MOST_BANDS);
  const round = thresholds(values, step).map((threshold) => ({ threshold, isOwn: false }));
  const own = choices.threshold;
  const asked =
    own === null ? round : [...round.filter(({ threshold }) => threshold !== own), { threshold: own, isOwn: true }];
  const ranked = rankedValues(values);
  const reaches = asked
    .sort((one, other) => one.threshold - other.threshold)
    .map(({ threshold, isOwn }) => ({ ...couponReach(ranked, threshold, choices.reach * threshold), isOwn }));
  const terms = { off, margin: margin.share, pull: choices.pull };
  const paying = reaches
    .map((reach) => ({ ...reach, change: couponFigures(reach, terms).marginChange }))
    .filter(({ change }) => change > 0)
    .sort((one, other) => other.change - one.change);
  return { off, bands: bandsOf(values, step), reaches, best: paying[0] ?? null };
}
