/** How much stock to hold and when to order: safety stock, reorder point, cover, and ABC classes by value. Rules §6. */
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

export interface Demand {
  /** Mean demand a period, 0 or more. */
  readonly mean: number;
  /** Standard deviation of the demand of a period. */
  readonly deviation: number;
}

export interface LeadTime {
  /** In the same periods as the demand. */
  readonly mean: number;
  readonly deviation: number;
}

/**
 * Stock held against spread: z × √(lead time × demand deviation² + demand mean² × lead-time deviation²), demand and lead time
 * independent and normal. Unrounded; 0 for a service level below one half, where the mean alone serves better than asked.
 * Rule: Silver, Pyke & Thomas, Inventory and Production Management in Supply Chains, 4th ed., ch. 7.
 * @param serviceLevel Wanted chance of no stock-out in one replenishment cycle, above 0 and below 1.
 * @example safetyStock(0.95, { mean: 120, deviation: 35 }, { mean: 10, deviation: 0 }); // 182.0519...
 */
export function safetyStock(serviceLevel: number, demand: Demand, leadTime: LeadTime): number {
  const spread = Math.hypot(Math.sqrt(leadTime.mean) * demand.deviation, demand.mean * leadTime.deviation);
  return Math.max(0, normalQuantile(serviceLevel, 0, 1)) * spread;
}

/**
 * Stock at which to order again: the demand of the lead time and the safety stock.
 * @example reorderPoint(120, 10, 182); // 1382
 */
export function reorderPoint(demandMean: number, leadTime: number, safety: number): number {
  return demandMean * leadTime + safety;
}

/**
 * How long the stock lasts, in the period of the demand; NaN without demand.
 * @example stockCover(300, 20); // 15
 */
export function stockCover(stock: number, demand: number): number {
  return demand === 0 ? Number.NaN : stock / demand;
}

export type AbcClass = "A" | "B" | "C";

/** Cuts are shares typed by people; the noise of adding up must not move an item across one. */
const CUT_TOLERANCE = 1e-9;

/**
 * Classes by cumulative value, largest first: an item is A while the items before it hold less than share `a` of the total, B while
 * they hold less than share `b`, else C. So the A items are the fewest that reach `a`, and one large item is A, not C.
 * Equal values share the class of the first of them; a value of 0 is C. The order of `values` does not matter.
 * @param values 0 or more each, such as revenue of each product.
 * @param a Share from 0 to 1, such as 0.8.
 * @param b Share from `a` to 1, such as 0.95.
 * @returns One class a value.
 * @example abcClasses([5, 80, 15], 0.8, 0.95); // ["C", "A", "B"]
 */
export function abcClasses(values: ArrayLike<number>, a: number, b: number): AbcClass[] {
  const descending = Float64Array.from(values).sort().reverse();
  const total = descending.reduce((sum, value) => sum + value, 0);
  const before = new Map<number, number>();
  let sum = 0;
  for (const value of descending) {
    if (!before.has(value)) before.set(value, sum / total);
    sum += value;
  }
  return Array.from(values, (value) => {
    const share = before.get(value) ?? 0;
    if (value === 0 || share >= b - CUT_TOLERANCE) return "C";
    return share >= a - CUT_TOLERANCE ? "B" : "A";
  });
}
