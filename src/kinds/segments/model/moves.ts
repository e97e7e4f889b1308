/**
 * Each customer's segment at an earlier date and now, scored with the same rule at both, and what was bought between. Rules §4.
 * The earlier scores are those of the previous build, else computed anew from the orders up to that date.
 */
import { analyseSegments, type SegmentAnalysis } from "../analysis";
import type { OptionalSheetInput } from "../optional-sheet-input";
import { positionsOf } from "../maps";
import { boughtBetween, type MicroMove, microMoves } from "./micro-moves";
import type { Products } from "./products";
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

/** Customers as they were scored and segmented on one of the dates. */
type Scored = Pick<SegmentAnalysis, "names" | "scores" | "segment">;

/** Row of each customer on a date. */
const rowsOf = ({ names }: Scored): Map<string, number> => new Map(names.map((name, i) => [name, i]));

/** Null when nobody had bought yet. */
function scoredThen({ orders, analysis, previous }: OptionalSheetInput, compare: number): Scored | null {
  if (previous !== null) return { ...previous, segment: positionsOf(analysis.map, analysis.bins, previous.scores) };
  const bought = orders.date.some((date, i) => orders.customer[i]! >= 0 && date < compare + 1);
  return bought ? analyseSegments(orders, { ...analysis, asOf: compare }) : null;
}

/** @param compare The day of the earlier segments, before the as-of date. */
export function movesBoard(input: OptionalSheetInput, compare: number, products: Products): MovesBoard {
  const { orders, analysis } = input;
  const then = scoredThen(input, compare);
  const [before, after] = [then === null ? new Map<string, number>() : rowsOf(then), rowsOf(analysis)];
  const bought = boughtBetween(input, compare);
  const index = new Map(orders.customers.map((name, i) => [name, i]));
  const gone = [...before.keys()].filter((name) => !after.has(name));
  const scoresAt = ({ scores }: Scored, row: number): Move["scores"] => {
    return { recency: scores.recency[row]!, frequency: scores.frequency[row]!, monetary: scores.monetary[row]! };
  };
  const segmentAt = (one: Scored | null, row: number | undefined): number | null =>
    one === null || row === undefined ? null : one.segment[row]!;
  const moves = [...analysis.names, ...gone].map((customer) => {
    // A customer of the previous build may have left the orders altogether.
    const who = index.get(customer) ?? -1;
    return {
      customer,
      before: segmentAt(then, before.get(customer)),
      after: segmentAt(analysis, after.get(customer)),
      scores: then === null || !before.has(customer) ? null : scoresAt(then, before.get(customer)!),
      orders: bought.orders[who] ?? 0,
      revenue: bought.revenue[who] ?? 0,
    };
  });
  return { compare, moves, micro: microMoves(input, compare, products, bought.revenue) };
}
