/**
 * Money is of one currency: an order table whose amounts name several is said to be so, because their sum means nothing.
 */
import type { Text } from "../../text/locale";
import { say } from "../../text/say";
import { listOf } from "../../text/wording";
import { isBlank, plainText } from "../cells/cell";
import { currencyOf, SHARED_SIGNS } from "../cells/currency";
import type { OpenTable } from "../open-table";
import type { OrderReason, OrderRole } from "../orders";
import type { Cell } from "../source";

/** What begins and ends with a digit names no currency. */
const BARE = /^[\d.-].*\d$/;

const markOf = (cell: Cell): string | null =>
  typeof cell !== "string" || BARE.test(cell) ? null : currencyOf(plainText(cell));
const codeOf = (cell: Cell): string | null =>
  typeof cell !== "string" || isBlank(cell) ? null : plainText(cell).toUpperCase();

/**
 * The currency of the rows that count, as a column states it, else as the amounts do; null where none is named. Several are noted.
 */
export function readCurrency({ columns, marks, notes }: OpenTable<OrderRole, OrderReason>): string | null {
  const { currency, amount } = columns;
  const column = currency ?? amount;
  if (column === undefined) return null;
  const of = currency === undefined ? markOf : codeOf;
  const rows = new Map<string, number>();
  for (let row = 0; row < column.rows; row++) {
    const found = marks[row] === 0 ? of(column.at(row)) : null;
    if (found !== null) rows.set(found, (rows.get(found) ?? 0) + 1);
  }
  mergeSigns(rows);
  if (rows.size > 1) notes.push(several([...rows].sort((one, other) => other[1] - one[1])));
  const [only = null] = rows.size === 1 ? rows.keys() : [];
  return only;
}

/** A sign that several currencies share is the one of them that the table names besides. */
function mergeSigns(rows: Map<string, number>): void {
  for (const [sign, currencies] of Object.entries(SHARED_SIGNS)) {
    const [own, ...others] = currencies.filter((currency) => rows.has(currency));
    if (own === undefined || others.length > 0 || !rows.has(sign)) continue;
    rows.set(own, rows.get(own)! + rows.get(sign)!);
    rows.delete(sign);
  }
}

function several(currencies: readonly (readonly [string, number])[]): Text {
  const list = listOf(currencies.map(([currency, rows]) => `${currency} (${rows})`));
  return say(
    `The amounts are of ${currencies.length} currencies, by rows: ${list["en-US"]}. They are added up as they stand, which means nothing: keep the rows of one currency, or convert them.`,
    `金额涉及 ${currencies.length} 种货币（行数）：${list["zh-CN"]}。目前按原数直接相加，结果没有意义：请只保留一种货币，或先换算。`,
    `金額涉及 ${currencies.length} 種貨幣（列數）：${list["zh-TW"]}。目前以原數直接相加，結果沒有意義：請只保留一種貨幣，或先換算。`,
  );
}
