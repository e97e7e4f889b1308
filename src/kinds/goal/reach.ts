/**
 * Whether a goal is within reach of the months so far, with the reason where it is not; the sheet says the same with formulas. Rules §2.
 */
import type { Text } from "../../text/locale";
import { FEWEST_FOR_TREND, type HistoryMonth, monthNumber } from "./history";
import type { Goal } from "./model";
import { REACH_TEXTS } from "./goal-texts";

export interface Reach {
  readonly measure: "orders" | "revenue";
  /** A whole month's share of the goal on average, and its strongest month. */
  readonly average: number;
  readonly strongest: number;
  /** Of the months so far; null without a whole one. */
  readonly best: HistoryMonth | null;
  /** Why the goal is flagged; null for one within reach, or without history. */
  readonly flag: Text | null;
}

/** The straight line of least squares through the months so far, at a month, and at least 0; null where they are too few. */
function trendAt(month: number, history: readonly HistoryMonth[], measure: Reach["measure"]): number | null {
  if (history.length < FEWEST_FOR_TREND) return null;
  const mean = (of: (each: HistoryMonth) => number): number =>
    history.reduce((sum, each) => sum + of(each), 0) / history.length;
  const position = (each: HistoryMonth): number => monthNumber(each.from);
  const [middle, level] = [mean(position), mean((each) => each[measure])];
  const slope =
    mean((each) => (position(each) - middle) * (each[measure] - level)) /
    mean((each) => (position(each) - middle) ** 2);
  return Math.max(0, level + slope * (month - middle));
}

/** Holds the goal a month against the best month so far and the trend, in the measure it is set in. */
export function reachOf({ choices, stages, schedule, byMonth, history, start, end }: Goal): Reach {
  const measure = choices.basis === "revenue" ? "revenue" : "orders";
  const need = stages.find(({ stage }) => stage === measure)!.need;
  const average = need / schedule.months.reduce((sum, { portion }) => sum + portion, 0);
  const strongest = Math.max(...byMonth[measure]);
  const best = history.reduce<HistoryMonth | null>(
    (most, each) => (most === null || each[measure] > most[measure] ? each : most),
    null,
  );
  const trend = trendAt(monthNumber(start + (end - start) / 2), history, measure);
  const flag = (): Text | null => {
    if (best === null) return null;
    if (average > best[measure]) return REACH_TEXTS.beyondBest;
    if (trend !== null && average > trend * (1 + choices.stretch)) return REACH_TEXTS.beyondTrend;
    return strongest > best[measure] ? REACH_TEXTS.strongBeyond : null;
  };
  return { measure, average, strongest, best, flag: flag() };
}
