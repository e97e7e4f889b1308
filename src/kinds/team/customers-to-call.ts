/**
 * Whom each seller should call: own customers who have been silent for longer than customers usually are between two orders. Rules §9.
 */
import { group } from "d3-array";
import { percentileInc } from "../../domain/maths/quantile";
import { fromMoneyUnits, toMoneyUnits } from "../../domain/maths/whole";
import type { Orders } from "../../tables/orders";
import { namesIn } from "../../tables/orders/settlements";

/** Assumed where nobody has bought twice. */
const USUAL_DAYS = 90;
/** Who has been silent for longer is gone, not late. */
const LONGEST_DAYS = 365;

interface CustomerToCall {
  readonly customer: string;
  /** Who closed the last order. */
  readonly seller: string;
  /** Days since the last order. */
  readonly silent: number;
  readonly orders: number;
  readonly revenue: number;
}

export interface CustomersToCall {
  /** Median of the days between two purchase days of a customer. */
  readonly usual: number;
  /** By what they spent, most first. */
  readonly customers: readonly CustomerToCall[];
}

/** Orders of each customer up to a day, by time. */
function ordersOfCustomers({ count, date, customer }: Orders, asOf: number) {
  const all = Array.from({ length: count }, (_, i) => i).filter((i) => customer[i]! >= 0 && date[i]! < asOf + 1);
  all.sort((one, other) => date[one]! - date[other]!);
  return group(all, (i) => customer[i]!);
}

/** @param asOf Serial of the day of the call. */
export function customersToCall(orders: Orders, asOf: number): CustomersToCall {
  const day = (order: number): number => Math.floor(orders.date[order]!);
  const own = ordersOfCustomers(orders, asOf);
  const gaps = [...own.values()].flatMap((list) => list.slice(1).map((order, i) => day(order) - day(list[i]!)));
  const between = gaps.filter((gap) => gap > 0);
  const usual = between.length === 0 ? USUAL_DAYS : percentileInc(Float64Array.from(between), 0.5);
  const customers = [...own].map(([customer, list]): CustomerToCall => {
    const last = list.at(-1)!;
    const units = list.reduce((sum, order) => sum + toMoneyUnits(orders.amount[order]!), 0);
    return {
      customer: orders.customers[customer]!,
      seller: namesIn(orders.sellers[orders.seller[last]!] ?? "")[0] ?? "",
      silent: asOf - day(last),
      ...{ orders: list.length, revenue: fromMoneyUnits(units) },
    };
  });
  const late = customers.filter(({ silent, seller }) => seller !== "" && silent > usual && silent <= LONGEST_DAYS);
  return { usual, customers: late.sort((one, other) => other.revenue - one.revenue || other.silent - one.silent) };
}
