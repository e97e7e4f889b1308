/** Which figures of a build's result are not what they were: looked at again a moment after the workbook has changed. */
import { useCallback, useEffect, useRef, useState } from "react";
import { changedFigures } from "../../workbook/build/refresh";
import type { BuildResult } from "../../workbook/build-request";
import { useWorkbookChanges } from "./useWorkbookChanges";

const NONE: ReadonlySet<string> = new Set();

/** Labels of the figures. */
export function useChangedFigures(result: BuildResult): ReadonlySet<string> {
  const [changed, setChanged] = useState(NONE);
  const running = useRef<AbortController | null>(null);
  // Sheets that have changed since a look came to its end.
  const unseen = useRef(NONE);
  const look = useCallback(
    (sheets: ReadonlySet<string>) => {
      running.current?.abort();
      const { signal } = (running.current = new AbortController());
      unseen.current = new Set([...unseen.current, ...sheets]);
      const seen = (labels: ReadonlySet<string> | null): void => {
        if (signal.aborted) return;
        unseen.current = NONE;
        if (labels !== null) setChanged(labels);
      };
      changedFigures(result, unseen.current, { signal }).then(
        seen,
        // A table that is gone or half typed has no figures to compare; refreshing says what is wrong with it.
        (error: unknown) => signal.aborted || console.info("The figures cannot be compared with the workbook.", error),
      );
    },
    [result],
  );
  useEffect(() => () => running.current?.abort(), []);
  useWorkbookChanges(look);
  return changed;
}
