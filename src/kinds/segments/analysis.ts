/**
 * Customers, scores and segments computed from the orders: what the sheets start from and what the build reports.
 * The sheets compute scores and segments again with native formulas; both follow the domain's RFM rules.
 */
import { max, rollup, sum } from "d3-array";
import { addMonths } from "../../domain/calendar/calendar";
import { aggregateCustomers, type CustomerFigures, type CustomerOrders } from "../../domain/customers/rfm";
import { fromMoneyUnits, toMoneyUnits } from "../../domain/maths/whole";
import { countPurchaseDays, placesByName } from "../../domain/customers/rfm-scoring";
import type { OrderReason, Orders } from "../../tables/orders";
import type { LeftOut } from "../../tables/reasons";
import { type MapChoice, mapSegments, positionsOf } from "./maps";
import { byMeasure, type Measure, MEASURES, scoreMeasure, type ScoringChoices } from "./scoring";

export interface SegmentChoices extends ScoringChoices {
  readonly asOf: number;
  readonly map: MapChoice;
}

/** Highest spending first, then most recent, then in the order of the source: the same list on every build. */
function bestFirst(figures: CustomerFigures): CustomerFigures {
  const { monetary, lastDate } = figures;
  const order = Int32Array.from(monetary, (_, i) => i).sort(
    (a, b) => monetary[b]! - monetary[a]! || lastDate[b]! - lastDate[a]! || a - b,
  );
  const pick = (values: Float64Array): Float64Array => Float64Array.from(order, (i) => values[i]!);
  return {
    ...{ count: figures.count, customer: Int32Array.from(order, (i) => figures.customer[i]!) },
    ...{ recency: pick(figures.recency), frequency: pick(figures.frequency), monetary: pick(monetary) },
    ...{ firstDate: pick(figures.firstDate), lastDate: pick(lastDate) },
  };
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

/** A sum of money without the noise of adding fractions. */
export function sumOfMoney(amounts: Iterable<number>): number {
  let units = 0;
  for (const amount of amounts) units += toMoneyUnits(amount);
  return fromMoneyUnits(units);
}

/** What the group that has most has; 0 of nobody. */
export const largestSum = <T>(members: Iterable<T>, amountOf: (member: T) => number, groupOf: (member: T) => unknown) =>
  max(rollup(members, (group) => sum(group, amountOf), groupOf).values()) ?? 0;

/** Rows of counted orders without a customer, or outside the days that count, are left out here, though they count for other sheets. */
export function customerRows(orders: Orders, { asOf, windowMonths }: Pick<SegmentChoices, "asOf" | "windowMonths">) {
  const { source, rows, used, leftOut, rowsWithoutCustomer, orderOfRow, customer, date, notes, statuses } = orders;
  const from = windowStart(asOf, windowMonths);
  const [later, earlier]: [number[], number[]] = [[], []];
  orderOfRow.forEach((order, row) => {
    if (order < 0 || customer[order]! < 0) return;
    if (date[order]! >= asOf + 1) later.push(row);
    else if (date[order]! < from) earlier.push(row);
  });
  const own: LeftOut<OrderReason>[] = [
    { reason: "noCustomer", rows: rowsWithoutCustomer },
    { reason: "afterAsOf", rows: later },
    { reason: "beforeWindow", rows: earlier },
  ];
  const added = own.filter((each) => each.rows.length > 0);
  return {
    ...{ source, rows, notes, statuses, leftOut: [...leftOut, ...added] },
    used: used - sum(added, (each) => each.rows.length),
  };
}

const countWhere = ({ customer, date }: Orders, holds: (date: number) => boolean): number =>
  date.filter((day, i) => customer[i]! >= 0 && holds(day)).length;

function unitsOf({ units, count }: Orders, window: CustomerOrders, customer: Int32Array): Float64Array | null {
  const sums = new Float64Array(window.customerCount);
  const [start, end] = [window.from ?? Number.NEGATIVE_INFINITY, window.asOf + 1];
  for (let i = 0; i < count; i++) {
    const [who, date] = [window.customer[i]!, window.date[i]!];
    if (who < 0 || date < start || date >= end) continue;
    if (Number.isNaN(units[i]!)) return null;
    sums[who]! += units[i]!;
  }
  return Float64Array.from(customer, (who) => sums[who]!);
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

/**
 * Segments the customers of the orders; the figures are empty when no order of a customer lies in the window. Highest spending first: names,
 * figures and everything else of a customer are in this order.
 */
export function analyseSegments(orders: Orders, choices: SegmentChoices) {
  const { asOf, map, bins, windowMonths } = choices;
  const from = windowStart(asOf, windowMonths);
  const window = customerOrders(orders, asOf, from);
  const figures = bestFirst(aggregateCustomers(window));
  const names: readonly string[] = Array.from(figures.customer, (index) => orders.customers[index]!);
  const purchaseDays = usesDays(choices) ? countPurchaseDays(window, figures.customer) : null;
  const measured = measuredOf(choices, figures, purchaseDays);
  const places = choices.ties === "name" ? placesByName(names) : figures.customer;
  const steps = byMeasure((measure) => scoreMeasure(choices, { measure, values: measured[measure], places }));
  const scores = byMeasure((measure) => steps[measure].scores);
  return {
    ...choices,
    names,
    /** Frequency is orders and monetary their sum here, whatever is scored. */
    figures,
    /** Days with an order, where anything is measured by them. */
    purchaseDays,
    /** What is scored: days since the last order; orders or purchase days; sum, average order or average per purchase day. */
    measured,
    /** How each measure came to its scores. */
    ...{ steps, scores },
    segments: mapSegments(map, bins),
    /** Each customer's position in `segments`. */
    segment: positionsOf(map, bins, scores),
    /** Units sold to each customer; null where the table does not say it of every order. */
    units: unitsOf(orders, window, figures.customer),
    /** Orders that are counted, and orders left out for their date. */
    orders: sum(figures.frequency),
    laterOrders: countWhere(orders, (day) => day >= asOf + 1),
    earlierOrders: countWhere(orders, (day) => day < from),
    revenue: sum(figures.monetary),
  };
}
export type SegmentAnalysis = ReturnType<typeof analyseSegments>;

/** Every score a customer can have, ascending. */
export function possibleScores({ twoLevels, bins }: SegmentChoices): readonly number[] {
  return twoLevels ? [0, 1] : Array.from({ length: bins }, (_, i) => i + 1);
}

/** Measures in which all customers are alike, so that no cut can tell them apart. */
export function alikeMeasures({ measured }: SegmentAnalysis): Measure[] {
  return MEASURES.filter((measure) => measured[measure].every((value) => value === measured[measure][0]));
}
