/** The look that buttons as wide as the pane share: a row of text that is a real button, with the outline of the focus. */
import { createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  button: {
    // The outline of the focus is placed in it.
    position: "relative",
    display: "flex",
    alignItems: "center",
    width: "100%",
    boxSizing: "border-box",
    textAlign: "start",
    font: "inherit",
    color: "inherit",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
  },
  focus: createFocusOutlineStyle(),
});

/** The classes of such a button; its own, which are merged after them, give it gap, padding, ground and line. */
export function useRowButton(...own: readonly (string | false)[]): string {
  const styles = useStyles();
  return mergeClasses(styles.button, styles.focus, ...own);
}
