/**
 * A goal planned anew on the way: what has happened stays, what is left is spread over the days that remain, and every such step is
 * kept in a log on the sheet, from which the next build reads it back. Rules §2.
 */
import { roundHalfAway } from "../../../domain/maths/whole";
import { DAYS_1904 } from "../../../domain/calendar/calendar";
import type { Cell } from "../../../tables/source";
import type { PreviousBuild, PlanContext } from "../../kind";
import type { DateSystem } from "../../../plan/content";
import type { ActualFigures } from "../actuals";
import { partsOf, type Schedule } from "../schedule";
import { byStage, decimalsOf, type GoalStage, type Stage, STAGES } from "../stages";
import { alreadyReached, firstPlanInForce, noActuals, noDaysLeft, notBegun } from "./problems";

export const REPLAN_ACTIONS = ["replan", "firstPlan"] as const;

/** One step: planned anew after a day, or back to the first plan. Figures are of that moment. */
export interface Replan {
  /** Serial of the day it was done on. */
  readonly on: number;
  /** The last day that has happened; null for the first plan. */
  readonly through: number | null;
  readonly daysLeft: number | null;
  /** By stage that a table tells: what was reached, and what was left to spread. */
  readonly done: Readonly<Partial<Record<Stage, number>>>;
  readonly left: Readonly<Partial<Record<Stage, number>>>;
}

/** The log's columns: two dates, days left, then reached and left of every stage. */
export const LOG_COLUMNS = 3 + 2 * STAGES.length;

const numberIn = (cell: Cell): number | null => (typeof cell === "number" ? cell : null);

/** The steps that the previous build wrote down. */
export function previousReplans(previous: PreviousBuild | undefined, system: DateSystem): Replan[] {
  const shift = system === 1904 ? DAYS_1904 : 0;
  return (previous?.sheets.replans?.rows ?? []).flatMap((row): Replan[] => {
    const on = numberIn(row[0]);
    if (on === null || row.length !== LOG_COLUMNS) return [];
    const through = numberIn(row[1]);
    const figures = (offset: number): Partial<Record<Stage, number>> =>
      Object.fromEntries(
        STAGES.flatMap((stage, i) => {
          const figure = numberIn(row[3 + 2 * i + offset]);
          return figure === null ? [] : [[stage, figure]];
        }),
      );
    const step = { daysLeft: numberIn(row[2]), done: figures(0), left: figures(1) };
    return [{ on: on + shift, through: through === null ? null : through + shift, ...step }];
  });
}

/** What a step is made from. */
export interface Standing {
  readonly stages: readonly GoalStage[];
  readonly start: number;
  readonly end: number;
  readonly asOf: number;
  readonly schedule: Schedule;
  readonly actual: ActualFigures;
}

/** What was reached of a stage from the first day to another; null where no table tells. */
function reached(stage: Stage, through: number, { start, actual }: Standing): number | null {
  const scale = 10 ** decimalsOf(stage);
  const days = actual.byDay[stage]?.slice(0, through - start + 1);
  return days === undefined ? null : roundHalfAway(days.reduce((sum, figure) => sum + figure, 0) * scale) / scale;
}

const needOf = (stage: Stage, { stages }: Standing): number => stages.find((each) => each.stage === stage)!.need;

function stepThrough(through: number, on: number, standing: Standing): Replan {
  const { start, schedule } = standing;
  const done = byStage((stage) => reached(stage, through, standing));
  const known = STAGES.filter((stage) => done[stage] !== null);
  const left = (stage: Stage): number => {
    const scale = 10 ** decimalsOf(stage);
    return Math.max(0, roundHalfAway((needOf(stage, standing) - done[stage]!) * scale) / scale);
  };
  return {
    on,
    through,
    daysLeft: schedule.dayWeights.filter((weight, i) => start + i > through && weight > 0).length,
    done: Object.fromEntries(known.map((stage) => [stage, done[stage]!])),
    left: Object.fromEntries(known.map((stage) => [stage, left(stage)])),
  };
}

/** @throws Problem where nothing can be spread. */
function newStep(standing: Standing, on: number): Replan {
  const { actual, asOf, start } = standing;
  if (actual.byDay.orders === null) throw noActuals();
  if (asOf < start) throw notBegun(start, asOf);
  const step = stepThrough(asOf, on, standing);
  if (step.daysLeft === 0) throw noDaysLeft(asOf);
  if (step.left.orders === 0) throw alreadyReached(step.done.orders!);
  return step;
}

/** Whether a step says what to do with these days: it lies inside the goal, with weight left behind it. */
function applies({ through }: Replan, { start, end, schedule }: Standing): boolean {
  return through !== null && through >= start && through < end && schedule.soFar[through - start]! < schedule.total;
}

export interface Replans {
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
    if (inForce === undefined || inForce.through === null) throw firstPlanInForce();
    log.push({ on: today, through: null, daysLeft: null, done: {}, left: {} });
  }
  const last = log.at(-1);
  return { log, through: last !== undefined && applies(last, standing) ? last.through : null };
}

/** The goal by day in force: to the last day that has happened what was reached, after it what is left, by the days' weights. */
export function goalsInForce(
  planned: Readonly<Record<Stage, readonly number[]>>,
  through: number | null,
  standing: Standing,
): Readonly<Record<Stage, readonly number[]>> {
  if (through === null) return planned;
  const { start, schedule, actual } = standing;
  const passed = schedule.soFar[through - start]!;
  return byStage((stage) => {
    const done = reached(stage, through, standing);
    if (done === null) return planned[stage];
    const decimals = decimalsOf(stage);
    const scale = 10 ** decimals;
    const left = Math.max(0, roundHalfAway((needOf(stage, standing) - done) * scale) / scale);
    const rest = schedule.soFar.map(
      (weight) => roundHalfAway(((left * Math.max(0, weight - passed)) / (schedule.total - passed)) * scale) / scale,
    );
    return partsOf(rest, decimals).map((part, i) => (start + i <= through ? actual.byDay[stage]![i]! : part));
  });
}
