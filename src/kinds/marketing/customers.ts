/** What the orders of the last year say of customers: the eight types with their growth, and what a customer orders. Rules §4, §8. */
import { aggregateCustomers, scoreAgainstMean } from "../../domain/customers/rfm";
import { unitEconomics } from "../../domain/marketing/budget";
import { roundTo } from "../../domain/maths/whole";
import { segmentPositions } from "../../domain/customers/segment-maps";
import type { Orders } from "../../tables/orders";
import type { PlanContext } from "../kind";
import { numberOf } from "../shared/typed-list";
import { SEGMENT_IDS } from "./entries";
import { daysOf, HALF_YEAR, YEAR } from "./order-year";
import type { MarketingChoices } from "./options";

interface SegmentFigures {
  readonly customers: number;
  readonly orders: number;
  readonly revenue: number;
  /** Revenue of the last 182 days on that of the 182 days before; null where nothing came then. */
  readonly growth: number | null;
}

export interface CustomerYear {
  readonly segments: readonly SegmentFigures[];
  readonly averageOrderValue: number;
  readonly ordersPerYear: number;
  /** null where the orders do not reach back further than a year. */
  readonly newCustomers: number | null;
  /** Of all orders. */
  readonly monthlyRevenue: number;
}

/** Of the year up to the last order; null without orders or customers. */
export function customerYear(orders: Orders | undefined): CustomerYear | null {
  if (orders === undefined || orders.count === 0 || orders.customers.length === 0) return null;
  const { date, amount, customer, customers } = orders;
  const { first, end } = daysOf(orders);
  const table = { customer, customerCount: customers.length, date, amount, asOf: end };
  const year = aggregateCustomers({ ...table, from: end - YEAR + 1 });
  if (year.count === 0) return null;
  const better = (values: Float64Array, reversed: boolean): Uint8Array => scoreAgainstMean(values, { reversed });
  const types = segmentPositions("eight", better(year.recency, true), better(year.frequency, false), better(year.monetary, false)); // prettier-ignore
  const sums = SEGMENT_IDS.map(() => ({ customers: 0, orders: 0, revenue: 0, late: 0, early: 0 }));
  const typeOf = new Int32Array(customers.length).fill(-1);
  for (let i = 0; i < year.count; i++) {
    const own = sums[types[i]!]!;
    typeOf[year.customer[i]!] = types[i]!;
    own.customers++;
    own.orders += year.frequency[i]!;
    own.revenue += year.monetary[i]!;
  }
  let whole = 0;
  for (let i = 0; i < date.length; i++) {
    const age = end - Math.floor(date[i]!);
    if (age < YEAR) whole += amount[i]!;
    const own = customer[i]! < 0 ? undefined : sums[typeOf[customer[i]!]!];
    if (own === undefined || age >= 2 * HALF_YEAR) continue;
    if (age < HALF_YEAR) own.late += amount[i]!;
    else own.early += amount[i]!;
  }
  const total = (key: "orders" | "revenue"): number => sums.reduce((sum, each) => sum + each[key], 0);
  const ever = aggregateCustomers(table);
  const since = end - YEAR + 1;
  return {
    segments: sums.map(({ late, early, ...own }) => ({ ...own, growth: early > 0 ? late / early - 1 : null })),
    averageOrderValue: roundTo(total("revenue") / total("orders"), 2),
    ordersPerYear: roundTo(total("orders") / year.count, 4),
    newCustomers: first < since ? ever.firstDate.filter((day) => day >= since).length : null,
    monthlyRevenue: roundTo(whole / Math.min(12, Math.max(1, (end - first + 1) / (YEAR / 12))), 2),
  };
}

/** Lifetime value against acquisition cost, from the orders unless something else is typed on the budget. */
export function economicsOf(year: CustomerYear | null, choices: MarketingChoices, { typed }: PlanContext) {
  const given = (key: "averageOrderValue" | "ordersPerYear" | "newCustomers"): number => {
    const cells = typed?.("budget", key);
    return cells === undefined ? (year?.[key] ?? 0) : (numberOf(cells[0]?.[0]) ?? 0);
  };
  const { margin, years, spend } = choices;
  const [averageOrderValue, ordersPerYear] = [given("averageOrderValue"), given("ordersPerYear")];
  if (averageOrderValue <= 0 || ordersPerYear <= 0) return null;
  return unitEconomics({ averageOrderValue, ordersPerYear, newCustomers: given("newCustomers"), margin, years, spend });
}
