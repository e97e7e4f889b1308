/** Days that people work on: every day, Monday to Friday, or as mainland China arranges holidays and make-up days. Rules §7. */
import { weekdayOf } from "../calendar/calendar";
import { chineseHolidays, type DayKind } from "../calendar/special-days";

const FRIDAY = 5;

/** Days that do not follow their weekday; both ends belong to them. Serials. */
export interface ArrangedDays {
  readonly from: number;
  readonly to: number;
  readonly kind: Exclude<DayKind, "promotion">;
}

export interface WorkingCalendar {
  /** Whether Saturdays and Sundays are worked on as other days are. */
  readonly weekends: boolean;
  /** A day off wins over a working day. */
  readonly arranged: readonly ArrangedDays[];
}

export const EVERY_DAY: WorkingCalendar = { weekends: true, arranged: [] };
export const MONDAY_TO_FRIDAY: WorkingCalendar = { weekends: false, arranged: [] };

/** Monday to Friday with China's public holidays and make-up days of some days, as far as they are published. */
export function chineseCalendar(start: number, end: number): WorkingCalendar {
  const arranged = chineseHolidays(start, end).flatMap(({ from, to, kind }) =>
    kind === "promotion" ? [] : [{ from, to, kind }],
  );
  return { weekends: false, arranged };
}

/** @param day A serial. */
function isWorkingDay(day: number, { weekends, arranged }: WorkingCalendar): boolean {
  const on = arranged.filter(({ from, to }) => day >= from && day <= to);
  if (on.some(({ kind }) => kind === "off")) return false;
  return on.length > 0 || weekends || weekdayOf(day) <= FRIDAY;
}

/** A run of days by number: working days count from 1, what follows none of them is 0. */
export interface NumberedDays {
  readonly first: number;
  /** By day from the first: working days up to it. */
  readonly worked: readonly number[];
}

/**
 * Numbers the working days of a run.
 * @param first Serial of the first day, as `last` of the last.
 * @example numberedDays(serialOf(2025, 11, 7), serialOf(2025, 11, 10), MONDAY_TO_FRIDAY).worked; // [1, 1, 1, 2]
 */
export function numberedDays(first: number, last: number, calendar: WorkingCalendar): NumberedDays {
  let count = 0;
  const worked = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) =>
    isWorkingDay(first + i, calendar) ? ++count : count,
  );
  return { first, worked };
}

/** Working days up to a day; 0 before the run, all of them after it. */
export function workedUpTo({ first, worked }: NumberedDays, day: number): number {
  return day < first ? 0 : (worked[Math.min(day - first, worked.length - 1)] ?? 0);
}

/** The serial of a working day by its number; null for a number that the run does not have. */
export function dayOfNumber({ first, worked }: NumberedDays, number: number): number | null {
  const at = number < 1 ? -1 : worked.indexOf(number);
  return at < 0 ? null : first + at;
}
