/** Follows the workbook: what a screen shows of it is loaded again a moment after cells or sheets have changed. */
import { useEffect, useRef } from "react";
import { onWorkbookChanged } from "../../workbook/interaction/change-events";

/** Milliseconds of quiet before loading: a paste or an opened file is many changes. */
const QUIET = 1000;
/** Milliseconds after which is loaded without quiet: team-mates may type all the time. */
const LONGEST_WAIT = 4000;

/**
 * @param reload Is given the ids of the sheets that changed.
 * @param active False while this pane itself is writing.
 */
export function useWorkbookChanges(reload: (sheets: ReadonlySet<string>) => void, active = true): void {
  const latest = useRef(reload);
  useEffect(() => {
    latest.current = reload;
  }, [reload]);
  useEffect(() => {
    if (!active) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let [changed, since] = [new Set<string>(), 0];
    const load = (): void => {
      const sheets = changed;
      [changed, since] = [new Set(), 0];
      latest.current(sheets);
    };
    const watching = onWorkbookChanged(({ type, sheet }) => {
      if (type === "selection") return;
      if (sheet !== null) changed.add(sheet);
      const now = Date.now();
      if (since === 0) since = now;
      clearTimeout(timer);
      timer = setTimeout(load, Math.min(QUIET, since + LONGEST_WAIT - now));
    });
    // Without events the screen still has its "Look again" button; the reason is for those who look into it.
    watching.catch((error: unknown) => console.info("The workbook's changes cannot be followed.", error));
    return () => {
      clearTimeout(timer);
      void watching
        .then((stop) => stop())
        .catch((error: unknown) => console.info("The workbook's changes are still followed.", error));
    };
  }, [active]);
}
