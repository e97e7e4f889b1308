/**
 * The cells that the segment sheets name of each other, made before any of them is laid out.
 */
import { Handle } from "../plan/handle";
import type { Measure, SegmentAnalysis } from "./analysis";
import { MEASURES } from "./analysis";

/** Above this many customers scores are written as values: four formulas each would make every recalculation slow. */
export const LIVE_CUSTOMERS = 20_000;

/** Columns of the customers' table, without the heading. */
export interface CustomerCells {
  readonly measure: Readonly<Record<Measure, Handle>>;
  readonly score: Readonly<Record<Measure, Handle>>;
  readonly code: Handle;
  readonly segment: Handle;
}

/** Cut points of one measure, one row a cut. */
export interface CutCells {
  /** From the data, by native formula. */
  readonly computed: Handle;
  /** The user's own, blank for "as computed". */
  readonly own: Handle;
  /** The one the scores compare with. */
  readonly used: Handle;
}

export interface SegmentCells {
  readonly customers: CustomerCells;
  readonly cuts: Readonly<Record<Measure, CutCells>>;
  /** Names of the map's segments, in the summary's order. */
  readonly names: Handle;
  /** Scores and segments are formulas. */
  readonly live: boolean;
}

function byMeasure<T>(make: () => T): Readonly<Record<Measure, T>> {
  return Object.fromEntries(MEASURES.map((measure) => [measure, make()])) as Record<Measure, T>;
}

export function segmentCells({ figures, cuts, segments }: SegmentAnalysis): SegmentCells {
  const column = (): Handle => new Handle(figures.count);
  const cut = (): Handle => new Handle(cuts.recency.length);
  return {
    customers: { measure: byMeasure(column), score: byMeasure(column), code: column(), segment: column() },
    cuts: byMeasure(() => ({ computed: cut(), own: cut(), used: cut() })),
    names: new Handle(segments.length),
    live: figures.count <= LIVE_CUSTOMERS,
  };
}
