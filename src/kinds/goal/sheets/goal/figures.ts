/**
 * Where the orders of a goal stand: its figures to read first, and their cells by name.
 */
import { type Cells, cellsOf, type Row } from "../../../../plan/cells";
import { type Expression, f, type Operand } from "../../../../plan/formula";
import { countText, sentence, shareText } from "../../../../plan/sentence";
import type { Fact } from "../../../../plan/sections/facts-part";
import type { Figure } from "../../../../plan/sections/headline-part";
import {
  actualTotal,
  expectedToDate,
  type GoalCells,
  keptOf,
  reachedBy,
  sellingDaysLeft,
  sharePassed,
} from "../../cells";
import { forecastOf, neededOf, paceOf, stateOf } from "../../standing";
import { TEXTS } from "../../texts";
import type { BoardKey } from "../tracker/board";
import { TILE_TEXTS } from "./texts";

const { columns } = TEXTS;

export type ProgressCells = Cells<
  "target" | "done" | "expected" | "pace" | "needed" | "forecast" | "state" | "daysLeft" | "recent"
>;

export const progressCells = (): ProgressCells =>
  cellsOf("target", "done", "expected", "pace", "needed", "forecast", "state", "daysLeft", "recent");

/** A rate of orders a day. */
export const rateText = (value: Operand): Expression => f`TEXT(${value},"0.0")`;

/** Days that the recent rate is an average of. */
const RECENT_DAYS = 30;

/** Orders a selling day in the days up to the as-of date; "" where none of them is one. */
function recentRate({ days, asOf }: GoalCells): Expression {
  const recent = f`${days.date},">"&(${asOf}-${RECENT_DAYS}),${days.date},"<="&${asOf}`;
  const selling = f`COUNTIFS(${recent},${days.weight},">0")`;
  return f`IF(${selling}=0,"",SUMIFS(${days.actual.orders!},${recent})/${selling})`;
}

/** The pace less that at the end of the month before, in points; "" where there is none, or a re-plan lies between. */
function paceChange(cells: GoalCells, pace: Operand): Expression {
  const { days, start, asOf, replan } = cells;
  if (replan !== null) return f`""`;
  const before = f`EOMONTH(${asOf},-1)`;
  const due = reachedBy(cells, days.goalSoFar.orders, before);
  const past = f`${reachedBy(cells, days["actualSoFar.orders"], before)}/(${due})`;
  return f`IF(OR(${pace}="",${before}<${start}),"",IFERROR(100*(${pace}-${past}),""))`;
}

/** @param whole The tracker's row of the whole goal. */
export function progressFigures(cells: GoalCells, progress: ProgressCells, whole: Row<BoardKey>): Figure[] {
  const { done, target, pace, forecast, needed, state, daysLeft, recent, expected } = progress;
  const { soFar, ofGoal, onMonth, likely, recent: lately, daysLeft: left } = TILE_TEXTS;
  const ofTarget = sentence(ofGoal, { goal: countText(target), share: shareText(f`${done}/${target}`) });
  const range = sentence(likely, { low: countText(whole.low), high: countText(whole.high) });
  return [
    {
      ...{ label: soFar, value: actualTotal("orders", cells) ?? f`0`, format: "count", handle: done },
      below: f`IF(${target}=0,"",${ofTarget})`,
    },
    {
      ...{ label: columns.pace, value: paceOf(done, expected), format: "pace", handle: pace },
      isKey: true,
      below: { value: paceChange(cells, pace), period: onMonth, points: true, better: "more" },
    },
    {
      ...{ label: columns.forecast, format: "count", handle: forecast },
      value: forecastOf(done, sharePassed(cells), keptOf("orders", cells)),
      below: f`IF(${whole.low}="","",${range})`,
    },
    {
      ...{ label: columns.neededPerDay, value: neededOf(target, done, daysLeft), format: "average", handle: needed },
      below: f`IF(${recent}="","",${sentence(lately, { recent: rateText(recent) })})`,
    },
    {
      ...{ label: columns.state, value: stateOf({ pace, forecast, goal: target }, cells.amber), format: "text" },
      ...{ handle: state, below: sentence(left, { days: countText(daysLeft) }) },
    },
  ];
}

/** What the figures are computed from. */
export function progressFacts(cells: GoalCells, { target, expected, daysLeft, recent }: ProgressCells): Fact[] {
  return [
    { handle: target, label: TEXTS.orderGoal, value: f`${cells.need.orders}`, format: "count" },
    { handle: expected, label: columns.expected, value: expectedToDate("orders", cells), format: "average" },
    { handle: daysLeft, label: TEXTS.daysLeft, value: sellingDaysLeft(cells), format: "count" },
    { handle: recent, label: TEXTS.recentRate, value: recentRate(cells), format: "average" },
  ];
}
