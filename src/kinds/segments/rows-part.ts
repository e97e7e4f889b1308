/**
 * The rows of the order table on a sheet about customers: counted, or left out with the reason.
 */
import type { Orders } from "../../tables/orders";
import type { Check } from "../../plan/sections/checks-part";
import { type CountedTable, leftOutPart } from "../../plan/sections/left-out-part";
import type { Lane } from "../../plan/lane";

/** Rows of counted orders without a customer are left out here, though they count for other sheets. */
export function customerRows({ source, rows, used, leftOut, rowsWithoutCustomer }: Orders): CountedTable {
  const all = [...leftOut, { reason: "noCustomer" as const, rows: rowsWithoutCustomer }];
  return { source, rows, used: used - rowsWithoutCustomer.length, leftOut: all };
}

/** Returns the check of the block. */
export const countedRows = (lane: Lane, orders: Orders, columns: number): Check =>
  leftOutPart(lane, customerRows(orders), columns);
