/**
 * Where each seller stands: actual figures to date of every measure a table tells by seller, against the goal to date. Whatever belongs
 * to no seller of the list has a line of its own, so that nobody's leads vanish. Rules §2.
 */
import { keyFiguresPart } from "../../../../plan/sections/key-figures-part";
import { type TableColumn, tablePart } from "../../../../plan/sections/table-part";
import type { Content } from "../../../../plan/content";
import type { FormatName } from "../../../../plan/formats";
import { Expression, f } from "../../../../plan/formula";
import { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import { COLORS } from "../../../../plan/styles";
import { type GoalCells, sellingDaysLeft, totalWeight } from "../../cells";
import type { Span } from "../../figures";
import { colourByPace, paceOf, stateOf } from "../../standing";
import type { Measure } from "../../measures";
import { measureHeading, MEASURE_TEXTS, TEXTS } from "../../texts";
import { goalFormat, type SellerWorking } from "./list-part";
import type { SellersLayout } from "./layout";
import { SELLERS_TEXTS } from "./texts";

const CHART_ROWS = 15;
const CHART_COLUMNS = 12;
/** Lines below the sellers: of nobody, of somebody who is not in the list, of all. */
const REST_LINES = 3;

/** What has passed of the goal, and what is left. */
export interface TimeCells {
  /** Share of the goal that should be reached by the as-of date. */
  readonly elapsed: Handle;
  readonly daysLeft: Handle;
}

/** One measure: a cell a seller, then one a line of REST_LINES. */
export interface MeasureCells {
  readonly measure: Measure;
  readonly actual: Handle;
  readonly toDate: Handle;
  readonly pace: Handle;
}

export function measureCells(measures: readonly Measure[], sellers: number): MeasureCells[] {
  const make = (): Handle => new Handle(sellers + REST_LINES);
  return measures.map((measure) => ({ measure, actual: make(), toDate: make(), pace: make() }));
}

/** The sellers' own cells of a column. */
export const ofSellers = (column: Handle): Handle => column.part(0, 0, column.rows - REST_LINES, 1);
/** Figures of sellers who are not in the list. */
export const unlistedOf = ({ actual }: MeasureCells): Handle => actual.at(actual.rows - REST_LINES + 1);

/** Columns the part takes. */
export const progressWidth = (measures: readonly MeasureCells[]): number => 3 + 3 * measures.length;

/** As-of date, the share of the goal to be reached by then, and selling days left. */
export function timePart(lane: Lane, cells: GoalCells): TimeCells {
  const { head } = SELLERS_TEXTS;
  const time = { elapsed: new Handle(), daysLeft: new Handle() };
  keyFiguresPart(lane, [
    { label: head.asOf, value: f`${cells.asOf}`, format: "date" },
    { label: head.daysLeft, value: sellingDaysLeft(cells), format: "count", handle: time.daysLeft },
    {
      label: head.elapsed,
      value: f`${cells.elapsed}/${totalWeight(cells)}`,
      format: "percent",
      handle: time.elapsed,
    },
  ]);
  return time;
}

/** The goal's days, up to the as-of date. */
const spanOf = ({ goal, cells: { start, end } }: SellersLayout): Span => ({
  from: start,
  to: end,
  fromDay: goal.start,
  toDay: goal.end,
});

/** A seller's figure counts in the first row of the name only; a value belongs to the name of the build. */
function sellerActual(
  { goal, figures }: SellersLayout,
  working: SellerWorking,
  measure: Measure,
  row: number,
  span: Span,
): Content {
  const figure = figures.ofSeller(measure, row, span);
  const first = working.first.at(row).relative;
  if (figure instanceof Expression) return f`IF(${first}=0,0,${figure})`;
  const seller = goal.sellers[row];
  if (!seller || typeof figure !== "number") return 0;
  return f`IF(AND(${first}=1,${working.name.at(row).relative}=${seller.name.trim()}),${figure},0)`;
}

function actualOf(
  layout: SellersLayout,
  working: SellerWorking,
  { measure, actual }: MeasureCells,
  row: number,
): Content {
  const span = spanOf(layout);
  const sellers = actual.rows - REST_LINES;
  if (row < sellers) return sellerActual(layout, working, measure, row, span);
  const { ofNobody, ofEveryone } = layout.figures;
  if (row === sellers) return ofNobody(measure, span);
  const above = actual.part(0, 0, row, 1);
  const sum = row === sellers + 1 ? f`${operand(ofEveryone(measure, span))}-SUM(${above})` : f`SUM(${above})`;
  return measure === "revenue" ? f`ROUND(${sum},2)` : sum;
}

const operand = (content: Content): Expression | number =>
  content instanceof Expression ? content : typeof content === "number" ? content : 0;

/** Whether a row is a seller's, or of all. */
const hasGoal = (row: number, column: Handle): boolean => row < column.rows - REST_LINES || row === column.rows - 1;

/** A seller's goal, or everyone's. */
function goalOf({ sellers, need }: GoalCells, measure: Measure, row: number): Expression {
  return row < sellers.name.rows ? f`${sellers.goal[measure].at(row).relative}` : f`${need[measure]}`;
}

function measureColumns(
  layout: SellersLayout,
  working: SellerWorking,
  own: MeasureCells,
  { elapsed }: TimeCells,
): TableColumn[] {
  const { cells } = layout;
  const { measure, actual, toDate, pace } = own;
  const { progress } = SELLERS_TEXTS;
  const sellers = cells.sellers.name.rows;
  const reached = (i: number): Expression => f`${goalOf(cells, measure, i)}*${elapsed}`;
  return [
    {
      heading: measureHeading(measure, progress.actual),
      format: goalFormat(measure),
      cell: (i) => actualOf(layout, working, own, i),
      handle: actual,
    },
    {
      heading: measureHeading(measure, progress.toDate),
      format: measure === "revenue" ? "money" : "average",
      cell: (i) =>
        !hasGoal(i, toDate)
          ? null
          : i < sellers
            ? f`IF(${working.name.at(i).relative}="","",${reached(i)})`
            : reached(i),
      handle: toDate,
    },
    {
      heading: measureHeading(measure, progress.pace),
      format: "percent",
      cell: (i) => (hasGoal(i, pace) ? paceOf(actual.at(i).relative, toDate.at(i).relative) : null),
      handle: pace,
    },
  ];
}

/** What the rest needs a selling day, and the state in words, of the first measure. */
function outlookColumns(
  { cells }: SellersLayout,
  { measure, actual, pace }: MeasureCells,
  time: TimeCells,
  state: Handle,
): TableColumn[] {
  const { daysLeft } = time;
  const rest = (i: number): Expression => {
    const goal = goalOf(cells, measure, i);
    return f`IF(OR(${daysLeft}=0,${goal}=0),"",MAX(0,${goal}-${actual.at(i).relative})/${daysLeft})`;
  };
  const format: FormatName = measure === "revenue" ? "money" : "average";
  return [
    {
      heading: measureHeading(measure, SELLERS_TEXTS.progress.needed),
      format,
      cell: (i) => (hasGoal(i, actual) ? rest(i) : null),
    },
    {
      heading: TEXTS.columns.state,
      format: "textAfterNumber",
      cell: (i) => (hasGoal(i, pace) ? stateOf(pace.at(i).relative, cells.amber) : null),
      handle: state,
    },
  ];
}

/** Puts the board, a chart of its first measure, and a line with the names that are missing in the list. */
export function progressPart(
  lane: Lane,
  layout: SellersLayout,
  working: SellerWorking,
  measures: readonly MeasureCells[],
  time: TimeCells,
  missing: Handle | null,
): void {
  const { cells } = layout;
  const [main] = measures;
  if (main === undefined) return;
  const { sheet } = lane;
  const { progress } = SELLERS_TEXTS;
  lane.section(progress.section, progressWidth(measures));
  const sellers = cells.sellers.name.rows;
  const rows = sellers + REST_LINES;
  const [names, state] = [new Handle(rows), new Handle(rows)];
  const rest = [progress.none, progress.unlisted, TEXTS.columns.total].map((text) => text);
  const name: TableColumn = {
    heading: SELLERS_TEXTS.name,
    format: "text",
    cell: (i) => (i < sellers ? f`${working.name.at(i).relative}` : rest[i - sellers]!),
    handle: names,
  };
  const columns = [
    name,
    ...measures.flatMap((measure) => measureColumns(layout, working, measure, time)),
    ...outlookColumns(layout, main, time, state),
  ];
  const { body } = tablePart(lane, rows, columns);
  for (const row of [sellers, sellers + 1]) sheet.style(body.row(row), "note");
  sheet.style(body.row(rows - 1), "total");
  for (const { pace } of measures) colourByPace(sheet, pace, pace, cells.amber);
  colourByPace(sheet, state, main.pace, cells.amber);
  for (const measure of measures) {
    const cell = unlistedOf(measure);
    sheet.condition(cell, { type: "formula", formula: f`${cell}<>0`, color: COLORS.red, bold: true });
  }
  if (missing !== null) {
    const line = lane.text(f`IF(${missing}="","",${progress.missing}&${missing})`, "note");
    sheet.condition(line, { type: "formula", formula: f`${missing}<>""`, color: COLORS.red, bold: true });
  }
  lane.gap();
  chartPart(lane, layout, main, names);
}

/** Rows down to the last seller of the build are drawn: free rows would be empty bars. */
function chartPart(
  lane: Lane,
  { goal }: SellersLayout,
  { measure, actual, toDate }: MeasureCells,
  names: Handle,
): void {
  const drawn = goal.sellers.findLastIndex((seller) => seller !== null) + 1;
  if (drawn === 0) return;
  const { chart, progress } = SELLERS_TEXTS;
  lane.sheet.chart({
    key: "sellers",
    type: "columnClustered",
    title: chart.title(MEASURE_TEXTS[measure]),
    categories: names.part(0, 0, drawn, 1),
    series: [
      {
        name: measureHeading(measure, progress.toDate),
        values: toDate.part(0, 0, drawn, 1),
        color: COLORS.seriesSoft,
      },
      {
        name: measureHeading(measure, progress.actual),
        values: actual.part(0, 0, drawn, 1),
        color: COLORS.seriesMain,
      },
    ],
    valueAxisTitle: MEASURE_TEXTS[measure],
    numberFormat: "#,##0",
    position: lane.reserve(CHART_ROWS, CHART_COLUMNS),
  });
}
