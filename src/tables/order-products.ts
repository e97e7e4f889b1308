/**
 * What was bought: one line for each row that counts and names a product. Read only when a sheet asks for it, so that orders are
 * read as quickly with a product column as without.
 */
import { intern } from "../domain/intern";
import type { ProductLines } from "../domain/product-ladder";
import { isBlank, isErrorCell, plainText } from "./cell";
import type { CellColumn } from "./cell-column";
import type { OrderTable } from "./order-table";
import { parseMoney } from "./parse-money";

interface KeptOrders {
  /** Number of each order among those that count, −1 for the others; null when all count. */
  readonly numberOf: Int32Array | null;
}

/** Price of one unit: as the table says, or the line's amount over its units where the amount is the line's own. */
function priceReader({ amount, units, unitPrice }: OrderTable["columns"], level: "line" | "order"): (row: number) => number {
  if (unitPrice) return (row) => parseMoney(unitPrice.at(row));
  if (!amount || level === "order") return () => Number.NaN;
  return (row) => {
    const count = units ? parseMoney(units.at(row)) : 1;
    return parseMoney(amount.at(row)) / (Number.isNaN(count) ? 1 : count);
  };
}

/** The price where it is one: returns and gifts say nothing of what a product costs. */
const priceOrNone = (price: number): number => (price > 0 && Number.isFinite(price) ? price : Number.NaN);

/** @param level What the amount column holds. Rows with a blank product or an error in its place are passed over. */
export function readProductLines(table: OrderTable, product: CellColumn, { numberOf }: KeptOrders, level: "line" | "order"): ProductLines {
  const { rows, reasons, orders, columns } = table;
  const names: string[] = [];
  const order: number[] = [];
  const prices: number[] = [];
  const priceOf = priceReader(columns, level);
  for (let row = 0; row < rows; row++) {
    const cell = product.at(row);
    if (reasons[row] !== 0 || isBlank(cell) || isErrorCell(cell)) continue;
    names.push(plainText(String(cell)));
    order.push(numberOf ? numberOf[orders.orderOf[row]!]! : orders.orderOf[row]!);
    prices.push(priceOrNone(priceOf(row)));
  }
  const { index, values } = intern(names);
  return { order: Int32Array.from(order), product: index, products: values, price: Float64Array.from(prices) };
}
