/**
 * What happened so far, counted by day from what was sold and from leads; days after the as-of date do not count.
 */
import { sum as sumOf } from "d3-array";
import { fromMoneyUnits, toMoneyUnits } from "../../domain/maths/whole";
import type { Leads } from "../../tables/leads";
import { sellerKey } from "./sellers";
import { byMeasure, type Measure, MEASURES } from "./measures";
import { type GoalInput, orZero, soldOf, states } from "./sold";

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

function soldRows(input: GoalInput): Rows<Owned> {
  const sold = soldOf(input);
  if (sold === undefined || sold.monthly) return {};
  const { date, orders, revenue, seller, sellers } = sold;
  const of = (each: Owned["amount"]): Owned => ({ date, seller, sellers, amount: each });
  return { orders: of(orders), revenue: of((row) => toMoneyUnits(revenue(row))) };
}

function leadRows({ leads }: GoalInput): Rows<Owned> {
  if (leads === undefined) return {};
  const { date, seller, sellers, valid, visited } = leads;
  return {
    rawLeads: { date, seller, sellers, amount: () => 1 },
    ...(says(valid) && { validLeads: flagged(leads, valid) }),
    ...(says(visited) && { visits: flagged(leads, visited) }),
  };
}

function trafficRows({ traffic }: GoalInput): Rows<Counted> {
  if (traffic === undefined || traffic.monthly || !states(traffic.visitors)) return {};
  return { visitors: { date: traffic.date, amount: (row) => orZero(traffic.visitors[row]!) } };
}

/** Rows of measures that a table tells by seller. Whose an order is may only be known from the leads. */
function rowsBySeller(input: GoalInput): Rows<Owned> {
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

export type ActualFigures = ReturnType<typeof actualFigures>;

/** What the tables tell of a goal's days up to the as-of date, in all and by seller. */
export function actualFigures(input: GoalInput, start: number, end: number, asOf: number) {
  const all: Rows<Counted> = { ...soldRows(input), ...leadRows(input), ...trafficRows(input) };
  const bySeller = rowsBySeller(input);
  const byDay = byMeasure(MEASURES, (measure): readonly number[] | null =>
    all[measure] ? daily(measure, all[measure], { start, end, asOf }) : null,
  );
  const { orders } = all;
  const ordersCounted = orders === undefined ? 0 : sumOf(orders.date, (_, row) => orders.amount(row));
  const known = new Map<Measure, Map<string, number[]>>();
  /** Of a seller, or of everyone where there is no name. */
  const sum = (measure: Measure, name: string | null, from: number, to: number): number => {
    const counted = bySeller[measure];
    if (counted === undefined) return 0;
    const rows = known.get(measure) ?? sellerRows(counted);
    known.set(measure, rows);
    const until = Math.min(to, asOf) + 1;
    const own = name === null ? [...rows.values()].flat() : (rows.get(sellerKey(name)) ?? []);
    const within = own.filter((row) => counted.date[row]! >= from && counted.date[row]! < until);
    return inUnit(measure, sumOf(within, counted.amount));
  };
  return {
    /** Stages that a table tells, and those it tells by seller. */
    stages: new Set(Object.keys(all) as Measure[]),
    sellerStages: new Set(Object.keys(bySeller) as Measure[]),
    /** One entry a day of the goal; null where no table tells. */
    byDay,
    /** From one day to another, both counted, to the as-of date at most; of the rows that name no seller where the name is "". */
    ofSeller: sum,
    /** Likewise of all rows of the table that tells the measure by seller. */
    ofEveryone: (measure: Measure, from: number, to: number): number => sum(measure, null, from, to),
    /** All orders that the table counts by day; 0 without one. */
    ordersCounted,
    /** Counted orders that lie outside the range, or after the as-of date. */
    ordersOutside: ordersCounted - sumOf(byDay.orders ?? []),
  };
}
