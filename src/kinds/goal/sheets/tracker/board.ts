/**
 * One table of the tracker: goal, expected, actual, pace, need, forecast with its band, words and state, the same for every level.
 */
import { FEWEST_DAYS } from "../../../../domain/goal/forecast";
import type { Text } from "../../../../text/locale";
import { type TableColumn, tablePart } from "../../../../plan/sections/table-part";
import type { Content } from "../../../../plan/content";
import type { FormatName } from "../../../../plan/formats";
import { type Expression, f, type Operand } from "../../../../plan/formula";
import { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import type { GoalCells } from "../../cells";
import { colourByPace, forecastOf, neededOf, paceOf, stateOf } from "../../standing";
import { STATE_TEXTS, TEXTS } from "../../texts";
import type { SpreadCells } from "./spread";
import { TRACKER_TEXTS } from "./texts";

/** Three columns that name the row, then what every row has. */
export const BOARD_COLUMNS = 13;

/** What has passed of a row's days. */
export interface TimeOperands {
  readonly share: Operand;
  readonly days: Operand;
  readonly daysLeft: Operand;
}

export interface BoardRow {
  readonly name: Content;
  readonly second: Content;
  readonly third: Content;
  readonly goal: Expression;
  readonly expected: Expression;
  /** null where no table tells. */
  readonly actual: Expression | null;
  readonly time: TimeOperands;
  /** null where nothing is known to take a spread from. */
  readonly dispersion: Handle | null;
  readonly money?: boolean;
}

export interface BoardCells {
  readonly name: Handle;
  readonly second: Handle;
  readonly third: Handle;
  readonly goal: Handle;
  readonly expected: Handle;
  readonly actual: Handle;
  readonly pace: Handle;
  readonly forecast: Handle;
  readonly low: Handle;
  readonly high: Handle;
  readonly outlook: Handle;
  readonly state: Handle;
}

export function boardCells(rows: number): BoardCells {
  const make = (): Handle => new Handle(rows);
  return {
    name: make(),
    second: make(),
    third: make(),
    goal: make(),
    expected: make(),
    actual: make(),
    pace: make(),
    forecast: make(),
    low: make(),
    high: make(),
    outlook: make(),
    state: make(),
  };
}

export interface Board {
  readonly headings: readonly [Text, Text, Text];
  readonly formats: readonly [FormatName, FormatName];
  readonly rows: readonly BoardRow[];
  /** Rows may be free: then their name is "", and nothing else is shown. */
  readonly free: boolean;
  readonly board: BoardCells;
}

/** One end of the band: what came, and the rest less or more as far as it may spread. */
function endOf(
  side: "low" | "high",
  i: number,
  row: BoardRow,
  { actual, forecast }: BoardCells,
  { deviations }: SpreadCells,
): Expression {
  if (row.dispersion === null) return f`""`;
  const [done, end] = [actual.at(i).relative, forecast.at(i).relative];
  const rest = f`MAX(0,${end}-${done})`;
  const reach = f`${deviations}*SQRT(${row.dispersion}*(${rest}+${rest}^2/${done}))`;
  const value = side === "low" ? f`MAX(${done},${end}-${reach})` : f`${end}+${reach}`;
  return f`IF(OR(${row.time.days}<${FEWEST_DAYS},${done}<=0,${end}=""),"",${value})`;
}

/** What the band says of the goal, without chances. */
function outlookOf(i: number, { time }: BoardRow, { goal, actual, low, high }: BoardCells): Expression {
  const { early, nothing, reached, open, missed } = TRACKER_TEXTS.outlooks;
  const target = goal.at(i).relative;
  const said = f`IF(${low.at(i).relative}>=${target},${reached},IF(${high.at(i).relative}<${target},${missed},${open}))`;
  const known = f`IF(${actual.at(i).relative}<=0,${nothing},IF(${low.at(i).relative}="","",${said}))`;
  return f`IF(OR(${time.daysLeft}=0,${target}=0),"",IF(${time.days}<${FEWEST_DAYS},${early},${known}))`;
}

function columnsOf(
  { headings, formats, rows, free, board }: Board,
  cells: GoalCells,
  spread: SpreadCells,
): TableColumn[] {
  const { columns } = TEXTS;
  const whenNamed = (i: number, content: Expression): Expression =>
    free ? f`IF(${board.name.at(i).relative}="","",${content})` : content;
  const whenKnown = (i: number, content: Expression): Expression =>
    rows[i]!.actual === null ? f`""` : whenNamed(i, content);
  const [goal, expected, actual, pace, forecast] = [
    board.goal,
    board.expected,
    board.actual,
    board.pace,
    board.forecast,
  ];
  const at = (column: Handle, i: number) => column.at(i).relative;
  return [
    { heading: headings[0], format: "text", cell: (i) => rows[i]!.name, handle: board.name },
    { heading: headings[1], format: formats[0], cell: (i) => rows[i]!.second, handle: board.second },
    { heading: headings[2], format: formats[1], cell: (i) => rows[i]!.third, handle: board.third },
    { heading: TRACKER_TEXTS.goal, format: "count", cell: (i) => whenNamed(i, rows[i]!.goal), handle: goal },
    {
      heading: columns.expected,
      format: "average",
      cell: (i) => whenNamed(i, rows[i]!.expected),
      handle: expected,
    },
    {
      heading: columns.actual,
      format: "count",
      cell: (i) => whenKnown(i, rows[i]!.actual ?? f`""`),
      handle: actual,
    },
    {
      heading: columns.pace,
      format: "percent",
      cell: (i) => whenKnown(i, paceOf(at(actual, i), at(expected, i))),
      handle: pace,
    },
    {
      heading: columns.neededPerDay,
      format: "average",
      cell: (i) => whenKnown(i, neededOf(at(goal, i), at(actual, i), rows[i]!.time.daysLeft)),
    },
    {
      heading: columns.forecast,
      format: "count",
      cell: (i) => whenKnown(i, forecastOf(at(actual, i), rows[i]!.time.share)),
      handle: forecast,
    },
    ...(["low", "high"] as const).map((side): TableColumn => ({
      heading: TRACKER_TEXTS[side],
      format: "count",
      cell: (i) => whenKnown(i, endOf(side, i, rows[i]!, board, spread)),
      handle: board[side],
    })),
    {
      heading: TRACKER_TEXTS.outlook,
      format: "textAfterNumber",
      cell: (i) => whenKnown(i, outlookOf(i, rows[i]!, board)),
      handle: board.outlook,
    },
    {
      heading: columns.state,
      format: "text",
      cell: (i) => whenKnown(i, stateOf(at(pace, i), cells.amber)),
      handle: board.state,
    },
  ];
}

/** Puts the table; places the cells of `board`. */
export function boardPart(lane: Lane, title: Text, board: Board, cells: GoalCells, spread: SpreadCells): void {
  const { sheet } = lane;
  lane.section(title, BOARD_COLUMNS);
  const { body } = tablePart(lane, board.rows.length, columnsOf(board, cells, spread));
  const { pace, state, outlook } = board.board;
  sheet.fitAny(outlook.place.column, Object.values(TRACKER_TEXTS.outlooks), 3);
  sheet.fitAny(state.place.column, Object.values(STATE_TEXTS), 3);
  board.rows.forEach(({ money }, i) => {
    if (money !== true) return;
    for (const column of [3, 4, 5, 7, 8, 9, 10]) sheet.format(body.at(i, column), "wholeMoney", "right");
  });
  for (const cell of [pace, state]) colourByPace(sheet, cell, pace, cells.amber);
}
