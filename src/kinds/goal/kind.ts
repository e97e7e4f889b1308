/**
 * The planning sheet kind "goal": from an order target back to leads, broken down by month or day, with progress; what the pane shows of it
 * before it is built, and the sheets that look back. Rules §2.
 */
import type { OptionValues, PlanContext, PlanInput } from "../kind";
import type { Steps } from "../../domain/steps";
import { isoDate } from "../../domain/calendar/calendar";
import { dateSystemOf, defineKind, type PreviewInWords, type Report } from "../define-kind";
import { suggestOpen } from "../suggest";
import type { KeyFigure, Parts } from "../../plan/plan";
import type { Text } from "../../text/locale";
import { TERMS } from "../../text/terms";
import type { InWords, PlanBuilder } from "../../plan/plan-builder";
import { GOAL } from "./about";
import { CALENDAR_TEXTS, calendarSheet } from "./sheets/calendar-sheet";
import { DAYS_TEXTS, daysSheet } from "./sheets/days-sheet";
import { goalSheet } from "./sheets/goal/goal-sheet";
import { type Goal, planGoal } from "./model";
import { MONTHS_TEXTS, monthsSheet } from "./sheets/months-sheet";
import { GoalLayout } from "./layout";
import { GOAL_OPTIONS, goalChoices } from "./options";
import { replansSheet } from "./sheets/replans-sheet";
import { beginSheets, OPTIONAL_SHEETS, type OptionalSheet } from "./optional-sheets";
import { hoursSheet } from "./sheets/hours/hours-sheet";
import { todaySheet } from "./sheets/today/today-sheet";
import { TODAY_TEXTS } from "./sheets/today/texts";
import { goalResult, progressOf } from "./result";
import { sellerDaysSheet } from "./sheets/seller-days/seller-days-sheet";
import { sellersSheet } from "./sheets/sellers/sellers-sheet";
import { type GoalInput, noteSameFacts, summedInput } from "./sold";
import { SUGGESTIONS } from "./suggestions";
import { MEASURE_TEXTS, REPLAN_TEXTS, STATE_TEXTS, TEXTS } from "./texts";
import { REACH_TEXTS } from "./sheets/goal/texts";
import { reachOf } from "./history";
import { entriesOf, type Measure, needOf } from "./measures";
import { bandOf } from "./levels";
import { trackerSheet } from "./sheets/tracker/tracker-sheet";
import { type Expression, f } from "../../plan/formula";
import type { SheetBuilder } from "../../plan/sheet-builder";
import { type ChangeGiven, changeSheet } from "./sheets/change/change-sheet";
import { type Basis, basisOf } from "./sheets/change/model";
import { type GoalCells, sumOfDays } from "./cells";
import { canReviewRates } from "../shared/rates/model";
import { ratesSheet } from "../shared/rates/rates-sheet";

type Line = readonly [label: Text, value: number | Text | null, unit: KeyFigure["unit"]];

const known = (...lines: readonly Line[]): InWords<KeyFigure>[] =>
  lines.flatMap(([label, value, unit]) => (value === null ? [] : [{ label, value, unit }]));

/** The orders, and what the shop has to bring in for them. */
const needsOf = ({ stages, measures }: Goal): Line[] => [
  [TEXTS.orderGoal, needOf("orders", stages), "count"],
  ...entriesOf(measures).map((measure): Line => {
    const label = TEXTS.needed({ measure: MEASURE_TEXTS[measure] });
    return [label, needOf(measure, stages), "count"];
  }),
];

function monthParts({ stages, measures, schedule, byMonth }: Goal): InWords<Parts> {
  const need = needOf("orders", stages);
  const [beside = "revenue"] = entriesOf(measures);
  const unit = beside === "revenue" ? "money" : "count";
  return {
    heading: TEXTS.byMonth,
    bars: schedule.months.map(({ from }, i) => {
      const label = isoDate(from).slice(0, 7);
      const orders = byMonth.orders[i]!;
      return {
        ...{ id: label, label, listedAs: label, value: orders, share: need === 0 ? 0 : orders / need },
        detail: { label: MEASURE_TEXTS[beside], value: byMonth[beside][i]!, unit },
      };
    }),
  };
}

/** Needs, a month on average beside the best so far, and a flag with its reason. */
function goalPreview(goal: Goal, input: PlanInput): PreviewInWords {
  const { measure, average, best, flag } = reachOf(goal);
  const unit = measure === "revenue" ? "money" : "count";
  const total = known(
    ...needsOf(goal),
    [REACH_TEXTS.goal, measure === "revenue" ? average : Math.round(average), unit],
    [REACH_TEXTS.best, best && best[measure], unit],
  );
  return { total, notes: [...(flag === null ? [] : [flag]), ...noteSameFacts(input)], parts: [monthParts(goal)] };
}

/** What the goal needs and, where actual figures are known, where it stands: the figures of its sheet. */
function keyFigures(goal: Goal): InWords<KeyFigure>[] {
  const progress = progressOf(goal);
  if (progress === null) return known(...needsOf(goal));
  const { actual, pace, neededPerDay, forecast, state } = progress;
  return known(
    ...needsOf(goal),
    [TERMS.actualToDate, actual, "count"],
    [TERMS.pace, pace, "percent"],
    [TERMS.neededPerDay, neededPerDay, "average"],
    [TEXTS.columns.forecast, forecast, "count"],
    [TERMS.state, state && STATE_TEXTS[state], "text"],
    [TEXTS.asOf, goal.asOf, "date"],
  );
}

type PlanOf = NonNullable<ChangeGiven["plan"]>;

/** The plan's traffic, conversion and order value for some days; undefined where the goal does not plan what the comparison counts. */
function plannedFactors({ measures }: Goal, basis: Basis | null, cells: GoalCells): PlanOf | undefined {
  const { days, aov, rates, wrong } = cells;
  const usable = (figure: Expression): Expression => f`IF(${wrong}>0,0,${figure})`;
  const sum = (measure: Measure, { from, to }: Parameters<PlanOf>[0]): Expression =>
    sumOfDays(cells, days.goal[measure], from, to);
  const orderValue = usable(f`${aov}`);
  if (basis === "leads") {
    const conversion = usable(f`${rates.leadValidity}*${rates.visitRate}*${rates.storeCloseRate}`);
    return (period) => ({ traffic: sum("rawLeads", period), conversion, orderValue });
  }
  if (!measures.includes("visitors")) return undefined;
  const conversion = usable(f`${rates.conversionRate}`);
  return (period) => ({ traffic: sum("visitors", period), conversion, orderValue });
}

/** Whether the tables tell what a sheet that looks back asks of them. */
const canReview = (key: OptionalSheet, input: GoalInput): boolean =>
  (key !== "rates" || canReviewRates(input.leads)) && (key !== "change" || basisOf(input) !== null);

function reviewSheets(
  sheets: Readonly<Record<"rates" | "change", SheetBuilder | null>>,
  { goal, input, cells, figures }: GoalLayout,
  { typed, today: refreshed }: PlanContext,
) {
  const { orders, revenue } = figures.native.all;
  const common = { asOf: cells.asOf, asOfValue: goal.asOf, typed, refreshed };
  const sellers = { names: goal.sellers.map((seller) => seller?.name ?? ""), cells: cells.sellers.name };
  const orderFormulas = orders && revenue ? { orders, revenue } : null;
  const plan = plannedFactors(goal, basisOf(input), cells);
  return {
    rates: sheets.rates
      ? ratesSheet(sheets.rates, input.leads!, { ...common, title: OPTIONAL_SHEETS.rates.tab, sellers })
      : undefined,
    change: sheets.change ? changeSheet(sheets.change, input, { ...common, orderFormulas, plan }) : undefined,
  };
}

/** What both plan and preview start from. */
const computed = (input: GoalInput, values: OptionValues, context: PlanContext): Goal =>
  planGoal(goalChoices(values), input, context, dateSystemOf(GOAL.needs, input, context));

/** Begins the sheets that every goal has, and those asked for, in the order they stand in the workbook. */
const sheetsOf = (book: PlanBuilder, input: GoalInput, values: OptionValues) => ({
  goal: book.sheet("goal", TEXTS.tab, "#1F3A5F"),
  today: book.sheet("today", TODAY_TEXTS.tab, "#3E8C84"),
  months: book.sheet("months", MONTHS_TEXTS.tab, "#2F6DA3"),
  ...beginSheets(book, values, (key) => canReview(key, input)),
  calendar: book.sheet("calendar", CALENDAR_TEXTS.tab, "#A9C4DC"),
  days: book.sheet("days", DAYS_TEXTS.tab, "#A9C4DC"),
});

/** A step a sheet: those of days and months take most of the time. */
function* plan(book: PlanBuilder, given: PlanInput, values: OptionValues, context: PlanContext): Steps<Report> {
  const input = yield* summedInput(given);
  const goal = computed(input, values, context);
  yield;
  const sheets = sheetsOf(book, input, values);
  const layout = new GoalLayout(goal, input, { context, hasPeople: sheets.sellers !== null });
  const { people } = layout;
  book.from(layout.provenance);
  calendarSheet(sheets.calendar, layout);
  if (goal.replans.log.length > 0) replansSheet(book.sheet("replans", REPLAN_TEXTS.tab, "#A9C4DC"), layout);
  yield monthsSheet(sheets.months, layout);
  yield daysSheet(sheets.days, layout);
  if (sheets.sellers && people) sellersSheet(sheets.sellers, layout, people);
  yield todaySheet(sheets.today, layout);
  if (sheets.tracker) yield trackerSheet(sheets.tracker, layout);
  if (sheets.hours) yield hoursSheet(sheets.hours, layout);
  if (sheets.sellerDays && people) yield sellerDaysSheet(sheets.sellerDays, { ...layout, sellers: people });
  const review = reviewSheets(sheets, layout, context);
  goalSheet(sheets, layout);
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
  *preview(input, values, context) {
    return goalPreview(computed(yield* summedInput(input), values, context), input);
  },
  plan,
});
