/**
 * What was sold, by day: one order a row of the order table, else the orders and revenue that a table of daily or monthly figures adds up.
 */
import { addMonths } from "../../domain/calendar/calendar";
import { extent } from "d3-array";
import type { Traffic } from "../../tables/traffic";
import type { Text } from "../../text/locale";
import type { PlanInput } from "../kind";
import { NOTES } from "./texts";

export interface Sold {
  readonly origin: "orders" | "traffic";
  readonly date: Float64Array;
  /** Number of orders of a row. */
  readonly orders: (row: number) => number;
  /** Revenue of a row. */
  readonly revenue: (row: number) => number;
  /** Whether rows stand for whole months: then no day's own figures are known. */
  readonly monthly: boolean;
}

/** A figure that is not stated adds nothing. */
export const orZero = (figure: number): number => (Number.isNaN(figure) ? 0 : figure);
/** Whether a column states a figure in any row. */
export const states = (figures: Float64Array): boolean => figures.some((figure) => !Number.isNaN(figure));

/** Whether a table adds up orders together with their revenue. */
export const addsUpOrders = (traffic: Traffic | undefined): traffic is Traffic =>
  traffic !== undefined && states(traffic.orders) && states(traffic.revenue);

/** What the user should know of two tables that both count orders. */
export function noteSameFacts({ orders, traffic }: PlanInput): Text[] {
  return orders !== undefined && addsUpOrders(traffic)
    ? [NOTES.ordersCount({ orders: orders.source.name, summary: traffic.source.name })]
    : [];
}

/** undefined where no table counts orders. */
export function soldOf({ orders, traffic }: PlanInput): Sold | undefined {
  if (orders !== undefined) {
    const { date, amount } = orders;
    return { origin: "orders", date, orders: () => 1, revenue: (row) => amount[row]!, monthly: false };
  }
  if (!addsUpOrders(traffic)) return undefined;
  const { date, monthly, orders: counts, revenue } = traffic;
  return {
    origin: "traffic",
    date,
    orders: (row) => orZero(counts[row]!),
    revenue: (row) => orZero(revenue[row]!),
    monthly,
  };
}

/** First and last day that the table covers; null without one. */
export function soldDays(sold: Sold | undefined): { first: number; last: number } | null {
  const [first, last] = extent(sold?.date ?? []);
  if (first === undefined) return null;
  return { first: Math.floor(first), last: sold!.monthly ? addMonths(last, 1) - 1 : Math.floor(last) };
}
