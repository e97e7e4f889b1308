/**
 * What a build of the segments reports as plain JSON: to the pane, to the command line, to scripts.
 */
import { isoDate } from "../../domain/calendar/calendar";
import { fromMoneyUnits, toMoneyUnits } from "../../domain/maths/whole";
import type { SegmentAnalysis } from "./analysis";
import type { CustomerType } from "./customer-kinds";
import type { SegmentSet } from "./customer-sets";
import { byMeasure, MEASURES } from "./scoring";
import { type ShownSegments, shownTotals } from "./shown-segments";

/** Takes away the noise of adding fractions. */
const settled = (amount: number): number => fromMoneyUnits(toMoneyUnits(amount));

/** All segments of the map, also those without customers. */
function segmentRows(analysis: SegmentAnalysis, shown: ShownSegments) {
  const { figures, revenue: allRevenue } = analysis;
  const totals = shownTotals(analysis, shown);
  return shown.list.map(({ id, name }, position) => {
    const { customers, orders, revenue } = totals[position]!;
    return {
      /** The same in every language; of a rule the user added, its number. */
      id,
      /** As the sheets show it, under the map as the user changed it. */
      segment: name,
      customers,
      customerShare: customers / figures.count,
      orders,
      revenue: settled(revenue),
      revenueShare: allRevenue === 0 || revenue === 0 ? 0 : revenue / allRevenue,
      /** Null for a segment without customers. */
      aov: orders === 0 ? null : settled(revenue) / orders,
    };
  });
}

function customerRows({ names, measured, scores }: SegmentAnalysis, shown: ShownSegments) {
  return names.map((customer, i) => {
    const [r, f, m] = MEASURES.map((measure) => scores[measure][i]!) as [number, number, number];
    const { id: segmentId, name: segment } = shown.list[shown.of[i]!]!;
    // What was scored: days, orders or purchase days, sum or average order.
    const values = byMeasure((measure) => measured[measure][i]!);
    return { customer, ...values, r, f, m, score: 100 * r + 10 * f + m, segment, segmentId };
  });
}
export type CustomerRow = ReturnType<typeof customerRows>[number];

export function segmentsResult(analysis: SegmentAnalysis, shown: ShownSegments) {
  return {
    /** YYYY-MM-DD */
    asOf: isoDate(analysis.asOf),
    segments: segmentRows(analysis, shown),
    /** Cut points, ascending, or the one value compared with; for equal groups the last rank of each group but the best. */
    thresholds: byMeasure((measure): readonly number[] => {
      const { cuts, level } = analysis.steps[measure];
      return level === null ? cuts : [level];
    }),
    customers: customerRows(analysis, shown),
  };
}
export type SegmentsResult = ReturnType<typeof segmentsResult>;

/**
 * One shape for every table: the figures of all customers, or `persons` and `businesses` where these are segmented apart, the rest null.
 * @param results One a set, as sheets report them.
 */
export function resultOfSets(sets: readonly SegmentSet[], results: readonly [object, ...object[]]): object {
  const of = (wanted: CustomerType): object | null => results[sets.findIndex(({ type }) => type === wanted)] ?? null;
  const [first] = results;
  if (sets.length === 1) return { ...first, persons: null, businesses: null };
  const nothing = Object.fromEntries(Object.keys(first).map((key) => [key, null]));
  return { ...nothing, asOf: isoDate(sets[0]!.analysis.asOf), persons: of("persons"), businesses: of("businesses") };
}
