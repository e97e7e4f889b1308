/**
 * The tables of the tracker: levels around the as-of date with the days passed of each, the other measures, teams and sellers.
 */
import { type Expression, f, type Operand } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import { type Column, type Table, table, valueColumn } from "../../../../plan/table";
import type { Text } from "../../../../text/locale";
import { actualTotal, expectedToDate, type GoalCells } from "../../cells";
import { LEVELS, OTHER_MEASURES, sellerMeasure, type SpanLevel } from "../../levels";
import type { Goal } from "../../model";
import type { Measure } from "../../measures";
import { MEASURE_TEXTS, TEXTS } from "../../texts";
import { ofSellers } from "../sellers/progress-part";
import type { SellersCells } from "../sellers/sellers-sheet";
import { type Board, type BoardGiven, type BoardKey, boardOf } from "./board";
import { bandInputs, spreadMeasures, spreadTable } from "./spread";
import { TRACKER_TEXTS } from "./texts";

export interface TrackerLayout {
  readonly goal: Goal;
  readonly cells: GoalCells;
  readonly sellers: SellersCells;
}

/** Tables whose formulas read each other, so each is computed when it is put. */
export class TrackerTables {
  readonly band = bandInputs();
  readonly spread: ReturnType<typeof spreadTable>;
  readonly time: Table<keyof typeof TRACKER_TEXTS.working>;
  readonly levels: Board;
  readonly others: Board;
  readonly teams: Board;
  readonly sellers: Board;

  constructor(readonly layout: TrackerLayout) {
    this.spread = spreadTable(layout.cells);
    this.time = timeTable(this);
    this.levels = boardOf(levelRows(layout), this);
    this.others = boardOf(otherRows(layout), this);
    this.teams = boardOf(teamRows(this), this);
    this.sellers = boardOf(sellerRows(this), this);
  }

  /** How far a measure spreads; null where nothing tells. */
  dispersionOf(measure: Measure): Handle | null {
    const row = spreadMeasures(this.layout.cells).indexOf(measure);
    return row < 0 ? null : this.spread.column.dispersion.at(row);
  }
}

const WHOLE = LEVELS.indexOf("goal");
export const DAY = LEVELS.indexOf("day");

/** Share of the weight, and selling days, that have passed of each level; what the forecasts read. */
function timeTable(tables: TrackerTables): TrackerTables["time"] {
  const { days, start, end, asOf } = tables.layout.cells;
  const { working } = TRACKER_TEXTS;
  const upTo = (day: Expression): Expression =>
    f`IF(${day}<${start},0,INDEX(${days.soFar},MIN(${day},${end})-${start}+1))`;
  const selling = (heading: Text, rule: string): Column<never> => ({
    heading,
    format: "count",
    cell: (_, { i }) => {
      const { second, third } = tables.levels.table.at(i);
      return f`COUNTIFS(${days.date},">="&${second},${days.date},"<="&${third},${days.date},${rule}&${asOf},${days.weight},">0")`;
    },
  });
  return table<keyof typeof working>(LEVELS.length, {
    share: {
      heading: working.share,
      format: "percent",
      cell: (_, { i }) => {
        const { second, third } = tables.levels.table.at(i);
        const before = upTo(f`(${second}-1)`);
        const whole = f`(${upTo(f`${third}`)}-${before})`;
        const passed = f`(${upTo(f`MIN(${third},INT(${asOf}))`)}-${before})`;
        return f`IF(${whole}<=0,0,MAX(0,${passed})/${whole})`;
      },
    },
    days: selling(working.days, "<="),
    daysLeft: selling(working.daysLeft, ">"),
  });
}

type BoardColumn = Column<BoardKey>;

/** First and last day of a row beside its name. */
const between = (name: BoardColumn, from: BoardColumn["cell"], to: BoardColumn["cell"]): BoardGiven["names"] => ({
  name,
  second: { heading: TEXTS.columns.from, format: "date", cell: from },
  third: { heading: TEXTS.columns.to, format: "date", cell: to },
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

function levelRows({ cells }: TrackerLayout): BoardGiven {
  const { days, need, asOf } = cells;
  const actual = days.actual.orders;
  const sum = (column: Handle, first: Operand, last: Operand): Expression =>
    f`SUMIFS(${column},${days.date},">="&${first},${days.date},"<="&${last})`;
  const end =
    (which: 0 | 1): BoardColumn["cell"] =>
    (_, { i, column }) =>
      spanOf(LEVELS[i]!, cells, column.second.at(DAY))[which];
  const level = valueColumn(TRACKER_TEXTS.level, "text", (i) => TRACKER_TEXTS.levels[LEVELS[i]!]);
  return {
    measures: LEVELS.map(() => "orders"),
    level: (i) => i,
    free: false,
    names: between(level, end(0), end(1)),
    goal: ({ second, third }, { i }) => (i === WHOLE ? f`${need.orders}` : sum(days.goal.orders, second, third)),
    expected: ({ second, third }, { i }) =>
      i === WHOLE ? expectedToDate("orders", cells) : sum(days.goal.orders, second, f`MIN(${third},${asOf})`),
    actual: ({ second, third }) => (actual === undefined ? null : sum(actual, second, third)),
  };
}

function otherRows({ cells }: TrackerLayout): BoardGiven {
  const measure = valueColumn(TRACKER_TEXTS.measure, "text", (i) => MEASURE_TEXTS[OTHER_MEASURES[i]!]);
  return {
    measures: OTHER_MEASURES,
    level: () => WHOLE,
    free: false,
    names: between(
      measure,
      () => f`${cells.start}`,
      () => f`${cells.end}`,
    ),
    goal: (_, { i }) => f`${cells.need[OTHER_MEASURES[i]!]}`,
    expected: (_, { i }) => expectedToDate(OTHER_MEASURES[i]!, cells),
    actual: (_, { i }) => actualTotal(OTHER_MEASURES[i]!, cells),
  };
}

/** The measure people are judged by, and its actual figures by seller where any table tells. */
export function peopleMeasure({ goal, sellers }: TrackerLayout): {
  readonly measure: Measure;
  readonly actual?: Handle;
} {
  const measure = sellerMeasure(goal) ?? "orders";
  const { known, table: told } = sellers.progress;
  return { measure, actual: known.includes(measure) ? told.column[`actual.${measure}`] : undefined };
}

/** What the rows of people have in common: `names` and `second` by row, and how many rows there are. */
function peopleRows(
  { layout, time }: TrackerTables,
  rows: number,
  name: BoardColumn,
  second: BoardColumn,
): Omit<BoardGiven, "goal" | "actual"> {
  const { measure } = peopleMeasure(layout);
  const { need } = layout.cells;
  return {
    measures: Array.from({ length: rows }, () => measure),
    level: () => WHOLE,
    free: true,
    names: {
      name,
      second,
      third: {
        heading: TRACKER_TEXTS.share,
        format: "percent",
        cell: ({ goal }) => f`IF(N(${goal})=0,"",${goal}/${need[measure]})`,
      },
    },
    expected: ({ goal }) => f`${goal}*${time.column.share.at(WHOLE)}`,
  };
}

/** Sellers of the list: their goals, and what the sheet of sellers counted of each. */
function sellerRows(tables: TrackerTables): BoardGiven {
  const { goal, cells, sellers } = tables.layout;
  const { measure, actual } = peopleMeasure(tables.layout);
  const { working } = sellers;
  const name = valueColumn(TRACKER_TEXTS.seller, "text", (i) => f`${working.name.at(i)}&""`);
  const team = valueColumn(TRACKER_TEXTS.team, "text", (i) => f`${working.team.at(i)}`);
  return {
    ...peopleRows(tables, goal.sellers.length, name, team),
    goal: (_, { i }) => f`${cells.sellers.goal[measure].at(i)}`,
    actual: (_, { i }) => (actual === undefined ? null : f`${actual.at(i)}`),
  };
}

/** Teams of the list: the sums of their sellers. */
function teamRows(tables: TrackerTables): BoardGiven {
  const { working, teams } = tables.layout.sellers;
  const { measure, actual } = peopleMeasure(tables.layout);
  const name = valueColumn(TRACKER_TEXTS.team, "text", (i) => f`${teams.name.at(i)}&""`);
  const count: BoardColumn = {
    heading: TRACKER_TEXTS.count,
    format: "count",
    cell: (row) => f`IF(${row.name}="","",SUMPRODUCT(--(${working.team}=${row.name})))`,
  };
  return {
    ...peopleRows(tables, teams.name.rows, name, count),
    goal: (_, { i }) => f`${teams[`goal.${measure}`].at(i)}`,
    actual: (row) =>
      actual === undefined ? null : f`SUMPRODUCT(--(${working.team}=${row.name}),${ofSellers(actual)})`,
  };
}
