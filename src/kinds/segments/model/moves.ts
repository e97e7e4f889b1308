/**
 * Each customer's segment at an earlier date and now, scored with the same rule at both, and what was bought between. Rules §4.
 * The earlier scores are those of the previous build, else computed anew from the orders up to that date.
 */
import { isoDate } from "../../../domain/calendar/calendar";
import { fromMoneyUnits, toMoneyUnits } from "../../../domain/maths/whole";
import { analyseSegments, type SegmentAnalysis } from "../analysis";
import { positionsOf } from "../maps";
import type { OptionalSheetInput } from "../optional-sheet";
import { byMeasure, type Measure } from "../scoring";
import { boughtBetween, compareDay, type MicroMove, microMoves } from "./micro-moves";
import type { Products } from "./products";

/** A customer on one of the two dates at least. Those of now come first, in the order of the customers' sheet. */
interface Move {
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

export interface MovesModel {
  readonly compare: number;
  readonly moves: readonly Move[];
  readonly micro: readonly MicroMove[];
}

/** Customers as they were scored and segmented on one of the dates. */
type Scored = Pick<SegmentAnalysis, "names" | "scores" | "segment">;

const NOBODY: Scored = { names: [], scores: byMeasure(() => new Uint8Array()), segment: new Uint8Array() };

function scoredThen({ orders, analysis, previous }: OptionalSheetInput, compare: number): Scored {
  if (previous !== null) return { ...previous, segment: positionsOf(analysis.map, analysis.bins, previous.scores) };
  const bought = orders.date.some((date, i) => orders.customer[i]! >= 0 && date < compare + 1);
  return bought ? analyseSegments(orders, { ...analysis, asOf: compare }) : NOBODY;
}

const rowsOf = (names: readonly string[]): Map<string, number> => new Map(names.map((name, i) => [name, i]));

/** @throws Problem when the date to compare with is not before the as-of date. */
export function movesModel(input: OptionalSheetInput, products: Products): MovesModel {
  const { orders, analysis } = input;
  const compare = compareDay(input);
  const then = scoredThen(input, compare);
  const [before, after, index] = [rowsOf(then.names), rowsOf(analysis.names), rowsOf(orders.customers)];
  const bought = boughtBetween(input, compare);
  const moves = [...analysis.names, ...then.names.filter((name) => !after.has(name))].map((customer): Move => {
    // A customer of the previous build may have left the orders altogether.
    const who = index.get(customer) ?? -1;
    const [row, now] = [before.get(customer) ?? -1, after.get(customer) ?? -1];
    return {
      customer,
      before: then.segment[row] ?? null,
      after: analysis.segment[now] ?? null,
      scores: row < 0 ? null : byMeasure((measure) => then.scores[measure][row]!),
      orders: bought.orders[who] ?? 0,
      revenue: bought.revenue[who] ?? 0,
    };
  });
  return { compare, moves, micro: microMoves(input, compare, products) };
}

/** What a build reports of the moves. */
export function movesResult({ compare, moves, micro }: MovesModel, { segments }: SegmentAnalysis) {
  const size = segments.length + 1;
  const square = (): number[][] => Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const [customers, units] = [square(), square()];
  for (const { before, after, revenue } of moves) {
    const [row, column] = [before ?? segments.length, after ?? segments.length];
    customers[row]![column]!++;
    units[row]![column]! += toMoneyUnits(revenue);
  }
  return {
    compareDate: isoDate(compare),
    /** Ids in the order of the rows and columns below. */
    segments: [...segments],
    /** By segment then × now; the last row holds the new, the last column the gone. */
    customers,
    /** Between the dates, by the same cells. */
    revenue: units.map((row) => row.map(fromMoneyUnits)),
    microSegments: micro,
  };
}
export type MovesResult = ReturnType<typeof movesResult>;
