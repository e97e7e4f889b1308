/**
 * Returns with a number of their own, or none: they belong to an earlier order of the same customer, which they reduce.
 */
import { group } from "d3-array";
import type { Text } from "../../text/locale";
import { say } from "../../text/say";
import { isBlank, plainText } from "../cells/cell";
import type { OpenTable } from "../open-table";
import type { OrderReason, OrderRole } from "../orders";
import type { OrderGroups } from "./groups";

type Table = OpenTable<OrderRole, OrderReason>;

/** An order that a return could be of. */
interface Sale {
  readonly order: number;
  day: number;
  /** What is left of its amount. */
  left: number;
}

/**
 * Joins each return whose number no sale has to an order of its customer: of those up to its day with at least its amount the latest of
 * exactly that amount, else the latest. What was joined and what was not is said.
 */
export function joinReturns(table: Table, orders: OrderGroups, isReturn: (row: number) => boolean): OrderGroups {
  const alone = returnsAlone(orders, isReturn);
  if (alone.length === 0) return orders;
  const [days, amounts] = [table.numbers("date"), amountsOf(table)];
  const customerOf = (row: number): string => {
    const cell = table.at("customer", row);
    return isBlank(cell) ? "" : plainText(String(cell)).toLowerCase();
  };
  const sales = salesBy(customerOf, orders, { isReturn, days, amounts });
  const orderOf = orders.orderOf.slice();
  let joined = 0;
  for (const row of alone.sort((a, b) => days[a]! - days[b]!)) {
    const [day, amount] = [days[row]!, Math.abs(amounts(row))];
    const own = customerOf(row) === "" ? [] : (sales.get(customerOf(row)) ?? []);
    const possible = own.filter((sale) => Math.floor(sale.day) <= day && sale.left >= amount);
    const exact = possible.filter(({ left }) => left === amount);
    const sale = (exact.length > 0 ? exact : possible).at(-1);
    if (sale === undefined) continue;
    sale.left -= amount;
    orderOf[row] = sale.order;
    joined++;
  }
  table.notes.push(returnsNote(alone.length, joined));
  return joined === 0 ? orders : withoutGaps(orderOf);
}

/** Returns of orders that hold nothing else. */
function returnsAlone({ orderOf, count }: OrderGroups, isReturn: (row: number) => boolean): number[] {
  const sold = new Uint8Array(count);
  orderOf.forEach((order, row) => {
    if (order >= 0 && !isReturn(row)) sold[order] = 1;
  });
  return Array.from(orderOf.keys()).filter((row) => isReturn(row) && orderOf[row]! >= 0 && sold[orderOf[row]!] === 0);
}

/** What each row states as paid; NaN for nothing. */
function amountsOf(table: Table): (row: number) => number {
  const numbers = (role: OrderRole): Float64Array => table.numbers(role);
  if (table.columns.amount) return (row) => numbers("amount")[row]!;
  return (row) => numbers("units")[row]! * numbers("unitPrice")[row]!;
}

interface Rows {
  readonly isReturn: (row: number) => boolean;
  readonly days: Float64Array;
  readonly amounts: (row: number) => number;
}

/** The orders of each customer, earliest first. */
function salesBy(
  customerOf: (row: number) => string,
  { orderOf }: OrderGroups,
  { isReturn, days, amounts }: Rows,
): ReadonlyMap<string, readonly Sale[]> {
  const sales = new Map<number, Sale & { readonly customer: string }>();
  for (let row = 0; row < orderOf.length; row++) {
    const order = orderOf[row]!;
    if (order < 0 || isReturn(row)) continue;
    const sale = sales.get(order) ?? { order, customer: customerOf(row), day: days[row]!, left: 0 };
    const amount = amounts(row);
    if (!Number.isNaN(amount)) sale.left += amount;
    if (Number.isNaN(sale.day)) sale.day = days[row]!;
    sales.set(order, sale);
  }
  return group(
    [...sales.values()].sort((a, b) => a.day - b.day),
    ({ customer }) => customer,
  );
}

/** Numbers anew by first appearance: an order whose only rows have gone to another is none. */
function withoutGaps(orderOf: Int32Array): OrderGroups {
  const numbers = new Map<number, number>();
  const renumbered = orderOf.map((order) => {
    if (order < 0) return order;
    const number = numbers.get(order) ?? numbers.size;
    numbers.set(order, number);
    return number;
  });
  return { orderOf: renumbered, count: numbers.size, multiLine: true };
}

function returnsNote(count: number, joined: number): Text {
  const lost = count - joined;
  return say(
    `${count} ${count === 1 ? "return names" : "returns name"} no order of the table: ${joined} ${joined === 1 ? "is" : "are"} taken off an earlier order of the same customer${lost === 0 ? "" : `, ${lost} ${lost === 1 ? "finds" : "find"} none and ${lost === 1 ? "takes" : "take"} nothing off`}.`,
    `${count} 笔退货没有对应的订单编号：其中 ${joined} 笔从同一客户较早的订单中扣除${lost === 0 ? "" : `，${lost} 笔找不到对应订单，未作扣除`}。`,
    `${count} 筆退貨沒有對應的訂單編號：其中 ${joined} 筆自同一顧客較早的訂單中扣除${lost === 0 ? "" : `，${lost} 筆找不到對應訂單，未作扣除`}。`,
  );
}
