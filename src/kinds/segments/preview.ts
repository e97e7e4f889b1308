/**
 * What the pane shows of the segments, before and after building: figures, and customers by segment with their share of revenue; where
 * persons and businesses are segmented apart, those of both.
 */
import { TERMS } from "../../text/terms";
import type { PreviewInWords } from "../define-kind";
import type { KeyFigure, ListedParts } from "../../plan/plan";
import type { InWords } from "../../plan/plan-builder";
import { withScope } from "../../plan/sections/title-part";
import type { Text } from "../../text/locale";
import type { SegmentAnalysis } from "./analysis";
import { type SegmentSet, setKey } from "./customer-sets";
import { MAP_TEXTS } from "./map-texts";
import { notesOfSets } from "./notes";
import { shownTotals } from "./shown-segments";
import { TEXTS } from "./texts";

const scoped = (text: Text, { type }: SegmentSet): Text => (type === null ? text : withScope(text, TERMS[type]));

function figuresOfAll({ figures, orders, revenue }: SegmentAnalysis): InWords<KeyFigure>[] {
  const repeated = figures.frequency.filter((count) => count >= 2).length;
  return [
    { label: TERMS.customers, value: figures.count, unit: "count" },
    { label: TERMS.orders, value: orders, unit: "count" },
    { label: TERMS.revenue, value: revenue, unit: "money" },
    { label: TERMS.averageOrderValue, value: revenue / orders, unit: "money" },
    { label: TEXTS.repeatRate, value: repeated / figures.count, unit: "percent" },
  ];
}

function figuresByType(sets: readonly SegmentSet[]): InWords<KeyFigure>[] {
  const byType = (label: Text, unit: KeyFigure["unit"], value: (analysis: SegmentAnalysis) => number) =>
    sets.map((set): InWords<KeyFigure> => ({ label: scoped(label, set), value: value(set.analysis), unit }));
  const { customers, revenue } = TERMS;
  return [
    ...byType(customers, "count", ({ figures }) => figures.count),
    ...byType(revenue, "money", (all) => all.revenue),
  ];
}

/** The figures a build is about; the same before and after it. Shares are fractions, money is in the table's currency. */
export function keyFigures(sets: readonly SegmentSet[]): InWords<KeyFigure>[] {
  const { mixed, analysis } = sets[0]!;
  const figures = mixed ? figuresByType(sets) : figuresOfAll(analysis);
  return [...figures, { label: TERMS.asOfDate, value: analysis.asOf, unit: "date" }];
}

/**
 * One whole a type: all segments of the map in its order, also those without customers, because an empty one tells that the map asks
 * too much. A part's rows are on the customers' sheet of the type.
 */
export function segmentParts(sets: readonly SegmentSet[]): InWords<ListedParts>[] {
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  return sets.map((set) => {
    const { figures, revenue } = set.analysis;
    const totals = shownTotals(set.analysis, set.shown);
    return {
      heading: scoped(TEXTS.previewHeading, set),
      bars: set.shown.list.map(({ id, name }, position) => {
        const { customers, revenue: spent } = totals[position]!;
        return {
          ...{ id, label: name === "" ? MAP_TEXTS.unnamed : name, listedAs: name },
          ...{ value: customers, share: share(customers, figures.count) },
          detail: { label: TERMS.shareOfRevenue, value: share(spent, revenue), unit: "percent" },
        };
      }),
      rows: { sheet: setKey(set, "customers"), heading: TERMS.segment },
    };
  });
}

export const segmentsPreview = (sets: readonly SegmentSet[]): PreviewInWords => ({
  total: keyFigures(sets).slice(0, 4),
  parts: segmentParts(sets),
  notes: notesOfSets(sets),
});
