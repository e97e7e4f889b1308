/**
 * The tables of the tracker: levels around the as-of date with the days passed of each, the other measures, teams and sellers; how far
 * the daily figures spread around the plan so far, which the bands of the forecasts come from.
 */
import type { Row } from "../../../../plan/cells";
import { type Expression, f, type Operand } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import { derived, inputs } from "../../../../plan/sections/inputs-part";
import { type Column, column, type Table, table, valueColumn } from "../../../../plan/table";
import { TERMS } from "../../../../text/terms";
import { actualTotal, expectedToDate, type GoalCells, sumOfDays } from "../../cells";
import type { GoalLayout } from "../../layout";
import { BAND_KEY, LEVELS, otherMeasures, sellerMeasure, type SpanLevel } from "../../levels";
import type { Goal } from "../../model";
import type { Measure } from "../../measures";
import { MEASURE_TEXTS, TEXTS } from "../../texts";
import { ofSellers } from "../sellers/progress-part";
import type { People } from "../sellers/sellers-sheet";
import {
  type Board,
  type BoardGiven,
  type BoardKey,
  boardOf,
  type CourseCells,
  type SinceKey,
  sinceTable,
  type TimeKey,
  timeTable,
} from "./board";
import { TRACKER_TEXTS } from "./texts";

/** The share of ends that the forecasts' bands are to hold, an input of the goal's sheet, and what follows from it. */
const bandInputs = (band: number) =>
  inputs<typeof BAND_KEY | "deviations">({
    [BAND_KEY]: {
      label: TRACKER_TEXTS.band,
      note: TRACKER_TEXTS.bandNote,
      value: band,
      format: "percent",
      rule: { type: "decimal", min: 0.5, max: 0.99 },
      allowed: TRACKER_TEXTS.bandAllowed,
    },
    /** Standard deviations that reach so far. */
    deviations: derived(TRACKER_TEXTS.spread.deviations, "parameter", (cell) => f`NORMSINV((1+${cell[BAND_KEY]})/2)`),
  });

/** Tables whose formulas read each other, so each is computed when it is put. */
export class TrackerTables {
  readonly band: ReturnType<typeof bandInputs>;
  readonly spread: Table<SpreadKey>;
  readonly time: Table<TimeKey>;
  /** The days over which a re-plan in force spreads what is left; null for a first plan. */
  readonly since: Table<SinceKey> | null;
  readonly levels: Board;
  readonly others: Board;
  /** null without sellers. */
  readonly people: { readonly teams: Board; readonly sellers: Board } | null;

  /** @param band What the band's input holds at first. */
  constructor(
    readonly layout: GoalLayout,
    band: number,
  ) {
    this.band = bandInputs(band);
    this.spread = spreadTable(layout.cells);
    this.time = timeTable(this);
    this.since = sinceTable(this);
    this.levels = boardOf(levelRows(layout), this);
    this.others = boardOf(otherRows(layout), this);
    const { people } = layout;
    this.people = people && {
      teams: boardOf(teamRows(this, people), this),
      sellers: boardOf(sellerRows(this, people), this),
    };
  }

  /** How far the plan in force has gone over a level's days, and what a measure had brought before it. */
  courseOf(level: number, actual: Handle | undefined): CourseCells {
    const { layout, levels, time, since } = this;
    const { share, days } = (since ?? time).column;
    const passed = { share: share.at(level), days: days.at(level) };
    if (since === null || actual === undefined) return { ...passed, kept: null };
    const before = f`(${since.column.from.at(level)}-1)`;
    return { ...passed, kept: sumOfDays(layout.cells, actual, levels.column.second.at(level), before) };
  }

  /** How far a measure spreads; null where nothing tells. */
  dispersionOf(measure: Measure): Handle | null {
    const row = spreadMeasures(this.layout.cells).indexOf(measure);
    return row < 0 ? null : this.spread.column.dispersion.at(row);
  }
}

/** Weights below this share of everything are noise of adding up. */
const NO_WEIGHT = f`1E-12`;

/** What is added up of days with weight and what came on them. */
type Term = (weight: Expression, counts: Handle) => Expression;

/** A sum over the days passed that have weight: the first day by itself, the others by what the running weight grew. */
function overDays({ days, asOf, total }: GoalCells, counts: Handle, term: Term): Expression {
  const { rows } = days.date;
  const [first, firstWeight] = [days.date.at(0), days.soFar.at(0)];
  const ofFirst = f`IF(AND(${first}<=${asOf},${firstWeight}>${total}*${NO_WEIGHT}),${term(f`${firstWeight}`, counts.at(0))},0)`;
  if (rows === 1) return ofFirst;
  const rest = (column: Handle): Handle => column.part(1, 0, rows - 1, 1);
  const weight = f`(${rest(days.soFar)}-${days.soFar.part(0, 0, rows - 1, 1)})`;
  const on = f`(${weight}>${total}*${NO_WEIGHT})`;
  // A day without weight is divided by 1 and counted 0 times.
  const safe = f`(${weight}+1-${on})`;
  return f`${ofFirst}+SUMPRODUCT((${rest(days.date)}<=${asOf})*${on}*${term(safe, rest(counts))})`;
}

const spreadMeasures = ({ measures, days }: GoalCells): Measure[] =>
  measures.filter((measure) => days.actual[measure] !== undefined);

type SpreadKey = "measure" | "days" | "count" | "weight" | "chiSquare" | "dispersion";

/** Pearson's chi-square ÷ its degrees of freedom, one row a measure with actual figures. */
function spreadTable(cells: GoalCells): Table<SpreadKey> {
  const measures = spreadMeasures(cells);
  const { spread } = TRACKER_TEXTS;
  const sum = (i: number, term: Term): Expression => overDays(cells, cells.days.actual[measures[i]!]!, term);
  // Σ(y−μ)²/μ = Σy²/μ − Σy, as the expected figures μ add up to what came.
  const chiSquare = ({ count, weight }: Row<SpreadKey>, i: number) =>
    f`IF(${count}<=0,0,(${sum(i, (each, counts) => f`${counts}^2/${each}`)})*${weight}/${count}-${count})`;
  return table<SpreadKey>(measures.length, {
    measure: valueColumn(TERMS.measure, "text", (i) => MEASURE_TEXTS[measures[i]!]),
    days: valueColumn(TERMS.days, "count", (i) => sum(i, () => f`1`)),
    count: valueColumn(TERMS.actual, "count", (i) => sum(i, (_, counts) => f`${counts}`)),
    weight: valueColumn(TERMS.weight, "weight", (i) => sum(i, (weight) => weight)),
    chiSquare: column(spread.chiSquare, "exact", (row, { i }) => chiSquare(row, i)),
    dispersion: column(
      spread.dispersion,
      "parameter",
      (row) => f`IF(${row.days}<2,1,MAX(1,${row.chiSquare}/(${row.days}-1)))`,
    ),
  });
}

const WHOLE = LEVELS.indexOf("goal");
export const DAY = LEVELS.indexOf("day");

type BoardColumn = Column<BoardKey>;

/** First and last day of a row beside its name. */
const between = (name: BoardColumn, from: BoardColumn["cell"], to: BoardColumn["cell"]): BoardGiven["names"] => ({
  name,
  second: column(TEXTS.columns.from, "date", from),
  third: column(TEXTS.columns.to, "date", to),
});

/** First and last day of a level around the as-of date, cut to the goal. */
function spanOf(level: SpanLevel, { start, end, asOf }: GoalCells, day: Handle): readonly [Expression, Expression] {
  const spans = {
    goal: [f`${start}`, f`${end}`],
    month: [f`MAX(${start},DATE(YEAR(${day}),MONTH(${day}),1))`, f`MIN(${end},EOMONTH(${day},0))`],
    week: [f`MAX(${start},${day}-WEEKDAY(${day},2)+1)`, f`MIN(${end},${day}-WEEKDAY(${day},2)+7)`],
    day: [f`MAX(${start},MIN(INT(${asOf}),${end}))`, f`${day}`],
  } as const;
  return spans[level];
}

function levelRows({ cells }: GoalLayout): BoardGiven {
  const { days, need, asOf } = cells;
  const actual = days.actual.orders;
  const end =
    (which: 0 | 1): BoardColumn["cell"] =>
    (_, at) =>
      spanOf(LEVELS[at.i]!, cells, at.column.second.at(DAY))[which];
  const due = (from: Operand, to: Operand): Expression => sumOfDays(cells, days.goal.orders, from, to);
  const level = valueColumn(TRACKER_TEXTS.level, "text", (i) => TRACKER_TEXTS.levels[LEVELS[i]!]);
  return {
    measures: LEVELS.map(() => "orders"),
    level: (i) => i,
    free: false,
    names: between(level, end(0), end(1)),
    goal: ({ second, third }, { i }) => (i === WHOLE ? f`${need.orders}` : due(second, third)),
    expected: ({ second, third }, { i }) =>
      i === WHOLE ? expectedToDate("orders", cells) : due(second, f`MIN(${third},${asOf})`),
    actual: ({ second, third }) => (actual === undefined ? null : sumOfDays(cells, actual, second, third)),
    course: (tables, i) => tables.courseOf(i, actual),
  };
}

function otherRows({ goal, cells }: GoalLayout): BoardGiven {
  const measures = otherMeasures(goal);
  const { start, end, need } = cells;
  const measure = valueColumn(TERMS.measure, "text", (i) => MEASURE_TEXTS[measures[i]!]);
  return {
    measures,
    level: () => WHOLE,
    free: false,
    names: between(measure, () => f`${start}`, () => f`${end}`), // prettier-ignore
    goal: (_, { i }) => f`${need[measures[i]!]}`,
    expected: (_, { i }) => expectedToDate(measures[i]!, cells),
    actual: (_, { i }) => actualTotal(measures[i]!, cells),
    course: (tables, i) => tables.courseOf(WHOLE, cells.days.actual[measures[i]!]),
  };
}

/** The measure people are judged by, and its actual figures by seller where any table tells. */
function peopleMeasure(goal: Goal, { progress }: People) {
  const main = sellerMeasure(goal);
  const measure = main ?? "orders";
  return { measure, actual: main === null ? undefined : progress.table.column[`actual.${main}`] };
}

/** What the rows of people have in common: `names` and `second` by row, and how many rows there are. */
function peopleRows({ layout, time }: TrackerTables, rows: number, name: BoardColumn, second: BoardColumn) {
  const measure = sellerMeasure(layout.goal) ?? "orders";
  const share: BoardColumn["cell"] = ({ goal }) => f`IF(N(${goal})=0,"",${goal}/${layout.cells.need[measure]})`;
  return {
    measures: Array.from({ length: rows }, () => measure),
    level: () => WHOLE,
    free: true,
    names: { name, second, third: column(TERMS.share, "percent", share) },
    expected: ({ goal }: Row<BoardKey>) => f`${goal}*${time.column.share.at(WHOLE)}`,
    // What people owe is a share of the first plan.
    course: () => ({ share: time.column.share.at(WHOLE), days: time.column.days.at(WHOLE), kept: null }),
  };
}

/** Sellers of the list: their goals, and what the sheet of sellers counted of each. */
function sellerRows(tables: TrackerTables, sellers: People): BoardGiven {
  const { goal, cells } = tables.layout;
  const { measure, actual } = peopleMeasure(goal, sellers);
  const { working } = sellers;
  const name = valueColumn(TERMS.seller, "text", (i) => f`${working.name.at(i)}&""`);
  const team = valueColumn(TERMS.team, "text", (i) => f`${working.team.at(i)}`);
  return {
    ...peopleRows(tables, goal.sellers.length, name, team),
    goal: (_, { i }) => f`${cells.sellers.goal[measure].at(i)}`,
    actual: (_, { i }) => (actual === undefined ? null : f`${actual.at(i)}`),
  };
}

/** Teams of the list: the sums of their sellers. */
function teamRows(tables: TrackerTables, sellers: People): BoardGiven {
  const { working } = sellers;
  const teams = sellers.teams.column;
  const { measure, actual } = peopleMeasure(tables.layout.goal, sellers);
  const own = ({ name }: Row<BoardKey>): Expression => f`--(${working.team}=${name})`;
  const name = valueColumn(TERMS.team, "text", (i) => f`${teams.name.at(i)}&""`);
  const count = column<BoardKey>(
    TRACKER_TEXTS.count,
    "count",
    (row) => f`IF(${row.name}="","",SUMPRODUCT(${own(row)}))`,
  );
  return {
    ...peopleRows(tables, teams.name.rows, name, count),
    goal: (_, { i }) => f`${teams[`goal.${measure}`].at(i)}`,
    actual: (row) => (actual === undefined ? null : f`SUMPRODUCT(${own(row)},${ofSellers(actual)})`),
  };
}
