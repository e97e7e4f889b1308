/**
 * The options of a kind: their defaults, and whether values are allowed. The pane's form and the command line use the same rules.
 */
import { LAST_SERIAL } from "../domain/calendar/calendar";
import type { OptionField, OptionValue, OptionValues, SheetKind } from "./kind";
import { missing, notReadable, type OptionProblem, outOfRange, unknownOption } from "./option-problems";
import type { Text } from "../text/locale";
import { say } from "../text/say";

/** Every option at its default; null where the data decides. */
export function defaultOptions(kind: SheetKind): OptionValues {
  return defaultsOf(kind.options);
}

/** Each field's default by its key. */
export function defaultsOf(fields: readonly OptionField[]): OptionValues {
  return Object.fromEntries(fields.map((field) => [field.key, field.default]));
}

/**
 * What is wrong with the values, one problem a field at most, each with its `field`; empty when all are allowed. Fields that
 * are not asked for (`when`) are not looked at. What depends on several fields or on the data, a kind's plan refuses itself.
 */
export function validateOptions(kind: SheetKind, values: OptionValues): OptionProblem[] {
  const keys = kind.options.map(({ key }) => key);
  const unknown = Object.keys(values)
    .filter((key) => !keys.includes(key))
    .map((key) => unknownOption(key, keys));
  const all = { ...defaultOptions(kind), ...values };
  const asked = kind.options.filter((field) => field.when?.(all) ?? true);
  return [...unknown, ...asked.flatMap((field) => fieldProblem(field, all[field.key] ?? null) ?? [])];
}

function fieldProblem(field: OptionField, value: OptionValue): OptionProblem | null {
  if (value === null) return field.optional ? null : missing(field);
  switch (field.type) {
    case "number":
      return numberProblem(field, value, field, field.integer === true);
    case "date":
      return numberProblem(field, value, { min: 1, max: LAST_SERIAL }, false);
    case "choice":
      return field.choices.some((choice) => choice.value === value) ? null : choiceProblem(field, value);
    case "flag":
      return typeof value === "boolean"
        ? null
        : notReadable(field, String(value), say("yes or no", "“是”或“否”", "「是」或「否」"));
    case "text":
      return textProblem(field, value);
    case "numbers":
      return listProblem(field, value);
  }
}

function numberProblem(
  field: OptionField,
  value: OptionValue,
  limits: { min?: number; max?: number },
  whole: boolean,
): OptionProblem | null {
  if (typeof value !== "number" || !Number.isFinite(value))
    return notReadable(field, String(value), say("a number", "数字", "數字"));
  if (whole && !Number.isInteger(value))
    return notReadable(field, String(value), say("a whole number", "整数", "整數"));
  const inside = value >= (limits.min ?? Number.NEGATIVE_INFINITY) && value <= (limits.max ?? Number.POSITIVE_INFINITY);
  return inside ? null : outOfRange(field, value, limits);
}

/** As much as a cell's message, and an Excel setting, holds. */
const LONGEST_TEXT = 255;

function textProblem(field: OptionField, value: OptionValue): OptionProblem | null {
  if (typeof value === "string" && value.length <= LONGEST_TEXT) return null;
  const wanted = say(
    `a text of up to ${LONGEST_TEXT} characters`,
    `不超过 ${LONGEST_TEXT} 个字符的文本`,
    `不超過 ${LONGEST_TEXT} 個字元的文字`,
  );
  return notReadable(field, String(value), wanted);
}

function choiceProblem(field: Extract<OptionField, { type: "choice" }>, value: OptionValue): OptionProblem {
  const values = field.choices.map((choice) => choice.value);
  return notReadable(
    field,
    String(value),
    say(`one of ${values.join(", ")}`, `以下之一：${values.join("、")}`, `以下之一：${values.join("、")}`),
  );
}

type ListField = Extract<OptionField, { type: "numbers" }>;

/** Whether a list of numbers may have so many entries. */
export function countFits({ labels, fewest }: ListField, count: number): boolean {
  return count <= labels.length && count >= (fewest ?? labels.length);
}

/** How many numbers are wanted, as the end of a sentence. */
export function listSize({ labels, fewest }: ListField): Text {
  const most = labels.length;
  if (fewest === undefined) return say(`a list of ${most} numbers`, `${most} 个数字`, `${most} 個數字`);
  return say(`a list of ${fewest} to ${most} numbers`, `${fewest} 到 ${most} 个数字`, `${fewest} 到 ${most} 個數字`);
}

function listProblem(field: ListField, value: OptionValue): OptionProblem | null {
  if (!Array.isArray(value) || !countFits(field, value.length))
    return notReadable(field, String(value), listSize(field));
  for (const each of value as readonly number[]) {
    const problem = numberProblem(field, each, field, false);
    if (problem !== null) return problem;
  }
  return null;
}
