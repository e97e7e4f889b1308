/**
 * The cells that the goal sheets name of each other, made before any of them is laid out, and formulas that both use.
 */
import type { Expression, Operand } from "../plan/formula";
import { f } from "../plan/formula";
import { Handle } from "../plan/handle";
import { STAGES } from "./model";
import type { Goal, Stage } from "./model";
import type { RateKey } from "./suggestions";

/** Columns of the breakdown, one row a period. */
export interface PeriodCells {
  readonly label: Handle;
  readonly from: Handle;
  readonly to: Handle;
  readonly weighted: Handle;
  readonly weightedSoFar: Handle;
  readonly goal: Readonly<Record<Stage, Handle>>;
  /** Only of stages with actual figures. */
  readonly actual: Readonly<Partial<Record<Stage, Handle>>>;
  readonly goalSoFar: Handle;
  readonly actualSoFar: Handle;
  readonly pace: Handle;
}

export interface GoalCells {
  readonly target: Handle;
  readonly rates: Readonly<Record<RateKey, Handle>>;
  readonly aov: Handle;
  readonly amber: Handle;
  /** Monday first. */
  readonly weights: Handle;
  readonly start: Handle;
  readonly end: Handle;
  readonly asOf: Handle;
  /** Columns of the funnel, one row a stage, and their cells by stage. */
  readonly needs: Handle;
  readonly exacts: Handle;
  readonly need: Readonly<Record<Stage, Handle>>;
  readonly exact: Readonly<Record<Stage, Handle>>;
  /** Weighted days from the start to the as-of date. */
  readonly elapsed: Handle;
  /** Order statuses that count, when the table has a status column. */
  readonly statuses: Handle;
  readonly periods: PeriodCells;
}

const byStage = (make: (stage: Stage) => Handle): Record<Stage, Handle> =>
  Object.fromEntries(STAGES.map((stage) => [stage, make(stage)])) as Record<Stage, Handle>;

/** Stages whose actual figures the breakdown shows; without orders the user types orders and revenue. */
export function actualStages({ actual }: Goal): Stage[] {
  return STAGES.filter((stage) => actual[stage] !== null || ((stage === "orders" || stage === "revenue") && actual.orders === null));
}

export function goalCells(goal: Goal, statuses: number): GoalCells {
  const column = (): Handle => new Handle(goal.periods.length);
  const cell = (): Handle => new Handle();
  const [needs, exacts] = [new Handle(STAGES.length), new Handle(STAGES.length)];
  return {
    target: cell(),
    rates: { storeCloseRate: cell(), visitRate: cell(), leadValidity: cell() },
    aov: cell(),
    amber: cell(),
    weights: new Handle(7),
    start: cell(),
    end: cell(),
    asOf: cell(),
    needs,
    exacts,
    need: byStage((stage) => needs.at(STAGES.indexOf(stage))),
    exact: byStage((stage) => exacts.at(STAGES.indexOf(stage))),
    elapsed: cell(),
    statuses: new Handle(statuses),
    periods: {
      label: column(),
      from: column(),
      to: column(),
      weighted: column(),
      weightedSoFar: column(),
      goal: byStage(column),
      actual: Object.fromEntries(actualStages(goal).map((stage) => [stage, column()])),
      goalSoFar: column(),
      actualSoFar: column(),
      pace: column(),
    },
  };
}

/** Weighted days of the whole goal: the running total's last row. */
export function totalWeight({ periods }: GoalCells): Handle {
  return periods.weightedSoFar.at(periods.weightedSoFar.rows - 1);
}

/**
 * How often each weekday comes from one day to another, Monday first, as an array inside SUMPRODUCT: whole weeks since some day of
 * that weekday, at the end less before the beginning. Right in both date systems, because WEEKDAY knows which one holds.
 */
function weekdayCountsFormula(from: Operand, to: Operand, weights: Handle): Expression {
  const day = f`(${from}-WEEKDAY(${from},2)+ROW(${weights})-ROW(${weights.at(0)})+1)`;
  return f`(INT((${to}-${day})/7)-INT((${from}-1-${day})/7))`;
}

/** Native formula of the days from one to another, weighted by weekday. `to` is not before the day before `from`. */
export function weightedDaysFormula(from: Operand, to: Operand, weights: Handle): Expression {
  return f`SUMPRODUCT(${weights},${weekdayCountsFormula(from, to, weights)})`;
}

/** Native formula of the days with a weight above 0. */
export function sellingDaysFormula(from: Operand, to: Operand, weights: Handle): Expression {
  return f`SUMPRODUCT((${weights}>0)*${weekdayCountsFormula(from, to, weights)})`;
}
