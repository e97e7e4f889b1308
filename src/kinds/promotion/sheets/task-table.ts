/**
 * One row a task: what the user types, and what follows from it as native formulas; free rows wait for more. Rules §7.
 */
import { entry } from "../../shared/typed-columns";
import { PHASES } from "../../../domain/promotion/events";
import type { Row } from "../../../plan/cells";
import type { Content } from "../../../plan/content";
import type { FormatName } from "../../../plan/formats";
import { type Expression, f, joined } from "../../../plan/formula";
import { faultLooks, wordLooks } from "../../../plan/looks";
import { firstCase } from "../../../plan/row-formulas";
import { COLORS } from "../../../plan/styles";
import { type At, type Column, column, table, type Table, valueColumn } from "../../../plan/table";
import type { Text } from "../../../text/locale";
import { TERMS } from "../../../text/terms";
import { SOON_DAYS } from "../model";
import { isPhase, MOST_TASKS, predecessorsOf, type PromotionTask } from "../tasks";
import { ASKS_TEXTS, PHASE_TEXTS, STATE_CHOICES, TASK_TEXTS, type TaskState } from "../texts";
import { dayOfNumber } from "./calendar-sheet";
import type { PlanCells } from "./plan-cells";

type TypedKey = "name" | "owner" | "department" | "phase" | "days" | "after" | "state" | "note";
type TaskKey = TypedKey | "number" | "asks" | "begin" | "end" | "slack" | "critical" | "fault";
export type TaskTable = Table<TaskKey>;
type TaskRow = Row<TaskKey>;
type TaskAt = At<TaskKey>;

export const ASK_LIGHTS = {
  red: ASKS_TEXTS.late,
  amber: ASKS_TEXTS.thisWeek,
  blue: ASKS_TEXTS.inProgress,
  green: ASKS_TEXTS.done,
  quiet: ASKS_TEXTS.later,
} as const;
const CENTRED = { horizontal: "center" } as const;
const TYPED = { style: "input" } as const;
const isState = (state: string): state is TaskState => state in STATE_CHOICES;

/** What is wrong with a row, the first that is; "" for nothing. */
function faultOf(cells: PlanCells) {
  const { faults } = TASK_TEXTS;
  const states = Object.values(STATE_CHOICES);
  return (row: TaskRow, { i }: TaskAt): Expression => {
    const { name, phase, days, after, state, number, begin } = row;
    const { ring, afterThen, linked, known, below } = cells.network.at(i);
    const wanted = f`MAX(0,LEN(${linked})-LEN(SUBSTITUTE(${linked},",",""))-1)`;
    const isKnown = states.reduce<Expression>((all, each) => f`${all},${state}=${each}`, f`${state}=""`);
    const whole = f`IF(ISNUMBER(${days}),AND(${days}>=0,${days}=INT(${days})),FALSE)`;
    const first = firstCase([
      [f`ISNA(MATCH(${phase},${cells.phases.column.phase},0))`, faults.phase],
      [f`NOT(${whole})`, faults.days],
      [f`AND(${ring}<>"",${after}&""=${afterThen}&"")`, ring],
      [f`ISNUMBER(FIND(","&${number}&",",${linked}))`, faults.itself],
      [f`${known}<${wanted}`, f`IF(${below}>0,${faults.below},${faults.unknown})`],
      [f`NOT(OR(${isKnown}))`, faults.state],
      [f`${begin}=""`, faults.calendar],
    ]);
    const others = joined([row.owner, row.department, phase, days, after, state, row.note], ",");
    return f`IF(${name}="",IF(COUNTA(${others})>0,${faults.name},""),${first})`;
  };
}

/** What a task asks for on the as-of date. */
function asksOf(cells: PlanCells) {
  const { asOf } = cells.inputs.cell;
  const { late, beginLate, thisWeek, inProgress, later, done, correct } = ASKS_TEXTS;
  return ({ name, state, fault, begin, end }: TaskRow): Expression => {
    const notBegun = f`IF(${begin}<${asOf},${beginLate},IF(${begin}<=${asOf}+${SOON_DAYS},${thisWeek},${later}))`;
    const open = f`IF(${end}<${asOf},${late},IF(${state}=${inProgress},${inProgress},${notBegun}))`;
    return f`IF(${name}="",IF(${fault}="","",${correct}),IF(${state}=${done},${done},IF(OR(${fault}<>"",${end}=""),${correct},${open})))`;
  };
}

function typedColumns({ plan }: PlanCells): Readonly<Record<TypedKey, Column<TaskKey>>> {
  const { help } = TASK_TEXTS;
  const rows = [...plan.list.tasks, ...plan.list.unnamed];
  const stated = (heading: Text, format: FormatName, value: (task: PromotionTask) => Content): Column<TaskKey> => ({
    ...valueColumn(heading, format, (i) => {
      const task = rows[i];
      const content = task === undefined ? "" : value(task);
      return content === "" ? null : content;
    }),
    ...TYPED,
  });
  const phases = PHASES.map((phase) => PHASE_TEXTS[phase]);
  const states = Object.values(STATE_CHOICES);
  const wholeDays = { type: "wholeNumber", min: 0, max: 400 } as const;
  return {
    name: stated(TERMS.task, "text", ({ name }) => name),
    owner: stated(TERMS.owner, "text", ({ owner }) => owner),
    department: stated(TERMS.department, "text", ({ department }) => department),
    phase: {
      ...stated(TERMS.phase, "text", ({ phase }) => (isPhase(phase) ? PHASE_TEXTS[phase] : phase)),
      input: entry(TERMS.phase, { type: "list", source: phases }, help.phase),
    },
    days: {
      ...stated(TERMS.duration, "count", ({ days }) => days),
      input: entry(TERMS.duration, wholeDays, help.days, { allowed: help.wholeDays }),
    },
    after: { ...stated(TERMS.waitsFor, "text", predecessorsOf), ...CENTRED },
    state: {
      ...stated(TERMS.state, "text", ({ state }) => (isState(state) ? STATE_CHOICES[state] : state)),
      input: entry(TERMS.state, { type: "list", source: states }, help.state),
    },
    note: stated(TERMS.notes, "text", ({ note }) => note),
  };
}

/** The latest days, and how much they may slip. */
function dayColumns(cells: PlanCells) {
  const { yes } = TASK_TEXTS;
  const shown =
    (value: (at: number) => Expression) =>
    (row: TaskRow, { i }: TaskAt) =>
      f`IF(${row.name}="","",${value(i)})`;
  const begin = (i: number) => dayOfNumber(cells, f`${cells.network.at(i).latestStart}`);
  const end = (i: number) => {
    const { latestEnd, latestStart } = cells.network.at(i);
    // A milestone is on the day it would begin.
    return dayOfNumber(cells, f`MAX(${latestEnd},${latestStart})`);
  };
  const slack = (i: number) => f`${cells.network.at(i).latestEnd}-${cells.network.at(i).earliestEnd}`;
  const critical = ({ slack: own }: TaskRow): Expression =>
    f`IF(${own}="","",IF(${own}<=MAX(0,${cells.leastSlack}),${yes},""))`;
  return {
    begin: column<TaskKey>(TERMS.latestStart, "date", shown(begin)),
    end: column<TaskKey>(TERMS.latestEnd, "date", shown(end)),
    slack: column<TaskKey>(TERMS.slack, "count", shown(slack), {
      looks: (first) => [{ type: "formula", formula: f`N(${first})<0`, color: COLORS.worse, bold: true }],
    }),
    critical: column<TaskKey>(TASK_TEXTS.critical, "text", critical, CENTRED),
  };
}

export function taskTable(cells: PlanCells): TaskTable {
  const { name, owner, department, phase, days, after, state, note } = typedColumns(cells);
  const { begin, end, slack, critical } = dayColumns(cells);
  return table<TaskKey>(MOST_TASKS, {
    number: valueColumn(TASK_TEXTS.number, "count", (i) => i + 1),
    name,
    asks: column(TASK_TEXTS.asks, "text", asksOf(cells), {
      ...{ style: "state", horizontal: "center" },
      looks: (first) => [
        ...wordLooks(first, ASK_LIGHTS),
        ...wordLooks(first, { red: ASKS_TEXTS.beginLate }),
        ...wordLooks(first, { red: ASKS_TEXTS.correct }),
      ],
    }),
    ...{ owner, end, state, begin, slack, department, phase, days, after, critical },
    fault: column(TASK_TEXTS.fault, "text", faultOf(cells), {
      looks: faultLooks,
    }),
    note,
  });
}
