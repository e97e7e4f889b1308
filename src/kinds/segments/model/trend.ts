/**
 * The segments month by month: what the same rule would have said at the end of each month before.
 */
import { rollup, sum } from "d3-array";
import { addMonths } from "../../../domain/calendar/calendar";
import type { Steps } from "../../../domain/steps";
import { figuresOf, type GivenOrders } from "../../../figures/given";
import { analyseSegments, type SegmentAnalysis } from "../analysis";
import { isCalled } from "../families";

/** Months of a year with the same month of the year before, the last of them the as-of date's. */
const MONTHS = 13;
/** Orders read for all months together: a longer table gets fewer months, so that a build stays quick. */
const MOST_ORDERS_READ = 3_000_000;

/** The months before the as-of date that have customers, oldest first, a step each. @param segmentIn The id of the segment of a customer of that analysis. */
export function* trendBefore(
  orders: GivenOrders,
  analysis: SegmentAnalysis,
  segmentIn: (then: SegmentAnalysis) => (customer: number) => string,
): Steps<TrendMonth[]> {
  const months = Math.max(2, Math.min(MONTHS, Math.floor(MOST_ORDERS_READ / Math.max(1, orders.count))));
  const figures = figuresOf(orders);
  const trend: TrendMonth[] = [];
  for (let before = months - 1; before > 0; before--) {
    yield;
    const then = yield* analyseSegments(figures, {
      ...{ ...analysis, asOf: addMonths(analysis.asOf, -before), listedCustomers: 0 },
    });
    if (then.figures.count > 0) trend.push(monthOf(then, segmentIn(then)));
  }
  return trend;
}

/** Figures of all days up to the end of one, a 1900 serial. */
function monthOf(then: SegmentAnalysis, segmentOf: (customer: number) => string) {
  const { frequency, monetary } = then.figures;
  const slips = (customer: number): boolean => isCalled(segmentOf(customer));
  return {
    ...{ day: then.asOf, customers: then.figures.count, orders: then.orders, revenue: then.revenue },
    /** Customers with two orders or more. */
    repeated: frequency.filter((count) => count >= 2).length,
    /** Customers worth a call who are slipping away, and what they have spent. */
    slipping: frequency.reduce((count, _, i) => count + (slips(i) ? 1 : 0), 0),
    slippingRevenue: sum(monetary, (spent, i) => (slips(i) ? spent : 0)),
    /** Customers by the id of their segment. */
    segments: rollup(
      then.segment.keys(),
      (customers) => customers.length,
      (customer) => segmentOf(customer),
    ),
  };
}
export type TrendMonth = ReturnType<typeof monthOf>;
