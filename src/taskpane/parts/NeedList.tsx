/** What a kind finds in this workbook of the tables it reads; for one that it needs and that is not there, the ways to get it. */
import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkRegular, SubtractRegular, WarningRegular } from "@fluentui/react-icons";
import type { Need } from "../../kinds/kind";
import { roleOf, type TableKind, tableOf } from "../../tables/catalogue";
import { hasSample } from "../../tables/template";
import { lackingRoles, type TableChoices } from "../../workbook/table-choice";
import type { Counted, CountedTables } from "../../workbook/read-input";
import type { Filling } from "../data/addTable";
import { useLanguage } from "../shell/language";
import { leftOutRows } from "./LeftOutList";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  need: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  line: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS, minWidth: 0 },
  words: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere", minWidth: 0 },
  icon: { flexShrink: 0, marginTop: "2px", color: tokens.colorNeutralForeground3 },
  counted: { display: "block" },
  without: {},
  found: { color: tokens.colorPaletteGreenForeground1 },
  missing: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

type Standing = "found" | "missing" | "without";

const ICONS = { found: CheckmarkRegular, missing: WarningRegular, without: SubtractRegular } as const;

/** Where a need stands in the workbook, and the sentence that says so. */
function useStanding({ need, choices }: { readonly need: Need; readonly choices: TableChoices }): {
  readonly standing: Standing;
  readonly sentence: string;
} {
  const { text, formats, say } = useLanguage();
  const table = say(tableOf(need.table).label);
  const choice = choices[need.table] ?? null;
  if (choice === null)
    return need.required
      ? { standing: "missing", sentence: text.home.missing(table) }
      : { standing: "without", sentence: text.home.without(table) };
  const { name, rows } = choice.found.source;
  const { isAsked } = choice.found;
  const lacking = lackingRoles(need, choice.roles).map((role) => say(roleOf(need.table, role).label));
  if (lacking.length > 0)
    return { standing: "missing", sentence: text.home.lacksColumns(table, name, formats.list(lacking)) };
  if (isAsked === true) return { standing: "found", sentence: text.files.found(table, name) };
  return { standing: "found", sentence: text.home.finds(table, name, rows, formats.count(rows)) };
}

interface Props {
  readonly needs: readonly Need[];
  readonly choices: TableChoices;
  /** What of the tables counts; nothing where they are not read. */
  readonly counted?: CountedTables;
  readonly onAdd: (table: TableKind, filling: Filling) => void;
}

/** "1,923 rows count · 145 rows left out". */
export function useCountedSentence(): (counted: Counted) => string {
  const { text, formats } = useLanguage();
  return ({ used, leftOut }) => {
    const left = leftOutRows(leftOut);
    const some = left === 0 ? text.leftOut.none : text.leftOut.some(left, formats.count(left));
    return `${text.prepare.counted(used, formats.count(used))} · ${some}`;
  };
}

function NeedLine({ need, choices, counted, onAdd }: Omit<Props, "needs"> & { readonly need: Need }) {
  const styles = useStyles();
  const { text, say } = useLanguage();
  const { standing, sentence } = useStanding({ need, choices });
  const countedSentence = useCountedSentence();
  const read = counted?.[need.table];
  const Icon = ICONS[standing];
  const table = say(tableOf(need.table).label);
  const fillings: readonly Filling[] = hasSample(need.table) ? ["empty", "sample"] : ["empty"];
  const names = {
    empty: [text.home.addEmpty, text.home.addEmptyNamed(table)],
    sample: [text.home.addSample, text.home.addSampleNamed(table)],
  } as const;
  return (
    <li className={styles.need}>
      <span className={styles.line}>
        <Icon className={mergeClasses(styles.icon, styles[standing])} />
        <Caption1 className={styles.words}>
          {sentence}
          {standing === "found" && read !== undefined && (
            <span className={styles.counted}>{countedSentence(read)}</span>
          )}
        </Caption1>
      </span>
      {standing === "missing" &&
        choices[need.table] == null &&
        fillings.map((filling) => (
          <Button key={filling} size="small" aria-label={names[filling][1]} onClick={() => onAdd(need.table, filling)}>
            {names[filling][0]}
          </Button>
        ))}
    </li>
  );
}

export function NeedList({ needs, ...rest }: Props) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {needs.map((need) => (
        <NeedLine key={need.table} need={need} {...rest} />
      ))}
    </ul>
  );
}
