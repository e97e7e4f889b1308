/** A titled part of a screen. */
import { Body1Strong, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", minHeight: "24px" },
  heading: { margin: 0 },
});

interface Props {
  readonly title: string;
  /** Stands at the end of the title's line. */
  readonly action?: ReactNode;
  /** Of the heading: 2, or 3 for a part of a section. */
  readonly level?: 2 | 3;
  readonly children: ReactNode;
}

export function Section({ title, action, level = 2, children }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        {level === 2 ? (
          <Subtitle2 as="h2" id={id} className={styles.heading}>
            {title}
          </Subtitle2>
        ) : (
          <Body1Strong as="h3" id={id} className={styles.heading}>
            {title}
          </Body1Strong>
        )}
        {action}
      </div>
      {children}
    </section>
  );
}
