/**
 * What stands in a form while it is typed, and the option values it means.
 * A draft is text (or a tick), so that half-typed numbers survive; values are made only when every field is right.
 */
import type { OptionField, OptionValue, OptionValues } from "../../kinds/kind";
import { OptionProblem } from "../../kinds/option-problems";
import { readOption, typedText } from "../../kinds/option-text";
import { defaultOf, fieldProblem } from "../../kinds/options";
import type { Locale } from "../../text/locale";

/** A list has one text for each of its labels. */
export type Draft = string | boolean | readonly string[];
export type Drafts = Readonly<Record<string, Draft>>;

/** The draft of a value; of the default where a choice that was saved is no longer offered. */
function draftOf(field: OptionField, value: OptionValue, otherwise = field.default): Draft {
  if (field.type === "flag") return value === true;
  if (field.type === "choice" && fieldProblem(field, value) !== null) return typedText(field, otherwise);
  if (field.type !== "numbers") return typedText(field, value);
  const entries = Array.isArray(value) ? (value as readonly number[]) : [];
  return field.labels.map((_, index) => (index < entries.length ? typedText(field, [entries[index]!]) : ""));
}

/** The drafts of a form: saved values where there are any, else each field's default in the language of the build. */
export function draftsOf(fields: readonly OptionField[], saved: OptionValues, locale: Locale): Drafts {
  const draft = (field: OptionField): Draft => {
    const first = defaultOf(field, locale);
    return draftOf(field, field.key in saved ? (saved[field.key] ?? null) : first, first);
  };
  return Object.fromEntries(fields.map((field) => [field.key, draft(field)]));
}

/** The value a field's draft means, or what is wrong with it. */
export function readDraft(field: OptionField, draft: Draft): OptionValue | OptionProblem {
  if (typeof draft === "boolean") return draft;
  try {
    return readOption(field, draft);
  } catch (problem) {
    if (problem instanceof OptionProblem) return problem;
    throw problem;
  }
}

export interface FormReading {
  /** Every field's value; a field that is not right, or not shown, has its default. */
  readonly values: OptionValues;
  readonly visible: readonly OptionField[];
  /** Fields that are not offered, because the tables do not answer what they ask. */
  readonly unanswered: readonly OptionField[];
  /** Faults of the visible fields, by key. Empty when the form is right. */
  readonly faults: Readonly<Record<string, OptionProblem>>;
}

/**
 * Reads a whole form. Which fields show depends on the values of the others, so values come first.
 * @param isAnswered Whether the tables have what a field asks of them; one that is not answered is as if it were not there.
 */
export function readForm(
  fields: readonly OptionField[],
  drafts: Drafts,
  isAnswered: (field: OptionField) => boolean = () => true,
): FormReading {
  const offered = fields.filter(isAnswered);
  const readings = offered.map((field) => ({
    field,
    reading: readDraft(field, drafts[field.key] ?? draftOf(field, null)),
  }));
  const values = Object.fromEntries(
    readings.map(({ field, reading }) => [field.key, reading instanceof OptionProblem ? field.default : reading]),
  );
  const shown = readings.filter(({ field }) => field.when?.(values) ?? true);
  const faults = shown.flatMap(({ field, reading }): [string, OptionProblem][] =>
    reading instanceof OptionProblem ? [[field.key, reading]] : [],
  );
  return {
    values,
    visible: shown.map(({ field }) => field),
    unanswered: fields.filter((field) => !offered.includes(field)),
    faults: Object.fromEntries(faults),
  };
}
