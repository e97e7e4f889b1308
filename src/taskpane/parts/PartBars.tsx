/**
 * A whole by its parts as bars, which are a list to a screen reader; in a build that stands, each leads to its rows in
 * the sheet.
 */
import {
  Button,
  Caption1,
  Text,
  createFocusOutlineStyle,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { ChevronRightRegular, FilterDismissRegular } from "@fluentui/react-icons";
import type { PartBar, PartRows, Parts } from "../../plan/plan";
import { type ListState, useListRows } from "../data/useListRows";
import { useLanguage } from "../shell/language";
import { ProblemBar } from "./ProblemBar";

const useStyles = makeStyles({
  bars: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  links: { gap: tokens.spacingVerticalXXS },
  row: { display: "flex", justifyContent: "space-between", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  track: {
    display: "block",
    height: "8px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
    // Forced colours take backgrounds away; the outline and the system colour below keep the bar to be seen.
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  bar: {
    display: "block",
    height: "100%",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
  detail: { color: tokens.colorNeutralForeground2 },
  link: {
    // The outline of the focus is placed in it.
    position: "relative",
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    textAlign: "start",
    font: "inherit",
    color: "inherit",
    cursor: "pointer",
    backgroundColor: "transparent",
    border: `${tokens.strokeWidthThin} solid transparent`,
    borderRadius: tokens.borderRadiusMedium,
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
  focus: createFocusOutlineStyle(),
  content: { flexGrow: 1, minWidth: 0 },
  arrow: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  lead: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
});

/** @param longest The largest share of all bars: its bar fills the width. */
function Bar({ bar, longest }: { readonly bar: PartBar; readonly longest: number }) {
  const styles = useStyles();
  const { formats } = useLanguage();
  const width = longest === 0 ? 0 : (100 * bar.share) / longest;
  return (
    <>
      <span className={styles.row}>
        <Text>{bar.label}</Text>
        <Text weight="semibold">{`${formats.count(bar.value)} · ${formats.percent(bar.share)}`}</Text>
      </span>
      <span className={styles.track} aria-hidden>
        <span className={styles.bar} style={{ width: `${width}%` }} />
      </span>
      <Caption1 className={styles.detail}>{`${bar.detail.label} ${formats.figure(bar.detail)}`}</Caption1>
    </>
  );
}

const longestOf = ({ bars }: Parts): number => Math.max(0, ...bars.map(({ share }) => share));

/** To be looked at only, before there is a sheet to lead to. */
export function PartBars({ parts }: { readonly parts: Parts }) {
  const styles = useStyles();
  return (
    <ul className={styles.bars} aria-label={parts.heading}>
      {parts.bars.map((bar) => (
        <li key={bar.id}>
          <Bar bar={bar} longest={longestOf(parts)} />
        </li>
      ))}
    </ul>
  );
}

/** What was picked out, as a sentence with the count. */
function Outcome({ list }: { readonly list: ListState }) {
  const { text, formats } = useLanguage();
  const sentence = (): string => {
    if (list.state === "working") return text.shell.working;
    if (list.state !== "shown") return "";
    const { part, rows } = list;
    const shown = formats.count(rows.count);
    if (part === null) return text.parts.allShown(rows.tab, rows.count, shown);
    return rows.count === 0
      ? text.parts.noneShown(rows.tab, part.label)
      : text.parts.shown(rows.tab, part.label, rows.count, shown);
  };
  return (
    <>
      <div role="status">
        <Text>{sentence()}</Text>
      </div>
      {list.state === "failed" && <ProblemBar problem={list.problem} />}
    </>
  );
}

interface LinksProps {
  readonly parts: Parts;
  /** Where the build lists them. */
  readonly rows: PartRows;
  readonly buildId: string;
}

/**
 * Bars of a build that stands: each a button that picks out its rows in the sheet. A part without rows leads nowhere.
 */
export function PartLinks({ parts, rows, buildId }: LinksProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const { list, show, showAll } = useListRows({ buildId, ...rows });
  const shown = list.state === "shown" && list.rows.count > 0 ? list.part?.id : undefined;
  return (
    <>
      <div className={styles.lead}>
        <Caption1 className={styles.detail}>{text.parts.hint}</Caption1>
        <Button size="small" icon={<FilterDismissRegular />} onClick={showAll}>
          {text.parts.showAll}
        </Button>
      </div>
      <Outcome list={list} />
      <ul className={mergeClasses(styles.bars, styles.links)} aria-label={parts.heading}>
        {parts.bars.map((bar) => (
          <li key={bar.id}>
            {bar.value === 0 ? (
              <div className={styles.plain}>
                <Bar bar={bar} longest={longestOf(parts)} />
              </div>
            ) : (
              <button
                type="button"
                className={mergeClasses(styles.link, styles.focus, bar.id === shown && styles.shown)}
                aria-current={bar.id === shown}
                onClick={() => show(bar)}
              >
                <span className={styles.content}>
                  <Bar bar={bar} longest={longestOf(parts)} />
                </span>
                <ChevronRightRegular className={styles.arrow} />
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
