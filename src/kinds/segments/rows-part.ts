/**
 * The rows of the order table on a sheet about customers: counted, or left out with the reason.
 */
import type { Orders } from "../../tables/orders";
import type { Check } from "../../plan/sections/checks-part";
import { everyRowCheck, leftOutLines, leftOutPart } from "../../plan/sections/left-out-part";
import type { Lane } from "../../plan/lane";

/** Rows of counted orders without a customer are left out here, though they count for other sheets. Returns the check of the block. */
export function countedRows(lane: Lane, orders: Orders, columns: number): Check {
  const { source, rows, used, leftOut, rowsWithoutCustomer } = orders;
  const all = [...leftOut, { reason: "noCustomer" as const, rows: rowsWithoutCustomer }];
  const lines = leftOutLines(all, source);
  const part = leftOutPart(
    lane,
    { table: source.name, read: rows, counted: used - rowsWithoutCustomer.length, lines },
    columns,
  );
  return everyRowCheck(part, source.name);
}
