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

/** The months before the as-of date that have customers, oldest first, a step each. @param segmentIn The id of the segment of those of the same scores of that analysis. */
export function* trendBefore(
  orders: GivenOrders,
  analysis: SegmentAnalysis,
  segmentIn: (then: SegmentAnalysis) => (cell: number) => string,
): Steps<TrendMonth[]> {
  const months = Math.max(2, Math.min(MONTHS, Math.floor(MOST_ORDERS_READ / Math.max(1, orders.count))));
  const figures = figuresOf(orders);
  const trend: TrendMonth[] = [];
  for (let before = months - 1; before > 0; before--) {
    yield;
    const then = yield* analyseSegments(figures, {
      ...{ ...analysis, asOf: addMonths(analysis.asOf, -before), listedCustomers: 0 },
    });
    if (then.all.count > 0) trend.push(monthOf(then, segmentIn(then)));
  }
  return trend;
}

/** Figures of all days up to the end of one, a 1900 serial. */
function monthOf({ all, asOf, orders, revenue }: SegmentAnalysis, segmentOf: (cell: number) => string) {
  const { customers, repeated, amount } = all.cells;
  const slipping = [...customers.keys()].filter((cell) => isCalled(segmentOf(cell)));
  return {
    ...{ day: asOf, customers: all.count, orders, revenue },
    /** Customers with two orders or more. */
    repeated: sum(repeated),
    /** Customers worth a call who are slipping away, and what they have spent. */
    slipping: sum(slipping, (cell) => customers[cell]!),
    slippingRevenue: sum(slipping, (cell) => amount[cell]!),
    /** Customers by the id of their segment. */
    segments: rollup(
      customers.keys(),
      (cells) => sum(cells, (cell) => customers[cell]!),
      (cell) => segmentOf(cell),
    ),
  };
}
export type TrendMonth = ReturnType<typeof monthOf>;
