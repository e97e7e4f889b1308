/**
 * The frame every screen stands in: a back button where there is a way back, the heading, the content.
 * The heading takes the focus when the screen changes, so that keyboard and screen-reader users start there.
 */
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { type ReactNode, useEffect, useRef } from "react";
import { useLanguage } from "./language";

const useStyles = makeStyles({
  frame: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
  },
  top: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  back: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, flexShrink: 0 },
  heading: { ...typographyStyles.title3, margin: 0, outlineStyle: "none", overflowWrap: "anywhere", paddingTop: "2px" },
});

interface Props {
  readonly title: string;
  readonly onBack?: () => void;
  /** False on the very first screen: opening the pane must not take the focus from the sheet. */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}

export function ScreenFrame({ title, onBack, takesFocus = true, children }: Props) {
  const styles = useStyles();
  const { text } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <main className={styles.frame}>
      <div className={styles.top}>
        {onBack !== undefined && (
          <Button
            className={styles.back}
            appearance="subtle"
            icon={<ArrowLeftRegular />}
            aria-label={text.shell.back}
            title={text.shell.back}
            onClick={onBack}
          />
        )}
        <h1 ref={heading} tabIndex={-1} className={styles.heading}>
          {title}
        </h1>
      </div>
      {children}
    </main>
  );
}
