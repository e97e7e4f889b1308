/**
 * Who of each micro-segment's members at an earlier date has made its move since: what tells whether a promotion works. Rules §4.
 */
import {
  customerState,
  MICRO_SEGMENT_IDS,
  type MicroSegmentId,
  microSegmentMembers,
  reachedGoal,
} from "../../../domain/customers/micro-segments";
import { aggregateCustomers } from "../../../domain/customers/rfm";
import { fromMoneyUnits, toMoneyUnits } from "../../../domain/maths/whole";
import { Problem } from "../../../text/problem";
import { isoDate } from "../../../plan/sections/title-part";
import type { OptionalSheetInput } from "../optional-sheet-input";
import { MOVES_TEXTS } from "../sheets/moves/texts";
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

/** Revenue and orders between the dates, by customer index. */
export function boughtBetween(
  { orders, analysis }: OptionalSheetInput,
  compare: number,
): { orders: Float64Array; revenue: Float64Array } {
  const { customer, customers, date, amount } = orders;
  const figures = aggregateCustomers({
    customer,
    customerCount: customers.length,
    date,
    amount,
    asOf: analysis.asOf,
    from: compare + 1,
  });
  const [count, revenue] = [new Float64Array(customers.length), new Float64Array(customers.length)];
  figures.customer.forEach((who, i) => {
    count[who] = figures.frequency[i]!;
    revenue[who] = figures.monetary[i]!;
  });
  return { orders: count, revenue };
}

/** @param revenue Between the dates, by customer index. */
export function microMoves(
  { orders, analysis }: OptionalSheetInput,
  compare: number,
  { lines, ladder }: Products,
  revenue: Float64Array,
): MicroMove[] {
  const { customer, customers, date, amount } = orders;
  const stateAt = (asOf: number) =>
    customerState({ customer, customerCount: customers.length, date, amount, asOf }, lines, ladder);
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
