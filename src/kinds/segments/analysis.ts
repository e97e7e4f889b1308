/**
 * Customers, scores and segments computed from the orders: what the sheets start from and what the build reports.
 * The sheets compute scores and segments again with native formulas; both follow the domain's RFM rules.
 */
import { max, rollup, sum } from "d3-array";
import { addMonths } from "../../domain/calendar/calendar";
import type { CustomerFigures, CustomerOrders } from "../../domain/customers/rfm";
import { placesByName } from "../../domain/customers/rfm-scoring";
import { answered, type Steps } from "../../domain/steps";
import type { CustomerCrowd, CustomerTotals, DayTotals, Figures } from "../../figures/figures";
import { type GivenOrders, heldIn } from "../../figures/given";
import type { OrderReason, Orders } from "../../tables/orders";
import { type LeftOut, unlistedRows } from "../../tables/reasons";
import { everyoneIn } from "./crowd-scoring";
import { everyoneOf } from "./everyone";
import { type MapChoice, mapSegments, positionsOf } from "./maps";
import { binsBy, byMeasure, type Measure, scoreMeasure, type ScoringChoices, type Thresholds } from "./scoring";

export interface SegmentChoices extends ScoringChoices {
  readonly asOf: number;
  readonly map: MapChoice;
  /** So many customers are named, those of the highest spending: the customers' sheet holds no others. */
  readonly listedCustomers: number;
}

/** The first day that counts. */
export function windowStart(asOf: number, windowMonths: number | null): number {
  return windowMonths === null ? Number.NEGATIVE_INFINITY : addMonths(asOf, -windowMonths) + 1;
}

/** Whether an order of that time counts. */
export function isWithinWindow(
  { asOf, windowMonths }: Pick<SegmentChoices, "asOf" | "windowMonths">,
  date: number,
): boolean {
  return date < asOf + 1 && date >= windowStart(asOf, windowMonths);
}

/** The orders of customers up to the end of a day, from the beginning of another where one is given; 1900 serials. */
export function customerOrders(
  { customer, customers, date, amount }: Orders,
  asOf: number,
  from?: number,
): CustomerOrders {
  return { customer, customerCount: customers.length, date, amount, asOf, from };
}

/** What the group that has most has; 0 of nobody. */
export const largestSum = <T>(members: Iterable<T>, amountOf: (member: T) => number, groupOf: (member: T) => unknown) =>
  max(rollup(members, (group) => sum(group, amountOf), groupOf).values()) ?? 0;

type Window = Pick<SegmentChoices, "asOf" | "windowMonths">;
type OutsideWindow = Readonly<Record<"later" | "earlier", readonly number[]>>;

/** Rows of orders that name a customer but lie after the window or before it. */
function rowsOutside({ orderOfRow, customer, date }: Orders, { asOf, windowMonths }: Window): OutsideWindow {
  const from = windowStart(asOf, windowMonths);
  const [later, earlier]: [number[], number[]] = [[], []];
  orderOfRow.forEach((order, row) => {
    if (order < 0 || customer[order]! < 0) return;
    if (date[order]! >= asOf + 1) later.push(row);
    else if (date[order]! < from) earlier.push(row);
  });
  return { later, earlier };
}

/** A sum over the days after the window and over those before it. */
function sumOutside({ day }: DayTotals, of: Float64Array, { asOf, windowMonths }: Window) {
  const from = windowStart(asOf, windowMonths);
  const sumWhere = (holds: (date: number) => boolean): number => sum(of, (value, i) => (holds(day[i]!) ? value : 0));
  return { later: sumWhere((date) => date > asOf), earlier: sumWhere((date) => date < from) };
}

function unlistedOutside({ days, ...window }: Window & Pick<SegmentAnalysis, "days">): OutsideWindow {
  const { later, earlier } = sumOutside(days, days.namedRows, window);
  return { later: unlistedRows(later), earlier: unlistedRows(earlier) };
}

/** Rows of counted orders without a customer, or outside the days that count, are left out here, though they count for other sheets. */
export function customerRows(orders: GivenOrders, analysis: Window & Pick<SegmentAnalysis, "days">) {
  const { source, rows, used, leftOut, notes, statuses } = orders;
  const held = heldIn(orders);
  const { later, earlier } = held === null ? unlistedOutside(analysis) : rowsOutside(held, analysis);
  const nameless = "namelessRows" in orders ? unlistedRows(orders.namelessRows) : orders.rowsWithoutCustomer;
  const own: LeftOut<OrderReason>[] = [
    { reason: "noCustomer", rows: nameless },
    { reason: "afterAsOf", rows: later },
    { reason: "beforeWindow", rows: earlier },
  ];
  const added = own.filter((each) => each.rows.length > 0);
  return {
    ...{ source, rows, notes, statuses, leftOut: [...leftOut, ...added] },
    used: used - sum(added, (each) => each.rows.length),
  };
}

/** Whether anything is measured by purchase days. */
const usesDays = ({ frequencyAs, monetaryAs }: SegmentChoices): boolean =>
  frequencyAs === "days" || monetaryAs === "day-average";

function measuredOf(
  { frequencyAs, monetaryAs }: SegmentChoices,
  { recency, frequency, monetary }: CustomerFigures,
  purchaseDays: Float64Array | null,
) {
  const days = purchaseDays ?? frequency;
  const purchases = { sum: null, average: frequency, "day-average": days }[monetaryAs];
  return {
    recency,
    frequency: frequencyAs === "days" ? days : frequency,
    monetary: purchases === null ? monetary : monetary.map((sum, i) => sum / purchases[i]!),
  };
}

/** Each customer's place among those of equal figures, where ranks are cut. */
function* placesOf(choices: SegmentChoices, { names, figures }: CustomerTotals): Steps<Int32Array> {
  const byName = choices.ties === "name" && binsBy(choices) === "ntile";
  return byName ? placesByName(yield* answered(names(figures.count))) : figures.customer;
}

/** The customers who are listed, as they are scored by what all are. */
type Known = Pick<CustomerTotals, "figures" | "units">;

function scored(
  choices: SegmentChoices,
  { figures }: Known,
  given: { readonly days: Float64Array | null; readonly places: Int32Array },
  known?: Readonly<Record<Measure, Thresholds>>,
) {
  const { map, bins } = choices;
  const measured = measuredOf(choices, figures, given.days);
  const steps = byMeasure((measure) =>
    scoreMeasure(choices, { measure, values: measured[measure], places: given.places }, known?.[measure]),
  );
  const scores = byMeasure((measure) => steps[measure].scores);
  return { measured, steps, scores, segment: positionsOf(map, bins, scores) };
}

/** Every customer known one by one. */
function* knownOneByOne(asked: Figures, choices: SegmentChoices) {
  const { asOf, windowMonths, listedCustomers } = choices;
  const totals = yield* answered(asked.byCustomer({ asOf, from: windowStart(asOf, windowMonths) }));
  const { figures, units } = totals;
  const days = usesDays(choices) ? yield* answered(totals.days()) : null;
  const rows = { figures, units, ...scored(choices, totals, { days, places: yield* placesOf(choices, totals) }) };
  const names = yield* answered(totals.names(Math.min(figures.count, listedCustomers)));
  return { ...rows, names, purchaseDays: days, all: everyoneOf(rows), everyName: () => totals.names(figures.count) };
}

/** All customers counted where their orders stand, and only the listed ones known one by one. */
function* knownWhereListed(crowd: CustomerCrowd, choices: SegmentChoices) {
  const { everyone, thresholds } = yield* everyoneIn(crowd, choices);
  const totals = yield* answered(crowd.best(choices.listedCustomers));
  const { figures } = totals;
  const days = usesDays(choices) ? yield* answered(totals.days()) : null;
  const rows = scored(choices, totals, { days, places: figures.customer }, thresholds);
  const names = yield* answered(totals.names(figures.count));
  const units = everyone.cells.units && totals.units;
  return { ...rows, figures, units, names, purchaseDays: days, all: everyone, everyName: null };
}

/** The customers of an engine who are more than are listed; ranks part them one by one. */
function* crowdOf(asked: Figures, choices: SegmentChoices): Steps<CustomerCrowd | null> {
  const { asOf, windowMonths, listedCustomers } = choices;
  if (asked.crowd === undefined || binsBy(choices) === "ntile") return null;
  const crowd = yield* answered(asked.crowd({ asOf, from: windowStart(asOf, windowMonths) }, usesDays(choices)));
  return crowd.count > listedCustomers ? crowd : null;
}

/**
 * Segments the customers; the figures are empty when no order of a customer lies in the window. Highest spending first: names, figures and
 * everything else of a customer are in this order; `all` is of everyone, the rest of those who are known one by one.
 */
export function* analyseSegments(asked: Figures, choices: SegmentChoices) {
  const crowd = yield* crowdOf(asked, choices);
  const known = yield* crowd === null ? knownOneByOne(asked, choices) : knownWhereListed(crowd, choices);
  const days = yield* answered(asked.byDay());
  const outside = sumOutside(days, days.named, choices);
  return {
    ...choices,
    /**
     * `names` of those listed, `figures` where frequency is orders and monetary their sum, `purchaseDays` where anything is measured by them,
     * `measured` as it is scored (days since the last order; orders or purchase days; sum, average order or average per purchase day),
     * `steps` to the `scores`, `segment` as a position in `segments`, `units` null where the table does not say them of every order, and `everyName` null where not everyone is known.
     */
    ...known,
    segments: mapSegments(choices.map, choices.bins),
    /** Orders that are counted, and orders left out for their date. */
    orders: known.all.orders,
    laterOrders: outside.later,
    earlierOrders: outside.earlier,
    revenue: known.all.revenue,
    /** Of all orders, whatever the window. */
    days,
  };
}
type AnalysisSteps = ReturnType<typeof analyseSegments>;
export type SegmentAnalysis = AnalysisSteps extends Steps<infer Analysis> ? Analysis : never;

/** Every score a customer can have, ascending. */
export function possibleScores({ twoLevels, bins }: SegmentChoices): readonly number[] {
  return twoLevels ? [0, 1] : Array.from({ length: bins }, (_, i) => i + 1);
}
