/**
 * The cells that the segment sheets name of each other, made before any of them is laid out.
 */
import type { SegmentId } from "../../domain/customers/segment-maps";
import { Handle } from "../../plan/handle";
import type { SegmentAnalysis } from "./analysis";
import { listedSegments } from "./maps";
import { type Measure, MEASURES, scoreSteps } from "./scoring";

type PerMeasure<T> = Readonly<Record<Measure, T>>;

/** Columns of the customers' table, without the heading. */
export interface CustomerCells {
  readonly orders: Handle;
  readonly revenue: Handle;
  readonly averageOrder: Handle;
  /** Null where the table does not say units. */
  readonly units: Handle | null;
  /** What is scored; the columns above where these are it. */
  readonly measure: PerMeasure<Handle>;
  /** Ranks, where they are cut instead of the measures. */
  readonly rank: PerMeasure<Handle> | null;
  /** Scores in bins, where these are only a step to the scores. */
  readonly points: PerMeasure<Handle> | null;
  readonly score: PerMeasure<Handle>;
  readonly code: Handle;
  readonly segment: Handle;
}

/** Cut points of one measure, one row a cut, or the one value to compare with. */
export interface CutCells {
  /** From the data, by native formula; not there for the user's fixed cuts. */
  readonly computed: Handle | null;
  /** The user's own, blank for "as computed". */
  readonly own: Handle;
  /** The one the scores compare with. */
  readonly used: Handle;
}

export interface SegmentCells {
  readonly customers: CustomerCells;
  /** Null without division into bins. */
  readonly cuts: PerMeasure<CutCells> | null;
  /** Null without comparison with one value. */
  readonly levels: PerMeasure<CutCells> | null;
  /** Names of the map's segments, in the summary's order, and what to do next with the customers of each. */
  readonly names: Handle;
  readonly actions: Handle;
  /** The segments the names begin as; null for one the user may fill. */
  readonly listed: readonly (SegmentId | null)[];
  /** Scores and segments are formulas. */
  readonly live: boolean;
  readonly liveCustomers: number;
  /** Ends the names of this set's Excel tables, so that each is found in a workbook of two sets. */
  readonly tableSuffix: string;
}

function byMeasure<T>(make: (measure: Measure) => T): PerMeasure<T> {
  return Object.fromEntries(MEASURES.map((measure) => [measure, make(measure)])) as Record<Measure, T>;
}

function cutCells(rows: number, fixed: boolean): CutCells {
  const own = new Handle(rows);
  return fixed ? { computed: null, own, used: own } : { computed: new Handle(rows), own, used: new Handle(rows) };
}

function customerCells({ figures, frequencyAs, monetaryAs, units, ...choices }: SegmentAnalysis): CustomerCells {
  const column = (): Handle => new Handle(figures.count);
  const [orders, revenue, averageOrder] = [column(), column(), column()];
  const { bins, level } = scoreSteps(choices);
  return {
    orders,
    revenue,
    averageOrder,
    units: units === null ? null : column(),
    measure: {
      recency: column(),
      frequency: frequencyAs === "days" ? column() : orders,
      monetary: monetaryAs === "average" ? averageOrder : revenue,
    },
    rank: bins?.by === "rank" ? byMeasure(column) : null,
    points: bins !== null && level !== null ? byMeasure(column) : null,
    score: byMeasure(column),
    code: column(),
    segment: column(),
  };
}

/** @param liveCustomers Above so many customers scores are written as values: formulas for each would make every recalculation slow. */
export function segmentCells(analysis: SegmentAnalysis, liveCustomers: number): SegmentCells {
  const { bins, level } = scoreSteps(analysis);
  const listed = listedSegments(analysis.map, analysis.bins);
  return {
    customers: customerCells(analysis),
    cuts: bins && byMeasure(() => cutCells(bins.bins - 1, bins.fixed)),
    levels: level && byMeasure(() => cutCells(1, level.with === "fixed")),
    names: new Handle(listed.length),
    actions: new Handle(listed.length),
    listed,
    live: analysis.figures.count <= liveCustomers,
    liveCustomers,
    tableSuffix: "",
  };
}
