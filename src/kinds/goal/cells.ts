/**
 * The cells of a goal's sheets by name, for formulas on any of them; layout.ts takes them from the inputs and tables that hold them.
 */
import type { Cells } from "../../plan/cells";
import { type Expression, f } from "../../plan/formula";
import type { Handle } from "../../plan/handle";
import type { Goal } from "./model";
import type { WordCells } from "./lead-formulas";
import { type Measure, MEASURES, type RateKey } from "./measures";

/** By measure: the goal in force, and the first plan; one and the same until the goal is planned anew. */
export interface GoalColumns {
  readonly goal: Cells<Measure>;
  readonly planned: Cells<Measure>;
}

/** One row a day: its date, the position of its month from 1, and weights as days-sheet.ts describes them. */
interface DayCells extends Cells<"date" | "month" | "weight" | "inMonth" | "soFar">, GoalColumns {
  readonly goalSoFar: Cells<Measure>;
  /** Only of measures with actual figures. */
  readonly actual: Partial<Cells<Measure>>;
  readonly actualSoFar: Partial<Cells<Measure>>;
}

/** One row a month, as months-sheet.ts describes it. */
type MonthCells = Cells<"from" | "to" | "portion" | "daysWeight" | "weight" | "used" | "before"> & GoalColumns;

/** One row a seller of the list, free rows included; `best` is empty where nothing tells the most orders closed in a whole month. */
type SellerCells = Cells<"name" | "team" | "weight" | "capacity" | "best"> & Pick<GoalColumns, "goal">;

type InputCellName =
  | ("target" | "conversionRate" | "aov" | "amber" | "stretch" | "start" | "end" | "ownAsOf" | "asOf")
  /** Weight from the start to the as-of date, and of the whole goal: 1 where no day has any, so that nothing is divided by 0. */
  | ("elapsed" | "total")
  /** Seven weights, Monday first. */
  | "weekdayWeights"
  /** How many inputs hold what cannot be used; every need is 0 until they are put right. */
  | "wrong"
  /** Order statuses that count, when the table has a status column. */
  | "statuses";

export interface GoalCells extends Cells<InputCellName> {
  readonly rates: Cells<RateKey>;
  /** Columns of the funnel, one row a measure, and their cells by measure. */
  readonly needs: Handle;
  readonly exacts: Handle;
  readonly need: Cells<Measure>;
  readonly exact: Cells<Measure>;
  /** Words of the lead table that say yes, by flag. */
  readonly words: WordCells;
  /** The list of days that do not follow their weekday. */
  readonly special: Cells<"from" | "to" | "kind" | "boost" | "name">;
  readonly months: MonthCells;
  readonly days: DayCells;
  readonly sellers: SellerCells;
  /** Months so far, oldest first. */
  readonly history: Cells<"number" | "from" | "orders" | "revenue">;
  /**
   * The last day that counts as happened, the weight passed by then, and one row a measure that a table tells what was reached and what
   * is left; null while the first plan is in force.
   */
  readonly replan: Cells<"through" | "passed" | "reached" | "left"> | null;
}

/** Measures whose actual figures the sheets show; without orders the user types orders and revenue. */
export function actualMeasures({ actual }: Goal): Measure[] {
  const typed: readonly Measure[] = actual.stages.has("orders") ? [] : ["orders", "revenue"];
  return MEASURES.filter((measure) => actual.stages.has(measure) || typed.includes(measure));
}

/** Measures whose goal in force differs from the first plan after a re-plan: those a table tells. */
export const replannedMeasures = ({ actual }: Goal): Measure[] =>
  MEASURES.filter((measure) => actual.byDay[measure] !== null);

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

/** Sum of a measure's actual figures to the as-of date, null where none are known. */
export function actualTotal(measure: Measure, { days }: GoalCells): Expression | null {
  const actual = days.actual[measure];
  return actual === undefined ? null : f`SUM(${actual})`;
}

/** Days after the as-of date with a weight above 0. */
export function sellingDaysLeft({ days, asOf }: GoalCells): Expression {
  return f`COUNTIFS(${days.date},">"&${asOf},${days.weight},">0")`;
}
