/** The figures a build is about, large enough to read at a glance. */
import { Caption1, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { KeyFigure } from "../../plan/plan";
import { useLanguage } from "../shell/language";

const useStyles = makeStyles({
  grid: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(128px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  figure: {
    display: "flex",
    flexDirection: "column-reverse",
    justifyContent: "flex-end",
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  label: { color: tokens.colorNeutralForeground2 },
  changed: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorPaletteDarkOrangeForeground1 },
  value: { margin: 0, overflowWrap: "anywhere" },
});

interface Props {
  readonly figures: readonly KeyFigure[];
  /** Labels of those that the workbook does not bear out any more, and what brings them up to date. */
  readonly changed?: ReadonlySet<string>;
  readonly onRefresh?: () => void;
}

export function KeyFigures({ figures, changed, onRefresh }: Props) {
  const styles = useStyles();
  const { text, formats } = useLanguage();
  return (
    <dl className={styles.grid}>
      {figures.map((figure) => (
        <div key={figure.label} className={styles.figure}>
          <dt>
            <Caption1 className={styles.label}>{figure.label}</Caption1>
            {changed?.has(figure.label) && (
              <Link as="button" className={styles.changed} onClick={onRefresh}>
                {text.result.changed}
              </Link>
            )}
          </dt>
          <dd className={styles.value}>
            <Text size={500} weight="semibold">
              {formats.figure(figure)}
            </Text>
          </dd>
        </div>
      ))}
    </dl>
  );
}
