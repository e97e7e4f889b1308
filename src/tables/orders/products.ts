/**
 * What was bought: one line for each row that counts and names a product or its category. Read only when a sheet needs it, so
 * that orders are read as quickly with these columns as without.
 */
import type { ProductLines } from "../../domain/products/product-ladder";
import { asWritten, NameIndex, NOBODY } from "../cells/names";
import type { KeptOrders, OrderTable } from "./table";

/** Price of one unit: as the table has it, or the line's amount over its units where the amount is the line's own. */
function priceReader(table: OrderTable, level: "line" | "order"): (row: number) => number {
  const numbers = (role: "amount" | "units" | "unitPrice") => {
    const [column, read] = [table.columns[role], table.reader(role)];
    return column && ((row: number): number => read(column.at(row)));
  };
  const [amount, units, unitPrice] = [numbers("amount"), numbers("units"), numbers("unitPrice")];
  if (unitPrice) return unitPrice;
  if (!amount || level === "order") return () => Number.NaN;
  return (row) => {
    const count = units ? units(row) : 1;
    return amount(row) / (Number.isNaN(count) ? 1 : count);
  };
}

/** The price where it is one: returns and gifts are no price. */
const priceOrNone = (price: number): number => (price > 0 && Number.isFinite(price) ? price : Number.NaN);

/** Rows that name neither product nor category are passed over. @param level What the amount column holds. */
export function readProductLines(table: OrderTable, { numberOf }: KeptOrders, level: "line" | "order"): ProductLines {
  const { rows, reasons, orders, columns } = table;
  const [products, categories] = [new NameIndex(asWritten), new NameIndex(asWritten)];
  const order: number[] = [];
  const product: number[] = [];
  const category: number[] = [];
  const prices: number[] = [];
  const priceOf = priceReader(table, level);
  for (let row = 0; row < rows; row++) {
    if (reasons[row] !== 0 || table.isReturn(row)) continue;
    const what = Math.max(NOBODY, products.numberOf(columns.product?.at(row)));
    const kind = Math.max(NOBODY, categories.numberOf(columns.category?.at(row)));
    if (what === NOBODY && kind === NOBODY) continue;
    product.push(what);
    category.push(kind);
    order.push(numberOf ? numberOf[orders.orderOf[row]!]! : orders.orderOf[row]!);
    prices.push(priceOrNone(priceOf(row)));
  }
  return {
    order: Int32Array.from(order),
    product: Int32Array.from(product),
    products: products.names,
    price: Float64Array.from(prices),
    ...(columns.category ? { categories: { of: Int32Array.from(category), names: categories.names } } : {}),
  };
}
