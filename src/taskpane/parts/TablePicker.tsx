/** The table a kind reads, chosen among those of the workbook; any table can be chosen, not only the likely ones. */
import { Field } from "@fluentui/react-components";
import type { Need } from "../../kinds/kind";
import { tableOf } from "../../tables/catalogue";
import type { FoundSource } from "../../workbook/sources";
import { chooseTable, type TableChoice } from "../../workbook/table-choice";
import { useLanguage } from "../shell/language";
import { NativeSelect } from "./NativeSelect";
import { ColumnPicker } from "./ColumnPicker";

interface Props {
  readonly need: Need;
  readonly sources: readonly FoundSource[];
  readonly choice: TableChoice | null;
  /** Whether the table has been read, so that its notes stand with what was found in its cells. */
  readonly read: boolean;
  readonly onChange: (choice: TableChoice | null) => void;
}

export function TablePicker({ need, sources, choice, read, onChange }: Props) {
  const { text, formats, say } = useLanguage();
  const label = ({ source: { name, sheet, rows } }: FoundSource): string => {
    const shown = formats.count(rows);
    return name === sheet
      ? text.prepare.tableOnItsSheet(name, rows, shown)
      : text.prepare.tableOption(name, sheet, rows, shown);
  };
  const choose = (value: string): void => {
    const found = sources[Number(value)];
    onChange(value === "" || found === undefined ? null : chooseTable(found, need.table));
  };
  const place =
    choice === null
      ? -1
      : sources.findIndex(
          ({ source }) => source.sheet === choice.found.source.sheet && source.name === choice.found.source.name,
        );
  const name = say(tableOf(need.table).label);
  return (
    <div>
      <Field
        label={need.required ? name : text.field.optional(name)}
        hint={choice === null || read ? undefined : choice.notes.map(say).join(" ") || undefined}
      >
        <NativeSelect value={place < 0 ? "" : place} onChange={choose}>
          <option value="">{need.required ? text.prepare.chooseTable : text.prepare.noTable}</option>
          {sources.map((found, index) => (
            <option key={index} value={index}>
              {label(found)}
            </option>
          ))}
        </NativeSelect>
      </Field>
      {choice !== null && (
        <ColumnPicker need={need} choice={choice} onChange={(roles) => onChange({ ...choice, roles })} />
      )}
    </div>
  );
}
