/** A whole by its parts as bars, each in its colour; a list to a screen reader. */
import { Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { PartBar, Parts } from "../../plan/plan";
import { useLanguage } from "../shell/language";
import { partColor } from "./partColors";
import { PlainList } from "./PlainList";

const useStyles = makeStyles({
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
    "@media (forced-colors: active)": { forcedColorAdjust: "none" },
  },
  detail: { color: tokens.colorNeutralForeground2 },
});

interface BarProps {
  readonly bar: PartBar;
  /** The largest share of all bars: its bar fills the width. */
  readonly longest: number;
  readonly color: string;
}

export function Bar({ bar, longest, color }: BarProps) {
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
        <span className={styles.bar} style={{ width: `${width}%`, backgroundColor: color }} />
      </span>
      <Caption1 className={styles.detail}>{`${bar.detail.label} ${formats.figure(bar.detail)}`}</Caption1>
    </>
  );
}

export const longestOf = ({ bars }: Parts): number => Math.max(0, ...bars.map(({ share }) => share));

/** To be looked at only, before there is a sheet to lead to. */
export function PartBars({ parts }: { readonly parts: Parts }) {
  return (
    <PlainList gap="S" label={parts.heading}>
      {parts.bars.map((bar, place) => (
        <li key={bar.id}>
          <Bar bar={bar} longest={longestOf(parts)} color={partColor(place)} />
        </li>
      ))}
    </PlainList>
  );
}
