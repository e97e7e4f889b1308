/**
 * The holidays and make-up working days of a promotion's calendar, as the list begins and as the user typed it. Rules §7.
 */
import { type DateSystem, LAST_SERIAL, serial1900 } from "../../domain/calendar/calendar";
import { type ArrangedDays, chineseCalendar } from "../../domain/promotion/working-days";
import type { PlannedCell } from "../../plan/plan";
import type { PlanContext } from "../kind";
import type { PromotionChoices } from "./options";
import { CALENDAR_TEXTS } from "./texts";

/** Days of the calendar before the event and after it. */
export const CALENDAR_DAYS = { before: 150, after: 60 } as const;
/** Holidays are listed so many days further, so that an event that is moved still has them. */
const HOLIDAY_MARGIN = 120;
/** Rows of the list of days for the user's own. */
const SPARE_DAYS = 12;

/** A day off or a make-up working day of the list; null for a free row. */
export type ListedDay = { readonly day: number; readonly kind: ArrangedDays["kind"] } | null;

/** The key of a row's input on the calendar. */
export const arrangedKey = (row: number): string => `arranged.${row + 1}`;

/** The days of the list, as it begins and as typed on the calendar. */
export function arrangedDays(
  { workdays }: PromotionChoices,
  event: number,
  { typed, locale }: PlanContext,
  system: DateSystem,
): ListedDay[] {
  const { before, after } = CALENDAR_DAYS;
  const [start, end] = [event - before - HOLIDAY_MARGIN, event + after + HOLIDAY_MARGIN];
  const { arranged } = workdays === "china" ? chineseCalendar(start, end) : { arranged: [] };
  const begin = arranged.flatMap(({ from, to, kind }) =>
    Array.from({ length: to - from + 1 }, (_, i) => ({ day: from + i, kind })),
  );
  const kinds = { off: CALENDAR_TEXTS.off, working: CALENDAR_TEXTS.working };
  const read = ([day, what]: readonly PlannedCell[]): ListedDay => {
    const kind = (["off", "working"] as const).find((each) => kinds[each][locale] === what);
    if (typeof day !== "number" || kind === undefined || day > LAST_SERIAL) return null;
    return { day: serial1900(Math.floor(day), system), kind };
  };
  return Array.from({ length: begin.length + SPARE_DAYS }, (_, i) => {
    const own = typed?.("calendar", arrangedKey(i))?.[0];
    return own === undefined ? (begin[i] ?? null) : read(own);
  });
}
