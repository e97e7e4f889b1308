/**
 * Whether to trust the model: fitted to the earlier part of the orders, it predicts the later part, and both are compared by how
 * often customers had bought before. Rules §4.
 */
import { fitBgNbd, purchaseForecast } from "../../../domain/customers/bg-nbd";
import { purchaseHistories } from "../../../domain/customers/purchase-history";
import type { Orders } from "../../../tables/orders";
import { columnsOf, purchasesOf, WEEK } from "./value";

/** Customers of the earlier part with the same number of repeat orders; the last class holds all with so many and more. */
interface HoldOutClass {
  readonly customers: number;
  /** Orders of the class in the later part. */
  readonly predicted: number;
  readonly actual: number;
}

/** Repeat orders 0, 1, … 6, and 7 or more. */
const HOLD_OUT_CLASSES = 8;

export interface HoldOut {
  /** The last day the model was fitted to. */
  readonly until: number;
  readonly weeks: number;
  /** By repeat orders. */
  readonly classes: readonly HoldOutClass[];
}

/**
 * The later part is as long as the horizon, but not longer than half of all the time there is.
 * @returns Null where less than two weeks would be left for either part, or the earlier part does not determine the model,
 *   or only in numbers too large to calculate with.
 */
export function holdOut(orders: Orders, asOf: number, horizonWeeks: number): HoldOut | null {
  const purchases = purchasesOf(orders);
  const first = purchases.day.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY);
  const weeks = Math.min(horizonWeeks, Math.floor((asOf - first) / 2 / WEEK));
  if (weeks < 2) return null;
  const until = asOf - weeks * WEEK;
  const before = purchaseHistories(purchases, until, WEEK);
  const fit = fitBgNbd(columnsOf(before));
  if (fit === null) return null;
  const all = new Map(purchaseHistories(purchases, asOf, WEEK).map(({ customer, frequency }) => [customer, frequency]));
  const forecast = purchaseForecast(weeks, fit);
  const classes = Array.from({ length: HOLD_OUT_CLASSES }, () => ({ customers: 0, predicted: 0, actual: 0 }));
  for (const { customer, frequency, recency, age } of before) {
    const of = classes[Math.min(frequency, HOLD_OUT_CLASSES - 1)]!;
    of.customers++;
    of.predicted += forecast(frequency, recency, age);
    of.actual += all.get(customer)! - frequency;
  }
  return classes.every(({ predicted }) => Number.isFinite(predicted)) ? { until, weeks, classes } : null;
}
