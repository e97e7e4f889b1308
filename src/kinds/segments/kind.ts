/**
 * The planning sheet kind "segments": customers by recency, frequency and monetary value. Rules §4.
 */
import { TERMS } from "../../text/terms";
import { finished, type Steps } from "../../domain/steps";
import { type GivenOrders, heldIn } from "../../figures/given";
import type { OptionValues, PlanContext, PlanInput } from "../kind";
import { defineKind, type Report } from "../define-kind";
import { choicesOf } from "../fields";
import type { SheetBuilder } from "../../plan/sheet-builder";
import { sheetOf } from "../../plan/sheet-of";
import type { PlanBuilder } from "../../plan/plan-builder";
import type { Text } from "../../text/locale";
import { SEGMENTS } from "./about";
import { everyCustomer } from "./every-customer";
import { customerGroups } from "./customer-kinds";
import { daysOfGroups, previousOfSet, type SegmentSet, segmentSets, setKey, setTab, trendOfSet } from "./customer-sets";
import { customersSheet } from "./sheets/customers-sheet";
import { previousCustomers } from "./previous-customers";
import { OPTIONAL_SHEET_OPTIONS, type OptionalSheetPlan } from "./optional-sheet";
import { mapSheet } from "./sheets/map-sheet";
import { SEGMENT_OPTIONS } from "./options";
import { customerRows } from "./analysis";
import { notesOfSets } from "./notes";
import { keyFigures, resultOfSets, segmentParts, segmentsPreview, segmentsResult } from "./result";
import { cohortsSheet } from "./sheets/cohorts/cohorts-sheet";
import { COHORT_TEXTS } from "./sheets/cohorts/texts";
import { movesSheet } from "./sheets/moves/moves-sheet";
import { MOVES_TEXTS } from "./sheets/moves/texts";
import { playbookSheet } from "./sheets/playbook/playbook-sheet";
import { PLAYBOOK_TEXTS } from "./sheets/playbook/texts";
import { VALUE_TEXTS } from "./sheets/value/texts";
import { valueSheet } from "./sheets/value/value-sheet";
import { segmentsSheet } from "./sheets/segments-sheet";
import { TEXTS } from "./texts";
import { TYPES_TEXTS } from "./sheets/types/texts";
import { typesSheet } from "./sheets/types/types-sheet";

/** The orders that the kind was given. */
function ordersOf({ orders, asked }: PlanInput): GivenOrders {
  const given = orders ?? asked;
  if (given === undefined) throw new Error("segments are planned from orders");
  return given;
}

/** The day the segments are made for when none is chosen: that of the latest order with a customer. */
function suggest({ orders }: PlanInput, values: OptionValues, { today }: Pick<PlanContext, "today">): OptionValues {
  if (orders === undefined || orders.count === 0) return {};
  const days = finished(daysOfGroups(customerGroups(orders, values), today));
  return days.length === 0 ? {} : { asOf: Math.max(...days.map(({ last }) => last)) };
}

/** The sheets that are built when asked for, as they stand in the workbook: option, tab, its colour and what stands on the sheet. */
const OPTIONAL_SHEETS = [
  ["playbook", PLAYBOOK_TEXTS.tab, "#2F6DA3", playbookSheet],
  ["moves", MOVES_TEXTS.tab, "#5F8F78", movesSheet],
  ["cohorts", COHORT_TEXTS.tab, "#5B9BC8", cohortsSheet],
  ["value", VALUE_TEXTS.tab, "#D98B3A", valueSheet],
] as const;

/** Lays an optional sheet out; returns what it reports. */
function layOut(sheet: SheetBuilder, title: Text, plan: OptionalSheetPlan): unknown {
  const { columns, list, result, ...frame } = plan;
  const lane = sheetOf(sheet.onColumns(columns), { title, ...frame });
  list?.(lane.gap());
  return result;
}

/** Begins the sheets of a set; what comes back lays them out and reports, those asked for by their keys. */
function beginSet(book: PlanBuilder, set: SegmentSet, values: OptionValues, context: PlanContext): () => Steps<object> {
  const { type, orders, analysis, cells, shown } = set;
  const begin = (key: string, tab: Text, color: string) => book.sheet(setKey(set, key), setTab(set, tab), color);
  const segments = begin("segments", TEXTS.tabs.segments, "#1F3A5F");
  const customers = begin("customers", TEXTS.tabs.customers, "#2F6DA3");
  const options = choicesOf(OPTIONAL_SHEET_OPTIONS, values);
  const held = heldIn(orders);
  const provenance = {
    ...(type !== null && { scope: TERMS[type] }),
    sources: [customerRows(orders, analysis)],
    ...{ asOf: analysis.asOf, refreshed: context.today },
  };
  const where = { dateSystem: orders.source.dateSystem, locale: context.locale };
  const before = options.compareDate === null ? previousOfSet(set, context.previous) : undefined;
  const previous = previousCustomers(before, values, analysis, where);
  const input = held && { orders: held, analysis, cells, options, previous };
  const asked = OPTIONAL_SHEETS.filter(([key]) => options[key]);
  const begun =
    input === null
      ? []
      : asked.map(([key, title, color, build]) => {
          const sheet = begin(key, title, color);
          return { key, lay: () => layOut(sheet, title, build(input)) };
        });
  return function* () {
    book.from(provenance);
    const results: Record<string, unknown> = {};
    for (const { key, lay } of begun) {
      results[key] = lay();
      yield;
    }
    customersSheet(customers, analysis, cells);
    const months = yield* trendOfSet(set, context);
    yield;
    segmentsSheet(segments, set, { provenance, months });
    yield;
    return { ...segmentsResult(analysis, shown), ...results };
  };
}

/** One set may be of one type alone; two together are of all customers. */
function countedRows([first]: readonly SegmentSet[], input: PlanInput) {
  const { mixed, orders, analysis } = first!;
  const { used, leftOut } = customerRows(mixed ? ordersOf(input) : orders, analysis);
  return { orders: { used, leftOut } };
}

function* plan(book: PlanBuilder, input: PlanInput, values: OptionValues, context: PlanContext): Steps<Report> {
  const sets = yield* segmentSets(ordersOf(input), values, context);
  const [first] = sets as readonly [SegmentSet];
  const types = first.mixed ? book.sheet("types", TYPES_TEXTS.tab, "#16263B") : null;
  yield;
  const begun = sets.map((set) => beginSet(book, set, values, context));
  mapSheet(book.sheet("map", TERMS.segmentMap, "#A9C4DC"), first.analysis.map, first.cells);
  const results: object[] = [];
  for (const lay of begun) results.push(yield* lay());
  const counted = countedRows(sets, input);
  const report = {
    keyFigures: keyFigures(sets),
    parts: segmentParts(sets),
    notes: notesOfSets(sets),
    counted,
    long: () => everyCustomer(sets, context.locale),
  };
  if (types !== null) typesSheet(types, input.orders!, sets, { values, today: context.today });
  return { ...report, result: resultOfSets(sets, results as [object]) };
}

export const segmentsKind = defineKind({
  ...SEGMENTS,
  options: SEGMENT_OPTIONS,
  previousSheets: ({ moves, playbook, compareDate }) =>
    (moves === true || playbook === true) && (compareDate ?? null) === null
      ? ["customers", "moves"].flatMap((key) => [key, setKey({ type: "businesses", mixed: true }, key)])
      : [],
  suggest,
  *preview(input, values, context) {
    const sets = yield* segmentSets(ordersOf(input), values, context);
    return { ...segmentsPreview(sets), counted: countedRows(sets, input) };
  },
  plan,
});
