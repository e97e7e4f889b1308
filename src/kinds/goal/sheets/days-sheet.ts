/**
 * The goal day by day: every measure's part by cumulative rounding, what came of it, running totals, pace and needed run rate. Rules §2.
 */
import type { Text } from "../../../text/locale";
import { isoDate, weekdayOf } from "../../../domain/calendar/calendar";
import type { Row } from "../../../plan/cells";
import { Day } from "../../../plan/content";
import { type Expression, f, type Operand } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import type { Provenance } from "../../../plan/sections/title-part";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { sheetOf } from "../../../plan/sheet-of";
import {
  type At,
  type Column,
  type ColumnInput,
  type Columns,
  each,
  eachOf,
  type Table,
  table,
} from "../../../plan/table";
import { actualMeasures, replannedMeasures, totalWeight } from "../cells";
import type { GoalLayout } from "../layout";
import { measureFormat } from "../measure-format";
import { decimalsOf, type Measure, MEASURES } from "../measures";
import type { Goal } from "../model";
import { neededOf, paceColumns, paceOf } from "../standing";
import { ALLOWED, measureHeading, MEASURE_TEXTS, TEXTS } from "../texts";
import { WEEKDAYS } from "../weekdays";
import { exactSum } from "./parts";
import { DAYS_TEXTS } from "./days-texts";
import { REPLAN_TEXTS } from "./replans-texts";

const { columns } = TEXTS;

type FigurePrefix = "goal" | "actual" | "goalSoFar" | "actualSoFar";
type DatedKey = "date" | "weekday" | "special" | "weight";
type PaceKey = "pace" | "needed" | "state";
type WorkingKey = "month" | "inMonth" | "soFar";
export type DayKey = DatedKey | PaceKey | WorkingKey | `${FigurePrefix | "planned"}.${Measure}`;

/** Only some columns of a day's row, as its formulas take them. */
type DayRow = Row<DayKey>;
type DayAt = At<DayKey>;

function datedColumns(layout: GoalLayout): Pick<Columns<DayKey>, DatedKey> {
  const { start } = layout.goal;
  const today = (first: Operand) => {
    const formula = f`${first}=${layout.cells.asOf}`;
    return [{ type: "formula", formula, fill: "#EAF0F6", bold: true }] as const;
  };
  return {
    date: {
      heading: DAYS_TEXTS.date,
      format: "date",
      cell: (_, { i }) => new Day(start + i),
      total: columns.total,
      looks: today,
    },
    weekday: {
      heading: DAYS_TEXTS.weekday,
      format: "textAfterNumber",
      cell: (_, { i }) => WEEKDAYS[weekdayOf(start + i) - 1]!,
    },
    special: { heading: DAYS_TEXTS.special, format: "text", cell: ({ date }) => layout.special.name(f`${date}`) },
    weight: {
      heading: DAYS_TEXTS.weight,
      format: "weight",
      cell: ({ date }) => layout.special.weight(f`${date}`, layout.cells.weekdayWeights),
      total: "sum",
    },
  };
}

/** The rounded share to here less the rounded share to the row before, of what `upTo` makes of a weight. */
function partOf(measure: Measure, { soFar }: DayRow, { above }: DayAt, upTo: (weight: Expression) => Expression) {
  const decimals = decimalsOf(measure);
  const reached = (weight: Expression): Expression => f`ROUND(${upTo(weight)},${decimals})`;
  return exactSum(measure, f`${reached(f`${soFar}`)}-${reached(f`N(${above.soFar})`)}`);
}

/** Part of a goal by cumulative rounding. */
const plannedPart =
  (measure: Measure, { cells }: GoalLayout) =>
  (row: DayRow, at: DayAt): Expression =>
    partOf(measure, row, at, (weight) => f`${cells.need[measure]}*${weight}/${totalWeight(cells)}`);

/** Planned anew: what happened, to the last day of it; after that, what is left by the same rounding over the weight that is left. */
function partInForce(measure: Measure, { goal, cells }: GoalLayout) {
  const { replan } = cells;
  const position = replannedMeasures(goal).indexOf(measure);
  return (row: DayRow, at: DayAt): Expression => {
    if (replan === null || position < 0) return f`${row[`planned.${measure}`]}`;
    const { through, passed, left } = replan;
    const rest = f`(${totalWeight(cells)}-${passed})`;
    const part = partOf(measure, row, at, (weight) => f`${left.at(position)}*MAX(0,${weight}-${passed})/${rest}`);
    return f`IF(${row.date}<=${through},N(${row[`actual.${measure}`]}),${part})`;
  };
}

/** A running total, from 0 at the heading. */
const running = (measure: Measure, above: Operand, part: Operand): Expression =>
  exactSum(measure, f`N(${above})+N(${part})`);

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

/** Goal and actual of a measure, and both as running totals; without actual figures the goal alone. */
function measureColumns(measure: Measure, layout: GoalLayout): Partial<Record<FigurePrefix, Column<DayKey>>> {
  const { goal } = layout;
  const headed = (what: Text, format: Column<DayKey>["format"]) => ({ heading: measureHeading(measure, what), format });
  const whole = measureFormat(measure);
  const ofGoal: Column<DayKey> = {
    ...headed(columns.goalOf, whole),
    cell: (row, at) => (layout.cells.replan === null ? plannedPart : partInForce)(measure, layout)(row, at),
    total: "sum",
  };
  const goalSoFar: Column<DayKey> = {
    ...headed(DAYS_TEXTS.goalSoFar, whole),
    cell: (row, { above }) => running(measure, above[`goalSoFar.${measure}`], row[`goal.${measure}`]),
  };
  if (!actualMeasures(goal).includes(measure)) return { goal: ofGoal, goalSoFar };
  const shown = measure === "revenue" ? "moneySoFar" : "countSoFar";
  const input = typedActual(measure, goal);
  const actual: Column<DayKey> = {
    ...headed(columns.actualOf, input === undefined ? shown : whole),
    cell: (_, { i }) => layout.figures.ofDay(measure, i),
    total: "sum",
    totalFormat: shown,
    input,
  };
  const actualSoFar: Column<DayKey> = {
    ...headed(DAYS_TEXTS.actualSoFar, shown),
    cell: (row, { above }) =>
      f`IF(${row.date}>${layout.cells.asOf},0,${running(measure, above[`actualSoFar.${measure}`], row[`actual.${measure}`])})`,
  };
  return { goal: ofGoal, actual, goalSoFar, actualSoFar };
}

/** Pace, needed run rate and state of the orders. */
function courseColumns(layout: GoalLayout): Pick<Columns<DayKey>, PaceKey> {
  const begun = ({ date }: DayRow, then: Expression): Expression => f`IF(${date}>${layout.cells.asOf},"",${then})`;
  const { pace, state } = paceColumns<DayKey>(
    () => layout.cells.amber,
    (row) => begun(row, paceOf(row["actualSoFar.orders"], row["goalSoFar.orders"])),
  );
  const needed: Column<DayKey> = {
    heading: columns.neededPerDay,
    format: "average",
    cell: (row, { column }) => {
      const left = f`COUNTIFS(${column.date},">"&${row.date},${column.weight},">0")`;
      return begun(row, neededOf(layout.cells.need.orders, row["actualSoFar.orders"], left));
    },
  };
  return { pace, needed, state };
}

/** What the parts are computed from: the position of the day's month, and the weight up to the day in its month and in the goal. */
function workingColumns(layout: GoalLayout): Pick<Columns<DayKey>, WorkingKey> {
  return {
    month: {
      heading: DAYS_TEXTS.month,
      format: "score",
      cell: ({ date }) => f`MATCH(${date},${layout.cells.months.from},1)`,
      style: "note",
    },
    inMonth: {
      heading: DAYS_TEXTS.inMonth,
      format: "weight",
      cell: ({ month, weight }, { above }) => f`IF(${above.month}=${month},${above.inMonth},0)+${weight}`,
      style: "note",
    },
    // In the scale of the months' weights.
    soFar: {
      heading: DAYS_TEXTS.soFar,
      format: "weight",
      cell: ({ month, inMonth }) => {
        const at = (column: Handle): Expression => f`INDEX(${column},${month})`;
        const { before, used, daysWeight } = layout.cells.months;
        return f`${at(before)}+IF(${at(daysWeight)}=0,0,${at(used)}*${inMonth}/${at(daysWeight)})`;
      },
      style: "note",
    },
  };
}

/** One row a day. */
export function daysTable(layout: GoalLayout): Table<DayKey> {
  const { schedule, replans } = layout.goal;
  return table<DayKey>(schedule.dayWeights.length, {
    ...datedColumns(layout),
    ...courseColumns(layout),
    ...eachOf(MEASURES, (measure) => measureColumns(measure, layout)),
    ...workingColumns(layout),
    ...each("planned", replans.through === null ? [] : MEASURES, (measure) => ({
      heading: measureHeading(measure, REPLAN_TEXTS.planned),
      format: measureFormat(measure),
      cell: (row: DayRow, at: DayAt) => plannedPart(measure, layout)(row, at),
      style: "note" as const,
    })),
  });
}

/** Lays the sheet out; places the days. */
export function daysSheet(sheet: SheetBuilder, { days }: GoalLayout, provenance: Provenance): void {
  sheetOf(sheet, {
    title: DAYS_TEXTS.title,
    description: DAYS_TEXTS.description,
    provenance,
    width: days.keys.length,
    sections: [(lane) => void days.put(lane)],
    freeze: { rows: days.column.date, columns: 3 },
  });
}
