/**
 * The planning sheet kind "goal": from an order target back to leads, broken down by month or day, with progress. SPEC §2.
 */
import type { Locale } from "../../text/locale";
import type { OptionValues, PlanContext, PlanInput, SheetKind } from "../kind";
import { validateOptions } from "../options";
import type { KeyFigure, Plan } from "../../plan/plan";
import { PlanBuilder } from "../../plan/plan-builder";
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
import { sellerDaysSheet } from "./seller-days/seller-days-sheet";
import { SELLER_DAYS_TEXTS } from "./seller-days/texts";
import { sellersSheet } from "./sellers/sellers-sheet";
import { SELLERS_TEXTS } from "./sellers/texts";
import {
  orderDays,
  suggestConversionRate,
  suggestDays,
  suggestOrderValue,
  suggestRate,
  suggestTarget,
  suggestWeekdays,
} from "./suggestions";
import { STAGE_TEXTS, TEXTS } from "./texts";
import { bandOf } from "./tracker/standing";
import { addTrackingSheets, trackingSheets } from "./tracking-sheets";

function keyFigures(goal: Goal, locale: Locale): KeyFigure[] {
  const progress = progressOf(goal);
  const rawLeads = goal.stages.find(({ stage }) => stage === "rawLeads")!.need;
  const { columns } = TEXTS;
  const figures: KeyFigure[] = [
    { label: TEXTS.orderGoal[locale], value: goal.stages[0]!.need, unit: "count" },
    { label: STAGE_TEXTS.rawLeads[locale], value: rawLeads, unit: "count" },
  ];
  if (progress === null) return figures;
  figures.push({ label: columns.actual[locale], value: progress.actual, unit: "count" });
  if (progress.pace !== null) figures.push({ label: columns.pace[locale], value: progress.pace, unit: "percent" });
  if (progress.forecast !== null)
    figures.push({ label: columns.forecast[locale], value: Math.round(progress.forecast), unit: "count" });
  return [...figures, { label: TEXTS.asOf[locale], value: goal.asOf, unit: "date" }];
}

/** What both plan and preview start from; the values are checked first. */
function computed(input: PlanInput, values: OptionValues, context: PlanContext) {
  const [problem] = validateOptions(goalKind, values);
  if (problem !== undefined) throw problem;
  const dateSystem = input.orders?.source.dateSystem ?? input.leads?.source.dateSystem ?? context.dateSystem ?? 1900;
  return { goal: planGoal(goalChoices(values), input, context, dateSystem), dateSystem };
}

function plan(input: PlanInput, values: OptionValues, context: PlanContext): Plan {
  const { orders, leads, traffic } = input;
  const { locale, today } = context;
  const { goal, dateSystem } = computed(input, values, context);
  const lists = nativeLists(input);
  const words = Object.fromEntries(Object.entries(lists.words).map(([flag, each]) => [flag, each.length]));
  const cells = goalCells(goal, lists.statuses.length, words);
  const figures = figuresOf(goal, input, cells);
  const book = new PlanBuilder(context, dateSystem);
  const sheets = {
    goal: book.sheet("goal", TEXTS.tab[locale], "#1F3A5F"),
    months: book.sheet("months", MONTHS_TEXTS.tab[locale], "#2F6DA3"),
    days: book.sheet("days", DAYS_TEXTS.tab[locale], "#2F6DA3"),
    tracking: addTrackingSheets(book, locale),
    sellers: book.sheet("sellers", SELLERS_TEXTS.tab[locale], "#2F6DA3"),
    sellerDays: book.sheet("sellerDays", SELLER_DAYS_TEXTS.tab[locale], "#2F6DA3"),
  };
  const sources = [orders, leads, traffic].flatMap((table) => (table === undefined ? [] : [table.source]));
  // The as-of date is a live cell of the sheet, so its head does not state one.
  const provenance = { sources, asOf: null, refreshed: today };
  const review = reviewSheets(book, { goal, input, cells, figures }, provenance, context);
  const special = calendarSheet(book.sheet("calendar", CALENDAR_TEXTS.tab[locale], "#A9C4DC"), goal, cells, locale);
  if (goal.replans.log.length > 0)
    replansSheet(book.sheet("replans", REPLAN_TEXTS.tab[locale], "#A9C4DC"), goal, cells, provenance, locale);
  monthsSheet(sheets.months, goal, cells, figures.native, provenance, locale);
  daysSheet(sheets.days, { goal, cells, figures, special, locale }, provenance);
  const sellers = sellersSheet(sheets.sellers, { goal, cells, figures, input, locale }, provenance);
  sellerDaysSheet(sheets.sellerDays, { cells, special, sellers, locale }, provenance);
  trackingSheets(sheets.tracking, { goal, input, cells, figures, sellers, locale }, provenance);
  goalSheet(sheets.goal, { input, goal, cells, figures, provenance, locale });
  return book.plan(
    { ...goalResult(goal, figures.live("orders"), bandOf(context)), ...review },
    keyFigures(goal, locale),
  );
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

export const goalKind: SheetKind = {
  id: "goal",
  name: TEXTS.name,
  description: TEXTS.description,
  needs: [
    { table: "orders", required: false, roles: ["date", "amount"] },
    { table: "leads", required: false, roles: ["date"] },
    { table: "traffic", required: false, roles: ["date", "visitors"] },
  ],
  options: GOAL_OPTIONS,
  actions: [
    { id: "replan", ...REPLAN_TEXTS.action },
    { id: "firstPlan", ...REPLAN_TEXTS.firstPlan },
  ],
  previousSheets: () => ["replans"],
  suggest,
  preview: (input, values, context) => goalPreview(computed(input, values, context).goal, context.locale),
  plan,
};
