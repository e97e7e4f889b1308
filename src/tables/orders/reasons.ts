/**
 * The reasons of an order table's rows as bytes, and the plainest reason of a row that has several.
 */
import { isBlank, isErrorCell } from "../cells/cell";
import type { CellColumn } from "../cells/cell-column";
import { isTotalLabel } from "../cells/total-label";
import { ORDER_REASONS } from "../orders";
import { codesOf } from "../reasons";

/** The byte of a reason; 0 is a row that counts. */
export const codeOf = codesOf(ORDER_REASONS);

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
