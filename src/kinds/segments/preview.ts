/**
 * What the pane shows of the segments, before and after building: customers by segment with their share of revenue.
 */
import type { KindPreview } from "../kind";
import type { KeyFigure, ListedParts } from "../../plan/plan";
import type { InWords } from "../../plan/plan-builder";
import type { SegmentAnalysis } from "./analysis";
import { MAP_TEXTS } from "./map-texts";
import type { ShownSegments } from "./shown-segments";
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
export function segmentParts({ figures, revenue }: SegmentAnalysis, { list, of }: ShownSegments) {
  const customers = new Float64Array(list.length);
  const spent = new Float64Array(list.length);
  for (let i = 0; i < figures.count; i++) {
    customers[of[i]!]!++;
    spent[of[i]!]! += figures.monetary[i]!;
  }
  return {
    heading: TEXTS.previewHeading,
    bars: list.map(({ id, name }, position) => ({
      id,
      label: name === "" ? MAP_TEXTS.unnamed : name,
      listedAs: name,
      value: customers[position]!,
      share: figures.count === 0 ? 0 : customers[position]! / figures.count,
      detail: {
        label: TEXTS.columns.revenueShare,
        value: revenue === 0 ? 0 : spent[position]! / revenue,
        unit: "percent",
      },
    })),
    rows: { sheet: "customers", heading: TEXTS.customer.segment },
  } satisfies InWords<ListedParts>;
}

export function segmentsPreview(analysis: SegmentAnalysis, shown: ShownSegments): InWords<KindPreview> {
  return { total: keyFigures(analysis).slice(0, 4), parts: [segmentParts(analysis, shown)] };
}
