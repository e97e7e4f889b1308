/** The figures of an order table in a form in which those of memory and of engines can be compared. */
import type {
  AskedOrders,
  CustomerTotals,
  DayTotals,
  Figures,
  HourTotals,
  SellerDayTotals,
} from "../../src/figures/figures";
import { figuresInMemory } from "../../src/figures/in-memory";
import type { Orders } from "../../src/tables/orders";
import { ORDERS } from "../../src/tables/orders/read";
import { sourceOf } from "../tables/support";
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

const daysOf = ({ day, orders, amount, named, namedRows }: DayTotals): string[] =>
  Array.from(day, (each, i) => [each, orders[i], money(amount[i]!), named[i], namedRows[i]].join(" "));

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
  return {
    ...{ rows, used, count, amountLevel, nameless },
    leftOut: leftOut.map((each) => `${each.reason} ${each.rows.length}`),
    statuses: statuses.map(({ text, rows: of, as }) => `${text} ${of} ${as}`).sort(),
    customers: await customersOf(await figures.byCustomer(ASKED)),
    window: await customersOf(await figures.byCustomer({ asOf: 45_400, from: 45_300 })),
    days: daysOf(await figures.byDay()),
    sellerDays: sellerDaysOf(await figures.bySellerDay()),
    hours: hoursOf(await figures.byHour()),
  };
}

export function inMemory(rows: readonly (readonly string[])[]) {
  const orders = ORDERS.readRows(sourceOf(HEADERS, rows.length), ROLES, rows);
  return comparable(orders, orders.rowsWithoutCustomer.length, figuresInMemory(orders));
}

export const inEngine = (orders: AskedOrders) => comparable(orders, orders.namelessRows, orders.figures);
