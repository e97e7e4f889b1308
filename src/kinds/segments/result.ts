/**
 * What a build of the segments reports: plain JSON to the pane, to the command line, to scripts; and what the pane shows before and after
 * it: figures, and customers by segment with their share of revenue, of both types where persons and businesses are segmented apart.
 */
import { sum } from "d3-array";
import { isoDate } from "../../domain/calendar/calendar";
import { fromMoneyUnits, toMoneyUnits } from "../../domain/maths/whole";
import type { KeyFigure, ListedParts } from "../../plan/plan";
import type { InWords } from "../../plan/plan-builder";
import { withScope } from "../../plan/sections/title-part";
import type { Text } from "../../text/locale";
import { TERMS } from "../../text/terms";
import type { PreviewInWords } from "../define-kind";
import type { SegmentAnalysis } from "./analysis";
import type { CustomerType } from "./customer-kinds";
import { type SegmentSet, setKey } from "./customer-sets";
import { MAP_TEXTS } from "./map-texts";
import { notesOfSets } from "./notes";
import { byMeasure, MEASURES } from "./scoring";
import type { ShownSegments } from "./typed-cells";
import { TEXTS } from "./texts";

/** Takes away the noise of adding fractions. */
const settled = (amount: number): number => fromMoneyUnits(toMoneyUnits(amount));

/** All segments of the map in its order, also those without customers: an empty one tells that the map asks too much. */
function segmentRows({ all: { count, cells }, revenue: all }: SegmentAnalysis, { list, ofCells }: ShownSegments) {
  const totals = list.map(() => ({ customers: 0, orders: 0, revenue: 0 }));
  ofCells.forEach((position, i) => {
    const total = totals[position]!;
    total.customers += cells.customers[i]!;
    total.orders += cells.orders[i]!;
    total.revenue += cells.amount[i]!;
  });
  return list.map(({ id, name }, position) => {
    const { customers, orders, revenue } = totals[position]!;
    return {
      /** The same in every language; of a rule the user added, its number. */
      id,
      /** As the sheets show it, under the map as the user changed it. */
      segment: name,
      ...{ customers, customerShare: customers / count, orders },
      revenue: settled(revenue),
      revenueShare: all === 0 || revenue === 0 ? 0 : revenue / all,
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

const scoped = (text: Text, { type }: SegmentSet): Text => (type === null ? text : withScope(text, TERMS[type]));

function figuresOfAll({ all: { count, cells }, orders, revenue }: SegmentAnalysis): InWords<KeyFigure>[] {
  return [
    { label: TERMS.customers, value: count, unit: "count" },
    { label: TERMS.orders, value: orders, unit: "count" },
    { label: TERMS.revenue, value: revenue, unit: "money" },
    { label: TERMS.averageOrderValue, value: revenue / orders, unit: "money" },
    { label: TERMS.repeatRate, value: sum(cells.repeated) / count, unit: "percent" },
  ];
}

/** Customers of every type, then their revenue. */
const figuresByType = (sets: readonly SegmentSet[]): InWords<KeyFigure>[] =>
  (["customers", "revenue"] as const).flatMap((key) =>
    sets.map((set): InWords<KeyFigure> => {
      const { all, revenue } = set.analysis;
      const value = key === "customers" ? all.count : revenue;
      return { label: scoped(TERMS[key], set), value, unit: key === "customers" ? "count" : "money" };
    }),
  );

/** The figures a build is about; the same before and after it. Shares are fractions, money is in the table's currency. */
export function keyFigures(sets: readonly SegmentSet[]): InWords<KeyFigure>[] {
  const { mixed, analysis } = sets[0]!;
  const figures = mixed ? figuresByType(sets) : figuresOfAll(analysis);
  return [...figures, { label: TERMS.asOfDate, value: analysis.asOf, unit: "date" }];
}

/** One whole a type; a part's rows are on the customers' sheet of the type. */
export const segmentParts = (sets: readonly SegmentSet[]): InWords<ListedParts>[] =>
  sets.map((set) => ({
    heading: scoped(TEXTS.previewHeading, set),
    bars: segmentRows(set.analysis, set.shown).map(({ id, segment, customers, customerShare, revenueShare }) => ({
      ...{ id, label: segment === "" ? MAP_TEXTS.unnamed : segment, listedAs: segment },
      ...{ value: customers, share: customerShare },
      detail: { label: TERMS.shareOfRevenue, value: revenueShare, unit: "percent" },
    })),
    rows: { sheet: setKey(set, "customers"), heading: TERMS.segment },
  }));

export const segmentsPreview = (sets: readonly SegmentSet[]): PreviewInWords => ({
  total: keyFigures(sets).slice(0, 4),
  parts: segmentParts(sets),
  notes: notesOfSets(sets),
});
