/**
 * What to offer next (rules §4, micro-segments): X, what most customers buy; Y, what its buyers most often buy with it or after it;
 * Z, the better line for buyers of Y. X and Y are categories where the data tell them apart, else products; Z is always a product.
 */
import type { CustomerOrders } from "../customers/rfm";

/** Order lines as parallel columns. */
export interface ProductLines {
  /** Index of the order. */
  readonly order: Int32Array;
  /** Index into `products`; −1 where the line names none. */
  readonly product: Int32Array;
  readonly products: readonly string[];
  /** Price of one unit; NaN where the data do not say. */
  readonly price: Float64Array;
  /** Absent where the data have no categories. */
  readonly categories?: LineCategories;
}

interface LineCategories {
  /** Of each line, index into `names`; −1 where the line names none. */
  readonly of: Int32Array;
  readonly names: readonly string[];
}

/** What X and Y of a ladder are. */
type LadderBasis = "category" | "product";

/** Indexes; null where the data show none. */
export interface ProductLadder {
  readonly basis: LadderBasis;
  /** Categories or products, by `basis`. */
  readonly x: number | null;
  readonly y: number | null;
  /** A product; one of category Y where there are categories. */
  readonly z: number | null;
}

export type LadderRung = "x" | "y" | "z";

/** Fewer buyers are chance, not a pattern. */
const LEAST_BUYERS = 2;
/** One category tells no customers apart. */
const LEAST_CATEGORIES = 2;

/** What can be bought, by line: products, or categories. */
interface Offer {
  readonly of: Int32Array;
  readonly names: readonly string[];
}

interface Buying {
  readonly who: number;
  readonly item: number;
  readonly day: number;
}

/** Calls back for every line of a customer's order up to the as-of day that names something of the offer. */
function eachLine(
  { customer, date, asOf }: CustomerOrders,
  order: Int32Array,
  { of }: Offer,
  visit: (line: Buying) => void,
): void {
  const end = Math.floor(asOf) + 1;
  for (let line = 0; line < order.length; line++) {
    const at = order[line]!;
    const item = of[line]!;
    if (item < 0 || customer[at]! < 0 || date[at]! >= end) continue;
    visit({ who: customer[at]!, item, day: Math.floor(date[at]!) });
  }
}

/** Customers who bought each item, of the lines that `counts` lets through. */
function buyers(
  orders: CustomerOrders,
  order: Int32Array,
  offer: Offer,
  counts: (line: Buying) => boolean,
): Float64Array {
  const found = new Float64Array(offer.names.length);
  const seen = new Set<number>();
  eachLine(orders, order, offer, (line) => {
    if (!counts(line)) return;
    const key = line.who * offer.names.length + line.item;
    if (seen.has(key)) return;
    seen.add(key);
    found[line.item]!++;
  });
  return found;
}

/** The item with the largest figure; of equal ones the first by name, so that the order of the rows is no matter. */
function largest(figures: Float64Array, names: readonly string[], allowed: (item: number) => boolean): number | null {
  let best: number | null = null;
  figures.forEach((figure, item) => {
    if (!allowed(item)) return;
    if (best === null || figure > figures[best]! || (figure === figures[best] && names[item]! < names[best]!))
      best = item;
  });
  return best;
}

/** Average price of a unit of each item; NaN where no line says. */
function averagePrices({ of, names }: Offer, price: Float64Array): Float64Array {
  const sums = new Float64Array(names.length);
  const counts = new Float64Array(names.length);
  of.forEach((item, line) => {
    if (item < 0 || Number.isNaN(price[line])) return;
    sums[item]! += price[line]!;
    counts[item]!++;
  });
  return sums.map((sum, item) => sum / counts[item]!);
}

/** X has the most customers; Y the most customers who bought it on the day of their first X or later. */
function crossSelling(orders: CustomerOrders, order: Int32Array, offer: Offer): Pick<ProductLadder, "x" | "y"> {
  const all = buyers(orders, order, offer, () => true);
  const x = largest(all, offer.names, (item) => all[item]! >= LEAST_BUYERS);
  if (x === null) return { x, y: null };
  const firstX = new Float64Array(orders.customerCount).fill(Number.POSITIVE_INFINITY);
  eachLine(orders, order, offer, ({ who, item, day }) => {
    if (item === x) firstX[who] = Math.min(firstX[who]!, day);
  });
  const after = buyers(orders, order, offer, ({ who, item, day }) => item !== x && day >= firstX[who]!);
  return { x, y: largest(after, offer.names, (item) => after[item]! >= LEAST_BUYERS) };
}

/** The dearest product that at least two buyers of the product Y bought, dearer than Y and not X. */
function dearerProduct(orders: CustomerOrders, lines: ProductLines, x: number, y: number): number | null {
  const offer: Offer = { of: lines.product, names: lines.products };
  const buysY = new Uint8Array(orders.customerCount);
  eachLine(orders, lines.order, offer, ({ who, item }) => {
    if (item === y) buysY[who] = 1;
  });
  const byBuyersOfY = buyers(orders, lines.order, offer, ({ who }) => buysY[who] === 1);
  const prices = averagePrices(offer, lines.price);
  return largest(
    prices,
    lines.products,
    (item) => item !== x && byBuyersOfY[item]! >= LEAST_BUYERS && prices[item]! > prices[y]!,
  );
}

/** The dearest product of category Y that at least two customers bought, dearer than a unit of the category is on average. */
function dearestInCategory(
  orders: CustomerOrders,
  lines: ProductLines,
  categories: LineCategories,
  y: number,
): number | null {
  const inside = lines.product.map((product, line) => (categories.of[line] === y ? product : -1));
  const offer: Offer = { of: inside, names: lines.products };
  const bought = buyers(orders, lines.order, offer, () => true);
  const prices = averagePrices(offer, lines.price);
  const usual = averagePrices(categories, lines.price)[y]!;
  return largest(prices, lines.products, (item) => bought[item]! >= LEAST_BUYERS && prices[item]! > usual);
}

/** The categories, where customers bought of two at least. */
function tellingCategories(orders: CustomerOrders, { order, categories }: ProductLines): LineCategories | null {
  if (categories === undefined) return null;
  const bought = buyers(orders, order, categories, () => true).filter((count) => count > 0).length;
  return bought >= LEAST_CATEGORIES ? categories : null;
}

/** The rungs of the ladder, by categories where customers bought of two at least, else by products. */
export function productLadder(orders: CustomerOrders, lines: ProductLines): ProductLadder {
  const categories = tellingCategories(orders, lines);
  const basis = categories === null ? "product" : "category";
  const { x, y } = crossSelling(orders, lines.order, categories ?? { of: lines.product, names: lines.products });
  if (x === null || y === null) return { basis, x, y, z: null };
  const z = categories === null ? dearerProduct(orders, lines, x, y) : dearestInCategory(orders, lines, categories, y);
  return { basis, x, y, z };
}
