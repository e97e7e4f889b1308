/** What a build would say, before it is made: its figures, and its parts as bars that are a list to a screen reader. */
import { Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { PartBar, Parts } from "../../sheets/plan/plan";
import type { Preview } from "../../workbook/preview";
import { useLanguage } from "../shell/language";
import { KeyFigures } from "./KeyFigures";
import { ProblemBar } from "./ProblemBar";
import { Section } from "./Section";

const useStyles = makeStyles({
  bars: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  row: { display: "flex", justifyContent: "space-between", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  track: {
    height: "8px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
    // Forced colours take backgrounds away; the outline and the system colour below keep the bar to be seen.
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  bar: {
    height: "100%",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
  detail: { color: tokens.colorNeutralForeground2 },
});

/** @param longest The largest share of all bars: its bar fills the width. */
function Bar({ bar, longest }: { readonly bar: PartBar; readonly longest: number }) {
  const styles = useStyles();
  const { formats } = useLanguage();
  const width = longest === 0 ? 0 : (100 * bar.share) / longest;
  return (
    <li>
      <div className={styles.row}>
        <Text>{bar.label}</Text>
        <Text weight="semibold">{`${formats.count(bar.value)} · ${formats.percent(bar.share)}`}</Text>
      </div>
      <div className={styles.track} aria-hidden>
        <div className={styles.bar} style={{ width: `${width}%` }} />
      </div>
      <Caption1 className={styles.detail}>{`${bar.detail.label} ${formats.figure(bar.detail)}`}</Caption1>
    </li>
  );
}

function Bars({ parts: { heading, bars } }: { readonly parts: Parts }) {
  const styles = useStyles();
  const longest = Math.max(0, ...bars.map(({ share }) => share));
  return (
    <>
      <Text weight="semibold">{heading}</Text>
      <ul className={styles.bars} aria-label={heading}>
        {bars.map((bar) => (
          <Bar key={bar.id} bar={bar} longest={longest} />
        ))}
      </ul>
    </>
  );
}

/** Nothing for a kind that shows nothing before building. */
export function KindPreviewView({ preview: { shown, problem } }: { readonly preview: Preview }) {
  const { text } = useLanguage();
  if (shown === null && problem === null) return null;
  return (
    <Section title={text.prepare.preview}>
      {problem !== null && <ProblemBar problem={problem} />}
      {shown !== null && (
        <>
          <KeyFigures figures={shown.total} />
          {shown.parts.map((parts) => (
            <Bars key={parts.heading} parts={parts} />
          ))}
        </>
      )}
    </Section>
  );
}
