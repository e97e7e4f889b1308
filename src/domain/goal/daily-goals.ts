/** A goal spread over the days of a period: weekday pattern, days off, and days that bring more. Rules §2. */
import { weekdayOf } from "../calendar/calendar";

export interface DayPattern {
  /** Monday to Sunday, 0 or more each. */
  readonly weekdayWeights: readonly number[];
  /** Serials of days without a goal, such as holidays; they win over boosted ones. */
  readonly daysOff: ReadonlySet<number>;
  /** Serials of promotion days, whose weight is multiplied by `boost`. */
  readonly boostDays: ReadonlySet<number>;
  readonly boost: number;
}

/**
 * The weight of each day from `start` to `end`, both counted, to be split by `allocate`.
 * @example dayWeights(45292, 45293, { weekdayWeights: [1, 2, 1, 1, 1, 1, 1], daysOff: new Set(), boostDays: new Set([45292]), boost: 3 }); // [3, 2]
 */
export function dayWeights(
  start: number,
  end: number,
  { weekdayWeights, daysOff, boostDays, boost }: DayPattern,
): Float64Array {
  return Float64Array.from({ length: end - start + 1 }, (_, i) => {
    const day = start + i;
    if (daysOff.has(day)) return 0;
    return weekdayWeights[weekdayOf(day) - 1]! * (boostDays.has(day) ? boost : 1);
  });
}
