/**
 * Each customer's segment at an earlier date and now, scored with the same rule at both, and what was bought between. SPEC §4.
 */
import { analyseSegments } from "../analysis";
import type { SegmentAnalysis } from "../analysis";
import type { FurtherInput } from "../further-input";
import { boughtBetween, microMoves } from "../micro-moves";
import type { MicroMove } from "../micro-moves";
import type { Products } from "../products";
import type { Measure } from "../scoring";

/** A customer on one of the two dates at least. Those of now come first, in the order of the customers' sheet. */
export interface Move {
  readonly customer: string;
  /** Positions in the map's segments; null where the customer was not one yet, or is no more. */
  readonly before: number | null;
  readonly after: number | null;
  /** At the earlier date. */
  readonly scores: Readonly<Record<Measure, number>> | null;
  /** Orders and revenue after the earlier date, up to the later one. */
  readonly orders: number;
  readonly revenue: number;
}

export interface MovesBoard {
  readonly compare: number;
  readonly moves: readonly Move[];
  readonly micro: readonly MicroMove[];
}

/** Row of each customer, by index, in the figures of a date. */
function rowsOf({ figures }: SegmentAnalysis): Map<number, number> {
  return new Map(Array.from(figures.customer, (who, i) => [who, i]));
}

/** Null when nobody had bought yet. */
function earlier({ orders, analysis }: FurtherInput, compare: number): SegmentAnalysis | null {
  const bought = orders.date.some((date, i) => orders.customer[i]! >= 0 && date < compare + 1);
  return bought ? analyseSegments(orders, { ...analysis, asOf: compare }) : null;
}

/** @param compare The day of the earlier segments, before the as-of date. */
export function movesBoard(input: FurtherInput, compare: number, products: Products): MovesBoard {
  const { orders, analysis } = input;
  const then = earlier(input, compare);
  const [before, after] = [then === null ? new Map<number, number>() : rowsOf(then), rowsOf(analysis)];
  const bought = boughtBetween(input, compare);
  const gone = [...before.keys()].filter((who) => !after.has(who));
  const scoresAt = ({ scores }: SegmentAnalysis, row: number): Move["scores"] => {
    return { recency: scores.recency[row]!, frequency: scores.frequency[row]!, monetary: scores.monetary[row]! };
  };
  const segmentAt = (one: SegmentAnalysis | null, row: number | undefined): number | null =>
    one === null || row === undefined ? null : one.segment[row]!;
  const moves = [...analysis.figures.customer, ...gone].map((who) => ({
    customer: orders.customers[who]!,
    before: segmentAt(then, before.get(who)),
    after: segmentAt(analysis, after.get(who)),
    scores: then === null || !before.has(who) ? null : scoresAt(then, before.get(who)!),
    orders: bought.orders[who]!,
    revenue: bought.revenue[who]!,
  }));
  return { compare, moves, micro: microMoves(input, compare, products, bought.revenue) };
}
