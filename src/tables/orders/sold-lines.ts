/**
 * What each line of the orders sold, for sheets about products: units, and its part of what its order brought. Read only when a sheet needs it.
 */
import { asWritten, NameIndex, NOBODY } from "../cells/names";
import type { KeptOrders, OrderTable } from "./table";

/** The counted rows as parallel columns. */
export interface SoldLines {
  /** Index of the order. */
  readonly order: Int32Array;
  /** Index into `products`; −1 where the row names none. */
  readonly product: Int32Array;
  readonly products: readonly string[];
  /** 1 where the row does not say; returns are below 0. */
  readonly units: Float64Array;
  /** Whether a column says how many were sold. */
  readonly unitsStated: boolean;
  /** Its part of what its order brought: the lines of an order add up to the order's amount. */
  readonly amount: Float64Array;
}

const or = (value: number, other: number): number => (Number.isNaN(value) ? other : value);

/** Units of a row; 1 where the table does not say. */
function unitReader(table: OrderTable): (row: number) => number {
  const [column, read] = [table.columns.units, table.reader("units")];
  return column ? (row) => or(read(column.at(row)), 1) : () => 1;
}

/** What a line is worth beside the others of its order: its amount less its refund where those are the line's own, else what its units cost. */
function worthReader(table: OrderTable, level: "line" | "order"): (row: number) => number {
  const { amount, unitPrice } = table.columns;
  const refund = table.platform?.refundIncluded ? undefined : table.columns.refund;
  const [paid, back, price] = [table.reader("amount"), table.reader("refund"), table.reader("unitPrice")];
  const units = unitReader(table);
  if (level === "line" && amount)
    return (row) => or(paid(amount.at(row)), 0) - (refund ? Math.abs(or(back(refund.at(row)), 0)) : 0);
  return unitPrice ? (row) => units(row) * or(price(unitPrice.at(row)), 0) : units;
}

/** Turns what lines are worth into amounts that add up to those of their orders; in equal parts where they are worth nothing together. */
function shareOut(worth: Float64Array, order: Int32Array, amount: Float64Array): void {
  const [sums, counts] = [new Float64Array(amount.length), new Float64Array(amount.length)];
  order.forEach((of, line) => {
    sums[of]! += worth[line]!;
    counts[of]!++;
  });
  order.forEach((of, line) => {
    worth[line] = amount[of]! * (sums[of]! > 0 ? worth[line]! / sums[of]! : 1 / counts[of]!);
  });
}

/** What the orders came to, and what the amount column holds. */
interface OrderAmounts {
  readonly amount: Float64Array;
  readonly level: "line" | "order";
}

export function readSoldLines(table: OrderTable, { numberOf }: KeptOrders, { amount, level }: OrderAmounts): SoldLines {
  const { rows, reasons, orders, columns } = table;
  const counted = Array.from({ length: rows }, (_, row) => row).filter((row) => reasons[row] === 0);
  const order = Int32Array.from(counted, (row) => {
    const found = orders.orderOf[row]!;
    return numberOf ? numberOf[found]! : found;
  });
  const names = new NameIndex(asWritten);
  const product = Int32Array.from(counted, (row) => Math.max(NOBODY, names.numberOf(columns.product?.at(row))));
  const amounts = Float64Array.from(counted, worthReader(table, level));
  shareOut(amounts, order, amount);
  return {
    ...{ order, product, products: names.names, amount: amounts },
    units: Float64Array.from(counted, unitReader(table)),
    unitsStated: columns.units !== undefined,
  };
}
