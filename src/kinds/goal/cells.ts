/**
 * The cells that the goal sheets name of each other, made before any of them is laid out.
 */
import type { LeadFlag } from "../../tables/leads";
import { type Expression, f } from "../../plan/formula";
import { Handle } from "../../plan/handle";
import type { Goal } from "./model";
import type { WordCells } from "./lead-formulas";
import { byMeasure, type RateKey, type Measure, MEASURES } from "./measures";

/** The list of days that do not follow their weekday. */
export interface SpecialDayCells {
  readonly from: Handle;
  readonly to: Handle;
  readonly kind: Handle;
  readonly boost: Handle;
  readonly name: Handle;
}

/** One row a month. */
export interface MonthCells {
  readonly from: Handle;
  readonly to: Handle;
  /** How much of the calendar month it is. */
  readonly portion: Handle;
  /** Sum of its days' weights. */
  readonly daysWeight: Handle;
  /** The input. */
  readonly weight: Handle;
  /** The input, or 0 where its days have no weight. */
  readonly used: Handle;
  /** Weight of the months before. */
  readonly before: Handle;
  /** The goal in force, and the first plan; one and the same until the goal is planned anew. */
  readonly goal: Readonly<Record<Measure, Handle>>;
  readonly planned: Readonly<Record<Measure, Handle>>;
}

/** One row a day. */
export interface DayCells {
  readonly date: Handle;
  /** Position of its month, from 1. */
  readonly month: Handle;
  readonly weight: Handle;
  /** Weight of its month's days up to it. */
  readonly inMonth: Handle;
  /** Weight of everything up to it, in the scale of the months' weights. */
  readonly soFar: Handle;
  /** The goal in force, and the first plan; one and the same until the goal is planned anew. */
  readonly goal: Readonly<Record<Measure, Handle>>;
  readonly planned: Readonly<Record<Measure, Handle>>;
  readonly goalSoFar: Readonly<Record<Measure, Handle>>;
  /** Only of stages with actual figures. */
  readonly actual: Readonly<Partial<Record<Measure, Handle>>>;
  readonly actualSoFar: Readonly<Partial<Record<Measure, Handle>>>;
}

/** One row a seller of the list, free rows included. */
export interface SellerCells {
  readonly name: Handle;
  readonly team: Handle;
  readonly weight: Handle;
  /** Orders a month the seller can close. */
  readonly capacity: Handle;
  /** The most orders closed in a whole month; empty where nothing tells. */
  readonly best: Handle;
  readonly goal: Readonly<Record<Measure, Handle>>;
}

/** Months so far, oldest first. */
export interface HistoryCells {
  /** 1 for the first. */
  readonly number: Handle;
  readonly from: Handle;
  readonly orders: Handle;
  readonly revenue: Handle;
}

/** What a goal planned anew is spread from; one row a measure that a table tells, in the order of MEASURES. */
export interface ReplanCells {
  /** The last day that counts as happened, and the weight passed by then. */
  readonly through: Handle;
  readonly passed: Handle;
  readonly reached: Handle;
  readonly left: Handle;
}

export interface GoalCells {
  /** The target in the terms of its basis, and orders ÷ visitors where it is set in traffic. */
  readonly target: Handle;
  readonly conversionRate: Handle;
  readonly rates: Readonly<Record<RateKey, Handle>>;
  readonly aov: Handle;
  readonly amber: Handle;
  readonly stretch: Handle;
  /** Monday first. */
  readonly weekdayWeights: Handle;
  readonly start: Handle;
  readonly end: Handle;
  /** The as-of date of the user's own, empty for none, and the one that counts. */
  readonly ownAsOf: Handle;
  readonly asOf: Handle;
  /** Columns of the funnel, one row a stage, and their cells by stage. */
  readonly needs: Handle;
  readonly exacts: Handle;
  readonly need: Readonly<Record<Measure, Handle>>;
  readonly exact: Readonly<Record<Measure, Handle>>;
  /** Weight from the start to the as-of date, and of the whole goal: 1 where no day has any, so that nothing is divided by 0. */
  readonly elapsed: Handle;
  readonly total: Handle;
  /** How many inputs hold what cannot be used; every need is 0 until they are put right. */
  readonly wrong: Handle;
  /** Order statuses that count, when the table has a status column. */
  readonly statuses: Handle;
  /** Words of the lead table that say yes, by flag. */
  readonly words: WordCells;
  readonly special: SpecialDayCells;
  readonly months: MonthCells;
  readonly days: DayCells;
  readonly sellers: SellerCells;
  readonly history: HistoryCells;
  /** null while the first plan is in force. */
  readonly replan: ReplanCells | null;
}

/** Stages whose actual figures the sheets show; without orders the user types orders and revenue. */
export function actualMeasures({ actual }: Goal): Measure[] {
  const typed: readonly Measure[] = actual.stages.has("orders") ? [] : ["orders", "revenue"];
  return MEASURES.filter((measure) => actual.stages.has(measure) || typed.includes(measure));
}

type Make = () => Handle;
const column = (rows: number) => (): Handle => new Handle(rows);

function monthCells(rows: number, replanned: boolean): MonthCells {
  const make = column(rows);
  const goal = byMeasure(make);
  return {
    from: make(),
    to: make(),
    portion: make(),
    daysWeight: make(),
    weight: make(),
    used: make(),
    before: make(),
    goal,
    planned: replanned ? byMeasure(make) : goal,
  };
}

function dayCells(rows: number, known: readonly Measure[], replanned: boolean): DayCells {
  const make = column(rows);
  const goal = byMeasure(make);
  const ofKnown = (): Partial<Record<Measure, Handle>> => Object.fromEntries(known.map((measure) => [measure, make()]));
  return {
    date: make(),
    month: make(),
    weight: make(),
    inMonth: make(),
    soFar: make(),
    goal,
    planned: replanned ? byMeasure(make) : goal,
    goalSoFar: byMeasure(make),
    actual: ofKnown(),
    actualSoFar: ofKnown(),
  };
}

/**
 * @param statuses How many order statuses the live formulas read.
 * @param words How many words of each lead flag they read.
 */
export function goalCells(goal: Goal, statuses: number, words: Readonly<Partial<Record<LeadFlag, number>>>): GoalCells {
  const cell = (): Handle => new Handle();
  const replanned = goal.replans.through !== null;
  const spread = column(MEASURES.filter((measure) => goal.actual.byDay[measure] !== null).length);
  const [needs, exacts] = [new Handle(MEASURES.length), new Handle(MEASURES.length)];
  const [special, sellers, history] = [goal.specialDays, goal.sellers, goal.history].map(({ length }) => column(length)) as [
    Make, Make, Make,
  ]; // prettier-ignore
  return {
    target: cell(),
    conversionRate: cell(),
    rates: { storeCloseRate: cell(), visitRate: cell(), leadValidity: cell() },
    aov: cell(),
    amber: cell(),
    stretch: cell(),
    weekdayWeights: new Handle(7),
    start: cell(),
    end: cell(),
    ownAsOf: cell(),
    asOf: cell(),
    needs,
    exacts,
    need: byMeasure((measure) => needs.at(MEASURES.indexOf(measure))),
    exact: byMeasure((measure) => exacts.at(MEASURES.indexOf(measure))),
    elapsed: cell(),
    total: cell(),
    wrong: cell(),
    statuses: new Handle(statuses),
    words: Object.fromEntries(Object.entries(words).map(([flag, count]) => [flag, new Handle(count)])),
    special: { from: special(), to: special(), kind: special(), boost: special(), name: special() },
    months: monthCells(goal.schedule.months.length, replanned),
    days: dayCells(goal.schedule.dayWeights.length, actualMeasures(goal), replanned),
    sellers: {
      name: sellers(),
      team: sellers(),
      weight: sellers(),
      capacity: sellers(),
      best: sellers(),
      goal: byMeasure(sellers),
    },
    replan: replanned ? { through: cell(), passed: cell(), reached: spread(), left: spread() } : null,
    history: { number: history(), from: history(), orders: history(), revenue: history() },
  };
}

/** Weight of the whole goal. */
export function totalWeight({ total }: GoalCells): Expression {
  return f`${total}`;
}

/** What should have been reached of a measure by the as-of date: its share of the weight; planned anew, the running goal in force. */
export function expectedToDate(measure: Measure, cells: GoalCells): Expression {
  const { replan, days, asOf, start, end } = cells;
  if (replan !== null)
    return f`IF(${asOf}<${start},0,INDEX(${days.goalSoFar[measure]},MIN(${asOf},${end})-${start}+1))`;
  return f`${cells.need[measure]}*${cells.elapsed}/${totalWeight(cells)}`;
}

/** Sum of a measure's actual figures to the as-of date, 0 where none are known. */
export function actualTotal(measure: Measure, { days }: GoalCells): Expression | null {
  const actual = days.actual[measure];
  return actual === undefined ? null : f`SUM(${actual})`;
}

/** Days after the as-of date with a weight above 0. */
export function sellingDaysLeft({ days, asOf }: GoalCells): Expression {
  return f`COUNTIFS(${days.date},">"&${asOf},${days.weight},">0")`;
}
