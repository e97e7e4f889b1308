/** A long piece of work on the workbook: started, watched, cancelled; one at a time. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { Problem } from "../../text/problem";
import { Cancelled, type Control, type WorkProgress } from "../../workbook/control";
import { toProblem } from "../../workbook/errors/excel-errors";

export type RunState =
  | { readonly state: "idle" }
  | { readonly state: "running"; readonly progress: WorkProgress | null; readonly cancelling: boolean }
  | { readonly state: "cancelled" }
  | { readonly state: "failed"; readonly problem: Problem };

export interface Run {
  readonly run: RunState;
  /** Runs the work; `onDone` gets its result. `run` holds failure and cancellation. */
  readonly start: <T>(work: (control: Control) => Promise<T>, onDone: (result: T) => void) => void;
  readonly cancel: () => void;
}

function endOf(error: unknown): RunState {
  const problem = toProblem(error);
  return problem instanceof Cancelled ? { state: "cancelled" } : { state: "failed", problem };
}

export function useRun(): Run {
  const [run, setRun] = useState<RunState>({ state: "idle" });
  const controller = useRef<AbortController | null>(null);
  // A screen that goes away takes its work with it; the workbook is put back by the work itself.
  useEffect(() => () => controller.current?.abort(), []);
  const start = useCallback<Run["start"]>((work, onDone) => {
    if (controller.current !== null) return;
    const own = (controller.current = new AbortController());
    const onProgress = (progress: WorkProgress): void =>
      setRun((before) => ({ state: "running", progress, cancelling: before.state === "running" && before.cancelling }));
    setRun({ state: "running", progress: null, cancelling: false });
    work({ onProgress, signal: own.signal })
      .finally(() => (controller.current = null))
      .then(
        (result) => {
          setRun({ state: "idle" });
          onDone(result);
        },
        (error: unknown) => setRun(endOf(error)),
      );
  }, []);
  const cancel = useCallback(() => {
    controller.current?.abort();
    setRun((before) => (before.state === "running" ? { ...before, cancelling: true } : before));
  }, []);
  return { run, start, cancel };
}

/**
 * Share of the whole work that is done, 0 to 1. Writing is by far the longest part of a build, reading of a preview.
 */
const PHASES: Readonly<Record<WorkProgress["phase"], readonly [from: number, to: number]>> = {
  reading: [0, 0.35],
  planning: [0.35, 0.45],
  writing: [0.45, 0.95],
  checking: [0.95, 1],
};

export function shareDone(progress: WorkProgress | null): number {
  if (progress === null) return 0;
  const [from, to] = PHASES[progress.phase];
  const within = progress.total > 0 ? Math.min(1, progress.done / progress.total) : 0;
  return from + (to - from) * within;
}
