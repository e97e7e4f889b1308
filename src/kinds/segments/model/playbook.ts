/**
 * The members of each micro-segment with their key figures, and how many of the earlier members made the move. Rules §4.
 */
import {
  customerState,
  type CustomerState,
  MICRO_SEGMENT_IDS,
  type MicroSegmentId,
  microSegmentMembers,
} from "../../../domain/customers/micro-segments";
import type { OptionalSheetInput } from "../optional-sheet-input";
import { boughtBetween, compareDay, type MicroMove, microMoves } from "./micro-moves";
import { type Products, productsOf } from "./products";

/** Five micro-segments of so many members fit a sheet. */
export const MOST_LISTED = 100_000;

export interface Member {
  readonly id: MicroSegmentId;
  readonly customer: string;
  readonly lastDay: number;
  readonly orders: number;
  readonly revenue: number;
  /** Average days between the latest purchase days; null with one. */
  readonly rhythm: number | null;
  /** Row of the customers' sheet; null where a window leaves the customer out of it. */
  readonly row: number | null;
}

export interface PlaybookBoard {
  readonly compare: number;
  readonly customers: number;
  readonly products: Products;
  /** In the order of the micro-segments; null without the products the rule needs. */
  readonly counts: readonly (number | null)[];
  readonly moves: readonly MicroMove[];
  /** Micro-segment by micro-segment. */
  readonly listed: readonly Member[];
}

/** First-time buyers the latest first, while their purchase is fresh; all others by revenue. */
function inOrder(id: MicroSegmentId, members: Int32Array, { lastDay, monetary }: CustomerState): Int32Array {
  const key = id === "firstTime" ? lastDay : monetary;
  return members.sort((one, other) => key[other]! - key[one]! || one - other);
}

export function playbookBoard(input: OptionalSheetInput): PlaybookBoard {
  const { orders, analysis } = input;
  const { customer, customers, date, amount } = orders;
  const products = productsOf(orders, analysis.asOf);
  const counted = { customer, customerCount: customers.length, date, amount, asOf: analysis.asOf };
  const state = customerState(counted, products.lines, products.ladder);
  const rows = new Map(Array.from(analysis.figures.customer, (who, i) => [who, i]));
  const members = MICRO_SEGMENT_IDS.map((id) => ({ id, found: microSegmentMembers(id, state) }));
  const memberOf = (id: MicroSegmentId, who: number): Member => ({
    id,
    customer: customers[who]!,
    lastDay: state.lastDay[who]!,
    orders: state.orders[who]!,
    revenue: state.monetary[who]!,
    rhythm: Number.isNaN(state.rhythm[who]!) ? null : state.rhythm[who]!,
    row: rows.get(who) ?? null,
  });
  const compare = compareDay(input);
  return {
    compare,
    customers: state.orders.filter((count) => count > 0).length,
    products,
    counts: members.map(({ found }) => found && found.length),
    moves: microMoves(input, compare, products, boughtBetween(input, compare).revenue),
    listed: members.flatMap(({ id, found }) =>
      found === null ? [] : Array.from(inOrder(id, found, state).subarray(0, MOST_LISTED), (who) => memberOf(id, who)),
    ),
  };
}
