/**
 * Orders and their revenue between two moments as native formulas over the user's own table, where those count as its reader does.
 */
import { type Expression, f, type Operand } from "../../plan/formula";
import type { Handle } from "../../plan/handle";
import { sourceColumn } from "../../plan/source-reference";
import type { Orders } from "../../tables/orders";
import { datedBetween } from "./lead-formulas";

/** A figure between two days, both counted, of everyone or of the seller whose name stands in a cell. */
export type NativeFigure = (from: Operand, to: Operand, seller?: Operand) => Expression;

/** Whether the orders' own cells can be counted: see NativeFacts. */
export const ordersCount = (orders: Orders | undefined): orders is Orders =>
  orders?.native.aggregatable === true && orders.columns.date !== undefined && orders.columns.amount !== undefined;

/** @param statuses Cells with the statuses that count; no rows where the table has none. */
export function orderFormulas(
  { source, columns, native }: Orders,
  statuses: Handle,
): Record<"orders" | "revenue", NativeFigure> {
  const [date, amount] = [sourceColumn(source, columns.date!), sourceColumn(source, columns.amount!)];
  const figure =
    (count: (rows: Expression) => Expression): NativeFigure =>
    (from, to, seller) => {
      const own = seller === undefined ? f`` : f`,${sourceColumn(source, columns.seller!)},${seller}`;
      const rows = f`${datedBetween(date, from, to)}${own}`;
      if (columns.status === undefined || statuses.rows === 0) return count(rows);
      // Several statuses count one after the other: SUMPRODUCT adds them up.
      return f`SUMPRODUCT(${count(f`${rows},${sourceColumn(source, columns.status)},${statuses}`)})`;
    };
  const refund = native.takesRefundsOff === true ? sourceColumn(source, columns.refund!) : null;
  const sum = (column: typeof amount, rows: Expression): Expression => f`SUMIFS(${column},${rows})`;
  return {
    orders: figure((rows) => f`COUNTIFS(${rows})`),
    revenue: figure((rows) => (refund === null ? sum(amount, rows) : f`(${sum(amount, rows)}-${sum(refund, rows)})`)),
  };
}
