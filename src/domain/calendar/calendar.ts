/** How a workbook counts days: from 1900, or from 1904 as on old Macs. */
export type DateSystem = 1900 | 1904;

/**
 * Excel's day numbers and the calendar, in whole-number arithmetic: no Date object, no time zone.
 * A serial is a day number of the 1900 system (1 = 1 January 1900) with the time of day as its fraction.
 */

export interface CalendarDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

/** Excel's 29 February 1900, a day that never was (kept from Lotus 1-2-3). Serials after it are one ahead of the true day count. */
const PHANTOM_DAY = 60;
/** Serial of 1 March 1900, the first day that every spreadsheet program agrees on. */
const DAYS_BEFORE_MARCH_1900 = daysFromEpoch(1900, 3, 1) - 61;
/** The last serial Excel shows as a date: 31 December 9999. */
export const LAST_SERIAL = 2958465;
/** A serial of a 1904 workbook plus this is the serial of the 1900 system for the same day. */
export const DAYS_1904 = 1462;

/** Days from 1 March of the year 0 (proleptic Gregorian): years begin in March so that the leap day comes last. */
function daysFromEpoch(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
}

/**
 * Whether the Gregorian calendar has this day, and Excel a serial for it (1900 to 9999).
 * @example isCalendarDate(2023, 2, 29); // false
 */
export function isCalendarDate(year: number, month: number, day: number): boolean {
  return year >= 1900 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * Days of a month.
 * @param month 1–12
 * @example daysInMonth(2024, 2); // 29
 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * The serial of a day that `isCalendarDate` accepts.
 * @example serialOf(2024, 1, 1); // 45292
 * @example serialOf(1900, 2, 28); // 59, as in Excel
 */
export function serialOf(year: number, month: number, day: number): number {
  const serial = daysFromEpoch(year, month, day) - DAYS_BEFORE_MARCH_1900;
  return serial <= PHANTOM_DAY ? serial - 1 : serial;
}

/**
 * Year, month and day of a serial; the time of day is dropped. Excel's phantom 29 February 1900 comes back as such.
 * @example dateOf(45292.75); // { year: 2024, month: 1, day: 1 }
 */
export function dateOf(serial: number): CalendarDate {
  const whole = Math.floor(serial);
  if (whole === PHANTOM_DAY) return { year: 1900, month: 2, day: 29 };
  const days = whole + DAYS_BEFORE_MARCH_1900 + (whole < PHANTOM_DAY ? 1 : 0);
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/**
 * A serial's day as YYYY-MM-DD, read without doubt in every language.
 * @example isoDate(45292); // "2024-01-01"
 */
export function isoDate(serial: number): string {
  const { year, month, day } = dateOf(serial);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Year first, as 2026-12-31, 2026/12/31, 2026.12.31 and 2026年12月31日. */
const YEAR_FIRST = /^\s*(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日?)\s*$/;

/**
 * The serial of a day written with the year first; null for anything else, and for a day that the calendar does not have.
 * @example dayOfText("2024-01-01"); // 45292
 */
export function dayOfText(text: string): number | null {
  const found = YEAR_FIRST.exec(text);
  const [year, month, day] = [found?.[1], found?.[3] ?? found?.[5], found?.[4] ?? found?.[6]].map(Number);
  return found !== null && isCalendarDate(year!, month!, day!) ? serialOf(year!, month!, day!) : null;
}

/**
 * Day of the week, Monday 1 to Sunday 7, as Excel's `WEEKDAY(serial,2)` counts it (before March 1900 Excel is one off; so is this).
 * @example weekdayOf(45292); // 1: 1 January 2024 was a Monday
 */
export function weekdayOf(serial: number): number {
  return ((((Math.floor(serial) - 2) % 7) + 7) % 7) + 1;
}

/**
 * Weeks begin on Monday: the serial of the Monday at or before.
 * @example weekStart(45295); // 45292
 */
export function weekStart(serial: number): number {
  return Math.floor(serial) - weekdayOf(serial) + 1;
}

/**
 * The first day of the serial's month.
 * @example monthStart(45322); // 45292
 */
export function monthStart(serial: number): number {
  const { year, month } = dateOf(serial);
  return serialOf(year, month, 1);
}

/**
 * The same day some calendar months later or earlier, or the month's last day where it has no such day, as Excel's EDATE.
 * @example addMonths(serialOf(2024, 1, 31), 1); // 45351: 29 February 2024
 */
export function addMonths(serial: number, months: number): number {
  const { year, month, day } = dateOf(serial);
  const count = year * 12 + month - 1 + months;
  const toYear = Math.floor(count / 12);
  const toMonth = count - toYear * 12 + 1;
  return serialOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/**
 * First days of all months that touch the days `start` to `end`, both counted; empty when `end` is before `start`.
 * @example monthStarts(serialOf(2024, 1, 20), serialOf(2024, 3, 1)).length; // 3
 */
export function monthStarts(start: number, end: number): number[] {
  const starts: number[] = [];
  for (let month = monthStart(start); month <= end; month = addMonths(month, 1)) starts.push(month);
  return start <= end ? starts : [];
}

/**
 * The serial of the 1900 system for a day of a workbook that counts days in either system.
 * @example serial1900(43830, 1904); // 45292
 */
export const serial1900 = (serial: number, system: DateSystem): number =>
  system === 1904 ? serial + DAYS_1904 : serial;
