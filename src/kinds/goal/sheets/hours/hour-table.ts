/**
 * The table of hours: weights, every measure's part of the day, what came of it, and running totals of the one that is followed.
 */
import { dateOf } from "../../../../domain/calendar/calendar";
import { makeInput } from "../../../../plan/sections/inputs-part";
import { type TableColumn, tablePart, totalRow } from "../../../../plan/sections/table-part";
import type { Content } from "../../../../plan/content";
import { type Expression, f } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import { measureFormat } from "../../measure-format";
import { colourByPace, stateOf } from "../../standing";
import { decimalsOf, type Measure, MEASURES } from "../../measures";
import { measureHeading, STATE_TEXTS, TEXTS } from "../../texts";
import { HOUR_MEASURES, HOURS, HOURS_KEYS, type HourMeasure } from "../../hours";
import { dayGoal, type HourCells, type HoursLayout } from "./hour-cells";
import { HOURS_TEXTS } from "./texts";

/** Times in cells are fractions of a day, so that a full hour may lie a little before itself: half a second is forgiven. */
const HALF_SECOND = f`0.5/86400`;

const clock = (hour: number): string => `${String(hour).padStart(2, "0")}:00`;

/** Hour, weight and share; goal and actual of every measure; running totals, pace and state of one. */
export function tableWidth({ actual, main }: HourCells): number {
  const known = Object.keys(actual).length;
  return 3 + MEASURES.length + known + (actual[main] === undefined ? 1 : 4);
}

/** Part of the day by cumulative rounding, in whole cents for money as the domain splits it. */
function partFormula(measure: Measure, row: number, layout: HoursLayout, hours: HourCells): Expression {
  const scale = 10 ** decimalsOf(measure);
  const day = dayGoal(measure, layout.cells, hours);
  const units = scale === 1 ? day : f`ROUND(${day}*${scale},0)`;
  const here = hours.soFar.at(row);
  const total = hours.soFar.at(HOURS - 1);
  const upTo = (weight: Expression): Expression => f`ROUND(${units}*${weight}/${total},0)`;
  const part = f`${upTo(f`${here.relative}`)}-${upTo(f`N(${here.above(1).relative})`)}`;
  return f`IF(${total}=0,0,${scale === 1 ? part : f`(${part})/${scale}`})`;
}

/** What came in an hour: a live count; else the value of the build, for the day it was counted for. */
function actualOf(measure: HourMeasure, row: number, { goal, cells, figures }: HoursLayout, hours: HourCells): Content {
  const figure = figures.native.all[measure];
  const { day } = hours;
  if (figure !== undefined)
    return f`IF(${day}>${cells.asOf},0,${figure(hours.from.at(row).relative, hours.until.at(row).relative)})`;
  const { year, month, day: date } = dateOf(goal.hours.day);
  return f`IF(${day}=DATE(${year},${month},${date}),${goal.hours.actual[measure]![row]!},"")`;
}

const running = (measure: Measure, total: Handle, part: Handle): Expression => {
  const sum = f`N(${total.above(1).relative})+N(${part.relative})`;
  return measure === "revenue" ? f`ROUND(${sum},2)` : sum;
};

/** Running totals; pace and state for hours that are over. */
function courseColumns({ cells }: HoursLayout, hours: HourCells): TableColumn[] {
  const { main, goal, actual, goalSoFar, actualSoFar, pace, state, over } = hours;
  const format = measureFormat(main);
  const columns: TableColumn[] = [
    {
      heading: measureHeading(main, HOURS_TEXTS.goalSoFar),
      format,
      cell: (i) => running(main, goalSoFar.at(i), goal[main].at(i)),
      handle: goalSoFar,
    },
  ];
  const known = actual[main];
  if (known === undefined) return columns;
  const whenOver = (i: number, then: Expression): Expression => f`IF(${over.at(i).relative}=0,"",${then})`;
  return [
    ...columns,
    {
      heading: measureHeading(main, HOURS_TEXTS.actualSoFar),
      format,
      cell: (i) => whenOver(i, running(main, actualSoFar.at(i), known.at(i))),
      handle: actualSoFar,
    },
    {
      heading: TEXTS.columns.pace,
      format: "percent",
      cell: (i) =>
        whenOver(i, f`IF(${goalSoFar.at(i).relative}=0,"",${actualSoFar.at(i).relative}/${goalSoFar.at(i).relative})`),
      handle: pace,
    },
    {
      heading: TEXTS.columns.state,
      format: "textAfterNumber",
      cell: (i) => stateOf(pace.at(i).relative, cells.amber),
      handle: state,
    },
  ];
}

function measureColumns(measure: Measure, layout: HoursLayout, hours: HourCells): TableColumn[] {
  const format = measureFormat(measure);
  const goal: TableColumn = {
    heading: measureHeading(measure, TEXTS.columns.goalOf),
    format: measure === "revenue" ? "moneySoFar" : "countSoFar",
    cell: (i) => partFormula(measure, i, layout, hours),
    handle: hours.goal[measure],
  };
  const timed = HOUR_MEASURES.find((each) => each === measure);
  const actual = timed && hours.actual[timed];
  if (timed === undefined || actual === undefined) return [goal];
  const shown = format === "money" ? "moneySoFar" : "countSoFar";
  const heading = measureHeading(measure, TEXTS.columns.actualOf);
  return [goal, { heading, format: shown, cell: (i) => actualOf(timed, i, layout, hours), handle: actual }];
}

/** What the columns are computed from. */
function workingColumns(hours: HourCells): TableColumn[] {
  const { working } = HOURS_TEXTS;
  const { day, now, weight, used, soFar, from, until, over, begins } = hours;
  const time = f`IF(${now}<1,${day}+${now},${now})`;
  const columns: readonly TableColumn[] = [
    { heading: working.begins, format: "text", cell: clock, handle: begins },
    {
      heading: working.weight,
      format: "weight",
      cell: (i) => f`IF(ISNUMBER(${weight.at(i).relative}),MAX(0,${weight.at(i).relative}),0)`,
      handle: used,
    },
    {
      heading: working.soFar,
      format: "weight",
      cell: (i) => f`N(${soFar.at(i).above(1).relative})+${used.at(i).relative}`,
      handle: soFar,
    },
    {
      heading: working.from,
      format: "parameter",
      cell: (i) => (i === 0 ? f`${day}` : f`${day}+${i}/24-${HALF_SECOND}`),
      handle: from,
    },
    {
      heading: working.until,
      format: "parameter",
      cell: (i) => (i === HOURS - 1 ? f`${day}` : f`${from.at(i + 1).relative}-1`),
      handle: until,
    },
    {
      heading: working.over,
      format: "score",
      cell: (i) => f`IF(${now}="",1,IF(${time}+${HALF_SECOND}>=${day}+${i + 1}/24,1,0))`,
      handle: over,
    },
  ];
  return columns.map((column) => ({ ...column, style: "note" }));
}

/** Puts the table, and its working columns in a lane beside; places what `hours` has of both. */
export function hourTable(lane: Lane, beside: Lane, layout: HoursLayout, hours: HourCells): void {
  const { goal, cells } = layout;
  const { sheet } = lane;
  const { main } = hours;
  lane.section(HOURS_TEXTS.table, tableWidth(hours));
  beside.gap();
  const total = hours.soFar.at(HOURS - 1);
  const columns: TableColumn[] = [
    { heading: HOURS_TEXTS.hour, format: "text", cell: (i) => `${clock(i)}–${clock(i + 1)}` },
    { heading: HOURS_TEXTS.weight, format: "weight", cell: (i) => goal.hours.curve[i]!, handle: hours.weight },
    {
      heading: HOURS_TEXTS.share,
      format: "percent",
      cell: (i) => f`IF(${total}=0,0,${hours.used.at(i).relative}/${total})`,
    },
    ...measureColumns(main, layout, hours),
    ...courseColumns(layout, hours),
    ...MEASURES.filter((measure) => measure !== main).flatMap((measure) => measureColumns(measure, layout, hours)),
  ];
  tablePart(lane, HOURS, columns);
  tablePart(beside, HOURS, workingColumns(hours));
  const summed = new Set<Handle | undefined>([
    hours.weight,
    ...MEASURES.map((measure) => hours.goal[measure]),
    ...Object.values(hours.actual),
  ]);
  totalRow(
    lane,
    columns.map(({ handle }, i) => (i === 0 ? TEXTS.columns.total : summed.has(handle) ? f`SUM(${handle!})` : null)),
    columns.map(({ format }, i) => (i === 0 ? "text" : format)),
  );
  const input = {
    key: HOURS_KEYS.weights,
    label: HOURS_TEXTS.weights,
    note: HOURS_TEXTS.weightsHelp,
    value: null,
    format: "weight",
    allowed: HOURS_TEXTS.weightsAllowed,
    rule: { type: "decimal", min: 0, max: 1e12 },
  } as const;
  makeInput(sheet, hours.weight, input);
  if (hours.actual[main] === undefined) return;
  for (const cell of [hours.pace, hours.state]) colourByPace(sheet, cell, hours.pace, cells.amber);
  sheet.fitAny(hours.state.place.column, Object.values(STATE_TEXTS), 4);
}
