/**
 * Each customer's segment at an earlier date and now, scored with the same rule at both, and what was bought between. SPEC §4.
 */
import { analyseSegments } from "../analysis";
import type { SegmentAnalysis } from "../analysis";
import type { FurtherInput } from "../further-input";
import { boughtBetween, microMoves } from "../micro-moves";
import type { MicroMove } from "../micro-moves";
import type { Products } from "../products";

/** A customer on one of the two dates at least. */
export interface Move {
  readonly customer: string;
  /** Positions in the map's segments; null where the customer was not one yet, or is no more. */
  readonly before: number | null;
  readonly after: number | null;
  /** Orders and revenue after the earlier date, up to the later one. */
  readonly orders: number;
  readonly revenue: number;
}

export interface MovesBoard {
  readonly compare: number;
  readonly moves: readonly Move[];
  readonly micro: readonly MicroMove[];
}

/** Segment of each customer by index; empty when nobody had bought yet. */
function positions({ figures, segment }: SegmentAnalysis): Map<number, number> {
  return new Map(Array.from(figures.customer, (who, i) => [who, segment[i]!]));
}

function earlierPositions({ orders, analysis }: FurtherInput, compare: number): Map<number, number> {
  const bought = orders.date.some((date, i) => orders.customer[i]! >= 0 && date < compare + 1);
  return bought ? positions(analyseSegments(orders, { ...analysis, asOf: compare })) : new Map<number, number>();
}

/** @param compare The day of the earlier segments, before the as-of date. */
export function movesBoard(input: FurtherInput, compare: number, products: Products): MovesBoard {
  const { orders, analysis } = input;
  const [before, after] = [earlierPositions(input, compare), positions(analysis)];
  const bought = boughtBetween(input, compare);
  const gone = [...before.keys()].filter((who) => !after.has(who));
  const moves = [...analysis.figures.customer, ...gone].map((who) => ({
    customer: orders.customers[who]!,
    before: before.get(who) ?? null,
    after: after.get(who) ?? null,
    orders: bought.orders[who]!,
    revenue: bought.revenue[who]!,
  }));
  return { compare, moves, micro: microMoves(input, compare, products, bought.revenue) };
}
