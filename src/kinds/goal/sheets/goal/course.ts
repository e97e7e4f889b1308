/**
 * Running totals of the orders by month, or by day of a short goal: goal, actual, and where they go at this rate; and their chart.
 */
import { dateOf } from "../../../../domain/calendar/calendar";
import { Day } from "../../../../plan/content";
import { type Expression, f } from "../../../../plan/formula";
import { HALF } from "../../../../plan/modules";
import { gapText } from "../../../../plan/sentence";
import { chartOf, type Section } from "../../../../plan/sheet-of";
import { COLORS } from "../../../../plan/styles";
import { column, type Table, table, valueColumn } from "../../../../plan/table";
import { monthName } from "../../../../text/month-name";
import { TERMS } from "../../../../text/terms";
import { reachedBy } from "../../cells";
import type { GoalLayout } from "../../layout";
import type { Goal } from "../../model";
import { MEASURE_TEXTS, TEXTS } from "../../texts";
import type { ProgressCells } from "./headline";
import { GOAL_SHEET_TEXTS } from "./texts";

const { course } = GOAL_SHEET_TEXTS;

/** Goals of fewer months are drawn by day. */
const FEWEST_MONTHS = 3;
const CHART = { rows: 9, columns: HALF };

type CourseKey = "label" | "day" | "goal" | "actual" | "forecast";
export type CourseTable = Table<CourseKey>;

const isByMonth = ({ schedule }: Goal): boolean => schedule.months.length >= FEWEST_MONTHS;

/** The last day of each point. */
const pointsOf = (goal: Goal): number[] =>
  isByMonth(goal) ? goal.schedule.months.map(({ to }) => to) : goal.schedule.dayWeights.map((_, i) => goal.start + i);

export function courseTable({ goal, cells }: GoalLayout, { done, forecast }: ProgressCells): CourseTable {
  const points = pointsOf(goal);
  const { asOf, days, elapsed, total } = cells;
  const label = (i: number) => {
    const { month, day } = dateOf(points[i]!);
    return isByMonth(goal) ? monthName(month) : `${month}/${day}`;
  };
  const reached = (day: Expression): Expression => reachedBy(cells, days["actualSoFar.orders"], day);
  /** What is still to come, by the share of the weight that is left. */
  const ahead = (day: Expression): Expression =>
    f`(${forecast}-${done})*(${reachedBy(cells, days.soFar, day)}-${elapsed})/(${total}-${elapsed})`;
  return table<CourseKey>(points.length, {
    label: valueColumn(TERMS.period, "text", label),
    day: valueColumn(course.upTo, "date", (i) => new Day(points[i]!)),
    goal: column(TERMS.goal, "count", ({ day }) => reachedBy(cells, days.goalSoFar.orders, f`${day}`)),
    actual: column(TERMS.actual, "count", ({ day }) => reached(f`MIN(${day},${asOf})`)),
    forecast: column(TERMS.forecast, "count", ({ day, actual }) => {
      const none = f`OR(${day}<=${asOf},${forecast}="",${total}<=${elapsed})`;
      return f`IF(${none},${actual},${actual}+${ahead(f`${day}`)})`;
    }),
  });
}

/** The line of what happened ends at the as-of date of the build; beyond it goes the forecast. */
export function courseChart({ goal }: GoalLayout, rows: CourseTable, { done, expected }: ProgressCells): Section {
  const { label, goal: planned, actual, forecast } = rows.column;
  const points = pointsOf(goal);
  const begun = points.findIndex((day) => day >= goal.asOf);
  const passed = goal.asOf < goal.start ? 0 : begun < 0 ? points.length : begun + 1;
  return chartOf(gapText(f`${done}-${expected}`, course), CHART, {
    ...{ key: "cumulative", type: "line", title: TEXTS.chart.title, categories: label },
    series: [
      { name: TERMS.forecast, values: forecast, color: COLORS.seriesAccent, stroke: "dotted" },
      { name: TERMS.goal, values: planned, color: COLORS.seriesPlan, stroke: "dashed" },
      ...(passed === 0 ? [] : [{ name: TERMS.actual, values: actual.part(0, 0, passed, 1), color: COLORS.seriesMain }]),
    ],
    valueAxisTitle: MEASURE_TEXTS.orders,
    numberFormat: "#,##0",
  });
}
