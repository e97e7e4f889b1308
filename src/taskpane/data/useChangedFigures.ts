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
  const look = useCallback(() => {
    running.current?.abort();
    const { signal } = (running.current = new AbortController());
    changedFigures(result, { signal }).then(
      (labels) => signal.aborted || setChanged(labels),
      // A table that is gone or half typed has no figures to compare; refreshing says what is wrong with it.
      (error: unknown) => signal.aborted || console.info("The figures cannot be compared with the workbook.", error),
    );
  }, [result]);
  useEffect(() => () => running.current?.abort(), []);
  useWorkbookChanges(look);
  return changed;
}
