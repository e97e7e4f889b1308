/** A list without bullets, its items below each other with a gap; still a list to a screen reader. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  XXS: { gap: tokens.spacingVerticalXXS },
  XS: { gap: tokens.spacingVerticalXS },
  S: { gap: tokens.spacingVerticalS },
  M: { gap: tokens.spacingVerticalM },
});

interface Props {
  readonly gap: "XXS" | "XS" | "S" | "M";
  /** What a screen reader calls the list; nothing where a heading above does. */
  readonly label?: string;
  readonly children: ReactNode;
}

export function PlainList({ gap, label, children }: Props) {
  const styles = useStyles();
  return (
    <ul className={mergeClasses(styles.list, styles[gap])} aria-label={label}>
      {children}
    </ul>
  );
}
