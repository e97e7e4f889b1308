/**
 * The goal by month and by week, both as sums of their days, with the months' weights as inputs and what was reached. Rules §2.
 */
import { isoDate, weekStart } from "../../../domain/calendar/calendar";
import type { Text } from "../../../text/locale";
import type { Row } from "../../../plan/cells";
import { Day } from "../../../plan/content";
import { f, joined, type Operand } from "../../../plan/formula";
import { type Check, sameMoney } from "../../../plan/sections/checks-part";
import { inputHolds, redUnless } from "../../../plan/sections/input-guard";
import { makeInput } from "../../../plan/sections/inputs-part";
import type { Provenance } from "../../../plan/sections/title-part";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { chartOf, noteUnless, sheetOf, tableOf } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
import { type At, type Columns, each, type Table, table } from "../../../plan/table";
import { REACH_TEXTS } from "../goal-texts";
import type { GoalLayout } from "../layout";
import { measureFormat } from "../measure-format";
import { type Measure, MEASURES } from "../measures";
import { type Goal, monthWeightKey } from "../model";
import { ALLOWED, measureHeading, MEASURE_TEXTS, TEXTS } from "../texts";
import { MOST_MONTH_WEIGHT, wrongWeights } from "./goal-wrong-inputs";
import { spanColumns, type SpanKey } from "./months-spans";
import { MONTHS_TEXTS } from "./months-texts";
import { REPLAN_TEXTS } from "./replans-texts";

/** Columns a section's line goes over. */
const WIDTH = 5 + MEASURES.length;
const CHART = { rows: 15, columns: WIDTH } as const;
const { columns } = TEXTS;

type WeightKey = "weight" | "share" | "portion" | "daysWeight" | "used" | "before";
export type MonthKey = SpanKey | "month" | WeightKey | `planned.${Measure}`;

/** Of the days' rows, those of a row's month. */
const ofMonth = ({ from }: Row<"from">, { column }: Pick<At<"from">, "column">, { days }: GoalLayout["cells"]) =>
  f`${days.month},ROW(${from})-ROW(${column.from.at(0)})+1`;

/** The first plan by month, once the goal is planned anew. */
function plannedColumns(layout: GoalLayout) {
  return each("planned", layout.goal.replans.through === null ? [] : MEASURES, (measure) => ({
    heading: measureHeading(measure, REPLAN_TEXTS.planned),
    format: measureFormat(measure),
    cell: (row: Row<"from">, at: Pick<At<"from">, "column">) => {
      const sum = f`SUMIFS(${layout.cells.days.planned[measure]},${ofMonth(row, at, layout.cells)})`;
      return measure === "revenue" ? f`ROUND(${sum},2)` : sum;
    },
    style: "note" as const,
  }));
}

/** Sums of the days' weights, and the months' own as far as they count. */
function workingColumns(layout: GoalLayout): Pick<Columns<MonthKey>, "portion" | "daysWeight" | "used" | "before"> {
  return {
    portion: {
      heading: MONTHS_TEXTS.portion,
      format: "percent",
      cell: ({ from, to }) => f`(${to}-${from}+1)/DAY(EOMONTH(${from},0))`,
      style: "note",
    },
    daysWeight: {
      heading: MONTHS_TEXTS.daysWeight,
      format: "weight",
      cell: (row, at) => f`SUMIFS(${layout.cells.days.weight},${ofMonth(row, at, layout.cells)})`,
      style: "note",
    },
    // The input, or 0 where its days have no weight.
    used: {
      heading: MONTHS_TEXTS.used,
      format: "weight",
      cell: ({ daysWeight, weight }) => f`IF(${daysWeight}=0,0,IF(ISNUMBER(${weight}),MAX(0,${weight}),0))`,
      total: "sum",
      style: "note",
    },
    before: {
      heading: MONTHS_TEXTS.before,
      format: "weight",
      cell: (_, { above }) => f`N(${above.before})+N(${above.used})`,
      style: "note",
    },
  };
}

/** One row a month; its weight is an input that begins with last year's orders or with the days' weight. */
export function monthsTable(layout: GoalLayout): Table<MonthKey> {
  const { schedule, lastYear } = layout.goal;
  const { months } = schedule;
  return table<MonthKey>(months.length, {
    month: {
      heading: MONTHS_TEXTS.month,
      format: "text",
      cell: (_, { i }) => isoDate(months[i]!.from).slice(0, 7),
      total: columns.total,
    },
    from: { heading: columns.from, format: "date", cell: (_, { i }) => new Day(months[i]!.from) },
    to: { heading: columns.to, format: "date", cell: (_, { i }) => new Day(months[i]!.to) },
    weight: {
      heading: MONTHS_TEXTS.weight,
      format: "weight",
      cell: ({ daysWeight }, { i }) => lastYear?.[i] ?? f`${daysWeight}`,
    },
    share: {
      heading: MONTHS_TEXTS.share,
      format: "percent",
      cell: ({ used }, { column }) => f`IF(SUM(${column.used})=0,0,${used}/SUM(${column.used}))`,
    },
    ...spanColumns(layout),
    ...workingColumns(layout),
    ...plannedColumns(layout),
  });
}

function weightInputs(sheet: SheetBuilder, { goal, months }: GoalLayout): void {
  const note = goal.lastYear === null ? MONTHS_TEXTS.weightDays : MONTHS_TEXTS.weightLastYear;
  const rule = { type: "decimal", min: 0, max: MOST_MONTH_WEIGHT } as const;
  const input = {
    label: MONTHS_TEXTS.weight,
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

type WeekKey = SpanKey | "week" | "daysWeight" | "share";

function weeksTable(layout: GoalLayout): Table<WeekKey> {
  const { start, end } = layout.goal;
  const { days, need } = layout.cells;
  const first = weekStart(start);
  return table<WeekKey>(Math.floor((end - first) / 7) + 1, {
    week: {
      heading: MONTHS_TEXTS.week,
      format: "text",
      cell: (_, { i }) => isoDate(first + 7 * i),
      total: columns.total,
    },
    from: { heading: columns.from, format: "date", cell: (_, { i }) => new Day(Math.max(first + 7 * i, start)) },
    to: { heading: columns.to, format: "date", cell: (_, { i }) => new Day(Math.min(first + 7 * i + 6, end)) },
    daysWeight: {
      heading: MONTHS_TEXTS.daysWeight,
      format: "weight",
      cell: ({ from, to }) => f`SUMIFS(${days.weight},${days.date},">="&${from},${days.date},"<="&${to})`,
    },
    share: {
      heading: MONTHS_TEXTS.share,
      format: "percent",
      cell: (row) => f`IF(${need.orders}=0,0,${row["goal.orders"]}/${need.orders})`,
    },
    ...spanColumns(layout),
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
      chartOf(chart.section, CHART, {
        key: "months",
        type: "columnClustered",
        title: chart.title,
        categories: months.column.month,
        series: [
          { name: TEXTS.chart.goal, values: months.column["goal.orders"], color: COLORS.seriesSoft },
          { name: TEXTS.chart.actual, values: months.column["actual.orders"], color: COLORS.seriesMain },
        ],
        valueAxisTitle: MEASURE_TEXTS.orders,
        numberFormat: "#,##0",
      }),
      tableOf(MONTHS_TEXTS.weeks, weeks, width),
      goal.history.length > 0 ? tableOf(REACH_TEXTS.months, history, width) : null,
    ],
    checks: checksOf(months, weeks),
    freeze: { rows: 1, columns: 2 },
  });
  weightInputs(sheet, layout);
}
