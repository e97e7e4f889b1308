/**
 * What the customers worth a call who are slipping away have bought: the products they spent most on, for an offer to win them back.
 */
import { isWithinWindow } from "../analysis";
import type { SegmentSet } from "../customer-sets";
import { isCalled } from "../families";

/** Products shown. */
const MOST = 5;

export interface SlippingProduct {
  readonly name: string;
  /** Slipping customers who bought it. */
  readonly customers: number;
  /** What they spent on it, and its share of all they spent. */
  readonly revenue: number;
  readonly share: number;
}

/** The largest first, by revenue, then by name; null where the orders name no products or nobody slips away. */
export function slippingProducts({ orders, analysis, shown }: SegmentSet): readonly SlippingProduct[] | null {
  const lines = orders.soldLines?.();
  if (lines === undefined) return null;
  const slips = new Set<number>();
  analysis.figures.customer.forEach((who, row) => {
    if (isCalled(shown.list[shown.of[row]!]!.id)) slips.add(who);
  });
  const products = lines.products.map((name) => ({ name, customers: new Set<number>(), revenue: 0 }));
  let spent = 0;
  lines.order.forEach((order, line) => {
    const [who, product] = [orders.customer[order]!, products[lines.product[line]!]];
    if (!slips.has(who) || !isWithinWindow(analysis, orders.date[order]!)) return;
    spent += lines.amount[line]!;
    if (product === undefined) return;
    product.customers.add(who);
    product.revenue += lines.amount[line]!;
  });
  const bought = products.filter(({ revenue }) => revenue > 0);
  if (bought.length === 0) return null;
  return bought
    .sort((one, other) => other.revenue - one.revenue || (one.name < other.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ name, customers, revenue }) => ({ name, customers: customers.size, revenue, share: revenue / spent }));
}
