/**
 * Products by what they bring and how steadily they sell: ABC by the share before an item, XYZ by the coefficient of variation, and
 * demand that comes now and then. Rules §6.
 */

export const ABC_CLASSES = ["A", "B", "C"] as const;
export const XYZ_CLASSES = ["X", "Y", "Z"] as const;
export type AbcClass = (typeof ABC_CLASSES)[number];
export type XyzClass = (typeof XYZ_CLASSES)[number];
/** Both together, such as AX: much and steady. */
export type ProductClass = `${AbcClass}${XyzClass}`;

/** Cuts are shares typed by people; the noise of adding up must not move an item across one. */
const CUT_TOLERANCE = 1e-9;

/**
 * What the items before each one hold together, largest first. Equal values share what stands before the first of them, so that the order
 * of `values` does not matter.
 * @param values 0 or more each, such as revenue of each product.
 * @example amountsBefore([5, 80, 15]); // [95, 0, 80]
 */
export function amountsBefore(values: ArrayLike<number>): number[] {
  const before = new Map<number, number>();
  let sum = 0;
  for (const value of Float64Array.from(values).sort().reverse()) {
    if (!before.has(value)) before.set(value, sum);
    sum += value;
  }
  return Array.from(values, (value) => before.get(value)!);
}

/** The class of an item with so much of the total before it. Amounts are compared, not shares; a value of 0 is C. */
export function abcClass(
  { value, before, total }: Readonly<Record<"value" | "before" | "total", number>>,
  { a, b }: Readonly<Record<"a" | "b", number>>,
): AbcClass {
  if (value === 0 || before >= (b - CUT_TOLERANCE) * total) return "C";
  return before >= (a - CUT_TOLERANCE) * total ? "B" : "A";
}

/**
 * Classes by cumulative value, largest first: an item is A while the items before it hold less than share `a` of the total, B while
 * they hold less than share `b`, else C. So the A items are the fewest that reach `a`, and one large item is A, not C.
 * @param a Share from 0 to 1, such as 0.8.
 * @param b Share from `a` to 1, such as 0.95.
 * @returns One class a value.
 * @example abcClasses([5, 80, 15], 0.8, 0.95); // ["C", "A", "B"]
 */
export function abcClasses(values: ArrayLike<number>, a: number, b: number): AbcClass[] {
  const before = amountsBefore(values);
  const total = Array.from(values)
    .sort((one, other) => other - one)
    .reduce((sum, value) => sum + value, 0);
  return before.map((held, i) => abcClass({ value: values[i]!, before: held, total }, { a, b }));
}

/** How demand comes, a period each: how much it varies, and how often there is any. */
export interface DemandPattern {
  /** Standard deviation (of a sample) ÷ mean; NaN without demand or with fewer than two periods. */
  readonly variation: number;
  /** Average demand interval: periods ÷ periods with demand; NaN without demand. */
  readonly interval: number;
}

/** Intermittent from this interval on: Syntetos, Boylan & Croston (2005), On the categorization of demand patterns. */
export const INTERMITTENT_INTERVAL = 1.32;

/** @param periods Demand of each period, those without any as 0. */
export function demandPattern(periods: ArrayLike<number>): DemandPattern {
  const { mean, deviation } = meanAndDeviation(periods);
  let sold = 0;
  for (let i = 0; i < periods.length; i++) if (periods[i]! > 0) sold++;
  return {
    variation: mean > 0 ? deviation / mean : Number.NaN,
    interval: sold === 0 ? Number.NaN : periods.length / sold,
  };
}

/** Mean and standard deviation of a sample; the mean is NaN of no value, the deviation of fewer than two. */
export function meanAndDeviation(values: ArrayLike<number>): { readonly mean: number; readonly deviation: number } {
  const count = values.length;
  let [sum, squares] = [0, 0];
  for (let i = 0; i < count; i++) sum += values[i]!;
  const mean = sum / count;
  for (let i = 0; i < count; i++) squares += (values[i]! - mean) ** 2;
  return { mean, deviation: count < 2 ? Number.NaN : Math.sqrt(squares / (count - 1)) };
}

/** Steady, swinging, erratic: X up to a variation of `x`, Y up to `y`, else Z; what does not sell is Z. */
export function xyzClass(variation: number, { x, y }: Readonly<Record<"x" | "y", number>>): XyzClass {
  return variation <= x ? "X" : variation <= y ? "Y" : "Z";
}
