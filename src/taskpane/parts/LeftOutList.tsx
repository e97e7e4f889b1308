/** Rows that do not count, by reason, with where they stand in the sheet: nothing is dropped in silence. */
import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { sum } from "d3-array";
import { rowNumbers } from "../../plan/sections/left-out-part";
import { leftOutText } from "../../tables/left-out";
import type { LeftOut } from "../../tables/reasons";
import type { Source } from "../../tables/source";
import { useLanguage } from "../shell/language";

/** Rows named for a reason; the rest is counted. The built sheet lists more. */
const ROWS_NAMED = 12;

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  rows: { color: tokens.colorNeutralForeground3, display: "block" },
});

interface Props {
  readonly leftOut: readonly LeftOut[];
  readonly source: Source;
}

export function LeftOutList({ leftOut, source }: Props) {
  const styles = useStyles();
  const { text, formats, say } = useLanguage();
  const where = (rows: readonly number[]): string => {
    const named = say(rowNumbers(rows.slice(0, ROWS_NAMED), source));
    const more = rows.length - ROWS_NAMED;
    return more > 0 ? text.leftOut.more(named, formats.count(more)) : named;
  };
  return (
    <ul className={styles.list}>
      {leftOut
        .filter(({ rows }) => rows.length > 0)
        .map(({ reason, rows }) => (
          <li key={reason}>
            {text.leftOut.reason(rows.length, formats.count(rows.length), say(leftOutText(reason)))}
            <Caption1 className={styles.rows}>{where(rows)}</Caption1>
          </li>
        ))}
    </ul>
  );
}

/** How many rows were left out in all. */
export const leftOutRows = (leftOut: readonly LeftOut[]): number => sum(leftOut, ({ rows }) => rows.length);
