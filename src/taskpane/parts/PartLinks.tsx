/**
 * The parts of a build that stands: each bar a button that picks out its rows in the sheet; the line above says which are in view, in the
 * part's colour, and takes them along: copied, on a sheet of their own, as a file. A part without rows leads nowhere.
 */
import { Button, Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import {
  ArrowDownloadRegular,
  ChevronRightRegular,
  CopyRegular,
  FilterDismissRegular,
  TableAddRegular,
} from "@fluentui/react-icons";
import type { PartBar, PartRows, Parts } from "../../plan/plan";
import { type ListRows, useListRows } from "../data/useListRows";
import { useLanguage } from "../shell/language";
import { Bar, longestOf } from "./PartBars";
import { partColor } from "./partColors";
import { ProblemBar } from "./ProblemBar";
import { useRowButton } from "./rowButton";
import { PlainList } from "./PlainList";

const useStyles = makeStyles({
  link: {
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: "transparent",
    border: `${tokens.strokeWidthThin} solid transparent`,
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
  },
  shown: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    "@media (forced-colors: active)": { border: `${tokens.strokeWidthThin} solid Highlight` },
  },
  plain: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` },
  content: { flexGrow: 1, minWidth: 0 },
  arrow: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  hint: { color: tokens.colorNeutralForeground2 },
  line: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: "4px solid transparent",
  },
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** What the list shows or what became of it, as a sentence. */
function useSentence({ list }: ListRows): string {
  const { text, formats } = useLanguage();
  if (list.state === "working") return text.shell.working;
  if (list.state === "taken") {
    const shown = formats.count(list.rows);
    if (list.way === "sheet") return text.parts.onSheet(list.name, list.rows, shown);
    return list.way === "copy" ? text.parts.copied(list.rows, shown) : text.parts.asFile(list.name, list.rows, shown);
  }
  if (list.state !== "shown") return "";
  const { part, rows } = list;
  const shown = formats.count(rows.count);
  if (part === null) return text.parts.allShown(rows.tab, rows.count, shown);
  return rows.count === 0
    ? text.parts.noneShown(rows.tab, part.label)
    : text.parts.shown(rows.tab, part.label, rows.count, shown);
}

/** The part in view, in its colour, with what can be done with its rows. */
function FilterLine({ rows, parts }: { readonly rows: ListRows; readonly parts: Parts }) {
  const styles = useStyles();
  const { text } = useLanguage();
  const sentence = useSentence(rows);
  const { part, list, take, showAll } = rows;
  const color = part === null ? "transparent" : partColor(parts.bars.findIndex(({ id }) => id === part.id));
  const way = (icon: JSX.Element, name: string, act: () => void) => (
    <Button size="small" icon={icon} onClick={act}>
      {name}
    </Button>
  );
  return (
    <div className={styles.line} style={{ borderLeftColor: color }}>
      <div role="status">
        <Text>{sentence}</Text>
      </div>
      <div className={styles.ways}>
        {part !== null && (
          <>
            {way(<CopyRegular />, text.parts.copy, () => take("copy", part))}
            {way(<TableAddRegular />, text.parts.newSheet, () => take("sheet", part))}
            {way(<ArrowDownloadRegular />, text.parts.csv, () => take("csv", part))}
          </>
        )}
        {way(<FilterDismissRegular />, text.parts.showAll, showAll)}
      </div>
      {list.state === "failed" && <ProblemBar problem={list.problem} />}
    </div>
  );
}

interface LinksProps {
  readonly parts: Parts;
  /** Where the build lists them. */
  readonly rows: PartRows;
  readonly buildId: string;
}

interface LinkProps {
  readonly bar: PartBar;
  readonly place: number;
  readonly longest: number;
  readonly isShown: boolean;
  readonly onShow: (part: PartBar) => void;
}

function PartLink({ bar, place, longest, isShown, onShow }: LinkProps) {
  const styles = useStyles();
  const className = useRowButton(styles.link, isShown && styles.shown);
  const drawn = <Bar bar={bar} longest={longest} color={partColor(place)} />;
  if (bar.value === 0) return <div className={styles.plain}>{drawn}</div>;
  return (
    <button type="button" className={className} aria-current={isShown} onClick={() => onShow(bar)}>
      <span className={styles.content}>{drawn}</span>
      <ChevronRightRegular className={styles.arrow} />
    </button>
  );
}

export function PartLinks({ parts, rows: place, buildId }: LinksProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const rows = useListRows({ buildId, ...place });
  return (
    <>
      <Caption1 className={styles.hint}>{text.parts.hint}</Caption1>
      <FilterLine rows={rows} parts={parts} />
      <PlainList gap="XXS" label={parts.heading}>
        {parts.bars.map((bar, at) => (
          <li key={bar.id}>
            <PartLink
              bar={bar}
              place={at}
              longest={longestOf(parts)}
              isShown={bar.id === rows.part?.id}
              onShow={rows.show}
            />
          </li>
        ))}
      </PlainList>
    </>
  );
}
