/**
 * A kind's form, made from its list of options: label, explanation, input, what the data suggests, what is wrong.
 * A fault is shown once the user has left the field or has tried to build, not while the first digit is typed.
 */
import { Field, InfoLabel, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { OptionField, OptionValue, OptionValues } from "../../sheets/kind";
import { useLanguage } from "../shell/language";
import type { Draft, Drafts, FieldFault, FormReading } from "./drafts";
import { formatDate } from "./dateText";
import { faultText } from "./faultText";
import { FlagInput, ValueInput } from "./inputs";
import { formatNumber } from "./numberText";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

interface RowProps {
  readonly field: OptionField;
  readonly draft: Draft;
  readonly fault: FieldFault | null;
  readonly suggestion: OptionValue | undefined;
  readonly onChange: (draft: Draft) => void;
}

/** What the data suggests, as the field shows values; undefined where it suggests nothing. */
function useSuggestionText(field: OptionField, suggestion: OptionValue | undefined): string | undefined {
  const { locale, text, say } = useLanguage();
  if (suggestion === undefined || suggestion === null) return undefined;
  const shown = (value: number): string => {
    if (field.type === "date") return formatDate(value);
    const unit = field.type === "number" ? field.unit : undefined;
    return formatNumber(value, unit, locale) + (unit === "percent" ? " %" : "");
  };
  if (field.type === "choice")
    return text.field.suggested(say(field.choices.find(({ value }) => value === suggestion)?.text ?? field.label));
  if (typeof suggestion === "number") return text.field.suggested(shown(suggestion));
  return Array.isArray(suggestion) ? text.field.suggested((suggestion as readonly number[]).map(shown).join(" / ")) : undefined;
}

function OptionRow({ field, draft, fault, suggestion, onChange }: RowProps) {
  const { locale, text, say } = useLanguage();
  const suggested = useSuggestionText(field, suggestion);
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
      hint={draft === "" ? suggested : undefined}
      validationState={fault === null ? "none" : "error"}
      validationMessage={fault === null ? undefined : faultText(field, fault, text, locale)}
      data-option={field.key}
    >
      <ValueInput field={field} {...shared} />
    </Field>
  );
}

interface Props {
  readonly reading: FormReading;
  readonly drafts: Drafts;
  readonly suggestions: OptionValues;
  /** True once the user has tried to build: every fault shows. */
  readonly showAllFaults: boolean;
  readonly onChange: (key: string, draft: Draft) => void;
}

export function OptionForm({ reading, drafts, suggestions, showAllFaults, onChange }: Props) {
  const styles = useStyles();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  return (
    <div className={styles.form}>
      {reading.visible.map((field) => (
        <div key={field.key} onBlur={() => setLeft((keys) => (keys.has(field.key) ? keys : new Set([...keys, field.key])))}>
          <OptionRow
            field={field}
            draft={drafts[field.key] ?? ""}
            fault={showAllFaults || left.has(field.key) ? (reading.faults[field.key] ?? null) : null}
            suggestion={suggestions[field.key]}
            onChange={(draft) => onChange(field.key, draft)}
          />
        </div>
      ))}
    </div>
  );
}
