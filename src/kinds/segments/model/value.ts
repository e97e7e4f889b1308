/**
 * What each customer is expected to order and to be worth in the coming weeks: BG/NBD for the number of orders, Gamma-Gamma for
 * their value. Rules §4, customer lifetime value. Purchases of one day are one order here; time is in weeks.
 */
import { descending } from "d3-array";
import { isoDate } from "../../../domain/calendar/calendar";
import {
  type BgNbdFit,
  fitBgNbd,
  probabilityAlive,
  purchaseForecast,
  type PurchaseHistories,
} from "../../../domain/customers/bg-nbd";
import { expectedOrderValue, fitGammaGamma, type GammaGammaParameters } from "../../../domain/customers/gamma-gamma";
import { purchaseHistories, type PurchaseHistory, type Purchases } from "../../../domain/customers/purchase-history";
import type { Orders } from "../../../tables/orders";

const WEEK = 7;

/** The orders that name a customer, by day. */
function purchasesOf({ customer, customers, date, amount }: Orders): Purchases {
  const named = Uint32Array.from(customer.keys()).filter((i) => customer[i]! >= 0);
  return {
    customer: Int32Array.from(named, (i) => customer[i]!),
    customerCount: customers.length,
    day: Float64Array.from(named, (i) => Math.floor(date[i]!)),
    amount: Float64Array.from(named, (i) => amount[i]!),
  };
}

/** Histories as the columns that a fit reads. */
function columnsOf(histories: readonly PurchaseHistory[]): PurchaseHistories {
  const column = (key: "frequency" | "recency" | "age"): Float64Array =>
    Float64Array.from(histories, (history) => history[key]);
  return { frequency: column("frequency"), recency: column("recency"), age: column("age") };
}

/** Averages of nothing or below, which returns bring about, are no order values: those customers are left out of the fit. */
function orderValueFit(histories: readonly PurchaseHistory[]): GammaGammaParameters | null {
  const valued = histories.filter(({ frequency, average }) => frequency > 0 && average > 0);
  return fitGammaGamma({
    frequency: valued.map(({ frequency }) => frequency),
    average: valued.map(({ average }) => average),
  });
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** What the horizon should bring; null where the orders do not determine it. */
function expectations(
  { frequency, recency, age, average }: PurchaseHistory,
  fit: BgNbdFit,
  forecast: ReturnType<typeof purchaseForecast>,
  orderValue: GammaGammaParameters | null,
) {
  const orders = finite(forecast(frequency, recency, age));
  const known = average > 0 ? frequency : 0;
  const each = orderValue === null ? null : finite(expectedOrderValue(known, average, orderValue));
  return {
    alive: probabilityAlive(frequency, recency, age, fit),
    expectedOrders: orders,
    expectedOrderValue: each,
    expectedValue: orders && each && orders * each,
  };
}

const UNKNOWN = { alive: null, expectedOrders: null, expectedOrderValue: null, expectedValue: null };

const known = (value: number | null): number => value ?? Number.NEGATIVE_INFINITY;

/**
 * Fits both models to the orders up to the end of a day and applies them to every customer: highest expected value first; without a model
 * the most frequent first.
 */
export function valueModel(orders: Orders, asOf: number, horizonWeeks: number) {
  const histories = purchaseHistories(purchasesOf(orders), asOf, WEEK);
  const [fit, orderValue] = [fitBgNbd(columnsOf(histories)), orderValueFit(histories)];
  const forecast = fit && purchaseForecast(horizonWeeks, fit);
  const customers = histories.map((history) => {
    const expected = fit && forecast ? expectations(history, fit, forecast, orderValue) : UNKNOWN;
    return { ...history, name: orders.customers[history.customer]!, ...expected };
  });
  customers.sort(
    (one, other) =>
      descending(known(one.expectedValue), known(other.expectedValue)) ||
      descending(known(one.expectedOrders), known(other.expectedOrders)) ||
      other.frequency - one.frequency ||
      one.customer - other.customer,
  );
  return { horizonWeeks, fit, orderValue, customers };
}
export type ValueModel = ReturnType<typeof valueModel>;

/** Repeat orders 0, 1, … 6; the last class holds all with 7 or more. */
const HOLD_OUT_CLASSES = 8;

/**
 * The orders of a later part, by how often customers had ordered again in the earlier part: made and as the model of that part predicts
 * them. The later part is as long as the horizon, but not longer than half of all the time there is.
 * @returns Null where less than two weeks would be left for either part, or the earlier part does not determine the model,
 *   or only in numbers too large to calculate with.
 */
export function holdOut(orders: Orders, asOf: number, horizonWeeks: number) {
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
export type HoldOut = NonNullable<ReturnType<typeof holdOut>>;

/** What a build reports of the customers' value, each by name. @param test Null where the model could not be tested. */
export function valueResult({ horizonWeeks, fit, orderValue, customers }: ValueModel, test: HoldOut | null) {
  return {
    horizonWeeks,
    parameters: fit,
    orderValue,
    holdOut: test && { ...test, until: isoDate(test.until) },
    customers: customers.map(({ name, ...figures }) => ({ ...figures, customer: name })),
  };
}
export type ValueResult = ReturnType<typeof valueResult>;
