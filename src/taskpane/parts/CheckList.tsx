/** The checks a build carries, as they stand after it: one line, with each in its fold, which is open where any does not hold. */
import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, DismissCircleRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useLanguage } from "../shell/language";
import { FoldSection } from "./FoldSection";
import { PlainList } from "./PlainList";

const useStyles = makeStyles({
  check: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  holds: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0, marginTop: "2px" },
  fails: { color: tokens.colorPaletteRedForeground1, flexShrink: 0, marginTop: "2px" },
});

interface Props {
  readonly checks: readonly { readonly name: string; readonly ok: boolean }[];
}

export function CheckList({ checks }: Props) {
  const styles = useStyles();
  const { text } = useLanguage();
  const failed = checks.filter(({ ok }) => !ok).length;
  const [open, setOpen] = useState(failed > 0);
  return (
    <FoldSection
      title={failed === 0 ? text.result.checksPassed(checks.length) : text.result.checksFailed(failed)}
      open={open}
      onToggle={() => setOpen(!open)}
    >
      <PlainList gap="XS">
        {checks.map(({ name, ok }) => (
          <li key={name} className={styles.check}>
            {ok ? (
              <CheckmarkCircleRegular className={styles.holds} aria-label={text.result.checkHolds} />
            ) : (
              <DismissCircleRegular className={styles.fails} aria-label={text.result.checkFails} />
            )}
            <Text>{name}</Text>
          </li>
        ))}
      </PlainList>
    </FoldSection>
  );
}
