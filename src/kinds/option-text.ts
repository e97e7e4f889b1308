/**
 * Reads an option's value from text, as the command line has it.
 */
import { isCalendarDate, serialOf } from "../domain/calendar/calendar";
import type { OptionField, OptionValue } from "./kind";
import { missing, notReadable } from "./option-problems";
import { countFits, listSize } from "./options";
import { say } from "../text/say";

type FieldOf<T extends OptionField["type"]> = Extract<OptionField, { type: T }>;

const NUMBER = say("a number such as 1000 or 12.5", "数字，例如 1000 或 12.5", "數字，例如 1000 或 12.5");
const PERCENT = say("a share such as 25% or 0.25", "比例，例如 25% 或 0.25", "比例，例如 25% 或 0.25");
const DATE = say("a date such as 2026-12-31", "日期，例如 2026-12-31", "日期，例如 2026-12-31");
const FLAG = say("yes or no", "“是”或“否”", "「是」或「否」");
const NO_VALUE = new Set(["", "auto", "null", "none"]);
const YES = new Set(["true", "yes", "on", "1", "是"]);
const NO = new Set(["false", "no", "off", "0", "否"]);

/** Plain or with thousands commas where they belong; a decimal comma is refused rather than read as ten times the number. */
const PLAIN = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/;

function plainNumber(text: string): number | null {
  const typed = text.normalize("NFKC").trim();
  return /\d/.test(typed) && PLAIN.test(typed) ? Number(typed.replaceAll(",", "")) : null;
}

/** "25%" and "25" are a quarter, and so is "0.25": a bare number above 1 can only be meant as percent. */
function share(text: string): number | null {
  const typed = text.normalize("NFKC").trim();
  const marked = typed.endsWith("%");
  const value = plainNumber(marked ? typed.slice(0, -1) : typed);
  if (value === null) return null;
  return Number((marked || value > 1 ? value / 100 : value).toPrecision(15));
}

function readNumber(field: FieldOf<"number">, text: string): number {
  const percent = field.unit === "percent";
  const value = percent ? share(text) : plainNumber(text);
  if (value === null) throw notReadable(field, text, percent ? PERCENT : NUMBER);
  return value;
}

function readDate(field: FieldOf<"date">, text: string): number {
  const found = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$/.exec(text.normalize("NFKC").trim());
  const [year, month, day] = [Number(found?.[1]), Number(found?.[2]), Number(found?.[3])];
  if (found === null || !isCalendarDate(year, month, day)) throw notReadable(field, text, DATE);
  return serialOf(year, month, day);
}

function readChoice(field: FieldOf<"choice">, text: string): string {
  const typed = text.trim().toLowerCase();
  const found = field.choices.find(({ value, text: names }) =>
    [value, ...Object.values<string>(names)].some((name) => name.toLowerCase() === typed),
  );
  const values = field.choices.map(({ value }) => value);
  const one = say(`one of ${values.join(", ")}`, `以下之一：${values.join("、")}`, `以下之一：${values.join("、")}`);
  if (found === undefined) throw notReadable(field, text, one);
  return found.value;
}

function readFlag(field: FieldOf<"flag">, text: string): boolean {
  const typed = text.trim().toLowerCase();
  if (YES.has(typed)) return true;
  if (NO.has(typed)) return false;
  throw notReadable(field, text, FLAG);
}

function readNumbers(field: FieldOf<"numbers">, text: string): number[] {
  const parts = text.trim().split(/\s*[,，;；]\s*|\s+/);
  const values = parts.map(plainNumber);
  if (!countFits(field, parts.length) || values.some((value) => value === null))
    throw notReadable(field, text, listSize(field));
  return values.map(Number);
}

/**
 * The value of a field from its text: numbers plain or with commas, shares as 25% or 0.25, dates as 2026-12-31, lists with commas.
 * Empty (or "auto") leaves an optional field to the data.
 * @throws OptionProblem for a text that is no value of the field's type; whether it is allowed is for `validateOptions`.
 */
export function parseOption(field: OptionField, text: string): OptionValue {
  if (NO_VALUE.has(text.trim().toLowerCase())) {
    if (field.optional) return null;
    throw missing(field);
  }
  switch (field.type) {
    case "number":
      return readNumber(field, text);
    case "date":
      return readDate(field, text);
    case "choice":
      return readChoice(field, text);
    case "flag":
      return readFlag(field, text);
    case "text":
      return text.trim();
    case "numbers":
      return readNumbers(field, text);
  }
}
