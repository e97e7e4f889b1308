/**
 * The planning sheet kind "segments": customers by recency, frequency and monetary value. SPEC §4.
 */
import { nothingCounts } from "../../tables/left-out";
import type { Orders } from "../../tables/orders";
import type { KindPreview, OptionValues, PlanContext, PlanInput, SheetKind } from "../kind";
import { validateOptions } from "../options";
import type { Plan } from "../plan/plan";
import { PlanBuilder } from "../plan/plan-builder";
import { analyseSegments } from "./analysis";
import type { SegmentAnalysis } from "./analysis";
import { segmentCells } from "./cells";
import { chooseCustomers } from "./customer-kinds";
import { customersSheet } from "./customers-sheet";
import { earlierCustomers } from "./earlier";
import { furtherOptions } from "./further-options";
import { furtherSheets } from "./further-sheets";
import { mapSheet } from "./map-sheet";
import { SEGMENT_OPTIONS, segmentOptions } from "./options";
import type { SegmentOptionValues } from "./options";
import { allLaterProblem, emptyWindowProblem, noCustomersProblem, tooManyCustomersProblem } from "./problems";
import { keyFigures, segmentsPreview } from "./preview";
import { segmentsResult } from "./result";
import { segmentsSheet } from "./segments-sheet";
import { TEXTS } from "./texts";

/** Rows of a sheet, less what stands above the first customer. */
const MOST_CUSTOMERS = 1_048_576 - 10;

/** Days of the first and the last order that names a customer; null when there is none. */
function customerDays({ customer, date, count }: Orders): { first: number; last: number } | null {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < count; i++) {
    if (customer[i]! < 0) continue;
    first = Math.min(first, date[i]!);
    last = Math.max(last, date[i]!);
  }
  return last === Number.NEGATIVE_INFINITY ? null : { first: Math.floor(first), last: Math.floor(last) };
}

function analyse(orders: Orders, options: SegmentOptionValues): SegmentAnalysis {
  const { source, rows, count, leftOut } = orders;
  if (count === 0) throw nothingCounts(source, rows, leftOut);
  const days = customerDays(orders);
  if (days === null) throw noCustomersProblem(source);
  const { windowMonths } = options;
  const asOf = options.asOf ?? days.last;
  if (asOf < days.first) throw allLaterProblem(asOf, days.first);
  const analysis = analyseSegments(orders, { ...options, asOf });
  if (analysis.figures.count === 0 && windowMonths !== null) throw emptyWindowProblem(asOf, windowMonths);
  if (analysis.figures.count > MOST_CUSTOMERS) throw tooManyCustomersProblem(analysis.figures.count, MOST_CUSTOMERS);
  return analysis;
}

/** What both plan and preview start from; the values are checked first. */
function analysed(input: PlanInput, values: OptionValues) {
  const [problem] = validateOptions(segmentsKind, values);
  if (problem !== undefined) throw problem;
  if (input.orders === undefined) throw new Error("segments are planned from orders");
  const options = segmentOptions(values);
  const { orders, notes } = chooseCustomers(input.orders, values);
  return { options, orders, notes, analysis: analyse(orders, options) };
}

function preview(input: PlanInput, values: OptionValues, { locale }: PlanContext): KindPreview {
  return segmentsPreview(analysed(input, values).analysis, locale);
}

function plan(input: PlanInput, values: OptionValues, context: PlanContext): Plan {
  const { options, orders, notes, analysis } = analysed(input, values);
  const { locale, today } = context;
  const cells = segmentCells(analysis, options.liveCustomers);
  const book = new PlanBuilder(context, orders.source.dateSystem);
  const segments = book.sheet("segments", TEXTS.tabs.segments[locale], "#1F3A5F");
  const customers = book.sheet("customers", TEXTS.tabs.customers[locale], "#2F6DA3");
  const provenance = { sources: [orders.source], asOf: analysis.asOf, refreshed: today };
  const furtherValues = furtherOptions(values);
  const layFurther = furtherSheets(book, furtherValues, locale);
  const map = book.sheet("map", TEXTS.tabs.map[locale], "#A9C4DC");
  const lookup = mapSheet(map, analysis, cells, locale);
  const { dateSystem } = orders.source;
  const earlier = furtherValues.compareDate === null ? earlierCustomers(context.earlier, values, analysis, dateSystem) : null;
  const further = layFurther({ orders, analysis, cells, lookup, provenance, locale, options: furtherValues, earlier });
  customersSheet(customers, analysis, cells, lookup, provenance, locale);
  segmentsSheet(segments, orders, analysis, cells, provenance, locale, notes);
  return book.plan({ ...segmentsResult(analysis, locale), ...further }, keyFigures(analysis, locale));
}

export const segmentsKind: SheetKind = {
  id: "segments",
  name: TEXTS.name,
  description: TEXTS.description,
  needs: [{ table: "orders", required: true, roles: ["customer", "date", "amount"] }],
  options: SEGMENT_OPTIONS,
  earlierSheets: ({ moves, playbook, compareDate }) =>
    (moves === true || playbook === true) && (compareDate ?? null) === null ? ["customers", "moves"] : [],
  preview,
  plan,
};
