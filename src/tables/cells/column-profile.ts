/**
 * What the values of a column look like, from a sample: dates, numbers, ciphers. Headings decide first; values confirm them,
 * or decide where headings are unknown.
 */
import { isBlank, isErrorCell, plainText } from "./cell";
import { isMasked } from "../../domain/customers/nobody";
import { isAmbiguousDate, parseDate } from "./parse-date";
import { parseMoney } from "./parse-money";
import { isRate } from "./rate-column";
import { yearlessOf } from "./yearless";
import type { Cell } from "../source";

export interface ColumnProfile {
  /** Cells that hold something other than an error. */
  readonly filled: number;
  /** Cells that read as dates, however day and month are ordered. */
  readonly dates: number;
  /** Dates written as text: unlike serials they can be nothing else. */
  readonly textDates: number;
  /** Texts that are dates but for a year. */
  readonly yearless: number;
  readonly numbers: number;
  /** Percents as texts, and numbers that can be rates. */
  readonly rates: number;
  /** Whole numbers of seven digits and more, as ids are. */
  readonly longWholeNumbers: number;
  /** Numbers of more than 15 digits: Excel keeps only 15, so the last ones are gone. */
  readonly lostDigits: number;
  /** Cells that are encrypted or masked with asterisks: no two of them can be recognised as the same person. */
  readonly hidden: number;
  /** Different values among the filled cells. */
  readonly distinct: number;
}

/** Douyin writes "##cipher" and "$$cipher". */
const CIPHER = /^[#$~@]{1,2}[^\s]{16,}/;

/**
 * Profiles one column of sample rows.
 * @param column Zero-based position in each row.
 */
export function profileColumn(sample: readonly (readonly Cell[])[], column: number): ColumnProfile {
  const profile = {
    filled: 0,
    dates: 0,
    textDates: 0,
    yearless: 0,
    numbers: 0,
    rates: 0,
    longWholeNumbers: 0,
    lostDigits: 0,
    hidden: 0,
  };
  const values = new Set<Cell>();
  for (const row of sample) {
    const cell = row[column];
    if (isBlank(cell) || isErrorCell(cell)) continue;
    profile.filled++;
    values.add(typeof cell === "string" ? cell.trim().toLowerCase() : cell);
    if (isAmbiguousDate(cell) || !Number.isNaN(parseDate(cell, { dateSystem: 1900 }))) {
      profile.dates++;
      if (typeof cell === "string" && /\D/.test(plainText(cell))) profile.textDates++;
    }
    if (yearlessOf(cell) !== null) profile.yearless++;
    const number = parseMoney(cell);
    if (!Number.isNaN(number)) profile.numbers++;
    if (isRate(cell)) profile.rates++;
    if (Number.isInteger(number) && Math.abs(number) >= 1e6) profile.longWholeNumbers++;
    if (typeof cell === "number" && Math.abs(cell) >= 1e15) profile.lostDigits++;
    if (typeof cell === "string" && isHidden(plainText(cell))) profile.hidden++;
  }
  return { ...profile, distinct: values.size };
}

/** Most platforms mask names and phones as 张** and 138****1234. */
const isHidden = (text: string): boolean => CIPHER.test(text) || isMasked(text);

/** Whether a column can only be a column of dates: all of them serials, or all of them texts. */
export function onlyDates({ filled, dates, textDates }: ColumnProfile): boolean {
  return filled > 0 && dates === filled && (textDates === filled || textDates === 0);
}

/** Whether a column can only be a column of amounts: numbers that are neither all dates nor ids. */
export function onlyAmounts({ filled, numbers, dates, longWholeNumbers }: ColumnProfile): boolean {
  return filled > 0 && numbers === filled && dates < filled && longWholeNumbers === 0;
}

/** So many values that all differ are no chance in a column that tells customers apart. */
const LEAST_KEYS = 3;

/** Whether every row has a value of its own, as a key made for each order has. */
export function neverRepeats({ filled, distinct }: ColumnProfile): boolean {
  return filled >= LEAST_KEYS && distinct === filled;
}

/** Whether rows share values, as orders share their customers. */
export function repeats({ filled, distinct }: ColumnProfile): boolean {
  return distinct < filled;
}
