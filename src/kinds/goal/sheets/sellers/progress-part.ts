/**
 * Where each seller and team stands: actual figures to date of every measure a table tells by seller, against the goal to date. Whatever
 * belongs to no seller of the list has a line of its own, so that nobody's leads vanish; teams stand in the order they first appear in
 * the list, with the sums of their sellers. Rules §2.
 */
import { drawnRows } from "../../sellers";
import { type Cells, cellsOf, type Row } from "../../../../plan/cells";
import type { Content } from "../../../../plan/content";
import { Expression, f, joined, type Operand } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import { sameMoney } from "../../../../plan/sections/checks-part";
import { figuresOf, type Section, tableOf } from "../../../../plan/sheet-of";
import { COLORS } from "../../../../plan/styles";
import { type At, type Column, column, each, eachOf, type Table, table, valueColumn } from "../../../../plan/table";
import type { Text } from "../../../../text/locale";
import { TERMS } from "../../../../text/terms";
import { sellingDaysLeft } from "../../cells";
import type { GoalLayout } from "../../layout";
import { averageFormat, exactSum, measureChart, measureColumn, soFarFormat, summedSoFar } from "../parts";
import { type Measure, sharedBySellers } from "../../measures";
import { paceColumns, paceOf, stateOf } from "../../standing";
import { MEASURE_TEXTS, measureHeading, TEXTS } from "../../texts";
import { lastOf } from "./list-part";
import { SELLERS_TEXTS } from "./texts";

const CHART_SIZE = { rows: 15, columns: 12 };
/** Lines below the sellers: of nobody, of somebody who is not in the list, of all. */
const REST_LINES = 3;

type ProgressKey = "name" | `${"actual" | "toDate" | "pace" | "needed" | "state"}.${Measure}`;
type ProgressColumn = Column<ProgressKey>;
type Cell = ProgressColumn["cell"];

export interface Progress {
  /** The share of the goal that should be reached by the as-of date, and selling days left. */
  readonly time: Cells<"elapsed" | "daysLeft">;
  /** A row a seller, then one a line of REST_LINES. */
  readonly table: Table<ProgressKey>;
  /** Measures some table tells by seller. */
  readonly known: readonly Measure[];
}

/** The sellers' own cells of a column. */
export const ofSellers = (column: Handle): Handle => column.part(0, 0, column.rows - REST_LINES, 1);
/** The cell of sellers who are not in the list. */
export const unlistedOf = (column: Handle): Handle => column.at(column.rows - REST_LINES + 1);

/** As-of date, the share of the goal to be reached by then, and selling days left. */
export const timeSection = ({ cells }: GoalLayout, { elapsed, daysLeft }: Progress["time"]): Section =>
  figuresOf([
    { label: SELLERS_TEXTS.asOf, value: f`${cells.asOf}`, format: "date" },
    { label: TERMS.sellingDaysLeft, value: sellingDaysLeft(cells), format: "count", handle: daysLeft },
    { label: SELLERS_TEXTS.elapsed, value: f`${cells.elapsed}/${cells.total}`, format: "percent", handle: elapsed },
  ]);

/** A seller's figure counts in the first row of the name only; a value belongs to the name of the build. */
function sellerActual(figure: Content, { goal, sellersWorking }: GoalLayout, row: number): Content {
  const { first, name } = sellersWorking.at(row);
  if (figure instanceof Expression) return f`IF(${first}=0,0,${figure})`;
  const seller = goal.sellers[row];
  if (!seller || typeof figure !== "number") return 0;
  return f`IF(AND(${first}=1,${name}=${seller.name.trim()}),${figure},0)`;
}

/** Sellers' figures of the goal's days to the as-of date; below them those of nobody, of somebody else, and the sum of all. */
function actualCell(layout: GoalLayout, measure: Measure): Cell {
  const { goal, cells, figures } = layout;
  const span = { from: cells.start, to: cells.end, fromDay: goal.start, toDay: goal.end };
  const sellers = goal.sellers.length;
  return (_, { i, column }) => {
    if (i < sellers) return sellerActual(figures.ofSeller(measure, i, span), layout, i);
    if (i === sellers) return figures.ofNobody(measure, span);
    const above = f`SUM(${column[`actual.${measure}`].part(0, 0, i, 1)})`;
    return exactSum(measure, i === sellers + 1 ? f`${figures.ofEveryone(measure, span)}-${above}` : above);
  };
}

function measureColumns(layout: GoalLayout, { elapsed, daysLeft }: Progress["time"], measure: Measure) {
  const { cells, sellersWorking } = layout;
  const { progress } = SELLERS_TEXTS;
  const { rows } = sellersWorking;
  const [actual, toDate, pace] = [`actual.${measure}`, `toDate.${measure}`, `pace.${measure}`] as const;
  /** A cell of the rows that have a goal: a seller's, or everyone's. */
  const withGoal =
    (cell: (goal: Operand, row: Row<ProgressKey>, at: At<ProgressKey>) => Content): Cell =>
    (row, at) => {
      if (at.i < rows) return cell(cells.sellers.goal[measure].at(at.i).relative, row, at);
      return at.i === rows + REST_LINES - 1 ? cell(cells.need[measure], row, at) : null;
    };
  const due = withGoal((goal, _, { i }) => {
    const reached = f`${goal}*${elapsed}`;
    return i < rows ? f`IF(${sellersWorking.at(i).name}="","",${reached})` : reached;
  });
  const needed = withGoal(
    (goal, row) => f`IF(OR(${daysLeft}=0,${goal}=0),"",MAX(0,${goal}-${row[actual]})/${daysLeft})`,
  );
  const format = averageFormat(measure);
  const standing = paceColumns<ProgressKey>(cells.amber, (row) => paceOf(row[actual], row[toDate]), pace);
  return {
    actual: measureColumn<ProgressKey>(measure, progress.actual, actualCell(layout, measure), {
      format: soFarFormat(measure),
    }),
    toDate: measureColumn<ProgressKey>(measure, progress.toDate, due, { format }),
    pace: {
      ...{ ...standing.pace, heading: measureHeading(measure, progress.pace) },
      cell: withGoal((_, row) => paceOf(row[actual], row[toDate])),
    },
    needed: measureColumn<ProgressKey>(measure, progress.needed, needed, { format }),
    state: { ...standing.state, cell: withGoal((goal, row) => stateOf({ pace: row[pace], goal }, cells.amber)) },
  };
}

/** One row a seller and the lines below; what the rest needs and the state are of the first measure told by seller. */
export function progressOf(layout: GoalLayout): Progress {
  const { goal, sellersWorking, figures } = layout;
  const { none, unlisted } = SELLERS_TEXTS.progress;
  const known = goal.measures.filter((measure) => figures.knowsSellers(measure));
  const time = cellsOf("elapsed", "daysLeft");
  const rest = [none, unlisted, TERMS.total];
  const { rows } = sellersWorking;
  const name = (i: number): Content => (i < rows ? f`${sellersWorking.at(i).name}` : rest[i - rows]!);
  const board = table<ProgressKey>(rows + REST_LINES, {
    name: valueColumn(TERMS.seller, "text", name),
    ...eachOf(known, (measure) => {
      const { actual, toDate, pace } = measureColumns(layout, time, measure);
      return { actual, toDate, pace };
    }),
    ...eachOf(known.slice(0, 1), (measure) => {
      const { needed, state } = measureColumns(layout, time, measure);
      return { needed, state };
    }),
  });
  return { time, table: board, known };
}

/** Puts the board, a chart of its first measure, and a line with the names that are missing in the list. */
export function progressPart(lane: Lane, { goal }: GoalLayout, { table, known }: Progress, missing: Handle | null) {
  const [main] = known;
  if (main === undefined) return;
  const { sheet } = lane;
  const { progress, chart } = SELLERS_TEXTS;
  lane.section(progress.section);
  const { body } = table.put(lane);
  const sellers = table.rows - REST_LINES;
  for (const row of [sellers, sellers + 1]) sheet.style(body.row(row), "note");
  sheet.style(body.row(table.rows - 1), "total");
  const red = { color: COLORS.red, bold: true };
  for (const measure of known) {
    const cell = unlistedOf(table.column[`actual.${measure}`]);
    sheet.condition(cell, { type: "formula", formula: f`${cell}<>0`, ...red });
  }
  if (missing !== null) {
    const line = lane.text(f`IF(${missing}="","",${progress.missing}&${missing})`, "note");
    sheet.condition(line, { type: "formula", formula: f`${missing}<>""`, ...red });
  }
  lane.gap();
  const drawn = drawnRows(goal.sellers);
  if (drawn === 0) return;
  const series = (of: "toDate" | "actual", color: string) => ({
    ...{ name: measureHeading(main, progress[of]), values: table.column[`${of}.${main}`].part(0, 0, drawn, 1), color },
  });
  measureChart(null, CHART_SIZE, main, {
    key: "sellers",
    title: chart({ measure: MEASURE_TEXTS[main] }),
    categories: table.column.name.part(0, 0, drawn, 1),
    series: [series("toDate", COLORS.seriesSoft), series("actual", COLORS.seriesMain)],
  })(lane);
}

/** Rows for teams that are formed later. */
const SPARE_ROWS = 4;

export type TeamKey =
  | "name"
  | "sellers"
  | "weight"
  | "capacity"
  | "share"
  | `${"goal" | "actual" | "toDate" | "pace" | "state"}.${Measure}`;

/** Sum of a column over a team's sellers, their number where there is none; "" for a free row. */
const sumOver =
  ({ sellersWorking }: GoalLayout, column: Handle | null) =>
  ({ name }: Row<"name">): Expression => {
    const own = f`--(${sellersWorking.column.team}=${name})`;
    return f`IF(${name}="","",SUMPRODUCT(${column === null ? own : f`${own},${column}`}))`;
  };

/** The sum of a measure's column; cents without the noise of adding them. */
function sumColumn(layout: GoalLayout, measure: Measure, what: Text, column: Handle): Column<TeamKey> {
  const sum = sumOver(layout, column);
  const cell = (row: Row<"name">) => (measure === "revenue" ? f`IFERROR(ROUND(${sum(row)},2),"")` : sum(row));
  return measureColumn(measure, what, cell, summedSoFar(measure));
}

function courseColumns(layout: GoalLayout, measure: Measure, toDate: Handle) {
  const { progress } = SELLERS_TEXTS;
  const course = (row: Row<TeamKey>) => paceOf(row[`actual.${measure}`], row[`toDate.${measure}`]);
  const { pace, state } = paceColumns<TeamKey>(layout.cells.amber, course, `pace.${measure}`, (row) => ({
    goal: row[`goal.${measure}`],
  }));
  const format = averageFormat(measure);
  return {
    toDate: measureColumn<TeamKey>(measure, progress.toDate, sumOver(layout, ofSellers(toDate)), { format }),
    pace: { ...pace, heading: measureHeading(measure, progress.pace) },
    state,
  };
}

/** As many rows as teams now and some more, but never more than sellers; pace and state are of the first measure told by seller. */
export function teamsTable(layout: GoalLayout, { known, table: { column: told } }: Progress): Table<TeamKey> {
  const { cells, goal, sellersWorking } = layout;
  const { soFar, team, teams, used } = sellersWorking.column;
  const now = new Set(goal.sellers.flatMap((seller) => (seller === null ? [] : [seller.team.trim().toLowerCase()])));
  const rows = Math.max(1, Math.min(goal.sellers.length, now.size + SPARE_ROWS));
  const total = { total: "sum" } as const;
  // The team of the first row where so many different teams have come.
  const name = (i: number) => f`IF(${i + 1}>${lastOf(teams)},"",INDEX(${team},MATCH(${i + 1},${teams},0)))`;
  return table<TeamKey>(rows, {
    name: column(TERMS.team, "text", (_, { i }) => name(i), { total: TERMS.total }),
    sellers: column(SELLERS_TEXTS.teams.sellers, "count", sumOver(layout, null), total),
    weight: column(TERMS.weight, "weight", sumOver(layout, used), total),
    capacity: column(SELLERS_TEXTS.capacity, "average", sumOver(layout, cells.sellers.capacity), total),
    share: column(TERMS.share, "percent", ({ weight }) => f`IF(N(${weight})=0,"",${weight}/${lastOf(soFar)})`),
    ...each("goal", sharedBySellers(goal.measures), (measure) =>
      sumColumn(layout, measure, TEXTS.columns.goalOf, cells.sellers.goal[measure]),
    ),
    ...each("actual", known, (measure) =>
      sumColumn(layout, measure, SELLERS_TEXTS.progress.actual, ofSellers(told[`actual.${measure}`])),
    ),
    ...eachOf(known.slice(0, 1), (measure) => courseColumns(layout, measure, told[`toDate.${measure}`])),
  });
}

/** The teams, and a line where more have come than there are rows; claims that they add up to the sellers. */
export function teamsSection(teams: Table<TeamKey>, { goal, cells, sellersWorking }: GoalLayout): Section {
  const texts = SELLERS_TEXTS.teams;
  return (lane) => {
    tableOf(texts.section, teams)(lane);
    lane.alert(f`IF(${lastOf(sellersWorking.column.teams)}>${teams.rows},${texts.tooMany},"")`);
    const same = sharedBySellers(goal.measures).map((measure) =>
      sameMoney(f`SUM(${teams.column[`goal.${measure}`]})`, f`SUM(${cells.sellers.goal[measure]})`),
    );
    return [{ name: SELLERS_TEXTS.checks.teams, holds: f`AND(${joined(same, ",")})` }];
  };
}
