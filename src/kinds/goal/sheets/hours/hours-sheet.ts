/**
 * One day of the goal by hour: parts by the weights of the hours, what came by hour, and the course so far. Rules §2.
 */
import { isoDate } from "../../../../domain/calendar/calendar";
import { cellsOf } from "../../../../plan/cells";
import { type Expression, f, joined } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import { type Check, sameMoney } from "../../../../plan/sections/checks-part";
import { type Inputs, inputs } from "../../../../plan/sections/inputs-part";
import { type KeyFigureCell, keyFiguresPart } from "../../../../plan/sections/key-figures-part";
import type { Provenance } from "../../../../plan/sections/title-part";
import type { SheetBuilder } from "../../../../plan/sheet-builder";
import { chartOf, inputsOf, type Section, sheetOf, tableOf } from "../../../../plan/sheet-of";
import { COLORS } from "../../../../plan/styles";
import type { Source } from "../../../../tables/source";
import type { Text } from "../../../../text/locale";
import { HOURS_KEYS, type HourMeasure } from "../../hours";
import { measureFormat } from "../../measure-format";
import { MEASURES } from "../../measures";
import { dayLine } from "../../period-inputs";
import { colourByPace, paceOf, stateOf } from "../../standing";
import { measureHeading, MEASURE_TEXTS, STATE_TEXTS, TEXTS } from "../../texts";
import {
  dayGoal,
  followed,
  type HourInputs,
  type HoursLayout,
  type HourTable,
  hourTable,
  shownKeys,
  WORKING,
} from "./hour-table";
import { HOURS_TEXTS } from "./texts";

const CHART = { rows: 11, columns: 10 };

/** Where the weights come from, and how the actual figures come about. */
function notes({ goal: { hours }, input, figures }: HoursLayout, { refreshed }: Provenance): Text[] {
  const { origin, noTimes, live, values } = HOURS_TEXTS;
  const from = hours.origin === "even" ? undefined : input[hours.origin];
  const weights = hours.origin === "even" || from === undefined ? origin.even : origin[hours.origin](from.source.name);
  const came = (measure: HourMeasure, table: { readonly source: Source } | undefined): Text[] => {
    if (table === undefined) return [];
    const { name } = table.source;
    if (hours.actual[measure] === undefined) return [noTimes(name)];
    return [figures.native.all[measure] === undefined ? values(name, isoDate(refreshed)) : live(name)];
  };
  return [weights, ...came("orders", input.orders), ...came("rawLeads", input.leads)];
}

/** The day and the time. */
const hourInputs = ({ cells: { start, end, asOf } }: HoursLayout): Inputs<"day" | "now"> =>
  inputs({
    day: {
      ...dayLine(HOURS_TEXTS.day, HOURS_TEXTS.dayNote),
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
function alertOf({ cells: { days } }: HoursLayout, { day }: HourInputs, { column }: HourTable): Expression {
  const weights = f`IF(SUM(${column.used})>0,"",${HOURS_TEXTS.noWeight})`;
  return f`IF(COUNTIF(${days.date},${day})=0,${HOURS_TEXTS.outside},${weights})`;
}

/** The day's goal, what is due by now and done, and the state. */
function keyFigures(lane: Lane, { goal, cells }: HoursLayout, { day }: HourInputs, { column }: HourTable): void {
  const { main, known } = followed(goal);
  const { key } = HOURS_TEXTS;
  const { target, done, due, pace, state } = cellsOf("target", "done", "due", "pace", "state");
  const figure = (text: Text, value: Expression, handle?: Handle): KeyFigureCell => ({
    ...{ label: measureHeading(main, text), value, format: measureFormat(main), handle },
  });
  const figures = [figure(key.goal, dayGoal(main, cells, day), target)];
  const actual = column[`actual.${main}`];
  if (known.includes(main))
    figures.push(
      figure(key.done, f`SUM(${actual})`, done),
      figure(key.due, f`SUMPRODUCT(${column.over},${column[`goal.${main}`]})`, due),
      figure(key.left, f`MAX(0,${target}-${done})`),
      {
        ...{ label: TEXTS.columns.pace, format: "percent", handle: pace },
        value: paceOf(f`SUMIFS(${actual},${column.over},1)`, due),
      },
      { label: TEXTS.columns.state, value: stateOf(pace, cells.amber), format: "text", handle: state },
    );
  keyFiguresPart(lane, figures);
  if (!known.includes(main)) return;
  for (const cell of [pace, state]) colourByPace(lane.sheet, cell, pace, cells.amber);
}

function checksOf({ goal, cells, figures }: HoursLayout, { day }: HourInputs, { column }: HourTable): Check[] {
  const { checks } = HOURS_TEXTS;
  const { days } = cells;
  const adds = MEASURES.map((measure) => sameMoney(f`SUM(${column[`goal.${measure}`]})`, dayGoal(measure, cells, day)));
  return [
    { name: checks.adds, holds: f`AND(${joined(adds, ",")})` },
    { name: checks.weights, holds: f`SUM(${column.used})>0` },
    { name: checks.day, holds: f`COUNTIF(${days.date},${day})=1` },
    // Values of the build do not follow the table, so only formulas are held against each other.
    ...followed(goal)
      .known.filter((measure) => figures.live(measure))
      .map((measure) => ({
        name: checks.actual(MEASURE_TEXTS[measure]),
        holds: sameMoney(
          f`SUM(${column[`actual.${measure}`]})`,
          f`SUMIFS(${days.actual[measure]!},${days.date},${day})`,
        ),
      })),
  ];
}

function courseChart({ goal }: HoursLayout, { column }: HourTable): Section {
  const { chart } = HOURS_TEXTS;
  const { main, known } = followed(goal);
  const asLine = known.includes(main);
  const actual = { name: chart.actual, values: column.actualSoFar, color: COLORS.seriesMain };
  const title = chart.section(MEASURE_TEXTS[main]);
  return chartOf(title, CHART, {
    key: "hours",
    type: "columnClustered",
    title,
    categories: column.begins,
    series: [
      ...(asLine ? [actual] : []),
      { name: chart.goal, values: column.goalSoFar, asLine, color: COLORS.seriesAccent },
    ],
    valueAxisTitle: MEASURE_TEXTS[main],
    numberFormat: "#,##0",
  });
}

/** The table, its working columns beside it. */
const tableSection =
  (hours: HourTable, keys: ReturnType<typeof shownKeys>, beside: number): Section =>
  (lane) => {
    const working = lane.beside(beside).gap();
    tableOf(HOURS_TEXTS.table, hours, { keys })(lane);
    hours.put(working, { keys: WORKING, style: "note" });
    if (keys.includes("state")) lane.sheet.fitAny(hours.column.state.place.column, Object.values(STATE_TEXTS), 4);
  };

/** Lays the sheet out. */
export function hoursSheet(sheet: SheetBuilder, layout: HoursLayout, provenance: Provenance): void {
  const given = hourInputs(layout);
  const hours = hourTable(layout, given.cell);
  const keys = shownKeys(layout.goal);
  const beside = 1 + keys.length + 1;
  sheetOf(sheet, {
    title: HOURS_TEXTS.title,
    description: HOURS_TEXTS.description,
    provenance,
    notes: notes(layout, provenance),
    width: keys.length,
    sections: [
      (lane) => {
        inputsOf({ title: HOURS_TEXTS.inputs, width: 3 }, given.lines())(lane);
        lane.alert(alertOf(layout, given.cell, hours));
        keyFigures(lane, layout, given.cell, hours);
      },
      tableSection(hours, keys, beside),
      courseChart(layout, hours),
    ],
    checks: checksOf(layout, given.cell, hours),
    freeze: { rows: 1, columns: 2 },
  });
  sheet.printBefore(beside - 1);
}
