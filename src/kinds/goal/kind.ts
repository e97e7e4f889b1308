/**
 * The planning sheet kind "goal": from an order target back to leads, broken down by month or day, with progress. Rules §2.
 */
import type { OptionValues, PlanContext, PlanInput } from "../kind";
import { dateSystemOf, defineKind, type Report } from "../define-kind";
import type { KeyFigure } from "../../plan/plan";
import type { InWords, PlanBuilder } from "../../plan/plan-builder";
import { calendarSheet } from "./calendar/calendar-sheet";
import { CALENDAR_TEXTS } from "./calendar/texts";
import { goalCells } from "./cells";
import { goalChoices, TARGET_KEYS } from "./choices";
import { daysSheet } from "./days/days-sheet";
import { DAYS_TEXTS } from "./days/texts";
import { figuresOf } from "./figures";
import { goalSheet } from "./goal-sheet";
import { type Goal, planGoal } from "./model";
import { monthsSheet } from "./months/months-sheet";
import { MONTHS_TEXTS } from "./months/texts";
import { nativeLists } from "./native-actuals";
import { goalPreview } from "./preview";
import { GOAL_OPTIONS } from "./options";
import { progressOf } from "./progress";
import { replansSheet } from "./replan/replans-sheet";
import { REPLAN_TEXTS } from "./replan/texts";
import { goalResult } from "./result";
import { reviewSheets } from "./review-sheets";
import { sellerDaysSheet } from "./sheets/seller-days/seller-days-sheet";
import { SELLER_DAYS_TEXTS } from "./sheets/seller-days/texts";
import { sellersSheet } from "./sheets/sellers/sellers-sheet";
import { SELLERS_TEXTS } from "./sheets/sellers/texts";
import {
  orderDays,
  suggestConversionRate,
  suggestDays,
  suggestOrderValue,
  suggestRate,
  suggestTarget,
  suggestWeekdays,
} from "./suggestions";
import { MEASURE_TEXTS, TEXTS } from "./texts";
import { bandOf } from "./levels";
import { addTrackingSheets, trackingSheets } from "./tracking-sheets";

function keyFigures(goal: Goal): InWords<KeyFigure>[] {
  const progress = progressOf(goal);
  const rawLeads = goal.stages.find(({ stage: measure }) => measure === "rawLeads")!.need;
  const { columns } = TEXTS;
  const figures: InWords<KeyFigure>[] = [
    { label: TEXTS.orderGoal, value: goal.stages[0]!.need, unit: "count" },
    { label: MEASURE_TEXTS.rawLeads, value: rawLeads, unit: "count" },
  ];
  if (progress === null) return figures;
  figures.push({ label: columns.actual, value: progress.actual, unit: "count" });
  if (progress.pace !== null) figures.push({ label: columns.pace, value: progress.pace, unit: "percent" });
  if (progress.forecast !== null)
    figures.push({ label: columns.forecast, value: Math.round(progress.forecast), unit: "count" });
  return [...figures, { label: TEXTS.asOf, value: goal.asOf, unit: "date" }];
}

const NEEDS = [
  { table: "orders", required: false, roles: ["date", "amount"] },
  { table: "leads", required: false, roles: ["date"] },
  { table: "traffic", required: false, roles: ["date", "visitors"] },
] as const;

/** What both plan and preview start from. */
const computed = (input: PlanInput, values: OptionValues, context: PlanContext): Goal =>
  planGoal(goalChoices(values), input, context, dateSystemOf(NEEDS, input, context));

function plan(book: PlanBuilder, input: PlanInput, values: OptionValues, context: PlanContext): Report {
  const { orders, leads, traffic } = input;
  const { today } = context;
  const goal = computed(input, values, context);
  const lists = nativeLists(input);
  const words = Object.fromEntries(Object.entries(lists.words).map(([flag, each]) => [flag, each.length]));
  const cells = goalCells(goal, lists.statuses.length, words);
  const figures = figuresOf(goal, input, cells);
  const sheets = {
    goal: book.sheet("goal", TEXTS.tab, "#1F3A5F"),
    months: book.sheet("months", MONTHS_TEXTS.tab, "#2F6DA3"),
    days: book.sheet("days", DAYS_TEXTS.tab, "#2F6DA3"),
    tracking: addTrackingSheets(book),
    sellers: book.sheet("sellers", SELLERS_TEXTS.tab, "#2F6DA3"),
    sellerDays: book.sheet("sellerDays", SELLER_DAYS_TEXTS.tab, "#2F6DA3"),
  };
  const sources = [orders, leads, traffic].flatMap((table) => (table === undefined ? [] : [table.source]));
  // The as-of date is a live cell of the sheet, so its head does not state one.
  const provenance = { sources, asOf: null, refreshed: today };
  const review = reviewSheets(book, { goal, input, cells, figures }, provenance, context);
  const special = calendarSheet(book.sheet("calendar", CALENDAR_TEXTS.tab, "#A9C4DC"), goal, cells);
  if (goal.replans.log.length > 0)
    replansSheet(book.sheet("replans", REPLAN_TEXTS.tab, "#A9C4DC"), goal, cells, provenance);
  monthsSheet(sheets.months, goal, cells, figures.native, provenance);
  daysSheet(sheets.days, { goal, cells, figures, special }, provenance);
  const sellers = sellersSheet(sheets.sellers, { goal, cells, figures, input }, provenance);
  sellerDaysSheet(sheets.sellerDays, { cells, special, sellers }, provenance);
  trackingSheets(sheets.tracking, { goal, input, cells, figures, sellers }, provenance);
  goalSheet(sheets.goal, { input, goal, cells, figures, provenance });
  return {
    result: { ...goalResult(goal, figures.live("orders"), bandOf(context)), ...review },
    keyFigures: keyFigures(goal),
  };
}

/** Values for options left open: only what the data or a standard tells. */
function suggest(input: PlanInput, values: OptionValues, { today }: PlanContext): OptionValues {
  const choices = goalChoices(values);
  const { orders } = input;
  const { start, end } = suggestDays(choices, orders, today);
  const known: OptionValues = {
    [TARGET_KEYS[choices.basis]]: suggestTarget(choices.basis, input, start, end),
    conversionRate: choices.basis === "traffic" ? suggestConversionRate(input) : null,
    storeCloseRate: suggestRate("storeCloseRate", choices, input).value,
    visitRate: suggestRate("visitRate", choices, input).value,
    leadValidity: suggestRate("leadValidity", choices, input).value,
    aov: suggestOrderValue(orders),
    start,
    end,
    weekdayWeights: suggestWeekdays(orders),
    asOf: orderDays(orders)?.last ?? Math.floor(today),
  };
  return Object.fromEntries(
    Object.entries(known).filter(([key, value]) => (values[key] ?? null) === null && value !== null),
  );
}

export const goalKind = defineKind({
  id: "goal",
  name: TEXTS.name,
  description: TEXTS.description,
  needs: NEEDS,
  options: GOAL_OPTIONS,
  actions: [
    { id: "replan", ...REPLAN_TEXTS.action },
    { id: "firstPlan", ...REPLAN_TEXTS.firstPlan },
  ],
  previousSheets: () => ["replans"],
  suggest,
  preview: (input, values, context) => goalPreview(computed(input, values, context)),
  plan,
});
