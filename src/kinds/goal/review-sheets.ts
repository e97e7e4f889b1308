/**
 * The sheets that look back: the sellers' rates against standards, and what moved revenue. Each is built where the tables tell enough.
 */
import type { PlanContext, PlanInput } from "../kind";
import { type Expression, f } from "../../plan/formula";
import type { SheetBuilder } from "../../plan/sheet-builder";
import { type ChangeGiven, changeSheet } from "./sheets/change/change-sheet";
import { basisOf } from "./sheets/change/model";
import { type GoalCells, sumOfDays } from "./cells";
import type { GoalLayout } from "./layout";
import { OPTIONAL_SHEETS, type OptionalSheet } from "./optional-sheets";
import type { Goal } from "./model";
import { canReviewRates } from "../shared/rates/model";
import { ratesSheet } from "../shared/rates/rates-sheet";
import type { Measure } from "./measures";

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

/** Whether the tables tell what a sheet that looks back asks of them. */
export const canReview = (key: OptionalSheet, input: PlanInput): boolean =>
  (key !== "rates" || canReviewRates(input.leads)) && (key !== "change" || basisOf(input) !== null);

export function reviewSheets(
  sheets: Readonly<Record<"rates" | "change", SheetBuilder | null>>,
  { goal, input, cells, figures, provenance }: GoalLayout,
  { typed }: PlanContext,
) {
  const { orders, revenue } = figures.native.all;
  const common = { asOf: cells.asOf, asOfValue: goal.asOf, typed };
  const sellers = { names: goal.sellers.map((seller) => seller?.name ?? ""), cells: cells.sellers.name };
  const orderFormulas = orders && revenue ? { orders, revenue } : null;
  const plan = plannedFactors(goal, input, cells);
  return {
    rates: sheets.rates
      ? ratesSheet(sheets.rates, input.leads!, { ...common, title: OPTIONAL_SHEETS.rates.tab, sellers }, provenance)
      : undefined,
    change: sheets.change
      ? changeSheet(sheets.change, input, { ...common, orderFormulas, plan }, provenance)
      : undefined,
  };
}
