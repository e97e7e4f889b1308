/**
 * One day of the goal by hour: parts by the weights of the hours, what came by hour, and the course so far. Rules §2.
 */
import { localised } from "../../../../text/say";
import { dateOf, isoDate } from "../../../../domain/calendar/calendar";
import { HOURS } from "../../../../domain/calendar/times";
import { type Cells, cellsOf, type Row } from "../../../../plan/cells";
import { type Expression, f, joined } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import { type Check, sameMoney } from "../../../../plan/sections/checks-part";
import { type Inputs, inputs } from "../../../../plan/sections/inputs-part";
import type { SheetBuilder } from "../../../../plan/sheet-builder";
import { inputsOf, type Section, sheetOf, tableOf } from "../../../../plan/sheet-of";
import { COLORS } from "../../../../plan/styles";
import {
  type At,
  type Column,
  column,
  type Columns,
  eachOf,
  type Table,
  table,
  valueColumn,
} from "../../../../plan/table";
import type { Source } from "../../../../tables/source";
import type { Text } from "../../../../text/locale";
import { TERMS } from "../../../../text/terms";
import { type HourMeasure, HOURS_KEYS } from "../../hours";
import type { GoalCells } from "../../cells";
import type { GoalLayout } from "../../layout";
import { measureChart, measureColumn, partOf, running, soFarFormat, summedSoFar, usedWeight } from "../parts";
import type { Measure } from "../../measures";
import type { Goal } from "../../model";
import { dayLine } from "../../../shared/period-inputs";
import { paceColumns, paceOf, stateTile } from "../../standing";
import { MEASURE_TEXTS, STATE_TEXTS, TEXTS } from "../../texts";
import { DAYS_TEXTS } from "../days-sheet";
import { type HourDay, hoursFigures, hoursHeadline } from "./headline";
import { HOURS_TEXTS } from "./texts";

const CHART = { rows: 11, columns: 10 };
/** As many columns of the table as the screen beside the pane shows. */
const HEAD_COLUMNS = 10;
/** Times in cells are fractions of a day, so that a full hour may lie a little before itself: half a second is forgiven. */
const HALF_SECOND = f`0.5/86400`;
const WEIGHTS = {
  key: HOURS_KEYS.weights,
  label: HOURS_TEXTS.weights,
  note: HOURS_TEXTS.weightsHelp,
  allowed: HOURS_TEXTS.weightsAllowed,
  rule: { type: "decimal", min: 0, max: 1e12 },
} as const;

/**
 * First minute of the hour in words, short enough for a chart; the weight, 0 where the input is none; the hour's first moment, and its
 * last, as figures take it: they count to the end of the day that begins there; 1 where the hour is over.
 */
const WORKING = ["begins", "used", "soFar", "from", "until", "over"] as const;
type Working = (typeof WORKING)[number];
type Course = "goalSoFar" | "actualSoFar" | "pace" | "state";
type HourKey = "hour" | "weight" | "share" | `goal.${Measure}` | `actual.${HourMeasure}` | Course | Working;
type HourTable = Table<HourKey>;
/** A day; a time, a moment or nothing. */
type HourInputs = Cells<"day" | "now">;

const clock = (hour: number): string => `${String(hour).padStart(2, "0")}:00`;

/** The goal of the day on the sheet, as the sheet of days has it; 0 for a day that is none of the goal's. */
const dayGoal = (measure: Measure, { days }: GoalCells, day: Handle): Expression =>
  f`SUMIFS(${days.goal[measure]},${days.date},${day})`;

/** The measure whose course is followed, and those whose table holds times of day. */
function followed({ hours }: Goal): { readonly main: HourMeasure; readonly known: readonly HourMeasure[] } {
  const known = Object.keys(hours.actual) as HourMeasure[];
  return { main: known.includes("orders") || !known.includes("rawLeads") ? "orders" : "rawLeads", known };
}

/** What came in an hour: a live count; else the value of the build, for the day it was counted for. */
function actualOf(measure: HourMeasure, { goal, cells, figures }: GoalLayout, day: Handle): Column<HourKey>["cell"] {
  const figure = figures.native.all[measure];
  const { year, month, day: date } = dateOf(goal.hours.day);
  return ({ from, until }, { i }) =>
    figure === undefined
      ? f`IF(${day}=DATE(${year},${month},${date}),${goal.hours.actual[measure]![i]!},"")`
      : f`IF(${day}>${cells.asOf},0,${figure(from, until)})`;
}

const totalWeight = (at: At<HourKey>): Handle => at.column.soFar.at(HOURS - 1);

/** Of the measure that is followed: pace and state for hours that are over, and the running totals they come from. */
function courseColumns({ goal, cells }: GoalLayout): Record<"standing" | "totals", Partial<Columns<HourKey>>> {
  const { main, known } = followed(goal);
  const whenOver = ({ over }: Row<HourKey>, then: Expression): Expression => f`IF(${over}=0,"",${then})`;
  const look = { format: soFarFormat(main) };
  const goalSoFar = measureColumn<HourKey>(
    main,
    DAYS_TEXTS.goalSoFar,
    (row, { above }) => running(main, above.goalSoFar, row[`goal.${main}`]),
    look,
  );
  if (!known.includes(main)) return { standing: {}, totals: { goalSoFar } };
  const actualSoFar = measureColumn<HourKey>(
    main,
    DAYS_TEXTS.actualSoFar,
    (row, { above }) => whenOver(row, running(main, above.actualSoFar, row[`actual.${main}`])),
    look,
  );
  const pace = (row: Row<HourKey>) => whenOver(row, paceOf(row.actualSoFar, row.goalSoFar));
  return { standing: paceColumns<HourKey>(cells.amber, pace, "pace"), totals: { goalSoFar, actualSoFar } };
}

function workingColumns({ day, now }: HourInputs): Pick<Columns<HourKey>, Working> {
  const { working } = HOURS_TEXTS;
  const time = f`IF(${now}<1,${day}+${now},${now})`;
  const over = (i: number): Expression => f`IF(${now}="",1,IF(${time}+${HALF_SECOND}>=${day}+${i + 1}/24,1,0))`;
  return {
    begins: valueColumn(working.begins, "text", clock),
    used: column(TERMS.weightUsed, "weight", ({ weight }) => usedWeight(weight)),
    soFar: column(TERMS.weightSoFar, "weight", ({ used }, { above }) => f`N(${above.soFar})+${used}`),
    from: valueColumn(working.from, "parameter", (i) => (i === 0 ? f`${day}` : f`${day}+${i}/24-${HALF_SECOND}`)),
    until: column(working.until, "parameter", (_, at) =>
      at.i === HOURS - 1 ? f`${day}` : f`${at.column.from.at(at.i + 1).relative}-1`,
    ),
    over: valueColumn(working.over, "score", over),
  };
}

/** The hours, the measure that is followed first, and their working columns. */
function hourTable(layout: GoalLayout, given: HourInputs): HourTable {
  const { goal, cells } = layout;
  const { main, known } = followed(goal);
  const goalAndActual = (measure: Measure): Partial<Record<"goal" | "actual", Column<HourKey>>> => {
    const part: Column<HourKey>["cell"] = ({ soFar }, at) =>
      partOf(measure, dayGoal(measure, cells, given.day), [soFar, at.above.soFar, totalWeight(at)]);
    const timed = known.find((each) => each === measure);
    const look = summedSoFar(measure);
    return {
      goal: measureColumn(measure, TEXTS.columns.goalOf, part, look),
      ...(timed && {
        actual: measureColumn(measure, TEXTS.columns.actualOf, actualOf(timed, layout, given.day), look),
      }),
    };
  };
  const course = courseColumns(layout);
  const columns: Partial<Columns<HourKey>> = {
    hour: column(TERMS.hour, "text", (_, { i }) => `${clock(i)}–${clock(i + 1)}`, { total: TERMS.total }),
    ...eachOf([main], goalAndActual),
    ...course.standing,
    weight: column(TERMS.weight, "weight", (_, { i }) => goal.hours.curve[i]!, { total: "sum", input: WEIGHTS }),
    share: column(TERMS.share, "percent", ({ used }, at) => f`IF(${totalWeight(at)}=0,0,${used}/${totalWeight(at)})`),
    ...course.totals,
    ...eachOf(
      goal.measures.filter((measure) => measure !== main),
      goalAndActual,
    ),
    ...workingColumns(given),
  };
  return table(HOURS, columns as Columns<HourKey>);
}

/** Where the weights come from, and how the actual figures come about. */
function notes({ goal: { hours }, input, figures, provenance }: GoalLayout): Text[] {
  const { origin, noTimes, live, values } = HOURS_TEXTS;
  const from = hours.origin === "even" ? undefined : input[hours.origin];
  const weights =
    hours.origin === "even" || from === undefined ? origin.even : origin[hours.origin]({ table: from.source.name });
  const came = (measure: HourMeasure, table: { readonly source: Source } | undefined): Text[] => {
    if (table === undefined) return [];
    const { name } = table.source;
    if (hours.actual[measure] === undefined) return [noTimes({ table: name })];
    return [
      figures.native.all[measure] === undefined
        ? values({ table: name, date: isoDate(provenance.refreshed) })
        : live({ table: name }),
    ];
  };
  return [weights, ...came("orders", input.orders), ...came("rawLeads", input.leads)];
}

const hourInputs = ({ cells: { start, end, asOf } }: GoalLayout): Inputs<"day" | "now"> =>
  inputs({
    day: {
      ...dayLine(TERMS.date, HOURS_TEXTS.dayNote),
      key: HOURS_KEYS.day,
      value: f`MAX(${start},MIN(INT(${asOf}),${end}))`,
      allowed: HOURS_TEXTS.dayAllowed,
    },
    now: {
      key: HOURS_KEYS.now,
      label: HOURS_TEXTS.now,
      note: HOURS_TEXTS.nowNote,
      value: null,
      format: "time",
      rule: { type: "decimal", min: 0, max: 2_958_466 },
      allowed: HOURS_TEXTS.nowAllowed,
      ignoreBlank: true,
    },
  });

/** A sentence where the day is none of the goal's, or no hour has a weight. */
function alertOf({ cells: { days } }: GoalLayout, { day }: HourInputs, { column }: HourTable): Expression {
  const weights = f`IF(SUM(${column.used})>0,"",${HOURS_TEXTS.noWeight})`;
  return f`IF(COUNTIF(${days.date},${day})=0,${HOURS_TEXTS.outside},${weights})`;
}

function headOf({ goal, cells }: GoalLayout, { day }: HourInputs, hours: HourTable, alert: Expression): HourDay {
  const { main, known } = followed(goal);
  const { column } = hours;
  const actual = column[`actual.${main}`];
  return {
    ...{ day, main, alert, isKnown: known.includes(main) },
    ...{ hours: column, amber: cells.amber, cells: cellsOf("target", "done", "due", "pace", "state") },
    values: {
      target: dayGoal(main, cells, day),
      done: f`SUM(${actual})`,
      due: f`SUMPRODUCT(${column.over},${column[`goal.${main}`]})`,
    },
    reached: f`SUMIFS(${actual},${column.over},1)`,
  };
}

function checksOf({ goal, cells, figures }: GoalLayout, { day }: HourInputs, { column }: HourTable): Check[] {
  const { checks } = HOURS_TEXTS;
  const { days } = cells;
  const adds = goal.measures.map((measure) =>
    sameMoney(f`SUM(${column[`goal.${measure}`]})`, dayGoal(measure, cells, day)),
  );
  // Values of the build do not follow the table, so only formulas are held against each other.
  const live = followed(goal).known.filter((measure) => figures.live(measure));
  const actual = (measure: HourMeasure): Check => {
    const ofDay = f`SUMIFS(${days.actual[measure]!},${days.date},${day})`;
    const name = checks.actual({ measure: MEASURE_TEXTS[measure] });
    return { name, holds: sameMoney(f`SUM(${column[`actual.${measure}`]})`, ofDay) };
  };
  return [
    { name: checks.adds, holds: f`AND(${joined(adds, ",")})` },
    { name: checks.weights, holds: f`SUM(${column.used})>0` },
    { name: checks.day, holds: f`COUNTIF(${days.date},${day})=1` },
    ...live.map(actual),
  ];
}

function courseChart({ goal }: GoalLayout, { column }: HourTable): Section {
  const { main, known } = followed(goal);
  const asLine = known.includes(main);
  const title = HOURS_TEXTS.course({ measure: MEASURE_TEXTS[main] });
  const actual = { name: TERMS.actualRunning, values: column.actualSoFar, color: COLORS.seriesMain };
  const target = { name: TERMS.goalRunning, values: column.goalSoFar, asLine, color: COLORS.seriesAccent };
  const series = asLine ? [actual, target] : [target];
  return measureChart(title, CHART, main, { key: "hours", title, categories: column.begins, series });
}

export function hoursSheet(sheet: SheetBuilder, layout: GoalLayout): void {
  const given = hourInputs(layout);
  const hours = hourTable(layout, given.cell);
  const keys = hours.keys.filter((key) => !WORKING.includes(key as Working));
  const beside = 1 + keys.length + 1;
  const alert = alertOf(layout, given.cell, hours);
  const head = headOf(layout, given.cell, hours, alert);
  sheetOf(sheet, {
    title: HOURS_TEXTS.title,
    headline: hoursHeadline(head),
    figures: hoursFigures(head),
    notes: notes(layout),
    width: Math.min(keys.length, HEAD_COLUMNS),
    sections: [
      (lane) => {
        inputsOf({ title: HOURS_TEXTS.inputs }, given.lines())(lane);
        lane.alert(alert);
      },
      (lane) => {
        const working = lane.beside(beside).gap();
        tableOf(HOURS_TEXTS.table, hours, { keys })(lane);
        hours.put(working, { keys: WORKING, style: "note" });
        if (hours.has("state"))
          sheet.widths.fitAny(hours.column.state.place.column, localised(Object.values(STATE_TEXTS), sheet.locale), 4);
      },
      courseChart(layout, hours),
    ],
    checks: checksOf(layout, given.cell, hours),
  });
  if (head.isKnown) stateTile(sheet, head.cells.state);
  sheet.printBefore(beside - 1);
}
