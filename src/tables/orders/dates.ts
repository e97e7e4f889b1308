/**
 * The day and time of each order: the earliest readable date of its lines, of a pre-sale that of its final payment. Rules §4.
 */
import { isBlank, isErrorCell, plainText } from "../cells/cell";
import type { CellColumn } from "../cells/cell-column";
import { normalizeHeader } from "../detect/headings";
import type { OrderTable } from "./table";
import { isAmbiguousDate, isNoDate, parseDate } from "../cells/parse-date";
import { codeOf } from "./reasons";
import type { Cell } from "../source";

export interface OrderDates {
  /** Serial of each order, 0 where no line has a readable date. */
  readonly date: Float64Array;
  /** Whether the dates of all counted rows are numbers as Excel keeps dates. */
  readonly native: boolean;
}

/** Reads the dates; rows of orders without any get their reason. A line without a date of its own takes its order's, and so does a deposit. */
export function readDates(table: OrderTable, column: CellColumn): OrderDates {
  const { reasons, rows, orders, isDeposit } = table;
  const date = new Float64Array(orders.count);
  const read = table.reader("date");
  const dayOf = dayInOrder(table);
  const dateless: number[] = [];
  let native = true;
  for (let row = 0; row < rows; row++) {
    if (reasons[row] !== 0) continue;
    const cell = column.at(row);
    let serial = isDeposit(row) ? Number.NaN : read(cell);
    if (Number.isNaN(serial) && dayOf !== null && isNoDate(cell)) serial = dayOf(row);
    if (Number.isNaN(serial)) {
      dateless.push(row);
      continue;
    }
    if (serial !== cell) native = false;
    keepEarliest(date, orders.orderOf[row]!, serial);
  }
  const unpaid = dateless.length > 0 && isPaymentTime(table);
  for (const row of dateless) {
    const cell = column.at(row);
    if (isErrorCell(cell)) reasons[row] = codeOf("errorCell");
    else if (date[orders.orderOf[row]!] === 0)
      reasons[row] = isDeposit(row) ? codeOf("unpaid") : reasonOf(cell, unpaid && !hasStatus(table, row));
  }
  return { date, native };
}

function keepEarliest(date: Float64Array, order: number, serial: number): void {
  if (date[order] === 0 || serial < date[order]!) date[order] = serial;
}

/** The day that a platform's order numbers begin with, which stands in for a blank date; null for other tables. */
function dayInOrder({ platform, columns }: OrderTable): ((row: number) => number) | null {
  const { order } = columns;
  return platform?.dayInOrder && order ? (row) => dayOfOrderNumber(order.at(row)) : null;
}

/** Pinduoduo order numbers begin with the day: 240102-… is 2 January 2024. */
function dayOfOrderNumber(cell: Cell): number {
  const digits = typeof cell === "string" ? /^(\d{6})-/.exec(plainText(cell)) : null;
  return digits ? parseDate(`20${digits[1]!}`, { dateSystem: 1900 }) : Number.NaN;
}

function reasonOf(cell: Cell, unpaid: boolean): number {
  if (isNoDate(cell)) return codeOf(unpaid ? "unpaid" : "noDate");
  return codeOf(isAmbiguousDate(cell) ? "ambiguousDate" : "unreadableDate");
}

/** A column of payment times is blank where nothing was paid. */
export function isPaymentTime({ source, roles, platform }: Pick<OrderTable, "source" | "roles" | "platform">): boolean {
  const header = roles.date === undefined ? undefined : source.headers[roles.date];
  return header !== undefined && !platform?.dayInOrder && /付款|支付|paid|payment/.test(normalizeHeader(header));
}

/** Rows come here only when their status, where there is one, counts: then a blank payment time is a gap, as with cash on delivery. */
function hasStatus({ columns }: OrderTable, row: number): boolean {
  return columns.status !== undefined && !isBlank(columns.status.at(row));
}
