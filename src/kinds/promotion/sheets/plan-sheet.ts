/**
 * The sheet to read first: how far the preparation is, what has to be done next, the phases around the day, and who has how much to do.
 */
import { PHASES } from "../../../domain/promotion/events";
import { type Expression, f } from "../../../plan/formula";
import { wordLooks } from "../../../plan/looks";
import type { Check } from "../../../plan/sections/checks-part";
import { figure, type Figure, type Headline } from "../../../plan/sections/headline-part";
import { countText, dayText, nameText, sentence } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { inputsOf, sheetOf, tableOf } from "../../../plan/sheet-of";
import { column, type Column, each, type Table, table, valueColumn } from "../../../plan/table";
import type { Text } from "../../../text/locale";
import { say } from "../../../text/say";
import { TERMS } from "../../../text/terms";
import type { Tasks } from "../../../tables/tasks";
import { EVENT_TEXTS } from "../options";
import { ASKS_TEXTS, PHASE_TEXTS, PLAN_TEXTS, TABS, TASK_TEXTS } from "../texts";
import { workedUpTo } from "./calendar-sheet";
import { PLACE_STEP } from "./network";
import type { PlanCells } from "./plan-cells";
import { ASK_LIGHTS } from "./task-table";

/** Tasks that are listed as next. */
const LISTED = 8;
const INPUT_HEADINGS = [TERMS.assumption, TERMS.value, TERMS.meaning] as const;
const THE_EVENT = say("the event", "活动", "活動");

export const eventName = ({ plan: { choices } }: PlanCells): Text =>
  choices.event === "own" ? THE_EVENT : EVENT_TEXTS[choices.event];

/** Row of a task by the place it has among those to do; places end with its number. */
const taskAt = (place: Expression): Expression => f`MOD(${place},${PLACE_STEP})`;

const shownOwner = (owner: Expression): Expression => f`IF(${owner}="",${PLAN_TEXTS.nobody},${nameText(owner)})`;

/** A sentence about one task and a day of it. */
function taskSentence(cells: PlanCells, text: Text, place: Expression, day: "begin" | "end"): Expression {
  const { name, owner, begin, end } = cells.tasks.column;
  const of = (column: typeof name): Expression => f`INDEX(${column},${taskAt(place)})`;
  return sentence(text, {
    task: nameText(of(name)),
    owner: shownOwner(of(owner)),
    day: dayText(of(day === "begin" ? begin : end)),
  });
}

function actionOf(cells: PlanCells): Expression {
  const { place, latePlace } = cells.network.column;
  const { asks } = cells.tasks.column;
  const faults = cells.countOf(ASKS_TEXTS.correct);
  const correct = f`IF(${faults}=1,${PLAN_TEXTS.correctOne},${sentence(PLAN_TEXTS.correct, { n: countText(faults) })})`;
  const first = f`MIN(${latePlace})`;
  const ended = f`INDEX(${asks},${taskAt(first)})=${ASKS_TEXTS.late}`;
  const late = f`IF(${ended},${taskSentence(cells, PLAN_TEXTS.finish, first, "end")},${taskSentence(cells, PLAN_TEXTS.begin, first, "begin")})`;
  const next = taskSentence(cells, PLAN_TEXTS.begin, f`MIN(${place})`, "begin");
  const open = f`IF(COUNT(${place})=0,${PLAN_TEXTS.allDone},${next})`;
  return f`IF(${faults}>0,${correct},IF(COUNT(${latePlace})>0,${late},${open}))`;
}

export function planHeadline(cells: PlanCells): Headline {
  const { eventDay, asOf } = cells.inputs.cell;
  const late = cells.lateWhere();
  const done = cells.countOf(TERMS.done);
  const shown = {
    ...{ late: countText(late), n: countText(cells.count), critical: countText(cells.lateCritical) },
    ...{ done: countText(done), days: countText(f`ABS(${eventDay}-${asOf})`), event: eventName(cells) },
    open: countText(f`(${cells.count}-${done})`),
  };
  const before = f`IF(${late}>0,${sentence(PLAN_TEXTS.late, shown)},${sentence(PLAN_TEXTS.fine, shown)})`;
  const finding = f`IF(${eventDay}<${asOf},${sentence(PLAN_TEXTS.over, shown)},${before})`;
  return {
    finding: f`IF(${cells.count}=0,${PLAN_TEXTS.none},${finding})`,
    action: actionOf(cells),
  };
}

/** What the overview shows: the plan is late, or a row of it cannot be planned. */
const planState = (cells: PlanCells): Expression =>
  f`IF(${cells.lateWhere()}+${cells.countOf(ASKS_TEXTS.correct)}>0,${TERMS.act},${TERMS.onTrack})`;

function figures(cells: PlanCells): Figure[] {
  const { eventDay, asOf } = cells.inputs.cell;
  const done = cells.countOf(TERMS.done);
  const least = cells.leastSlack;
  const left = f`MAX(0,${workedUpTo(cells, f`${eventDay}-1`)}-${workedUpTo(cells, f`${asOf}-1`)})`;
  // Before the calendar's first day its working days are not known.
  const isCounted = f`${asOf}>=${cells.days.column.date.at(0)}`;
  return [
    figure(PLAN_TEXTS.toEvent, "count", f`${eventDay}-${asOf}`, {
      isKey: true,
      below: f`IF(${isCounted},${sentence(PLAN_TEXTS.workingDaysLeft, { n: countText(left) })},"")`,
    }),
    figure(PLAN_TEXTS.tasksDone, "pace", f`IF(${cells.count}=0,0,${done}/${cells.count})`, {
      below: sentence(PLAN_TEXTS.ofAll, { done: countText(done), n: countText(cells.count) }),
    }),
    figure(TERMS.late, "count", cells.countOf(ASKS_TEXTS.late), {
      below: sentence(PLAN_TEXTS.criticalLate, {
        n: countText(cells.countOf(ASKS_TEXTS.late, f`${cells.tasks.column.critical},${TASK_TEXTS.yes}`)),
      }),
    }),
    figure(PLAN_TEXTS.beginSoon, "count", cells.countOf(ASKS_TEXTS.thisWeek), {
      below: sentence(PLAN_TEXTS.beginNow, { n: countText(cells.countOf(ASKS_TEXTS.beginLate)) }),
    }),
    figure(PLAN_TEXTS.leastSlack, "count", f`MIN(${cells.tasks.column.slack})`, {
      handle: least,
      below: f`IF(${least}<0,${PLAN_TEXTS.tooShort},IF(${least}=0,${PLAN_TEXTS.noSlack},${PLAN_TEXTS.spare}))`,
    }),
  ];
}

type NextKey = "task" | "asks" | "owner" | "department" | "begin" | "end" | "slack";

/** The tasks that have to begin first, of those that are not done. */
function nextTable(cells: PlanCells): Table<NextKey> {
  const { place } = cells.network.column;
  const { name, asks, owner, department, begin, end, slack } = cells.tasks.column;
  const shown = (of: typeof name): Column<NextKey>["cell"] => {
    return (_, { i }) => f`IF(COUNT(${place})<${i + 1},"",INDEX(${of},MOD(SMALL(${place},${i + 1}),${PLACE_STEP})))`;
  };
  /** An empty cell shows nothing, not 0. */
  const text = (of: typeof name): Column<NextKey>["cell"] => {
    return (_, { i }) => f`IF(COUNT(${place})<${i + 1},"",INDEX(${of},MOD(SMALL(${place},${i + 1}),${PLACE_STEP}))&"")`;
  };
  return table<NextKey>(LISTED, {
    task: column(TERMS.task, "text", text(name), { modules: 3 }),
    asks: column(TASK_TEXTS.asks, "text", text(asks), {
      ...{ style: "state", horizontal: "center", modules: 1 },
      looks: (first) => [...wordLooks(first, ASK_LIGHTS), ...wordLooks(first, { red: ASKS_TEXTS.beginLate })],
    }),
    owner: column(TERMS.owner, "textAfterNumber", text(owner)),
    department: column(TERMS.department, "text", text(department), { modules: 2 }),
    begin: column(TERMS.latestStart, "date", shown(begin)),
    end: column(TERMS.latestEnd, "date", shown(end)),
    slack: column(TERMS.slack, "count", shown(slack)),
  });
}

/** Departments of the tasks, in the order in which they first stand there. */
function departmentsOf({ plan: { tasks } }: PlanCells): string[] {
  const first = new Map<string, string>();
  for (const { department } of tasks)
    if (department !== "" && !first.has(department.toLowerCase())) first.set(department.toLowerCase(), department);
  return [...first.values()];
}

type MatrixKey = "department" | `open.${(typeof PHASES)[number]}` | "all" | "late";

/** Open tasks by department and phase; what was typed since stands with the others. */
function departmentTable(cells: PlanCells): Table<MatrixKey> {
  const names = departmentsOf(cells);
  const { department, phase, asks } = cells.tasks.column;
  const open = f`${asks},"<>"&${TERMS.done},${cells.network.column.filled},1`;
  const count = (i: number, of: (where: Expression) => Expression): Expression => {
    if (i < names.length) return of(f`,${department},${names[i]!}`);
    const listed = names.map((name) => of(f`,${department},${name}`));
    return listed.reduce<Expression>((rest, each) => f`${rest}-${each}`, of(f``));
  };
  const late = (where: Expression): Expression =>
    f`(COUNTIFS(${asks},${ASKS_TEXTS.late}${where})+COUNTIFS(${asks},${ASKS_TEXTS.beginLate}${where}))`;
  return table<MatrixKey>(names.length + 1, {
    department: valueColumn(TERMS.department, "text", (i) => names[i] ?? PLAN_TEXTS.others, {
      modules: 2,
      total: TERMS.total,
    }),
    ...each("open", PHASES, (key) =>
      column<MatrixKey>(
        PHASE_TEXTS[key],
        "countSoFar",
        (_, { i }) => count(i, (where) => f`COUNTIFS(${open},${phase},${PHASE_TEXTS[key]}${where})`),
        { total: "sum" },
      ),
    ),
    all: column(TERMS.all, "count", (_, { i }) => count(i, (where) => f`COUNTIFS(${open}${where})`), { total: "sum" }),
    late: column(TERMS.late, "countSoFar", (_, { i }) => count(i, late), { total: "sum" }),
  });
}

function checks(cells: PlanCells, matrix: Table<MatrixKey>): Check[] {
  const { tasks, phases, network, count } = cells;
  const { slack } = tasks.column;
  const open = f`${count}-${cells.countOf(TERMS.done)}`;
  return [
    { name: PLAN_TEXTS.checks.phases, holds: f`SUMPRODUCT((${phases.column.fault}<>"")*1)=0` },
    {
      name: PLAN_TEXTS.checks.order,
      holds: f`AND(COUNT(${slack})=${count},SUM(${network.column.latestEnd})-SUM(${network.column.earliestEnd})=SUM(${slack}))`,
    },
    { name: PLAN_TEXTS.checks.matrix, holds: f`SUM(${matrix.column.all})=${open}` },
  ];
}

/** What the plan was made from. */
export interface PlanAccount {
  readonly tasks: Tasks | undefined;
  readonly notes: readonly Text[];
}

/** Lays the main sheet out; places the inputs and the phases. */
export function planSheet(sheet: SheetBuilder, cells: PlanCells, account: PlanAccount): void {
  const { inputs, phases } = cells;
  const matrix = departmentTable(cells);
  const visible = phases.keys.filter((key) => key !== "from" && key !== "due");
  sheetOf(sheet.onModules(), {
    title: TABS.plan,
    headline: { ...planHeadline(cells), state: planState(cells) },
    figures: figures(cells),
    notes: account.notes,
    sections: [
      tableOf(PLAN_TEXTS.next, nextTable(cells)),
      tableOf(PLAN_TEXTS.phases, phases, { keys: visible }),
      tableOf(PLAN_TEXTS.departments, matrix),
      inputsOf({ title: PLAN_TEXTS.event, headings: INPUT_HEADINGS }, inputs.lines()),
    ],
    computed: {
      counted: [account.tasks ?? null],
      sections: [tableOf(PLAN_TEXTS.phaseNumbers, phases, { keys: ["from", "due"] })],
    },
    checks: checks(cells, matrix),
  });
}
