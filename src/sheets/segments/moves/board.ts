/**
 * Each customer's segment at an earlier date and now, scored with the same rule at both, and what was bought between. SPEC §4.
 */
import { customerState, MICRO_SEGMENT_IDS, microSegmentMembers, reachedGoal } from "../../../domain/micro-segments";
import type { MicroSegmentId } from "../../../domain/micro-segments";
import { aggregateCustomers } from "../../../domain/rfm";
import { fromMoneyUnits, toMoneyUnits } from "../../../domain/whole";
import { analyseSegments } from "../analysis";
import type { SegmentAnalysis } from "../analysis";
import type { FurtherInput } from "../further-input";
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

export interface MicroMove {
  readonly id: MicroSegmentId;
  /** Members at the earlier date, and those of them who have made the segment's move since; null without the products it needs. */
  readonly members: number | null;
  readonly reached: number | null;
  /** Revenue of those members between the dates. */
  readonly revenue: number | null;
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

/** Revenue and orders between the dates, by customer index. */
function between({ orders, analysis }: FurtherInput, compare: number): { orders: Float64Array; revenue: Float64Array } {
  const { customer, customers, date, amount } = orders;
  const figures = aggregateCustomers({ customer, customerCount: customers.length, date, amount, asOf: analysis.asOf, from: compare + 1 });
  const [count, revenue] = [new Float64Array(customers.length), new Float64Array(customers.length)];
  figures.customer.forEach((who, i) => {
    count[who] = figures.frequency[i]!;
    revenue[who] = figures.monetary[i]!;
  });
  return { orders: count, revenue };
}

function microMoves({ orders, analysis }: FurtherInput, compare: number, { lines, ladder }: Products, revenue: Float64Array): MicroMove[] {
  const { customer, customers, date, amount } = orders;
  const stateAt = (asOf: number) => customerState({ customer, customerCount: customers.length, date, amount, asOf }, lines, ladder);
  const [before, now] = [stateAt(compare), stateAt(analysis.asOf)];
  return MICRO_SEGMENT_IDS.map((id) => {
    const members = microSegmentMembers(id, before);
    if (members === null) return { id, members: null, reached: null, revenue: null };
    return {
      id,
      members: members.length,
      reached: members.filter((who) => reachedGoal(id, before, now, who)).length,
      revenue: fromMoneyUnits(members.reduce((sum, who) => sum + toMoneyUnits(revenue[who]!), 0)),
    };
  });
}

/** @param compare The day of the earlier segments, before the as-of date. */
export function movesBoard(input: FurtherInput, compare: number, products: Products): MovesBoard {
  const { orders, analysis } = input;
  const [before, after] = [earlierPositions(input, compare), positions(analysis)];
  const bought = between(input, compare);
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
