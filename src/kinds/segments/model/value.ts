/**
 * What each customer is expected to order and to be worth in the coming weeks: BG/NBD for the number of orders, Gamma-Gamma for
 * their value. Rules §4, customer lifetime value. Purchases of one day are one order here; time is in weeks.
 */
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

export const WEEK = 7;

export interface CustomerValue extends PurchaseHistory {
  readonly name: string;
  /** Null where the orders do not determine the model. */
  readonly alive: number | null;
  readonly expectedOrders: number | null;
  readonly expectedOrderValue: number | null;
  readonly expectedValue: number | null;
}

export interface ValueModel {
  readonly horizonWeeks: number;
  readonly fit: BgNbdFit | null;
  readonly orderValue: GammaGammaParameters | null;
  /** Highest expected value first; without a model the most frequent first. */
  readonly customers: readonly CustomerValue[];
}

/** The orders that name a customer, by day. */
export function purchasesOf({ customer, customers, date, amount }: Orders): Purchases {
  const named = Uint32Array.from(customer.keys()).filter((i) => customer[i]! >= 0);
  return {
    customer: Int32Array.from(named, (i) => customer[i]!),
    customerCount: customers.length,
    day: Float64Array.from(named, (i) => Math.floor(date[i]!)),
    amount: Float64Array.from(named, (i) => amount[i]!),
  };
}

/** Histories as the columns that a fit reads. */
export function columnsOf(histories: readonly PurchaseHistory[]): PurchaseHistories {
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

function valued(
  history: PurchaseHistory,
  name: string,
  { fit, orderValue }: Pick<ValueModel, "fit" | "orderValue">,
  forecast: ReturnType<typeof purchaseForecast> | null,
): CustomerValue {
  const { frequency, recency, age, average } = history;
  const unknown = {
    ...history,
    name,
    alive: null,
    expectedOrders: null,
    expectedOrderValue: null,
    expectedValue: null,
  };
  if (fit === null || forecast === null) return unknown;
  const alive = probabilityAlive(frequency, recency, age, fit);
  const orders = finite(forecast(frequency, recency, age));
  const known = average > 0 ? frequency : 0;
  const each = orderValue === null ? null : finite(expectedOrderValue(known, average, orderValue));
  return {
    ...unknown,
    alive,
    expectedOrders: orders,
    expectedOrderValue: each,
    expectedValue: orders && each && orders * each,
  };
}

/** Fits both models to the orders up to the end of a day and applies them to every customer. */
export function valueModel(orders: Orders, asOf: number, horizonWeeks: number): ValueModel {
  const histories = purchaseHistories(purchasesOf(orders), asOf, WEEK);
  const model = { horizonWeeks, fit: fitBgNbd(columnsOf(histories)), orderValue: orderValueFit(histories) };
  const forecast = model.fit && purchaseForecast(horizonWeeks, model.fit);
  const customers = histories.map((history) => valued(history, orders.customers[history.customer]!, model, forecast));
  const rank = (value: number | null): number => value ?? Number.NEGATIVE_INFINITY;
  const byRank = (key: (customer: CustomerValue) => number) => (one: CustomerValue, other: CustomerValue) => {
    const [high, low] = [key(other), key(one)];
    return high === low ? 0 : high - low;
  };
  const orderings = [
    byRank(({ expectedValue }) => rank(expectedValue)),
    byRank(({ expectedOrders }) => rank(expectedOrders)),
    byRank(({ frequency }) => frequency),
    byRank(({ customer }) => -customer),
  ];
  customers.sort((one, other) => orderings.reduce((order, next) => order || next(one, other), 0));
  return { ...model, customers };
}
