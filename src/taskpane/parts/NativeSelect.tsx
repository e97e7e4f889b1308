/** The system's own selection list, as wide as the pane and never wider, however long its entries are. */
import { Select, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: { minWidth: 0, width: "100%" },
  select: { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
});

interface Props {
  readonly value: string | number;
  readonly onChange: (value: string) => void;
  /** The options. */
  readonly children: ReactNode;
}

/** Takes its name and description from the Field around it. */
export function NativeSelect({ value, onChange, children }: Props) {
  const styles = useStyles();
  return (
    <Select
      root={{ className: styles.root }}
      className={styles.select}
      value={value}
      onChange={(_event, data) => onChange(data.value)}
    >
      {children}
    </Select>
  );
}
