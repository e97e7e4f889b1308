/** The build button, always in sight at the pane's lower edge, with what keeps it from building. */
import { Button, Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Need } from "../data/tableChoice";
import { useLanguage } from "../shell/language";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalL})`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  fault: { color: tokens.colorPaletteRedForeground1 },
  note: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly rebuild: boolean;
  /** Entries to be put right, once the user has tried to build. */
  readonly faults: number;
  readonly lacking: Need | null;
  readonly onBuild: () => void;
}

export function BuildBar({ rebuild, faults, lacking, onBuild }: Props) {
  const styles = useStyles();
  const { text } = useLanguage();
  return (
    <div className={styles.bar}>
      <div role="alert">
        {faults > 0 && <Text className={styles.fault}>{text.prepare.fixFirst(faults)}</Text>}
        {faults === 0 && lacking !== null && <Text className={styles.fault}>{text.prepare.needsTable(text.tables[lacking.table])}</Text>}
      </div>
      <Button appearance="primary" size="large" onClick={onBuild}>
        {rebuild ? text.prepare.rebuild : text.prepare.build}
      </Button>
      {rebuild && <Caption1 className={styles.note}>{text.prepare.rebuildNote}</Caption1>}
    </div>
  );
}
