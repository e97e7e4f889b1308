/**
 * What benchmarks of builds measure with: the time of each phase of a build, and the memory of the process.
 */
import type { Phase } from "../../../src/workbook/control";

/** What is printed for each: "checking" waits for every formula to be calculated, then reads the checks. */
export const PHASES: readonly (readonly [phase: Phase, name: string])[] = [
  ["reading", "read"],
  ["planning", "compute"],
  ["writing", "write"],
  ["checking", "calculate"],
];

export interface Stopwatch {
  readonly spent: ReadonlyMap<Phase, number>;
  /** Of the build's reports of progress. */
  readonly report: (progress: { readonly phase: Phase; readonly done: number; readonly total: number }) => void;
  readonly stop: () => void;
}

/** The time up to each report belongs to the phase that ran until then. */
export function stopwatch(): Stopwatch {
  const spent = new Map<Phase, number>();
  let running: Phase = "reading";
  let since = performance.now();
  const stop = (): void => {
    const now = performance.now();
    spent.set(running, (spent.get(running) ?? 0) + now - since);
    since = now;
  };
  return {
    spent,
    stop,
    report({ phase, done, total }) {
      stop();
      // Writing is told of only after its first request.
      running = phase === "planning" && done === total ? "writing" : phase;
    },
  };
}

/** Peak of the process so far. */
export const megabytes = (): number => process.resourceUsage().maxRSS / 1024;
