/**
 * What today has to bring, of the shop and of every seller of the list: the sheet of today computes the same with native formulas.
 * Rules §2.
 */
import { sum } from "d3-array";
import { beyondBestDays, toDoToday } from "../../domain/goal/due-today";
import { roundTo } from "../../domain/maths/whole";
import { sellerMeasure } from "./levels";
import { decimalsOf, type Measure, sharedBySellers } from "./measures";
import type { Goal } from "./model";
import { type Seller, sellerKey } from "./sellers";

/** The day, its month among the goal's and the weights before it, of it and of the whole month. */
function dayOf({ start, end, asOf, schedule }: Goal) {
  const day = Math.max(start, Math.min(asOf, end));
  const month = schedule.monthOf[day - start]!;
  const { from, to } = schedule.months[month]!;
  const weights = schedule.dayWeights.slice(from - start, to - start + 1);
  const passed = day - from;
  return {
    ...{ day, month, from, to },
    before: sum(weights.slice(0, passed)),
    weight: weights[passed]!,
    whole: sum(weights),
    daysLeft: weights.slice(passed).filter((weight) => weight > 0).length,
  };
}

type Day = ReturnType<typeof dayOf>;

interface BlockGiven {
  readonly level: "shop" | "seller";
  /** "" for the shop. */
  readonly name: string;
  /** The measure the month is judged by; null where no table tells any. */
  readonly main: Measure | null;
  readonly goal: (measure: Measure) => number;
  readonly part: (measure: Measure) => number;
  /** From one day to another; null where no table tells. */
  readonly figure: (measure: Measure, from: number, to: number) => number | null;
  /** Of the main measure before today. */
  readonly due: number;
}

/** The best day of a measure so far; null where no table tells. */
function bestDay(measure: Measure, { actual }: Goal): number | null {
  const days = actual.byDay[measure];
  return days === null ? null : Math.max(0, ...days);
}

export type TodayBlock = ReturnType<typeof blockOf>;

/** Of every measure the month, what was left of it this morning, and what today has to bring; null where no table tells. */
function blockOf({ level, name, main, due, ...of }: BlockGiven, goal: Goal, day: Day) {
  const done = (measure: Measure) => {
    const before = of.figure(measure, day.from, day.day - 1);
    return before === null ? null : { goal: of.goal(measure), before };
  };
  const weights = { weightToday: day.weight, weightLeft: day.whole - day.before };
  const orders = done("orders");
  const rows = sharedBySellers(goal.measures).map((stage) => {
    const [soFar, part, today] = [done(stage), of.part(stage), of.figure(stage, day.day, day.day)];
    const [best, decimals] = [bestDay(stage, goal), decimalsOf(stage)];
    const row = { stage, goal: of.goal(stage), part, today, best };
    if (soFar === null) return { ...row, before: null, left: null, toDo: part };
    const toDo = toDoToday({ ...soFar, ...weights, orders }, { today: today ?? 0, part, best, decimals });
    return { ...row, before: soFar.before, left: Math.max(0, soFar.goal - soFar.before), toDo };
  });
  const judged = rows.find(({ stage }) => stage === main);
  if (!judged || judged.before === null || judged.left === null || judged.best === null)
    return { level, name, rows, outOfReach: null };
  const { stage, left: missing, best } = judged;
  const beyond = beyondBestDays({ goal: judged.goal, before: judged.before }, { best, daysLeft: day.daysLeft, due });
  /** Where the month cannot be caught up at the best day's pace: what is missing, and what the days left bring at it. */
  const outOfReach = beyond ? { stage, missing, atBest: best * day.daysLeft } : null;
  return { level, name, rows, outOfReach };
}

function shopOf({ start, inForce, actual }: Goal, { day, from, to }: Day): BlockGiven {
  const within = (measure: Measure, figures: readonly number[], first: number, last: number): number =>
    roundTo(sum(figures.slice(Math.max(0, first - start), Math.max(0, last - start + 1))), 2 * decimalsOf(measure));
  return {
    ...{ level: "shop", name: "", main: "orders" },
    goal: (measure) => within(measure, inForce[measure], from, to),
    part: (measure) => within(measure, inForce[measure], day, day),
    figure: (measure, first, last) => {
      const days = actual.byDay[measure];
      return days === null ? null : within(measure, days, first, last);
    },
    due: within("orders", inForce.orders, from, day - 1),
  };
}

function sellerOf(row: number, { name }: Seller, goal: Goal, { month, before, weight, whole }: Day): BlockGiven {
  const { actual, bySellerAndMonth } = goal;
  const main = sellerMeasure(goal);
  const ofMonth = (measure: Measure): number => bySellerAndMonth?.[measure][row]?.[month] ?? 0;
  /** By cumulative rounding of the seller's month. */
  const upTo = (measure: Measure, passed: number): number =>
    whole === 0 ? 0 : roundTo((ofMonth(measure) * passed) / whole, decimalsOf(measure));
  return {
    ...{ level: "seller", name, main, goal: ofMonth },
    part: (measure) => roundTo(upTo(measure, before + weight) - upTo(measure, before), decimalsOf(measure)),
    figure: (measure, first, last) =>
      actual.sellerStages.has(measure) ? actual.ofSeller(measure, name, first, last) : null,
    due: main === null || whole === 0 ? 0 : (ofMonth(main) * before) / whole,
  };
}

/** The shop's block, then a seller's each; a name counts in the first row it stands in. */
export function todayOf(goal: Goal) {
  const day = dayOf(goal);
  const seen = new Set<string>();
  const sellers = goal.sellers.flatMap((seller, row) => {
    if (seller === null || seen.has(sellerKey(seller.name))) return [];
    seen.add(sellerKey(seller.name));
    return [sellerOf(row, seller, goal, day)];
  });
  const blocks = [shopOf(goal, day), ...sellers].map((given) => blockOf(given, goal, day));
  return { day: day.day, daysLeft: day.daysLeft, blocks };
}
