/**
 * The members of each micro-segment with their key figures, and how many of the earlier members made the move. Rules §4.
 */
import { isoDate } from "../../../domain/calendar/calendar";
import {
  customerState,
  type CustomerState,
  MICRO_SEGMENT_IDS,
  type MicroSegmentId,
  microSegmentMembers,
} from "../../../domain/customers/micro-segments";
import type { OptionalSheetInput } from "../optional-sheet";
import { customerOrders } from "../analysis";
import { compareDay, microMoves } from "./moves";
import { productsOf, rungNames } from "./products";

/** Five micro-segments of so many members fit a sheet. */
export const MOST_LISTED = 100_000;

/** First-time buyers the latest first, while their purchase is fresh; all others by revenue. */
function inOrder(id: MicroSegmentId, members: Int32Array, { lastDay, monetary }: CustomerState): Int32Array {
  const key = id === "firstTime" ? lastDay : monetary;
  return members.sort((one, other) => key[other]! - key[one]! || one - other);
}

/** @throws Problem when the date to compare with is not before the as-of date. */
export function playbookModel(input: OptionalSheetInput) {
  const { orders, analysis } = input;
  const products = productsOf(orders, analysis.asOf);
  const state = customerState(customerOrders(orders, analysis.asOf), products.lines, products.ladder);
  const rows = new Map(Array.from(analysis.figures.customer, (who, i) => [who, i]));
  const members = MICRO_SEGMENT_IDS.map((id) => ({ id, found: microSegmentMembers(id, state) }));
  const memberOf = (id: MicroSegmentId, who: number) => ({
    id,
    customer: orders.customers[who]!,
    lastDay: state.lastDay[who]!,
    orders: state.orders[who]!,
    revenue: state.monetary[who]!,
    /** Average days between the latest purchase days; null with one. */
    rhythm: Number.isNaN(state.rhythm[who]!) ? null : state.rhythm[who]!,
    /** Of the customers' sheet; null where a window leaves the customer out of it. */
    row: rows.get(who) ?? null,
  });
  const compare = compareDay(input);
  return {
    compare,
    customers: state.orders.filter((count) => count > 0).length,
    products,
    /** In the order of the micro-segments; null without the products the rule needs. */
    counts: members.map(({ found }) => found && found.length),
    moves: microMoves(input, compare, products),
    /** Micro-segment by micro-segment. */
    listed: members.flatMap(({ id, found }) =>
      found === null ? [] : Array.from(inOrder(id, found, state).subarray(0, MOST_LISTED), (who) => memberOf(id, who)),
    ),
  };
}
export type PlaybookModel = ReturnType<typeof playbookModel>;

/** What a build reports of the playbook; null where a rule needs products that the data do not give. */
export function playbookResult({ compare, products, counts, moves, listed }: PlaybookModel) {
  const { ladder } = products;
  return {
    /** What cross-selling and up-selling are about, by name: X and Y by `basis`, Z a product. */
    products: ladder && { basis: ladder.basis, ...rungNames(products) },
    /** Of its members the moves since are counted. */
    compareDate: isoDate(compare),
    microSegments: moves.map(({ id, members: membersThen, reached }, i) => ({
      id,
      members: counts[i] ?? null,
      membersThen,
      reached,
      customers: listed.filter((member) => member.id === id).map(({ customer }) => customer),
    })),
  };
}
export type PlaybookResult = ReturnType<typeof playbookResult>;
