/**
 * The inputs of a kind's form, one for each type of option. Native inputs throughout: every keyboard, screen reader and
 * touch screen knows them, and they fit a pane of 320 px. They stand inside a Field, which names and describes them.
 */
import { Checkbox, Field, Input, Switch, makeStyles, tokens } from "@fluentui/react-components";
import type { OptionField } from "../../kinds/kind";
import { NativeSelect } from "../parts/NativeSelect";
import { useLanguage } from "../shell/language";
import type { OptionProblem } from "../../kinds/option-problems";
import type { Draft } from "./drafts";

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(72px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  narrow: { minWidth: 0, width: "100%" },
});

/** What a list's entry shows while it is empty, by position. */
type Inside = readonly string[] | undefined;

interface InputProps<T extends OptionField["type"]> {
  readonly field: Extract<OptionField, { type: T }>;
  readonly draft: Draft;
  readonly fault: OptionProblem | null;
  readonly onChange: (draft: Draft) => void;
}

function NumberInput({ field, draft, onChange }: InputProps<"number">) {
  return (
    <Input
      className={useStyles().narrow}
      inputMode={field.integer ? "numeric" : "decimal"}
      autoComplete="off"
      value={String(draft)}
      onChange={(_event, { value }) => onChange(value)}
    />
  );
}

function TextInput({ draft, onChange }: InputProps<"text">) {
  return (
    <Input
      className={useStyles().narrow}
      autoComplete="off"
      value={String(draft)}
      onChange={(_event, { value }) => onChange(value)}
    />
  );
}

function DateInput({ draft, onChange }: InputProps<"date">) {
  return (
    <Input
      className={useStyles().narrow}
      type="date"
      max="9999-12-31"
      value={String(draft)}
      onChange={(_event, { value }) => onChange(value)}
    />
  );
}

function ChoiceInput({ field, draft, onChange }: InputProps<"choice">) {
  const { say } = useLanguage();
  return (
    <NativeSelect value={String(draft)} onChange={onChange}>
      {field.choices.map(({ value, text }) => (
        <option key={value} value={value}>
          {say(text)}
        </option>
      ))}
    </NativeSelect>
  );
}

function NumbersInput({ field, draft, fault, inside, onChange }: InputProps<"numbers"> & { readonly inside: Inside }) {
  const styles = useStyles();
  const { say } = useLanguage();
  const entries = Array.isArray(draft) ? (draft as readonly string[]) : [];
  return (
    <div className={styles.grid} role="group" aria-label={say(field.label)}>
      {field.labels.map((label, index) => (
        <Field
          key={say(label)}
          label={say(label)}
          size="small"
          validationState={index === fault?.entry ? "error" : "none"}
        >
          <Input
            className={styles.narrow}
            inputMode="decimal"
            autoComplete="off"
            placeholder={inside?.[index]}
            value={entries[index] ?? ""}
            onChange={(_event, { value }) => onChange(entries.map((entry, at) => (at === index ? value : entry)))}
          />
        </Field>
      ))}
    </div>
  );
}

/** A sheet on request is ticked in a list; any other flag is switched. */
export function FlagInput({ field, draft, onChange }: InputProps<"flag">) {
  const label = useLanguage().say(field.label);
  if (field.place === "sheets")
    return (
      <Checkbox label={label} checked={draft === true} onChange={(_event, { checked }) => onChange(checked === true)} />
    );
  return <Switch label={label} checked={draft === true} onChange={(_event, { checked }) => onChange(checked)} />;
}

type ValueField = Exclude<OptionField, { type: "flag" }>;

interface ValueProps extends Omit<InputProps<OptionField["type"]>, "field"> {
  readonly field: ValueField;
  readonly inside: Inside;
}

export function ValueInput({ field, inside, ...rest }: ValueProps) {
  switch (field.type) {
    case "number":
      return <NumberInput field={field} {...rest} />;
    case "date":
      return <DateInput field={field} {...rest} />;
    case "choice":
      return <ChoiceInput field={field} {...rest} />;
    case "text":
      return <TextInput field={field} {...rest} />;
    case "numbers":
      return <NumbersInput field={field} inside={inside} {...rest} />;
  }
}
