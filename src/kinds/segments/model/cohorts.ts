/**
 * The cohorts a sheet shows: those of the latest months, and all earlier ones as one line, so that nobody is missing. Rules §4.
 */
import { isoDate } from "../../../domain/calendar/calendar";
import { type Cohort, cohortRetention, cohortValue, customerCohorts } from "../../../domain/customers/cohorts";
import { aggregateCustomers } from "../../../domain/customers/rfm";
import type { Orders } from "../../../tables/orders";
import { customerOrders } from "../analysis";
import { sumOfMoney } from "../everyone";

/** Three years of months fit a sheet that is still read. */
export const MOST_COHORTS = 36;

/** @param orders At least one order of a customer lies up to the as-of day. */
export function cohortModel(orders: Orders, asOf: number) {
  const counted = customerOrders(orders, asOf);
  const all = customerCohorts(counted);
  const before = all.slice(0, Math.max(0, all.length - MOST_COHORTS));
  const figures = aggregateCustomers(counted);
  const earlier = {
    customers: before.reduce((total, cohort) => total + cohort.customers, 0),
    revenue: sumOfMoney(before.flatMap(({ revenue }) => [...revenue])),
  };
  return {
    /** In order of time, at least one; each is one month longer than the next. */
    cohorts: all.slice(before.length),
    /** Cohorts before those shown, together; null when all are shown. */
    earlier: before.length === 0 ? null : earlier,
    /** Customers and revenue up to the as-of day, counted without cohorts: what the cohorts must add up to. */
    customers: figures.count,
    revenue: sumOfMoney(figures.monetary),
  };
}
export type CohortModel = ReturnType<typeof cohortModel>;

/** YYYY-MM */
export const monthOf = ({ month }: Cohort): string => isoDate(month).slice(0, 7);

const settled = (values: Float64Array): (number | null)[] =>
  Array.from(values, (value) => (Number.isFinite(value) ? value : null));

/** What a build reports of the cohorts shown; null where a cohort has no customers. */
export function cohortsResult({ cohorts }: CohortModel) {
  return cohorts.map((cohort) => ({
    month: monthOf(cohort),
    customers: cohort.customers,
    active: Array.from(cohort.active),
    retention: settled(cohortRetention(cohort)),
    revenue: Array.from(cohort.revenue),
    /** Cumulative revenue a customer. */
    value: settled(cohortValue(cohort)),
  }));
}
export type CohortRow = ReturnType<typeof cohortsResult>[number];
