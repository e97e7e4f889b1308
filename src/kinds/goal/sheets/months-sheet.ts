/**
 * The goal by month and by week, both as sums of their days, with the months' weights as inputs and what was reached. Rules §2.
 */
import { isoDate, weekStart } from "../../../domain/calendar/calendar";
import type { Text } from "../../../text/locale";
import type { Row } from "../../../plan/cells";
import { Day } from "../../../plan/content";
import { f, joined, type Operand } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { type Check, sameMoney } from "../../../plan/sections/checks-part";
import { inputHolds, redUnless } from "../../../plan/sections/input-guard";
import { makeInput } from "../../../plan/sections/inputs-part";
import type { Provenance } from "../../../plan/sections/title-part";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { noteUnless, sheetOf, tableOf } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
import { type At, type Column, column, type Columns, each, type Table, table, valueColumn } from "../../../plan/table";
import { TERMS } from "../../../text/terms";
import { actualMeasures, daysBetween, sumOfDays } from "../cells";
import { REACH_TEXTS } from "../goal-texts";
import type { GoalLayout } from "../layout";
import { measureChart, measureColumn, measureFormat, summedSoFar } from "../measure-format";
import { type Measure, MEASURES } from "../measures";
import { type Goal, monthWeightKey } from "../model";
import { paceColumns, paceOf } from "../standing";
import { ALLOWED, MEASURE_TEXTS, TEXTS } from "../texts";
import { MOST_MONTH_WEIGHT, wrongWeights } from "./goal-wrong-inputs";
import { MONTHS_TEXTS } from "./months-texts";
import { exactSum, usedWeight } from "./parts";
import { REPLAN_TEXTS } from "./replans-texts";

export type HistoryKey = "number" | "from" | "orders" | "revenue";

const NOTE = { style: "note" } as const;
/** Columns a section's line goes over. */
const WIDTH = 5 + MEASURES.length;
const CHART = { rows: 15, columns: WIDTH } as const;
const { columns } = TEXTS;

type SumKey = `${"goal" | "actual"}.${Measure}` | "toDate" | "pace" | "state";
type SpanKey = "from" | "to" | SumKey;
type WeekKey = "week" | "daysWeight" | "share" | SpanKey;
type WeightKey = "weight" | "share" | "portion" | "daysWeight" | "used" | "before";
export type MonthKey = "month" | WeightKey | SpanKey | `planned.${Measure}`;

/** Goal, actual, pace and state of spans of days, as sums over the days from a row's `from` to its `to`. */
function spanColumns(layout: GoalLayout): Pick<Columns<SpanKey>, SumKey> {
  const sum = (measure: Measure, of: "goal" | "actual") => (row: Row<SpanKey>) =>
    exactSum(measure, sumOfDays(layout.cells, layout.cells.days[of][measure]!, row.from, row.to));
  const toDate = (row: Row<SpanKey>) => {
    const { cells } = layout;
    return f`SUMIFS(${cells.days.goal.orders},${daysBetween(cells, row.from, row.to)},${cells.days.date},"<="&${cells.asOf})`;
  };
  const pace = (row: Row<SpanKey>) => paceOf(row["actual.orders"], row.toDate);
  return {
    ...each("goal", MEASURES, (measure) =>
      measureColumn<SpanKey>(measure, columns.goalOf, sum(measure, "goal"), { total: "sum" }),
    ),
    ...each("actual", actualMeasures(layout.goal), (measure) =>
      measureColumn<SpanKey>(measure, columns.actualOf, sum(measure, "actual"), summedSoFar(measure)),
    ),
    toDate: column(MONTHS_TEXTS.toDate, "countSoFar", toDate, { total: "sum" }),
    ...paceColumns<SpanKey>(layout.inputs.cell.amberFrom, pace, "pace"),
  };
}

/** One row a month; its weight is an input that begins with last year's orders or with the days' weight. */
export function monthsTable(layout: GoalLayout): Table<MonthKey> {
  const { schedule, lastYear, replans } = layout.goal;
  const { months } = schedule;
  /** Of the days' rows, those of a row's month. */
  const sumOfMonth = (days: Handle, { from }: Row<MonthKey>, at: At<MonthKey>) =>
    f`SUMIFS(${days},${layout.cells.days.month},ROW(${from})-ROW(${at.column.from.at(0)})+1)`;
  const month = (i: number) => isoDate(months[i]!.from).slice(0, 7);
  return table<MonthKey>(months.length, {
    month: column(TERMS.month, "text", (_, { i }) => month(i), { total: columns.total }),
    from: valueColumn(columns.from, "date", (i) => new Day(months[i]!.from)),
    to: valueColumn(columns.to, "date", (i) => new Day(months[i]!.to)),
    weight: column(TERMS.weight, "weight", ({ daysWeight }, { i }) => lastYear?.[i] ?? f`${daysWeight}`),
    share: column(TERMS.share, "percent", ({ used }, at) => {
      const all = f`SUM(${at.column.used})`;
      return f`IF(${all}=0,0,${used}/${all})`;
    }),
    ...spanColumns(layout),
    portion: column(
      MONTHS_TEXTS.portion,
      "percent",
      ({ from, to }) => f`(${to}-${from}+1)/DAY(EOMONTH(${from},0))`,
      NOTE,
    ),
    daysWeight: column(
      MONTHS_TEXTS.daysWeight,
      "weight",
      (row, at) => sumOfMonth(layout.cells.days.weight, row, at),
      NOTE,
    ),
    // The input, or 0 where its days have no weight.
    used: column(TERMS.weightUsed, "weight", (row) => f`IF(${row.daysWeight}=0,0,${usedWeight(row.weight)})`, {
      total: "sum",
      ...NOTE,
    }),
    before: column(MONTHS_TEXTS.before, "weight", (_, { above }) => f`N(${above.before})+N(${above.used})`, NOTE),
    // The first plan by month, once the goal is planned anew.
    ...each("planned", replans.through === null ? [] : MEASURES, (measure) =>
      measureColumn<MonthKey>(
        measure,
        REPLAN_TEXTS.planned,
        (row, at) => exactSum(measure, sumOfMonth(layout.cells.days.planned[measure], row, at)),
        NOTE,
      ),
    ),
  });
}

function weightInputs(sheet: SheetBuilder, { goal, months }: GoalLayout): void {
  const note = goal.lastYear === null ? MONTHS_TEXTS.weightDays : MONTHS_TEXTS.weightLastYear;
  const rule = { type: "decimal", min: 0, max: MOST_MONTH_WEIGHT } as const;
  const input = {
    label: TERMS.weight,
    note,
    value: null,
    format: "weight",
    allowed: ALLOWED.monthWeight,
    rule,
  } as const;
  goal.schedule.months.forEach((month, i) => {
    const handle = months.column.weight.at(i);
    makeInput(sheet, handle, { ...input, key: monthWeightKey(month) });
    redUnless(sheet, handle, inputHolds({ handle, rule, ignoreBlank: false }));
  });
}

function weightsNote({ lastYear, choices }: Goal): Text {
  if (lastYear !== null) return MONTHS_TEXTS.weights.lastYear;
  return choices.monthWeights === "days" ? MONTHS_TEXTS.weights.chosenDays : MONTHS_TEXTS.weights.days;
}

function weeksTable(layout: GoalLayout): Table<WeekKey> {
  const { start, end } = layout.goal;
  const { cells } = layout;
  const { need, days } = cells;
  const first = weekStart(start);
  return table<WeekKey>(Math.floor((end - first) / 7) + 1, {
    week: column(MONTHS_TEXTS.week, "text", (_, { i }) => isoDate(first + 7 * i), { total: columns.total }),
    from: valueColumn(columns.from, "date", (i) => new Day(Math.max(first + 7 * i, start))),
    to: valueColumn(columns.to, "date", (i) => new Day(Math.min(first + 7 * i + 6, end))),
    daysWeight: column(MONTHS_TEXTS.daysWeight, "weight", ({ from, to }) => sumOfDays(cells, days.weight, from, to)),
    share: column(TERMS.share, "percent", (row) => f`IF(${need.orders}=0,0,${row["goal.orders"]}/${need.orders})`),
    ...spanColumns(layout),
  });
}

/** The months so far, oldest first, which the goal is held against; figures are live where a plain formula counts them. */
export function historyTable(layout: GoalLayout): Table<HistoryKey> {
  const { history } = layout.goal;
  const figure = (measure: "orders" | "revenue"): Column<HistoryKey> =>
    column(MEASURE_TEXTS[measure], measureFormat(measure), ({ from }, { i }) => {
      const { cells, figures } = layout;
      return figures.native.all[measure]?.(from, f`MIN(EOMONTH(${from},0),${cells.asOf})`) ?? history[i]![measure];
    });
  return table<HistoryKey>(history.length, {
    number: valueColumn(TERMS.number, "score", (i) => i + 1, { horizontal: "left" }),
    from: valueColumn(TERMS.month, "month", (i) => new Day(history[i]!.from)),
    orders: figure("orders"),
    revenue: figure("revenue"),
  });
}

function checksOf(months: Table<MonthKey>, weeks: Table<WeekKey>): Check[] {
  const all = MEASURES.map((measure): Operand => {
    const [byWeek, byMonth] = [f`SUM(${weeks.column[`goal.${measure}`]})`, f`SUM(${months.column[`goal.${measure}`]})`];
    return measure === "revenue" ? sameMoney(byWeek, byMonth) : f`${byWeek}=${byMonth}`;
  });
  return [
    { name: MONTHS_TEXTS.checks.weeks, holds: f`AND(${joined(all, ",")})` },
    { name: MONTHS_TEXTS.checks.weights, holds: f`SUM(${months.column.used})>0` },
  ];
}

/** Lays the sheet out; places the months and the months so far. */
export function monthsSheet(sheet: SheetBuilder, layout: GoalLayout, provenance: Provenance): void {
  const { goal, months, history } = layout;
  const weeks = weeksTable(layout);
  const wrong = wrongWeights(months.column.weight, MOST_MONTH_WEIGHT);
  const { chart } = MONTHS_TEXTS;
  const width = { width: WIDTH };
  sheetOf(sheet, {
    title: MONTHS_TEXTS.title,
    description: MONTHS_TEXTS.description,
    provenance,
    notes: [weightsNote(goal), noteUnless(f`${wrong}=0`, f`IF(${wrong}=0,"",${wrong}&${MONTHS_TEXTS.wrongWeights})`)],
    ...width,
    sections: [
      tableOf(MONTHS_TEXTS.months, months, width),
      measureChart(chart.section, CHART, "orders", {
        key: "months",
        title: chart.title,
        categories: months.column.month,
        series: [
          { name: TEXTS.chart.goal, values: months.column["goal.orders"], color: COLORS.seriesSoft },
          { name: TEXTS.chart.actual, values: months.column["actual.orders"], color: COLORS.seriesMain },
        ],
      }),
      tableOf(MONTHS_TEXTS.weeks, weeks, width),
      goal.history.length > 0 ? tableOf(REACH_TEXTS.months, history, width) : null,
    ],
    checks: checksOf(months, weeks),
    freeze: { rows: 1, columns: 2 },
  });
  weightInputs(sheet, layout);
}
