/**
 * The planning sheet kind "leads": whom to call today and for how long, lead by lead. Rules §3.
 */
import type { Steps } from "../../domain/steps";
import { nothingCounts } from "../../tables/left-out";
import type { OptionValues, PlanContext, PlanInput } from "../kind";
import { defineKind, type Report } from "../define-kind";
import { canReviewRates, type RatesResult } from "../shared/rates/model";
import { openOnly } from "../suggest";
import { Handle } from "../../plan/handle";
import type { PlanBuilder } from "../../plan/plan-builder";
import { LEADS_DESK } from "./about";
import { keptLines } from "./kept";
import { type Desk, deskDay, deskOf } from "./model";
import { noneOpenProblem, notesOf } from "./notes";
import { OPTIONAL_SHEETS, type OptionalSheet } from "./optional-sheets";
import { DESK_OPTIONS, deskChoices } from "./options";
import { deskFigures, deskParts, deskResult } from "./result";
import { callsSheet, type DeskGiven, pickedTable } from "./sheets/calls-sheet";
import { deskInputs, ruleTable } from "./sheets/desk-inputs";
import { deskSheet } from "./sheets/desk-sheet";
import { type DeskTable, deskTable } from "./sheets/desk-table";
import { effortSheet } from "./sheets/effort-sheet";
import { reviewSheet } from "./sheets/review-sheets";
import { type SellerTable, sellerTable } from "./sheets/seller-table";
import { stickinessSheet } from "./sheets/stickiness-sheet";
import { TABS } from "./texts";

function* analysed(
  { leads, activities }: PlanInput,
  values: OptionValues,
  { today, previous }: PlanContext,
): Steps<Desk> {
  if (leads?.details === undefined) throw new Error("the leads desk is planned from leads in full");
  if (leads.count === 0) throw nothingCounts(leads.source, leads.rows, leads.leftOut);
  const kept = keptLines(previous, leads.source.dateSystem);
  yield;
  const desk = yield* deskOf(leads, leads.details, deskChoices(values), { today, kept, activities });
  if (desk.rows.length === 0) throw noneOpenProblem(leads.source.name, desk.closed);
  return desk;
}

/** Tables that name each other's cells, declared before any is put. */
function givenOf(desk: Desk, context: PlanContext): DeskGiven {
  const names = new Handle(desk.sellers.length);
  const inputs = deskInputs(desk, names);
  const rules = ruleTable(desk);
  const sellers: SellerTable = sellerTable(desk, { inputs, rules, names }, () => rows.column);
  const rows: DeskTable = deskTable(desk, inputs, rules, sellers);
  const cells = { desk, inputs, rules, sellers, rows };
  return { ...cells, context, picked: pickedTable(cells) };
}

const TAB_COLORS = { effort: "#3E8C84", review: "#6B8E4E", sources: "#6B8E4E", stickiness: "#A9C4DC" };

/** The sheets asked for; what each reports, by its key. */
function furtherSheets(book: PlanBuilder, given: DeskGiven) {
  const { choices, leads } = given.desk;
  const sheet = (key: OptionalSheet) => book.sheet(key, OPTIONAL_SHEETS[key].tab, TAB_COLORS[key]);
  const reviews = (["review", "sources"] as const).filter((key) => choices[key] && canReviewRates(leads));
  if (choices.effort) effortSheet(sheet("effort"), given);
  const reports = reviews.map((key) => [key, reviewSheet(sheet(key), key, given)]);
  if (choices.stickiness) stickinessSheet(sheet("stickiness"), given);
  return Object.fromEntries(reports) as Readonly<Partial<Record<OptionalSheet, RatesResult>>>;
}

function* plan(book: PlanBuilder, input: PlanInput, values: OptionValues, context: PlanContext): Steps<Report> {
  const desk = yield* analysed(input, values, context);
  yield;
  const given = givenOf(desk, context);
  const counted = [desk.leads, ...(desk.activities ? [desk.activities.table] : [])];
  const notes = notesOf(desk, context.today);
  book.from({ sources: counted.map(({ source }) => source), asOf: desk.asOf, refreshed: context.today });
  deskSheet(book.sheet("desk", TABS.desk, "#1F3A5F"), given, { counted, notes });
  callsSheet(book.sheet("calls", TABS.calls, "#2F6DA3"), given);
  yield;
  const reports = furtherSheets(book, given);
  yield;
  return { result: { ...deskResult(desk), ...reports }, keyFigures: deskFigures(desk), parts: deskParts(desk), notes };
}

export const leadsKind = defineKind({
  ...LEADS_DESK,
  options: DESK_OPTIONS,
  previousSheets: () => ["desk"],
  suggest: ({ leads, activities }, values, { today }) =>
    leads === undefined || leads.count === 0 ? {} : openOnly(values, { asOf: deskDay(leads, today, activities) }),
  *preview(input, values, context) {
    const desk = yield* analysed(input, values, context);
    return { total: deskFigures(desk).slice(0, 4), parts: deskParts(desk), notes: notesOf(desk, context.today) };
  },
  plan,
});
