/**
 * What was sold, as a goal counts it: one order a row of the order table; of orders that an engine holds, their sums by seller and day; else
 * the orders and revenue that a table of daily or monthly figures adds up.
 */
import { extent } from "d3-array";
import { addMonths } from "../../domain/calendar/calendar";
import { fromMoneyUnits, toMoneyUnits } from "../../domain/maths/whole";
import { answered, type Steps } from "../../domain/steps";
import type { AskedOrders, DayTotals, HourTotals, SellerDayTotals } from "../../figures/figures";
import type { Source } from "../../tables/source";
import type { Traffic } from "../../tables/traffic";
import type { Text } from "../../text/locale";
import type { PlanInput } from "../kind";
import { NOTES } from "./texts";

/** Rows with the orders and the revenue of each. */
export interface Sold {
  readonly origin: "orders" | "traffic";
  readonly source: Source;
  readonly date: Float64Array;
  readonly orders: (row: number) => number;
  readonly revenue: (row: number) => number;
  /** Positions in `sellers`, −1 for none; only an order table says whose its orders are. */
  readonly seller: Int32Array;
  readonly sellers: readonly string[];
  /** Whether rows stand for whole months: then no day's own figures are known. */
  readonly monthly: boolean;
}

/** The tables of a goal, with what an engine adds up of the orders that it holds. */
export type GoalInput = PlanInput & {
  readonly summed?: { readonly sold: Sold; readonly days: DayTotals; readonly hours: Timed };
};

/** Orders with their times of day. */
type Timed = Pick<Sold, "date" | "orders" | "revenue">;

/** @throws Problem for what the engine refuses. */
export function* summedInput(input: PlanInput): Steps<GoalInput> {
  const { asked } = input;
  if (asked === undefined) return input;
  const days = yield* answered(asked.figures.byDay());
  const bySeller = yield* answered(asked.figures.bySellerDay());
  const hours = timedRows(yield* answered(asked.figures.byHour()));
  return { ...input, summed: { days, hours, sold: summedRows(asked, days, bySeller) } };
}

const timedRows = ({ date, orders, amount }: HourTotals): Timed => ({
  ...{ date, orders: (row) => orders[row]!, revenue: (row) => amount[row]! },
});

/** A row a seller and day, and a row a day of the orders that name no seller. */
function summedRows({ source }: AskedOrders, days: DayTotals, bySeller: SellerDayTotals): Sold {
  const sellers = [...new Set(bySeller.seller)];
  const positions = new Map(sellers.map((name, i) => [name, i]));
  const rowsOf = ({ day, orders, amount }: DayTotals | SellerDayTotals, seller: (i: number) => number) =>
    Array.from(day, (date, i) => ({
      ...{ date, orders: orders[i]!, units: toMoneyUnits(amount[i]!), seller: seller(i) },
    }));
  const owned = rowsOf(bySeller, (i) => positions.get(bySeller.seller[i]!)!);
  const nobodys = rowsOf(days, () => -1);
  const byDate = new Map(nobodys.map((row) => [row.date, row]));
  for (const { date, orders, units } of owned) {
    const left = byDate.get(date)!;
    left.orders -= orders;
    left.units -= units;
  }
  const rows = [...owned, ...nobodys.filter(({ orders }) => orders > 0)];
  return {
    ...{ origin: "orders", source, monthly: false, sellers },
    date: Float64Array.from(rows, ({ date }) => date),
    seller: Int32Array.from(rows, ({ seller }) => seller),
    orders: (row) => rows[row]!.orders,
    revenue: (row) => fromMoneyUnits(rows[row]!.units),
  };
}

/** A figure that is not stated adds nothing. */
export const orZero = (figure: number): number => (Number.isNaN(figure) ? 0 : figure);
/** Whether a column states a figure in any row. */
export const states = (figures: Float64Array): boolean => figures.some((figure) => !Number.isNaN(figure));

export const addsUpOrders = (traffic: Traffic | undefined): traffic is Traffic =>
  traffic !== undefined && states(traffic.orders) && states(traffic.revenue);

/** What the user should know of two tables that both count orders. */
export function noteSameFacts({ orders, asked, traffic }: PlanInput): Text[] {
  const counted = orders ?? asked;
  return counted !== undefined && addsUpOrders(traffic)
    ? [NOTES.ordersCount({ orders: counted.source.name, summary: traffic.source.name })]
    : [];
}

/** Of the order table alone; undefined without one. */
export function soldInOrders({ orders, summed }: GoalInput): Sold | undefined {
  if (orders === undefined) return summed?.sold;
  const { source, date, amount, seller, sellers } = orders;
  return {
    ...{ origin: "orders", source, date, seller, sellers, monthly: false },
    orders: () => 1,
    revenue: (row) => amount[row]!,
  };
}

/** The orders of an order table by their times; undefined without one. */
export const timedOrders = (input: GoalInput): Timed | undefined => input.summed?.hours ?? soldInOrders(input);

/** undefined where no table counts orders. */
export function soldOf(input: GoalInput): Sold | undefined {
  const { traffic } = input;
  const inOrders = soldInOrders(input);
  if (inOrders !== undefined || !addsUpOrders(traffic)) return inOrders;
  const { source, date, monthly, orders, revenue } = traffic;
  return {
    ...{ origin: "traffic", source, date, monthly, sellers: [], seller: new Int32Array(date.length).fill(-1) },
    orders: (row) => orZero(orders[row]!),
    revenue: (row) => orZero(revenue[row]!),
  };
}

/** First and last of some days; null without one. */
export function daysOf(dates: Float64Array): { first: number; last: number } | null {
  const [first, last] = extent(dates);
  return first === undefined ? null : { first: Math.floor(first), last: Math.floor(last) };
}

/** First and last day that the table covers; null without one. */
export function soldDays(sold: Sold | undefined): ReturnType<typeof daysOf> {
  const known = sold === undefined ? null : daysOf(sold.date);
  return known && sold!.monthly ? { ...known, last: addMonths(known.last, 1) - 1 } : known;
}
