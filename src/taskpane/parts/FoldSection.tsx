/**
 * A part of a form behind its heading: closed, only the heading shows, with a word on what is inside. It opens at once,
 * so that a fault in it can take the focus.
 */
import { Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { type ReactNode, useId } from "react";
import { useRowButton } from "./rowButton";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  button: {
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground2Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground2Pressed },
  },
  words: { display: "flex", flexDirection: "column", minWidth: 0 },
  note: { color: tokens.colorNeutralForeground2 },
  arrow: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  panel: { padding: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalS}` },
});

interface Props {
  readonly title: string;
  /** Below the title; nothing when absent. */
  readonly note?: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

export function FoldSection({ title, note, open, onToggle, children }: Props) {
  const styles = useStyles();
  const className = useRowButton(styles.button);
  const id = useId();
  const Arrow = open ? ChevronDownRegular : ChevronRightRegular;
  return (
    <div>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={className}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={onToggle}
        >
          <Arrow className={styles.arrow} />
          <span className={styles.words}>
            <Text>{title}</Text>
            {note !== undefined && <Caption1 className={styles.note}>{note}</Caption1>}
          </span>
        </button>
      </h3>
      {open && (
        <div id={id} className={styles.panel}>
          {children}
        </div>
      )}
    </div>
  );
}
