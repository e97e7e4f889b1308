/**
 * The rows of the order table on a sheet about customers: counted, or left out with the reason.
 */
import type { Orders } from "../../tables/orders";
import type { Check } from "../../plan/sections/checks-part";
import { leftOutPart } from "../../plan/sections/left-out-part";
import type { Lane } from "../../plan/lane";

/** Rows of counted orders without a customer are left out here, though they count for other sheets. Returns the check of the block. */
export function countedRows(
  lane: Lane,
  { source, rows, used, leftOut, rowsWithoutCustomer }: Orders,
  columns: number,
): Check {
  const all = [...leftOut, { reason: "noCustomer" as const, rows: rowsWithoutCustomer }];
  return leftOutPart(lane, { source, rows, used: used - rowsWithoutCustomer.length, leftOut: all }, columns);
}
