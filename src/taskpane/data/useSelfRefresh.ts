/**
 * Refreshes a build by itself every few minutes, as long as its result is shown; never while a cell is edited. What was chosen holds until
 * the pane is closed: each refresh shows a new result, and one that failed is tried again after as many minutes.
 */
import { useCallback, useEffect, useState } from "react";
import { isCellEdited } from "../../workbook/interaction/editing";

const MINUTE_MS = 60_000;
/** While a cell is edited, it is asked again after so long. */
const AGAIN_MS = 5_000;

/** Minutes by build; absent where it is switched off. */
const chosen = new Map<string, number>();

export interface SelfRefresh {
  /** null while it is switched off. */
  readonly minutes: number | null;
  readonly choose: (minutes: number | null) => void;
}

/** @param waits Whether the next refresh is to come; not while one runs. */
export function useSelfRefresh(buildId: string, refresh: () => void, waits = true): SelfRefresh {
  const [minutes, setMinutes] = useState(chosen.get(buildId) ?? null);
  const choose = useCallback(
    (next: number | null): void => {
      if (next === null) chosen.delete(buildId);
      else chosen.set(buildId, next);
      setMinutes(next);
    },
    [buildId],
  );
  useEffect(() => {
    if (minutes === null || !waits) return;
    let timer: ReturnType<typeof setTimeout>;
    let shown = true;
    const wait = (milliseconds: number): void => void (timer = setTimeout(() => void look(), milliseconds));
    const look = async (): Promise<void> => {
      // What Excel refuses here it says again, in words, when the refresh itself begins.
      const busy = await isCellEdited().catch(() => false);
      if (!shown) return;
      if (busy) wait(AGAIN_MS);
      else refresh();
    };
    wait(minutes * MINUTE_MS);
    return () => {
      shown = false;
      clearTimeout(timer);
    };
  }, [minutes, refresh, waits]);
  return { minutes, choose };
}
