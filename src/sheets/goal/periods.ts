/**
 * The rows of a goal's breakdown: months or days of a date range, and how much selling each holds by weekday weights. SPEC §2.
 */
import { addMonths, monthStarts, weekdayOf } from "../../domain/calendar";
import type { PeriodLength } from "./options";

export interface Period {
  /** Serials; both days belong to it. */
  readonly from: number;
  readonly to: number;
}

/** All months (cut to the range) or days from `start` to `end`. */
export function periodsOf(start: number, end: number, length: PeriodLength): Period[] {
  if (length === "day") return Array.from({ length: end - start + 1 }, (_, i) => ({ from: start + i, to: start + i }));
  return monthStarts(start, end).map((first) => ({ from: Math.max(first, start), to: Math.min(addMonths(first, 1) - 1, end) }));
}

/** How often each weekday comes from `from` to `to`, Monday first; zeros when `to` is before `from`. */
export function weekdayCounts(from: number, to: number): number[] {
  return Array.from({ length: 7 }, (_, i) => {
    // A day of that weekday: the week of `from` may hold it before `from`, which the subtraction takes care of.
    const day = from - weekdayOf(from) + i + 1;
    return Math.max(0, Math.floor((to - day) / 7) - Math.floor((from - 1 - day) / 7));
  });
}

/** Days weighted by weekday. */
export function weightedDays(from: number, to: number, weights: readonly number[]): number {
  return weekdayCounts(from, to).reduce((sum, count, i) => sum + count * weights[i]!, 0);
}

/** Days on which selling is planned at all: weight above 0. */
export function sellingDays(from: number, to: number, weights: readonly number[]): number {
  return weekdayCounts(from, to).reduce((sum, count, i) => sum + (weights[i]! > 0 ? count : 0), 0);
}
