/** How the columns of a table are read whose cells leave a choice, one line each, with the other ways to choose; and what is assumed. */
import { Checkbox, Field, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { readingText } from "../../tables/cells/reading";
import type { Counted } from "../../workbook/read-input";
import { useLanguage } from "../shell/language";
import { FoldSection } from "./FoldSection";
import { NativeSelect } from "./NativeSelect";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  note: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly counted: Counted;
  /** The user's way of reading the column of a role. */
  readonly onChoose: (role: string, way: string) => void;
  /** What the user takes a status text as. */
  readonly onTake: (text: string, meaning: string) => void;
  /** Whether rows that repeat another exactly are left out. */
  readonly onLeaveOutRepeated: (leaveOut: boolean) => void;
}

/** A status text that neither the product nor the user has said how to take. */
export const isUnknown = ({ known, chosen }: Counted["statuses"][number]): boolean => !known && !chosen;

/** Every status with its rows and how it is taken, to be changed; open from the first where one is not known. */
function StatusList({ statuses, onTake }: Pick<Props, "onTake"> & Pick<Counted, "statuses">) {
  const styles = useStyles();
  const { text, formats, say } = useLanguage();
  const [open, setOpen] = useState(statuses.some(isUnknown));
  const several = new Set(statuses.map(({ role }) => role)).size > 1;
  const column = (heading: string): string => (several ? `${heading} · ` : "");
  return (
    <FoldSection
      title={text.prepare.statuses(formats.count(statuses.length))}
      open={open}
      onToggle={() => setOpen(!open)}
    >
      <div className={styles.list}>
        {statuses.map(({ role, heading, text: status, rows, as, meanings }) => (
          <Field key={`${role} ${status}`} size="small" label={`${column(heading)}${status} (${formats.count(rows)})`}>
            <NativeSelect value={as} onChange={(meaning) => onTake(status, meaning)}>
              {Object.entries(meanings).map(([id, label]) => (
                <option key={id} value={id}>
                  {say(label)}
                </option>
              ))}
            </NativeSelect>
          </Field>
        ))}
      </div>
    </FoldSection>
  );
}

/** Whether rows that repeat another are left out; nothing where no row does. */
function RepeatedChoice({
  repeated,
  onLeaveOutRepeated,
}: Pick<Props, "onLeaveOutRepeated"> & Pick<Counted, "repeated">) {
  const { text, formats } = useLanguage();
  if (repeated === undefined) return null;
  return (
    <Checkbox
      label={text.prepare.leaveOutRepeated(repeated.rows, formats.count(repeated.rows))}
      checked={repeated.dropped}
      onChange={(_event, { checked }) => onLeaveOutRepeated(checked === true)}
    />
  );
}

export function ReadingList({ counted, onChoose, onTake, onLeaveOutRepeated }: Props) {
  const { source, columns, readings, statuses, repeated, notes } = counted;
  const styles = useStyles();
  const { text, say } = useLanguage();
  const doubts = new Set(Object.values(readings).map((reading) => say(readingText(reading))));
  // A doubtful reading is its own line here, with the choice beside it.
  const others = notes.map(say).filter((note) => ![...doubts].some((doubt) => note.endsWith(doubt)));
  return (
    <div className={styles.list}>
      {Object.entries(readings).map(([role, reading]) => (
        <Field
          key={role}
          size="small"
          label={source.headers[columns[role as keyof typeof columns] ?? -1] ?? role}
          hint={say(readingText(reading))}
        >
          <NativeSelect value={reading.way?.id ?? ""} onChange={(way) => onChoose(role, way)}>
            {reading.way === null && <option value="">{text.prepare.chooseReading}</option>}
            {reading.ways.map(({ id, label }) => (
              <option key={id} value={id}>
                {say(label)}
              </option>
            ))}
          </NativeSelect>
        </Field>
      ))}
      {statuses.length > 0 && <StatusList statuses={statuses} onTake={onTake} />}
      {others.map((note) => (
        <Text key={note} size={200} className={styles.note}>
          {note}
        </Text>
      ))}
      <RepeatedChoice repeated={repeated} onLeaveOutRepeated={onLeaveOutRepeated} />
    </div>
  );
}
