/**
 * The goal day by day: every measure's part by cumulative rounding, what came of it, running totals, pace and needed run rate. Rules §2.
 */
import { isoDate, weekdayOf } from "../../../domain/calendar/calendar";
import type { Row } from "../../../plan/cells";
import { Day } from "../../../plan/content";
import { type Expression, f, type Operand } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { sheetOf } from "../../../plan/sheet-of";
import {
  type At,
  type Column,
  column,
  type ColumnInput,
  type Columns,
  each,
  eachOf,
  type Table,
  table,
  valueColumn,
} from "../../../plan/table";
import { roundedShare } from "../../../plan/statistics";
import { say } from "../../../text/say";
import { TERMS } from "../../../text/terms";
import { actualMeasures, replannedMeasures } from "../cells";
import type { GoalLayout } from "../layout";
import { exactSum, measureColumn, running, soFarFormat } from "./parts";
import { decimalsOf, type Measure } from "../measures";
import type { Goal } from "../model";
import { neededOf, paceColumns, paceOf } from "../standing";
import { ALLOWED, MEASURE_TEXTS, REPLAN_TEXTS, TEXTS, WEEKDAYS } from "../texts";
import { daysHeadline } from "./headlines";

export const DAYS_TEXTS = {
  tab: say("Days", "按天", "按日"),
  title: say("The goal day by day", "目标按天分解", "目標按日分解"),
  weekday: TERMS.weekday,
  special: say("Special day", "特殊日期", "特殊日期"),
  goalSoFar: say("goal, running", "目标累计", "目標累計"),
  actualSoFar: say("actual, running", "实际累计", "實際累計"),
  selling: say("Selling days so far", "累计销售日", "累計銷售日"),
  inMonth: say("Weight in month", "月内累计权重", "月內累計權重"),
} as const;

const { columns } = TEXTS;

type FigurePrefix = "goal" | "actual" | "goalSoFar" | "actualSoFar";
type CourseKey = "pace" | "needed" | "state";
type WorkingKey = "month" | "inMonth" | "soFar" | "selling";
type DayKey =
  "date" | "weekday" | "special" | "weight" | CourseKey | WorkingKey | `${FigurePrefix | "planned"}.${Measure}`;

type DayRow = Row<DayKey>;
type DayAt = At<DayKey>;

const NOTE = { style: "note" } as const;

/** The rounded share to here less the rounded share to the row before, of what `upTo` makes of a weight. */
function partOf(measure: Measure, { soFar }: DayRow, { above }: DayAt, upTo: (weight: Operand) => Expression) {
  const reached = (weight: Operand): Expression => roundedShare(upTo(weight), decimalsOf(measure));
  return exactSum(measure, f`${reached(soFar)}-${reached(f`N(${above.soFar})`)}`);
}

/** A measure's share of the first plan up to a weight. */
const shareOf =
  (measure: Measure, { cells }: GoalLayout) =>
  (weight: Operand): Expression =>
    f`${cells.need[measure]}*${weight}/${cells.total}`;

/** Goal of a day and its running total by cumulative rounding: while the first plan is in force a day's goal is what its total grew. */
function goalCells(measure: Measure, layout: GoalLayout): Record<"goal" | "goalSoFar", Column<DayKey>["cell"]> {
  const [own, total] = [`goal.${measure}`, `goalSoFar.${measure}`] as const;
  if (layout.goal.replans.through === null)
    return {
      goal: (row, { above }) => exactSum(measure, f`${row[total]}-N(${above[total]})`),
      goalSoFar: ({ soFar }) => roundedShare(shareOf(measure, layout)(soFar), decimalsOf(measure)),
    };
  return {
    goal: (row, at) => partInForce(measure, layout)(row, at),
    goalSoFar: (row, { above }) => running(measure, above[total], row[own]),
  };
}

/** Planned anew: what happened, to the last day of it; after that, what is left by the same rounding over the weight that is left. */
function partInForce(measure: Measure, { goal, cells }: GoalLayout) {
  const { replan } = cells;
  const position = replannedMeasures(goal).indexOf(measure);
  return (row: DayRow, at: DayAt): Expression => {
    if (replan === null || position < 0) return f`${row[`planned.${measure}`]}`;
    const { through, passed, left } = replan;
    const rest = f`(${cells.total}-${passed})`;
    const part = partOf(measure, row, at, (weight) => f`${left.at(position)}*MAX(0,${weight}-${passed})/${rest}`);
    return f`IF(${row.date}<=${through},N(${row[`actual.${measure}`]}),${part})`;
  };
}

/** Without orders the user types what was reached. */
function typedActual(measure: Measure, { start, actual }: Goal): ColumnInput | undefined {
  if (actual.stages.has("orders") || (measure !== "orders" && measure !== "revenue")) return undefined;
  return {
    // What was typed for other days must not be taken for these, so the key names the first day.
    key: `actual.${measure}.${isoDate(start)}`,
    label: MEASURE_TEXTS[measure],
    note: null,
    allowed: ALLOWED.actual,
    rule: { type: "decimal", min: 0, max: 1e12 },
    ignoreBlank: true,
  };
}

/** Empty, or another figure, on days after the as-of date. */
const begun = (
  { cells }: GoalLayout,
  { date }: DayRow,
  then: Expression,
  otherwise: Expression | string = "",
): Expression => f`IF(${date}>${cells.asOf},${otherwise},${then})`;

/** Goal and actual of a measure, and both as running totals; without actual figures the goal alone. */
function measureColumns(measure: Measure, layout: GoalLayout): Partial<Record<FigurePrefix, Column<DayKey>>> {
  const { goal } = layout;
  const input = typedActual(measure, goal);
  const planned = goalCells(measure, layout);
  const goalColumn = measureColumn<DayKey>(measure, columns.goalOf, planned.goal, { total: "sum" });
  const goalSoFar = measureColumn<DayKey>(measure, DAYS_TEXTS.goalSoFar, planned.goalSoFar);
  if (!actualMeasures(goal).includes(measure)) return { goal: goalColumn, goalSoFar };
  const shown = soFarFormat(measure);
  const actual = measureColumn<DayKey>(measure, columns.actualOf, (_, { i }) => layout.figures.ofDay(measure, i), {
    ...(input === undefined ? { format: shown } : { input }),
    total: "sum",
    totalFormat: shown,
  });
  const actualSoFar = measureColumn<DayKey>(
    measure,
    DAYS_TEXTS.actualSoFar,
    (row, { above }) =>
      begun(layout, row, running(measure, above[`actualSoFar.${measure}`], row[`actual.${measure}`]), f`0`),
    { format: shown },
  );
  return { goal: goalColumn, actual, goalSoFar, actualSoFar };
}

function courseColumns(layout: GoalLayout): Pick<Columns<DayKey>, CourseKey> {
  const { pace, state } = paceColumns<DayKey>(
    layout.inputs.cell.amberFrom,
    (row) => begun(layout, row, paceOf(row["actualSoFar.orders"], row["goalSoFar.orders"])),
    "pace",
  );
  const needed = column<DayKey>(TERMS.neededPerDay, "average", (row, at) => {
    const { selling } = at.column;
    const left = f`(${selling.at(selling.rows - 1)}-${row.selling})`;
    return begun(layout, row, neededOf(layout.cells.need.orders, row["actualSoFar.orders"], left));
  });
  return { pace, needed, state };
}

/**
 * What the parts are computed from: the position of the day's month, the weight up to the day in its month and in the goal, and the
 * selling days up to it.
 */
function workingColumns(layout: GoalLayout): Pick<Columns<DayKey>, WorkingKey> {
  const inMonth = ({ month, weight }: DayRow, { above }: DayAt) =>
    f`IF(${above.month}=${month},${above.inMonth},0)+${weight}`;
  // In the scale of the months' weights.
  const soFar = ({ month, inMonth }: DayRow) => {
    const at = (column: Handle): Expression => f`INDEX(${column},${month})`;
    const { before, used, daysWeight } = layout.cells.months;
    return f`${at(before)}+IF(${at(daysWeight)}=0,0,${at(used)}*${inMonth}/${at(daysWeight)})`;
  };
  return {
    month: column(TERMS.monthNumber, "score", ({ date }) => f`MATCH(${date},${layout.cells.months.from},1)`, NOTE),
    inMonth: column(DAYS_TEXTS.inMonth, "weight", inMonth, NOTE),
    soFar: column(TERMS.weightSoFar, "weight", soFar, NOTE),
    selling: column(
      DAYS_TEXTS.selling,
      "count",
      ({ weight }, { above }) => f`N(${above.selling})+IF(${weight}>0,1,0)`,
      NOTE,
    ),
  };
}

export function daysTable(layout: GoalLayout): Table<DayKey> {
  const { start, schedule, replans, measures } = layout.goal;
  const today: Column<DayKey>["looks"] = (first) => [
    { type: "formula", formula: f`${first}=${layout.cells.asOf}`, fill: "#EAF0F6", bold: true },
  ];
  const weight = ({ date }: DayRow) => layout.special.weight(f`${date}`, layout.cells.weekdayWeights);
  const planned = replans.through === null ? [] : measures;
  return table<DayKey>(schedule.dayWeights.length, {
    date: column(TERMS.date, "date", (_, { i }) => new Day(start + i), { total: TERMS.total, looks: today }),
    weekday: valueColumn(DAYS_TEXTS.weekday, "textAfterNumber", (i) => WEEKDAYS[weekdayOf(start + i) - 1]!),
    special: column(DAYS_TEXTS.special, "text", ({ date }) => layout.special.name(f`${date}`)),
    weight: column(TERMS.weight, "weight", weight, { total: "sum" }),
    ...courseColumns(layout),
    ...eachOf(measures, (measure) => measureColumns(measure, layout)),
    ...workingColumns(layout),
    ...each("planned", planned, (measure) =>
      measureColumn<DayKey>(
        measure,
        REPLAN_TEXTS.planned,
        (row, at) => partOf(measure, row, at, shareOf(measure, layout)),
        NOTE,
      ),
    ),
  });
}

/** Characters: the longest word of state. */
const STATE_WIDTH = 14;

export function daysSheet(sheet: SheetBuilder, { goal, days, cells }: GoalLayout): void {
  sheetOf(sheet, {
    title: DAYS_TEXTS.title,
    headline: daysHeadline(cells),
    width: days.keys.length,
    sections: [(lane) => void days.put(lane)],
    freeze: { rows: days.column.date },
  });
  sheet.width(days.column.state.place.column, STATE_WIDTH);
  const { start, end, asOf } = goal;
  if (asOf >= start) sheet.opensAt(days.column.date.at(Math.min(asOf, end) - start));
}
