/** A field's fault as the sentence shown under it. */
import type { OptionField } from "../../kinds/kind";
import type { PaneText } from "../../text/en-US";
import type { Locale } from "../../text/locale";
import type { FieldFault } from "./drafts";
import { formatNumber } from "./numberText";

type OutOfRange = Extract<FieldFault, { fault: "outOfRange" }>;

function rangeSentence(field: OptionField, { min, max, typed }: OutOfRange, text: PaneText, locale: Locale): string {
  const unit = field.type === "number" ? field.unit : undefined;
  const mark = unit === "percent" ? " %" : "";
  const shown = (value: number): string => formatNumber(value, unit, locale) + mark;
  const came = mark !== "" && !/[%％]\s*$/.test(typed) ? typed.trim() + mark : typed.trim();
  if (min === undefined) return text.field.atMost(shown(max ?? 0), came);
  return max === undefined ? text.field.atLeast(shown(min), came) : text.field.between(shown(min), shown(max), came);
}

function sentence(field: OptionField, fault: FieldFault, text: PaneText, locale: Locale): string {
  switch (fault.fault) {
    case "missing":
      return text.field.missing(field.label[locale]);
    case "outOfRange":
      return rangeSentence(field, fault, text, locale);
    default:
      return text.field[fault.fault](fault.typed.trim());
  }
}

/** The sentence; for an entry of a list it begins with that entry's label. */
export function faultText(field: OptionField, fault: FieldFault, text: PaneText, locale: Locale): string {
  const entry =
    field.type === "numbers" && "index" in fault && fault.index !== undefined
      ? field.labels[fault.index]?.[locale]
      : undefined;
  if (entry === undefined) return sentence(field, fault, text, locale);
  return fault.fault === "missing"
    ? text.field.missing(entry)
    : text.field.entry(entry, sentence(field, fault, text, locale));
}
