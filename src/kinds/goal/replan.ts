/**
 * A goal planned anew on the way: what has happened stays, what is left is spread over the days that remain, and every such step is
 * kept in a log on the sheet, from which the next build reads it back. Rules §2.
 */
import { sum } from "d3-array";
import { roundTo } from "../../domain/maths/whole";
import { type DateSystem, DAYS_1904, isoDate } from "../../domain/calendar/calendar";
import type { Cell } from "../../tables/source";
import type { Text } from "../../text/locale";
import { Problem } from "../../text/problem";
import { numberText } from "../../text/wording";
import type { PlanContext, PreviousBuild } from "../kind";
import type { ActualFigures } from "./actuals";
import { partsOf, type Schedule } from "../../domain/goal/schedule";
import { byMeasure, type ByMeasure, decimalsOf, type GoalStage, type Measure, MEASURES, needOf } from "./measures";
import { measureHeading, REPLAN_TEXTS } from "./texts";
import { PROBLEMS } from "./problems";

/** One step: planned anew after a day, or back to the first plan. Figures are of that moment. */
export interface Replan {
  /** Serial of the day it was done on. */
  readonly on: number;
  /** The last day that has happened; null for the first plan. */
  readonly through: number | null;
  readonly daysLeft: number | null;
  /** By measure that a table tells: what was reached, and what was left to spread. */
  readonly done: Readonly<Partial<Record<Measure, number>>>;
  readonly left: Readonly<Partial<Record<Measure, number>>>;
}

/** What the log has of every measure, and the heading of its column. */
const LOGGED = { done: REPLAN_TEXTS.reachedOf, left: REPLAN_TEXTS.leftOf } as const;
export const logHeading = (measure: Measure, key: keyof typeof LOGGED): Text => measureHeading(measure, LOGGED[key]);

const numberIn = (cell: Cell): number | null => (typeof cell === "number" ? cell : null);

/** The steps that the previous build wrote down. */
function previousReplans(previous: PreviousBuild | undefined, system: DateSystem): Replan[] {
  const shift = system === 1904 ? DAYS_1904 : 0;
  const { headings = [], rows = [] } = previous?.sheets.replans ?? {};
  // Another build may have had other measures, and another language.
  const columnOf = (measure: Measure, key: keyof typeof LOGGED): number =>
    headings.findIndex((heading) => Object.values(logHeading(measure, key)).includes(String(heading)));
  return rows.flatMap((row): Replan[] => {
    const on = numberIn(row[0]);
    if (on === null || row.length !== headings.length) return [];
    const through = numberIn(row[1]);
    const figures = (key: keyof typeof LOGGED): Partial<Record<Measure, number>> =>
      Object.fromEntries(
        MEASURES.flatMap((measure) => {
          const figure = numberIn(row[columnOf(measure, key)] ?? null);
          return figure === null ? [] : [[measure, figure]];
        }),
      );
    const step = { daysLeft: numberIn(row[2]), done: figures("done"), left: figures("left") };
    return [{ on: on + shift, through: through === null ? null : through + shift, ...step }];
  });
}

interface Standing {
  readonly stages: readonly GoalStage[];
  readonly measures: readonly Measure[];
  readonly start: number;
  readonly end: number;
  readonly asOf: number;
  readonly schedule: Schedule;
  readonly actual: ActualFigures;
}

/** What was reached of a measure from the first day to another, and what is left of its need; null where no table tells. */
function splitAt(
  measure: Measure,
  through: number,
  { start, actual, stages }: Standing,
): { readonly done: number; readonly left: number } | null {
  const decimals = decimalsOf(measure);
  const days = actual.byDay[measure]?.slice(0, through - start + 1);
  if (days === undefined) return null;
  const done = roundTo(sum(days), decimals);
  return { done, left: Math.max(0, roundTo(needOf(measure, stages) - done, decimals)) };
}

function stepThrough(through: number, on: number, standing: Standing): Replan {
  const { start, schedule } = standing;
  const splits = standing.measures.flatMap((measure) => {
    const split = splitAt(measure, through, standing);
    return split === null ? [] : [[measure, split] as const];
  });
  return {
    on,
    through,
    daysLeft: schedule.dayWeights.filter((weight, i) => start + i > through && weight > 0).length,
    done: Object.fromEntries(splits.map(([measure, { done }]) => [measure, done])),
    left: Object.fromEntries(splits.map(([measure, { left }]) => [measure, left])),
  };
}

/** @throws Problem where nothing can be spread. */
function newStep(standing: Standing, on: number): Replan {
  const { actual, asOf, start } = standing;
  const days = { start: isoDate(start), asOf: isoDate(asOf) };
  if (actual.byDay.orders === null) throw new Problem(PROBLEMS.noActuals);
  if (asOf < start) throw new Problem(PROBLEMS.notBegun(days));
  const step = stepThrough(asOf, on, standing);
  if (step.daysLeft === 0) throw new Problem(PROBLEMS.noDaysLeft(days));
  if (step.left.orders === 0) throw new Problem(PROBLEMS.alreadyReached({ done: numberText(step.done.orders!) }));
  return step;
}

/** Whether a step says what to do with these days: it lies inside the goal, with weight left behind it. */
function applies({ through }: Replan, { start, end, schedule }: Standing): boolean {
  return through !== null && through >= start && through < end && schedule.soFar[through - start]! < schedule.total;
}

interface Replans {
  /** Oldest first. */
  readonly log: readonly Replan[];
  /** The last day that counts as happened; null while the first plan is in force. */
  readonly through: number | null;
}

/**
 * The log, with a step more where the user asked for one.
 * @throws Problem where the step asked for cannot be made.
 */
export function replansOf(standing: Standing, { previous, action, today }: PlanContext, system: DateSystem): Replans {
  const log = previousReplans(previous, system);
  const inForce = log.at(-1);
  if (action === "replan") log.push(newStep(standing, today));
  if (action === "firstPlan") {
    if ((inForce?.through ?? null) === null) throw new Problem(PROBLEMS.firstPlanInForce);
    log.push({ on: today, through: null, daysLeft: null, done: {}, left: {} });
  }
  const last = log.at(-1);
  return { log, through: last !== undefined && applies(last, standing) ? last.through : null };
}

/** The goal by day in force: to the last day that has happened what was reached, after it what is left, by the days' weights. */
export function goalsInForce(
  planned: ByMeasure<readonly number[]>,
  through: number | null,
  standing: Standing,
): ByMeasure<readonly number[]> {
  if (through === null) return planned;
  const { start, schedule, actual } = standing;
  const passed = schedule.soFar[through - start]!;
  return byMeasure(standing.measures, (measure) => {
    const split = splitAt(measure, through, standing);
    if (split === null) return planned[measure];
    const decimals = decimalsOf(measure);
    const rest = schedule.soFar.map((weight) =>
      roundTo((split.left * Math.max(0, weight - passed)) / (schedule.total - passed), decimals),
    );
    return partsOf(rest, decimals).map((part, i) => (start + i <= through ? actual.byDay[measure]![i]! : part));
  });
}
