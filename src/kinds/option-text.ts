/**
 * Options as people type them, and back: the pane's form and the command line read the same text as the same value. Full-width digits,
 * thousands separators, currency marks and 万/亿 are understood; what can be read in two ways is refused.
 */
import { dayOfText, isoDate } from "../domain/calendar/calendar";
import { plainText } from "../tables/cells/cell";
import { parseDate } from "../tables/cells/parse-date";
import { parseMoney } from "../tables/cells/parse-money";
import { say } from "../text/say";
import type { FieldOf, OptionField, OptionValue } from "./kind";
import { missing, notReadable, oneOf, shownNumber } from "./option-problems";
import { countFits, fieldProblem, listSize, YES_OR_NO } from "./options";

const NUMBER = say("a number such as 1000 or 12.5", "数字，例如 1000 或 12.5", "數字，例如 1000 或 12.5");
const PERCENT = say("a share such as 25% or 0.25", "比例，例如 25% 或 0.25", "比例，例如 25% 或 0.25");
const DATE = say("a date such as 2026-12-31", "日期，例如 2026-12-31", "日期，例如 2026-12-31");
/** Leaves a number, a day or a list to the data. */
const NO_VALUE = new Set(["", "auto", "null", "none"]);
const YES = new Set(["true", "yes", "on", "1", "是"]);
const NO = new Set(["false", "no", "off", "0", "否"]);

type NumberUnit = FieldOf<"number">["unit"];

/** A separator that no group of three digits follows, or that stands behind a point or a leading zero: perhaps a decimal comma. */
const UNCLEAR_COMMA = /[,' ](?!\d{3}(?!\d))|\..*[,' ]|^\D*0\d*[,' ]/;
/** Several amounts, two signs, a power of ten: nothing that one value is typed as. */
const NOT_ONE_NUMBER = /;|[-+].*[-+]|e[-+\d]/i;
const BARE_NUMBER = /^[-+(]?[\d.,' ]+[-)]?\s*[万萬亿億w]?$/i;

/** The number that a text stands for, amounts also with a currency mark; null when it is not clearly one. */
export function numberOfText(typed: string, unit?: "money"): number | null {
  const text = plainText(typed).replace(/[−–—]/g, "-").replace(/\s+/g, " ");
  const digits = /\d[\d.,' ]*\d|\d/.exec(text)?.[0] ?? "";
  if (UNCLEAR_COMMA.test(digits) || NOT_ONE_NUMBER.test(text)) return null;
  if (unit !== "money" && !BARE_NUMBER.test(text)) return null;
  const value = parseMoney(text);
  return Number.isFinite(value) ? value + 0 : null;
}

/**
 * A share as Excel's own percent cells read it: with a mark it is per cent; without one, numbers from 1 on are per cent and smaller
 * ones are shares.
 * @example shareOfText("25"); // 0.25, as "0.25" and "25%"; "0.25%" is 0.0025
 */
export function shareOfText(typed: string): number | null {
  const text = plainText(typed);
  const marked = text.endsWith("%");
  const value = /[万萬亿億w]/i.test(text) ? null : numberOfText(marked ? text.slice(0, -1) : text);
  if (value === null) return null;
  return Number((marked || Math.abs(value) >= 1 ? value / 100 : value).toPrecision(15));
}

/** The whole 1900 serial of a day: year first in any usual way, a month's name, a serial; null for 3/4/2026, which is two days. */
function dayOfTyped(typed: string): number | null {
  const text = plainText(typed);
  const value = dayOfText(text) ?? Math.floor(parseDate(text, { dateSystem: 1900 }));
  return Number.isNaN(value) ? null : value;
}

function readNumber(field: OptionField, typed: string, unit: NumberUnit, entry?: number): number {
  const value = unit === "percent" ? shareOfText(typed) : numberOfText(typed, unit);
  if (value === null) throw notReadable(field, typed.trim(), unit === "percent" ? PERCENT : NUMBER, entry);
  return value;
}

function readDay(field: OptionField, typed: string): number {
  const value = dayOfTyped(typed);
  if (value === null) throw notReadable(field, typed.trim(), DATE);
  return value;
}

const folded = (text: string): string => plainText(text).toLowerCase();

function readChoice(field: FieldOf<"choice">, typed: string): string {
  const found = field.choices.find(({ value, text }) =>
    [value, ...Object.values<string>(text)].some((name) => folded(name) === folded(typed)),
  );
  if (found === undefined) throw notReadable(field, typed, oneOf(field));
  return found.value;
}

function readFlag(field: OptionField, typed: string): boolean {
  const word = folded(typed);
  if (!YES.has(word) && !NO.has(word)) throw notReadable(field, typed, YES_OR_NO);
  return YES.has(word);
}

/** The entries of a list in one text: after commas or semicolons, else after blanks. */
function readList(field: FieldOf<"numbers">, typed: string): number[] {
  const parts = plainText(typed).split(/\s*[,;、]\s*|\s+/);
  const values = parts.map((part) => numberOfText(part));
  if (!countFits(field, parts.length) || values.some((value) => value === null))
    throw notReadable(field, typed, listSize(field));
  return values.map(Number);
}

/** Entries typed one by one: those after the last one that is typed are left out, as far as the list may be shorter. */
function readEntries(field: FieldOf<"numbers">, typed: readonly string[]): OptionValue {
  const last = typed.findLastIndex((each) => each.trim() !== "");
  if (last === -1 && field.optional === true) return null;
  return typed.slice(0, Math.max(last + 1, field.fewest ?? typed.length)).map((each, entry) => {
    if (each.trim() === "") throw missing(field, entry);
    return readNumber(field, each, undefined, entry);
  });
}

function readText(field: OptionField, typed: string): OptionValue {
  switch (field.type) {
    case "choice":
      return readChoice(field, typed);
    case "flag":
      return readFlag(field, typed);
    case "text":
      return typed.trim() === "" ? null : typed.trim();
    default:
      if (NO_VALUE.has(folded(typed))) return null;
  }
  if (field.type === "numbers") return readList(field, typed);
  return field.type === "date" ? readDay(field, typed) : readNumber(field, typed, field.unit);
}

/**
 * Reads an option's value from text, or from one text for each entry of a list.
 * @throws OptionProblem for a text that cannot be read, and for a value that the field does not allow.
 */
export function readOption(field: OptionField, typed: string | readonly string[]): OptionValue {
  const value = typeof typed === "string" ? readText(field, typed) : readEntries(field as FieldOf<"numbers">, typed);
  const problem = fieldProblem(field, value);
  if (problem !== null) throw problem;
  return value;
}

/** A value as the text it is typed as, which `readOption` reads back as the same value; "" for none. */
export function typedText(field: OptionField, value: OptionValue): string {
  if (value === null) return "";
  if (typeof value === "number") return field.type === "date" ? isoDate(value) : shownNumber(value, field);
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" ? value : value.map(plainDigits).join(",");
}

/** Without separators, which part the numbers of a list. */
const plainDigits = (value: number): string =>
  value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 12 });
