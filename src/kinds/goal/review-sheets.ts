/**
 * The sheets that look back: the sellers' rates against standards, and what moved revenue. Each is built where the tables tell enough.
 */
import type { PlanContext, PlanInput } from "../kind";
import type { Provenance } from "../../plan/sections/title-part";
import { type Expression, f } from "../../plan/formula";
import type { PlanBuilder } from "../../plan/plan-builder";
import { type GoalCells, sumOfDays } from "./cells";
import { CHANGE_TAB, type ChangeGiven, changeSheet } from "./sheets/change/change-sheet";
import { basisOf, type ChangeResult } from "./sheets/change/model";
import type { Figures } from "./figures";
import type { Goal } from "./model";
import { canReviewRates, type RatesResult } from "./sheets/rates/model";
import { RATES_TAB, ratesSheet } from "./sheets/rates/rates-sheet";
import type { Measure } from "./measures";

export interface ReviewResult {
  readonly rates?: RatesResult;
  readonly change?: ChangeResult;
}

type PlanOf = NonNullable<ChangeGiven["plan"]>;

/** The plan's traffic, conversion and order value for some days; undefined where the goal does not plan what the comparison counts. */
function plannedFactors({ measures }: Goal, input: PlanInput, cells: GoalCells): PlanOf | undefined {
  const { days, aov, rates, wrong } = cells;
  const usable = (figure: Expression): Expression => f`IF(${wrong}>0,0,${figure})`;
  const sum = (measure: Measure, { from, to }: Parameters<PlanOf>[0]): Expression =>
    sumOfDays(cells, days.goal[measure], from, to);
  const orderValue = usable(f`${aov}`);
  if (basisOf(input) === "leads") {
    const conversion = usable(f`${rates.leadValidity}*${rates.visitRate}*${rates.storeCloseRate}`);
    return (period) => ({ traffic: sum("rawLeads", period), conversion, orderValue });
  }
  if (!measures.includes("visitors")) return undefined;
  const conversion = usable(f`${rates.conversionRate}`);
  return (period) => ({ traffic: sum("visitors", period), conversion, orderValue });
}

/** Adds the sheets to the book and lays them out. */
export function reviewSheets(
  book: PlanBuilder,
  {
    goal,
    input,
    cells,
    figures,
  }: { readonly goal: Goal; readonly input: PlanInput; readonly cells: GoalCells; readonly figures: Figures },
  provenance: Provenance,
  { typed }: PlanContext,
): ReviewResult {
  const { orders, revenue } = figures.native.all;
  const common = { asOf: cells.asOf, asOfValue: goal.asOf, typed };
  const names = goal.sellers.map((seller) => seller?.name ?? "");
  const rates = canReviewRates(input.leads)
    ? ratesSheet(
        book.sheet("rates", RATES_TAB, "#6B8E4E"),
        input.leads,
        { ...common, sellers: { names, cells: cells.sellers.name } },
        provenance,
      )
    : undefined;
  const change =
    basisOf(input) !== null
      ? changeSheet(
          book.sheet("change", CHANGE_TAB, "#6B8E4E"),
          input,
          {
            ...common,
            orderFormulas: orders && revenue ? { orders, revenue } : null,
            plan: plannedFactors(goal, input, cells),
          },
          provenance,
        )
      : undefined;
  return { rates, change };
}
