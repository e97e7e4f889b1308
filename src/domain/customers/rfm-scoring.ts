/**
 * Other ways to score customers than by quantiles: equal groups by rank, better or not than one value, frequency in purchase days (rules §4).
 */
import { percentileInc } from "../maths/quantile";
import { type CustomerOrders, meanOf } from "./rfm";

/** Serials of days fit below, so that a customer and a day make one whole number. */
const DAY_SPAN = 4_194_304;

/**
 * Distinct days with an order for each of `customer`: several orders of one day are one purchase.
 * @param customer Indices as the orders name them; the result is in their order, 0 for one without an order in the window.
 * @example countPurchaseDays({ customer: Int32Array.of(0, 0), customerCount: 1, date: Float64Array.of(45292.1, 45292.9), amount: Float64Array.of(1, 1), asOf: 45300 }, Int32Array.of(0)); // [1]
 */
export function countPurchaseDays(orders: CustomerOrders, customer: Int32Array): Float64Array {
  const end = Math.floor(orders.asOf) + 1;
  const start = orders.from === undefined ? Number.NEGATIVE_INFINITY : Math.floor(orders.from);
  const keys = new Float64Array(orders.customer.length);
  let used = 0;
  for (let i = 0; i < keys.length; i++) {
    const who = orders.customer[i]!;
    const date = orders.date[i]!;
    if (who >= 0 && date >= start && date < end) keys[used++] = who * DAY_SPAN + Math.floor(date);
  }
  const sorted = keys.subarray(0, used).sort();
  const days = new Float64Array(orders.customerCount);
  for (let i = 0; i < used; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) days[Math.floor(sorted[i]! / DAY_SPAN)]!++;
  return Float64Array.from(customer, (who) => days[who]!);
}

/**
 * Ranks from 1 to the number of customers, each once.
 * @param places Of equal values the one with the smaller place ranks first.
 * @param reversed The largest value ranks first.
 * @example uniqueRanks(Float64Array.of(5, 9, 5), Int32Array.of(2, 0, 1), false); // [2, 3, 1]
 */
export function uniqueRanks(values: Float64Array, places: Int32Array, reversed: boolean): Float64Array {
  const sign = reversed ? -1 : 1;
  const order = Int32Array.from(values, (_, i) => i);
  order.sort((a, b) => sign * (values[a]! - values[b]!) || places[a]! - places[b]!);
  const ranks = new Float64Array(values.length);
  for (let i = 0; i < order.length; i++) ranks[order[i]!] = i + 1;
  return ranks;
}

/**
 * The last rank of each group but the best one, as SQL's NTILE divides: sizes differ by one at most, the larger groups first.
 * @example nTileCuts(11, 4); // [3, 6, 9]
 */
export function nTileCuts(count: number, bins: number): number[] {
  const [size, rest] = [Math.floor(count / bins), count % bins];
  return Array.from({ length: bins - 1 }, (_, i) => (i + 1) * size + Math.min(i + 1, rest));
}

/**
 * The last rank of each group but the best one, as pandas cuts ranks by `qcut`: at the quantiles of the ranks 1 to `count`, a rank on
 * a quantile in the lower group.
 * @example rankQuantileCuts(11, 4); // [3, 6, 8]
 */
export function rankQuantileCuts(count: number, bins: number): number[] {
  return Array.from({ length: bins - 1 }, (_, i) => 1 + Math.floor(((count - 1) * (i + 1)) / bins));
}

/**
 * Each name's place in the order of names: numbers by value before texts by their characters, as pandas and dplyr list groups.
 * @example placesByName(["b", "10", "a", "9"]); // [3, 1, 2, 0]
 */
export function placesByName(names: readonly string[]): Int32Array {
  const numbers = Float64Array.from(names, (name) => (name.trim() === "" ? Number.NaN : Number(name)));
  const order = Int32Array.from(names.keys()).sort((a, b) => {
    const [one, other] = [numbers[a]!, numbers[b]!];
    if (Number.isNaN(one) !== Number.isNaN(other)) return Number.isNaN(one) ? 1 : -1;
    if (one !== other && !Number.isNaN(one)) return one - other;
    return names[a]! < names[b]! ? -1 : 1;
  });
  const places = new Int32Array(names.length);
  order.forEach((at, place) => (places[at] = place));
  return places;
}

/** Decimals a mean is compared at: without a limit, the noise of adding fractions would decide who is on the mean. */
export const MEAN_DECIMALS = 8;
const MEAN_SCALE = 10 ** MEAN_DECIMALS;

/**
 * The arithmetic mean to compare with, rounded to eight decimals; NaN of no values.
 * @example comparableMean(Float64Array.of(0.1, 0.2, 0.3)); // 0.2
 */
export const comparableMean = (values: Float64Array): number => comparable(meanOf(values));

/** A mean as it is compared with. */
export const comparable = (mean: number): number => Math.round(mean * MEAN_SCALE) / MEAN_SCALE;

/**
 * The value with as many values below it as above.
 * @example medianOf(Float64Array.of(5, 1, 2, 10)); // 3.5
 */
export function medianOf(values: Float64Array): number {
  return percentileInc(values, 0.5);
}

/**
 * 1 where a value is better than the level, else 0.
 * @param options.reversed Less is better, as for recency.
 * @param options.orEqual A value on the level counts as better.
 * @example scoreAgainstLevel(Float64Array.of(1, 2, 6), 2, { reversed: false, orEqual: true }); // [0, 1, 1]
 */
export function scoreAgainstLevel(
  values: Float64Array,
  level: number,
  { reversed, orEqual }: { readonly reversed: boolean; readonly orEqual: boolean },
): Uint8Array {
  return Uint8Array.from(values, (value) => {
    if (value === level) return orEqual ? 1 : 0;
    return value < level === reversed ? 1 : 0;
  });
}
