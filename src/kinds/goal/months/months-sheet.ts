/**
 * The goal by month and by week, both as sums of their days, with the months' weights as inputs and what was reached. Rules §2.
 */
import { weekStart } from "../../../domain/calendar/calendar";
import type { Text } from "../../../text/locale";
import { type Check, checksPart, sameMoney } from "../../../plan/sections/checks-part";
import { makeInput } from "../../../plan/sections/inputs-part";
import { inputHolds, redUnless } from "../../../plan/sections/input-guard";
import type { TableColumn } from "../../../plan/sections/table-part";
import { isoDate, type Provenance, titlePart } from "../../../plan/sections/title-part";
import { Day } from "../../../plan/content";
import { type Expression, f } from "../../../plan/formula";
import { Handle } from "../../../plan/handle";
import { Lane } from "../../../plan/lane";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { COLORS } from "../../../plan/styles";
import type { GoalCells } from "../cells";
import { measureFormat } from "../measure-format";
import { type Goal, monthWeightKey } from "../model";
import type { NativeActuals } from "../native-actuals";
import { colourByPace } from "../standing";
import { monthsSoFarPart } from "../reach-part";
import { REPLAN_TEXTS } from "../replan/texts";
import { MEASURES } from "../measures";
import { ALLOWED, measureHeading, MEASURE_TEXTS, TEXTS } from "../texts";
import { MOST_MONTH_WEIGHT, wrongWeights } from "../wrong-inputs";
import { putTable, spanColumns, spanTable, type SpanTable } from "./span-table";
import { MONTHS_TEXTS } from "./texts";

const CHART_ROWS = 15;
/** Columns a section's line goes over. */
const WIDTH = 5 + MEASURES.length;

/** The months' own columns before the sums, and those the days read after them. */
function monthColumns(goal: Goal, cells: GoalCells): { first: TableColumn[]; last: TableColumn[] } {
  const { months, days } = cells;
  const rows = goal.schedule.months;
  const daysWeight = (i: number): Expression =>
    f`SUMIFS(${days.weight},${days.month},ROW(${months.from.at(i).relative})-ROW(${months.from.at(0)})+1)`;
  const total = f`SUM(${months.used})`;
  return {
    first: [
      { heading: MONTHS_TEXTS.month, format: "text", cell: (i) => isoDate(rows[i]!.from).slice(0, 7) },
      { heading: TEXTS.columns.from, format: "date", cell: (i) => new Day(rows[i]!.from), handle: months.from },
      { heading: TEXTS.columns.to, format: "date", cell: (i) => new Day(rows[i]!.to), handle: months.to },
      {
        heading: MONTHS_TEXTS.weight,
        format: "weight",
        cell: (i) => goal.lastYear?.[i] ?? f`${months.daysWeight.at(i).relative}`,
        handle: months.weight,
      },
      {
        heading: MONTHS_TEXTS.share,
        format: "percent",
        cell: (i) => f`IF(${total}=0,0,${months.used.at(i).relative}/${total})`,
      },
    ],
    last: [
      {
        heading: MONTHS_TEXTS.portion,
        format: "percent",
        cell: (i) => portionOf(months, i),
        handle: months.portion,
        style: "note",
      },
      {
        heading: MONTHS_TEXTS.daysWeight,
        format: "weight",
        cell: daysWeight,
        handle: months.daysWeight,
        style: "note",
      },
      {
        heading: MONTHS_TEXTS.used,
        format: "weight",
        cell: (i) =>
          f`IF(${months.daysWeight.at(i).relative}=0,0,IF(ISNUMBER(${months.weight.at(i).relative}),MAX(0,${months.weight.at(i).relative}),0))`,
        handle: months.used,
        style: "note",
      },
      {
        heading: MONTHS_TEXTS.before,
        format: "weight",
        cell: (i) => f`N(${months.before.at(i).above(1).relative})+N(${months.used.at(i).above(1).relative})`,
        handle: months.before,
        style: "note",
      },
      ...plannedColumns(goal, cells),
    ],
  };
}

/** The first plan by month, once the goal is planned anew. */
function plannedColumns(goal: Goal, { months, days }: GoalCells): TableColumn[] {
  if (goal.replans.through === null) return [];
  return MEASURES.map((measure): TableColumn => {
    const sum = (i: number): Expression =>
      f`SUMIFS(${days.planned[measure]},${days.month},ROW(${months.from.at(i).relative})-ROW(${months.from.at(0)})+1)`;
    return {
      heading: measureHeading(measure, REPLAN_TEXTS.planned),
      format: measureFormat(measure),
      cell: (i) => (measure === "revenue" ? f`ROUND(${sum(i)},2)` : sum(i)),
      handle: months.planned[measure],
      style: "note",
    };
  });
}

function portionOf({ from, to }: GoalCells["months"], i: number): Expression {
  const [first, last] = [from.at(i).relative, to.at(i).relative];
  return f`(${last}-${first}+1)/DAY(EOMONTH(${first},0))`;
}

function weightInputs(sheet: SheetBuilder, goal: Goal, { months }: GoalCells): void {
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
    const handle = months.weight.at(i);
    makeInput(sheet, handle, { ...input, key: monthWeightKey(month) });
    redUnless(sheet, handle, inputHolds({ handle, rule, ignoreBlank: false }));
  });
}

function weightsNote({ lastYear, choices }: Goal): Text {
  if (lastYear !== null) return MONTHS_TEXTS.weights.lastYear;
  return choices.monthWeights === "days" ? MONTHS_TEXTS.weights.chosenDays : MONTHS_TEXTS.weights.days;
}

function weeksPart(lane: Lane, goal: Goal, cells: GoalCells): SpanTable {
  const { sheet } = lane;
  const first = weekStart(goal.start);
  const rows = Math.floor((goal.end - first) / 7) + 1;
  const table = spanTable(rows, goal, { from: new Handle(rows), to: new Handle(rows) });
  lane.section(MONTHS_TEXTS.weeks, WIDTH);
  const [from, to] = [
    (i: number) => Math.max(first + 7 * i, goal.start),
    (i: number) => Math.min(first + 7 * i + 6, goal.end),
  ];
  const columns: TableColumn[] = [
    { heading: MONTHS_TEXTS.week, format: "text", cell: (i) => isoDate(first + 7 * i) },
    { heading: TEXTS.columns.from, format: "date", cell: (i) => new Day(from(i)), handle: table.from },
    { heading: TEXTS.columns.to, format: "date", cell: (i) => new Day(to(i)), handle: table.to },
    {
      heading: MONTHS_TEXTS.daysWeight,
      format: "weight",
      cell: (i) =>
        f`SUMIFS(${cells.days.weight},${cells.days.date},">="&${table.from.at(i).relative},${cells.days.date},"<="&${table.to.at(i).relative})`,
    },
    {
      heading: MONTHS_TEXTS.share,
      format: "percent",
      cell: (i) => f`IF(${cells.need.orders}=0,0,${table.goal.orders.at(i).relative}/${cells.need.orders})`,
    },
    ...spanColumns(table, goal, cells),
  ];
  putTable(lane, rows, columns, table, goal, null);
  for (const cell of [table.pace, table.state]) colourByPace(sheet, cell, table.pace, cells.amber);
  return table;
}

function chartPart(lane: Lane, months: SpanTable, labels: Handle): void {
  const { chart } = MONTHS_TEXTS;
  lane.section(chart.section, WIDTH);
  lane.sheet.chart({
    key: "months",
    type: "columnClustered",
    title: chart.title,
    categories: labels,
    series: [
      { name: TEXTS.chart.goal, values: months.goal.orders, color: COLORS.seriesSoft },
      { name: TEXTS.chart.actual, values: months.actual.orders!, color: COLORS.seriesMain },
    ],
    valueAxisTitle: MEASURE_TEXTS.orders,
    numberFormat: "#,##0",
    position: lane.reserve(CHART_ROWS, WIDTH),
  });
}

function checksOf(months: SpanTable, weeks: SpanTable, cells: GoalCells): Check[] {
  const all = MEASURES.map((measure) => {
    const sum = f`SUM(${weeks.goal[measure]})`;
    return measure === "revenue"
      ? sameMoney(sum, f`SUM(${months.goal[measure]})`)
      : f`${sum}=SUM(${months.goal[measure]})`;
  });
  const weeksAddUp = all.reduce((joined, each) => f`${joined},${each}`);
  return [
    { name: MONTHS_TEXTS.checks.weeks, holds: f`AND(${weeksAddUp})` },
    { name: MONTHS_TEXTS.checks.weights, holds: f`SUM(${cells.months.used})>0` },
  ];
}

/** Lays the sheet out; places `cells.months` and `cells.history`. */
export function monthsSheet(
  sheet: SheetBuilder,
  goal: Goal,
  cells: GoalCells,
  native: NativeActuals,
  provenance: Provenance,
): void {
  const lane = new Lane(sheet);
  titlePart(lane, { title: MONTHS_TEXTS.title, description: MONTHS_TEXTS.description }, provenance);
  lane.text(weightsNote(goal), "note");
  const wrong = wrongWeights(cells.months.weight, MOST_MONTH_WEIGHT);
  const fault = lane.text(f`IF(${wrong}=0,"",${wrong}&${MONTHS_TEXTS.wrongWeights})`, "note");
  redUnless(sheet, fault, f`${wrong}=0`);
  lane.gap();
  lane.section(MONTHS_TEXTS.months, WIDTH);
  const rows = goal.schedule.months.length;
  const table = spanTable(rows, goal, cells.months);
  const { first, last } = monthColumns(goal, cells);
  const { body } = putTable(
    lane,
    rows,
    [...first, ...spanColumns(table, goal, cells), ...last],
    table,
    goal,
    cells.months.used,
  );
  weightInputs(sheet, goal, cells);
  for (const cell of [table.pace, table.state]) colourByPace(sheet, cell, table.pace, cells.amber);
  lane.gap();
  chartPart(lane, table, body.column(0));
  lane.gap();
  const weeks = weeksPart(lane, goal, cells);
  monthsSoFarPart(lane, goal, cells, native, WIDTH);
  lane.gap();
  checksPart(lane, checksOf(table, weeks, cells), WIDTH);
  sheet.freeze(1, 2);
}
