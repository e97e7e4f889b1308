/**
 * What the orders of some days come to, and the days that a month so far is compared with.
 */
import { sum } from "d3-array";
import { addMonths, monthStart } from "../../domain/calendar/calendar";
import type { Orders } from "../orders";

/** First and last day, both counted. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

export interface PeriodFigures {
  readonly orders: number;
  readonly revenue: number;
  /** Orders refunded in full or in part ÷ orders paid; null where the table does not state refunds, or nothing was paid. */
  readonly refundRate: number | null;
  /** Revenue less cost of goods; null where an order of these days does not state its cost. */
  readonly grossProfit: number | null;
}

export function figuresOfDays(
  { date, amount, cost, refunded }: Pick<Orders, "date" | "amount" | "cost" | "refunded">,
  { from, to }: Days,
): PeriodFigures {
  const isWithin = (day: number): boolean => day >= from && day < to + 1;
  const within = Array.from(date.keys()).filter((order) => isWithin(date[order]!));
  const revenue = sum(within, (order) => amount[order]!);
  const [whole, part] = [refunded?.whole, refunded?.part].map(
    (days = new Float64Array()) => days.filter(isWithin).length,
  );
  const paid = within.length + whole!;
  const costs = cost === undefined ? Number.NaN : within.reduce((all, order) => all + cost[order]!, 0);
  return {
    ...{ orders: within.length, revenue },
    refundRate: refunded === undefined || paid === 0 ? null : (whole! + part!) / paid,
    grossProfit: Number.isNaN(costs) ? null : revenue - costs,
  };
}

/**
 * The month of a day up to that day, and as many days of a month so much earlier; whole months where the day ends its month.
 * @example monthSoFar(serialOf(2026, 2, 28), -1); // 1 to 31 January
 */
export function monthSoFar(day: number, months: number): Days {
  const from = monthStart(day);
  const endsMonth = addMonths(from, 1) - 1 === day;
  const begins = addMonths(from, months);
  return { from: begins, to: endsMonth ? addMonths(begins, 1) - 1 : addMonths(day, months) };
}
