/**
 * The cells that the parts of the sheet of hours name of each other, made before any is laid out.
 */
import type { PlanInput } from "../../../kind";
import { type Expression, f } from "../../../../plan/formula";
import { Handle } from "../../../../plan/handle";
import type { GoalCells } from "../../cells";
import type { Figures } from "../../figures";
import type { Goal } from "../../model";
import { byMeasure, type Measure } from "../../measures";
import { HOURS, type HourMeasure } from "../../hours";

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
  readonly goal: Readonly<Record<Measure, Handle>>;
  /** Only of measures whose table holds times of day. */
  readonly actual: Readonly<Partial<Record<HourMeasure, Handle>>>;
  /** The measure whose course is followed. */
  readonly main: HourMeasure;
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
  const known = Object.keys(hours.actual) as HourMeasure[];
  return {
    day: new Handle(),
    now: new Handle(),
    begins: column(),
    weight: column(),
    used: column(),
    soFar: column(),
    goal: byMeasure(column),
    actual: Object.fromEntries(known.map((measure) => [measure, column()])),
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
export function dayGoal(measure: Measure, { days }: GoalCells, { day }: HourCells): Expression {
  return f`SUMIFS(${days.goal[measure]},${days.date},${day})`;
}
