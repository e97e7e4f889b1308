/**
 * Where a plan stands, as native formulas: the twins of domain/goal/standing.ts, each written here only. Blank cells where nothing is due,
 * nothing is left or nothing has passed.
 */
import { STATE_DECIMALS } from "../../domain/goal/standing";
import { type Expression, f, type Operand } from "../../plan/formula";
import { wordLooks } from "../../plan/looks";
import type { ConditionalLook } from "../../plan/objects";
import { STATE_TEXTS } from "../kind-texts";

/** Actual ÷ expected to date; "" where nothing is due. */
export const paceOf = (actual: Operand, expected: Operand): Expression =>
  f`IF(N(${expected})=0,"",${actual}/${expected})`;

/** What each of the days left needs; "" when none is left. */
export const neededOf = (goal: Operand, actual: Operand, left: Operand): Expression =>
  f`IF(${left}=0,"",MAX(0,${goal}-${actual})/${left})`;

/**
 * The end if it goes on like this: actual ÷ share of the weight passed; "" before any has. Planned anew, what was kept stands, and what
 * came since is so projected over the weight that was left.
 */
export const forecastOf = (actual: Operand, share: Operand, kept: Operand | null): Expression =>
  f`IF(${share}=0,"",${kept === null ? f`${actual}` : f`${kept}+(${actual}-${kept})`}/(${share}))`;

/** What a state follows from: a forecast where one is known, and the goal, of which nothing may be due yet. */
export interface Judged {
  readonly pace: Operand;
  readonly forecast?: Operand;
  readonly goal?: Operand;
}

/** The state in words, by the smaller of pace and forecast ÷ goal; "" where there is none. */
export function stateOf({ pace, forecast, goal }: Judged, amber: Operand): Expression {
  const { ahead, onTrack, slightlyBehind, behind, notBegun } = STATE_TEXTS;
  const ends =
    forecast === undefined || goal === undefined
      ? f`${pace}`
      : f`MIN(${pace},IF(OR(${forecast}="",N(${goal})<=0),${pace},${forecast}/${goal}))`;
  const judged = f`ROUND(${ends},${STATE_DECIMALS})`;
  const none = goal === undefined ? f`""` : f`IF(N(${goal})>0,${notBegun},"")`;
  const well = f`IF(${judged}>=ROUND(2-N(${amber}),${STATE_DECIMALS}),${ahead},${onTrack})`;
  return f`IF(${pace}="",${none},IF(${judged}>=1,${well},IF(${judged}>=${amber},${slightlyBehind},${behind})))`;
}

export const stateLooks = (state: Operand): ConditionalLook[] =>
  wordLooks(state, {
    blue: STATE_TEXTS.ahead,
    green: STATE_TEXTS.onTrack,
    amber: STATE_TEXTS.slightlyBehind,
    red: STATE_TEXTS.behind,
    quiet: STATE_TEXTS.notBegun,
  });
