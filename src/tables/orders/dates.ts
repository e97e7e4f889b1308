/**
 * The day and time of each order: the earliest readable date of its lines.
 */
import { isBlank, isErrorCell, plainText } from "../cells/cell";
import type { CellColumn } from "../cells/cell-column";
import { normalizeHeader } from "../detect/headings";
import type { OrderTable } from "./table";
import { dateOrderOf, type DateReading, isAmbiguousDate, parseDate } from "../cells/parse-date";
import { codeOf } from "../row-reasons";
import type { Cell } from "../source";

export interface OrderDates {
  /** Serial of each order, 0 where no line has a readable date. */
  readonly date: Float64Array;
  /** Whether the dates of all counted rows are numbers as Excel keeps dates. */
  readonly native: boolean;
}

/** Reads the dates; rows of orders without any get their reason. A line without a date of its own takes its order's. */
export function readDates(table: OrderTable, column: CellColumn): OrderDates {
  const { reasons, rows, orders } = table;
  const date = new Float64Array(orders.count);
  const reading: DateReading = { dateSystem: table.source.dateSystem, order: null };
  const dateless: number[] = [];
  let native = true;
  for (let row = 0; row < rows; row++) {
    if (reasons[row] !== 0) continue;
    const cell = column.at(row);
    const serial = parseDate(cell, reading);
    if (Number.isNaN(serial)) {
      dateless.push(row);
      continue;
    }
    if (serial !== cell) native = false;
    keepEarliest(date, orders.orderOf[row]!, serial);
  }
  const readable = rereadDates(table, column, dateless, date);
  const unpaid = dateless.length > 0 && isPaymentTime(table);
  for (const row of dateless) {
    if (reasons[row] === 0 && date[orders.orderOf[row]!] === 0)
      reasons[row] = reasonOf(column.at(row), unpaid && !hasStatus(table, row));
  }
  return { date, native: native && !readable };
}

function keepEarliest(date: Float64Array, order: number, serial: number): void {
  if (date[order] === 0 || serial < date[order]!) date[order] = serial;
}

/**
 * Tries the rows that could not be read again: with the order of day and month the column shows, then by the order number.
 * @returns whether that read any.
 */
function rereadDates(table: OrderTable, column: CellColumn, dateless: readonly number[], date: Float64Array): boolean {
  if (dateless.length === 0) return false;
  const { orders, reasons, platform } = table;
  const reading: DateReading = { dateSystem: table.source.dateSystem, order: dateOrderOf(column) };
  const numbers = platform?.dayInOrder ? table.columns.order : undefined;
  let any = false;
  for (const row of dateless) {
    const cell = column.at(row);
    const serial = numbers && isBlank(cell) ? dayOfOrderNumber(numbers.at(row)) : parseDate(cell, reading);
    if (isErrorCell(cell)) reasons[row] = codeOf("errorCell");
    if (Number.isNaN(serial)) continue;
    keepEarliest(date, orders.orderOf[row]!, serial);
    any = true;
  }
  return any;
}

/** Pinduoduo order numbers begin with the day: 240102-… is 2 January 2024. */
function dayOfOrderNumber(cell: Cell): number {
  const digits = typeof cell === "string" ? /^(\d{6})-/.exec(plainText(cell)) : null;
  return digits ? parseDate(`20${digits[1]!}`, { dateSystem: 1900 }) : Number.NaN;
}

function reasonOf(cell: Cell, unpaid: boolean): number {
  if (isBlank(cell)) return codeOf(unpaid ? "unpaid" : "noDate");
  return codeOf(isAmbiguousDate(cell) ? "ambiguousDate" : "unreadableDate");
}

/** A column of payment times is blank where nothing was paid. */
function isPaymentTime({ source, roles, platform }: OrderTable): boolean {
  const header = roles.date === undefined ? undefined : source.headers[roles.date];
  return header !== undefined && !platform?.dayInOrder && /付款|支付|paid|payment/.test(normalizeHeader(header));
}

/** Rows come here only when their status, where there is one, counts: then a blank payment time is a gap, as with cash on delivery. */
function hasStatus({ columns }: OrderTable, row: number): boolean {
  return columns.status !== undefined && !isBlank(columns.status.at(row));
}
