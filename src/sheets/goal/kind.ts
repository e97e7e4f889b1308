/**
 * The planning sheet kind "goal": from an order target back to leads, broken down by month or day, with progress. SPEC §2.
 */
import type { Locale } from "../../text/locale";
import type { OptionValues, PlanContext, PlanInput, SheetKind } from "../kind";
import { validateOptions } from "../options";
import type { KeyFigure, Plan } from "../plan/plan";
import { PlanBuilder } from "../plan/plan-builder";
import { goalCells } from "./cells";
import { goalSheet } from "./goal-sheet";
import { planGoal } from "./model";
import type { Goal } from "./model";
import { canBeLive, nativeActuals } from "./native-actuals";
import { GOAL_OPTIONS, goalChoices } from "./options";
import { periodsSheet } from "./periods-sheet";
import { progressOf } from "./progress";
import { goalResult } from "./result";
import { orderDays, suggestDays, suggestOrderValue, suggestRate, suggestTarget } from "./suggestions";
import { STAGE_TEXTS, TEXTS } from "./texts";

function keyFigures(goal: Goal, locale: Locale): KeyFigure[] {
  const progress = progressOf(goal);
  const rawLeads = goal.stages.find(({ stage }) => stage === "rawLeads")!.need;
  const { columns } = TEXTS;
  const figures: KeyFigure[] = [
    { label: TEXTS.target[locale], value: goal.target.value, unit: "count" },
    { label: STAGE_TEXTS.rawLeads[locale], value: rawLeads, unit: "count" },
  ];
  if (progress === null) return figures;
  figures.push({ label: columns.actual[locale], value: progress.actual, unit: "count" });
  if (progress.pace !== null) figures.push({ label: columns.pace[locale], value: progress.pace, unit: "percent" });
  if (progress.forecast !== null) figures.push({ label: columns.forecast[locale], value: Math.round(progress.forecast), unit: "count" });
  return [...figures, { label: TEXTS.asOf[locale], value: goal.asOf, unit: "date" }];
}

function plan(input: PlanInput, values: OptionValues, context: PlanContext): Plan {
  const [problem] = validateOptions(goalKind, values);
  if (problem !== undefined) throw problem;
  const { orders, leads } = input;
  const { locale, today } = context;
  const goal = planGoal(goalChoices(values), input, today);
  const live = canBeLive(orders, goal.periods.length);
  const cells = goalCells(goal, live ? orders.native.countedStatuses.length : 0);
  const native = live ? nativeActuals(orders, cells.asOf, cells.statuses) : null;
  const dateSystem = orders?.source.dateSystem ?? leads?.source.dateSystem ?? context.dateSystem ?? 1900;
  const book = new PlanBuilder(context, dateSystem);
  const first = book.sheet("goal", TEXTS.tabs.goal[locale], "#1F3A5F");
  const second = book.sheet("periods", TEXTS.tabs[goal.length][locale], "#2F6DA3");
  const sources = [orders, leads].flatMap((table) => (table === undefined ? [] : [table.source]));
  // The as-of date is a live cell of the sheet, so its head does not state one.
  const provenance = { sources, asOf: null, refreshed: today };
  periodsSheet(second, goal, cells, native, provenance, locale);
  goalSheet(first, input, goal, cells, native, provenance, locale);
  return book.plan(goalResult(goal, live), keyFigures(goal, locale));
}

/** Values for options left open: only what the data or a standard tells. */
function suggest(input: PlanInput, values: OptionValues, { today }: PlanContext): OptionValues {
  const choices = goalChoices(values);
  const { orders } = input;
  const { start, end } = suggestDays(choices, orders, today);
  const known = {
    orderTarget: suggestTarget(orders, start, end),
    storeCloseRate: suggestRate("storeCloseRate", choices, input).value,
    visitRate: suggestRate("visitRate", choices, input).value,
    leadValidity: suggestRate("leadValidity", choices, input).value,
    aov: suggestOrderValue(orders),
    start,
    end,
    asOf: orderDays(orders)?.last ?? Math.floor(today),
  };
  return Object.fromEntries(Object.entries(known).filter(([key, value]) => (values[key] ?? null) === null && value !== null));
}

export const goalKind: SheetKind = {
  id: "goal",
  name: TEXTS.name,
  description: TEXTS.description,
  needs: [
    { table: "orders", required: false, roles: ["date", "amount"] },
    { table: "leads", required: false, roles: ["date"] },
  ],
  options: GOAL_OPTIONS,
  suggest,
  plan,
};
