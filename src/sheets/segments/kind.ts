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
import { typedCuts } from "./own-cuts";
import { allLaterProblem, emptyWindowProblem, noCustomersProblem, tooManyCustomersProblem } from "./problems";
import { keyFigures, segmentParts, segmentsPreview } from "./preview";
import { segmentsResult } from "./result";
import { segmentsSheet } from "./segments-sheet";
import { shownSegments } from "./shown-segments";
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

/** Cut points the user typed count where the sheet's scores are formulas of them. */
function withTypedCuts(orders: Orders, analysis: SegmentAnalysis, liveCustomers: number, typed: PlanContext["typed"]): SegmentAnalysis {
  const ownCuts = analysis.figures.count <= liveCustomers ? typedCuts(typed, analysis) : undefined;
  return ownCuts === undefined ? analysis : analyseSegments(orders, { ...analysis, ownCuts });
}

function analyse(orders: Orders, options: SegmentOptionValues, typed: PlanContext["typed"]): SegmentAnalysis {
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
  return withTypedCuts(orders, analysis, options.liveCustomers, typed);
}

/** What both plan and preview start from; the values are checked first. */
function analysed(input: PlanInput, values: OptionValues, { typed, locale }: PlanContext) {
  const [problem] = validateOptions(segmentsKind, values);
  if (problem !== undefined) throw problem;
  if (input.orders === undefined) throw new Error("segments are planned from orders");
  const options = segmentOptions(values);
  const { orders, notes } = chooseCustomers(input.orders, values);
  const analysis = analyse(orders, options, typed);
  const cells = segmentCells(analysis, options.liveCustomers);
  return { orders, notes, analysis, cells, shown: shownSegments(analysis, cells, typed, locale) };
}

function preview(input: PlanInput, values: OptionValues, context: PlanContext): KindPreview {
  const { analysis, shown } = analysed(input, values, context);
  return segmentsPreview(analysis, shown, context.locale);
}

/** The day the segments are made for when none is chosen: that of the latest order with a customer. */
function suggest({ orders }: PlanInput, values: OptionValues): OptionValues {
  if (orders === undefined || orders.count === 0) return {};
  const days = customerDays(chooseCustomers(orders, values).orders);
  return days === null ? {} : { asOf: days.last };
}

function plan(input: PlanInput, values: OptionValues, context: PlanContext): Plan {
  const { orders, notes, analysis, cells, shown } = analysed(input, values, context);
  const { locale, today } = context;
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
  const result = { ...segmentsResult(analysis, shown), ...further };
  return book.plan(result, keyFigures(analysis, locale), [segmentParts(analysis, shown, locale)]);
}

export const segmentsKind: SheetKind = {
  id: "segments",
  name: TEXTS.name,
  description: TEXTS.description,
  needs: [{ table: "orders", required: true, roles: ["customer", "date", "amount"] }],
  options: SEGMENT_OPTIONS,
  earlierSheets: ({ moves, playbook, compareDate }) =>
    (moves === true || playbook === true) && (compareDate ?? null) === null ? ["customers", "moves"] : [],
  suggest,
  preview,
  plan,
};
