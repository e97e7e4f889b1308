/**
 * When tasks that wait for each other must begin and end: backwards from what each is due by, forwards from when each may begin, in whole
 * working days. Rules §7.
 */

export interface Task {
  /** Working days, 0 or more; 0 for a milestone. */
  readonly days: number;
  /** Positions of the tasks it waits for. */
  readonly after: readonly number[];
  /** Number of the first working day it may be on; 1 when absent. */
  readonly from?: number;
  /** Number of the last working day it may be on. */
  readonly due: number;
}

/** Numbers of working days. Ends are the last day of the task: a task of no days ends the day before it begins. */
export interface ScheduledTask {
  readonly earliestStart: number;
  readonly earliestEnd: number;
  readonly latestStart: number;
  readonly latestEnd: number;
  /** Working days that it can be late without harm; below 0 where the time is too short. */
  readonly slack: number;
  /** Whether no task has less slack, or it has none: a day lost on it is a day lost. */
  readonly critical: boolean;
}

/** An order in which every task stands after those it waits for, otherwise as given; or the tasks that wait for each other in a ring. */
export type TaskOrder =
  | { readonly order: readonly number[]; readonly cycle: null }
  | { readonly order: null; readonly cycle: readonly number[] };

/**
 * Puts tasks into an order that can be worked off.
 * @param after By task: positions of those it waits for.
 * @returns The ring, each task before the one it waits for, where tasks wait for each other; one task where it waits for itself.
 * @example orderOf([[1], []]).order; // [1, 0]
 * @example orderOf([[1], [0]]).cycle; // [0, 1]
 */
export function orderOf(after: readonly (readonly number[])[]): TaskOrder {
  const order: number[] = [];
  const state = after.map((): "new" | "open" | "done" => "new");
  const path: number[] = [];
  /** The ring that a task closes; null once it and all it waits for are in order. */
  const visit = (task: number): readonly number[] | null => {
    if (state[task] === "done") return null;
    if (state[task] === "open") return path.slice(path.indexOf(task));
    state[task] = "open";
    path.push(task);
    for (const before of after[task]!) {
      const cycle = visit(before);
      if (cycle !== null) return cycle;
    }
    path.pop();
    state[task] = "done";
    order.push(task);
    return null;
  };
  for (const task of after.keys()) {
    const cycle = visit(task);
    if (cycle !== null) return { order: null, cycle };
  }
  return { order, cycle: null };
}

/**
 * The plan of tasks by the critical path method: latest days backwards from each task's due day and from what waits for it, earliest days
 * forwards; slack is the difference.
 * Rule: Kelley & Walker 1959, Critical-path planning and scheduling.
 * @throws RangeError where tasks wait for each other in a ring, or days are no whole number from 0.
 * @example schedule([{ days: 2, after: [], due: 5 }, { days: 3, after: [0], due: 5 }]).map(({ latestStart }) => latestStart); // [1, 3]
 */
export function schedule(tasks: readonly Task[]): ScheduledTask[] {
  const { order, cycle } = orderOf(tasks.map(({ after }) => after));
  if (order === null) throw new RangeError(`tasks wait for each other in a ring: ${cycle.join(", ")}`);
  for (const { days } of tasks)
    if (!(Number.isInteger(days) && days >= 0)) throw new RangeError(`a task takes whole days from 0; ${days} came`);
  const earliestEnd = tasks.map(() => 0);
  const latestEnd = tasks.map(({ due }) => due);
  for (const at of order) {
    const { days, after, from = 1 } = tasks[at]!;
    earliestEnd[at] = Math.max(from, ...after.map((before) => earliestEnd[before]! + 1)) + days - 1;
  }
  for (const at of [...order].reverse()) {
    const { days, after } = tasks[at]!;
    for (const before of after) latestEnd[before] = Math.min(latestEnd[before]!, latestEnd[at]! - days);
  }
  const slack = tasks.map((_, i) => latestEnd[i]! - earliestEnd[i]!);
  const least = Math.max(0, Math.min(...slack));
  return tasks.map(({ days }, i) => ({
    ...{ earliestStart: earliestEnd[i]! - days + 1, earliestEnd: earliestEnd[i]! },
    ...{ latestStart: latestEnd[i]! - days + 1, latestEnd: latestEnd[i]! },
    ...{ slack: slack[i]!, critical: slack[i]! <= least },
  }));
}
