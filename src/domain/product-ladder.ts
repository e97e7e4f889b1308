/**
 * Which product to offer next (SPEC §4, micro-segments): X, the one most customers buy; Y, the one its buyers most often buy with
 * it or after it; Z, the better line for buyers of Y.
 */
import type { CustomerOrders } from "./rfm";

/** Order lines as parallel columns. */
export interface ProductLines {
  /** Index of the order. */
  readonly order: Int32Array;
  /** Index into `products`. */
  readonly product: Int32Array;
  readonly products: readonly string[];
  /** Price of one unit; NaN where the data do not say. */
  readonly price: Float64Array;
}

/** Indexes of products; null where the data show none. */
export interface ProductLadder {
  readonly x: number | null;
  readonly y: number | null;
  readonly z: number | null;
}

/** Fewer buyers of a product are chance, not a pattern. */
const LEAST_BUYERS = 2;

interface Buying {
  readonly who: number;
  readonly product: number;
  readonly day: number;
}

/** Calls back for every line of a customer's order up to the as-of day. */
function eachLine({ customer, date, asOf }: CustomerOrders, lines: ProductLines, visit: (line: Buying) => void): void {
  const end = Math.floor(asOf) + 1;
  for (let line = 0; line < lines.order.length; line++) {
    const order = lines.order[line]!;
    const product = lines.product[line]!;
    if (product < 0 || customer[order]! < 0 || date[order]! >= end) continue;
    visit({ who: customer[order]!, product, day: Math.floor(date[order]!) });
  }
}

/** Customers who bought each product, of the lines that `counts` lets through. */
function buyers(orders: CustomerOrders, lines: ProductLines, counts: (line: Buying) => boolean): Float64Array {
  const found = new Float64Array(lines.products.length);
  const seen = new Set<number>();
  eachLine(orders, lines, (line) => {
    if (!counts(line)) return;
    const key = line.who * lines.products.length + line.product;
    if (seen.has(key)) return;
    seen.add(key);
    found[line.product]!++;
  });
  return found;
}

/** The product with the largest figure; of equal ones the first by name, so that the order of the rows is no matter. */
function largest(figures: Float64Array, products: readonly string[], allowed: (product: number) => boolean): number | null {
  let best: number | null = null;
  figures.forEach((figure, product) => {
    if (!allowed(product)) return;
    if (best === null || figure > figures[best]! || (figure === figures[best] && products[product]! < products[best]!)) best = product;
  });
  return best;
}

/** Average price of a unit of each product; NaN where no line says. */
function averagePrices({ product, products, price }: ProductLines): Float64Array {
  const sums = new Float64Array(products.length);
  const counts = new Float64Array(products.length);
  product.forEach((id, line) => {
    if (id < 0 || Number.isNaN(price[line])) return;
    sums[id]! += price[line]!;
    counts[id]!++;
  });
  return sums.map((sum, id) => sum / counts[id]!);
}

/**
 * X has the most customers; Y the most customers who bought it on the day of their first X or later; Z is the dearest product that
 * at least two buyers of Y bought, dearer than Y and not X.
 */
export function productLadder(orders: CustomerOrders, lines: ProductLines): ProductLadder {
  const { products } = lines;
  const all = buyers(orders, lines, () => true);
  const x = largest(all, products, (product) => all[product]! >= LEAST_BUYERS);
  if (x === null) return { x: null, y: null, z: null };
  const firstX = new Float64Array(orders.customerCount).fill(Number.POSITIVE_INFINITY);
  eachLine(orders, lines, ({ who, product, day }) => {
    if (product === x) firstX[who] = Math.min(firstX[who]!, day);
  });
  const after = buyers(orders, lines, ({ who, product, day }) => product !== x && day >= firstX[who]!);
  const y = largest(after, products, (product) => after[product]! >= LEAST_BUYERS);
  if (y === null) return { x, y: null, z: null };
  const buysY = new Uint8Array(orders.customerCount);
  eachLine(orders, lines, ({ who, product }) => {
    if (product === y) buysY[who] = 1;
  });
  const byBuyersOfY = buyers(orders, lines, ({ who }) => buysY[who] === 1);
  const prices = averagePrices(lines);
  const better = (product: number): boolean => product !== x && byBuyersOfY[product]! >= LEAST_BUYERS && prices[product]! > prices[y]!;
  return { x, y, z: largest(prices, products, better) };
}
