/**
 * Cells with actual figures: native formulas over the user's tables where those count right, else values of the refresh date.
 */
import type { PlanInput } from "../kind";
import type { Content } from "../../plan/content";
import { f, type Operand } from "../../plan/formula";
import type { GoalCells } from "./cells";
import type { Goal } from "./model";
import { LIVE_DAYS, type NativeActuals, nativeActuals } from "./native-actuals";
import type { Stage } from "./stages";

/** A first and a last day: the cells that say them, and the days they say now. */
export interface Span {
  readonly from: Operand;
  readonly to: Operand;
  readonly fromDay: number;
  readonly toDay: number;
}

export interface Figures {
  /** Whether the figures of a stage follow the table as rows are added. */
  readonly live: (stage: Stage) => boolean;
  readonly sellerLive: (stage: Stage) => boolean;
  /** Whether any table tells the stage by seller. */
  readonly knowsSellers: (stage: Stage) => boolean;
  /** Of the goal's day `i`, counted from 0; null where no table tells. */
  readonly ofDay: (stage: Stage, i: number) => Content;
  /** Of one row of the sellers' list over a span, to the as-of date; 0 for a free row, null where no table tells. */
  readonly ofSeller: (stage: Stage, row: number, span: Span) => Content;
  /** Likewise of the rows that name no seller, and of all rows of the table that tells the stage by seller. */
  readonly ofNobody: (stage: Stage, span: Span) => Content;
  readonly ofEveryone: (stage: Stage, span: Span) => Content;
  readonly native: NativeActuals;
}

export function figuresOf(goal: Goal, input: PlanInput, cells: GoalCells): Figures {
  const native = nativeActuals(input, cells.statuses, cells.words);
  const fewDays = goal.schedule.dayWeights.length <= LIVE_DAYS;
  const { actual, sellers } = goal;
  const { asOf, days } = cells;
  return {
    native,
    live: (stage) => fewDays && native.all[stage] !== undefined,
    sellerLive: (stage) => native.bySeller[stage] !== undefined,
    knowsSellers: (stage) => actual.sellerStages.has(stage),
    ofDay: (stage, i) => {
      const figure = fewDays ? native.all[stage] : undefined;
      const date = days.date.at(i).relative;
      if (figure !== undefined) return f`IF(${date}>${asOf},0,${figure(date, date)})`;
      return actual.byDay[stage]?.[i] ?? null;
    },
    ofSeller: (stage, row, { from, to, fromDay, toDay }) => {
      if (!actual.sellerStages.has(stage)) return null;
      const figure = native.bySeller[stage];
      const name = cells.sellers.name.at(row);
      if (figure !== undefined) return f`IF(${name}="",0,${figure(from, f`MIN(${to},${asOf})`, name)})`;
      const seller = sellers[row];
      return seller ? actual.ofSeller(stage, seller.name, fromDay, toDay) : 0;
    },
    ofNobody: (stage, { from, to, fromDay, toDay }) =>
      native.bySeller[stage]?.(from, f`MIN(${to},${asOf})`, "") ?? actual.ofSeller(stage, "", fromDay, toDay),
    ofEveryone: (stage, { from, to, fromDay, toDay }) =>
      native.bySeller[stage]?.(from, f`MIN(${to},${asOf})`) ?? actual.ofEveryone(stage, fromDay, toDay),
  };
}
