/** The table a kind reads, chosen among those of the workbook; any table can be chosen, not only the likely ones. */
import { Button, Field } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Need } from "../../kinds/kind";
import { tableOf } from "../../tables/catalogue";
import { partsOf } from "../../tables/source";
import type { FoundSource } from "../../workbook/sources";
import { groupsOfSameHeadings, joinTables } from "../../workbook/joined-tables";
import { chooseAmong, type TableChoice } from "../../workbook/table-choice";
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

/** Whether two are the same table, or the same tables as one. */
function isSame({ source: one }: Pick<FoundSource, "source">, { source: other }: FoundSource): boolean {
  return one.sheet === other.sheet && one.name === other.name;
}

/** The tables to choose from, those of the same headings as one among them; and the one that the choice is a part of. */
function useOffered(sources: readonly FoundSource[], choice: TableChoice | null) {
  const joined = useMemo(() => groupsOfSameHeadings(sources).map(joinTables), [sources]);
  const offered = [...sources, ...joined];
  const chosen = choice?.found;
  // A saved choice may be of several tables that are no group any more.
  const isOffered = chosen === undefined || offered.some((found) => isSame(found, chosen));
  const options = isOffered ? offered : [...offered, chosen];
  const place = chosen === undefined ? -1 : options.findIndex((found) => isSame(found, chosen));
  const partOf = joined.find(({ source }) =>
    partsOf(source).some((part) => chosen && isSame({ source: part }, chosen)),
  );
  return { options, place, partOf };
}

/** A table among the others: its name, where it is, how long. */
function useLabel(): (found: FoundSource) => string {
  const { text, formats } = useLanguage();
  return ({ isAsked, source: { name, sheet, rows, parts } }) => {
    if (isAsked === true) return text.files.option(name);
    const shown = formats.count(rows);
    return name === sheet || parts !== undefined
      ? text.prepare.tableOnItsSheet(name, rows, shown)
      : text.prepare.tableOption(name, sheet, rows, shown);
  };
}

export function TablePicker({ need, sources, choice, read, onChange }: Props) {
  const { text, say } = useLanguage();
  const { options, place, partOf } = useOffered(sources, choice);
  const label = useLabel();
  const take = (found: FoundSource | undefined): void =>
    onChange(found === undefined ? null : chooseAmong(sources, found, need.table));
  const name = say(tableOf(need.table).label);
  return (
    <div>
      <Field
        label={need.required ? name : text.field.optional(name)}
        hint={choice === null || read ? undefined : choice.notes.map(say).join(" ") || undefined}
      >
        <NativeSelect
          value={place < 0 ? "" : place}
          onChange={(value) => take(value === "" ? undefined : options[Number(value)])}
        >
          <option value="">{need.required ? text.prepare.chooseTable : text.prepare.noTable}</option>
          {options.map((found, index) => (
            <option key={index} value={index}>
              {label(found)}
            </option>
          ))}
        </NativeSelect>
      </Field>
      {partOf !== undefined && (
        <Button size="small" onClick={() => take(partOf)}>
          {text.prepare.tablesAsOne(partsOf(partOf.source).length)}
        </Button>
      )}
      {choice !== null && (
        <ColumnPicker need={need} choice={choice} onChange={(roles) => onChange({ ...choice, roles })} />
      )}
    </div>
  );
}
