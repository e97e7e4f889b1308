/**
 * One table of the tracker: goal, expected, actual, pace, need, forecast with its band, words and state, the same for every level; and how
 * much of every level has passed, of its days and of those over which a re-plan in force spreads what is left.
 */
import { localised } from "../../../../text/say";
import { FEWEST_DAYS } from "../../../../domain/goal/forecast";
import type { FormatName } from "../../../../plan/formats";
import { type Expression, f, type Operand } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import type { Row } from "../../../../plan/cells";
import { type Section, tableOf } from "../../../../plan/sheet-of";
import { type At, type Column, column, type Columns, type Table, table, valueColumn } from "../../../../plan/table";
import type { Text } from "../../../../text/locale";
import { TERMS } from "../../../../text/terms";
import type { Measure } from "../../measures";
import { forecastOf, neededOf, paceOf, stateLooks, stateOf } from "../../standing";
import { STATE_TEXTS, TEXTS } from "../../texts";
import { wholeRows } from "../parts";
import { TRACKER_TEXTS } from "./texts";
import type { TrackerTables } from "./tracker-tables";
import { daysBetween, type GoalCells, reachedBy } from "../../cells";
import { LEVELS } from "../../levels";

type NameKey = "name" | "second" | "third";
type FigureKey = "goal" | "expected" | "actual" | "needed" | "forecast" | "low" | "high";
export type BoardKey = NameKey | FigureKey | "pace" | "outlook" | "state";
export type Board = Table<BoardKey>;
type Cell<C = Expression> = (row: Row<BoardKey>, at: At<BoardKey>) => C;

/** How far the plan of a row has gone, and what had come before it was made; null for a first plan. */
export interface CourseCells {
  readonly share: Handle;
  /** Selling days passed. */
  readonly days: Handle;
  readonly kept: Expression | null;
}

export interface BoardGiven {
  readonly measures: readonly Measure[];
  /** Row of the levels whose days are the row's. */
  readonly level: (i: number) => number;
  /** Rows may be free: then their name is "", and nothing else is shown. */
  readonly free: boolean;
  readonly names: Pick<Columns<BoardKey>, NameKey>;
  readonly goal: Cell;
  readonly expected: Cell;
  /** null where no table tells. */
  readonly actual: Cell<Expression | null>;
  readonly course: (tables: TrackerTables, i: number) => CourseCells;
}

/** What has come since the plan in force was made. */
const cameSince = (kept: Expression | null, actual: Operand): Expression =>
  kept === null ? f`${actual}` : f`(${actual}-${kept})`;

/** Ends of the band: what came, and the rest less or more as far as it may spread; "" where nothing is known to take a spread from. */
function bandEnd(side: "low" | "high", { measures, course }: BoardGiven, tables: TrackerTables): Cell {
  const { band } = tables;
  return ({ actual: done, forecast: end }, { i }) => {
    const dispersion = tables.dispersionOf(measures[i]!);
    if (dispersion === null) return f`""`;
    const { days, kept } = course(tables, i);
    const came = cameSince(kept, done);
    const rest = f`MAX(0,${end}-${done})`;
    const reach = f`${band.cell.deviations}*SQRT(${dispersion}*(${rest}+${rest}^2/${came}))`;
    const value = side === "low" ? f`MAX(${done},${end}-${reach})` : f`${end}+${reach}`;
    return f`IF(OR(${days}<${FEWEST_DAYS},${came}<=0,${end}=""),"",${value})`;
  };
}

/** What the band says of the goal, without chances. */
function outlookOf({ level, course }: BoardGiven, tables: TrackerTables): Cell {
  const { early, nothing, reached, open, missed } = TRACKER_TEXTS.outlooks;
  return ({ goal, actual, low, high }, { i }) => {
    const said = f`IF(${low}>=${goal},${reached},IF(${high}<${goal},${missed},${open}))`;
    const { days, kept } = course(tables, i);
    const known = f`IF(${cameSince(kept, actual)}<=0,${nothing},IF(${low}="","",${said}))`;
    const left = tables.time.column.daysLeft.at(level(i));
    return f`IF(OR(${left}=0,${goal}=0),"",IF(${days}<${FEWEST_DAYS},${early},${known}))`;
  };
}

/** Rows of revenue hold money. */
export function boardOf(given: BoardGiven, tables: TrackerTables): Board {
  const { measures, level, free, names, actual } = given;
  const { daysLeft } = tables.time.column;
  const named =
    (cell: Cell): Cell =>
    (row, at) =>
      free ? f`IF(${row.name}="","",${cell(row, at)})` : cell(row, at);
  /** Empty where no table tells what came. */
  const known = (heading: Text, format: FormatName, cell: Cell): Column<BoardKey> =>
    column(heading, format, (row, at) => (actual(row, at) === null ? f`""` : named(cell)(row, at)), figures);
  const figures = wholeRows(measures);
  const word = { rowFormat: undefined };
  const { amber } = tables.layout.cells;
  return table<BoardKey>(measures.length, {
    name: names.name,
    goal: column(TERMS.goal, "count", named(given.goal), figures),
    actual: known(TERMS.actualToDate, "count", (row, at) => actual(row, at)!),
    pace: { ...known(TERMS.pace, "pace", (row) => paceOf(row.actual, row.expected)), ...word },
    state: {
      ...known(TERMS.state, "text", (row) => stateOf(row, amber)),
      ...{ style: "state", looks: stateLooks, horizontal: "center", ...word },
    },
    forecast: known(TEXTS.columns.forecast, "count", (row, { i }) => {
      const { share, kept } = given.course(tables, i);
      return forecastOf(row.actual, share, kept);
    }),
    needed: known(TERMS.neededPerDay, "average", (row, { i }) => neededOf(row.goal, row.actual, daysLeft.at(level(i)))),
    outlook: { ...known(TRACKER_TEXTS.outlook, "textAfterNumber", outlookOf(given, tables)), modules: 3, ...word },
    low: known(TRACKER_TEXTS.low, "count", bandEnd("low", given, tables)),
    high: known(TRACKER_TEXTS.high, "count", bandEnd("high", given, tables)),
    expected: column(TERMS.expectedToDate, "average", named(given.expected), figures),
    ...{ second: names.second, third: names.third },
  });
}

/** The table under its title, as wide as its words need. */
export const boardSection =
  (title: Text, rows: Board): Section =>
  (lane) => {
    const { sheet } = lane;
    tableOf(title, rows)(lane);
    const widen = (cells: Handle, words: Readonly<Record<string, Text>>): void =>
      sheet.widths.fitAny(cells.place.column, localised(Object.values(words), sheet.locale), 3);
    widen(rows.column.outlook, TRACKER_TEXTS.outlooks);
    widen(rows.column.state, STATE_TEXTS);
  };

export type TimeKey = "level" | "share" | "days" | "daysLeft";
export type SinceKey = "level" | "from" | "share" | "days";

/** Share of the weight of some days that has passed. */
function sharePassed(cells: GoalCells, from: Operand, to: Operand): Expression {
  const upTo = (day: Expression): Expression => reachedBy(cells, cells.days.soFar, day);
  const before = upTo(f`(${from}-1)`);
  const whole = f`(${upTo(f`${to}`)}-${before})`;
  const passed = f`(${upTo(f`MIN(${to},INT(${cells.asOf}))`)}-${before})`;
  return f`IF(${whole}<=0,0,MAX(0,${passed})/${whole})`;
}

/** Selling days among some days: up to the as-of date, or after it. */
const sellingDays = (which: "<=" | ">", cells: GoalCells, from: Operand, to: Operand): Expression =>
  f`COUNTIFS(${daysBetween(cells, from, to)},${cells.days.date},${which}&${cells.asOf},${cells.days.weight},">0")`;

/** Share of the weight, and selling days, that have passed of each level; what the forecasts read. */
export function timeTable(tables: TrackerTables): Table<TimeKey> {
  const { cells } = tables.layout;
  const { working } = TRACKER_TEXTS;
  const ofLevel = (heading: Text, format: FormatName, cell: (from: Operand, to: Operand) => Expression) =>
    valueColumn(heading, format, (i) => {
      const { second, third } = tables.levels.at(i);
      return cell(second, third);
    });
  return table<TimeKey>(LEVELS.length, {
    level: valueColumn(TRACKER_TEXTS.level, "text", (i) => TRACKER_TEXTS.levels[LEVELS[i]!]),
    share: ofLevel(working.share, "percent", (from, to) => sharePassed(cells, from, to)),
    days: ofLevel(working.days, "count", (from, to) => sellingDays("<=", cells, from, to)),
    daysLeft: ofLevel(TERMS.sellingDaysLeft, "count", (from, to) => sellingDays(">", cells, from, to)),
  });
}

/** Of each level the days over which a re-plan in force spreads what is left, and how much of them has passed; null for a first plan. */
export function sinceTable(tables: TrackerTables): Table<SinceKey> | null {
  const { cells } = tables.layout;
  const { replan, days } = cells;
  if (replan === null) return null;
  const { through, passed } = replan;
  const spanOf = (i: number) => tables.levels.at(i);
  const first = (i: number): Expression => {
    const { second, third } = spanOf(i);
    if (LEVELS[i] === "goal") return f`${through}+1`;
    const hasWeight = f`${reachedBy(cells, days.soFar, third)}>${passed}`;
    return f`IF(AND(${second}<=${through},${through}<${third},${hasWeight}),${through}+1,${second})`;
  };
  const { level, levels, working } = TRACKER_TEXTS;
  return table<SinceKey>(LEVELS.length, {
    level: valueColumn(level, "text", (i) => levels[LEVELS[i]!]),
    from: valueColumn(TEXTS.columns.from, "date", first),
    share: column(working.share, "percent", ({ from }, { i }) => sharePassed(cells, from, spanOf(i).third)),
    days: column(working.days, "count", ({ from }, { i }) => sellingDays("<=", cells, from, spanOf(i).third)),
  });
}
