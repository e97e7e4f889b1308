/** How a goal stands on the way: pace so far, and what the rest of the time must bring. Rules §2. */

export interface Progress {
  readonly actual: number;
  readonly target: number;
  /** Time gone and the whole of it, in one unit: days, hours, or weights. */
  readonly elapsed: number;
  readonly total: number;
}

/**
 * Actual ÷ what an even course would have brought by now: 1 is on plan, 0.9 is 10 % behind. NaN before anything is due.
 * @example pace({ actual: 450, target: 1000, elapsed: 15, total: 30 }); // 0.9
 */
export function pace({ actual, target, elapsed, total }: Progress): number {
  const due = (target * elapsed) / total;
  return due === 0 || Number.isNaN(due) ? Number.NaN : actual / due;
}

/**
 * What each remaining unit of time must bring to reach the target; 0 once it is reached; NaN when no time is left.
 * @example neededRunRate({ actual: 450, target: 1000, elapsed: 15, total: 30 }); // 36.666...
 */
export function neededRunRate({ actual, target, elapsed, total }: Progress): number {
  if (actual >= target) return 0;
  return elapsed === total ? Number.NaN : (target - actual) / (total - elapsed);
}
