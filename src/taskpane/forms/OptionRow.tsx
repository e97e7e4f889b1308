/** One field of a kind's form: label, explanation, input, what the data suggests, what is wrong. */
import { Field, InfoLabel } from "@fluentui/react-components";
import type { OptionField, OptionValue } from "../../kinds/kind";
import { useLanguage } from "../shell/language";
import { type OptionProblem, shownNumber } from "../../kinds/option-problems";
import type { Draft } from "./drafts";
import { FlagInput, ValueInput } from "./inputs";

interface Props {
  readonly field: OptionField;
  readonly draft: Draft;
  readonly fault: OptionProblem | null;
  readonly suggestion: OptionValue | undefined;
  /** What the build's sheet holds instead; null for a cell that was emptied, undefined where nothing else was typed there. */
  readonly typed: OptionValue | undefined;
  readonly onChange: (draft: Draft) => void;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** Whether nothing is typed, so that the suggestion counts. */
const isEmpty = (draft: Draft): boolean => (isList(draft) ? draft.every((entry) => entry === "") : draft === "");

/** What the data suggests: for a list inside its empty entries, else in words below the field; undefined where it suggests nothing. */
function useSuggestion(
  field: OptionField,
  suggestion: OptionValue | undefined,
): { hint?: string; inside?: readonly string[] } {
  const { text, say } = useLanguage();
  if (suggestion === undefined || suggestion === null) return {};
  const shown = (value: number): string => shownNumber(value, field);
  if (field.type === "choice")
    return {
      hint: text.field.suggested(say(field.choices.find(({ value }) => value === suggestion)?.text ?? field.label)),
    };
  if (typeof suggestion === "number") return { hint: text.field.suggested(shown(suggestion)) };
  return isList(suggestion) ? { hint: text.field.suggestedInside, inside: suggestion.map(shown) } : {};
}

/** What was typed on the sheet, as its cells show it; null where that is nothing. */
function typedValue(field: OptionField, typed: OptionValue | undefined): string | null {
  if (typed === undefined || typed === null || typeof typed === "boolean") return null;
  if (typeof typed === "string") return typed;
  return [typed]
    .flat()
    .map((value) => shownNumber(value, field))
    .join(" · ");
}

export function OptionRow({ field, draft, fault, suggestion, typed, onChange }: Props) {
  const { text, say } = useLanguage();
  const suggested = useSuggestion(field, suggestion);
  const own = typedValue(field, typed);
  const inside = isEmpty(draft) && own === null ? suggested.inside : undefined;
  const fromData = isEmpty(draft) || typed === null ? suggested.hint : undefined;
  const hint = own === null ? fromData : text.field.typedOnSheet(own);
  const shared = { draft, fault, onChange };
  if (field.type === "flag") {
    return (
      <Field hint={say(field.help)}>
        <FlagInput field={field} {...shared} />
      </Field>
    );
  }
  const label = field.optional ? text.field.optional(say(field.label)) : say(field.label);
  return (
    <Field
      label={{
        children: (_: unknown, props: object) => (
          <InfoLabel {...props} info={say(field.help)} infoButton={{ "aria-label": text.field.explanation }}>
            {label}
          </InfoLabel>
        ),
      }}
      hint={hint}
      validationState={fault === null ? "none" : "error"}
      validationMessage={fault === null ? undefined : say(fault.beside)}
      data-option={field.key}
    >
      <ValueInput field={field} inside={inside} {...shared} />
    </Field>
  );
}
