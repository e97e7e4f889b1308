/**
 * Which of each micro-segment's members at an earlier date have made its move since: what shows whether a promotion works. Rules §4.
 */
import { isoDate } from "../../../domain/calendar/calendar";
import {
  customerState,
  MICRO_SEGMENT_IDS,
  type MicroSegmentId,
  microSegmentMembers,
  reachedGoal,
} from "../../../domain/customers/micro-segments";
import { aggregateCustomers } from "../../../domain/customers/rfm";
import { Problem } from "../../../text/problem";
import type { OptionalSheetInput } from "../optional-sheet";
import { MOVES_TEXTS } from "../sheets/moves/texts";
import { customerOrders, sumOfMoney } from "../analysis";
import type { Products } from "./products";

export interface MicroMove {
  readonly id: MicroSegmentId;
  /** Members at the earlier date, and those of them who have made the segment's move since; null without the products it needs. */
  readonly members: number | null;
  readonly reached: number | null;
  /** Revenue of those members between the dates. */
  readonly revenue: number | null;
}

/** The earlier date when none is chosen and there is no previous build, days before the as-of date. */
const DAYS_BACK = 90;

/** @throws Problem when the date chosen is not before the as-of date. */
export function compareDay({ analysis, options, previous }: OptionalSheetInput): number {
  const compare = options.compareDate ?? previous?.asOf ?? analysis.asOf - DAYS_BACK;
  if (compare >= analysis.asOf) throw new Problem(MOVES_TEXTS.compareLate(isoDate(compare), isoDate(analysis.asOf)));
  return compare;
}

/** Orders and revenue between the dates, by customer index; 0 for who bought nothing. */
export function boughtBetween(
  { orders, analysis }: OptionalSheetInput,
  compare: number,
): Readonly<Record<"orders" | "revenue", Float64Array>> {
  const figures = aggregateCustomers(customerOrders(orders, analysis.asOf, compare + 1));
  const byCustomer = (values: Float64Array): Float64Array => {
    const all = new Float64Array(orders.customers.length);
    figures.customer.forEach((who, i) => (all[who] = values[i]!));
    return all;
  };
  return { orders: byCustomer(figures.frequency), revenue: byCustomer(figures.monetary) };
}

export function microMoves(input: OptionalSheetInput, compare: number, { lines, ladder }: Products): MicroMove[] {
  const { orders, analysis } = input;
  const stateAt = (asOf: number) => customerState(customerOrders(orders, asOf), lines, ladder);
  const [before, now] = [stateAt(compare), stateAt(analysis.asOf)];
  const { revenue } = boughtBetween(input, compare);
  return MICRO_SEGMENT_IDS.map((id) => {
    const members = microSegmentMembers(id, before);
    if (members === null) return { id, members: null, reached: null, revenue: null };
    return {
      id,
      members: members.length,
      reached: members.filter((who) => reachedGoal(id, before, now, who)).length,
      revenue: sumOfMoney(Array.from(members, (who) => revenue[who]!)),
    };
  });
}
