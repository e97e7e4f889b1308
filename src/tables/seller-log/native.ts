/**
 * Whether native formulas over the user's seller log sum what reading it sums.
 */
import { isBlank } from "../cells/cell";
import { parseDate } from "../cells/parse-date";
import type { NamedRows, OpenTable } from "../open-table";
import {
  type NativeLogFacts,
  SELLER_LOG_COUNTS,
  type SellerLogCount,
  type SellerLogReason,
  type SellerLogRole,
} from "../seller-log";
import { type Cell, isReferable } from "../source";

type LogTable = OpenTable<SellerLogRole, SellerLogReason>;

/** What was read of every row that counts. */
interface Read {
  readonly replied: Float64Array;
  readonly firstReply: Float64Array;
}

/** @param replied By body row; first replies by row that counts. */
export function nativeLogFacts(table: LogTable, seller: NamedRows, { replied, firstReply }: Read): NativeLogFacts {
  const { columns } = table;
  const counted = table.counted();
  const byShare = columns.replied === undefined && columns.repliedShare !== undefined && columns.chats !== undefined;
  const product = byShare ? (["chats", "repliedShare"] as const) : (["replied"] as const);
  const figures = Object.fromEntries(SELLER_LOG_COUNTS.map((count) => [count, isSummed(table, count)])) as Record<
    SellerLogCount,
    boolean
  >;
  const multiplies = product.every((role) => isMultiplied(table, role, (row) => table.numbers(role)[row]!));
  if (byShare) figures.replied = multiplies;
  const minutes = new Map(counted.map((row, i) => [row, firstReply[i]!]));
  const weighted = counted.every((row, i) => Number.isNaN(firstReply[i]!) || !Number.isNaN(replied[row]!));
  return {
    ...{ aggregatable: seller.native && daysAreNative(table), figures, byShare },
    firstReply: multiplies && weighted && isMultiplied(table, "firstReply", (row) => minutes.get(row) ?? Number.NaN),
  };
}

/** Every row that counts has an Excel date, and no other row has one. */
function daysAreNative(table: LogTable): boolean {
  const { source, marks } = table;
  const dates = table.numbers("date");
  for (let row = 0; row < marks.length; row++) {
    const cell = table.at("date", row);
    if (marks[row] === 0 ? cell !== dates[row] : typeof cell === "number" && !Number.isNaN(parseDate(cell, source)))
      return false;
  }
  return isReferable(source);
}

const isNumberOrBlank = (cell: Cell): boolean => typeof cell === "number" || isBlank(cell);

/** SUMIFS passes over texts, so that a dash for nothing does no harm. */
function isSummed(table: LogTable, count: SellerLogCount): boolean {
  if (table.columns[count] === undefined || table.scaleOf(count) !== 1) return false;
  return table.counted().every((row) => isNumberOrBlank(table.at(count, row)));
}

/** A product does not pass over them: no cell of the column holds a text, and every number stands for itself. */
function isMultiplied(table: LogTable, role: SellerLogRole, read: (row: number) => number): boolean {
  if (table.columns[role] === undefined) return false;
  for (let row = 0; row < table.rows; row++) {
    const cell = table.at(role, row);
    if (cell === null || cell === undefined || cell === "") continue;
    if (typeof cell !== "number" || (table.marks[row] === 0 && read(row) !== cell)) return false;
  }
  return true;
}
