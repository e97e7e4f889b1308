/**
 * Which body rows do not count and why, one byte a row, and their lists at the end.
 */
import { isBlank, isErrorCell, isTotalLabel } from "./cells/cell";
import type { CellColumn } from "./cells/cell-column";
import { LEFT_OUT_REASONS, type LeftOut, type LeftOutReason } from "./orders";

const CODES = new Map<LeftOutReason, number>(LEFT_OUT_REASONS.map((reason, i) => [reason, i + 1]));

/** The byte of a reason; 0 is a row that counts. */
export function codeOf(reason: LeftOutReason): number {
  return CODES.get(reason)!;
}

/** A row that fails for one of these may fail for a plainer reason: it is blank, holds an error, or is a total. */
const REFINED = new Set(
  (["noOrderId", "noDate", "unreadableDate", "noAmount", "unreadableAmount", "unpaid"] as const).map(codeOf),
);

/** Gives rows that failed their plainest reason: a blank row is not "without a date", a total row is not "unreadable". */
export function refineReasons(reasons: Uint8Array, columns: readonly CellColumn[]): void {
  const blankRow = codeOf("blankRow");
  const errorCell = codeOf("errorCell");
  const totalRow = codeOf("totalRow");
  for (let row = 0; row < reasons.length; row++) {
    if (reasons[row] === 0 || !REFINED.has(reasons[row]!)) continue;
    const cells = columns.map((column) => column.at(row));
    if (cells.every(isBlank)) reasons[row] = blankRow;
    else if (cells.some(isErrorCell)) reasons[row] = errorCell;
    else if (cells.some(isTotalLabel)) reasons[row] = totalRow;
  }
}

/** The rows of each reason that occurs, reasons in the order of LEFT_OUT_REASONS, rows ascending. */
export function listLeftOut(reasons: Uint8Array): LeftOut[] {
  const lists: number[][] = LEFT_OUT_REASONS.map(() => []);
  for (let row = 0; row < reasons.length; row++) {
    const code = reasons[row]!;
    if (code !== 0) lists[code - 1]!.push(row);
  }
  return LEFT_OUT_REASONS.flatMap((reason, i) => (lists[i]!.length > 0 ? [{ reason, rows: lists[i]! }] : []));
}

/** The body rows that have no reason against them, ascending. */
export function rowsThatCount(reasons: Uint8Array): number[] {
  const counted: number[] = [];
  for (let row = 0; row < reasons.length; row++) if (reasons[row] === 0) counted.push(row);
  return counted;
}
