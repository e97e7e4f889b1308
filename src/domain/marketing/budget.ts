/** What a plan costs by month, what it brings, and what a customer is worth against what it takes to win one. Rules §8. */
import { addMonths } from "../calendar/calendar";
import { acquisitionCost } from "../campaigns/marketing";
import { customerLifetimeValue } from "../customers/loyalty";

/** An amount that is spread evenly over days, first and last included. */
export interface SpreadAmount {
  readonly amount: number;
  readonly from: number;
  readonly by: number;
}

/**
 * The part of an amount that falls into each month.
 * @param months First days of the months.
 * @example spreadOver({ amount: 40, from: 45292 + 21, by: 45292 + 60 }, [45292, 45323]); // [10, 29]
 */
export function spreadOver({ amount, from, by }: SpreadAmount, months: readonly number[]): number[] {
  const days = by - from + 1;
  return months.map((month) => {
    const within = Math.min(by + 1, addMonths(month, 1)) - Math.max(from, month);
    return within > 0 ? (amount * within) / days : 0;
  });
}

export interface CustomerEconomics {
  readonly averageOrderValue: number;
  readonly ordersPerYear: number;
  /** Share of the revenue. */
  readonly margin: number;
  /** Years a customer stays. */
  readonly years: number;
  /** Spent on winning customers, and how many came for it. */
  readonly spend: number;
  readonly newCustomers: number;
}

/**
 * Lifetime value, acquisition cost, their ratio, and the months after which a customer has paid for itself; null what cannot be told.
 * @example unitEconomics({ averageOrderValue: 250, ordersPerYear: 3, margin: 0.4, years: 2, spend: 12000, newCustomers: 80 }); // { ltv: 600, cac: 150, ratio: 4, payback: 6 }
 */
export function unitEconomics({ spend, newCustomers, years, ...customer }: CustomerEconomics) {
  const ltv = customerLifetimeValue({ ...customer, years, retention: 1, discountRate: 0 });
  const cac = spend > 0 && newCustomers > 0 ? acquisitionCost(spend, newCustomers) : null;
  const monthly = (customer.averageOrderValue * customer.ordersPerYear * customer.margin) / 12;
  return {
    ...{ ltv, cac },
    ratio: cac === null ? null : ltv / cac,
    payback: cac === null || monthly <= 0 ? null : cac / monthly,
  };
}
