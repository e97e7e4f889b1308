/**
 * Progress and cancellation of long work, shared by reading, writing and building.
 */
import type { Steps } from "../domain/steps";
import { Problem } from "../text/problem";
import { say } from "../text/say";

export type Phase = "reading" | "planning" | "writing" | "checking";

export interface WorkProgress {
  readonly phase: Phase;
  /** Of `total`: body rows while reading, requests' worth of cells while writing. */
  readonly done: number;
  readonly total: number;
}

export interface Control {
  readonly onProgress?: (progress: WorkProgress) => void;
  readonly signal?: AbortSignal;
}

/** The user stopped the work; the workbook is as it was before. */
export class Cancelled extends Problem {
  constructor(options?: { cause?: unknown }) {
    super(
      say("Stopped. The workbook is as it was before.", "已停止，工作簿保持原样。", "已停止，活頁簿保持原樣。"),
      options,
    );
    this.name = "Cancelled";
  }
}

/** @throws Cancelled once the caller's signal is aborted. */
export function ensureNotCancelled(control: Control): void {
  if (control.signal?.aborted) throw new Cancelled({ cause: control.signal.reason });
}

/** Milliseconds of work after which the page gets its turn: it stays quick to the touch, and the work is not much longer for it. */
const STRETCH = 30;

/**
 * Does long work step by step and breathes where it has taken a while.
 * @throws Cancelled
 */
export async function inSteps<T>(steps: Steps<T>, control: Control): Promise<T> {
  let since = performance.now();
  let step = steps.next();
  while (!step.done) {
    if (step.value instanceof Promise) await step.value;
    if (performance.now() - since > STRETCH) {
      await breathe(control);
      since = performance.now();
    }
    step = steps.next();
  }
  return step.value;
}

/**
 * Lets the pane paint and take clicks between two requests, then stops if a click was "Cancel".
 * @throws Cancelled
 */
export async function breathe(control: Control): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, 0);
  });
  ensureNotCancelled(control);
}
