/**
 * Changes on earlier periods: the month before and the same month of the year before, as a figure or the column of a table names them.
 */
import { addMonths, dateOf } from "../domain/calendar/calendar";
import type { Text } from "../text/locale";
import { monthName } from "../text/month-name";
import { say } from "../text/say";
import { f, type Operand } from "./formula";

/** How a figure has changed on an earlier period. */
export interface Change {
  /** A fraction, or points where `points` says so; "" where there is no period before. */
  readonly value: Operand;
  /** In English after the change, in Chinese before it. */
  readonly period: Text;
  readonly points?: boolean;
  /** Whether more is better, or neither. */
  readonly better: "more" | "less" | "neither";
}

/** Months back. */
export const PERIODS = { month: -1, year: -12 } as const;
export type Period = keyof typeof PERIODS;

/** "on Sep", "on Oct 2025"; in Chinese the name of the comparison, 环比 or 同比. @param day A 1900 serial of the period spoken of. */
export function periodName(period: Period, day: number): Text {
  const { year, month } = dateOf(addMonths(day, PERIODS[period]));
  const name = monthName(month)["en-US"];
  return period === "month" ? say(`on ${name}`, "环比", "月增減") : say(`on ${name} ${year}`, "同比", "年增減");
}

/** The change of a figure between two times, "" where the earlier one is nothing or not known. */
export function changeOf(now: Operand, before: Operand, look: Pick<Change, "period" | "better" | "points">): Change {
  const value = look.points ? f`IFERROR(100*((${now})-(${before})),"")` : f`IFERROR((${now})/(${before})-1,"")`;
  return { ...look, value };
}
