/** What a build found, and what to do about it. */
import { Body1, Subtitle1, makeStyles, tokens } from "@fluentui/react-components";
import type { BuildHeadline } from "../../workbook/build-request";

const useStyles = makeStyles({
  headline: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorBrandStroke1}`,
  },
});

export function HeadlineView({ headline: { finding, action } }: { readonly headline: BuildHeadline }) {
  const styles = useStyles();
  return (
    <div className={styles.headline}>
      <Subtitle1 as="p" style={{ margin: 0 }}>
        {finding}
      </Subtitle1>
      <Body1>{action}</Body1>
    </div>
  );
}
