/**
 * What a product-traffic table says of the products: visitors, carts, favourites and buyers of the weeks that count, added up by product.
 */
import { PRODUCT_TRAFFIC_COUNTS, type ProductTraffic, type ProductTrafficCount } from "../../tables/product-traffic";
import type { ProductFigure } from "../../tables/products";
import { isInside, type SalesWindow } from "../../domain/products/daily-demand";

/** Whether the row is of the weeks that count; a report over a period states no days. */
export const isCounted = ({ date }: ProductTraffic, row: number, window: SalesWindow): boolean =>
  Number.isNaN(date[row]!) || isInside(date[row]!, window);

type Visited = Readonly<Partial<Record<ProductFigure, number>>>;

/**
 * Sums of each product that the table names.
 * @param places The product of each row.
 */
export function visitsByProduct(
  traffic: ProductTraffic,
  places: Int32Array,
  window: SalesWindow,
): ReadonlyMap<number, Visited> {
  const sums = new Map<number, Record<ProductTrafficCount, number>>();
  for (let row = 0; row < traffic.count; row++) {
    if (!isCounted(traffic, row, window)) continue;
    const product = places[row]!;
    const sum = sums.get(product) ?? { visitors: NaN, views: NaN, carts: NaN, favourites: NaN, buyers: NaN };
    for (const count of PRODUCT_TRAFFIC_COUNTS) {
      const value = traffic[count][row]!;
      if (!Number.isNaN(value)) sum[count] = (Number.isNaN(sum[count]) ? 0 : sum[count]) + value;
    }
    sums.set(product, sum);
  }
  return new Map([...sums].map(([product, sum]) => [product, stated(sum)]));
}

/** What the rows state, with the conversion that follows; what they leave open is absent. */
function stated({ buyers, ...sum }: Record<ProductTrafficCount, number>): Visited {
  const all = { ...sum, conversion: sum.visitors > 0 ? buyers / sum.visitors : Number.NaN };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => !Number.isNaN(value)));
}
