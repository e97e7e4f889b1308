/**
 * The planning sheet kind "levers": which of ten levers raises the order value most, what sells together, and whether what was tried
 * worked. Rules §5.
 */
import type { Steps } from "../../domain/steps";
import type { PlanBuilder } from "../../plan/plan-builder";
import { defineKind, type Report } from "../define-kind";
import type { OptionValues, PlanContext, PlanInput } from "../kind";
import { productTables } from "../shared/product-tables";
import { countedVisits } from "../shared/product-visits";
import { countedRows, isOfWeeks } from "../shared/weeks-that-count";
import { openOnly } from "../suggest";
import { LEVERS_KIND } from "./about";
import { notesOf } from "./account";
import { type LeverData, type Levers, leversOf } from "./model/levers";
import { couponPlan } from "./model/coupon";
import { shopOf } from "./model/shop";
import { markedCustomers, triedCustomers } from "./model/trial";
import { LEVER_OPTIONS, leverChoices } from "./options";
import { OPTIONAL_SHEETS, type OptionalSheet } from "./optional-sheets";
import { keyFigures, leversResult, pairParts } from "./result";
import { bundlesSheet } from "./sheets/bundles-sheet";
import { bundleTable } from "./sheets/bundle-tables";
import { couponSheet } from "./sheets/coupon-sheet";
import { couponTable } from "./sheets/coupon-table";
import { daysSheet, dayTable } from "./sheets/days-sheet";
import { experienceSheet } from "./sheets/experience-sheet";
import { gapTables } from "./sheets/gap-tables";
import { gapsComputed, gapsSheet } from "./sheets/gaps-sheet";
import { groupTables } from "./sheets/group-tables";
import { groupsComputed, groupsSheet } from "./sheets/groups-sheet";
import { furtherInputs, type LeverInputs, leverInputs, shownInputs } from "./sheets/inputs";
import { leverLines, type LeverLines, type LeverTables } from "./sheets/lever-lines";
import { byWorth, type LeverTable, leverTable } from "./sheets/lever-table";
import { type LeverParts, leversSheet } from "./sheets/levers-sheet";
import { hasNext, nextSheet } from "./sheets/next-sheet";
import { pairTable, togetherSheet } from "./sheets/together-sheet";
import { trialSheet } from "./sheets/trial-sheet";
import { type TriedTable, triedTable, workingTable } from "./sheets/tried-tables";
import { TABS } from "./texts";

const TAB_COLORS = {
  levers: "#1F3A5F",
  together: "#2F6DA3",
  next: "#2F6DA3",
  bundles: "#3E8C84",
  coupon: "#C46A12",
  days: "#A9C4DC",
};

/** The tables that more than one sheet names, declared before any is put. */
function tablesOf(levers: Levers): LeverTables {
  const inputs: LeverInputs = leverInputs(levers);
  return {
    inputs,
    pairs: levers.together.pairs.length === 0 ? null : pairTable(levers),
    bundles: bundleTable(levers, inputs),
    coupon: couponTable(levers, inputs),
    groups: levers.groupings.map((each) => groupTables(each, inputs)),
    gaps: levers.gaps.map((each) => gapTables(each, inputs)),
  };
}

/** Levers that have a sheet where it is asked for; what comes back is computed on "How it was computed" where it is not. */
function ownSheets({ shop }: Levers, { groups, gaps }: LeverTables) {
  const asked = (lever: OptionalSheet): boolean => shop.choices[lever];
  return {
    groups: groups.filter(({ lever }) => asked(lever)),
    gaps: gaps.filter(({ lever }) => asked(lever)),
    computed: [
      ...groups.filter(({ lever }) => !asked(lever)).flatMap(groupsComputed),
      ...gaps.filter(({ lever }) => !asked(lever)).flatMap(gapsComputed),
    ],
  };
}

function partsOf(levers: Levers, lines: LeverLines, tables: LeverTables): LeverParts {
  const { inputs } = tables;
  const rows = byWorth(lines);
  const days = dayTable(levers);
  const table: LeverTable = leverTable(rows, lines, () => tried);
  const given = { rows, days, inputs, start: () => table.column.start };
  const working = workingTable(given);
  const tried: TriedTable = triedTable(given, working);
  const { computed } = ownSheets(levers, tables);
  const placed = { inputs, shown: shownInputs(levers), further: furtherInputs(levers) };
  return { ...placed, rows, levers: table, tried, working, days, checks: [], computed };
}

/** Orders and product traffic of the weeks that count. */
function rowsOf({ orders, traffic }: Pick<LeverData, "orders" | "traffic">, { shop: { weeks } }: Levers) {
  const counted = countedRows(orders, weeks);
  if (traffic === undefined) return { orders: counted };
  return { orders: counted, productTraffic: countedVisits(traffic, (day) => isOfWeeks(weeks, day)) };
}

function dataOf(input: PlanInput): LeverData {
  const { sellerLog, surveys, traffic: shopTraffic } = input;
  return { ...productTables(input), sellerLog, surveys, shopTraffic };
}

/** The tables that the levers are read from, and those that rows are counted of. */
function sourcesOf({ orders, table, traffic, sellerLog, shopTraffic, surveys }: LeverData, levers: Levers) {
  const counted = rowsOf({ orders, traffic }, levers);
  const ofExperience = levers.experience === null ? [] : [shopTraffic, surveys];
  const visits = traffic && { ...traffic, ...counted.productTraffic };
  const all = [orders, table, traffic, sellerLog, ...ofExperience];
  return {
    counted,
    sources: all.flatMap((each) => (each === undefined ? [] : [each.source])),
    account: { orders: { ...orders, ...counted.orders }, further: [table, visits, sellerLog, ...ofExperience] },
  };
}

/** The sheets of levers that are asked for one by one. */
function optionalSheets(
  book: PlanBuilder,
  levers: Levers,
  tables: LeverTables,
  previous: PlanContext["previous"],
): void {
  const optional = (key: OptionalSheet) => book.sheet(key, OPTIONAL_SHEETS[key].tab, "#6B8E4E");
  const own = ownSheets(levers, tables);
  const { inputs } = tables;
  const { shop, experience } = levers;
  if (experience !== null) experienceSheet(optional("experience"), experience);
  for (const each of own.gaps) gapsSheet(optional(each.lever), each, inputs);
  for (const each of own.groups) groupsSheet(optional(each.lever), each, inputs);
  if (shop.choices.whoGotIt && shop.orders.customers.length > 0)
    trialSheet(optional("whoGotIt"), triedCustomers(shop, markedCustomers(previous)), inputs);
}

function* plan(
  book: PlanBuilder,
  input: PlanInput,
  values: OptionValues,
  { today, previous }: PlanContext,
): Steps<Report> {
  const data = dataOf(input);
  const levers = yield* leversOf(data, leverChoices(values), today);
  yield;
  const tables = tablesOf(levers);
  const lines = leverLines(levers, tables);
  const parts = partsOf(levers, lines, tables);
  const { counted, sources, account } = sourcesOf(data, levers);
  book.from({ sources, asOf: levers.shop.weeks.end, refreshed: today });
  const notes = notesOf(levers, today);
  const sheet = (key: keyof typeof TAB_COLORS) => book.sheet(key, TABS[key], TAB_COLORS[key]);
  leversSheet(sheet("levers"), parts, { ...account, notes });
  if (tables.pairs !== null) togetherSheet(sheet("together"), levers, tables.pairs);
  if (hasNext(levers)) nextSheet(sheet("next"), levers, lines);
  if (tables.bundles !== null) bundlesSheet(sheet("bundles"), tables.bundles, tables.inputs);
  couponSheet(sheet("coupon"), levers, tables);
  optionalSheets(book, levers, tables, previous);
  daysSheet(sheet("days"), levers, parts.days);
  return {
    ...{ result: leversResult(levers, lines), keyFigures: keyFigures(levers, lines), parts: pairParts(levers) },
    ...{ notes, counted },
  };
}

/** What a build would take for options left open. */
function suggest(input: PlanInput, values: OptionValues, { today }: PlanContext): OptionValues {
  const { orders } = input;
  if (orders?.soldLines === undefined || orders.count === 0) return {};
  const { shop } = shopOf(dataOf(input), leverChoices(values), today);
  const { off } = couponPlan(shop);
  return openOnly(values, { asOf: shop.weeks.end, margin: Number(shop.margin.share.toFixed(3)), off });
}

export const leversKind = defineKind({
  ...LEVERS_KIND,
  options: LEVER_OPTIONS,
  suggest,
  previousSheets: ({ whoGotIt }) => (whoGotIt === true ? ["whoGotIt"] : []),
  *preview(input, values, { today }) {
    const data = dataOf(input);
    const levers = yield* leversOf(data, leverChoices(values), today);
    const lines = leverLines(levers, tablesOf(levers));
    return {
      ...{ total: keyFigures(levers, lines), parts: pairParts(levers), notes: notesOf(levers, today) },
      counted: rowsOf(data, levers),
    };
  },
  plan,
});
