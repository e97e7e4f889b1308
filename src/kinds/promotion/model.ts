/**
 * A promotion's plan: its day, phases, working calendar, and every task with its latest days. The sheets compute the same with native
 * formulas. Rules §7.
 */
import type { DateSystem } from "../../domain/calendar/calendar";
import { yearsWithoutHolidays } from "../../domain/calendar/special-days";
import { schedule, type ScheduledTask, type Task } from "../../domain/promotion/critical-path";
import { nextEvent, PHASE_DAYS, type Phase, PHASES } from "../../domain/promotion/events";
import {
  type ArrangedDays,
  dayOfNumber,
  type NumberedDays,
  numberedDays,
  workedUpTo,
} from "../../domain/promotion/working-days";
import { Problem } from "../../text/problem";
import { say } from "../../text/say";
import type { PlanContext, PlanInput } from "../kind";
import { dayOf } from "../shared/period-inputs";
import { arrangedDays, CALENDAR_DAYS, type ListedDay } from "./arranged-days";
import { gapTasks } from "./gap-tasks";
import { lessonsOf, lessonTasks } from "./lessons";
import type { PromotionChoices } from "./options";
import { DEPARTMENTS } from "./template";
import { isPhase, type PromotionTask, taskList, type TaskList } from "./tasks";
import { CALENDAR_TEXTS, type TaskAsk } from "./texts";

interface PhaseSpan {
  readonly phase: Phase;
  readonly first: number;
  readonly last: number;
}

export interface PlannedTask extends PromotionTask {
  /** With its latest days; null for days that the calendar does not have. */
  readonly plan: ScheduledTask & { readonly begin: number | null; readonly end: number | null };
  readonly asks: TaskAsk;
}

export interface PromotionPlan {
  readonly choices: PromotionChoices;
  readonly event: number;
  readonly asOf: number;
  readonly weekends: boolean;
  readonly phases: readonly PhaseSpan[];
  readonly arranged: readonly ListedDay[];
  readonly days: NumberedDays;
  readonly list: TaskList;
  readonly tasks: readonly PlannedTask[];
  readonly unpublished: readonly number[];
}

export const INPUT_KEYS = { phaseFirst: "phaseFirst", phaseLast: "phaseLast", weekends: "weekends" } as const;

const ownDay = new Problem(
  say(
    "A day of your own was chosen as the event, but no day is typed. Type the day of the event.",
    "活动选择了“自定日期”，但没有填写日期。请填写活动日期。",
    "活動選擇了「自訂日期」，但沒有填入日期。請填入活動日期。",
  ),
);
const unknownYear = new Problem(
  say(
    "The day of this event is not known for that year. Type the day of the event.",
    "该年份的活动日期未知。请填写活动日期。",
    "該年份的活動日期未知。請填入活動日期。",
  ),
);

/** @throws Problem where it has to be typed. */
export function eventDay({ event, eventDay: typed }: PromotionChoices, asOf: number): number {
  if (typed !== null) return typed;
  if (event === "own") throw ownDay;
  const next = nextEvent(event, asOf);
  if (next === null) throw unknownYear;
  return next;
}

/** What stands in a column of days, as typed since the build; the days it would hold otherwise. */
function typedDays(
  { typed }: PlanContext,
  key: string,
  system: DateSystem,
  otherwise: readonly number[],
): readonly number[] {
  const rows = typed?.("plan", key);
  return otherwise.map((day, i) => dayOf(rows && [rows[i] ?? []], system, day));
}

function phasesOf(event: number, context: PlanContext, system: DateSystem): PhaseSpan[] {
  const usual = (end: 0 | 1): number[] => PHASES.map((phase) => event + PHASE_DAYS[phase][end]);
  const first = typedDays(context, INPUT_KEYS.phaseFirst, system, usual(0));
  const last = typedDays(context, INPUT_KEYS.phaseLast, system, usual(1));
  return PHASES.map((phase, i) => ({ phase, first: first[i]!, last: last[i]! }));
}

/** Whole days from 0; what else is written counts as none. */
const wholeDays = ({ days }: PromotionTask): number =>
  typeof days === "number" && Number.isInteger(days) && days >= 0 ? days : 0;

/** Positions of the tasks above that it waits for. */
const waitsFor = ({ after }: PromotionTask, i: number): number[] =>
  after.map(Number).flatMap((number) => (Number.isInteger(number) && number >= 1 && number <= i ? [number - 1] : []));

const hasFault = (task: PromotionTask, i: number, { rings }: TaskList): boolean =>
  !isPhase(task.phase) ||
  task.days !== wholeDays(task) ||
  !["notBegun", "inProgress", "done"].includes(task.state) ||
  rings.has(i) ||
  task.after.length !== waitsFor(task, i).length;

/** Days after the as-of date in which a task that begins is said to be due. */
export const SOON_DAYS = 7;

function asksOf(
  { state }: PromotionTask,
  { begin, end }: { readonly begin: number | null; readonly end: number | null },
  asOf: number,
): TaskAsk {
  if (state === "done") return "done";
  if (begin === null || end === null) return "correct";
  if (end < asOf) return "late";
  if (state === "inProgress") return "inProgress";
  if (begin < asOf) return "beginLate";
  return begin <= asOf + SOON_DAYS ? "thisWeek" : "later";
}

function plannedTasks(
  list: TaskList,
  { phases, days, asOf }: Pick<PromotionPlan, "phases" | "days" | "asOf">,
): PlannedTask[] {
  const spans = new Map<string, PhaseSpan>(phases.map((span) => [span.phase, span]));
  const end = days.worked.at(-1)!;
  const bounded = list.tasks.map((task, i): Task => {
    const span = spans.get(task.phase);
    const from = span === undefined ? 1 : workedUpTo(days, span.first - 1) + 1;
    const due = span === undefined ? end : workedUpTo(days, span.last);
    return { days: wholeDays(task), after: waitsFor(task, i), from, due };
  });
  return schedule(bounded).map((plan, i) => {
    const task = list.tasks[i]!;
    const ends = Math.max(plan.latestEnd, plan.latestStart);
    const dates = { begin: dayOfNumber(days, plan.latestStart), end: dayOfNumber(days, ends) };
    const asks = hasFault(task, i, list) && task.state !== "done" ? "correct" : asksOf(task, dates, asOf);
    return { ...task, plan: { ...plan, ...dates }, asks };
  });
}

/** @throws Problem as `eventDay` and `taskList` do. */
export function promotionPlan(
  input: PlanInput,
  choices: PromotionChoices,
  context: PlanContext,
  system: DateSystem,
): PromotionPlan {
  const { typed } = context;
  const asOf = dayOf(typed?.("plan", "asOf"), system, choices.asOf ?? context.today);
  const event = dayOf(typed?.("plan", "eventDay"), system, eventDay(choices, asOf));
  const phases = phasesOf(event, context, system);
  const arranged = arrangedDays(choices, event, context, system);
  const said = typed?.("plan", INPUT_KEYS.weekends)?.[0]?.[0];
  const weekends =
    said === undefined ? choices.workdays === "everyDay" : said === CALENDAR_TEXTS.weekendsYes[context.locale];
  const [first, last] = [event - CALENDAR_DAYS.before, event + CALENDAR_DAYS.after];
  const theDay = phases.find(({ phase }) => phase === "day")!;
  const off = arranged.flatMap((each) => (each === null ? [] : [{ from: each.day, to: each.day, kind: each.kind }]));
  // Nobody has a day off while the event runs.
  const worked = off.filter(({ from, kind }) => kind === "working" || from < theDay.first || from > theDay.last);
  const always: ArrangedDays = { from: theDay.first, to: theDay.last, kind: "working" };
  const days = numberedDays(first, last, { weekends, arranged: [...worked, always] });
  const { sheets = {} } = context.previous ?? {};
  const lessons = lessonTasks(lessonsOf(sheets["lessons"], system), DEPARTMENTS.manager[context.locale]);
  const next = context.action === "nextPromotion" ? lessons : null;
  const gaps = gapTasks(event, context, system);
  const list = taskList(sheets["tasks"], input.tasks, context.locale, { next, gaps });
  return {
    ...{ choices, event, asOf, weekends, phases, arranged, days, list },
    tasks: plannedTasks(list, { phases, days, asOf }),
    unpublished: choices.workdays === "china" ? yearsWithoutHolidays(first, last) : [],
  };
}
