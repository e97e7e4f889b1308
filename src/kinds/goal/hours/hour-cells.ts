/**
 * The cells that the parts of the sheet of hours name of each other, made before any is laid out.
 */
import type { PlanInput } from "../../kind";
import { type Expression, f } from "../../../plan/formula";
import { Handle } from "../../../plan/handle";
import type { GoalCells } from "../cells";
import type { Figures } from "../figures";
import type { Goal } from "../model";
import { byStage, type Stage } from "../stages";
import { HOURS, type HourStage } from "./curve";

/** What the sheet is laid out from. */
export interface HoursLayout {
  readonly goal: Goal;
  readonly input: PlanInput;
  readonly cells: GoalCells;
  readonly figures: Figures;
}

/** Columns have one row an hour. */
export interface HourCells {
  readonly day: Handle;
  /** A time, a moment or nothing. */
  readonly now: Handle;
  /** Its first minute in words, short enough for a chart. */
  readonly begins: Handle;
  /** The input, and what it comes to: 0 where it is no weight. */
  readonly weight: Handle;
  readonly used: Handle;
  readonly soFar: Handle;
  readonly goal: Readonly<Record<Stage, Handle>>;
  /** Only of measures whose table holds times of day. */
  readonly actual: Readonly<Partial<Record<HourStage, Handle>>>;
  /** The measure whose course is followed. */
  readonly main: HourStage;
  readonly goalSoFar: Handle;
  readonly actualSoFar: Handle;
  readonly pace: Handle;
  readonly state: Handle;
  /** The hour's first moment; and its last, as figures take it: they count to the end of the day that begins there. */
  readonly from: Handle;
  readonly until: Handle;
  /** 1 where the hour is over. */
  readonly over: Handle;
}

export function hourCells({ hours }: Goal): HourCells {
  const column = (): Handle => new Handle(HOURS);
  const known = Object.keys(hours.actual) as HourStage[];
  return {
    day: new Handle(),
    now: new Handle(),
    begins: column(),
    weight: column(),
    used: column(),
    soFar: column(),
    goal: byStage(column),
    actual: Object.fromEntries(known.map((stage) => [stage, column()])),
    main: known.includes("orders") || !known.includes("rawLeads") ? "orders" : "rawLeads",
    goalSoFar: column(),
    actualSoFar: column(),
    pace: column(),
    state: column(),
    from: column(),
    until: column(),
    over: column(),
  };
}

/** The goal of the day on the sheet, as the sheet of days has it; 0 for a day that is none of the goal's. */
export function dayGoal(stage: Stage, { days }: GoalCells, { day }: HourCells): Expression {
  return f`SUMIFS(${days.goal[stage]},${days.date},${day})`;
}
