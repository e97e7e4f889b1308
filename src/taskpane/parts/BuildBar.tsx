/** The build button, always in sight at the pane's lower edge, with what keeps it from building. */
import { Button, Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
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
  /** What keeps it from building, as a sentence; null when nothing does. */
  readonly obstacle: string | null;
  readonly onBuild: () => void;
}

export function BuildBar({ rebuild, obstacle, onBuild }: Props) {
  const styles = useStyles();
  const { text } = useLanguage();
  return (
    <div className={styles.bar}>
      <Text role="alert" className={styles.fault}>
        {obstacle}
      </Text>
      <Button appearance="primary" size="large" onClick={onBuild}>
        {rebuild ? text.prepare.rebuild : text.prepare.build}
      </Button>
      {rebuild && <Caption1 className={styles.note}>{text.prepare.rebuildNote}</Caption1>}
    </div>
  );
}
