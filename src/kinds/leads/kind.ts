/**
 * The planning sheet kind "leads": whom to call today and for how long, lead by lead. Rules §3.
 */
import type { Steps } from "../../domain/steps";
import { nothingCounts } from "../../tables/left-out";
import type { OptionValues, PlanContext, PlanInput } from "../kind";
import { defineKind, type Report } from "../define-kind";
import { openOnly } from "../suggest";
import { Handle } from "../../plan/handle";
import type { PlanBuilder } from "../../plan/plan-builder";
import { LEADS_DESK } from "./about";
import { furtherSheets } from "./further-sheets";
import { keptLines } from "./kept";
import { type Desk, deskDay, deskOf } from "./model";
import { notesOf } from "./notes";
import { DESK_OPTIONS, deskChoices } from "./options";
import { noneOpenProblem } from "./problems";
import { deskFigures, deskParts, deskResult } from "./result";
import { type CallsCells, callsSheet, pickedTable } from "./sheets/calls-sheet";
import { deskInputs, ruleTable } from "./sheets/desk-inputs";
import { deskSheet } from "./sheets/desk-sheet";
import { type DeskTable, deskTable } from "./sheets/desk-table";
import { howOfDesk } from "./sheets/how-sections";
import { type SellerTable, sellerTable } from "./sheets/seller-table";
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
function cellsOf(desk: Desk): CallsCells {
  const names = new Handle(desk.sellers.length);
  const inputs = deskInputs(desk, names);
  const rules = ruleTable(desk);
  const sellers: SellerTable = sellerTable(desk, { inputs, rules, names }, () => rows.column);
  const rows: DeskTable = deskTable(desk, inputs, rules, sellers);
  return { inputs, rules, sellers, rows };
}

function* plan(book: PlanBuilder, input: PlanInput, values: OptionValues, context: PlanContext): Steps<Report> {
  const desk = yield* analysed(input, values, context);
  yield;
  const cells = cellsOf(desk);
  const picked = pickedTable(cells, desk.live);
  const counted = [desk.leads, ...(desk.activities ? [desk.activities.table] : [])];
  book.from({ sources: counted.map(({ source }) => source), asOf: desk.asOf, refreshed: context.today });
  const [list, calls] = [book.sheet("desk", TABS.desk, "#1F3A5F"), book.sheet("calls", TABS.calls, "#2F6DA3")];
  const further = furtherSheets(book, desk);
  deskSheet(list, desk, cells);
  callsSheet(calls, cells, picked);
  const notes = notesOf(desk, context.today);
  const { sections, checks } = howOfDesk(desk, cells, picked);
  list.computation.add(list, { notes, counted, sections, checks });
  yield;
  const reports = further({ ...cells, desk, context });
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
