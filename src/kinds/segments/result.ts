/**
 * What a build of the segments reports as plain JSON: to the pane, to the command line, to scripts.
 */
import { isoDate } from "../../domain/calendar/calendar";
import { fromMoneyUnits, toMoneyUnits } from "../../domain/maths/whole";
import type { SegmentAnalysis } from "./analysis";
import { byMeasure, type Measure, MEASURES } from "./scoring";
import { type ShownSegments, shownTotals } from "./shown-segments";

interface SegmentRow {
  /** The same in every language; of a rule the user added, its number. */
  readonly id: string;
  /** As the sheets show it, under the map as the user changed it. */
  readonly segment: string;
  readonly customers: number;
  readonly customerShare: number;
  readonly orders: number;
  readonly revenue: number;
  readonly revenueShare: number;
  /** Revenue ÷ orders; null for a segment without customers. */
  readonly aov: number | null;
}

export interface CustomerRow {
  readonly customer: string;
  /** What was scored: days, orders or purchase days, sum or average order. */
  readonly recency: number;
  readonly frequency: number;
  readonly monetary: number;
  readonly r: number;
  readonly f: number;
  readonly m: number;
  /** 100 r + 10 f + m */
  readonly score: number;
  readonly segment: string;
  readonly segmentId: string;
}

export interface SegmentsResult {
  /** YYYY-MM-DD */
  readonly asOf: string;
  readonly segments: readonly SegmentRow[];
  /** Cut points, ascending, or the one value compared with; for equal groups the last rank of each group but the best. */
  readonly thresholds: Readonly<Record<Measure, readonly number[]>>;
  readonly customers: readonly CustomerRow[];
}

/** Takes away the noise of adding fractions. */
const settled = (amount: number): number => fromMoneyUnits(toMoneyUnits(amount));

/** All segments of the map, also those without customers, and every customer. */
export function segmentsResult(analysis: SegmentAnalysis, shown: ShownSegments): SegmentsResult {
  const { figures, revenue: allRevenue, measured, names, scores, steps } = analysis;
  const totals = shownTotals(analysis, shown);
  return {
    asOf: isoDate(analysis.asOf),
    segments: shown.list.map(({ id, name }, position) => {
      const { customers, orders, revenue } = totals[position]!;
      return {
        ...{ id, segment: name, customers, customerShare: customers / figures.count, orders },
        revenue: settled(revenue),
        revenueShare: allRevenue === 0 || revenue === 0 ? 0 : revenue / allRevenue,
        aov: orders === 0 ? null : settled(revenue) / orders,
      };
    }),
    thresholds: byMeasure((measure) => {
      const { cuts, level } = steps[measure];
      return level === null ? cuts : [level];
    }),
    customers: names.map((customer, i) => {
      const [r, f, m] = MEASURES.map((measure) => scores[measure][i]!) as [number, number, number];
      const { id: segmentId, name: segment } = shown.list[shown.of[i]!]!;
      const { recency, frequency, monetary } = byMeasure((measure) => measured[measure][i]!);
      return {
        ...{ customer, recency, frequency, monetary, r, f, m },
        score: 100 * r + 10 * f + m,
        segment,
        segmentId,
      };
    }),
  };
}
