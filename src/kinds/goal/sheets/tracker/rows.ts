/**
 * What the rows of the tracker compute: levels around the as-of date, the other measures, teams and sellers.
 */
import { tablePart } from "../../../../plan/sections/table-part";
import { type Expression, f, type Operand } from "../../../../plan/formula";
import { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import { actualTotal, expectedToDate, type GoalCells } from "../../cells";
import type { Goal } from "../../model";
import { ofSellers } from "../sellers/progress-part";
import type { SellersCells } from "../sellers/sellers-sheet";
import type { Measure } from "../../measures";
import { MEASURE_TEXTS } from "../../texts";
import type { BoardCells, BoardRow, TimeOperands } from "./board";
import type { SpreadCells } from "./spread";
import { LEVELS, OTHER_MEASURES, sellerMeasure, type SpanLevel } from "../../levels";
import { TRACKER_TEXTS } from "./texts";

export interface TrackerLayout {
  readonly goal: Goal;
  readonly cells: GoalCells;
  readonly sellers: SellersCells;
}

/** What has passed of each level's days. */
export interface TimeCells {
  readonly share: Handle;
  readonly days: Handle;
  readonly daysLeft: Handle;
}

const WHOLE = LEVELS.indexOf("goal");
export const DAY = LEVELS.indexOf("day");

export const timeCells = (): TimeCells => ({
  share: new Handle(LEVELS.length),
  days: new Handle(LEVELS.length),
  daysLeft: new Handle(LEVELS.length),
});

const timeOf = ({ share, days, daysLeft }: TimeCells, level: number): TimeOperands => ({
  share: share.at(level),
  days: days.at(level),
  daysLeft: daysLeft.at(level),
});

/** First and last day of a level around the as-of date, cut to the goal. */
function spanOf(level: SpanLevel, { start, end, asOf }: GoalCells, day: Handle): { from: Expression; to: Expression } {
  switch (level) {
    case "goal":
      return { from: f`${start}`, to: f`${end}` };
    case "month":
      return { from: f`MAX(${start},DATE(YEAR(${day}),MONTH(${day}),1))`, to: f`MIN(${end},EOMONTH(${day},0))` };
    case "week":
      return { from: f`MAX(${start},${day}-WEEKDAY(${day},2)+1)`, to: f`MIN(${end},${day}-WEEKDAY(${day},2)+7)` };
    case "day":
      return { from: f`MAX(${start},MIN(INT(${asOf}),${end}))`, to: f`${day}` };
  }
}

export function levelRow(
  level: number,
  { cells }: TrackerLayout,
  board: BoardCells,
  time: TimeCells,
  { dispersion }: SpreadCells,
): BoardRow {
  const { days, need, asOf } = cells;
  const { from, to } = spanOf(LEVELS[level]!, cells, board.second.at(DAY));
  const [first, last] = [board.second.at(level).relative, board.third.at(level).relative];
  const sum = (column: Handle): Expression => f`SUMIFS(${column},${days.date},">="&${first},${days.date},"<="&${last})`;
  const due = f`SUMIFS(${days.goal.orders},${days.date},">="&${first},${days.date},"<="&MIN(${last},${asOf}))`;
  const actual = days.actual.orders;
  return {
    name: TRACKER_TEXTS.levels[LEVELS[level]!],
    second: from,
    third: to,
    goal: level === WHOLE ? f`${need.orders}` : sum(days.goal.orders),
    expected: level === WHOLE ? expectedToDate("orders", cells) : due,
    actual: actual === undefined ? null : sum(actual),
    time: timeOf(time, level),
    dispersion: dispersion.orders ?? null,
  };
}

/** Share of the weight, and selling days, that have passed of each level; what the forecasts read. */
export function timePart(lane: Lane, { cells }: TrackerLayout, board: BoardCells, time: TimeCells): void {
  const { days, start, end, asOf } = cells;
  const { working } = TRACKER_TEXTS;
  const upTo = (day: Expression): Expression =>
    f`IF(${day}<${start},0,INDEX(${days.soFar},MIN(${day},${end})-${start}+1))`;
  const [first, last] = [board.second, board.third];
  const selling = (i: number, rule: string): Expression =>
    f`COUNTIFS(${days.date},">="&${first.at(i).relative},${days.date},"<="&${last.at(i).relative},${days.date},${rule}&${asOf},${days.weight},">0")`;
  const share = (i: number): Expression => {
    const before = upTo(f`(${first.at(i).relative}-1)`);
    const whole = f`(${upTo(f`${last.at(i).relative}`)}-${before})`;
    const passed = f`(${upTo(f`MIN(${last.at(i).relative},INT(${asOf}))`)}-${before})`;
    return f`IF(${whole}<=0,0,MAX(0,${passed})/${whole})`;
  };
  lane.gap();
  tablePart(
    lane,
    LEVELS.length,
    [
      { heading: working.share, format: "percent" as const, cell: share, handle: time.share },
      {
        heading: working.days,
        format: "count" as const,
        cell: (i: number) => selling(i, "<="),
        handle: time.days,
      },
      {
        heading: working.daysLeft,
        format: "count" as const,
        cell: (i: number) => selling(i, ">"),
        handle: time.daysLeft,
      },
    ].map((column) => ({ ...column, style: "note" as const })),
  );
}

export function otherRows({ cells }: TrackerLayout, time: TimeCells, { dispersion }: SpreadCells): BoardRow[] {
  return OTHER_MEASURES.map((measure) => ({
    name: MEASURE_TEXTS[measure],
    second: f`${cells.start}`,
    third: f`${cells.end}`,
    goal: f`${cells.need[measure]}`,
    expected: expectedToDate(measure, cells),
    actual: actualTotal(measure, cells),
    time: timeOf(time, WHOLE),
    dispersion: dispersion[measure] ?? null,
    money: measure === "revenue",
  }));
}

/** Teams and sellers of the list: their goals, and what the sheet of sellers counted of each. */
export function peopleRows(
  layout: TrackerLayout,
  time: TimeCells,
  spread: SpreadCells,
  teams: BoardCells,
  sellers: BoardCells,
): { readonly measure: Measure; readonly sellerRows: readonly BoardRow[]; readonly teamRows: readonly BoardRow[] } {
  const { cells, goal } = layout;
  const { working, measures, teams: teamCells } = layout.sellers;
  const measure = sellerMeasure(goal) ?? "orders";
  const actual = measures.find((cells) => cells.measure === measure)?.actual;
  const common = {
    time: timeOf(time, WHOLE),
    dispersion: spread.dispersion[measure] ?? null,
    money: measure === "revenue",
  };
  const elapsed = time.share.at(WHOLE);
  const goals = cells.sellers.goal[measure];
  const share = (part: Operand): Expression => f`IF(N(${part})=0,"",${part}/${cells.need[measure]})`;
  const sellerRows = goal.sellers.map((_, i): BoardRow => ({
    ...common,
    name: f`${working.name.at(i)}&""`,
    second: f`${working.team.at(i)}`,
    third: share(sellers.goal.at(i).relative),
    goal: f`${goals.at(i)}`,
    expected: f`${sellers.goal.at(i).relative}*${elapsed}`,
    actual: actual === undefined ? null : f`${actual.at(i)}`,
  }));
  const own = (i: number) => teams.name.at(i).relative;
  const teamRows = Array.from({ length: teamCells.name.rows }, (_, i): BoardRow => ({
    ...common,
    name: f`${teamCells.name.at(i)}&""`,
    second: f`IF(${own(i)}="","",SUMPRODUCT(--(${working.team}=${own(i)})))`,
    third: share(teams.goal.at(i).relative),
    goal: f`${teamCells.goal[measure].at(i)}`,
    expected: f`${teams.goal.at(i).relative}*${elapsed}`,
    actual: actual === undefined ? null : f`SUMPRODUCT(--(${working.team}=${own(i)}),${ofSellers(actual)})`,
  }));
  return { measure, sellerRows, teamRows };
}
