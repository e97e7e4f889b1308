/**
 * The rows of the order table on a sheet about customers: counted, or left out with the reason.
 */
import type { OrderReason, Orders } from "../../tables/orders";
import type { LeftOut } from "../../tables/reasons";
import { type SegmentAnalysis, windowStart } from "./analysis";
import type { CountedTable } from "../../plan/sections/left-out-part";

type Window = Pick<SegmentAnalysis, "asOf" | "windowMonths">;

/** Rows of counted orders without a customer, or outside the days that count, are left out here, though they count for other sheets. */
export function customerRows(orders: Orders, { asOf, windowMonths }: Window): CountedTable {
  const { source, rows, used, leftOut, rowsWithoutCustomer, orderOfRow, customer, date, notes, statuses } = orders;
  const from = windowStart(asOf, windowMonths);
  const [later, earlier]: [number[], number[]] = [[], []];
  orderOfRow.forEach((order, row) => {
    if (order < 0 || customer[order]! < 0) return;
    if (date[order]! >= asOf + 1) later.push(row);
    else if (date[order]! < from) earlier.push(row);
  });
  const own: LeftOut<OrderReason>[] = [
    { reason: "noCustomer", rows: rowsWithoutCustomer },
    { reason: "afterAsOf", rows: later },
    { reason: "beforeWindow", rows: earlier },
  ];
  const added = own.filter((each) => each.rows.length > 0);
  const count = added.reduce((sum, each) => sum + each.rows.length, 0);
  return { source, rows, used: used - count, leftOut: [...leftOut, ...added], notes, statuses };
}
