/**
 * The reverse funnel measure by measure with what is reached of each and what is still to come. Rules §2.
 */
import { type Expression, f } from "../../../../plan/formula";
import { type Section, tableOf } from "../../../../plan/sheet-of";
import { column, type Table, table } from "../../../../plan/table";
import { TERMS } from "../../../../text/terms";
import { actualTotal, expectedToDate, type GoalCells } from "../../cells";
import type { GoalLayout } from "../../layout";
import { type Basis, type Measure, stepOf } from "../../measures";
import { paceOf } from "../../standing";
import { MEASURE_TEXTS, TEXTS } from "../../texts";
import { GOAL_SHEET_TEXTS } from "./texts";

const { columns } = TEXTS;

/** Orders and revenue as the basis has them; of the stages before, the unrounded one after it ÷ its rate, so that rounding does not pile up. */
function exactNeed(measure: Measure, basis: Basis, { target, aov, exact, rates }: GoalCells): Expression {
  if (measure === "orders") {
    if (basis === "orders") return f`${target}`;
    return basis === "revenue" ? f`${target}/${aov}` : f`${target}*${rates.conversionRate}`;
  }
  if (measure === "revenue") return basis === "revenue" ? f`${target}` : f`${exact.orders}*${aov}`;
  if (measure === "visitors" && basis === "traffic") return f`${target}`;
  const { of, rate } = stepOf(measure)!;
  return f`${exact[of]}/${rates[rate]}`;
}

/** Rounded up by the domain's rule for whole people, which forgives the noise of division. */
function wholeNeed(measure: Measure, cells: GoalCells): Expression {
  const exact = cells.exact[measure];
  return measure === "revenue" ? f`ROUND(${exact},2)` : f`ROUNDUP(${exact}-MIN(${exact}*1E-9,0.001),0)`;
}

export type FunnelKey = "stage" | "step" | "rate" | "need" | "exact" | "actual" | "left" | "expected" | "pace";
/** On the goal's sheet, and where it is computed. */
const REST_KEYS = ["stage", "need", "actual", "left"] as const satisfies readonly FunnelKey[];
export const FUNNEL_KEYS = ["step", "rate", "exact", "expected", "pace"] as const satisfies readonly FunnelKey[];

/** What the goal needs of every measure, and what was reached. */
export function funnelTable(layout: GoalLayout): Table<FunnelKey> {
  const { goal } = layout;
  /** Nothing is needed until every input can be used: a wrong one would show as errors on every sheet. */
  const needFormula = (measure: Measure, cells: GoalCells): Expression =>
    f`IF(${cells.wrong}>0,0,${exactNeed(measure, goal.choices.basis, cells)})`;
  const of =
    <T>(make: (measure: Measure, cells: GoalCells) => T) =>
    (_: unknown, { i }: { readonly i: number }): T =>
      make(goal.measures[i]!, layout.cells);
  const name = of((measure) => MEASURE_TEXTS[measure]);
  const rate = (measure: Measure, { rates }: GoalCells): Expression | null => {
    const step = stepOf(measure);
    return step === undefined ? null : f`${rates[step.rate]}`;
  };
  return table<FunnelKey>(goal.measures.length, {
    stage: { ...column(columns.stage, "text", name), modules: 2 },
    step: column(columns.stage, "text", name),
    rate: column(TERMS.conversionRate, "percent", of(rate)),
    need: column(columns.need, "count", of(wholeNeed)),
    exact: column(columns.exact, "exact", of(needFormula)),
    actual: column(TERMS.actualToDate, "count", of(actualTotal)),
    left: column(GOAL_SHEET_TEXTS.left, "count", ({ need, actual }) => f`IF(${actual}="","",MAX(0,${need}-${actual}))`),
    expected: column(TERMS.expectedToDate, "average", of(expectedToDate)),
    pace: column(
      TERMS.pace,
      "percent",
      ({ actual, expected }, { i }) => actualTotal(goal.measures[i]!, layout.cells) && paceOf(actual, expected),
    ),
  });
}

/** What every measure needs, what came of it and what is still to come. */
export const restSection =
  ({ goal, funnel }: GoalLayout): Section =>
  (lane) => {
    tableOf(GOAL_SHEET_TEXTS.rest, funnel, { keys: REST_KEYS })(lane);
    const revenue = goal.measures.indexOf("revenue");
    for (const key of REST_KEYS.slice(1)) lane.sheet.format(funnel.column[key].at(revenue), "wholeMoney", "right");
  };
