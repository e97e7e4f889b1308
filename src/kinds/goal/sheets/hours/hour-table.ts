/**
 * The table of hours: weights, every measure's part of the day, what came of it, and running totals of the one that is followed.
 */
import { dateOf } from "../../../../domain/calendar/calendar";
import type { Cells, Row } from "../../../../plan/cells";
import type { Content } from "../../../../plan/content";
import { type Expression, f } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import { type At, type Column, type Columns, each, type Table, table } from "../../../../plan/table";
import type { PlanInput } from "../../../kind";
import type { GoalCells } from "../../cells";
import type { Figures } from "../../figures";
import { HOURS, HOURS_KEYS, type HourMeasure } from "../../hours";
import { measureFormat } from "../../measure-format";
import { type Measure, MEASURES } from "../../measures";
import type { Goal } from "../../model";
import { paceColumns, paceOf } from "../../standing";
import { measureHeading, TEXTS } from "../../texts";
import { DAYS_TEXTS } from "../days-texts";
import { exactSum, partOf } from "../parts";
import { HOURS_TEXTS } from "./texts";

/** What the sheet is laid out from. */
export interface HoursLayout {
  readonly goal: Goal;
  readonly input: PlanInput;
  readonly cells: GoalCells;
  readonly figures: Figures;
}

/** The inputs of the sheet: a day; a time, a moment or nothing. */
export type HourInputs = Cells<"day" | "now">;

/**
 * First minute of the hour in words, short enough for a chart; the weight, 0 where the input is none; the hour's first moment, and its
 * last, as figures take it: they count to the end of the day that begins there; 1 where the hour is over.
 */
type Working = "begins" | "used" | "soFar" | "from" | "until" | "over";
type Course = "goalSoFar" | "actualSoFar" | "pace" | "state";
type HourKey = "hour" | "weight" | "share" | `goal.${Measure}` | `actual.${HourMeasure}` | Course | Working;
export type HourTable = Table<HourKey>;

export const WORKING: readonly Working[] = ["begins", "used", "soFar", "from", "until", "over"];
/** Times in cells are fractions of a day, so that a full hour may lie a little before itself: half a second is forgiven. */
const HALF_SECOND = f`0.5/86400`;
const WEIGHTS = {
  key: HOURS_KEYS.weights,
  label: HOURS_TEXTS.weights,
  note: HOURS_TEXTS.weightsHelp,
  allowed: HOURS_TEXTS.weightsAllowed,
  rule: { type: "decimal", min: 0, max: 1e12 },
} as const;

const clock = (hour: number): string => `${String(hour).padStart(2, "0")}:00`;

/** The goal of the day on the sheet, as the sheet of days has it; 0 for a day that is none of the goal's. */
export const dayGoal = (measure: Measure, { days }: GoalCells, day: Handle): Expression =>
  f`SUMIFS(${days.goal[measure]},${days.date},${day})`;

/** The measure whose course is followed, and those whose table holds times of day. */
export function followed({ hours }: Goal): { readonly main: HourMeasure; readonly known: readonly HourMeasure[] } {
  const known = Object.keys(hours.actual) as HourMeasure[];
  return { main: known.includes("orders") || !known.includes("rawLeads") ? "orders" : "rawLeads", known };
}

/** Columns in the order they stand: those of the measure that is followed first. */
export function shownKeys(goal: Goal): HourKey[] {
  const { main, known } = followed(goal);
  const ofMeasure = (measure: Measure): HourKey[] => [
    `goal.${measure}`,
    ...known.filter((timed) => timed === measure).map((timed): HourKey => `actual.${timed}`),
  ];
  const course: HourKey[] = known.includes(main) ? ["goalSoFar", "actualSoFar", "pace", "state"] : ["goalSoFar"];
  const others = MEASURES.filter((measure) => measure !== main);
  return ["hour", "weight", "share", ...ofMeasure(main), ...course, ...others.flatMap(ofMeasure)];
}

/** What came in an hour: a live count; else the value of the build, for the day it was counted for. */
function actualOf(measure: HourMeasure, { goal, cells, figures }: HoursLayout, day: Handle): Column<HourKey>["cell"] {
  const figure = figures.native.all[measure];
  const { year, month, day: date } = dateOf(goal.hours.day);
  return ({ from, until }, { i }): Content =>
    figure === undefined
      ? f`IF(${day}=DATE(${year},${month},${date}),${goal.hours.actual[measure]![i]!},"")`
      : f`IF(${day}>${cells.asOf},0,${figure(from, until)})`;
}

const whenOver = ({ over }: Row<"over">, then: Expression): Expression => f`IF(${over}=0,"",${then})`;
const totalWeight = ({ column }: At<HourKey>): Handle => column.soFar.at(HOURS - 1);

/** Running totals; pace and state for hours that are over. */
function courseColumns({ goal, cells }: HoursLayout): Pick<Columns<HourKey>, Course> {
  const { main } = followed(goal);
  const format = measureFormat(main);
  return {
    goalSoFar: {
      heading: measureHeading(main, DAYS_TEXTS.goalSoFar),
      format,
      cell: (row, { above }) => exactSum(main, f`N(${above.goalSoFar})+N(${row[`goal.${main}`]})`),
    },
    actualSoFar: {
      heading: measureHeading(main, DAYS_TEXTS.actualSoFar),
      format,
      cell: (row, { above }) => whenOver(row, exactSum(main, f`N(${above.actualSoFar})+N(${row[`actual.${main}`]})`)),
    },
    ...paceColumns<HourKey>(cells.amber, (row) => whenOver(row, paceOf(row.actualSoFar, row.goalSoFar))),
  };
}

/** What the columns are computed from. */
function workingColumns({ day, now }: HourInputs): Pick<Columns<HourKey>, Working> {
  const { working } = HOURS_TEXTS;
  const time = f`IF(${now}<1,${day}+${now},${now})`;
  return {
    begins: { heading: working.begins, format: "text", cell: (_, { i }) => clock(i) },
    used: {
      heading: working.weight,
      format: "weight",
      cell: ({ weight }) => f`IF(ISNUMBER(${weight}),MAX(0,${weight}),0)`,
    },
    soFar: { heading: working.soFar, format: "weight", cell: ({ used }, { above }) => f`N(${above.soFar})+${used}` },
    from: {
      heading: working.from,
      format: "parameter",
      cell: (_, { i }) => (i === 0 ? f`${day}` : f`${day}+${i}/24-${HALF_SECOND}`),
    },
    until: {
      heading: working.until,
      format: "parameter",
      cell: (_, { i, column }) => (i === HOURS - 1 ? f`${day}` : f`${column.from.at(i + 1).relative}-1`),
    },
    over: {
      heading: working.over,
      format: "score",
      cell: (_, { i }) => f`IF(${now}="",1,IF(${time}+${HALF_SECOND}>=${day}+${i + 1}/24,1,0))`,
    },
  };
}

export function hourTable(layout: HoursLayout, inputs: HourInputs): HourTable {
  const { goal, cells } = layout;
  const measured = (measure: Measure, cell: Column<HourKey>["cell"], what = TEXTS.columns.goalOf): Column<HourKey> => ({
    heading: measureHeading(measure, what),
    format: measure === "revenue" ? "moneySoFar" : "countSoFar",
    cell,
    total: "sum",
  });
  return table<HourKey>(HOURS, {
    hour: {
      heading: HOURS_TEXTS.hour,
      format: "text",
      cell: (_, { i }) => `${clock(i)}–${clock(i + 1)}`,
      total: TEXTS.columns.total,
    },
    weight: {
      heading: HOURS_TEXTS.weight,
      format: "weight",
      cell: (_, { i }) => goal.hours.curve[i]!,
      total: "sum",
      input: WEIGHTS,
    },
    share: {
      heading: HOURS_TEXTS.share,
      format: "percent",
      cell: ({ used }, at) => f`IF(${totalWeight(at)}=0,0,${used}/${totalWeight(at)})`,
    },
    ...each("goal", MEASURES, (measure) =>
      measured(measure, ({ soFar }, at) =>
        partOf(measure, dayGoal(measure, cells, inputs.day), [soFar, at.above.soFar, totalWeight(at)]),
      ),
    ),
    ...each("actual", followed(goal).known, (measure) =>
      measured(measure, actualOf(measure, layout, inputs.day), TEXTS.columns.actualOf),
    ),
    ...courseColumns(layout),
    ...workingColumns(inputs),
  });
}
