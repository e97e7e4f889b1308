/** What a workbook without orders, leads or campaigns shows: what is missing, and how to begin. */
import { Body1, Text, makeStyles, tokens } from "@fluentui/react-components";
import { TableSearchRegular } from "@fluentui/react-icons";
import { useLanguage } from "../shell/language";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center" },
  icon: { fontSize: "24px", color: tokens.colorBrandForeground1, flexShrink: 0 },
  steps: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
});

export function EmptyWorkbook() {
  const styles = useStyles();
  const { text } = useLanguage();
  return (
    <div className={styles.box}>
      <div className={styles.head}>
        <TableSearchRegular className={styles.icon} />
        <Text weight="semibold">{text.empty.title}</Text>
      </div>
      <Body1>{text.empty.body}</Body1>
      <ol className={styles.steps}>
        {text.empty.steps.map((step) => (
          <li key={step}>
            <Body1>{step}</Body1>
          </li>
        ))}
      </ol>
      <Body1>{text.empty.goalNeedsNothing}</Body1>
    </div>
  );
}
