/**
 * Where a goal stands on the way, defined once: pace so far, what the rest must bring, where it ends if it goes on like this, and the
 * state that follows. The sheets compute the same with native formulas (kinds/goal/standing.ts). Rules §2.
 */
import { roundTo } from "../maths/whole";
import { forecastAtEnd } from "./forecast";

/** Share of the expected figure from which a goal is close, unless the sheet's amber limit says otherwise. */
export const AMBER_FROM = 0.9;

export type State = "ahead" | "onTrack" | "slightlyBehind" | "behind" | "notBegun";

/** How far a period has gone. */
export interface Course {
  readonly actual: number;
  readonly target: number;
  /** Time gone and the whole of it, in one unit: days, hours, or weights. */
  readonly elapsed: number;
  readonly total: number;
}

/**
 * Actual ÷ expected to date: 1 is on plan, 0.9 is 10 % behind. NaN before anything is due.
 */
function paceOf(actual: number, expected: number): number {
  return expected > 0 || expected < 0 ? actual / expected : Number.NaN;
}

/**
 * Actual ÷ what an even course would have brought by now. NaN before anything is due.
 * @example pace({ actual: 450, target: 1000, elapsed: 15, total: 30 }); // 0.9
 */
export const pace = ({ actual, target, elapsed, total }: Course): number => paceOf(actual, (target * elapsed) / total);

/**
 * What each unit of time left must bring; 0 once the goal is reached, NaN when no time is left.
 */
function neededOf(goal: number, actual: number, left: number): number {
  return left > 0 ? Math.max(0, goal - actual) / left : Number.NaN;
}

/**
 * What each remaining unit of time must bring to reach the target; 0 once it is reached, also where no time is left; else NaN then.
 * @example neededRunRate({ actual: 450, target: 1000, elapsed: 15, total: 30 }); // 36.666...
 */
export function neededRunRate({ actual, target, elapsed, total }: Course): number {
  if (actual >= target) return 0;
  return elapsed === total ? Number.NaN : (target - actual) / (total - elapsed);
}

/** Decimals that the state looks at, a tenth of a per cent: a forecast that reads as the goal reaches it. */
export const STATE_DECIMALS = 3;

/**
 * The state by the smaller of pace and forecast ÷ goal: on track from 1 on, slightly behind from the amber limit on, ahead as far above 1
 * as that limit is below it. Nothing due yet has not begun; null where there is no goal.
 */
function stateOf(
  { goal, pace, forecast }: { readonly goal: number } & Pick<Standing, "pace" | "forecast">,
  amberFrom: number,
): State | null {
  if (pace === null) return goal > 0 ? "notBegun" : null;
  const judged = roundTo(forecast === null || goal <= 0 ? pace : Math.min(pace, forecast / goal), STATE_DECIMALS);
  if (judged >= 1) return judged >= roundTo(2 - amberFrom, STATE_DECIMALS) ? "ahead" : "onTrack";
  return judged >= amberFrom ? "slightlyBehind" : "behind";
}

export interface Standing {
  /** Actual ÷ expected to date; null before anything is due. */
  readonly pace: number | null;
  /** What each unit of time left needs; null when none is left. */
  readonly neededPerDay: number | null;
  /** What was kept, and what came since ÷ share of the weight that has passed; null before the first. */
  readonly forecast: number | null;
  readonly state: State | null;
}

const known = (value: number): number | null => (Number.isNaN(value) ? null : value);

/**
 * With expected = kept + (goal − kept) × share, the state is on track or ahead if and only if the forecast reaches the goal, to a tenth
 * of a per cent.
 * @param kept What had come when the plan in force was made; 0 for a first plan.
 * @param share Share of the weight of the plan in force that has passed, from 0 to 1.
 * @param left Selling days left.
 */
export function standing(
  {
    goal,
    expected,
    actual,
    kept,
    share,
    left,
  }: { goal: number; expected: number; actual: number; kept: number; share: number; left: number },
  amberFrom = AMBER_FROM,
): Standing {
  const pace = expected > 0 ? known(paceOf(actual, expected)) : null;
  const forecast = known(kept + forecastAtEnd({ actual: actual - kept, share }));
  const state = stateOf({ goal, pace, forecast }, amberFrom);
  return { pace, neededPerDay: known(neededOf(goal, actual, left)), forecast, state };
}
