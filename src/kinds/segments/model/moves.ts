/**
 * Each customer's segment at an earlier date and now, scored with the same rule at both, and what was bought between; and which of each
 * micro-segment's earlier members have made its move since: what shows whether a promotion works. Rules §4.
 * The earlier scores are those of the previous build, else computed anew from the orders up to that date.
 */
import { isoDate } from "../../../domain/calendar/calendar";
import {
  customerState,
  MICRO_SEGMENT_IDS,
  microSegmentMembers,
  reachedGoal,
} from "../../../domain/customers/micro-segments";
import { aggregateCustomers } from "../../../domain/customers/rfm";
import { fromMoneyUnits, toMoneyUnits } from "../../../domain/maths/whole";
import { finished } from "../../../domain/steps";
import { figuresInMemory } from "../../../figures/in-memory";
import { Problem } from "../../../text/problem";
import { analyseSegments, customerOrders, type SegmentAnalysis } from "../analysis";
import { sumOfMoney } from "../everyone";
import { positionsOf } from "../maps";
import type { OptionalSheetInput } from "../optional-sheet";
import { byMeasure } from "../scoring";
import { MOVES_TEXTS } from "../sheets/moves/texts";
import type { Products } from "./products";

/** The earlier date when none is chosen and there is no previous build, days before the as-of date. */
const DAYS_BACK = 90;

/** @throws Problem when the date chosen is not before the as-of date. */
export function compareDay({ analysis: { asOf }, options, previous }: OptionalSheetInput): number {
  const compare = options.compareDate ?? previous?.asOf ?? asOf - DAYS_BACK;
  if (compare >= asOf) throw new Problem(MOVES_TEXTS.compareLate({ compare: isoDate(compare), asOf: isoDate(asOf) }));
  return compare;
}

/** Orders and revenue between the dates, by customer index; 0 for who bought nothing. */
function boughtBetween({ orders, analysis }: OptionalSheetInput, compare: number) {
  const figures = aggregateCustomers(customerOrders(orders, analysis.asOf, compare + 1));
  const byCustomer = (values: Float64Array): Float64Array => {
    const all = new Float64Array(orders.customers.length);
    figures.customer.forEach((who, i) => (all[who] = values[i]!));
    return all;
  };
  return { orders: byCustomer(figures.frequency), revenue: byCustomer(figures.monetary) };
}

/** What the members of each micro-segment at the earlier date have done since; null without the products it needs. */
export function microMoves(input: OptionalSheetInput, compare: number, { lines, ladder }: Products) {
  const { orders, analysis } = input;
  const stateAt = (asOf: number) => customerState(customerOrders(orders, asOf), lines, ladder);
  const [before, now] = [stateAt(compare), stateAt(analysis.asOf)];
  const { revenue } = boughtBetween(input, compare);
  return MICRO_SEGMENT_IDS.map((id) => {
    const members = microSegmentMembers(id, before);
    return {
      id,
      members: members && members.length,
      /** Members who have made the segment's move. */
      reached: members && members.filter((who) => reachedGoal(id, before, now, who)).length,
      /** Of all members between the dates. */
      revenue: members && sumOfMoney(Array.from(members, (who) => revenue[who]!)),
    };
  });
}

/** Customers as they were scored and segmented on one of the dates. */
type Scored = Pick<SegmentAnalysis, "names" | "scores" | "segment">;

const NOBODY: Scored = { names: [], scores: byMeasure(() => new Uint8Array()), segment: new Uint8Array() };

function scoredThen({ orders, analysis, previous }: OptionalSheetInput, compare: number): Scored {
  if (previous !== null) return { ...previous, segment: positionsOf(analysis.map, analysis.bins, previous.scores) };
  const bought = orders.date.some((date, i) => orders.customer[i]! >= 0 && date < compare + 1);
  return bought ? finished(analyseSegments(figuresInMemory(orders), { ...analysis, asOf: compare })) : NOBODY;
}

const rowsOf = (names: readonly string[]): Map<string, number> => new Map(names.map((name, i) => [name, i]));

/**
 * The customers of either date; those of now come first, in the order of the customers' sheet.
 * @throws Problem when the date to compare with is not before the as-of date.
 */
export function movesModel(input: OptionalSheetInput, products: Products) {
  const { orders, analysis } = input;
  const compare = compareDay(input);
  const then = scoredThen(input, compare);
  const [before, after, index] = [rowsOf(then.names), rowsOf(analysis.names), rowsOf(orders.customers)];
  const bought = boughtBetween(input, compare);
  const moves = [...analysis.names, ...then.names.filter((name) => !after.has(name))].map((customer) => {
    // A customer of the previous build may have left the orders altogether.
    const who = index.get(customer) ?? -1;
    const [row, now] = [before.get(customer) ?? -1, after.get(customer) ?? -1];
    return {
      customer,
      /** Positions in the map's segments; null where the customer was not one yet, or is no more. */
      before: then.segment[row] ?? null,
      after: analysis.segment[now] ?? null,
      /** At the earlier date. */
      scores: row < 0 ? null : byMeasure((measure) => then.scores[measure][row]!),
      /** After the earlier date, up to the later one. */
      orders: bought.orders[who] ?? 0,
      revenue: bought.revenue[who] ?? 0,
    };
  });
  return { compare, moves, micro: microMoves(input, compare, products) };
}
export type MovesModel = ReturnType<typeof movesModel>;

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
