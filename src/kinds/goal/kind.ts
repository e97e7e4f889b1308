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
import { DAYS_TEXTS, daysSheet } from "./sheets/days-sheet";
import { goalSheet } from "./sheets/goal/goal-sheet";
import { type Goal, planGoal } from "./model";
import { MONTHS_TEXTS, monthsSheet } from "./sheets/months-sheet";
import { GoalLayout } from "./layout";
import { goalPreview, needsOf } from "./preview";
import { GOAL_OPTIONS, goalChoices } from "./options";
import { replansSheet } from "./sheets/replans-sheet";
import { beginSheets } from "./optional-sheets";
import { hoursSheet } from "./sheets/hours/hours-sheet";
import { todaySheet } from "./sheets/today/today-sheet";
import { TODAY_TEXTS } from "./sheets/today/texts";
import { goalResult, progressOf } from "./result";
import { canReview, reviewSheets } from "./review-sheets";
import { sellerDaysSheet } from "./sheets/seller-days/seller-days-sheet";
import { sellersSheet } from "./sheets/sellers/sellers-sheet";
import { noteSameFacts } from "./sold";
import { SUGGESTIONS } from "./suggestions";
import { REPLAN_TEXTS, STATE_TEXTS, TEXTS } from "./texts";
import { bandOf } from "./levels";
import { GOAL_SHEET_TEXTS } from "./sheets/goal/texts";
import { computedLevels, trackerSheet, workingSection } from "./sheets/tracker/tracker-sheet";
import { TrackerTables } from "./sheets/tracker/tracker-tables";

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

/** Begins the sheets that every goal has, and those asked for, in the order they stand in the workbook. */
const sheetsOf = (book: PlanBuilder, input: PlanInput, values: OptionValues) => ({
  goal: book.sheet("goal", TEXTS.tab, "#1F3A5F"),
  today: book.sheet("today", TODAY_TEXTS.tab, "#3E8C84"),
  months: book.sheet("months", MONTHS_TEXTS.tab, "#2F6DA3"),
  ...beginSheets(book, values, (key) => canReview(key, input)),
  calendar: book.sheet("calendar", CALENDAR_TEXTS.tab, "#A9C4DC"),
  days: book.sheet("days", DAYS_TEXTS.tab, "#A9C4DC"),
});

/** A step a sheet: those of days and months take most of the time. */
function* plan(
  book: PlanBuilder,
  input: PlanInput,
  values: OptionValues,
  context: PlanContext,
): Generator<void, Report> {
  const { orders, leads, traffic } = input;
  const goal = computed(input, values, context);
  yield;
  const layout = new GoalLayout(goal, input);
  const sheets = sheetsOf(book, input, values);
  const sources = [orders, leads, traffic].flatMap((table) => table ?? []);
  const provenance = { sources, asOf: layout.cells.asOf, refreshed: context.today };
  calendarSheet(sheets.calendar, layout);
  if (goal.replans.log.length > 0) replansSheet(book.sheet("replans", REPLAN_TEXTS.tab, "#A9C4DC"), layout, provenance);
  yield monthsSheet(sheets.months, layout, provenance);
  yield daysSheet(sheets.days, layout, provenance);
  const sellers = sheets.sellers && sellersSheet(sheets.sellers, layout, provenance);
  const band = bandOf(context);
  const tracker = new TrackerTables({ ...layout, band, sellers });
  yield todaySheet(sheets.today, { ...layout, tracker, sellers }, provenance);
  if (sheets.tracker) yield trackerSheet(sheets.tracker, tracker, provenance);
  if (sheets.hours) yield hoursSheet(sheets.hours, layout, provenance);
  if (sheets.sellerDays && sellers) yield sellerDaysSheet(sheets.sellerDays, { ...layout, sellers }, provenance);
  const review = reviewSheets(sheets, layout, provenance, context);
  const links = [
    { text: sellers === null ? TODAY_TEXTS.title : GOAL_SHEET_TEXTS.today, to: sheets.today },
    { text: GOAL_SHEET_TEXTS.months, to: sheets.months },
  ];
  goalSheet(sheets.goal, layout, provenance, {
    ...{ tracker, links },
    computed: [...(sheets.tracker === null ? [computedLevels(tracker)] : []), workingSection(tracker)],
  });
  return {
    result: { ...goalResult(goal, layout.figures.live("orders"), band), ...review },
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
