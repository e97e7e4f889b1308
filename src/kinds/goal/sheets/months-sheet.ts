/**
 * The goal by month and by week, both as sums of their days, with the months' weights as inputs and what was reached. Rules §2.
 */
import { weekStart } from "../../../domain/calendar/calendar";
import type { Text } from "../../../text/locale";
import { say } from "../../../text/say";
import type { Row } from "../../../plan/cells";
import { Day } from "../../../plan/content";
import { type Expression, f, joined } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import type { Check } from "../../../plan/sections/checks-part";
import { MODULE_COLUMNS } from "../../../plan/modules";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { noteUnless, sheetOf, tableOf } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
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
import { TERMS } from "../../../text/terms";
import { monthNumber } from "../history";
import { otherMeasures } from "../levels";
import { REACH_TEXTS } from "./goal/texts";
import { actualMeasures, daysBetween, sumOfDays } from "../cells";
import type { GoalLayout } from "../layout";
import { exactSum, measureChart, measureColumn, measureFormat, sameSum, summedSoFar, usedWeight } from "./parts";
import { type Measure, needOf } from "../measures";
import { type Goal, monthWeightKey } from "../model";
import { type Judged, paceColumns, paceOf } from "../standing";
import { ALLOWED, MEASURE_TEXTS, REPLAN_TEXTS, TEXTS } from "../texts";
import { MOST_MONTH_WEIGHT, wrongWeights } from "./goal/inputs";
import { monthsHead } from "./headlines";

export const MONTHS_TEXTS = {
  tab: say("Months", "按月", "按月"),
  title: say("The goal by month and by week", "目标按月、按周分解", "目標按月、按週分解"),
  months: say("By month", "各月", "各月"),
  weeks: say("Weeks, Monday to Sunday", "各周（周一至周日）", "各週（週一至週日）"),
  week: say("Week of", "周起始", "週起始"),
  weightLastYear: say("orders of the same month last year", "去年同月订单数", "去年同月訂單數"),
  weightDays: say("weight of its selling days", "该月销售日的权重合计", "該月銷售日的權重合計"),
  daysWeight: say("Days' weight", "天数权重", "天數權重"),
  portion: say("Part of the month", "占整月", "占整月"),
  toDate: say("Orders goal to date", "截至目前订单目标", "截至目前訂單目標"),
  before: say("Weight before", "之前累计权重", "之前累計權重"),
  weights: {
    lastYear: say(
      "Weights begin with last year's orders of each month.",
      "权重初始为去年各月订单数。",
      "權重初始為去年各月訂單數。",
    ),
    days: say(
      "Weights begin with each month's selling days: your orders do not reach back over the same months of last year.",
      "权重初始为各月销售日权重：订单数据未覆盖去年同期各月。",
      "權重初始為各月銷售日權重：訂單資料未涵蓋去年同期各月。",
    ),
    chosenDays: say(
      "Weights begin with each month's selling days.",
      "权重初始为各月销售日权重。",
      "權重初始為各月銷售日權重。",
    ),
  },
  wrongWeights: say(
    " weights to put right, in red: a number from 0 is wanted. Until then every goal is 0.",
    " 个权重（标红）需要更正：请填写不小于 0 的数字。更正前所有目标均为 0。",
    " 個權重（標紅）需要更正：請填入不小於 0 的數字。更正前所有目標均為 0。",
  ),
  chart: {
    section: say("Orders by month: goal and actual", "各月订单：目标与实际", "各月訂單：目標與實際"),
    title: say("Orders by month", "各月订单", "各月訂單"),
  },
  checks: {
    weeks: say("The weeks add up to the goal", "各周之和等于目标", "各週之和等於目標"),
    weights: say("At least one month has a weight above 0", "至少有一个月的权重大于 0", "至少有一個月的權重大於 0"),
  },
} as const;

type HistoryKey = "number" | "from" | "orders" | "revenue";

const NOTE = { style: "note" } as const;
const { columns } = TEXTS;

type SumKey = `${"goal" | "actual"}.${Measure}` | "toDate" | "pace" | "state";
type SpanKey = "from" | "to" | SumKey;
type WeekKey = "week" | "daysWeight" | "share" | SpanKey;
type WorkingKey = "portion" | "daysWeight" | "used" | "before" | `planned.${Measure}`;
type MonthKey = "month" | "weight" | "share" | SpanKey | WorkingKey;

/** Goal and actual of a measure over spans of days; amounts are read whole, or in the large unit of the language. */
function spanFigures(measure: Measure, layout: GoalLayout): Partial<Record<"goal" | "actual", Column<SpanKey>>> {
  const { stages } = layout.goal;
  const figure = (of: "goal" | "actual"): Column<SpanKey> => {
    const what = of === "goal" ? columns.goalOf : columns.actualOf;
    const sum = (row: Row<SpanKey>) => sumOfDays(layout.cells, layout.cells.days[of][measure]!, row.from, row.to);
    return measureColumn<SpanKey>(measure, what, (row) => exactSum(measure, sum(row)), {
      ...(of === "goal" ? { total: "sum" } : summedSoFar(measure)),
      ...(measure === "revenue" && { format: "wholeMoney", largest: needOf(measure, stages) }),
    });
  };
  return { goal: figure("goal"), ...(actualMeasures(layout.goal).includes(measure) && { actual: figure("actual") }) };
}

/**
 * Goal, actual, pace and state of spans of days, as sums over the days from a row's `from` to its `to`: of the orders to begin with, of
 * the other measures, and what the pace is computed from.
 */
function spanColumns(layout: GoalLayout) {
  const toDate = (row: Row<SpanKey>) => {
    const { cells } = layout;
    return f`SUMIFS(${cells.days.goal.orders},${daysBetween(cells, row.from, row.to)},${cells.days.date},"<="&${cells.asOf})`;
  };
  const pace = (row: Row<SpanKey>) => paceOf(row["actual.orders"], row.toDate);
  // Without a re-plan the forecast is as far from the goal as the pace is from 1.
  const judged = (row: Row<SpanKey>): Omit<Judged, "pace"> => {
    const { replan, days } = layout.cells;
    const [goal, done, due] = [row["goal.orders"], row["actual.orders"], row.toDate];
    if (replan === null) return { goal };
    const kept = sumOfDays(layout.cells, days.actual.orders!, row.from, f`MIN(${row.to},${replan.through})`);
    return { goal, forecast: f`IF(${due}<=${kept},"",${kept}+(${done}-${kept})*(${goal}-${kept})/(${due}-${kept}))` };
  };
  const paces = paceColumns<SpanKey>(layout.inputs.cell.amberFrom, pace, "pace", judged);
  return {
    orders: {
      ...eachOf(["orders"], (measure) => spanFigures(measure, layout)),
      ...paces,
      state: { ...paces.state, style: "state" as const },
    },
    // Revenue stands in view beside the orders, the way to them beyond.
    others: eachOf(otherMeasures(layout.goal).reverse(), (measure) => spanFigures(measure, layout)),
    toDate: column<SpanKey>(MONTHS_TEXTS.toDate, "countSoFar", toDate, { total: "sum" }),
  };
}

/** Sums of the days' weights, and the months' own as far as they count; once the goal is planned anew, the first plan by month. */
function workingColumns(layout: GoalLayout): Pick<Columns<MonthKey>, WorkingKey> {
  const { replans, measures } = layout.goal;
  const portion = ({ from, to }: Row<MonthKey>) => f`(${to}-${from}+1)/DAY(EOMONTH(${from},0))`;
  /** Of the days' rows, those of a row's month. */
  const sumOfMonth =
    (days: "weight" | `planned.${Measure}`) =>
    ({ from }: Row<MonthKey>, at: At<MonthKey>) => {
      const { cells } = layout;
      return f`SUMIFS(${cells.days[days]},${cells.days.month},ROW(${from})-ROW(${at.column.from.at(0)})+1)`;
    };
  // The input, or 0 where its days have no weight.
  const used = ({ daysWeight, weight }: Row<MonthKey>) => f`IF(${daysWeight}=0,0,${usedWeight(weight)})`;
  return {
    portion: column(MONTHS_TEXTS.portion, "percent", portion, NOTE),
    daysWeight: column(MONTHS_TEXTS.daysWeight, "weight", sumOfMonth("weight"), NOTE),
    used: column(TERMS.weightUsed, "weight", used, { total: "sum", ...NOTE }),
    before: column(MONTHS_TEXTS.before, "weight", (_, { above }) => f`N(${above.before})+N(${above.used})`, NOTE),
    ...each("planned", replans.through === null ? [] : measures, (measure) =>
      measureColumn<MonthKey>(
        measure,
        REPLAN_TEXTS.planned,
        (row, at) => exactSum(measure, sumOfMonth(`planned.${measure}`)(row, at)),
        NOTE,
      ),
    ),
  };
}

/** One row a month; its weight is an input that begins with last year's orders or with the days' weight. */
export function monthsTable(layout: GoalLayout): Table<MonthKey> {
  const { schedule, lastYear } = layout.goal;
  const { months } = schedule;
  const { orders, others, toDate } = spanColumns(layout);
  return table<MonthKey>(months.length, {
    month: column(TERMS.month, "month", (_, { i }) => new Day(months[i]!.from), {
      ...{ total: TERMS.total, totalFormat: "text", horizontal: "left" },
    }),
    ...orders,
    weight: column(TERMS.weight, "weight", ({ daysWeight }, { i }) => lastYear?.[i] ?? f`${daysWeight}`, {
      input: weightInput(layout.goal),
    }),
    share: column(TERMS.share, "percent", ({ used }, at) => {
      const all = f`SUM(${at.column.used})`;
      return f`IF(${all}=0,0,${used}/${all})`;
    }),
    ...others,
    from: valueColumn(columns.from, "date", (i) => new Day(months[i]!.from)),
    to: valueColumn(columns.to, "date", (i) => new Day(months[i]!.to)),
    toDate,
    ...workingColumns(layout),
  });
}

const weightInput = ({ lastYear, schedule: { months } }: Goal): ColumnInput => ({
  key: (i) => monthWeightKey(months[i]!),
  label: TERMS.weight,
  note: lastYear === null ? MONTHS_TEXTS.weightDays : MONTHS_TEXTS.weightLastYear,
  allowed: ALLOWED.monthWeight,
  rule: { type: "decimal", min: 0, max: MOST_MONTH_WEIGHT },
  guarded: true,
});

function weightsNote({ lastYear, choices }: Goal): Text {
  if (lastYear !== null) return MONTHS_TEXTS.weights.lastYear;
  return choices.monthWeights === "days" ? MONTHS_TEXTS.weights.chosenDays : MONTHS_TEXTS.weights.days;
}

function weeksTable(layout: GoalLayout): Table<WeekKey> {
  const { start, end } = layout.goal;
  const { cells } = layout;
  const { need, days } = cells;
  const first = weekStart(start);
  const { orders, others, toDate } = spanColumns(layout);
  return table<WeekKey>(Math.floor((end - first) / 7) + 1, {
    week: column(MONTHS_TEXTS.week, "date", (_, { i }) => new Day(first + 7 * i), {
      ...{ total: TERMS.total, totalFormat: "text", horizontal: "left" },
    }),
    ...orders,
    daysWeight: column(MONTHS_TEXTS.daysWeight, "weight", ({ from, to }) => sumOfDays(cells, days.weight, from, to)),
    share: column(TERMS.share, "percent", (row) => f`IF(${need.orders}=0,0,${row["goal.orders"]}/${need.orders})`),
    ...others,
    from: valueColumn(columns.from, "date", (i) => new Day(Math.max(first + 7 * i, start))),
    to: valueColumn(columns.to, "date", (i) => new Day(Math.min(first + 7 * i + 6, end))),
    toDate,
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
  const numberOf = (i: number): number => monthNumber(history[i]!.from) - monthNumber(history[0]!.from) + 1;
  return table<HistoryKey>(history.length, {
    number: valueColumn(TERMS.number, "score", numberOf, { horizontal: "left" }),
    from: valueColumn(TERMS.month, "month", (i) => new Day(history[i]!.from)),
    orders: figure("orders"),
    revenue: figure("revenue"),
  });
}

function checksOf({ goal, months }: GoalLayout, weeks: Table<WeekKey>): Check[] {
  const sum = (of: Handle): Expression => f`SUM(${of})`;
  const all = goal.measures.map((measure) => {
    const key = `goal.${measure}` as const;
    return sameSum(measure, sum(weeks.column[key]), sum(months.column[key]));
  });
  return [
    { name: MONTHS_TEXTS.checks.weeks, holds: f`AND(${joined(all, ",")})` },
    { name: MONTHS_TEXTS.checks.weights, holds: f`SUM(${months.column.used})>0` },
  ];
}

export function monthsSheet(sheet: SheetBuilder, layout: GoalLayout): void {
  const { goal, months, history } = layout;
  const weeks = weeksTable(layout);
  const wrong = wrongWeights(months.column.weight, MOST_MONTH_WEIGHT);
  const { chart } = MONTHS_TEXTS;
  sheetOf(sheet.onModules(), {
    title: MONTHS_TEXTS.title,
    ...monthsHead(layout.cells),
    notes: [weightsNote(goal), noteUnless(f`${wrong}=0`, f`IF(${wrong}=0,"",${wrong}&${MONTHS_TEXTS.wrongWeights})`)],
    sections: [
      tableOf(MONTHS_TEXTS.months, months),
      measureChart(chart.section, { rows: 9, columns: MODULE_COLUMNS }, "orders", {
        key: "months",
        title: chart.title,
        categories: months.column.month,
        series: [
          { name: TERMS.goal, values: months.column["goal.orders"], color: COLORS.seriesSoft },
          { name: TERMS.actual, values: months.column["actual.orders"], color: COLORS.seriesMain },
        ],
      }),
      tableOf(MONTHS_TEXTS.weeks, weeks),
      goal.history.length > 0 ? tableOf(REACH_TEXTS.months, history) : null,
    ],
    checks: checksOf(layout, weeks),
  });
  sheet.printBefore(months.column.portion.place.column);
}
