/**
 * What a build of a goal reports as plain JSON: to the pane, to the command line, to scripts.
 */
import { isoDate } from "../parts/title-part";
import type { Goal, GoalStage, Stage } from "./model";
import { STAGES } from "./model";
import { progressOf } from "./progress";
import type { Progress } from "./progress";

export interface GoalPeriod extends Readonly<Record<Stage, number>> {
  /** YYYY-MM-DD */
  readonly from: string;
  readonly to: string;
  /** To the as-of date; null for a period that has not begun by then, or where no table tells. */
  readonly actualOrders: number | null;
  readonly actualRevenue: number | null;
  readonly actualVisits: number | null;
  readonly actualValidLeads: number | null;
  readonly actualRawLeads: number | null;
}

export interface GoalResult {
  readonly goal: {
    readonly target: number;
    readonly aov: number;
    readonly rates: { readonly storeCloseRate: number; readonly visitRate: number; readonly leadValidity: number };
    readonly start: string;
    readonly end: string;
    readonly asOf: string;
    /** Actual figures are native formulas over the user's table. */
    readonly live: boolean;
    readonly stages: readonly GoalStage[];
    readonly periods: readonly GoalPeriod[];
    readonly progress: Progress | null;
  };
}

function periodRow(goal: Goal, i: number): GoalPeriod {
  const { from, to } = goal.periods[i]!;
  const figures = Object.fromEntries(STAGES.map((stage) => [stage, goal.split[stage][i]!])) as Record<Stage, number>;
  const begun = from <= goal.asOf;
  const actual = (stage: Stage): number | null => (begun ? (goal.actual[stage]?.[i] ?? null) : null);
  return {
    from: isoDate(from),
    to: isoDate(to),
    ...figures,
    actualOrders: actual("orders"),
    actualRevenue: actual("revenue"),
    actualVisits: actual("visits"),
    actualValidLeads: actual("validLeads"),
    actualRawLeads: actual("rawLeads"),
  };
}

export function goalResult(goal: Goal, live: boolean): GoalResult {
  const { target, aov, rates, start, end, asOf, stages, periods } = goal;
  return {
    goal: {
      target: target.value,
      aov: aov.value,
      rates: {
        storeCloseRate: rates.storeCloseRate.value,
        visitRate: rates.visitRate.value,
        leadValidity: rates.leadValidity.value,
      },
      start: isoDate(start),
      end: isoDate(end),
      asOf: isoDate(asOf),
      live,
      stages,
      periods: periods.map((_, i) => periodRow(goal, i)),
      progress: progressOf(goal),
    },
  };
}
