/**
 * What the days of tasks are computed from, a row a task: its predecessors as read, and the numbers of its earliest and latest working days.
 * A task waits for tasks above it only, so that the earliest days are computed downwards and the latest upwards, without a ring. Rules §7.
 */
import type { Row } from "../../../plan/cells";
import { type Expression, f, joined } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import type { Section } from "../../../plan/sheet-of";
import { type At, column, type Table, table, valueColumn } from "../../../plan/table";
import { TERMS } from "../../../text/terms";
import { ASKS_TEXTS, CALENDAR_TEXTS, TASK_TEXTS } from "../texts";
import type { PlanCells } from "./plan-cells";
import { MOST_TASKS, predecessorsOf } from "../tasks";

type NetworkKey =
  | ("number" | "filled" | "linked" | "days" | "from" | "due" | "earliestEnd" | "latestEnd" | "latestStart")
  | ("known" | "below" | "place" | "latePlace" | "ring" | "afterThen");
export type NetworkTable = Table<NetworkKey>;
type NetworkRow = Row<NetworkKey>;
type NetworkAt = At<NetworkKey>;

/** Above every number of a working day. */
const BEYOND = 100_000;
/** What a person may write between two predecessors; each is read as a comma. */
const BETWEEN = [" ", "，", "、", "；", ";", "+"] as const;
/** A place is the first day × this + the task's number. */
export const PLACE_STEP = 1000;

/** Cells of the rows above, from the free one under the headings on; and of those below, with the free one after the last. */
const above = (cells: Handle, { i }: NetworkAt): Expression =>
  f`${cells.at(0).above(1)}:${cells.at(i).above(1).relative}`;
const below = (cells: Handle, { i }: NetworkAt): Expression =>
  f`${cells.at(i).above(-1).relative}:${cells.at(MOST_TASKS - 1).above(-1)}`;

/** ",3,5," of "3；5". */
function linkedOf(after: Row<"after">["after"]): Expression {
  const commas = BETWEEN.reduce<Expression>((text, sign) => f`SUBSTITUTE(${text},${sign},",")`, f`${after}`);
  return f`IF(${after}="","",SUBSTITUTE(","&${commas}&",",",,",","))`;
}

/** Whether the list holds each of some numbers. */
const holds = (linked: Expression, number: Expression): Expression => f`ISNUMBER(FIND(","&${number}&",",${linked}))`;

function dayColumns(cells: PlanCells) {
  const bound =
    (of: "from" | "due", otherwise: Expression) =>
    (_: NetworkRow, { i }: NetworkAt) => {
      const { phase } = cells.tasks.at(i);
      return f`IFERROR(INDEX(${cells.phases.column[of]},MATCH(${phase},${cells.phases.column.phase},0)),${otherwise})`;
    };
  const earliestEnd = ({ linked, filled, from, days }: NetworkRow, at: NetworkAt): Expression => {
    const { number, earliestEnd: ends, filled: fills } = at.column;
    const waits = f`${holds(f`${linked}`, above(number, at))}*${above(fills, at)}*${above(ends, at)}`;
    return f`IF(${filled}=0,0,MAX(${from},IF(${linked}="",0,SUMPRODUCT(MAX(${waits})))+1)+${days}-1)`;
  };
  const latestEnd = ({ number, filled, due }: NetworkRow, at: NetworkAt): Expression => {
    const { linked, latestStart, filled: fills } = at.column;
    const waits = f`${holds(below(linked, at), f`${number}`)}*${below(fills, at)}*(${BEYOND}-${below(latestStart, at)}+1)`;
    return f`IF(${filled}=0,0,MIN(${due},${BEYOND}-SUMPRODUCT(MAX(${waits}))))`;
  };
  return {
    from: column<NetworkKey>(TASK_TEXTS.from, "count", bound("from", f`1`)),
    due: column<NetworkKey>(TASK_TEXTS.due, "count", bound("due", f`MAX(${cells.days.column.worked})`)),
    earliestEnd: column<NetworkKey>(TASK_TEXTS.earliestEnd, "count", earliestEnd),
    latestEnd: column<NetworkKey>(TERMS.latestEnd, "count", latestEnd),
    latestStart: column<NetworkKey>(
      TERMS.latestStart,
      "count",
      (row) => f`IF(${row.filled}=0,0,${row.latestEnd}-${row.days}+1)`,
    ),
  };
}

/** How many predecessors stand above the task, and whether one stands below it. */
function linkColumns() {
  const count = (of: (at: NetworkAt, cells: Handle) => Expression) => (row: NetworkRow, at: NetworkAt) => {
    const { number, filled } = at.column;
    return f`IF(${row.linked}="",0,SUMPRODUCT(${holds(f`${row.linked}`, of(at, number))}*${of(at, filled)}))`;
  };
  return {
    known: column<NetworkKey>(
      TASK_TEXTS.known,
      "count",
      count((at, of) => above(of, at)),
    ),
    below: column<NetworkKey>(
      TASK_TEXTS.below,
      "count",
      count((at, of) => below(of, at)),
    ),
  };
}

/** Open tasks in the order of the days they must begin by. */
function placeColumns(cells: PlanCells) {
  const place = ({ filled, number }: NetworkRow, { i }: NetworkAt): Expression => {
    const { begin, asks } = cells.tasks.at(i);
    const open = joined([f`${filled}=1`, f`${asks}<>${ASKS_TEXTS.done}`, f`${asks}<>${ASKS_TEXTS.correct}`], ",");
    return f`IF(AND(${open}),${begin}*${PLACE_STEP}+${number},"")`;
  };
  const latePlace = ({ place: own }: NetworkRow, { i }: NetworkAt): Expression => {
    const { asks } = cells.tasks.at(i);
    return f`IF(OR(${asks}=${ASKS_TEXTS.late},${asks}=${ASKS_TEXTS.beginLate}),${own},"")`;
  };
  return {
    place: column<NetworkKey>(TASK_TEXTS.place, "count", place),
    latePlace: column<NetworkKey>(TERMS.late, "count", latePlace),
  };
}

export function networkTable(cells: PlanCells): NetworkTable {
  const { tasks, rings } = cells.plan.list;
  const days = (_: NetworkRow, { i }: NetworkAt): Expression => {
    const { name, days: own } = cells.tasks.at(i);
    return f`IF(AND(${name}<>"",ISNUMBER(${own})),IF(AND(N(${own})>=0,N(${own})=INT(N(${own}))),${own},0),0)`;
  };
  return table<NetworkKey>(MOST_TASKS, {
    number: column(TERMS.number, "count", (_, { i }) => f`${cells.tasks.at(i).number}`),
    filled: column(TERMS.tasks, "count", (_, { i }) => f`IF(${cells.tasks.at(i).name}="",0,1)`),
    linked: column(TASK_TEXTS.linked, "text", (_, { i }) => linkedOf(cells.tasks.at(i).after)),
    days: column(TERMS.duration, "count", days),
    ...dayColumns(cells),
    ...linkColumns(),
    ...placeColumns(cells),
    ring: valueColumn(TASK_TEXTS.ringNote, "text", (i) => (rings.has(i) ? TASK_TEXTS.ring(rings.get(i)!) : "")),
    afterThen: valueColumn(TASK_TEXTS.afterThen, "text", (i) => (tasks[i] ? predecessorsOf(tasks[i]) : "")),
  });
}

/** The network with a free row above its first task, so that ranges of the tasks above begin in it. */
export const networkSection =
  ({ network }: PlanCells): Section =>
  (lane) => {
    lane.section(CALENDAR_TEXTS.network);
    network.putHeadings(lane);
    lane.gap();
    network.putBody(lane, network.keys, "note");
  };
