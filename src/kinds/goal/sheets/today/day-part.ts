/**
 * The day that the blocks are about and what its month looks like: the cells every block reads.
 */
import { dateOf, monthStart } from "../../../../domain/calendar/calendar";
import type { Cells } from "../../../../plan/cells";
import { type Expression, f, type Operand } from "../../../../plan/formula";
import { derived, type Inputs, inputs } from "../../../../plan/sections/inputs-part";
import { daysBetween, type GoalCells, sumOfDays } from "../../cells";
import type { Span } from "../../figures";
import { measureFormat } from "../parts";
import type { Measure } from "../../measures";
import type { Goal } from "../../model";
import { measureHeading } from "../../texts";
import { TODAY_TEXTS } from "./texts";

/** A day each; the position of the month among the goal's, from 1; weights; days left with weight, today among them. */
type DayName = "day" | "yesterday" | "from" | "to" | "week";
type DayKey = DayName | "month" | "weight" | "weightBefore" | "weightWhole" | "daysLeft";
export type DayCells = Cells<DayKey>;

/** Spans of days that blocks count. */
const WINDOWS = { before: ["from", "yesterday"], today: ["day", "day"], week: ["week", "yesterday"] } as const;
export type Window = keyof typeof WINDOWS;

/** First and last day of a window. */
export const windowOf = (window: Window, day: DayCells) => [day[WINDOWS[window][0]], day[WINDOWS[window][1]]] as const;

/** The day of the build: the as-of date inside the goal. */
const dayOfBuild = ({ start, end, asOf }: Goal): number => Math.max(start, Math.min(asOf, end));

/** A window as its cells have it, and as it lies at the build. */
export function spanOf(window: Window, goal: Goal, day: DayCells): Span {
  const now = dayOfBuild(goal);
  const built = { day: now, yesterday: now - 1, week: now - 7, from: Math.max(goal.start, monthStart(now)) };
  const [[from, to], [first, last]] = [windowOf(window, day), WINDOWS[window]];
  return { from, to, fromDay: built[first], toDay: built[last] };
}

/** TRUE on the day of the build, when values counted then still hold. */
export function isDayOfBuild(goal: Goal, { day }: DayCells): Expression {
  const { year, month, day: date } = dateOf(dayOfBuild(goal));
  return f`${day}=DATE(${year},${month},${date})`;
}

export function dayFigures(cells: GoalCells): Inputs<DayKey> {
  const { working } = TODAY_TEXTS;
  const { start, end, asOf, days, months } = cells;
  const weights = (first: Operand, last: Operand): Expression => sumOfDays(cells, days.weight, first, last);
  return inputs<DayKey>({
    day: derived(working.day, "date", f`MAX(${start},MIN(INT(${asOf}),${end}))`),
    yesterday: derived(working.yesterday, "date", ({ day }) => f`${day}-1`),
    month: derived(working.month, "score", ({ day }) => f`MATCH(${day},${months.from},1)`),
    from: derived(working.from, "date", ({ month }) => f`INDEX(${months.from},${month})`),
    to: derived(working.to, "date", ({ month }) => f`INDEX(${months.to},${month})`),
    week: derived(working.week, "date", ({ day }) => f`${day}-7`),
    weight: derived(working.weight, "weight", ({ day }) => weights(day, day)),
    weightBefore: derived(working.before, "weight", ({ from, yesterday }) => weights(from, yesterday)),
    weightWhole: derived(working.whole, "weight", ({ from, to }) => weights(from, to)),
    daysLeft: derived(
      working.daysLeft,
      "count",
      ({ day, to }) => f`COUNTIFS(${daysBetween(cells, day, to)},${days.weight},">0")`,
    ),
  });
}

/** The most that a day has brought the shop so far, of the measures whose figures the sheet of days holds. */
export type BestDays = Readonly<Partial<Cells<Measure>>>;

/** Live as the actual figures of the days are. */
export function bestDays({ days }: GoalCells, measures: readonly Measure[]): Inputs<Measure> {
  const lines = measures.flatMap((measure) => {
    const actual = days.actual[measure];
    if (actual === undefined) return [];
    const label = measureHeading(measure, TODAY_TEXTS.working.best);
    return [[measure, { label, format: measureFormat(measure), value: f`MAX(0,${actual})` }] as const];
  });
  return inputs<Measure>(Object.fromEntries(lines) as Parameters<typeof inputs<Measure>>[0]);
}
