/**
 * What the pane shows of the segments, before and after building: customers by segment with their share of revenue.
 */
import type { KindPreview } from "../kind";
import type { KeyFigure, ListedParts } from "../../plan/plan";
import type { InWords } from "../../plan/plan-builder";
import type { SegmentAnalysis } from "./analysis";
import { MAP_TEXTS } from "./map-texts";
import { type ShownSegments, shownTotals } from "./shown-segments";
import { TEXTS } from "./texts";

/** The figures a build is about; the same before and after it. Shares are fractions, money is in the table's currency. */
export function keyFigures({ figures, orders, revenue, asOf }: SegmentAnalysis): InWords<KeyFigure>[] {
  const repeated = figures.frequency.filter((count) => count >= 2).length;
  const { figures: texts, settings } = TEXTS;
  return [
    { label: texts.customers, value: figures.count, unit: "count" },
    { label: texts.orders, value: orders, unit: "count" },
    { label: texts.revenue, value: revenue, unit: "money" },
    { label: texts.aov, value: revenue / orders, unit: "money" },
    { label: texts.repeatRate, value: repeated / figures.count, unit: "percent" },
    { label: settings.asOf, value: asOf, unit: "date" },
  ];
}

/** All segments of the map in its order, also those without customers: an empty one tells that the map asks too much. */
export function segmentParts(analysis: SegmentAnalysis, shown: ShownSegments) {
  const { figures, revenue } = analysis;
  const totals = shownTotals(analysis, shown);
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  return {
    heading: TEXTS.previewHeading,
    bars: shown.list.map(({ id, name }, position) => {
      const { customers, revenue: spent } = totals[position]!;
      return {
        ...{ id, label: name === "" ? MAP_TEXTS.unnamed : name, listedAs: name },
        ...{ value: customers, share: share(customers, figures.count) },
        detail: { label: TEXTS.columns.revenueShare, value: share(spent, revenue), unit: "percent" },
      };
    }),
    rows: { sheet: "customers", heading: TEXTS.customer.segment },
  } satisfies InWords<ListedParts>;
}

export function segmentsPreview(analysis: SegmentAnalysis, shown: ShownSegments): InWords<KindPreview> {
  return { total: keyFigures(analysis).slice(0, 4), parts: [segmentParts(analysis, shown)] };
}
