/**
 * Dates as Excel, shop exports and people write them, read to serials of the 1900 system.
 * What can be read in two ways is refused, never guessed.
 */
import { from1904, isCalendarDate, serialOf } from "../../domain/calendar/calendar";
import { say } from "../../text/say";
import { isBlank, plainText } from "./cell";
import type { ColumnReading, Way } from "./reading";
import type { Cell } from "../source";

/** How a column writes dates that begin with day or month. */
export type DateOrder = "dayFirst" | "monthFirst";

export interface DateReading {
  readonly dateSystem: 1900 | 1904;
  /** What the whole column shows (`dateOrderOf`); without it 3/4/2024 is refused. */
  readonly order?: DateOrder | null;
}

/** Online sales begin after 1970; a smaller number in a date column is a year, an id or an amount, not a day of 1905. */
const FIRST_SERIAL = serialOf(1970, 1, 1);
const END_SERIAL = serialOf(2100, 1, 1);

const YEAR_FIRST = /^(\d{3,4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号號]?(.*)$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)(.*)$/;
const DAY_MONTH_NAME =
  /^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})(?!\d)(.*)$/i;
const MONTH_NAME_DAY = /^(?:[a-z]{3,9}\.?,\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)(.*)$/i;
const WEEKDAY_NAME = /\s*\(?(?:星期|周|週)[一二三四五六日天]\)?/;
const TIME =
  /^[T,\s]*(上午|下午|凌晨|早上|中午|晚上)?\s*(\d{1,2})\s*[:点點时時]\s*(\d{1,2})?\s*[:分]?\s*(\d{1,2})?(?:[.,]\d+)?\s*秒?\s*([ap]\.?m\.?|上午|下午)?\s*(?:z|utc|gmt|[a-z]{2,5}|(?:utc|gmt)?[+-]\d{1,2}:?\d{0,2})?$/i;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * Reads a date or date-time: serials (also of 1904 workbooks), 2024-01-02 10:30:00 +0900, 2024/1/2 9:05, 2024.1.2,
 * 2024年1月2日 下午3:05, 民國113年1月2日, 20240102, 2 Jan 2024. A zone at the end is dropped: the shop's own clock is kept.
 * @returns Serial of the 1900 system with the time as fraction; NaN for a blank cell, for text that is no date, for 3/4/2024
 *   when the column does not show which is the month, and for anything outside 1970–2099.
 * @example parseDate("2024年1月2日 下午6:00", { dateSystem: 1900 }); // 45293.75
 */
export function parseDate(cell: Cell, reading: DateReading): number {
  if (typeof cell === "number") return parseNumber(cell, reading.dateSystem);
  if (typeof cell !== "string" || cell === "") return Number.NaN;
  const quick = parseIso(cell);
  return inRange(Number.isNaN(quick) ? parseText(plainText(cell), reading) : quick);
}

/**
 * Whether only the order of day and month keeps a text from being a date.
 * @example isAmbiguousDate("3/4/2024"); // true
 */
export function isAmbiguousDate(cell: Cell): boolean {
  if (typeof cell !== "string") return false;
  const dayFirst = parseDate(cell, { dateSystem: 1900, order: "dayFirst" });
  const monthFirst = parseDate(cell, { dateSystem: 1900, order: "monthFirst" });
  return !Number.isNaN(dayFirst) && !Number.isNaN(monthFirst) && dayFirst !== monthFirst;
}

/**
 * The order of day and month that a column itself shows: one of its dates has a 13 or more in one place and none in the other.
 * @returns null when no date shows it or dates contradict each other.
 * @example dateOrderOf(["3/4/2024", "3/25/2024"]); // "monthFirst"
 */
export function dateOrderOf(cells: Iterable<Cell>): DateOrder | null {
  return dateOrderReading(cells).way?.id ?? null;
}

/** Ways of reading a date that begins with day or month. */
export const DATE_WAYS = {
  dayFirst: { id: "dayFirst", label: say("day/month/year", "日/月/年", "日/月/年") },
  monthFirst: { id: "monthFirst", label: say("month/day/year", "月/日/年", "月/日/年") },
} as const satisfies Record<DateOrder, Way>;

/** A column's order of day and month: the user's choice, or what cells show that can be read in one way only. */
export function dateOrderReading(
  cells: Iterable<Cell>,
  choice?: string,
): ColumnReading & { readonly way: (typeof DATE_WAYS)[DateOrder] | null } {
  const counts = { dayFirst: 0, monthFirst: 0, open: 0 };
  const examples: Partial<Record<keyof typeof counts, string>> = {};
  for (const cell of cells) {
    if (typeof cell !== "string" || isBlank(cell)) continue;
    const match = YEAR_LAST.exec(plainText(cell));
    if (!match) continue;
    const kind = Number(match[1]) > 12 ? "dayFirst" : Number(match[2]) > 12 ? "monthFirst" : "open";
    counts[kind]++;
    examples[kind] ??= plainText(cell);
  }
  const { dayFirst, monthFirst, open } = counts;
  const shown = dayFirst > 0 === monthFirst > 0 ? null : dayFirst > 0 ? DATE_WAYS.dayFirst : DATE_WAYS.monthFirst;
  const chosen = Object.values(DATE_WAYS).find(({ id }) => id === choice);
  const way = chosen ?? shown;
  return {
    way,
    ways: Object.values(DATE_WAYS),
    cells: dayFirst + monthFirst + open,
    proving: way === null ? 0 : counts[way.id],
    against: way === null ? 0 : dayFirst + monthFirst - counts[way.id],
    example: (way && examples[way.id]) ?? examples.open ?? examples.dayFirst ?? "",
    chosen: chosen !== undefined,
  };
}

function inRange(serial: number): number {
  return serial >= FIRST_SERIAL && serial < END_SERIAL ? serial : Number.NaN;
}

function parseNumber(value: number, dateSystem: 1900 | 1904): number {
  if (value >= 19700101 && value < 21000101 && Number.isInteger(value)) return inRange(parseDigits(String(value)));
  return inRange(dateSystem === 1904 ? from1904(value) : value);
}

function day(year: number, month: number, dayOfMonth: number): number {
  return isCalendarDate(year, month, dayOfMonth) ? serialOf(year, month, dayOfMonth) : Number.NaN;
}

/** 20240102, 202401021030, 20240102103000. */
function parseDigits(text: string): number {
  const at = (from: number, length: number): number => Number(text.slice(from, from + length) || 0);
  return day(at(0, 4), at(4, 2), at(6, 2)) + clock(at(8, 2), at(10, 2), at(12, 2));
}

function clock(hour: number, minute: number, second: number): number {
  return hour < 24 && minute < 60 && second < 60 ? (hour * 3600 + minute * 60 + second) / 86400 : Number.NaN;
}

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** The commonest export form, yyyy-mm-dd or yyyy/mm/dd with hh:mm[:ss] or nothing, without a regular expression. */
function parseIso(text: string): number {
  const length = text.length;
  if (length !== 10 && length !== 16 && length !== 19) return Number.NaN;
  const separator = text.charCodeAt(4);
  if ((separator !== 45 && separator !== 47) || text.charCodeAt(7) !== separator) return Number.NaN;
  const date = day(twoDigits(text, 0) * 100 + twoDigits(text, 2), twoDigits(text, 5), twoDigits(text, 8));
  if (length === 10) return date;
  const gap = text.charCodeAt(10);
  if ((gap !== 32 && gap !== 84) || text.charCodeAt(13) !== 58 || (length === 19 && text.charCodeAt(16) !== 58))
    return Number.NaN;
  return date + clock(twoDigits(text, 11), twoDigits(text, 14), length === 19 ? twoDigits(text, 17) : 0);
}

function parseText(text: string, reading: DateReading): number {
  if (/^\d{8}(?:\d{4}(?:\d{2})?)?$/.test(text)) return parseDigits(text);
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return parseNumber(Number(text), reading.dateSystem);
  const yearFirst = YEAR_FIRST.exec(text.replace(/^民[國国]\s*/, ""));
  if (yearFirst) {
    const [, year, month, dayOfMonth, rest] = yearFirst;
    // Three digits are a year of the Republic of China calendar used in Taiwan: 113 is 2024.
    return day(Number(year) + (year!.length === 3 ? 1911 : 0), Number(month), Number(dayOfMonth)) + parseTime(rest!);
  }
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) {
    const [, first, second, year, rest] = yearLast;
    return dayAndMonth(Number(first), Number(second), Number(year), reading.order ?? null) + parseTime(rest!);
  }
  const named = DAY_MONTH_NAME.exec(text) ?? swapFirstTwo(MONTH_NAME_DAY.exec(text));
  if (!named) return Number.NaN;
  return day(Number(named[3]), monthOfName(named[2]!), Number(named[1])) + parseTime(named[4]!);
}

function swapFirstTwo(match: RegExpExecArray | null): string[] | null {
  return match && [match[0], match[2]!, match[1]!, match[3]!, match[4]!];
}

/** 1–12, or 0, which no calendar has. */
function monthOfName(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function dayAndMonth(first: number, second: number, year: number, order: DateOrder | null): number {
  if (first > 12 || order === "dayFirst") return day(year, second, first);
  if (second > 12 || order === "monthFirst" || first === second) return day(year, first, second);
  return Number.NaN;
}

/** Time of day as a fraction; 0 for no time, NaN for text that is no time. */
function parseTime(text: string): number {
  const rest = text.replace(WEEKDAY_NAME, "").trim();
  if (rest === "") return 0;
  const match = TIME.exec(rest);
  if (!match) return Number.NaN;
  const [, before, hour, minute, second, after] = match;
  return clock(hourOfDay(Number(hour), before ?? after ?? ""), Number(minute ?? 0), Number(second ?? 0));
}

function hourOfDay(hour: number, half: string): number {
  if (/^(?:下午|晚上|p)/i.test(half)) return hour < 12 ? hour + 12 : hour;
  if (half === "中午") return hour < 3 ? hour + 12 : hour;
  return half !== "" && hour === 12 ? 0 : hour;
}
