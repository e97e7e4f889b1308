/**
 * Customers, scores and segments computed from the orders: what the sheets start from and what the build reports.
 * The sheets compute scores and segments again with native formulas; both follow the domain's RFM rules.
 */
import type { CustomerFigures, CutRule } from "../../domain/rfm";
import { aggregateCustomers, meanOf, quantileCuts, scoreAgainstMean, scoreByCuts } from "../../domain/rfm";
import type { SegmentId, SegmentMapId } from "../../domain/segment-maps";
import { SEGMENT_MAPS, segmentPositions } from "../../domain/segment-maps";
import type { Orders } from "../../tables/orders";

/** Score bins of the maps with ranges; the eight types compare with the mean instead. */
export const BINS = 5;

export const MEASURES = ["recency", "frequency", "monetary"] as const;
export type Measure = (typeof MEASURES)[number];

export interface SegmentChoices {
  readonly asOf: number;
  readonly map: SegmentMapId;
  readonly rule: CutRule;
}

export interface SegmentAnalysis extends SegmentChoices {
  /** Highest spending first; the columns below and the figures are in this order. */
  readonly names: readonly string[];
  readonly figures: CustomerFigures;
  /** Cut points, ascending; for the eight types the one mean. */
  readonly cuts: Readonly<Record<Measure, readonly number[]>>;
  readonly scores: Readonly<Record<Measure, Uint8Array>>;
  readonly segments: readonly SegmentId[];
  /** Each customer's position in `segments`. */
  readonly segment: Uint8Array;
  /** Orders that are counted, and orders left out for their date or for having no customer. */
  readonly orders: number;
  readonly laterOrders: number;
  readonly revenue: number;
}

/** Highest spending first, then most recent, then in the order of the source: the same list on every build. */
function bestFirst(figures: CustomerFigures): CustomerFigures {
  const { monetary, lastDate } = figures;
  const order = Int32Array.from(monetary, (_, i) => i).sort((a, b) => monetary[b]! - monetary[a]! || lastDate[b]! - lastDate[a]! || a - b);
  const pick = (values: Float64Array): Float64Array => Float64Array.from(order, (i) => values[i]!);
  return {
    count: figures.count,
    customer: Int32Array.from(order, (i) => figures.customer[i]!),
    recency: pick(figures.recency),
    frequency: pick(figures.frequency),
    monetary: pick(monetary),
    firstDate: pick(figures.firstDate),
    lastDate: pick(lastDate),
  };
}

function byMeasure<T>(make: (measure: Measure) => T): Readonly<Record<Measure, T>> {
  return { recency: make("recency"), frequency: make("frequency"), monetary: make("monetary") };
}

function countLater(orders: Orders, asOf: number): number {
  let later = 0;
  for (let i = 0; i < orders.count; i++) if (orders.customer[i]! >= 0 && orders.date[i]! >= asOf + 1) later++;
  return later;
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/** Segments the customers of the orders; the figures are empty when no order of a customer lies up to the as-of date. */
export function analyseSegments(orders: Orders, choices: SegmentChoices): SegmentAnalysis {
  const { customer, customers, date, amount } = orders;
  const { asOf, map, rule } = choices;
  const figures = bestFirst(aggregateCustomers({ customer, customerCount: customers.length, date, amount, asOf }));
  const eight = map === "eight";
  const cuts = byMeasure((measure) => (eight ? [meanOf(figures[measure])] : quantileCuts(figures[measure], BINS, rule)));
  const scores = byMeasure((measure) => {
    const reversed = measure === "recency";
    return eight
      ? scoreAgainstMean(figures[measure], { reversed }, cuts[measure][0])
      : scoreByCuts(figures[measure], cuts[measure], { reversed, rule });
  });
  return {
    ...choices,
    names: Array.from(figures.customer, (index) => customers[index]!),
    figures,
    cuts,
    scores,
    segments: SEGMENT_MAPS[map].segments,
    segment: segmentPositions(map, scores.recency, scores.frequency, scores.monetary),
    orders: sum(figures.frequency),
    laterOrders: countLater(orders, asOf),
    revenue: sum(figures.monetary),
  };
}

/** Measures in which all customers are alike, so that no cut can tell them apart. */
export function alikeMeasures({ figures }: SegmentAnalysis): Measure[] {
  return MEASURES.filter((measure) => figures[measure].every((value) => value === figures[measure][0]));
}
