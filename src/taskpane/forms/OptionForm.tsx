/**
 * A kind's form, made from its list of options: the main question, and in folds that are closed at first the sheets on request and the
 * further choices. A fault is shown once the user has left the field or has tried to build, not while the first digit is typed.
 */
import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { asksText } from "../../kinds/asks";
import type { OptionField, OptionValues } from "../../kinds/kind";
import { FoldSection } from "../parts/FoldSection";
import { useLanguage } from "../shell/language";
import type { Draft, Drafts, FormReading } from "./drafts";
import { isChosen, placesOf } from "./folds";
import { OptionRow } from "./OptionRow";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  folds: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  unanswered: { color: tokens.colorNeutralForeground3 },
});

export interface OptionFormProps {
  readonly reading: FormReading;
  readonly drafts: Drafts;
  readonly suggestions: OptionValues;
  /** Typed on the sheets of the build since; goes before what the form was saved with. */
  readonly typed: OptionValues;
  /** True once the user has tried to build: every fault shows. */
  readonly showAllFaults: boolean;
  readonly onChange: (key: string, draft: Draft) => void;
}

type RowsProps = OptionFormProps & { readonly fields: readonly OptionField[] };

/** The fields one below the other; what is wrong with one shows once the user has left it. */
function Rows({ fields, reading, drafts, suggestions, typed, showAllFaults, onChange }: RowsProps) {
  const styles = useStyles();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  return (
    <div className={styles.form}>
      {fields.map((field) => (
        <div key={field.key} onBlur={() => setLeft((keys) => new Set([...keys, field.key]))}>
          <OptionRow
            field={field}
            draft={drafts[field.key] ?? ""}
            fault={showAllFaults || left.has(field.key) ? (reading.faults[field.key] ?? null) : null}
            suggestion={suggestions[field.key]}
            typed={typed[field.key]}
            onChange={(draft) => onChange(field.key, draft)}
          />
        </div>
      ))}
    </div>
  );
}

interface FoldProps extends OptionFormProps {
  readonly title: string;
  /** All that stand in the fold; a fault among them opens it once the user has tried to build. */
  readonly fields: readonly OptionField[];
  readonly children: ReactNode;
}

function Fold({ title, fields, reading, showAllFaults, children }: FoldProps) {
  const { text } = useLanguage();
  const [open, setOpen] = useState(false);
  const chosen = fields.filter((field) => isChosen(field, reading.values)).length;
  const hasFault = showAllFaults && fields.some(({ key }) => key in reading.faults);
  return (
    <FoldSection
      title={title}
      note={chosen === 0 ? undefined : text.field.chosen(chosen)}
      open={open || hasFault}
      onToggle={() => setOpen(!open)}
    >
      {children}
    </FoldSection>
  );
}

/** The sheets that the tables cannot answer, each with what it needs. */
function Unanswered({ fields }: { readonly fields: readonly OptionField[] }) {
  const styles = useStyles();
  const { text, say } = useLanguage();
  return fields.map(({ key, label, asks }) => (
    <Caption1 key={key} className={styles.unanswered} data-unanswered={key}>
      {text.prepare.sheetNeeds(say(label), say(asksText(asks!)))}
    </Caption1>
  ));
}

/** What the kind asks first. */
export function MainQuestion(props: OptionFormProps) {
  return <Rows fields={placesOf(props.reading.visible).main} {...props} />;
}

/** The sheets on request and the further choices, folded. */
export function OptionFolds(props: OptionFormProps) {
  const styles = useStyles();
  const { text, say } = useLanguage();
  const { sheets, more, folds } = placesOf(props.reading.visible);
  const { sheets: unanswered } = placesOf(props.reading.unanswered);
  const further = [...more, ...folds.flatMap(({ fields }) => fields)];
  return (
    <div className={styles.folds}>
      {sheets.length + unanswered.length > 0 && (
        <Fold title={text.prepare.sheets} fields={sheets} {...props}>
          <div className={styles.form}>
            <Rows fields={sheets} {...props} />
            <Unanswered fields={unanswered} />
          </div>
        </Fold>
      )}
      {further.length > 0 && (
        <Fold title={text.prepare.more} fields={further} {...props}>
          <div className={styles.form}>
            {more.length > 0 && <Rows fields={more} {...props} />}
            {folds.map(({ id, heading, fields }) => (
              <Fold key={id} title={say(heading)} fields={fields} {...props}>
                <Rows fields={fields} {...props} />
              </Fold>
            ))}
          </div>
        </Fold>
      )}
    </div>
  );
}
