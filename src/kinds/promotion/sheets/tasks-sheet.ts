/**
 * The list of tasks that the user works in, and beside it every task as a bar over the days: by conditional formats, so that a bar follows.
 */
import { f } from "../../../plan/formula";
import { Handle } from "../../../plan/handle";
import { LIGHTS } from "../../../plan/looks";
import type { ConditionalLook } from "../../../plan/objects";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { sheetOf } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
import { mapText } from "../../../text/locale";
import { TERMS } from "../../../text/terms";
import { MOST_TASKS } from "../tasks";
import { ASKS_TEXTS, TASK_TEXTS } from "../texts";
import type { PlanCells } from "./plan-cells";
import { planHeadline } from "./plan-sheet";

/** Columns that the headline stands over. */
const WIDTH = 12;
const WIDTHS = {
  number: 7,
  name: 30,
  asks: 13,
  owner: 11,
  end: 11,
  state: 15,
  begin: 11,
  department: 16,
  phase: 20,
  fault: 30,
  note: 20,
};
/** Days of the bars, a column each, after a free one and one that repeats the task of the row. */
const DAYS = 120;
const DAY_WIDTH = 5;
const FREE_WIDTH = 2;
/** Month and day, read the same in every language; and a figure that only rules read. */
const CODES = { day: mapText(() => "m/d"), hidden: mapText(() => ";;;") };

/** The look of a day's cell in a task's row; the first that holds counts. */
function barLooks({ tasks, inputs }: PlanCells, date: Handle, works: Handle): ConditionalLook[] {
  const { begin, end, asks, critical } = tasks.column;
  const [first, last, asked, path] = [begin, end, asks, critical].map((cells) => cells.at(0).alongRow);
  const top = f`${date.at(0).downColumn}`;
  const on = f`N(${first!})>0,${top}>=${first!},${top}<=${last!}`;
  return [
    { type: "formula", formula: f`AND(${on},${asked!}=${ASKS_TEXTS.done})`, fill: COLORS.line },
    { type: "formula", formula: f`AND(${on},${path!}=${TASK_TEXTS.yes})`, fill: COLORS.seriesAccent },
    { type: "formula", formula: f`AND(${on})`, fill: COLORS.seriesMain },
    { type: "formula", formula: f`${top}=${inputs.cell.asOf}`, fill: LIGHTS.amber.fill },
    { type: "formula", formula: f`${works.at(0).downColumn}=0`, fill: COLORS.quietFill },
  ];
}

/** The task's name beside its bar, where the list itself is out of sight. */
function putNames(sheet: SheetBuilder, { tasks }: PlanCells, column: number): void {
  const { name } = tasks.column;
  const names = new Handle(MOST_TASKS);
  const { row } = name.place;
  const shown = Array.from({ length: MOST_TASKS }, (_, i) => [f`IF(${name.at(i)}="","",${name.at(i)})`]);
  sheet.put(row, column, shown, { handle: names, overflow: true });
  const heading = sheet.put(row - 1, column, [[TERMS.task]]);
  sheet.style(heading, "heading").style(names, "note").format(names, "text", "left");
  sheet.width(column, WIDTHS.name);
}

/** Puts the days over the bars and the rules that draw them. */
function putBars(sheet: SheetBuilder, cells: PlanCells): void {
  const { tasks, days, phases } = cells;
  const { row } = tasks.column.number.place;
  const column = tasks.column.note.place.column + 3;
  const start = f`MAX(${days.column.date.at(0)},MIN(${phases.column.first}))`;
  const across = Array.from({ length: DAYS }, (_, i) => i);
  const date = new Handle(1, DAYS);
  const works = new Handle(1, DAYS);
  const at = (i: number): Handle => date.at(0, i);
  const isWorked = (i: number) =>
    f`IFERROR(INDEX(${days.column.works},MATCH(${at(i).relative},${days.column.date},0)),1)`;
  sheet.put(row - 2, column, [across.map(isWorked)], { handle: works, overflow: true });
  sheet.put(row - 1, column, [across.map((i) => (i === 0 ? start : f`${at(i - 1).relative}+1`))], {
    ...{ handle: date, overflow: true },
  });
  sheet.style(date, "heading").format(date, CODES.day, "center");
  sheet.style(works, "note").format(works, CODES.hidden, "left");
  const bars = sheet.reserve(row, column, MOST_TASKS, DAYS);
  for (const look of barLooks(cells, date, works)) sheet.condition(bars, look);
  sheet.condition(date, { type: "formula", formula: f`${at(0).relative}=${cells.inputs.cell.asOf}`, ...LIGHTS.amber });
  const event = f`${at(0).relative}=${cells.inputs.cell.eventDay}`;
  sheet.condition(date, { type: "formula", formula: event, ...LIGHTS.red, bold: true });
  sheet.width(column - 2, FREE_WIDTH);
  putNames(sheet, cells, column - 1);
  for (let i = 0; i < DAYS; i++) sheet.width(column + i, DAY_WIDTH);
}

export function tasksSheet(sheet: SheetBuilder, cells: PlanCells): void {
  const { tasks, plan } = cells;
  sheetOf(sheet, {
    title: TASK_TEXTS.title,
    headline: planHeadline(cells),
    width: WIDTH,
    sections: [
      (lane) => {
        tasks.put(lane, { name: "PromotionTasks" });
        putBars(sheet, cells);
      },
    ],
    freeze: { rows: tasks.column.name.above(0) },
  });
  for (const [key, width] of Object.entries(WIDTHS))
    sheet.width(tasks.column[key as keyof typeof WIDTHS].place.column, width);
  sheet.printAbove(tasks.column.name.place.row + plan.tasks.length + plan.list.unnamed.length + 1);
}
