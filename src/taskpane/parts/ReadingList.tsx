/** How the columns of a table are read whose cells leave a choice, one line each, with the other ways to choose; and what is assumed. */
import { Field, Text, makeStyles, tokens } from "@fluentui/react-components";
import { readingText } from "../../tables/cells/reading";
import type { Counted } from "../../workbook/read-input";
import { useLanguage } from "../shell/language";
import { NativeSelect } from "./NativeSelect";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  note: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly counted: Counted;
  /** The user's way of reading the column of a role. */
  readonly onChoose: (role: string, way: string) => void;
}

export function ReadingList({ counted: { source, columns, readings, notes }, onChoose }: Props) {
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
      {others.map((note) => (
        <Text key={note} size={200} className={styles.note}>
          {note}
        </Text>
      ))}
    </div>
  );
}
