/** Days that people shop on, by fixed rules of the calendar. Rules §2. */
import { getSolarDateFromLunar } from "chinese-days";
import { dateOf, dayOfText, serialOf, weekdayOf } from "./calendar";

const SUNDAY = 7;
const THURSDAY = 4;

/** The nth of a weekday in a month. */
function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  const first = serialOf(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
}

const thanksgiving = (year: number): number => nthWeekday(year, 11, THURSDAY, 4);

/** Years that the package chinese-days has the lunar calendar of. */
const LUNAR_YEARS = { first: 1901, last: 2100 };

function springFestival(year: number): number | null {
  if (year < LUNAR_YEARS.first || year > LUNAR_YEARS.last) return null;
  return dayOfText(getSolarDateFromLunar(`${year}-01-01`).date ?? "");
}

/** The day of each in a year; null in years that the lunar calendar is not known for. */
const RULES = {
  springFestival,
  valentine: (year: number) => serialOf(year, 2, 14),
  womensDay: (year: number) => serialOf(year, 3, 8),
  mothersDay: (year: number) => nthWeekday(year, 5, SUNDAY, 2),
  midYear: (year: number) => serialOf(year, 6, 18),
  doubleEleven: (year: number) => serialOf(year, 11, 11),
  blackFriday: (year: number) => thanksgiving(year) + 1,
  cyberMonday: (year: number) => thanksgiving(year) + 4,
  doubleTwelve: (year: number) => serialOf(year, 12, 12),
  christmas: (year: number) => serialOf(year, 12, 25),
} as const;
export type ShoppingDay = keyof typeof RULES;

/**
 * The days of a range that belong to some of the rules, earliest first.
 * @param start First day of the range, as `end` a serial.
 * @example shoppingDays(serialOf(2026, 11, 1), serialOf(2026, 11, 30), ["blackFriday"]).map(({ day }) => day); // [46353]
 */
export function shoppingDays(
  start: number,
  end: number,
  rules: readonly ShoppingDay[],
): { readonly day: number; readonly rule: ShoppingDay }[] {
  const [first, last] = [dateOf(start).year, dateOf(end).year];
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return years
    .flatMap((year) => rules.map((rule) => ({ day: RULES[rule](year), rule })))
    .flatMap(({ day, rule }) => (day !== null && day >= start && day <= end ? [{ day, rule }] : []))
    .sort((a, b) => a.day - b.day);
}
