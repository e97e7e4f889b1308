/**
 * Where each seller stands: actual figures to date of every measure a table tells by seller, against the goal to date. Whatever belongs
 * to no seller of the list has a line of its own, so that nobody's leads vanish. Rules §2.
 */
import { type Cells, cellsOf, type Row } from "../../../../plan/cells";
import type { Content } from "../../../../plan/content";
import { Expression, f, type Operand } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import { chartOf, figuresOf, type Section } from "../../../../plan/sheet-of";
import { COLORS } from "../../../../plan/styles";
import { type Column, eachOf, type Table, table } from "../../../../plan/table";
import { sellingDaysLeft, totalWeight } from "../../cells";
import type { Span } from "../../figures";
import type { GoalLayout } from "../../layout";
import { type Measure, MEASURES } from "../../measures";
import { paceLooks, paceOf, stateOf } from "../../standing";
import { measureHeading, MEASURE_TEXTS, TEXTS } from "../../texts";
import { goalFormat } from "./list-part";
import { SELLERS_TEXTS } from "./texts";

const CHART_SIZE = { rows: 15, columns: 12 };
/** Lines below the sellers: of nobody, of somebody who is not in the list, of all. */
const REST_LINES = 3;

type ProgressKey = "name" | `${"actual" | "toDate" | "pace" | "needed" | "state"}.${Measure}`;
type ProgressColumn = Column<ProgressKey>;

/** One measure: a cell a seller, then one a line of REST_LINES. */
export interface MeasureCells extends Cells<"actual" | "toDate" | "pace"> {
  readonly measure: Measure;
}

/** The share of the goal that should be reached by the as-of date, and selling days left. */
type TimeCells = Cells<"elapsed" | "daysLeft">;

export interface Progress {
  readonly time: TimeCells;
  readonly table: Table<ProgressKey>;
  /** Measures some table tells by seller. */
  readonly measures: readonly MeasureCells[];
}

/** The sellers' own cells of a column. */
export const ofSellers = (column: Handle): Handle => column.part(0, 0, column.rows - REST_LINES, 1);
/** Figures of sellers who are not in the list. */
export const unlistedOf = ({ actual }: MeasureCells): Handle => actual.at(actual.rows - REST_LINES + 1);

/** As-of date, the share of the goal to be reached by then, and selling days left. */
export const timeSection = ({ cells }: GoalLayout, { elapsed, daysLeft }: TimeCells): Section =>
  figuresOf([
    { label: SELLERS_TEXTS.head.asOf, value: f`${cells.asOf}`, format: "date" },
    { label: SELLERS_TEXTS.head.daysLeft, value: sellingDaysLeft(cells), format: "count", handle: daysLeft },
    {
      label: SELLERS_TEXTS.head.elapsed,
      value: f`${cells.elapsed}/${totalWeight(cells)}`,
      format: "percent",
      handle: elapsed,
    },
  ]);

/** The goal's days, up to the as-of date. */
const spanOf = ({ goal, cells: { start, end } }: GoalLayout): Span => ({
  from: start,
  to: end,
  fromDay: goal.start,
  toDay: goal.end,
});

/** A seller's figure counts in the first row of the name only; a value belongs to the name of the build. */
function sellerActual(layout: GoalLayout, measure: Measure, row: number): Content {
  const figure = layout.figures.ofSeller(measure, row, spanOf(layout));
  const { first, name } = layout.sellersWorking.at(row);
  if (figure instanceof Expression) return f`IF(${first}=0,0,${figure})`;
  const seller = layout.goal.sellers[row];
  if (!seller || typeof figure !== "number") return 0;
  return f`IF(AND(${first}=1,${name}=${seller.name.trim()}),${figure},0)`;
}

function actualOf(layout: GoalLayout, measure: Measure, row: number, actual: Handle): Content {
  const sellers = actual.rows - REST_LINES;
  if (row < sellers) return sellerActual(layout, measure, row);
  const { ofNobody, ofEveryone } = layout.figures;
  if (row === sellers) return ofNobody(measure, spanOf(layout));
  const above = actual.part(0, 0, row, 1);
  const sum = row === sellers + 1 ? f`${operand(ofEveryone(measure, spanOf(layout)))}-SUM(${above})` : f`SUM(${above})`;
  return measure === "revenue" ? f`ROUND(${sum},2)` : sum;
}

const operand = (content: Content): Expression | number =>
  content instanceof Expression ? content : typeof content === "number" ? content : 0;

/** A cell of the rows that have a goal: a seller's, or everyone's. */
const withGoal =
  ({ cells, goal }: GoalLayout, measure: Measure, cell: (row: Row<ProgressKey>, goal: Operand, i: number) => Content) =>
  (row: Row<ProgressKey>, { i }: { readonly i: number }): Content => {
    const sellers = goal.sellers.length;
    if (i < sellers) return cell(row, cells.sellers.goal[measure].at(i).relative, i);
    return i === sellers + REST_LINES - 1 ? cell(row, cells.need[measure], i) : null;
  };

const averageFormat = (measure: Measure) => (measure === "revenue" ? "money" : "average");

function measureColumns(layout: GoalLayout, measure: Measure, { elapsed }: TimeCells) {
  const { progress } = SELLERS_TEXTS;
  const [actual, toDate] = [`actual.${measure}`, `toDate.${measure}`] as const;
  const columns: Record<"actual" | "toDate" | "pace", ProgressColumn> = {
    actual: {
      heading: measureHeading(measure, progress.actual),
      format: goalFormat(measure),
      cell: (_, { i, column }) => actualOf(layout, measure, i, column[actual]),
    },
    toDate: {
      heading: measureHeading(measure, progress.toDate),
      format: averageFormat(measure),
      cell: withGoal(layout, measure, (_, goal, i) => {
        const reached = f`${goal}*${elapsed}`;
        const { rows } = layout.sellersWorking;
        return i < rows ? f`IF(${layout.sellersWorking.at(i).name}="","",${reached})` : reached;
      }),
    },
    pace: {
      heading: measureHeading(measure, progress.pace),
      format: "percent",
      cell: withGoal(layout, measure, (row) => paceOf(row[actual], row[toDate])),
      looks: (first) => paceLooks(first, layout.cells.amber),
    },
  };
  return columns;
}

/** What the rest needs a selling day, and the state in words. */
function outlookColumns(layout: GoalLayout, measure: Measure, { daysLeft }: TimeCells) {
  const { amber } = layout.cells;
  const [actual, pace] = [`actual.${measure}`, `pace.${measure}`] as const;
  const columns: Record<"needed" | "state", ProgressColumn> = {
    needed: {
      heading: measureHeading(measure, SELLERS_TEXTS.progress.needed),
      format: averageFormat(measure),
      cell: withGoal(
        layout,
        measure,
        (row, goal) => f`IF(OR(${daysLeft}=0,${goal}=0),"",MAX(0,${goal}-${row[actual]})/${daysLeft})`,
      ),
    },
    state: {
      heading: TEXTS.columns.state,
      format: "textAfterNumber",
      cell: withGoal(layout, measure, (row) => stateOf(row[pace], amber)),
      looks: (_, row) => paceLooks(row[pace], amber),
    },
  };
  return columns;
}

/** One row a seller and the lines below; the outlook is of the first measure told by seller. */
export function progressOf(layout: GoalLayout): Progress {
  const { sellersWorking, figures } = layout;
  const { progress } = SELLERS_TEXTS;
  const known = MEASURES.filter((measure) => figures.knowsSellers(measure));
  const time = cellsOf("elapsed", "daysLeft");
  const rest = [progress.none, progress.unlisted, TEXTS.columns.total];
  const sellers = sellersWorking.rows;
  const board = table<ProgressKey>(sellers + REST_LINES, {
    name: {
      heading: SELLERS_TEXTS.name,
      format: "text",
      cell: (_, { i }) => (i < sellers ? f`${sellersWorking.at(i).name}` : rest[i - sellers]!),
    },
    ...eachOf(known, (measure) => measureColumns(layout, measure, time)),
    ...eachOf(known.slice(0, 1), (measure) => outlookColumns(layout, measure, time)),
  });
  const measures = known.map((measure): MeasureCells => {
    const of = <P extends "actual" | "toDate" | "pace">(prefix: P): Handle => board.column[`${prefix}.${measure}`];
    return { measure, actual: of("actual"), toDate: of("toDate"), pace: of("pace") };
  });
  return { time, table: board, measures };
}

/** Puts the board, a chart of its first measure, and a line with the names that are missing in the list. */
export function progressPart(lane: Lane, layout: GoalLayout, { table, measures }: Progress, missing: Handle | null) {
  const [main] = measures;
  if (main === undefined) return;
  const { sheet } = lane;
  const { progress } = SELLERS_TEXTS;
  lane.section(progress.section, table.keys.length);
  const { body } = table.put(lane);
  const sellers = table.rows - REST_LINES;
  for (const row of [sellers, sellers + 1]) sheet.style(body.row(row), "note");
  sheet.style(body.row(table.rows - 1), "total");
  for (const measure of measures) {
    const cell = unlistedOf(measure);
    sheet.condition(cell, { type: "formula", formula: f`${cell}<>0`, color: COLORS.red, bold: true });
  }
  if (missing !== null) {
    const line = lane.text(f`IF(${missing}="","",${progress.missing}&${missing})`, "note");
    sheet.condition(line, { type: "formula", formula: f`${missing}<>""`, color: COLORS.red, bold: true });
  }
  chartPart(lane.gap(), layout, main, table.column.name);
}

/** Rows down to the last seller of the build are drawn: free rows would be empty bars. */
function chartPart(lane: Lane, { goal }: GoalLayout, { measure, actual, toDate }: MeasureCells, names: Handle): void {
  const drawn = goal.sellers.findLastIndex((seller) => seller !== null) + 1;
  if (drawn === 0) return;
  const { chart, progress } = SELLERS_TEXTS;
  const ofDrawn = (column: Handle): Handle => column.part(0, 0, drawn, 1);
  chartOf(null, CHART_SIZE, {
    key: "sellers",
    type: "columnClustered",
    title: chart.title(MEASURE_TEXTS[measure]),
    categories: ofDrawn(names),
    series: [
      { name: measureHeading(measure, progress.toDate), values: ofDrawn(toDate), color: COLORS.seriesSoft },
      { name: measureHeading(measure, progress.actual), values: ofDrawn(actual), color: COLORS.seriesMain },
    ],
    valueAxisTitle: MEASURE_TEXTS[measure],
    numberFormat: "#,##0",
  })(lane);
}
