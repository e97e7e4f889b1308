/** A row or card that leads somewhere: a real button as wide as the pane, with an arrow at its end. */
import { createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  button: {
    // The outline of the focus is placed in it.
    position: "relative",
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    width: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    textAlign: "start",
    font: "inherit",
    color: "inherit",
    cursor: "pointer",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
  },
  focus: createFocusOutlineStyle(),
  content: { flexGrow: 1, minWidth: 0 },
  icon: { flexShrink: 0, display: "flex", fontSize: "28px", color: tokens.colorBrandForeground1 },
  arrow: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly icon?: ReactNode;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

export function ListButton({ icon, onClick, children }: Props) {
  const styles = useStyles();
  return (
    <button type="button" className={mergeClasses(styles.button, styles.focus)} onClick={onClick}>
      {icon !== undefined && <span className={styles.icon}>{icon}</span>}
      <span className={styles.content}>{children}</span>
      <ChevronRightRegular className={styles.arrow} />
    </button>
  );
}
