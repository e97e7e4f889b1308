/**
 * The planning sheet kind "segments": customers by recency, frequency and monetary value. SPEC §4.
 */
import type { KindPreview, OptionValues, PlanContext, PlanInput, SheetKind } from "../kind";
import { validateOptions } from "../options";
import type { Plan } from "../../plan/plan";
import { PlanBuilder } from "../../plan/plan-builder";
import { customerGroups, TYPE_NAMES } from "./customer-kinds";
import { customerDays, previousOfSet, type SegmentSet, segmentSets, setKey, setTab } from "./customer-sets";
import { customersSheet } from "./customers-sheet";
import { previousCustomers } from "./previous-customers";
import { furtherOptions } from "./further-options";
import { furtherSheets } from "./further-sheets";
import { mapSheet, type SegmentLookup } from "./map-sheet";
import { SEGMENT_OPTIONS } from "./options";
import { keyFigures, segmentsPreview } from "./preview";
import { segmentsResult } from "./result";
import { segmentsSheet } from "./segments-sheet";
import { TEXTS } from "./texts";
import { typeFigures, typeParts, typesPreview } from "./types/preview";
import { TYPES_TEXTS } from "./types/texts";
import { typesSheet } from "./types/types-sheet";

/** What both plan and preview start from; the values are checked first. */
function analysed({ orders }: PlanInput, values: OptionValues, context: PlanContext): readonly SegmentSet[] {
  const [problem] = validateOptions(segmentsKind, values);
  if (problem !== undefined) throw problem;
  if (orders === undefined) throw new Error("segments are planned from orders");
  return segmentSets(orders, values, context);
}

function preview(input: PlanInput, values: OptionValues, context: PlanContext): KindPreview {
  const sets = analysed(input, values, context);
  const [first] = sets as readonly [SegmentSet];
  return first.mixed
    ? typesPreview(sets, context.locale)
    : segmentsPreview(first.analysis, first.shown, context.locale);
}

/** The day the segments are made for when none is chosen: that of the latest order with a customer. */
function suggest({ orders }: PlanInput, values: OptionValues): OptionValues {
  if (orders === undefined || orders.count === 0) return {};
  const days = customerGroups(orders, values).flatMap((group) => customerDays(group.orders) ?? []);
  return days.length === 0 ? {} : { asOf: Math.max(...days.map(({ last }) => last)) };
}

/** Begins the sheets of a set; what comes back lays them out and reports. */
function beginSet(
  book: PlanBuilder,
  set: SegmentSet,
  values: OptionValues,
  context: PlanContext,
): (lookup: SegmentLookup) => object {
  const { type, orders, analysis, cells, shown } = set;
  const { locale, today } = context;
  const begin = (key: string, tab: string, color: string) =>
    book.sheet(setKey(set, key), setTab(set, tab, locale), color);
  const segments = begin("segments", TEXTS.tabs.segments[locale], "#1F3A5F");
  const customers = begin("customers", TEXTS.tabs.customers[locale], "#2F6DA3");
  const options = furtherOptions(values);
  const layFurther = furtherSheets(begin, options, locale);
  const scope = type === null ? {} : { scope: TYPE_NAMES[type] };
  const provenance = { ...scope, sources: [orders.source], asOf: analysis.asOf, refreshed: today };
  const { dateSystem } = orders.source;
  const previous =
    options.compareDate === null
      ? previousCustomers(previousOfSet(set, context.previous), values, analysis, dateSystem)
      : null;
  return (lookup) => {
    const further = layFurther({ orders, analysis, cells, lookup, provenance, locale, options, previous });
    customersSheet(customers, analysis, cells, lookup, provenance, locale, type);
    segmentsSheet(segments, orders, analysis, cells, provenance, locale, set.mixed ? [TYPES_TEXTS.apart] : []);
    return { ...segmentsResult(analysis, shown), ...further };
  };
}

function plan(input: PlanInput, values: OptionValues, context: PlanContext): Plan {
  const sets = analysed(input, values, context);
  const [first] = sets as readonly [SegmentSet];
  const { locale } = context;
  const book = new PlanBuilder(context, first.orders.source.dateSystem);
  const types = first.mixed ? book.sheet("types", TYPES_TEXTS.tab[locale], "#16263B") : null;
  const begun = sets.map((set) => beginSet(book, set, values, context));
  const map = book.sheet("map", TEXTS.tabs.map[locale], "#A9C4DC");
  const lookup = mapSheet(map, first.analysis, first.cells, locale);
  const results = begun.map((lay) => lay(lookup));
  if (types === null) return book.plan(results[0], keyFigures(first.analysis, locale), typeParts(sets, locale));
  typesSheet(types, input.orders!, sets, values, context);
  const result = Object.fromEntries(sets.map(({ type }, i) => [type, results[i]] as const)) as object;
  return book.plan(result, typeFigures(sets, locale), typeParts(sets, locale));
}

export const segmentsKind: SheetKind = {
  id: "segments",
  name: TEXTS.name,
  description: TEXTS.description,
  needs: [{ table: "orders", required: true, roles: ["customer", "date", "amount"] }],
  options: SEGMENT_OPTIONS,
  previousSheets: ({ moves, playbook, compareDate }) =>
    (moves === true || playbook === true) && (compareDate ?? null) === null
      ? ["customers", "moves"].flatMap((key) => [key, setKey({ type: "businesses", mixed: true }, key)])
      : [],
  suggest,
  preview,
  plan,
};
