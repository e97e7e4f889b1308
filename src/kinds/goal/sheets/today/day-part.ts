/**
 * The day that the blocks are about and what its month looks like: the cells every block reads.
 */
import { dateOf, monthStart } from "../../../../domain/calendar/calendar";
import type { Text } from "../../../../text/locale";
import type { FormatName } from "../../../../plan/formats";
import { type Expression, f } from "../../../../plan/formula";
import { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import type { GoalCells } from "../../cells";
import type { Span } from "../../figures";
import type { Goal } from "../../model";
import { TODAY_TEXTS } from "./texts";

export interface DayCells {
  readonly day: Handle;
  readonly yesterday: Handle;
  /** Position of the month among the goal's, from 1. */
  readonly month: Handle;
  readonly from: Handle;
  readonly to: Handle;
  readonly week: Handle;
  readonly weight: Handle;
  readonly weightBefore: Handle;
  readonly weightWhole: Handle;
  /** Days left with weight, today among them. */
  readonly daysLeft: Handle;
}

/** Spans of days that blocks count. */
export type Window = "before" | "today" | "week";

export function dayCells(): DayCells {
  const cell = (): Handle => new Handle();
  return {
    day: cell(),
    yesterday: cell(),
    month: cell(),
    from: cell(),
    to: cell(),
    week: cell(),
    weight: cell(),
    weightBefore: cell(),
    weightWhole: cell(),
    daysLeft: cell(),
  };
}

/** The day of the build: the as-of date inside the goal. */
const dayOfBuild = ({ start, end, asOf }: Goal): number => Math.max(start, Math.min(asOf, end));

/** A window as its cells say it, and as it lies at the build. */
export function spanOf(window: Window, goal: Goal, { day, yesterday, from, week }: DayCells): Span {
  const now = dayOfBuild(goal);
  switch (window) {
    case "before":
      return { from, to: yesterday, fromDay: Math.max(goal.start, monthStart(now)), toDay: now - 1 };
    case "today":
      return { from: day, to: day, fromDay: now, toDay: now };
    case "week":
      return { from: week, to: yesterday, fromDay: now - 7, toDay: now - 1 };
  }
}

/** TRUE on the day of the build, when values counted then still hold. */
export function isDayOfBuild(goal: Goal, { day }: DayCells): Expression {
  const { year, month, day: date } = dateOf(dayOfBuild(goal));
  return f`${day}=DATE(${year},${month},${date})`;
}

/** Puts the cells, one row each; places `cells`. */
export function dayPart(lane: Lane, { start, end, asOf, days, months }: GoalCells, cells: DayCells): void {
  const { working } = TODAY_TEXTS;
  const { day, yesterday, month, from, to, week } = cells;
  const weights = (first: Handle, last: Handle): Expression =>
    f`SUMIFS(${days.weight},${days.date},">="&${first},${days.date},"<="&${last})`;
  const lines: readonly { label: Text; value: Expression; handle: Handle; format: FormatName }[] = [
    { label: working.day, value: f`MAX(${start},MIN(INT(${asOf}),${end}))`, handle: day, format: "date" },
    { label: working.yesterday, value: f`${day}-1`, handle: yesterday, format: "date" },
    { label: working.month, value: f`MATCH(${day},${months.from},1)`, handle: month, format: "score" },
    { label: working.from, value: f`INDEX(${months.from},${month})`, handle: from, format: "date" },
    { label: working.to, value: f`INDEX(${months.to},${month})`, handle: to, format: "date" },
    { label: working.week, value: f`${day}-7`, handle: week, format: "date" },
    { label: working.weight, value: weights(day, day), handle: cells.weight, format: "weight" },
    { label: working.before, value: weights(from, yesterday), handle: cells.weightBefore, format: "weight" },
    { label: working.whole, value: weights(from, to), handle: cells.weightWhole, format: "weight" },
    {
      label: working.daysLeft,
      value: f`COUNTIFS(${days.date},">="&${day},${days.date},"<="&${to},${days.weight},">0")`,
      handle: cells.daysLeft,
      format: "count",
    },
  ];
  const { sheet } = lane;
  sheet.style(lane.rows(lines.map(({ label }) => [label])), "note");
  const top = lane.row - lines.length;
  lines.forEach(({ value, handle, format }, i) => {
    sheet.put(top + i, lane.column + 1, [[value]], { handle });
    sheet.style(handle, "note").format(handle, format, "right");
  });
}
