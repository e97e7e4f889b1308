/**
 * One table of the tracker: goal, expected, actual, pace, need, forecast with its band, words and state, the same for every level.
 */
import { localised } from "../../../../text/say";
import { FEWEST_DAYS } from "../../../../domain/goal/forecast";
import type { FormatName } from "../../../../plan/formats";
import { type Expression, f, type Operand } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import type { Row } from "../../../../plan/cells";
import { type Section, tableOf } from "../../../../plan/sheet-of";
import { type At, type Column, column, type Columns, type Table, table } from "../../../../plan/table";
import type { Text } from "../../../../text/locale";
import { TERMS } from "../../../../text/terms";
import type { Measure } from "../../measures";
import { forecastOf, neededOf, paceOf, stateLooks, stateOf } from "../../standing";
import { STATE_TEXTS, TEXTS } from "../../texts";
import { TRACKER_TEXTS } from "./texts";
import type { TrackerTables } from "./tracker-tables";

const FIGURES = ["goal", "expected", "actual", "needed", "forecast", "low", "high"] as const;
type NameKey = "name" | "second" | "third";
export type BoardKey = NameKey | (typeof FIGURES)[number] | "pace" | "outlook" | "state";
type Cell<C = Expression> = (row: Row<BoardKey>, at: At<BoardKey>) => C;

/** How far the plan of a row has gone, and what had come before it was made; null for a first plan. */
export interface CourseCells {
  readonly share: Handle;
  /** Selling days passed. */
  readonly days: Handle;
  readonly kept: Expression | null;
}

/** Who stands in the rows, and where their figures come from. */
export interface BoardGiven {
  /** Of each row. */
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

export interface Board {
  readonly measures: readonly Measure[];
  readonly table: Table<BoardKey>;
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

export function boardOf(given: BoardGiven, tables: TrackerTables): Board {
  const { measures, level, free, names, actual } = given;
  const { daysLeft } = tables.time.column;
  const { columns } = TEXTS;
  const named =
    (cell: Cell): Cell =>
    (row, at) =>
      free ? f`IF(${row.name}="","",${cell(row, at)})` : cell(row, at);
  /** Empty where no table tells what came. */
  const known = (heading: Text, format: FormatName, cell: Cell): Column<BoardKey> =>
    column(heading, format, (row, at) => (actual(row, at) === null ? f`""` : named(cell)(row, at)));
  const { amber } = tables.layout.cells;
  return {
    measures,
    table: table<BoardKey>(measures.length, {
      name: names.name,
      goal: column(TERMS.goal, "count", named(given.goal)),
      actual: known(columns.actual, "count", (row, at) => actual(row, at)!),
      pace: known(columns.pace, "pace", (row) => paceOf(row.actual, row.expected)),
      state: {
        ...known(columns.state, "text", (row) => stateOf(row, amber)),
        ...{ style: "state", looks: stateLooks, horizontal: "center" },
      },
      forecast: known(columns.forecast, "count", (row, { i }) => {
        const { share, kept } = given.course(tables, i);
        return forecastOf(row.actual, share, kept);
      }),
      needed: known(columns.neededPerDay, "average", (row, { i }) =>
        neededOf(row.goal, row.actual, daysLeft.at(level(i))),
      ),
      outlook: { ...known(TRACKER_TEXTS.outlook, "textAfterNumber", outlookOf(given, tables)), modules: 3 },
      low: known(TRACKER_TEXTS.low, "count", bandEnd("low", given, tables)),
      high: known(TRACKER_TEXTS.high, "count", bandEnd("high", given, tables)),
      expected: column(columns.expected, "average", named(given.expected)),
      ...{ second: names.second, third: names.third },
    }),
  };
}

/** The table under its title; rows of revenue hold money. */
export const boardSection =
  (title: Text, { measures, table: rows }: Board): Section =>
  (lane) => {
    const { sheet } = lane;
    const { outlook, state } = rows.column;
    tableOf(title, rows)(lane);
    sheet.widths.fitAny(outlook.place.column, localised(Object.values(TRACKER_TEXTS.outlooks), sheet.locale), 3);
    sheet.widths.fitAny(state.place.column, localised(Object.values(STATE_TEXTS), sheet.locale), 3);
    measures.forEach((measure, i) => {
      if (measure !== "revenue") return;
      for (const key of FIGURES) sheet.format(rows.column[key].at(i), "wholeMoney", "right");
    });
  };
