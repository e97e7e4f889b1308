/**
 * What a build of a promotion reports as plain JSON, and what the pane shows of it.
 */
import { group } from "d3-array";
import { isoDate } from "../../domain/calendar/calendar";
import type { KeyFigure, Parts } from "../../plan/plan";
import type { InWords } from "../../plan/plan-builder";
import type { Text } from "../../text/locale";
import { TERMS } from "../../text/terms";
import type { PlannedTask, PromotionPlan } from "./model";
import { ASKS_TEXTS, PLAN_TEXTS, TASK_TEXTS, type TaskAsk } from "./texts";

interface TaskResult {
  readonly number: number;
  readonly task: string;
  readonly department: string;
  readonly phase: string;
  readonly owner: string;
  readonly asks: TaskAsk;
  /** ISO days; null where the calendar does not reach. */
  readonly beginBy: string | null;
  readonly endBy: string | null;
  /** Working days. */
  readonly slack: number;
  readonly critical: boolean;
}

export interface PromotionResult {
  /** ISO day. */
  readonly event: string;
  readonly asOf: string;
  readonly phases: readonly { readonly phase: string; readonly first: string; readonly last: string }[];
  readonly tasks: readonly TaskResult[];
}

const dayOrNull = (day: number | null): string | null => (day === null ? null : isoDate(day));

const taskResult = ({ name, department, phase, owner, asks, plan }: PlannedTask, i: number): TaskResult => ({
  ...{ number: i + 1, task: name, department, phase, owner, asks },
  ...{ beginBy: dayOrNull(plan.begin), endBy: dayOrNull(plan.end), slack: plan.slack, critical: plan.critical },
});

export function promotionResult({ event, asOf, phases, tasks }: PromotionPlan): PromotionResult {
  return {
    ...{ event: isoDate(event), asOf: isoDate(asOf) },
    phases: phases.map(({ phase, first, last }) => ({ phase, first: isoDate(first), last: isoDate(last) })),
    tasks: tasks.map(taskResult),
  };
}

const isLate = ({ asks }: PlannedTask): boolean => asks === "late" || asks === "beginLate";

export function promotionFigures({ event, asOf, tasks }: PromotionPlan): InWords<KeyFigure>[] {
  const count = (holds: (task: PlannedTask) => boolean): number => tasks.filter(holds).length;
  return [
    { label: PLAN_TEXTS.toEvent, value: event - asOf, unit: "count" },
    { label: TERMS.tasks, value: tasks.length, unit: "count" },
    { label: TERMS.done, value: count(({ asks }) => asks === "done"), unit: "count" },
    { label: TERMS.late, value: count(isLate), unit: "count" },
  ];
}

/** Bars of the tasks that a column of the list shows alike, whose rows the pane can take along. */
function partsBy(
  heading: Text,
  column: Text,
  groups: readonly { readonly id: string; readonly label: string | Text; readonly tasks: readonly PlannedTask[] }[],
): InWords<Parts> {
  const all = groups.reduce((sum, { tasks }) => sum + tasks.length, 0);
  return {
    heading,
    bars: groups.map(({ id, label, tasks }) => ({
      ...{ id, label, listedAs: label, value: tasks.length, share: tasks.length / all },
      detail: { label: TERMS.late, value: tasks.filter(isLate).length, unit: "count" as const },
    })),
    rows: { sheet: "tasks", heading: column },
  };
}

export function promotionParts({ tasks }: PromotionPlan): InWords<Parts>[] {
  const by = (of: (task: PlannedTask) => string) =>
    [...group(tasks, (task) => of(task).toLowerCase())]
      .filter(([id]) => id !== "")
      .map(([id, own]) => ({ id, label: of(own[0]!), tasks: own }));
  const departments = by(({ department }) => department);
  const owners = by(({ owner }) => owner);
  const asked = (Object.keys(ASKS_TEXTS) as TaskAsk[])
    .map((id) => ({ id, label: ASKS_TEXTS[id], tasks: tasks.filter(({ asks }) => asks === id) }))
    .filter((each) => each.tasks.length > 0);
  return [
    ...(departments.length > 0 ? [partsBy(PLAN_TEXTS.byDepartment, TERMS.department, departments)] : []),
    ...(owners.length > 0 ? [partsBy(PLAN_TEXTS.byOwner, TERMS.owner, owners)] : []),
    ...(asked.length > 0 ? [partsBy(PLAN_TEXTS.byAsk, TASK_TEXTS.asks, asked)] : []),
  ];
}
