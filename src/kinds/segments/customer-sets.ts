/**
 * The sets of segment sheets of one build: one for all customers, or one each for persons and businesses, scored among their own kind
 * and looked up in the same map. Rules §4.
 */
import { isoDate } from "../../domain/calendar/calendar";
import { detectPlatform, missingCustomerReason } from "../../tables/orders/platforms";
import { TERMS } from "../../text/terms";
import { numberText } from "../../text/wording";
import { answered, type Steps } from "../../domain/steps";
import type { DayTotals } from "../../figures/figures";
import { figuresOf, type GivenOrders, heldIn } from "../../figures/given";
import { nothingCounts } from "../../tables/left-out";
import type { Orders } from "../../tables/orders";
import type { Text } from "../../text/locale";
import { Problem } from "../../text/problem";
import type { PreviousBuild, OptionValues, PlanContext } from "../kind";
import { withScope } from "../../plan/sections/title-part";
import { analyseSegments, type SegmentAnalysis } from "./analysis";
import { segmentCells, type SegmentCells } from "./sheets/customers-sheet";
import { type CustomerGroup, customerGroups } from "./customer-kinds";
import { areTyped } from "./sheets/cut-tables";
import { type TrendMonth, trendBefore } from "./model/trend";
import { segmentMap } from "./sheets/map-sheet";
import { segmentOptions, type SegmentOptionValues } from "./options";
import { PROBLEMS } from "./problems";
import { shownSegments, type ShownSegments, typedCuts } from "./typed-cells";

/** Rows of a sheet, less what stands above the first customer. */
const MOST_CUSTOMERS = 1_048_576 - 10;

export interface SegmentSet extends CustomerGroup {
  /** Whether the build has another set, of the other type. */
  readonly mixed: boolean;
  readonly analysis: SegmentAnalysis;
  readonly cells: SegmentCells;
  readonly shown: ShownSegments;
}

type Named = Pick<SegmentSet, "type" | "mixed">;

/** The set whose sheets have keys of their own beside the plain ones. */
const isSecond = ({ type, mixed }: Named): boolean => mixed && type === "businesses";

/** Ends the names of a set's Excel tables, and the keys of its inputs on a sheet of all sets. */
const suffixOf = (set: Named): string => (isSecond(set) ? "Businesses" : "");

/** Key of a sheet of the set. Those of the first set are the same as without a second one, so that a rebuild finds them. */
export function setKey(set: Named, key: string): string {
  return isSecond(set) ? `${key}.businesses` : key;
}

/** A tab's name, with the type of customers where there are two of the kind. */
export function setTab({ type, mixed }: Named, tab: Text): Text {
  return mixed && type !== null ? withScope(tab, TERMS[type]) : tab;
}

/** What a rebuild may learn from the sheets of the same set, under their plain keys. */
export function previousOfSet(set: Named, previous: PreviousBuild | undefined): PreviousBuild | undefined {
  if (previous === undefined || !isSecond(set)) return previous;
  const keys = ["customers", "moves"];
  return { ...previous, sheets: Object.fromEntries(keys.map((key) => [key, previous.sheets[setKey(set, key)]])) };
}

/** What was typed into the sheets of the set; those of the map and of how it was computed are one for all sets. */
function typedOfSet(set: Named, typed: PlanContext["typed"]): PlanContext["typed"] {
  const isShared = (sheet: string): boolean => sheet === "map" || sheet === "how";
  return typed && ((sheet, input) => typed(isShared(sheet) ? sheet : setKey(set, sheet), input));
}

/** A set whose orders are in memory. */
export type HeldSet = SegmentSet & { readonly orders: Orders };

/** The set where its orders are in memory; null where an engine holds them. */
export function heldSet(set: SegmentSet): HeldSet | null {
  const orders = heldIn(set.orders);
  return orders && { ...set, orders };
}

/**
 * Days of the first and the last order that names a customer; null when there is none.
 * @param today Orders after it are passed over where there are others.
 */
function customerDays({ day, named }: DayTotals, today: number): { first: number; last: number } | null {
  const days = day.filter((_, i) => named[i]! > 0);
  const [first] = days;
  if (first === undefined) return null;
  return { first, last: days.findLast((each) => each <= Math.floor(today)) ?? days.at(-1)! };
}

/** Days of the orders of several groups. */
export function* daysOfGroups(groups: readonly CustomerGroup[], today: number) {
  const days: { first: number; last: number }[] = [];
  for (const { orders } of groups) {
    const own = customerDays(yield* answered(figuresOf(orders).byDay()), today);
    if (own !== null) days.push(own);
  }
  return days;
}

/** One as-of date for all types: the one chosen, or the day of the latest order of any. */
function* commonAsOf(
  groups: readonly CustomerGroup[],
  { source }: GivenOrders,
  { asOf, today }: Pick<SegmentOptionValues, "asOf"> & Pick<PlanContext, "today">,
): Steps<number> {
  const days = yield* daysOfGroups(groups, today);
  if (days.length === 0) {
    const reason = missingCustomerReason(detectPlatform(source.headers)?.id ?? null);
    throw new Problem(PROBLEMS.noCustomers({ table: source.name, reason }));
  }
  const first = Math.min(...days.map((each) => each.first));
  const chosen = asOf ?? Math.max(...days.map((each) => each.last));
  if (chosen < first) throw new Problem(PROBLEMS.allLater({ asOf: isoDate(chosen), first: isoDate(first) }));
  return chosen;
}

/** The groups that have customers by then. */
function* analysedGroups(
  groups: readonly CustomerGroup[],
  orders: GivenOrders,
  options: SegmentOptionValues & Pick<PlanContext, "today">,
) {
  const asOf = yield* commonAsOf(groups, orders, options);
  const found: (CustomerGroup & Pick<SegmentSet, "analysis">)[] = [];
  for (const group of groups) {
    const analysis = yield* analyseSegments(figuresOf(group.orders), { ...options, asOf });
    if (analysis.all.count > 0) found.push({ ...group, analysis });
  }
  if (found.length === 0 && options.windowMonths !== null)
    throw new Problem(PROBLEMS.emptyWindow({ months: options.windowMonths, asOf: isoDate(asOf) }));
  const most = Math.max(0, ...found.map(({ analysis }) => analysis.names.length));
  if (most > MOST_CUSTOMERS)
    throw new Problem(PROBLEMS.tooManyCustomers({ count: numberText(most), most: numberText(MOST_CUSTOMERS) }));
  return found;
}

/**
 * Segments the customers, each type for itself where there are both.
 * @param values Validated by the kind's fields.
 * @returns At least one set; persons before businesses.
 * @throws Problem when there is nobody to segment.
 */
export function* segmentSets(
  orders: GivenOrders,
  values: OptionValues,
  { typed, locale, today }: PlanContext,
): Steps<readonly SegmentSet[]> {
  if (orders.count === 0) throw nothingCounts(orders.source, orders.rows, orders.leftOut);
  const customers = customerGroups(orders, values);
  const chosen = segmentOptions(values, customers.length > 1);
  // An engine knows no order of the source.
  const options = heldIn(orders) === null ? ({ ...chosen, ties: "name" } as const) : chosen;
  const { liveCustomers } = options;
  const groups = yield* analysedGroups(customers, orders, { ...options, today });
  const limited = groups.some(({ analysis: { all, names } }) => all.count > names.length);
  const live = !limited && groups.reduce((sum, { analysis }) => sum + analysis.all.count, 0) <= liveCustomers;
  const mixed = groups.length > 1;
  // One map, so one list of names and actions; and all sets follow it or none.
  const map = segmentMap(groups[0]!.analysis, live);
  const sets: SegmentSet[] = [];
  for (const { analysis: computed, ...group } of groups) {
    const { type, orders: own } = group;
    const typedHere = typedOfSet({ type, mixed }, typed);
    const ownCuts = areTyped({ live, limited }) ? typedCuts(typedHere, computed, suffixOf({ type, mixed })) : undefined;
    const analysis =
      ownCuts === undefined ? computed : yield* analyseSegments(figuresOf(own), { ...computed, ownCuts });
    const filling = { type, live, liveCustomers, limited, tableSuffix: suffixOf({ type, mixed }) };
    const cells = segmentCells(analysis, map, filling);
    sets.push({ ...group, mixed, analysis, cells, shown: shownSegments(analysis, cells, typedHere, locale) });
  }
  return sets;
}

/** The set at the end of each month before, under the map as the user has changed it. */
export function trendOfSet(set: SegmentSet, { typed, locale }: PlanContext): Steps<TrendMonth[]> {
  const { orders, analysis, cells } = set;
  return trendBefore(orders, analysis, (then) => {
    const { list, ofCells } = shownSegments(then, cells, typedOfSet(set, typed), locale);
    return (cell) => list[ofCells[cell]!]!.id;
  });
}
