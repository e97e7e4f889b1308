/**
 * What was bought: one line for each row that counts and names a product or its category. Read only when a sheet asks for it, so
 * that orders are read as quickly with these columns as without.
 */
import { intern } from "../../domain/maths/intern";
import type { ProductLines } from "../../domain/products/product-ladder";
import { isBlank, isErrorCell, plainText } from "../cells/cell";
import type { CellColumn } from "../cells/cell-column";
import type { OrderTable } from "./table";
import { parseMoney } from "../cells/parse-money";

interface KeptOrders {
  /** Number of each order among those that count, −1 for the others; null when all count. */
  readonly numberOf: Int32Array | null;
}

/** Price of one unit: as the table says, or the line's amount over its units where the amount is the line's own. */
function priceReader(
  { amount, units, unitPrice }: OrderTable["columns"],
  level: "line" | "order",
): (row: number) => number {
  if (unitPrice) return (row) => parseMoney(unitPrice.at(row));
  if (!amount || level === "order") return () => Number.NaN;
  return (row) => {
    const count = units ? parseMoney(units.at(row)) : 1;
    return parseMoney(amount.at(row)) / (Number.isNaN(count) ? 1 : count);
  };
}

/** The price where it is one: returns and gifts say nothing of what a product costs. */
const priceOrNone = (price: number): number => (price > 0 && Number.isFinite(price) ? price : Number.NaN);

/** The cell's text; null for a blank one or an error. */
function nameAt(column: CellColumn | undefined, row: number): string | null {
  const cell = column?.at(row);
  return column === undefined || isBlank(cell) || isErrorCell(cell) ? null : plainText(String(cell));
}

/** Numbers for the names, −1 for none. */
function numbered(names: readonly (string | null)[]): { readonly of: Int32Array; readonly names: readonly string[] } {
  const { index, values } = intern(names.filter((name) => name !== null));
  let next = 0;
  return { of: Int32Array.from(names, (name) => (name === null ? -1 : index[next++]!)), names: values };
}

/** @param level What the amount column holds. Rows that name neither product nor category are passed over. */
export function readProductLines(table: OrderTable, { numberOf }: KeptOrders, level: "line" | "order"): ProductLines {
  const { rows, reasons, orders, columns } = table;
  const products: (string | null)[] = [];
  const categories: (string | null)[] = [];
  const order: number[] = [];
  const prices: number[] = [];
  const priceOf = priceReader(columns, level);
  for (let row = 0; row < rows; row++) {
    if (reasons[row] !== 0) continue;
    const [product, category] = [nameAt(columns.product, row), nameAt(columns.category, row)];
    if (product === null && category === null) continue;
    products.push(product);
    categories.push(category);
    order.push(numberOf ? numberOf[orders.orderOf[row]!]! : orders.orderOf[row]!);
    prices.push(priceOrNone(priceOf(row)));
  }
  const { of, names } = numbered(products);
  return {
    order: Int32Array.from(order),
    product: of,
    products: names,
    price: Float64Array.from(prices),
    ...(columns.category ? { categories: numbered(categories) } : {}),
  };
}
