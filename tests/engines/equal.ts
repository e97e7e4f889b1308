/** The figures of an order table in a form in which those of memory and of engines can be compared. */
import type {
  AskedOrders,
  CustomerTotals,
  DayTotals,
  Figures,
  HourTotals,
  NamedPair,
  ProductDayTotals,
  SellerDayTotals,
} from "../../src/figures/figures";
import { figuresInMemory } from "../../src/figures/in-memory";
import type { Orders } from "../../src/tables/orders";
import { ORDERS } from "../../src/tables/orders/read";
import { sourceOf } from "../tables/support";
import { crowdOf } from "./equal-crowd";
import { HEADERS, ROLES } from "./messy";

const ASKED = { asOf: 45_500 } as const;

const money = (amount: number): string => amount.toFixed(4);
const moment = (serial: number): string => serial.toFixed(9);

async function customersOf({ names, figures, days, units }: CustomerTotals): Promise<string[]> {
  const [named, counted] = await Promise.all([names(figures.count), days()]);
  return Array.from(named, (name, i) =>
    [
      name.toLowerCase(),
      ...[figures.frequency[i], money(figures.monetary[i]!), figures.recency[i]],
      ...[moment(figures.firstDate[i]!), moment(figures.lastDate[i]!), counted[i], units?.[i] ?? "unstated"],
    ].join(" "),
  ).sort();
}

const daysOf = ({ day, orders, amount, rows, named, namedRows }: DayTotals): string[] =>
  Array.from(day, (each, i) => [each, orders[i], money(amount[i]!), rows[i], named[i], namedRows[i]].join(" "));

/** Parts of an order's total are no whole ten-thousandths: they are cut where no such part ends. */
const part = (amount: number): number => Math.floor(amount * 1e4 + 0.3721);

function productDaysOf(totals: ProductDayTotals | null) {
  if (totals === null) return null;
  const { products, product, day, units, amount, rows, oddRows, unitsStated } = totals;
  const entries = Array.from(day, (each, i) =>
    [products[product[i]!], each, units[i]!.toFixed(6), part(amount[i]!), rows[i], oddRows[i]].join(" "),
  );
  return { unitsStated, products, entries };
}

/** With its products in the order of their names, whichever of them is told first. */
function pairOf({ first, second, both, ordersOfFirst, ordersOfSecond }: NamedPair): string {
  const sides = [`${first} ${ordersOfFirst}`, `${second} ${ordersOfSecond}`];
  return [...sides.sort(), both].join(" ");
}

/** Every second name stands for the one before it, or none does. */
async function pairsOf(figures: Figures, products: readonly string[], from?: number) {
  const asked = [];
  for (const every of [Infinity, 2]) {
    const others = products.filter((_, i) => i % every === 1);
    const sameAs = new Map(others.map((name) => [name, products[products.indexOf(name) - 1]!]));
    const totals = await figures.pairs({ asOf: 45_400, from, least: 2, sameAs });
    asked.push(totals && { ...totals, named: totals.named.map(pairOf).sort() });
  }
  return asked;
}

const sellerDaysOf = ({ seller, day, orders, amount }: SellerDayTotals): string[] =>
  seller.map((name, i) => [name.toLowerCase(), day[i], orders[i], money(amount[i]!)].join(" ")).sort();

const hoursOf = ({ date, orders, amount }: HourTotals): string[] =>
  Array.from(date, (each, i) => [moment(each), orders[i], money(amount[i]!)].join(" "));

async function comparable(
  account: Pick<Orders, "rows" | "used" | "leftOut" | "statuses" | "count" | "amountLevel">,
  nameless: number,
  figures: Figures,
) {
  const { rows, used, leftOut, statuses, count, amountLevel } = account;
  const productDays = await figures.byProductDay();
  return {
    ...{ rows, used, count, amountLevel, nameless },
    leftOut: leftOut.map((each) => `${each.reason} ${each.rows.length}`),
    statuses: statuses.map(({ text, rows: of, as }) => `${text} ${of} ${as}`).sort(),
    customers: await customersOf(await figures.byCustomer(ASKED)),
    window: await customersOf(await figures.byCustomer({ asOf: 45_400, from: 45_300 })),
    crowd: await crowdOf(figures),
    days: daysOf(await figures.byDay()),
    sellerDays: sellerDaysOf(await figures.bySellerDay()),
    hours: hoursOf(await figures.byHour()),
    productDays: productDaysOf(productDays),
    pairs: await pairsOf(figures, productDays?.products ?? []),
    latePairs: await pairsOf(figures, productDays?.products ?? [], 45_300),
  };
}

export function inMemory(rows: readonly (readonly string[])[], roles = ROLES) {
  const orders = ORDERS.readRows(sourceOf(HEADERS, rows.length), roles, rows);
  return comparable(orders, orders.rowsWithoutCustomer.length, figuresInMemory(orders));
}

export const inEngine = (orders: AskedOrders) => comparable(orders, orders.namelessRows, orders.figures);
