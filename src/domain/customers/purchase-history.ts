/**
 * Each customer's history of purchase days, in the shape that the models of customer lifetime value need (rules §4):
 * Fader, Hardie and Lee (2005), with the first purchase left out of frequency and average.
 */
import { fromMoneyUnits, toMoneyUnits } from "../maths/whole";

/** Purchases as parallel columns. */
export interface Purchases {
  /** 0 to customerCount − 1. */
  readonly customer: Int32Array;
  readonly customerCount: number;
  /** Whole serials. */
  readonly day: Float64Array;
  readonly amount: Float64Array;
}

/** One entry a customer with a purchase on or before the as-of day, in ascending order of `customer`. */
export interface PurchaseHistory {
  readonly customer: number;
  /** Days with a purchase, the first one not counted. */
  readonly frequency: number;
  /** From the first to the last day with a purchase, in time units. */
  readonly recency: number;
  /** From the first day with a purchase to the as-of day, in time units. */
  readonly age: number;
  /** Amount a repeat day, 0 without one. */
  readonly average: number;
}

interface Running {
  readonly first: number;
  last: number;
  frequency: number;
  units: number;
}

/**
 * Purchases of one day are one purchase; those after `asOf` are not counted.
 * @param unitDays days in a time unit: 7 for weeks.
 */
export function purchaseHistories(purchases: Purchases, asOf: number, unitDays: number): PurchaseHistory[] {
  const { customer, customerCount, day, amount } = purchases;
  const order = Uint32Array.from(day.keys()).filter((i) => day[i]! <= asOf);
  order.sort((i, j) => day[i]! - day[j]!);
  const histories = new Array<Running | undefined>(customerCount);
  for (const i of order) {
    const history = histories[customer[i]!];
    const on = day[i]!;
    if (history === undefined) {
      histories[customer[i]!] = { first: on, last: on, frequency: 0, units: 0 };
      continue;
    }
    if (on === history.first) continue;
    if (on > history.last) history.frequency++;
    history.last = on;
    history.units += toMoneyUnits(amount[i]!);
  }
  return histories.flatMap((history, index) => {
    if (history === undefined) return [];
    const { first, last, frequency, units } = history;
    const average = frequency === 0 ? 0 : fromMoneyUnits(units) / frequency;
    return { customer: index, frequency, recency: (last - first) / unitDays, age: (asOf - first) / unitDays, average };
  });
}
