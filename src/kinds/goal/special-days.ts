/**
 * The list of days that do not follow their weekday, as it begins and as the user typed it on its own sheet. Rules §2.
 */
import { type DateSystem, serial1900 } from "../../domain/calendar/calendar";
import { chineseHolidays, type DayKind, type SpecialDay } from "../../domain/calendar/special-days";
import { type ShoppingDay, shoppingDays } from "../../domain/calendar/shopping-days";
import type { PlanContext } from "../kind";
import type { PlannedCell } from "../../plan/plan";
import type { Locale, Text } from "../../text/locale";
import { say } from "../../text/say";
import { TERMS } from "../../text/terms";
import { SHOPPING_DAY_TEXTS } from "../shared/shopping-day-texts";

export const DAY_KIND_TEXTS: Readonly<Record<DayKind, Text>> = {
  off: TERMS.dayOff,
  working: TERMS.makeUpDay,
  promotion: say("Promotion", "促销日", "促銷日"),
};
export const DAY_KINDS = Object.keys(DAY_KIND_TEXTS) as DayKind[];

export interface ListedDay extends SpecialDay {
  readonly name: string | Text;
}

/** What people shop on where a language is spoken. */
const SHOPPING_DAYS: Readonly<Record<Locale, readonly ShoppingDay[]>> = {
  "en-US": ["valentine", "mothersDay", "blackFriday", "cyberMonday", "christmas"],
  "zh-CN": ["springFestival", "womensDay", "midYear", "doubleEleven", "doubleTwelve"],
  "zh-TW": ["springFestival", "mothersDay", "midYear", "doubleEleven", "doubleTwelve"],
};

/** Rows for the user's own. */
const SPARE_ROWS = 12;

/** The key of a row's input on the sheet of special days. */
export const specialDayKey = (row: number): string => `specialDay.${row + 1}`;

/** A row as the user typed it; null for one that is empty or not complete, which the sheet flags. */
function typedDay(cells: readonly PlannedCell[], locale: Locale, dateSystem: DateSystem): ListedDay | null {
  const [from, to, what, boost, name] = cells;
  const kind = DAY_KINDS.find((each) => DAY_KIND_TEXTS[each][locale] === what);
  if (typeof from !== "number" || kind === undefined) return null;
  return {
    from: serial1900(from, dateSystem),
    to: serial1900(typeof to === "number" ? to : from, dateSystem),
    kind,
    boost: kind === "promotion" && typeof boost === "number" ? boost : 1,
    name: typeof name === "string" ? name : "",
  };
}

/** Promotions that change no goal before the user gives them a boost; without those that are days off already. */
function promotionsOf(start: number, end: number, locale: Locale, off: readonly SpecialDay[]): ListedDay[] {
  return shoppingDays(start, end, SHOPPING_DAYS[locale])
    .filter(({ day }) => !off.some(({ from, to }) => day >= from && day <= to))
    .map(({ day, rule }) => ({ from: day, to: day, kind: "promotion", boost: 1, name: SHOPPING_DAY_TEXTS[rule] }));
}

/**
 * The list's rows: the public holidays where they are wanted, the shopping days of the language, what was typed in their place, and room
 * for more.
 */
export function specialDayRows(
  { start, end, holidays }: { readonly start: number; readonly end: number; readonly holidays: "china" | "none" },
  { typed, locale }: PlanContext,
  dateSystem: DateSystem,
): (ListedDay | null)[] {
  const known = holidays === "china" ? chineseHolidays(start, end) : [];
  const holidayRows = known.map(({ english, chinese, ...day }) => ({ ...day, name: say(english, chinese, chinese) }));
  const begin = [...holidayRows, ...promotionsOf(start, end, locale, known)];
  const row = (i: number): ListedDay | null => {
    const own = typed?.("calendar", specialDayKey(i))?.[0];
    return own === undefined ? (begin[i] ?? null) : typedDay(own, locale, dateSystem);
  };
  let rows = begin.length + SPARE_ROWS;
  while (typed?.("calendar", specialDayKey(rows)) !== undefined) rows++;
  return Array.from({ length: rows }, (_, i) => row(i));
}
