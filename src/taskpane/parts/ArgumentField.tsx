/** One argument of a formula to be inserted: typed, chosen, or taken from the cells that are selected in the sheet. */
import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { SelectObjectRegular } from "@fluentui/react-icons";
import type { Parameter } from "../../functions/parameters";
import { useLanguage } from "../shell/language";
import { NativeSelect } from "./NativeSelect";

const useStyles = makeStyles({ input: { minWidth: 0, width: "100%" } });

interface EntryProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onSelection: () => void;
}

/** A typed entry with the button that takes the selected cells. */
function TypedEntry({ name, value, onChange, onSelection }: EntryProps) {
  const styles = useStyles();
  return (
    <Input
      className={styles.input}
      autoComplete="off"
      value={value}
      onChange={(_event, data) => onChange(data.value)}
      contentAfter={
        <Button
          size="small"
          appearance="transparent"
          icon={<SelectObjectRegular />}
          aria-label={name}
          title={name}
          onClick={onSelection}
        />
      }
    />
  );
}

interface Props {
  readonly parameter: Parameter;
  readonly label: string;
  readonly value: string;
  readonly missing: boolean;
  readonly onChange: (value: string) => void;
  /** Takes the address of the selected cells. */
  readonly onSelection: () => void;
}

export function ArgumentField({ parameter, label, value, missing, onChange, onSelection }: Props) {
  const { text, say } = useLanguage();
  return (
    <Field
      size="small"
      label={label}
      hint={say(parameter.text)}
      validationState={missing ? "error" : "none"}
      validationMessage={missing ? text.field.missing(label) : undefined}
    >
      {parameter.choices.length > 0 ? (
        <NativeSelect value={value} onChange={onChange}>
          <option value="" />
          {parameter.choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </NativeSelect>
      ) : (
        <TypedEntry
          name={text.functions.useSelection(label)}
          value={value}
          onChange={onChange}
          onSelection={onSelection}
        />
      )}
    </Field>
  );
}
