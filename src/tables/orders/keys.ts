/**
 * Whether the order number is one: numbers whose digits are lost, and counters that start again each day, year or shop, are told apart by
 * what their rows disagree about. Several customers are never one order.
 */
import { dateOf } from "../../domain/calendar/calendar";
import { mapText, type Text } from "../../text/locale";
import { say } from "../../text/say";
import { isBlank, isErrorCell, plainText } from "../cells/cell";
import type { CellColumn } from "../cells/cell-column";
import { isTotalLabel } from "../cells/total-label";
import type { OpenTable } from "../open-table";
import type { OrderReason, OrderRole } from "../orders";
import type { Cell } from "../source";
import type { OrderGroups } from "./groups";

type Table = OpenTable<OrderRole, OrderReason>;
/** What tells rows with the same number apart, as text; "" where the row does not state it. */
type PartOf = (row: number) => string;

interface Key {
  readonly name: Text;
  readonly partOf: PartOf;
}

const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d{2}$/i;
/** More digits than Excel keeps, the last ones zeros. */
const LONG_ZEROS = /^[1-9]\d{12,}000$/;

/** The orders of a table whose numbers may repeat; what was done is said. A return says nothing of its order: it is of another day. */
export function tellApart(table: Table, orders: OrderGroups, isReturn: (row: number) => boolean): OrderGroups {
  if (!orders.multiLine) return orders;
  const firstRows = firstRowsOf(orders);
  const lost = lostDigits(table.columns.order!);
  const keys = keysOf(table, isReturn);
  const apart = disagreeing(orders, firstRows, (keys.customer ?? keys.day).partOf);
  const key = lost ? lostKey(keys) : keyOf(orders, keys, apart);
  if (key === null) return orders;
  const example = plainText(String(table.columns.order!.at(firstRows[[...apart][0] ?? 0]!)));
  const heading = table.headingOf("order");
  table.notes.push(lost ? digitsGone(heading, example, key.name) : repeats(heading, apart.size, example, key.name));
  return splitBy(orders, key.partOf, key === keys.customer ? apart : undefined);
}

function keyOf(orders: OrderGroups, keys: Keys, apart: ReadonlySet<number>): Key | null {
  if (keys.customer === null) return dayKey(orders, keys, apart);
  return apart.size === 0 ? null : restartKey(orders, keys);
}

/** The first row of each order. */
function firstRowsOf({ orderOf, count }: OrderGroups): Int32Array {
  const firsts = new Int32Array(count).fill(-1);
  for (let row = 0; row < orderOf.length; row++) {
    const order = orderOf[row]!;
    if (order >= 0 && firsts[order]! < 0) firsts[order] = row;
  }
  return firsts;
}

/** Orders with rows that state different parts. */
function disagreeing({ orderOf }: OrderGroups, firstRows: Int32Array, partOf: PartOf): Set<number> {
  const found = new Set<number>();
  const stated = new Map<number, string>();
  for (let row = 0; row < orderOf.length; row++) {
    const order = orderOf[row]!;
    if (order < 0 || row === firstRows[order] || found.has(order)) continue;
    const part = partOf(row);
    if (part === "") continue;
    const before = stated.get(order) ?? partOf(firstRows[order]!);
    if (before === "") stated.set(order, part);
    else if (before !== part) found.add(order);
  }
  return found;
}

/** An error or a label of totals is no other customer or shop. */
const statesNone = (cell: Cell): boolean => isBlank(cell) || isErrorCell(cell) || isTotalLabel(cell);

interface Keys {
  readonly customer: Key | null;
  readonly shop: Key | null;
  readonly year: Key;
  readonly month: Key;
  readonly day: Key;
  readonly time: Key;
}

function keysOf(table: Table, isReturn: (row: number) => boolean): Keys {
  const { customer, channel, date } = table.columns;
  const textOf = (column: CellColumn): PartOf => {
    let [lastCell, last]: [Cell, string] = [undefined, ""];
    return (row) => {
      if (isReturn(row)) return "";
      const cell = column.at(row);
      if (cell === lastCell) return last;
      lastCell = cell;
      return (last = statesNone(cell) ? "" : plainText(String(cell)).toLowerCase());
    };
  };
  const read = table.reader("date");
  const dated =
    (form: (serial: number) => number): PartOf =>
    (row) => {
      const serial = isReturn(row) ? Number.NaN : read(date!.at(row));
      return Number.isNaN(serial) ? "" : String(form(serial));
    };
  const monthOf = (serial: number): number => dateOf(serial).year * 12 + dateOf(serial).month;
  return {
    customer: customer ? { name: say("customer", "客户", "顧客"), partOf: textOf(customer) } : null,
    shop: channel ? { name: say("shop or channel", "店铺或渠道", "店鋪或通路"), partOf: textOf(channel) } : null,
    year: { name: say("year", "年份", "年份"), partOf: dated((serial) => dateOf(Math.floor(serial)).year) },
    month: { name: say("month", "月份", "月份"), partOf: dated((serial) => monthOf(Math.floor(serial))) },
    day: { name: say("day", "日期", "日期"), partOf: dated(Math.floor) },
    time: { name: say("day and time", "日期时间", "日期時間"), partOf: dated((serial) => serial) },
  };
}

const both = (one: Key, other: Key): Key => ({
  name: mapText((locale) => `${one.name[locale]}${locale === "en-US" ? " and " : "、"}${other.name[locale]}`),
  partOf: (row) => `${one.partOf(row)} ${other.partOf(row)}`,
});

/** Numbers that are gone tell nothing: customer and moment are all that is left of the order. */
function lostKey({ customer, time }: Keys): Key {
  return customer ? both(customer, time) : time;
}

/** A counter that starts again: by shop, year, month or day, whichever leaves each order one customer; else by customer. */
function restartKey(orders: OrderGroups, keys: Keys): Key {
  const { customer, shop, year, month, day } = keys;
  const resolves = ({ partOf }: Key): boolean => {
    const split = splitBy(orders, partOf);
    return disagreeing(split, firstRowsOf(split), customer!.partOf).size === 0;
  };
  const counter = [shop, year, month, day].find((key) => key !== null && resolves(key));
  return counter ?? customer!;
}

/** Without customers, numbers of which most repeat on other days are counters of a day. */
function dayKey(orders: OrderGroups, { day }: Keys, otherDays: ReadonlySet<number>): Key | null {
  const lines = new Int32Array(orders.count);
  for (const order of orders.orderOf) if (order >= 0) lines[order]!++;
  const repeated = lines.reduce((many, own) => many + (own > 1 ? 1 : 0), 0);
  return otherDays.size > 1 && otherDays.size * 2 > repeated ? day : null;
}

/**
 * Orders by number and part; a row that does not state the part belongs to the first that others of its number state.
 * @param only The orders to split; all when absent.
 */
function splitBy({ orderOf, count }: OrderGroups, partOf: PartOf, only?: ReadonlySet<number>): OrderGroups {
  const firstParts = new Array<string>(count).fill("");
  for (let row = 0; row < orderOf.length; row++) {
    const order = orderOf[row]!;
    const part = order < 0 ? "" : partOf(row);
    if (part !== "" && (firstParts[order] === "" || part < firstParts[order]!)) firstParts[order] = part;
  }
  const numbers = new Map<string, number>();
  const split = Int32Array.from(orderOf, (order, row) => {
    if (order < 0 || only?.has(order) === false) return order;
    const part = partOf(row);
    if (part === "" || part === firstParts[order]) return order;
    const key = `${order} ${part}`;
    const number = numbers.get(key) ?? count + numbers.size;
    numbers.set(key, number);
    return number;
  });
  const total = count + numbers.size;
  const rows = split.reduce((many, order) => many + (order >= 0 ? 1 : 0), 0);
  return { orderOf: split, count: total, multiLine: total < rows };
}

/** Whether the numbers, where they are long enough to have lost digits, have lost them all. */
function lostDigits(column: CellColumn): boolean {
  let [lost, long] = [0, 0];
  for (let row = 0; row < column.rows; row++) {
    const cell = column.at(row);
    if (typeof cell === "number") {
      if (cell >= 1e15) lost++;
      continue;
    }
    if (typeof cell !== "string" || cell.length < 5) continue;
    const code = cell.charCodeAt(0);
    if (code < 48 || code > 57) continue;
    if (SCIENTIFIC.test(cell) || LONG_ZEROS.test(cell)) lost++;
    else if (cell.length > 15) long++;
  }
  return lost > 1 && long < lost;
}

const digitsGone = (heading: string, example: string, by: Text): Text =>
  say(
    `“${heading}” has lost digits, such as ${example}: different orders look the same. Orders are told apart by number, ${by["en-US"]}.`,
    `“${heading}”的数字已丢失（如 ${example}），不同订单看起来相同；改按编号加${by["zh-CN"]}区分订单。`,
    `「${heading}」的數字已遺失（如 ${example}），不同訂單看起來相同；改按編號加${by["zh-TW"]}區分訂單。`,
  );
const repeats = (heading: string, count: number, example: string, by: Text): Text =>
  say(
    `“${heading}” repeats for different orders: ${count} ${count === 1 ? "number stands" : "numbers stand"} with several customers or days, such as ${example}. Orders are told apart by number and ${by["en-US"]}.`,
    `“${heading}”在不同订单中重复：${count} 个编号对应多个客户或日期（如 ${example}）；改按编号加${by["zh-CN"]}区分订单。`,
    `「${heading}」在不同訂單中重複：${count} 個編號對應多個顧客或日期（如 ${example}）；改按編號加${by["zh-TW"]}區分訂單。`,
  );
