/**
 * What the goal's sheet finds by the state of the orders, and what to do.
 */
import { type Expression, f, type Operand } from "../../../../plan/formula";
import { countOf, countText, dayText, sentence, shareText } from "../../../../plan/sentence";
import type { Headline } from "../../../../plan/sections/headline-part";
import type { GoalCells } from "../../cells";
import type { Measure } from "../../measures";
import { MEASURE_TEXTS } from "../../texts";
import { type ProgressCells, rateText } from "./figures";
import { HEADLINE_TEXTS as TEXTS } from "./texts";

/** What may be worth a look besides the whole: the pace of this month, and that of the other measures. */
export interface Watched {
  readonly month: Operand;
  readonly measures: readonly { readonly measure: Measure; readonly pace: Operand }[];
}

const ordersText = (count: Operand): Expression => countOf(count, TEXTS.orders.one, TEXTS.orders.many);

/** A share above or below, with its sign; what reads 0 has none. */
const signedShare = (share: Expression): Expression =>
  f`(IF(ROUND(${share},2)=0,"±",IF(${share}<0,"−","+"))&TEXT(ABS(${share}),"0%"))`;

/** This month where it is behind its plan, else the first other measure that is behind the amber limit; "" where nothing is. */
function watchText({ month, measures }: Watched, amber: Operand): Expression {
  const isBelow = (pace: Operand, limit: Operand): Expression => f`IF(ISNUMBER(${pace}),${pace}<${limit},FALSE)`;
  const others = measures.reduceRight(
    (rest, { measure, pace }) =>
      f`IF(${isBelow(pace, amber)},${sentence(TEXTS.watchMeasure, { measure: MEASURE_TEXTS[measure], pace: shareText(pace) })},${rest})`,
    f`""`,
  );
  return f`IF(${isBelow(month, 1)},${sentence(TEXTS.watchMonth, { pace: shareText(month) })},${others})`;
}

/** @param knows Whether a table tells what came; else the days say it once they are typed. */
export function goalHeadline(cells: GoalCells, progress: ProgressCells, watched: Watched, knows: boolean): Headline {
  const { target, done, pace, needed, forecast, state, daysLeft, recent } = progress;
  const { wrong, wrongName, start, end, days, amber } = cells;
  const [goal, left] = [ordersText(target), f`(${target}-${done})`];
  const shown = { done: countText(done), goal };
  const ends = sentence(TEXTS.ends, {
    end: countText(forecast),
    change: signedShare(f`(${forecast}/${target}-1)`),
  });
  const outlook = f`IF(OR(${forecast}="",${daysLeft}=0),"",${ends})`;
  const running = f`${sentence(TEXTS.running, { ...shown, state: f`${state}` })}&${outlook}`;
  const open = f`IF(${daysLeft}=0,${sentence(TEXTS.over, shown)},${running})`;
  const known = f`IF(${done}>=${target},${sentence(TEXTS.reached, shown)}&${outlook},${open})`;
  const notBegun = sentence(TEXTS.notBegun, { goal, first: dayText(start), last: dayText(end) });
  // Without figures to judge by, what is typed into the days decides.
  const silent = knows ? f`${pace}=""` : f`OR(${pace}="",COUNT(${days.actual.orders!})=0)`;

  const rates = { day: rateText(needed), left: ordersText(left) };
  const well = f`${sentence(TEXTS.well, rates)}&${watchText(watched, amber)}`;
  const recently = f`IF(${recent}="","–",${rateText(recent)})`;
  const catchUp = sentence(TEXTS.catchUp, {
    ...rates,
    left: countText(left),
    recent: recently,
    days: countText(daysLeft),
  });
  const late = f`IF(${daysLeft}=0,${sentence(TEXTS.short, { left: countText(left) })},IF(${pace}>=1,${well},${catchUp}))`;
  const toDo = f`IF(${done}>=${target},${TEXTS.further},${late})`;
  const begin = knows ? sentence(TEXTS.begin, { day: rateText(f`N(${needed})`) }) : f`${TEXTS.untyped}`;
  const wrongAction = sentence(TEXTS.wrongAction, { count: countText(wrong) });
  return {
    finding: f`IF(${wrong}>0,${sentence(TEXTS.wrong, { name: f`${wrongName}` })},IF(${silent},${notBegun},${known}))`,
    action: f`IF(${wrong}>0,${wrongAction},IF(${silent},${begin},${toDo}))`,
    state,
  };
}
