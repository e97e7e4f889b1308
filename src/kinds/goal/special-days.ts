/**
 * Days that do not follow their weekday: days off, make-up working days of the Chinese calendar, and promotion days that bring
 * more. The list stands on its own sheet, where the user edits it. Rules §2.
 */
import { getDayDetail } from "chinese-days";
import { isoDate, DAYS_1904, dateOf, weekdayOf } from "../../domain/calendar/calendar";
import type { PlanContext } from "../kind";
import type { PlannedCell } from "../../plan/plan";
import type { Locale, Text } from "../../text/locale";
import { inLocale, say } from "../../text/say";

export const DAY_KINDS = ["off", "working", "promotion"] as const;
export type DayKind = (typeof DAY_KINDS)[number];

export const DAY_KIND_TEXTS: Readonly<Record<DayKind, Text>> = {
  off: say("Day off", "休息日", "休假日"),
  working: say("Make-up working day", "调休上班日", "補班日"),
  promotion: say("Promotion", "促销日", "促銷日"),
};

export interface SpecialDay {
  /** Serials; both belong to it. */
  readonly from: number;
  readonly to: number;
  readonly kind: DayKind;
  /** What the weight of a promotion day is multiplied by; 1 for other kinds. */
  readonly boost: number;
  readonly name: string | Text;
}

/** Rows of the list: what it begins with and room for the user's own. */
const SPARE_ROWS = 12;
/** A make-up working day counts as this weekday: Monday. */
const WORKING_WEEKDAY = 1;
const WEEKEND = 6;

/** Public holidays of mainland China and their make-up working days, neighbours of one name as one entry, as far as they are published. */
export function chineseHolidays(start: number, end: number): SpecialDay[] {
  const days: SpecialDay[] = [];
  for (let day = start; day <= end; day++) {
    const { name, work } = getDayDetail(isoDate(day));
    const [english, chinese] = name.split(",");
    // Only arranged days carry a Chinese name; of those at work, only at a weekend is one made up for.
    if (english === undefined || chinese === undefined || (work && weekdayOf(day) < WEEKEND)) continue;
    const kind = work ? "working" : "off";
    const last = days.at(-1);
    if (last?.kind === kind && inLocale(last.name, "en-US") === english && last.to === day - 1)
      days[days.length - 1] = { ...last, to: day };
    else days.push({ from: day, to: day, kind, boost: 1, name: say(english, chinese, chinese) });
  }
  return days;
}

/** Years of the range that no arrangement is published for. */
export function yearsWithoutHolidays(start: number, end: number): number[] {
  const years = Array.from({ length: dateOf(end).year - dateOf(start).year + 1 }, (_, i) => dateOf(start).year + i);
  return years.filter((year) => !getDayDetail(`${year}-10-01`).name.includes(","));
}

/** The key of a row's input on the sheet of special days. */
export const specialDayKey = (row: number): string => `specialDay.${row + 1}`;

/** A row as the user typed it; null for one that is empty or not complete, which the sheet flags. */
function typedDay(cells: readonly PlannedCell[], locale: Locale, dateSystem: 1900 | 1904): SpecialDay | null {
  const shift = dateSystem === 1904 ? DAYS_1904 : 0;
  const [from, to, what, boost, name] = cells;
  const kind = DAY_KINDS.find((each) => DAY_KIND_TEXTS[each][locale] === what);
  if (typeof from !== "number" || kind === undefined) return null;
  const factor = kind === "promotion" && typeof boost === "number" ? boost : 1;
  return {
    from: from + shift,
    to: typeof to === "number" ? to + shift : from + shift,
    kind,
    boost: factor,
    name: typeof name === "string" ? name : "",
  };
}

/** The list's rows: what it begins with, what was typed in its place, and room for more. */
export function specialDayRows(
  begin: readonly SpecialDay[],
  { typed, locale }: PlanContext,
  dateSystem: 1900 | 1904,
): (SpecialDay | null)[] {
  const row = (i: number): SpecialDay | null => {
    const own = typed?.("calendar", specialDayKey(i))?.[0];
    return own === undefined ? (begin[i] ?? null) : typedDay(own, locale, dateSystem);
  };
  let rows = begin.length + SPARE_ROWS;
  while (typed?.("calendar", specialDayKey(rows)) !== undefined) rows++;
  return Array.from({ length: rows }, (_, i) => row(i));
}

/**
 * The weight of a day: its weekday's, Monday's for a make-up working day; nothing on a day off; times the largest boost of the
 * promotions it belongs to. A day off wins over the others.
 */
export function dayWeight(day: number, weekdayWeights: readonly number[], special: readonly SpecialDay[]): number {
  const on = special.filter(({ from, to }) => day >= from && day <= to);
  if (on.some(({ kind }) => kind === "off")) return 0;
  const weekday = on.some(({ kind }) => kind === "working") ? WORKING_WEEKDAY : weekdayOf(day);
  const boosts = on.filter(({ kind }) => kind === "promotion").map(({ boost }) => boost);
  return weekdayWeights[weekday - 1]! * (boosts.length === 0 ? 1 : Math.max(...boosts));
}
