/** Work that the user starts by a button: whether it goes on, what came of it in words, or why it failed. */
import { useCallback, useState } from "react";
import type { Problem } from "../../text/problem";
import { toProblem } from "../../workbook/errors/excel-errors";

export type Work =
  { readonly state: "idle" | "working" } | { readonly state: "done"; readonly sentence: string } | Failed;
interface Failed {
  readonly state: "failed";
  readonly problem: Problem;
}

/** One piece of work at a time, what came of it in words. */
export function useWork() {
  const [work, setWork] = useState<Work>({ state: "idle" });
  const run = useCallback((act: () => Promise<string>) => {
    setWork({ state: "working" });
    act().then(
      (sentence) => setWork({ state: "done", sentence }),
      (error: unknown) => setWork({ state: "failed", problem: toProblem(error) }),
    );
  }, []);
  return { work, run };
}
