/** How many customers come back, where they move, and what a customer is worth over the years (rules §1, §4). */

/**
 * Share of customers with two orders or more.
 * @param customer 0 to customerCount − 1, one entry an order.
 * @returns 0 to 1; NaN without customers.
 * @example repeatRate(Int32Array.of(0, 1, 0), 2); // 0.5
 */
export function repeatRate(customer: Int32Array, customerCount: number): number {
  const orders = new Uint32Array(customerCount);
  for (const who of customer) orders[who]!++;
  let [customers, repeaters] = [0, 0];
  for (const count of orders) {
    if (count > 0) customers++;
    if (count > 1) repeaters++;
  }
  return repeaters / customers;
}

/**
 * Share of the customers of one period who buy again in the next.
 * @returns 0 to 1; NaN where `before` is empty.
 * @example retentionRate(new Set(["Li", "Wu"]), new Set(["Wu", "Xu"])); // 0.5
 */
export function retentionRate<T>(before: ReadonlySet<T>, after: ReadonlySet<T>): number {
  let kept = 0;
  for (const customer of before) if (after.has(customer)) kept++;
  return kept / before.size;
}

/**
 * Customers by segment before × segment after.
 * @param before Segment of each customer then, `after` now; a customer may be in one only.
 * @returns Counts by the positions of the segments: rows `from`, columns `to`; the last row holds customers who are new,
 *   the last column those who are gone.
 */
export function segmentMoves<C, S>(
  before: ReadonlyMap<C, S>,
  after: ReadonlyMap<C, S>,
  from: readonly S[],
  to: readonly S[],
): number[][] {
  const row = new Map(from.map((segment, position) => [segment, position]));
  const column = new Map(to.map((segment, position) => [segment, position]));
  const counts = Array.from({ length: from.length + 1 }, () => new Array<number>(to.length + 1).fill(0));
  for (const [customer, segment] of before) {
    const now = after.get(customer);
    counts[row.get(segment)!]![now === undefined ? to.length : column.get(now)!]!++;
  }
  for (const [customer, segment] of after) if (!before.has(customer)) counts[from.length]![column.get(segment)!]!++;
  return counts;
}

export interface Relation {
  /** Average order value. */
  readonly averageOrderValue: number;
  readonly ordersPerYear: number;
  /** Margin as a share of revenue. */
  readonly margin: number;
  /** Share of customers that stay from one year to the next. */
  readonly retention: number;
  /** Interest a year. */
  readonly discountRate: number;
  /** Years counted, the first in full; for ever without it. */
  readonly years?: number;
}

/**
 * Discounted margin a customer brings: the first year in full, each later one at retention ÷ (1 + discount rate) of the
 * year before (Gupta and Lehmann, "Customers as assets", 2003, with the first year included).
 * @returns Infinity where nobody leaves, nothing is discounted and no number of years is given.
 * @example customerLifetimeValue({ averageOrderValue: 250, ordersPerYear: 4, margin: 0.3, retention: 0.5, discountRate: 0 }); // 600
 */
export function customerLifetimeValue(relation: Relation): number {
  const yearly = relation.averageOrderValue * relation.ordersPerYear * relation.margin;
  const kept = relation.retention / (1 + relation.discountRate);
  if (yearly === 0) return 0;
  if (relation.years === undefined) return yearly / (1 - kept);
  return kept === 1 ? yearly * relation.years : (yearly * (1 - kept ** relation.years)) / (1 - kept);
}
