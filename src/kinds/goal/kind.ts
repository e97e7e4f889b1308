/**
 * The planning sheet kind "goal": from an order target back to leads, broken down by month or day, with progress. Rules §2.
 */
import type { OptionValues, PlanContext, PlanInput } from "../kind";
import { dateSystemOf, defineKind, type Report } from "../define-kind";
import { suggestOpen } from "../suggest";
import type { KeyFigure } from "../../plan/plan";
import type { Text } from "../../text/locale";
import type { InWords, PlanBuilder } from "../../plan/plan-builder";
import { GOAL } from "./about";
import { CALENDAR_TEXTS, calendarSheet } from "./sheets/calendar-sheet";
import { goalChoices } from "./choices";
import { DAYS_TEXTS, daysSheet } from "./sheets/days-sheet";
import { goalSheet } from "./sheets/goal-sheet";
import { type Goal, planGoal } from "./model";
import { MONTHS_TEXTS, monthsSheet } from "./sheets/months-sheet";
import { GoalLayout } from "./layout";
import { goalPreview, needsOf } from "./preview";
import { GOAL_OPTIONS } from "./options";
import { replansSheet } from "./sheets/replans-sheet";
import { REPLAN_TEXTS } from "./sheets/replans-texts";
import { goalResult, progressOf } from "./result";
import { reviewSheets } from "./review-sheets";
import { SELLER_DAYS_TAB, sellerDaysSheet } from "./sheets/seller-days/seller-days-sheet";
import { sellersSheet } from "./sheets/sellers/sellers-sheet";
import { SELLERS_TEXTS } from "./sheets/sellers/texts";
import { noteSameFacts } from "./sold";
import { SUGGESTIONS } from "./suggestions";
import { STATE_TEXTS, TEXTS } from "./texts";
import { bandOf } from "./levels";
import { addTrackingSheets, trackingSheets } from "./tracking-sheets";

/** What the goal needs and, where actual figures are known, where it stands: the figures of its sheet. */
function keyFigures(goal: Goal): InWords<KeyFigure>[] {
  const progress = progressOf(goal);
  if (progress === null) return needsOf(goal);
  const { columns } = TEXTS;
  const { actual, pace, neededPerDay, forecast, state } = progress;
  const figure = (label: Text, value: number | Text | null, unit: KeyFigure["unit"]): InWords<KeyFigure>[] =>
    value === null ? [] : [{ label, value, unit }];
  return [
    ...needsOf(goal),
    ...figure(columns.actual, actual, "count"),
    ...figure(columns.pace, pace, "percent"),
    ...figure(columns.neededPerDay, neededPerDay, "average"),
    ...figure(columns.forecast, forecast, "count"),
    ...figure(columns.state, state && STATE_TEXTS[state], "text"),
    ...figure(TEXTS.asOf, goal.asOf, "date"),
  ];
}

/** What both plan and preview start from. */
const computed = (input: PlanInput, values: OptionValues, context: PlanContext): Goal =>
  planGoal(goalChoices(values), input, context, dateSystemOf(GOAL.needs, input, context));

function plan(book: PlanBuilder, input: PlanInput, values: OptionValues, context: PlanContext): Report {
  const { orders, leads, traffic } = input;
  const { today } = context;
  const goal = computed(input, values, context);
  const layout = new GoalLayout(goal, input);
  const sheets = {
    goal: book.sheet("goal", TEXTS.tab, "#1F3A5F"),
    months: book.sheet("months", MONTHS_TEXTS.tab, "#2F6DA3"),
    days: book.sheet("days", DAYS_TEXTS.tab, "#2F6DA3"),
    tracking: addTrackingSheets(book),
    sellers: book.sheet("sellers", SELLERS_TEXTS.tab, "#2F6DA3"),
    sellerDays: book.sheet("sellerDays", SELLER_DAYS_TAB, "#2F6DA3"),
  };
  const sources = [orders, leads, traffic].flatMap((table) => (table === undefined ? [] : [table.source]));
  // The as-of date is a live cell of the sheet, so its head does not state one.
  const provenance = { sources, asOf: null, refreshed: today };
  const review = reviewSheets(book, layout, provenance, context);
  calendarSheet(book.sheet("calendar", CALENDAR_TEXTS.tab, "#A9C4DC"), layout);
  if (goal.replans.log.length > 0) replansSheet(book.sheet("replans", REPLAN_TEXTS.tab, "#A9C4DC"), layout, provenance);
  monthsSheet(sheets.months, layout, provenance);
  daysSheet(sheets.days, layout, provenance);
  const sellers = sellersSheet(sheets.sellers, layout, provenance);
  sellerDaysSheet(sheets.sellerDays, { ...layout, sellers }, provenance);
  trackingSheets(sheets.tracking, { ...layout, sellers }, provenance);
  goalSheet(sheets.goal, layout, provenance);
  return {
    result: { ...goalResult(goal, layout.figures.live("orders"), bandOf(context)), ...review },
    keyFigures: keyFigures(goal),
    notes: noteSameFacts(input),
  };
}

export const goalKind = defineKind({
  ...GOAL,
  options: GOAL_OPTIONS,
  previousSheets: () => ["replans"],
  suggest: (input, values, { today }) =>
    suggestOpen(SUGGESTIONS, values, { choices: goalChoices(values), input, today }),
  preview: (input, values, context) => goalPreview(computed(input, values, context), input),
  plan,
});
