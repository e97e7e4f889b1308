/**
 * Cells with actual figures: native formulas over the user's tables where those count right, else values of the refresh date.
 */
import type { PlanInput } from "../kind";
import type { Content } from "../../plan/content";
import { type Expression, f, type Operand } from "../../plan/formula";
import type { GoalCells } from "./cells";
import type { Goal } from "./model";
import { LIVE_DAYS, type NativeActuals, nativeActuals } from "./native-actuals";
import type { Measure } from "./measures";

/** A first and a last day: the cells that say them, and the days they say now. */
export interface Span {
  readonly from: Operand;
  readonly to: Operand;
  readonly fromDay: number;
  readonly toDay: number;
}

export interface Figures {
  /** Whether the figures of a measure follow the table as rows are added. */
  readonly live: (measure: Measure) => boolean;
  readonly sellerLive: (measure: Measure) => boolean;
  /** Whether any table tells the measure by seller. */
  readonly knowsSellers: (measure: Measure) => boolean;
  /** Of the goal's day `i`, counted from 0; null where no table tells. */
  readonly ofDay: (measure: Measure, i: number) => Content;
  /** Of one row of the sellers' list over a span, to the as-of date; 0 for a free row, null where no table tells. */
  readonly ofSeller: (measure: Measure, row: number, span: Span) => Content;
  /** Likewise of the rows that name no seller, and of all rows of the table that tells the measure by seller. */
  readonly ofNobody: (measure: Measure, span: Span) => Expression | number;
  readonly ofEveryone: (measure: Measure, span: Span) => Expression | number;
  readonly native: NativeActuals;
}

export function figuresOf(goal: Goal, input: PlanInput, cells: GoalCells): Figures {
  const native = nativeActuals(input, cells.statuses, cells.words);
  const fewDays = goal.schedule.dayWeights.length <= LIVE_DAYS;
  const { actual, sellers } = goal;
  const { asOf, days } = cells;
  return {
    native,
    live: (measure) => fewDays && native.all[measure] !== undefined,
    sellerLive: (measure) => native.bySeller[measure] !== undefined,
    knowsSellers: (measure) => actual.sellerStages.has(measure),
    ofDay: (measure, i) => {
      const figure = fewDays ? native.all[measure] : undefined;
      const date = days.date.at(i).relative;
      if (figure !== undefined) return f`IF(${date}>${asOf},0,${figure(date, date)})`;
      return actual.byDay[measure]?.[i] ?? null;
    },
    ofSeller: (measure, row, { from, to, fromDay, toDay }) => {
      if (!actual.sellerStages.has(measure)) return null;
      const figure = native.bySeller[measure];
      const name = cells.sellers.name.at(row);
      if (figure !== undefined) return f`IF(${name}="",0,${figure(from, f`MIN(${to},${asOf})`, name)})`;
      const seller = sellers[row];
      return seller ? actual.ofSeller(measure, seller.name, fromDay, toDay) : 0;
    },
    ofNobody: (measure, { from, to, fromDay, toDay }) =>
      native.bySeller[measure]?.(from, f`MIN(${to},${asOf})`, "") ?? actual.ofSeller(measure, "", fromDay, toDay),
    ofEveryone: (measure, { from, to, fromDay, toDay }) =>
      native.bySeller[measure]?.(from, f`MIN(${to},${asOf})`) ?? actual.ofEveryone(measure, fromDay, toDay),
  };
}
