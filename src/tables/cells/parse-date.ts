/**
 * Dates as Excel, shop exports and people write them, read to serials of the 1900 system.
 * What can be read in two ways is refused, never guessed.
 */
import { serial1900, isCalendarDate, serialOf } from "../../domain/calendar/calendar";
import { isBlank, plainText } from "./cell";
import { type DateOrder, type DateParts, possibleOrders, writtenDate } from "./date-order";
import type { Cell } from "../source";

export interface DateReading {
  readonly dateSystem: 1900 | 1904;
  /** What the whole column shows (`dateOrderReading`); without it 3/4/2024 is refused. */
  readonly order?: DateOrder | null;
}

/** The day of which databases count the seconds: with 0 seconds, in whatever zone, it stands for no date. */
const EPOCH = serialOf(1970, 1, 1);
/** Online sales begin after 1970; a smaller number in a date column is a year, an id or an amount, not a day of 1905. */
const FIRST_SERIAL = EPOCH + 1;
/** The first days of the calendars of databases, programming languages and spreadsheets. */
const NO_DATE = /^(?:0000|0001|1899|1900|1970|1969)[-/.年](?:0?[01]|12)[-/.月](?:0?[01]|3[01])日?(?![\d])/;
const END_SERIAL = serialOf(2100, 1, 1);

const YEAR_FIRST = /^(\d{3,4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号號]?(.*)$/;
const SHORT_YEAR = /^(\d{2})年(\d{1,2})月(\d{1,2})[日号號]?(.*)$/;
const DAY_MONTH_NAME =
  /^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+'?(\d{4}|\d{2})(?![\d:])(.*)$/i;
const MONTH_NAME_DAY =
  /^(?:[a-z]{3,9}\.?,\s+)?([a-z]{3,9})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+'?(\d{4}|\d{2})(?![\d:])(.*)$/i;
const WEEKDAY_NAME = /\s*\(?(?:星期|周|週)[一二三四五六日天]\)?/;
const TIME =
  /^[T,\s]*(上午|下午|凌晨|早上|中午|晚上)?\s*(\d{1,2})\s*[:点點时時]\s*(\d{1,2})?\s*[:分]?\s*(\d{1,2})?(?:[.,]\d+)?\s*秒?\s*([ap]\.?m\.?|上午|下午)?\s*(?:z|utc|gmt|[a-z]{2,5}|(?:utc|gmt)?[+-]\d{1,2}:?\d{0,2})?$/i;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * Reads a date or date-time: serials (also of 1904 workbooks), 2024-01-02 10:30:00 +0900, 2024/1/2 9:05, 2024.1.2,
 * 2024年1月2日 下午3:05, 民國113年1月2日, 20240102, 2 Jan 2024, 26-May-24. A zone at the end is dropped: the shop's own clock is kept.
 * @returns Serial of the 1900 system with the time as fraction; NaN for a blank cell, for text that is no date, for 3/4/2024
 *   when the column does not show which is the month, for 1 January 1970, and for anything outside 1970–2099.
 * @example parseDate("2024年1月2日 下午6:00", { dateSystem: 1900 }); // 45293.75
 */
export function parseDate(cell: Cell, reading: DateReading): number {
  if (typeof cell === "number") return parseNumber(cell, reading.dateSystem);
  if (typeof cell !== "string" || cell === "") return Number.NaN;
  const quick = parseIso(cell);
  return inRange(Number.isNaN(quick) ? parseText(plainText(cell), reading) : quick);
}

/**
 * Whether only the order of day, month and year keeps a text from being a date.
 * @example isAmbiguousDate("3/4/2024"); // true
 */
export function isAmbiguousDate(cell: Cell): boolean {
  if (typeof cell !== "string" || !Number.isNaN(parseDate(cell, { dateSystem: 1900 }))) return false;
  const written = writtenDate(plainText(cell));
  return written !== null && possibleOrders(written.parts).length > 1;
}

/**
 * Whether a cell of a date column stands for no date: a blank or a word for nothing, 0, 0000-00-00, 0001-01-01, 1900-01-00, 1970-01-01.
 * @example isNoDate("1970-01-01 08:00:00"); // true
 */
export function isNoDate(cell: Cell): boolean {
  if (typeof cell === "number") return cell === 0 || Math.abs(cell - EPOCH) < 1;
  if (isBlank(cell)) return true;
  if (typeof cell !== "string") return false;
  const code = cell.charCodeAt(0);
  return (code === 48 || code === 49) && NO_DATE.test(cell);
}

function inRange(serial: number): number {
  return serial >= FIRST_SERIAL && serial < END_SERIAL ? serial : Number.NaN;
}

function parseNumber(value: number, dateSystem: 1900 | 1904): number {
  if (value >= 19700101 && value < 21000101 && Number.isInteger(value)) return inRange(parseDigits(String(value)));
  return inRange(serial1900(value, dateSystem));
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
  const written = writtenDate(text);
  if (written) return dayInOrder(written.parts, reading.order ?? null) + parseTime(text.slice(written.end));
  const short = SHORT_YEAR.exec(text);
  if (short) return day(fullYear(Number(short[1])), Number(short[2]), Number(short[3])) + parseTime(short[4]!);
  const named = DAY_MONTH_NAME.exec(text) ?? swapFirstTwo(MONTH_NAME_DAY.exec(text));
  if (!named) return Number.NaN;
  return day(fullYear(Number(named[3])), monthOfName(named[2]!), Number(named[1])) + parseTime(named[4]!);
}

function swapFirstTwo(match: RegExpExecArray | null): string[] | null {
  return match && [match[0], match[2]!, match[1]!, match[3]!, match[4]!];
}

/** 1–12, or 0, which no calendar has. */
export function monthOfName(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** A year of two digits is of the years 1970 to 2069. */
function fullYear(year: number): number {
  return year < 70 ? 2000 + year : year < 100 ? 1900 + year : year;
}

/** The day that three numbers are in an order; where they cannot be, in the only one they can be. */
function dayInOrder(parts: DateParts, order: DateOrder | null): number {
  const [first, second, third] = parts;
  const possible = possibleOrders(parts);
  const sameEitherWay = first === second && third > 99;
  const by = order !== null && possible.includes(order) ? order : sameEitherWay ? "dayFirst" : possible[0];
  if (by === undefined || (by !== order && possible.length > 1 && !sameEitherWay)) return Number.NaN;
  if (by === "yearFirst") return day(fullYear(first), second, third);
  return by === "dayFirst" ? day(fullYear(third), second, first) : day(fullYear(third), first, second);
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
