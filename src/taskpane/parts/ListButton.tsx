/** A row or card that leads somewhere: a real button as wide as the pane, with an arrow at its end. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useRowButton } from "./rowButton";

const useStyles = makeStyles({
  button: {
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
  },
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
  const className = useRowButton(styles.button);
  return (
    <button type="button" className={className} onClick={onClick}>
      {icon !== undefined && <span className={styles.icon}>{icon}</span>}
      <span className={styles.content}>{children}</span>
      <ChevronRightRegular className={styles.arrow} />
    </button>
  );
}
