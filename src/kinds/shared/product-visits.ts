/**
 * What a product-traffic table says of the products: visitors, carts, favourites, buyers and refunds of the days that count, added up by
 * product.
 */
import { PRODUCT_TRAFFIC_COUNTS, type ProductTraffic, type ProductTrafficCount } from "../../tables/product-traffic";
import type { ProductFigure } from "../../tables/products";
import { type JoinedProduct, type JoinedProducts, joinProducts } from "./joined-products";
import type { ProductTables } from "./product-tables";
import { without } from "./weeks-that-count";

/** Whether a day is of those looked at. */
type CountsDay = (day: number) => boolean;

/** Whether the row is of the days that count; a report over a period states no days. */
const isCounted = ({ date }: ProductTraffic, row: number, counts: CountsDay): boolean =>
  Number.isNaN(date[row]!) || counts(date[row]!);

/** The account of the report's rows without those of other weeks. */
export function countedVisits(traffic: ProductTraffic, counts: CountsDay) {
  const rows = [...traffic.bodyRow].filter((_, row) => !isCounted(traffic, row, counts));
  return without(traffic, [{ reason: "otherWeeks", rows }]);
}

/** Days that count and that the report names; null where it states none. */
export function daysNamed(traffic: ProductTraffic | undefined, counts: CountsDay): number | null {
  const days = new Set(traffic?.date.filter((day) => !Number.isNaN(day) && counts(day)));
  return days.size === 0 ? null : days.size;
}

type Visited = Readonly<Partial<Record<ProductFigure, number>>>;

const nothing = () =>
  Object.fromEntries(PRODUCT_TRAFFIC_COUNTS.map((count) => [count, Number.NaN])) as Record<ProductTrafficCount, number>;

/** Sums of each product that the table names, by the product of each row. */
function visitsByProduct(
  traffic: ProductTraffic,
  ofVisit: Int32Array,
  counts: CountsDay,
): ReadonlyMap<number, Visited> {
  const sums = new Map<number, Record<ProductTrafficCount, number>>();
  for (let row = 0; row < traffic.count; row++) {
    if (!isCounted(traffic, row, counts)) continue;
    const product = ofVisit[row]!;
    const sum = sums.get(product) ?? nothing();
    for (const count of PRODUCT_TRAFFIC_COUNTS) {
      const value = traffic[count][row]!;
      if (!Number.isNaN(value)) sum[count] = (Number.isNaN(sum[count]) ? 0 : sum[count]) + value;
    }
    sums.set(product, sum);
  }
  return new Map([...sums].map(([product, sum]) => [product, stated(sum)]));
}

/** What the rows state, with the rates that follow; what they leave open is absent. */
function stated(sum: Record<ProductTrafficCount, number>): Visited {
  const { visitors, views, carts, favourites, buyers, revenue, refunds } = sum;
  const rate = (part: number, whole: number): number => (whole > 0 ? part / whole : Number.NaN);
  const rates = { conversion: rate(buyers, visitors), refundRate: rate(refunds, revenue) };
  const all = { visitors, views, carts, favourites, ...rates };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => !Number.isNaN(value)));
}

/** Products of the tables together; what a product-traffic table says of visits goes before the product table. @param sold Names of products in the orders. */
export function visitedProducts(
  sold: readonly string[],
  { table, traffic }: Pick<ProductTables, "table" | "traffic">,
  counts: CountsDay,
): Pick<JoinedProducts, "products" | "ofSold"> {
  const { products, ofSold, ofVisit } = joinProducts(table, sold, traffic);
  if (traffic === undefined) return { products, ofSold };
  const visits = visitsByProduct(traffic, ofVisit, counts);
  const visited = (product: JoinedProduct, i: number): JoinedProduct => {
    const own = visits.get(i);
    return own === undefined ? product : { ...product, figures: { ...product.figures, ...own } };
  };
  return { products: products.map(visited), ofSold };
}
