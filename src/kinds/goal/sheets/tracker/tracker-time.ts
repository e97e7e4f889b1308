/**
 * How much of every level of the tracker has passed: of its days, and of those over which a re-plan in force spreads what is left.
 */
import type { FormatName } from "../../../../plan/formats";
import { type Expression, f, type Operand } from "../../../../plan/formula";
import { column, type Table, table, valueColumn } from "../../../../plan/table";
import type { Text } from "../../../../text/locale";
import { TERMS } from "../../../../text/terms";
import { daysBetween, type GoalCells, reachedBy } from "../../cells";
import { LEVELS } from "../../levels";
import { TEXTS } from "../../texts";
import { TRACKER_TEXTS } from "./texts";
import type { TrackerTables } from "./tracker-tables";

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
      const { second, third } = tables.levels.table.at(i);
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
  const spanOf = (i: number) => tables.levels.table.at(i);
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
