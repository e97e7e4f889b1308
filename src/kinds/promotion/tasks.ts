/**
 * The tasks of a promotion: as they stood on the sheet before, else those of the user's own table, else the template; each below those it
 * waits for and numbered by its place. Rules §7.
 */
import { orderOf } from "../../domain/promotion/critical-path";
import { PHASES, type Phase } from "../../domain/promotion/events";
import { plainText } from "../../tables/cells/cell";
import type { Cell } from "../../tables/source";
import type { TaskRow, Tasks } from "../../tables/tasks";
import type { Locale, Text } from "../../text/locale";
import { Problem } from "../../text/problem";
import { say } from "../../text/say";
import { TERMS } from "../../text/terms";
import type { PreviousTable } from "../kind";
import { rowsUnder, wordOf } from "../shared/previous-rows";
import { type GapTasks, withGaps, withoutOffered } from "./gap-tasks";
import { DEPARTMENTS, TEMPLATE } from "./template";
import { PHASE_TEXTS, STATE_CHOICES, TASK_TEXTS, type TaskState } from "./texts";

/** Rows of the sheet. */
export const MOST_TASKS = 200;

export interface PromotionTask {
  readonly name: string;
  readonly department: string;
  /** A phase of the product's, else what is written there. */
  readonly phase: string;
  readonly owner: string;
  /** As written where it is no number; "" for nothing. */
  readonly days: number | string;
  /** Numbers of the tasks it waits for, or what is written in their place. */
  readonly after: readonly string[];
  /** A state of the product's, else what is written there. */
  readonly state: string;
  readonly note: string;
}

/** A task with the name by which others wait for it. */
export interface NamedTask extends PromotionTask {
  readonly id: string;
}

export interface TaskList {
  readonly origin: "sheet" | "table" | "template";
  readonly tasks: readonly PromotionTask[];
  /** Rows without a name, which stand below the tasks until they get one. */
  readonly unnamed: readonly PromotionTask[];
  /** By task: the ring of numbers that it waits in; absent for most. */
  readonly rings: ReadonlyMap<number, readonly number[]>;
  /** Names of owners that were written in more than one way, as they are first. */
  readonly unified: readonly string[];
  /** What the gaps of a balance ask for; null where the workbook has none. */
  readonly gaps: GapTasks | null;
}

/** Predecessors as a person types them: one number is a number, which no spreadsheet marks as kept as text; several are a list. */
export function predecessorsOf({ after }: PromotionTask): string | number {
  const list = after.join("; ");
  return /^[1-9]\d{0,8}$/.test(list) ? Number(list) : list;
}

/** What parts the predecessors of a cell. */
const BETWEEN = /[\s,，、;；+]+/;

const textOf = (cell: Cell): string =>
  typeof cell === "string" || typeof cell === "number" ? plainText(String(cell)).trim() : "";
const sameText = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
/** The key of the text that a cell holds in any language, else what it holds. */
const keyOf = (texts: Readonly<Record<string, Text>>, cell: string): string => wordOf(cell, texts) ?? cell;

/** Words of other tools for the states of a task. */
const STATE_WORDS: readonly (readonly [TaskState, RegExp])[] = [
  ["done", /^(?:done|completed?|closed|finished|100 ?%|已完成|完成|已结束|已結束|1)$/i],
  ["inProgress", /^(?:in progress|doing|started|ongoing|进行中|進行中|处理中|處理中)$/i],
  ["notBegun", /^(?:|not started|to ?do|open|new|0 ?%?|未开始|未開始|待办|待辦|待处理|待處理)$/i],
];
const stateOf = (cell: string): string => {
  const own = keyOf(STATE_CHOICES, cell);
  return STATE_WORDS.find(([, words]) => words.test(cell))?.[0] ?? own;
};

function daysOf(cell: Cell): number | string {
  if (typeof cell === "number") return cell;
  const text = textOf(cell);
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}

const COLUMNS = {
  ...{ name: TASK_TEXTS.name, id: TASK_TEXTS.number, department: TERMS.department, phase: TERMS.phase },
  ...{ owner: TERMS.owner, days: TERMS.duration, after: TASK_TEXTS.after },
  ...{ state: TASK_TEXTS.typedState, note: TERMS.notes },
};

/** Rows of the sheet as it stands in the workbook that say more than their number. */
const sheetTasks = (table: PreviousTable): NamedTask[] =>
  rowsUnder(table, COLUMNS).flatMap(({ id, days, ...row }): NamedTask[] => {
    if ([days, ...Object.values(row)].every((cell) => textOf(cell) === "")) return [];
    return [
      {
        ...{ id: textOf(id), name: textOf(row.name), department: textOf(row.department) },
        ...{ owner: textOf(row.owner), note: textOf(row.note), phase: keyOf(PHASE_TEXTS, textOf(row.phase)) },
        ...{ days: daysOf(days), after: textOf(row.after).split(BETWEEN).filter(Boolean) },
        state: stateOf(textOf(row.state)),
      },
    ];
  });

/** Predecessors of a table are numbers of its own, or names, which may hold blanks. */
function afterOf(after: string, list: readonly TaskRow[]): string[] {
  return after
    .split(/[,，、;；+\n]+/)
    .map((each) => each.trim())
    .filter(Boolean)
    .flatMap((each) => {
      const byName = list.findIndex(({ task }) => sameText(task, each));
      return byName >= 0 ? [list[byName]!.id || `#${byName}`] : each.split(/\s+/);
    });
}

const tableTasks = ({ list }: Tasks): NamedTask[] =>
  list.map(({ id, task, department, phase, owner, days, after, state, note }, i) => ({
    ...{ id: id || `#${i}`, name: task, department, owner, note, days: days ?? "" },
    phase: phase === "" ? "" : keyOf(PHASE_TEXTS, phase),
    ...{ after: afterOf(after, list), state: stateOf(state) },
  }));

const templateTasks = (locale: Locale): NamedTask[] =>
  TEMPLATE.map(({ phase, department, name, days, after }, i) => ({
    ...{ id: String(i + 1), name: name[locale], department: DEPARTMENTS[department][locale], phase, days },
    ...{ owner: "", after: after.map(String), state: "notBegun", note: "" },
  }));

/** Positions of the tasks that each waits for; what names none is passed over, and so is what a row without a name waits for. */
const positionsOf = (tasks: readonly NamedTask[]): number[][] => {
  const at = new Map<string, number>();
  tasks.forEach(({ id }, i) => at.has(id.toLowerCase()) || at.set(id.toLowerCase(), i));
  return tasks.map(({ name, after }) => (name === "" ? [] : after.flatMap((each) => at.get(each.toLowerCase()) ?? [])));
};

/** The rings, each found once; the tasks of one are taken out before the next is looked for. */
function ringsOf(after: readonly (readonly number[])[]): Map<number, readonly number[]> {
  const rings = new Map<number, readonly number[]>();
  for (;;) {
    const { cycle } = orderOf(after.map((each, i) => (rings.has(i) ? [] : each.filter((task) => !rings.has(task)))));
    if (cycle === null) return rings;
    for (const task of cycle) rings.set(task, cycle);
  }
}

/**
 * Tasks in an order in which each stands below those it waits for, otherwise as given, rows without a name below them all; numbered by their
 * places. A number that no row has any more is marked, so that it does not mean the task that comes to have it.
 */
function numbered(tasks: readonly NamedTask[]): Pick<TaskList, "tasks" | "unnamed" | "rings"> {
  const after = positionsOf(tasks);
  const found = ringsOf(after);
  const waits = orderOf(after.map((each, i) => (found.has(i) ? [] : each.filter((task) => !found.has(task))))).order!;
  const named = waits.filter((at) => tasks[at]!.name !== "");
  const unnamed = waits.filter((at) => tasks[at]!.name === "");
  const place = new Map([...named, ...unnamed].map((task, i) => [task, i + 1]));
  const names = new Map(tasks.map(({ id }, i) => [id.toLowerCase(), String(place.get(i))]));
  const gone = (each: string): string => (Number(each) <= tasks.length ? `${each}?` : each);
  const renamed = (at: number): PromotionTask => {
    const { name, department, phase, owner, days, state, note, after: ids } = tasks[at]!;
    const numbers = [...new Set(ids.map((each) => names.get(each.toLowerCase()) ?? gone(each)))];
    return { name, department, phase, owner, days, after: numbers, state, note };
  };
  const rings = new Map([...found].map(([task, ring]) => [place.get(task)! - 1, ring.map((each) => place.get(each)!)]));
  return { tasks: named.map(renamed), unnamed: unnamed.map(renamed), rings };
}

/** Two names of owners that differ only by case or by blanks are one. */
function unify(tasks: readonly NamedTask[]): { readonly tasks: NamedTask[]; readonly unified: readonly string[] } {
  const first = new Map<string, string>();
  const unified = new Set<string>();
  const all = tasks.map((task) => {
    const key = task.owner.toLowerCase().replace(/\s+/g, " ");
    const owner = first.get(key) ?? task.owner;
    first.set(key, owner);
    if (owner !== task.owner) unified.add(owner);
    return { ...task, owner };
  });
  return { tasks: all, unified: [...unified] };
}

const tooMany = (count: number): Problem =>
  new Problem(
    say(
      `${count} tasks came; the plan has room for ${MOST_TASKS}. Leave out those that are done, or group small ones.`,
      `共有 ${count} 项任务，计划最多容纳 ${MOST_TASKS} 项。请删去已完成的，或合并小任务。`,
      `共有 ${count} 項任務，計畫最多容納 ${MOST_TASKS} 項。請刪去已完成的，或合併小任務。`,
    ),
  );

/** Every task not begun, with further ones that are not among them yet. */
function begunAnew(given: readonly NamedTask[], next: readonly PromotionTask[]): NamedTask[] {
  const added = next.filter(({ name }) => !given.some((task) => sameText(task.name, name)));
  const all = [...added.map((task, i) => ({ ...task, id: `+${i}` })), ...given];
  return all.map((task) => ({ ...task, state: "notBegun" }));
}

/** What asks for tasks besides those that stand. */
interface FurtherTasks {
  /** What the last review asks for where the next promotion begins; null while this one goes on. */
  readonly next: readonly PromotionTask[] | null;
  readonly gaps: GapTasks | null;
}

/**
 * @param previous The sheet's table before a refresh.
 * @throws Problem for more tasks than the sheet has room for.
 */
export function taskList(
  previous: PreviousTable | undefined,
  table: Tasks | undefined,
  locale: Locale,
  { next, gaps }: FurtherTasks = { next: null, gaps: null },
): TaskList {
  const stood = previous === undefined ? [] : withoutOffered(sheetTasks(previous));
  const listed = table === undefined ? [] : tableTasks(table);
  const [origin, given] =
    stood.length > 0
      ? (["sheet", stood] as const)
      : listed.length > 0
        ? (["table", listed] as const)
        : (["template", templateTasks(locale)] as const);
  const begun = next === null ? given : begunAnew(given, next);
  if (begun.length > MOST_TASKS) throw tooMany(begun.length);
  const { tasks, unified } = unify(withGaps(begun, gaps?.tasks ?? [], MOST_TASKS));
  return { origin, unified, gaps, ...numbered(tasks) };
}

/** Whether a task is of a phase that the plan knows. */
export const isPhase = (phase: string): phase is Phase => PHASES.some((each) => each === phase);
