/** Follows the workbook: what a screen shows of it is loaded again a moment after cells or sheets have changed. */
import { useEffect } from "react";
import { onWorkbookChanged } from "../../workbook/interaction/change-events";

/** Milliseconds of quiet before loading: a paste or an opened file is many changes. */
const QUIET = 1000;

/** @param active False while this pane itself is writing. */
export function useWorkbookChanges(reload: () => void, active = true): void {
  useEffect(() => {
    if (!active) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watching = onWorkbookChanged(({ type }) => {
      if (type === "selection") return;
      clearTimeout(timer);
      timer = setTimeout(reload, QUIET);
    });
    // Without events the screen still has its "Look again" button; the reason is for those who look into it.
    watching.catch((error: unknown) => console.info("The workbook's changes cannot be followed.", error));
    return () => {
      clearTimeout(timer);
      void watching
        .then((stop) => stop())
        .catch((error: unknown) => console.info("The workbook's changes are still followed.", error));
    };
  }, [reload, active]);
}
