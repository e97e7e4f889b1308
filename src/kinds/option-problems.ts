/**
 * Sentences for an option value that is not allowed, in every language: the same in the pane, the command line and a refused build.
 */
import type { Text } from "../text/locale";
import { Problem } from "../text/problem";
import type { FieldOf, OptionField } from "./kind";
import { isoDate } from "../domain/calendar/calendar";
import { COLON, inEachLanguage, phrase, say } from "../text/say";

/** Where the form shows a problem. */
interface Place {
  /** The sentence as it stands beside the field, whose label need not be repeated. */
  readonly beside?: Text;
  /** Position of the number of a list that the problem is about. */
  readonly entry?: number;
}

/** A problem with one field of a kind's options; its text names the field. */
export class OptionProblem extends Problem {
  readonly #place: Place;

  constructor(
    readonly field: string,
    text: Text,
    place: Place = {},
  ) {
    super(text);
    this.#place = place;
    this.name = "OptionProblem";
  }

  get beside(): Text {
    return this.#place.beside ?? this.text;
  }

  get entry(): number | undefined {
    return this.#place.entry;
  }
}

/** What is not limited is absent or null. */
export interface Limits {
  readonly min?: number | null;
  readonly max?: number | null;
}

export const capitalised = (text: Text): Text =>
  inEachLanguage(text, (each) => each.charAt(0).toUpperCase() + each.slice(1));

/** Which number of a list a problem is about. */
type Entry = number | undefined;

/** A problem that is said of the field: "Label: …"; beside the field, of the list's entry where it is one. */
function problemOf(field: OptionField, sentence: Text, entry: Entry): OptionProblem {
  const label = entry !== undefined && field.type === "numbers" ? field.labels[entry] : undefined;
  const beside = label === undefined ? capitalised(sentence) : phrase`${label}${COLON}${sentence}`;
  return new OptionProblem(field.key, phrase`${field.label}${COLON}${sentence}`, { beside, entry });
}

const unitOf = (field: OptionField): "money" | "percent" | undefined =>
  field.type === "number" ? field.unit : undefined;

/** A number as the field's user types it: 0.25 of a percent field is 25 %. */
export function shownNumber(value: number, field: OptionField): string {
  if (field.type === "date") return isoDate(value);
  return unitOf(field) === "percent"
    ? `${Number((value * 100).toPrecision(12))} %`
    : value.toLocaleString("en-US", { maximumFractionDigits: 12 });
}

export function missing(field: OptionField, entry?: number): OptionProblem {
  return problemOf(field, say("a value is needed.", "请填写。", "請填入。"), entry);
}

/** `wanted` finishes the sentence "… is wanted". */
export function notReadable(field: OptionField, came: string, wanted: Text, entry?: number): OptionProblem {
  const sentence = say(
    `${wanted["en-US"]} is wanted; “${came}” came.`,
    `需要${wanted["zh-CN"]}，而填写的是“${came}”。`,
    `需要${wanted["zh-TW"]}，而填入的是「${came}」。`,
  );
  return problemOf(field, sentence, entry);
}

/** From where to where values are allowed, as a part of a sentence. */
export function limitsText(field: OptionField, { min, max }: Limits): Text {
  const [low, high] = [min, max].map((limit) => (limit == null ? null : shownNumber(limit, field)));
  if (low != null && high != null) return say(`from ${low} to ${high}`, `${low} 到 ${high}`, `${low} 到 ${high}`);
  if (low != null) return say(`at least ${low}`, `不小于 ${low}`, `不小於 ${low}`);
  return high == null
    ? say("any number", "任意数字", "任意數字")
    : say(`at most ${high}`, `不大于 ${high}`, `不大於 ${high}`);
}

export function outOfRange(field: OptionField, value: number, limits: Limits, entry?: number): OptionProblem {
  const came = shownNumber(value, field);
  const allowed = limitsText(field, limits);
  const sentence = say(
    `${allowed["en-US"]} is allowed; ${came} came.`,
    `允许${allowed["zh-CN"]}，而填写的是 ${came}。`,
    `允許${allowed["zh-TW"]}，而填入的是 ${came}。`,
  );
  return problemOf(field, sentence, entry);
}

/** The values of a choice, as the end of a sentence. */
export function oneOf({ choices }: FieldOf<"choice">): Text {
  const values = choices.map(({ value }) => value);
  return say(`one of ${values.join(", ")}`, `以下之一：${values.join("、")}`, `以下之一：${values.join("、")}`);
}

export function unknownOption(key: string, known: readonly string[]): OptionProblem {
  const list = known.join(", ");
  return new OptionProblem(
    key,
    say(
      `There is no option “${key}”. There are: ${list}.`,
      `没有“${key}”这个选项，可用的有：${list}。`,
      `沒有「${key}」這個選項，可用的有：${list}。`,
    ),
  );
}
