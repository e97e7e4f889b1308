/**
 * A kind's form, made from its list of options: first the fields everyone answers, then the others in folds that are closed at first.
 * A fault is shown once the user has left the field or has tried to build, not while the first digit is typed.
 */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { OptionField, OptionValues } from "../../kinds/kind";
import { FoldSection } from "../parts/FoldSection";
import { useLanguage } from "../shell/language";
import type { Draft, Drafts, FormReading } from "./drafts";
import { foldsOf, isChosen } from "./folds";
import { OptionRow } from "./OptionRow";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  folds: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface Props {
  readonly reading: FormReading;
  readonly drafts: Drafts;
  readonly suggestions: OptionValues;
  /** Typed on the sheets of the build since; goes before what the form was saved with. */
  readonly typed: OptionValues;
  /** True once the user has tried to build: every fault shows. */
  readonly showAllFaults: boolean;
  readonly onChange: (key: string, draft: Draft) => void;
}

/** The row of a field; what is wrong with it shows once the user has left it. */
function useRow({ reading, drafts, suggestions, typed, showAllFaults, onChange }: Props) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  return (field: OptionField) => (
    <div key={field.key} onBlur={() => setLeft((keys) => (keys.has(field.key) ? keys : new Set([...keys, field.key])))}>
      <OptionRow
        field={field}
        draft={drafts[field.key] ?? ""}
        fault={showAllFaults || left.has(field.key) ? (reading.faults[field.key] ?? null) : null}
        suggestion={suggestions[field.key]}
        typed={typed[field.key]}
        onChange={(draft) => onChange(field.key, draft)}
      />
    </div>
  );
}

export function OptionForm(props: Props) {
  const { reading, showAllFaults } = props;
  const styles = useStyles();
  const { text, say } = useLanguage();
  const [open, setOpen] = useState<readonly string[]>([]);
  const { first, folds } = foldsOf(reading.visible);
  const row = useRow(props);
  // What has to be put right is never out of sight once the user has tried to build.
  const hasFault = (fields: readonly OptionField[]): boolean =>
    showAllFaults && fields.some(({ key }) => key in reading.faults);
  const toggle = (id: string): void =>
    setOpen((ids) => (ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]));
  return (
    <div className={styles.form}>
      {first.map(row)}
      <div className={styles.folds}>
        {folds.map(({ id, heading, fields }) => {
          const chosen = fields.filter((field) => isChosen(field, reading.values)).length;
          return (
            <FoldSection
              key={id}
              title={say(heading)}
              note={chosen === 0 ? undefined : text.field.chosen(chosen)}
              open={open.includes(id) || hasFault(fields)}
              onToggle={() => toggle(id)}
            >
              <div className={styles.form}>{fields.map(row)}</div>
            </FoldSection>
          );
        })}
      </div>
    </div>
  );
}
