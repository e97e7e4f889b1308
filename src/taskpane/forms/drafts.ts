/**
 * What stands in a form while it is typed, and the option values it means.
 * A draft is text (or a tick), so that half-typed numbers survive; values are made only when every field is right.
 */
import type { OptionField, OptionValue, OptionValues } from "../../kinds/kind";
import type { Locale } from "../../text/locale";
import { formatDate, parseDate } from "./dateText";
import { formatNumber, parseNumber } from "./numberText";

export type Draft = string | boolean | readonly string[];
export type Drafts = Readonly<Record<string, Draft>>;

/** Why a field is not right yet. `min` and `max` are in the option's own scale; `index` is the entry of a list. */
export type FieldFault =
  | { readonly fault: "missing"; readonly index?: number }
  | { readonly fault: "notANumber" | "notWhole"; readonly typed: string; readonly index?: number }
  | {
      readonly fault: "outOfRange";
      readonly typed: string;
      readonly min?: number;
      readonly max?: number;
      readonly index?: number;
    }
  | { readonly fault: "notADate"; readonly typed: string };

export type Reading = { readonly value: OptionValue } | FieldFault;

/** A fault that says which of a list's entries it is about. */
export const isFault = (reading: Reading): reading is FieldFault => "fault" in reading;

type NumberField = Extract<OptionField, { type: "number" }>;
type NumbersField = Extract<OptionField, { type: "numbers" }>;

function draftOf(field: OptionField, value: OptionValue, locale: Locale): Draft {
  switch (field.type) {
    case "number":
      return typeof value === "number" ? formatNumber(value, field.unit, locale) : "";
    case "date":
      return typeof value === "number" ? formatDate(value) : "";
    case "choice":
      return typeof value === "string" ? value : field.default;
    case "text":
      return typeof value === "string" ? value : "";
    case "flag":
      return typeof value === "boolean" ? value : field.default;
    case "numbers":
      return listDraft(field, Array.isArray(value) ? (value as readonly number[]) : (field.default ?? []), locale);
  }
}

/** One text a label; empty past a shorter list's end. */
function listDraft({ labels }: NumbersField, values: readonly number[], locale: Locale): readonly string[] {
  return labels.map((_, index) => (index < values.length ? formatNumber(values[index]!, undefined, locale) : ""));
}

/** The drafts of a form: saved values where there are any, else each field's default. */
export function draftsOf(fields: readonly OptionField[], saved: OptionValues, locale: Locale): Drafts {
  return Object.fromEntries(
    fields.map((field) => [
      field.key,
      draftOf(field, field.key in saved ? (saved[field.key] ?? null) : field.default, locale),
    ]),
  );
}

function inRange(value: number, field: { readonly min?: number; readonly max?: number }): boolean {
  return value >= (field.min ?? -Infinity) && value <= (field.max ?? Infinity);
}

function readNumber(field: NumberField, typed: string): Reading {
  if (typed.trim() === "") return field.optional ? { value: null } : { fault: "missing" };
  const value = parseNumber(typed, field.unit);
  if (value === null) return { fault: "notANumber", typed };
  if (field.integer && !Number.isInteger(value)) return { fault: "notWhole", typed };
  return inRange(value, field) ? { value } : { fault: "outOfRange", typed, min: field.min, max: field.max };
}

function readNumbers(field: NumbersField, typed: readonly string[]): Reading {
  const values: number[] = [];
  const last = typed.findLastIndex((each) => each.trim() !== "");
  if (last === -1 && field.optional === true) return { value: null };
  for (const [index, each] of typed.entries()) {
    if (index > last && index >= (field.fewest ?? typed.length)) break;
    if (each.trim() === "") return { fault: "missing", index };
    const value = parseNumber(each, undefined);
    if (value === null) return { fault: "notANumber", typed: each, index };
    if (!inRange(value, field)) return { fault: "outOfRange", typed: each, min: field.min, max: field.max, index };
    values.push(value);
  }
  return { value: values };
}

function readDate(optional: boolean, typed: string): Reading {
  if (typed.trim() === "") return optional ? { value: null } : { fault: "missing" };
  const value = parseDate(typed);
  return value === null ? { fault: "notADate", typed } : { value };
}

function readText(optional: boolean, typed: string): Reading {
  const value = typed.trim();
  if (value !== "") return { value };
  return optional ? { value: null } : { fault: "missing" };
}

/** The value a field's draft means, or what is wrong with it. */
export function readDraft(field: OptionField, draft: Draft | undefined): Reading {
  switch (field.type) {
    case "number":
      return readNumber(field, String(draft ?? ""));
    case "date":
      return readDate(field.optional === true, String(draft ?? ""));
    case "choice":
      return { value: field.choices.some((choice) => choice.value === draft) ? String(draft) : field.default };
    case "flag":
      return { value: draft === true };
    case "text":
      return readText(field.optional === true, String(draft ?? ""));
    case "numbers":
      return readNumbers(field, Array.isArray(draft) ? (draft as readonly string[]) : []);
  }
}

export interface FormReading {
  /** Every field's value; a field that is not right, or not shown, has its default. */
  readonly values: OptionValues;
  readonly visible: readonly OptionField[];
  /** Faults of the visible fields, by key. Empty when the form is right. */
  readonly faults: Readonly<Record<string, FieldFault>>;
}

/** Reads a whole form. Which fields show depends on the values of the others, so values come first. */
export function readForm(fields: readonly OptionField[], drafts: Drafts): FormReading {
  const readings = fields.map((field) => ({ field, reading: readDraft(field, drafts[field.key]) }));
  const values = Object.fromEntries(
    readings.map(({ field, reading }) => [field.key, isFault(reading) ? field.default : reading.value]),
  );
  const shown = readings.filter(({ field }) => field.when?.(values) ?? true);
  const faults = shown.flatMap(({ field, reading }): [string, FieldFault][] =>
    isFault(reading) ? [[field.key, reading]] : [],
  );
  return { values, visible: shown.map(({ field }) => field), faults: Object.fromEntries(faults) };
}
