/**
 * The options of a kind: their defaults, and whether values are allowed. The pane's form and the command line use the same rules.
 */
import { LAST_SERIAL } from "../domain/calendar/calendar";
import type { FieldOf, OptionField, OptionValue, OptionValues, SheetKind } from "./kind";
import {
  type Limits,
  missing,
  notReadable,
  oneOf,
  type OptionProblem,
  outOfRange,
  unknownOption,
} from "./option-problems";
import type { Locale, Text } from "../text/locale";
import { say } from "../text/say";

/** A field's default for a build in a language, beside the values that were given. */
export function defaultOf(field: OptionField, locale: Locale, given: OptionValues = {}): OptionValue {
  return (field.type === "choice" ? field.defaultIn?.(locale, given) : undefined) ?? field.default;
}

/** Every option at its default; null where the data decides. */
export function defaultOptions(kind: SheetKind, locale: Locale, given?: OptionValues): OptionValues {
  return defaultsOf(kind.options, locale, given);
}

/** Each field's default by its key. */
export function defaultsOf(fields: readonly OptionField[], locale: Locale, given?: OptionValues): OptionValues {
  return Object.fromEntries(fields.map((field) => [field.key, defaultOf(field, locale, given)]));
}

/**
 * What is wrong with the values, one problem a field at most, each with its `field`; empty when all are allowed. Fields that
 * are not asked for (`when`) are not looked at. What depends on several fields or on the data, a kind's plan refuses itself.
 */
export function validateOptions(kind: SheetKind, values: OptionValues, locale: Locale = "en-US"): OptionProblem[] {
  const keys = kind.options.map(({ key }) => key);
  const unknown = Object.keys(values)
    .filter((key) => !keys.includes(key))
    .map((key) => unknownOption(key, keys));
  const all = { ...defaultOptions(kind, locale, values), ...values };
  const asked = kind.options.filter((field) => field.when?.(all) ?? true);
  return [...unknown, ...asked.flatMap((field) => fieldProblem(field, all[field.key] ?? null) ?? [])];
}

/** The values an option can be changed to, where they are few enough to try. */
function othersOf(field: OptionField): readonly OptionValue[] {
  if (field.type === "choice") return field.choices.map(({ value }) => value);
  return field.type === "flag" ? [true, false] : [];
}

/** One option with one value. */
export interface Setting {
  readonly key: string;
  readonly value: OptionValue;
}

/**
 * Options that were given a value though the others' values leave no use for it, each with the single changes that would give it one.
 * @param given Only what the user stated.
 */
export function uselessOptions(
  kind: SheetKind,
  given: OptionValues,
  locale: Locale = "en-US",
): { readonly key: string; readonly unless: readonly Setting[] }[] {
  const all = { ...defaultOptions(kind, locale, given), ...given };
  const useless = kind.options.filter(({ key, when }) => given[key] !== undefined && when?.(all) === false);
  return useless.map(({ key, when }) => ({
    key,
    unless: kind.options.flatMap((other) =>
      othersOf(other).flatMap((value) => (when!({ ...all, [other.key]: value }) ? [{ key: other.key, value }] : [])),
    ),
  }));
}

/** What is wrong with a field's value; null when it is allowed. */
export function fieldProblem(field: OptionField, value: OptionValue): OptionProblem | null {
  if (value === null) return field.optional ? null : missing(field);
  switch (field.type) {
    case "number":
      return numberProblem(field, value, field);
    case "date":
      return numberProblem(field, value, DAYS);
    case "choice":
      return field.choices.some((choice) => choice.value === value)
        ? null
        : notReadable(field, String(value), oneOf(field));
    case "flag":
      return typeof value === "boolean" ? null : notReadable(field, String(value), YES_OR_NO);
    case "text":
      return typeof value === "string" && value.length <= LONGEST_TEXT
        ? null
        : notReadable(field, String(value), SHORT_TEXT);
    case "numbers":
      return listProblem(field, value);
  }
}

const DAYS: Limits = { min: 1, max: LAST_SERIAL };
export const YES_OR_NO = say("yes or no", "“是”或“否”", "「是」或「否」");
/** As much as a cell's message, and an Excel setting, holds. */
const LONGEST_TEXT = 255;
const SHORT_TEXT = say(
  `a text of up to ${LONGEST_TEXT} characters`,
  `不超过 ${LONGEST_TEXT} 个字符的文本`,
  `不超過 ${LONGEST_TEXT} 個字元的文字`,
);

function numberProblem(
  field: OptionField,
  value: OptionValue,
  limits: Limits & { readonly integer?: boolean },
  entry?: number,
): OptionProblem | null {
  if (typeof value !== "number" || !Number.isFinite(value))
    return notReadable(field, String(value), say("a number", "数字", "數字"), entry);
  if (limits.integer === true && !Number.isInteger(value))
    return notReadable(field, String(value), say("a whole number", "整数", "整數"), entry);
  const inside = value >= (limits.min ?? Number.NEGATIVE_INFINITY) && value <= (limits.max ?? Number.POSITIVE_INFINITY);
  return inside ? null : outOfRange(field, value, limits, entry);
}

/** Whether a list of numbers may have so many entries. */
export function countFits({ labels, fewest }: FieldOf<"numbers">, count: number): boolean {
  return count <= labels.length && count >= (fewest ?? labels.length);
}

/** How many numbers are wanted, as the end of a sentence. */
export function listSize({ labels, fewest }: FieldOf<"numbers">): Text {
  const most = labels.length;
  if (fewest === undefined) return say(`a list of ${most} numbers`, `${most} 个数字`, `${most} 個數字`);
  return say(`a list of ${fewest} to ${most} numbers`, `${fewest} 到 ${most} 个数字`, `${fewest} 到 ${most} 個數字`);
}

function listProblem(field: FieldOf<"numbers">, value: OptionValue): OptionProblem | null {
  if (!Array.isArray(value) || !countFits(field, value.length))
    return notReadable(field, String(value), listSize(field));
  const problems = (value as readonly number[]).map((each, entry) => numberProblem(field, each, field, entry));
  return problems.find((problem) => problem !== null) ?? null;
}
