/**
 * One day of the goal by hour: parts by the weights of the hours, what came by hour, and the course so far. Rules §2.
 */
import type { Text } from "../../../../text/locale";
import { type Check, checksPart, sameMoney } from "../../../../plan/sections/checks-part";
import { inputsPart } from "../../../../plan/sections/inputs-part";
import { keyFiguresPart } from "../../../../plan/sections/key-figures-part";
import { isoDate, type Provenance, titlePart } from "../../../../plan/sections/title-part";
import { f, joined } from "../../../../plan/formula";
import { Handle } from "../../../../plan/handle";
import { Lane } from "../../../../plan/lane";
import type { SheetBuilder } from "../../../../plan/sheet-builder";
import { COLORS } from "../../../../plan/styles";
import { measureFormat } from "../../measure-format";
import { dayInput } from "../../period-inputs";
import { colourByPace, stateOf } from "../../standing";
import { MEASURES } from "../../measures";
import { measureHeading, MEASURE_TEXTS, TEXTS } from "../../texts";
import { HOURS_KEYS, type HourMeasure } from "../../hours";
import { dayGoal, hourCells, type HourCells, type HoursLayout } from "./hour-cells";
import { hourTable, tableWidth } from "./hour-table";
import { HOURS_TEXTS } from "./texts";

const CHART = { rows: 11, columns: 10 };

/** Where the weights come from, and how the actual figures come about. */
function notes({ goal: { hours }, input, figures }: HoursLayout, { refreshed }: Provenance): Text[] {
  const { traffic, orders, leads } = input;
  const { origin } = HOURS_TEXTS;
  const from = { traffic, orders, leads, even: undefined }[hours.origin];
  const weights = hours.origin === "even" || from === undefined ? origin.even : origin[hours.origin](from.source.name);
  const told = (measure: HourMeasure, table: string): Text => {
    if (hours.actual[measure] === undefined) return HOURS_TEXTS.noTimes(table);
    return figures.native.all[measure] === undefined
      ? HOURS_TEXTS.values(table, isoDate(refreshed))
      : HOURS_TEXTS.live(table);
  };
  return [
    weights,
    ...(orders === undefined ? [] : [told("orders", orders.source.name)]),
    ...(leads === undefined ? [] : [told("rawLeads", leads.source.name)]),
  ];
}

/** The day and the time, with a sentence where the day is none of the goal's. */
function dayPart(lane: Lane, { cells }: HoursLayout, hours: HourCells): void {
  const { start, end, asOf, days } = cells;
  lane.section(HOURS_TEXTS.inputs, 3);
  const day = dayInput(
    HOURS_KEYS.day,
    HOURS_TEXTS.day,
    HOURS_TEXTS.dayNote,
    f`MAX(${start},MIN(INT(${asOf}),${end}))`,
    hours.day,
  );
  inputsPart(lane, [
    { ...day, allowed: HOURS_TEXTS.dayAllowed },
    {
      key: HOURS_KEYS.now,
      label: HOURS_TEXTS.now,
      note: HOURS_TEXTS.nowNote,
      value: null,
      format: "time",
      rule: { type: "decimal", min: 0, max: 2_958_466 },
      allowed: HOURS_TEXTS.nowAllowed,
      handle: hours.now,
      ignoreBlank: true,
    },
  ]);
  const weights = f`IF(SUM(${hours.used})>0,"",${HOURS_TEXTS.noWeight})`;
  const line = lane.text(f`IF(COUNTIF(${days.date},${hours.day})=0,${HOURS_TEXTS.outside},${weights})`, "note");
  lane.sheet.condition(line, { type: "formula", formula: f`${line}<>""`, color: COLORS.red, bold: true });
}

/** The day's goal, what is due by now and done, and the state. */
function keyFigures(lane: Lane, { cells }: HoursLayout, hours: HourCells): void {
  const { sheet } = lane;
  const { main } = hours;
  const { key } = HOURS_TEXTS;
  const format = measureFormat(main);
  const label = (text: Text): Text => measureHeading(main, text);
  const known = hours.actual[main];
  const goal = { label: label(key.goal), value: dayGoal(main, cells, hours), format } as const;
  if (known === undefined) {
    keyFiguresPart(lane, [goal]);
    return;
  }
  const [target, done, due, pace] = [new Handle(), new Handle(), new Handle(), new Handle()];
  const soFar = (column: Handle) => f`SUMPRODUCT(${hours.over},${column})`;
  const figures = keyFiguresPart(lane, [
    { ...goal, handle: target },
    { label: label(key.done), value: f`SUM(${known})`, format, handle: done },
    { label: label(key.due), value: soFar(hours.goal[main]), format, handle: due },
    { label: label(key.left), value: f`MAX(0,${target}-${done})`, format },
    {
      label: TEXTS.columns.pace,
      value: f`IF(${due}=0,"",SUMIFS(${known},${hours.over},1)/${due})`,
      format: "percent",
      handle: pace,
    },
    { label: TEXTS.columns.state, value: stateOf(pace, cells.amber), format: "text" },
  ]);
  for (const cell of [pace, figures.column(5)]) colourByPace(sheet, cell, pace, cells.amber);
}

function checksOf({ cells, figures }: HoursLayout, hours: HourCells): Check[] {
  const { checks } = HOURS_TEXTS;
  const adds = MEASURES.map((measure) =>
    sameMoney(f`SUM(${hours.goal[measure]})`, f`${dayGoal(measure, cells, hours)}`),
  );
  const actual = Object.entries(hours.actual) as [HourMeasure, Handle][];
  return [
    { name: checks.adds, holds: f`AND(${joined(adds, ",")})` },
    { name: checks.weights, holds: f`SUM(${hours.used})>0` },
    { name: checks.day, holds: f`COUNTIF(${cells.days.date},${hours.day})=1` },
    // Values of the build do not follow the table, so only formulas are held against each other.
    ...actual
      .filter(([measure]) => figures.live(measure))
      .map(([measure, column]) => ({
        name: checks.actual(MEASURE_TEXTS[measure]),
        holds: sameMoney(f`SUM(${column})`, f`SUMIFS(${cells.days.actual[measure]!},${cells.days.date},${hours.day})`),
      })),
  ];
}

function chartPart(lane: Lane, _: HoursLayout, hours: HourCells): void {
  const { chart } = HOURS_TEXTS;
  const { main, actualSoFar } = hours;
  lane.section(chart.section(MEASURE_TEXTS[main]), CHART.columns);
  lane.sheet.chart({
    key: "hours",
    type: "columnClustered",
    title: chart.section(MEASURE_TEXTS[main]),
    categories: hours.begins,
    series: [
      ...(hours.actual[main] === undefined
        ? []
        : [{ name: chart.actual, values: actualSoFar, color: COLORS.seriesMain }]),
      {
        name: chart.goal,
        values: hours.goalSoFar,
        asLine: hours.actual[main] !== undefined,
        color: COLORS.seriesAccent,
      },
    ],
    valueAxisTitle: MEASURE_TEXTS[main],
    numberFormat: "#,##0",
    position: lane.reserve(CHART.rows, CHART.columns),
  });
}

/** Lays the sheet out. */
export function hoursSheet(sheet: SheetBuilder, layout: HoursLayout, provenance: Provenance): void {
  const { goal } = layout;
  const hours = hourCells(goal);
  const lane = new Lane(sheet);
  titlePart(lane, { title: HOURS_TEXTS.title, description: HOURS_TEXTS.description }, provenance);
  for (const note of notes(layout, provenance)) lane.text(note, "note");
  lane.gap();
  dayPart(lane, layout, hours);
  keyFigures(lane, layout, hours);
  lane.gap();
  const width = tableWidth(hours);
  const workingColumn = lane.column + width + 1;
  hourTable(lane, lane.beside(workingColumn), layout, hours);
  lane.gap();
  chartPart(lane, layout, hours);
  lane.gap();
  checksPart(lane, checksOf(layout, hours), width);
  sheet.freeze(1, 2).printBefore(workingColumn - 1);
}
