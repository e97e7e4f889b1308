/**
 * Whether native formulas over the user's own table give the same answer as reading it, so that a sheet can stay live.
 */
import { isBlank } from "../cells/cell";
import { CRITERION_MARKS } from "../cells/criterion";
import { isReferable } from "../source";
import type { OrderTable } from "./table";
import type { NativeFacts } from "../orders";
import type { StatusFacts } from "./status";

/**
 * @param nativeCells Dates, amounts and refunds of all counted rows are numbers as Excel keeps them.
 * @param ownOrders Every counted row is its own order.
 */
export function nativeFacts(
  table: OrderTable,
  status: StatusFacts | null,
  nativeCells: boolean,
  ownOrders: boolean,
): NativeFacts {
  const countedStatuses = status?.counted ?? [];
  const folded = new Set(countedStatuses.map((text) => text.toLowerCase()));
  const plainStatuses =
    folded.size === countedStatuses.length && !countedStatuses.some((text) => CRITERION_MARKS.test(text));
  const comparable = status === null || (plainStatuses && !(status.silent && hasSilentRow(table)));
  const aggregatable =
    nativeCells && ownOrders && comparable && isReferable(table.source) && excludesLeftOut(table, countedStatuses);
  return { aggregatable, countedStatuses };
}

/** Whether a counted row has no status text that a formula could count. */
function hasSilentRow({ reasons, rows, columns }: OrderTable): boolean {
  for (let row = 0; row < rows; row++) {
    if (reasons[row] !== 0) continue;
    const cell = columns.status?.at(row);
    if (typeof cell !== "string" || isBlank(cell)) return true;
  }
  return false;
}

/** Whether date and status criteria alone keep every row out that reading left out. */
function excludesLeftOut({ reasons, rows, columns }: OrderTable, countedStatuses: readonly string[]): boolean {
  const counted = new Set(countedStatuses.map((text) => text.toLowerCase()));
  for (let row = 0; row < rows; row++) {
    if (reasons[row] === 0) continue;
    if (columns.date && typeof columns.date.at(row) !== "number") continue;
    const status = columns.status ? columns.status.at(row) : null;
    if (typeof status === "string" && !counted.has(status.toLowerCase())) continue;
    return false;
  }
  return true;
}
