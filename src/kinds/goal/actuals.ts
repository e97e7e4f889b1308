/**
 * What happened so far, counted by day from orders and leads. Days after the as-of date do not count.
 */
import { extent, sum as sumOf } from "d3-array";
import { fromMoneyUnits, toMoneyUnits } from "../../domain/maths/whole";
import type { Leads } from "../../tables/leads";
import type { PlanInput } from "../kind";
import { sellerKey } from "./sellers";
import { byMeasure, type ByMeasure, type Measure, MEASURES } from "./measures";
import { addMonths } from "../../domain/calendar/calendar";
import type { Traffic } from "../../tables/traffic";
import type { Text } from "../../text/locale";
import { NOTES } from "./texts";

/** Figures of some stages over a span of days, and for one seller where asked. */
export interface ActualFigures {
  /** Stages that a table tells, and those it tells by seller. */
  readonly stages: ReadonlySet<Measure>;
  readonly sellerStages: ReadonlySet<Measure>;
  /** One entry a day of the goal; null where no table tells. */
  readonly byDay: ByMeasure<readonly number[] | null>;
  /** From one day to another, both counted, to the as-of date at most; of the rows that name no seller where the name is "". */
  readonly ofSeller: (measure: Measure, name: string, from: number, to: number) => number;
  /** Likewise of all rows of the table that tells the measure by seller. */
  readonly ofEveryone: (measure: Measure, from: number, to: number) => number;
  /** All orders that the table counts by day; 0 without one. */
  readonly ordersCounted: number;
  /** Counted orders that lie outside the range, or after the as-of date. */
  readonly ordersOutside: number;
}

/** Rows of a table as one measure counts them: their days, and what each adds. */
interface Counted {
  readonly date: Float64Array;
  readonly amount: (row: number) => number;
}

/** Rows that may say whose they are. */
interface Owned extends Counted {
  readonly seller: Int32Array;
  readonly sellers: readonly string[];
}

type Rows<T extends Counted> = Partial<Record<Measure, T>>;

const says = (flags: Uint8Array): boolean => flags.some((flag) => flag !== 255);

const flagged = ({ date, seller, sellers }: Leads, flags: Uint8Array): Owned => ({
  ...{ date, seller, sellers },
  amount: (row) => Number(flags[row] === 1),
});

/** Only an order table says whose its orders are. */
function soldRows(input: PlanInput): Rows<Owned> {
  const sold = soldOf(input);
  if (sold === undefined || sold.monthly) return {};
  const { date, orders, revenue } = sold;
  const { seller, sellers } = input.orders ?? { seller: new Int32Array(date.length).fill(-1), sellers: [] };
  const of = (each: Owned["amount"]): Owned => ({ date, seller, sellers, amount: each });
  return { orders: of(orders), revenue: of((row) => toMoneyUnits(revenue(row))) };
}

function leadRows({ leads }: PlanInput): Rows<Owned> {
  if (leads === undefined) return {};
  const { date, seller, sellers, valid, visited } = leads;
  return {
    rawLeads: { date, seller, sellers, amount: () => 1 },
    ...(says(valid) && { validLeads: flagged(leads, valid) }),
    ...(says(visited) && { visits: flagged(leads, visited) }),
  };
}

function trafficRows({ traffic }: PlanInput): Rows<Counted> {
  if (traffic === undefined || traffic.monthly || !states(traffic.visitors)) return {};
  return { visitors: { date: traffic.date, amount: (row) => orZero(traffic.visitors[row]!) } };
}

/** Rows of measures that a table tells by seller. Whose an order is may only be known from the leads. */
function rowsBySeller(input: PlanInput): Rows<Owned> {
  const { leads } = input;
  const closed: Rows<Owned> = leads && says(leads.ordered) ? { orders: flagged(leads, leads.ordered) } : {};
  const ofOrders = soldRows(input);
  const all = { ...(ofOrders.orders?.sellers.length ? ofOrders : closed), ...leadRows(input) };
  return Object.fromEntries(Object.entries(all).filter(([, { sellers }]) => sellers.length > 0));
}

const inUnit = (measure: Measure, sum: number): number => (measure === "revenue" ? fromMoneyUnits(sum) : sum);

/** Days of the goal; none after the as-of date counts. */
type Days = Readonly<Record<"start" | "end" | "asOf", number>>;

function daily(measure: Measure, { date, amount }: Counted, { start, end, asOf }: Days): number[] {
  const sums = new Array<number>(end - start + 1).fill(0);
  date.forEach((moment, row) => {
    const day = Math.floor(moment);
    if (day >= start && day <= end && day <= asOf) sums[day - start]! += amount(row);
  });
  return sums.map((sum) => inUnit(measure, sum));
}

/** Counts rows once, so that every seller and span afterwards is quick: rows of each seller, and of none (""), in order of their days. */
function sellerRows({ seller, sellers, date }: Owned): Map<string, number[]> {
  const rows = sellers.map((): number[] => []);
  const nobodys: number[] = [];
  seller.forEach((index, row) => (index < 0 ? nobodys : rows[index]!).push(row));
  for (const list of [...rows, nobodys]) list.sort((one, other) => date[one]! - date[other]!);
  return new Map([["", nobodys], ...sellers.map((name, i) => [sellerKey(name), rows[i]!] as const)]);
}

export function actualFigures(input: PlanInput, start: number, end: number, asOf: number): ActualFigures {
  const all: Rows<Counted> = { ...soldRows(input), ...leadRows(input), ...trafficRows(input) };
  const bySeller = rowsBySeller(input);
  const byDay = (measure: Measure): number[] | null =>
    all[measure] ? daily(measure, all[measure], { start, end, asOf }) : null;
  const rowsOf = new Map<Measure, Map<string, number[]>>();
  const orders = byDay("orders");
  const ordersCounted = all.orders === undefined ? 0 : sumOf(all.orders.date, (_, row) => all.orders!.amount(row));
  const sum = (
    measure: Measure,
    whose: (rows: Map<string, number[]>) => readonly number[],
    from: number,
    to: number,
  ): number => {
    const counted = bySeller[measure];
    if (counted === undefined) return 0;
    if (!rowsOf.has(measure)) rowsOf.set(measure, sellerRows(counted));
    const until = Math.min(to, asOf) + 1;
    const within = whose(rowsOf.get(measure)!).filter(
      (row) => counted.date[row]! >= from && counted.date[row]! < until,
    );
    return inUnit(
      measure,
      within.reduce((all, row) => all + counted.amount(row), 0),
    );
  };
  return {
    stages: new Set(Object.keys(all) as Measure[]),
    sellerStages: new Set(Object.keys(bySeller) as Measure[]),
    byDay: { ...byMeasure(MEASURES, byDay), orders },
    ofSeller: (measure, name, from, to) => sum(measure, (rows) => rows.get(sellerKey(name)) ?? [], from, to),
    ofEveryone: (measure, from, to) => sum(measure, (rows) => [...rows.values()].flat(), from, to),
    ordersCounted,
    ordersOutside: ordersCounted - sumOf(orders ?? []),
  };
}

export interface Sold {
  readonly origin: "orders" | "traffic";
  readonly date: Float64Array;
  /** Number of orders of a row. */
  readonly orders: (row: number) => number;
  /** Revenue of a row. */
  readonly revenue: (row: number) => number;
  /** Whether rows stand for whole months: then no day's own figures are known. */
  readonly monthly: boolean;
}

/** A figure that is not stated adds nothing. */
export const orZero = (figure: number): number => (Number.isNaN(figure) ? 0 : figure);
/** Whether a column states a figure in any row. */
export const states = (figures: Float64Array): boolean => figures.some((figure) => !Number.isNaN(figure));

/** Whether a table adds up orders together with their revenue. */
export const addsUpOrders = (traffic: Traffic | undefined): traffic is Traffic =>
  traffic !== undefined && states(traffic.orders) && states(traffic.revenue);

/** What the user should know of two tables that both count orders. */
export function noteSameFacts({ orders, traffic }: PlanInput): Text[] {
  return orders !== undefined && addsUpOrders(traffic)
    ? [NOTES.ordersCount({ orders: orders.source.name, summary: traffic.source.name })]
    : [];
}

/** undefined where no table counts orders. */
export function soldOf({ orders, traffic }: PlanInput): Sold | undefined {
  if (orders !== undefined) {
    const { date, amount } = orders;
    return { origin: "orders", date, orders: () => 1, revenue: (row) => amount[row]!, monthly: false };
  }
  if (!addsUpOrders(traffic)) return undefined;
  const { date, monthly, orders: counts, revenue } = traffic;
  return {
    origin: "traffic",
    date,
    orders: (row) => orZero(counts[row]!),
    revenue: (row) => orZero(revenue[row]!),
    monthly,
  };
}

/** First and last day that the table covers; null without one. */
export function soldDays(sold: Sold | undefined): { first: number; last: number } | null {
  const [first, last] = extent(sold?.date ?? []);
  if (first === undefined) return null;
  return { first: Math.floor(first), last: sold!.monthly ? addMonths(last, 1) - 1 : Math.floor(last) };
}
