/**
 * Sentences for an option value that is not allowed, in every language.
 */
import type { Text } from "../text/locale";
import { Problem } from "../text/problem";
import type { OptionField } from "./kind";
import { isoDate } from "../plan/sections/title-part";
import { say } from "../text/say";

/** A problem with one field of a kind's options. */
export class OptionProblem extends Problem {
  constructor(
    readonly field: string,
    text: Text,
  ) {
    super(text);
    this.name = "OptionProblem";
  }
}

export interface Limits {
  readonly min?: number;
  readonly max?: number;
}

export const unitOf = (field: OptionField): "money" | "percent" | undefined =>
  field.type === "number" ? field.unit : undefined;

/** A number as the field's user types it: 0.25 of a percent field is 25 %. */
export function shownNumber(value: number, field: OptionField): string {
  if (field.type === "date") return isoDate(value);
  return unitOf(field) === "percent"
    ? `${Number((value * 100).toPrecision(12))} %`
    : value.toLocaleString("en-US", { maximumFractionDigits: 9 });
}

export function missing(field: OptionField): OptionProblem {
  const { label } = field;
  return new OptionProblem(
    field.key,
    say(`${label["en-US"]}: a value is needed.`, `${label["zh-CN"]}：请填写。`, `${label["zh-TW"]}：請填入。`),
  );
}

/** `wanted` finishes the sentence "… is wanted". */
export function notReadable(field: OptionField, came: string, wanted: Text): OptionProblem {
  const { label, key } = field;
  return new OptionProblem(
    key,
    say(
      `${label["en-US"]}: ${wanted["en-US"]} is wanted; “${came}” came.`,
      `${label["zh-CN"]}：需要${wanted["zh-CN"]}，而填写的是“${came}”。`,
      `${label["zh-TW"]}：需要${wanted["zh-TW"]}，而填入的是「${came}」。`,
    ),
  );
}

export function outOfRange(field: OptionField, value: number, { min, max }: Limits): OptionProblem {
  const [low, high] = [min, max].map((limit) => (limit === undefined ? null : shownNumber(limit, field)));
  const came = shownNumber(value, field);
  const limits =
    low !== null && high !== null
      ? say(`from ${low} to ${high}`, `${low} 到 ${high}`, `${low} 到 ${high}`)
      : low !== null
        ? say(`at least ${low}`, `不小于 ${low}`, `不小於 ${low}`)
        : say(`at most ${high ?? ""}`, `不大于 ${high ?? ""}`, `不大於 ${high ?? ""}`);
  const { label, key } = field;
  return new OptionProblem(
    key,
    say(
      `${label["en-US"]}: ${limits["en-US"]} is allowed; ${came} came.`,
      `${label["zh-CN"]}：允许${limits["zh-CN"]}，而填写的是 ${came}。`,
      `${label["zh-TW"]}：允許${limits["zh-TW"]}，而填入的是 ${came}。`,
    ),
  );
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
