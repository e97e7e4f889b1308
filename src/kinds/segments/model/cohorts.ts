/**
 * The cohorts a sheet shows: those of the latest months, and all earlier ones as one line, so that nobody is missing. Rules §4.
 */
import { type Cohort, customerCohorts } from "../../../domain/customers/cohorts";
import { aggregateCustomers } from "../../../domain/customers/rfm";
import { fromMoneyUnits, toMoneyUnits } from "../../../domain/maths/whole";
import type { Orders } from "../../../tables/orders";

/** Three years of months fit a sheet that is still read. */
export const MOST_COHORTS = 36;

export interface CohortBoard {
  /** In order of time, at least one; each is one month longer than the next. */
  readonly cohorts: readonly Cohort[];
  /** Cohorts before those shown, together; null when all are shown. */
  readonly earlier: { readonly customers: number; readonly revenue: number } | null;
  /** Customers and revenue up to the as-of day, counted without cohorts: what the cohorts must add up to. */
  readonly customers: number;
  readonly revenue: number;
}

const sum = (amounts: Iterable<number>): number => {
  let units = 0;
  for (const amount of amounts) units += toMoneyUnits(amount);
  return fromMoneyUnits(units);
};

/** @param orders At least one order of a customer lies up to the as-of day. */
export function cohortBoard({ customer, customers, date, amount }: Orders, asOf: number): CohortBoard {
  const counted = { customer, customerCount: customers.length, date, amount, asOf };
  const all = customerCohorts(counted);
  const before = all.slice(0, Math.max(0, all.length - MOST_COHORTS));
  const figures = aggregateCustomers(counted);
  return {
    cohorts: all.slice(before.length),
    earlier:
      before.length === 0
        ? null
        : {
            customers: before.reduce((total, cohort) => total + cohort.customers, 0),
            revenue: sum(before.flatMap(({ revenue }) => [...revenue])),
          },
    customers: figures.count,
    revenue: sum(figures.monetary),
  };
}
