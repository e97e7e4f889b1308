/**
 * Figures of orders that are held in memory, column by column.
 */
import { aggregateCustomers, type CustomerFigures, type CustomerOrders } from "../domain/customers/rfm";
import { countPurchaseDays } from "../domain/customers/rfm-scoring";
import { middleOfHour } from "../domain/calendar/times";
import { fromMoneyUnits, toMoneyUnits } from "../domain/maths/whole";
import type { Orders } from "../tables/orders";
import type { SoldLines } from "../tables/orders/sold-lines";
import { byProductDay, pairsIn } from "./products-in-memory";
import type { CustomerTotals, DayTotals, Figures, FigureWindow, HourTotals, SellerDayTotals } from "./figures";

/** What the figures are made from. */
type Columns = Pick<
  Orders,
  "count" | "date" | "amount" | "units" | "customer" | "customers" | "seller" | "sellers" | "orderOfRow" | "soldLines"
>;

function unitsOf({ units, count }: Columns, window: CustomerOrders, customer: Int32Array): Float64Array | null {
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

/** Of equal customers who are equally recent, the one that the source names first. */
function bestFirst(figures: CustomerFigures): CustomerFigures {
  const { monetary, lastDate } = figures;
  const order = Int32Array.from(monetary, (_, i) => i).sort(
    (a, b) => monetary[b]! - monetary[a]! || lastDate[b]! - lastDate[a]! || a - b,
  );
  const pick = (values: Float64Array): Float64Array => Float64Array.from(order, (i) => values[i]!);
  return {
    count: figures.count,
    customer: Int32Array.from(order, (i) => figures.customer[i]!),
    recency: pick(figures.recency),
    frequency: pick(figures.frequency),
    monetary: pick(monetary),
    firstDate: pick(figures.firstDate),
    lastDate: pick(lastDate),
  };
}

function byCustomer(orders: Columns, { asOf, from }: FigureWindow): CustomerTotals {
  const { customer, customers, date, amount } = orders;
  const window: CustomerOrders = { customer, customerCount: customers.length, date, amount, asOf, from };
  const figures = bestFirst(aggregateCustomers(window));
  return {
    figures,
    names: (most) => Array.from(figures.customer.subarray(0, most), (who) => customers[who]!),
    days: () => countPurchaseDays(window, figures.customer),
    units: unitsOf(orders, window, figures.customer),
  };
}

/** Sums by day, from the first to the last, in one pass over the orders and one over the rows. */
function byDay({ count, date, amount, customer, orderOfRow }: Columns): DayTotals {
  const first = Math.floor(date.reduce((least, day) => Math.min(least, day), Infinity));
  const last = Math.floor(date.reduce((most, day) => Math.max(most, day), -Infinity));
  const column = () => new Float64Array(count === 0 ? 0 : last - first + 1);
  const [orders, units, rows, named, namedRows] = [column(), column(), column(), column(), column()];
  for (let i = 0; i < count; i++) {
    const place = Math.floor(date[i]!) - first;
    orders[place]!++;
    units[place]! += toMoneyUnits(amount[i]!);
    if (customer[i]! >= 0) named[place]!++;
  }
  for (const order of orderOfRow) {
    if (order < 0) continue;
    const place = Math.floor(date[order]!) - first;
    rows[place]!++;
    if (customer[order]! >= 0) namedRows[place]!++;
  }
  const day = Float64Array.from(orders.keys()).filter((place) => orders[place]! > 0);
  const pick = (values: Float64Array): Float64Array => day.map((place) => values[place]!);
  return {
    ...{ day: day.map((place) => place + first), orders: pick(orders), amount: pick(units).map(fromMoneyUnits) },
    ...{ rows: pick(rows), named: pick(named), namedRows: pick(namedRows) },
  };
}

/** More days than a calendar of serials has. */
const DAY_SPAN = 4_194_304;

/** Orders and amounts under a key of each order, by key; orders without one are passed over. */
function sumsBy({ count, amount }: Columns, keyOf: (order: number) => number | null) {
  const sums = new Map<number, [orders: number, units: number]>();
  for (let i = 0; i < count; i++) {
    const key = keyOf(i);
    if (key === null) continue;
    const own = sums.get(key) ?? [0, 0];
    own[0]++;
    own[1] += toMoneyUnits(amount[i]!);
    sums.set(key, own);
  }
  const entries = [...sums].sort(([one], [other]) => one - other);
  return {
    keys: Float64Array.from(entries, ([key]) => key),
    orders: Float64Array.from(entries, ([, [orders]]) => orders),
    amount: Float64Array.from(entries, ([, [, units]]) => fromMoneyUnits(units)),
  };
}

function bySellerDay(columns: Columns): SellerDayTotals {
  const { date, seller, sellers } = columns;
  const { keys, ...sums } = sumsBy(columns, (i) =>
    seller[i]! < 0 ? null : seller[i]! * DAY_SPAN + Math.floor(date[i]!),
  );
  const names = Array.from(keys, (key) => sellers[Math.floor(key / DAY_SPAN)]!);
  return { ...sums, seller: names, day: keys.map((key) => key % DAY_SPAN) };
}

function byHour(columns: Columns): HourTotals {
  const { keys: date, ...sums } = sumsBy(columns, (i) => middleOfHour(columns.date[i]!));
  return { ...sums, date };
}

export function figuresInMemory(orders: Columns): Figures {
  let days: DayTotals | null = null;
  let lines: SoldLines | null = null;
  const sold = (): SoldLines | null => (lines ??= orders.soldLines?.() ?? null);
  return {
    byCustomer: (window) => byCustomer(orders, window),
    byDay: () => (days ??= byDay(orders)),
    bySellerDay: () => bySellerDay(orders),
    byHour: () => byHour(orders),
    byProductDay: () => sold() && byProductDay(orders.date, sold()!),
    pairs: (question) => sold() && pairsIn(orders.date, sold()!, question),
  };
}
