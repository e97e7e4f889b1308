/**
 * What is bought together, and the coupon threshold that the order values suggest (rules §5, levers 2 and 4).
 * Association rules as Agrawal and others (1993) defined them; Fisher's exact test for their significance.
 */
import logGamma from "@stdlib/math-base-special-gammaln";

/** Order lines as parallel columns of whole ids from 0. */
export interface BasketLines {
  readonly order: Int32Array;
  readonly orderCount: number;
  readonly product: Int32Array;
  readonly productCount: number;
}

/** Two products, `first` the lower id. */
export interface ProductPair {
  readonly first: number;
  readonly second: number;
  /** Orders that hold both, the first, the second. */
  readonly both: number;
  readonly ordersOfFirst: number;
  readonly ordersOfSecond: number;
}

/** Distinct products of each order, as one array and where each order begins; rare products are dropped before pairing. */
function baskets({ order, orderCount, product, productCount }: BasketLines, leastOrders: number) {
  const start = new Int32Array(orderCount + 1);
  for (const id of order) start[id + 1]!++;
  for (let id = 0; id < orderCount; id++) start[id + 1]! += start[id]!;
  const next = start.slice();
  const items = new Int32Array(order.length);
  for (let line = 0; line < order.length; line++) items[next[order[line]!]!++] = product[line]!;
  const ordersOf = new Int32Array(productCount);
  const end = new Int32Array(orderCount);
  for (let id = 0; id < orderCount; id++) {
    const basket = items.subarray(start[id], start[id + 1]).sort();
    let kept = 0;
    for (let i = 0; i < basket.length; i++) if (i === 0 || basket[i] !== basket[i - 1]) basket[kept++] = basket[i]!;
    for (let i = 0; i < kept; i++) ordersOf[basket[i]!]!++;
    end[id] = start[id]! + kept;
  }
  for (let id = 0; id < orderCount; id++) {
    let kept = start[id]!;
    for (let i = start[id]!; i < end[id]!; i++) if (ordersOf[items[i]!]! >= leastOrders) items[kept++] = items[i]!;
    end[id] = kept;
  }
  return { items, start, end, ordersOf };
}

/**
 * Pairs of products in at least `leastOrders` orders together, in no particular order. Repeated lines of a product in an
 * order count once.
 */
export function productPairs(lines: BasketLines, leastOrders: number): ProductPair[] {
  const { items, start, end, ordersOf } = baskets(lines, leastOrders);
  const together = new Map<number, number>();
  for (let id = 0; id < lines.orderCount; id++) {
    for (let i = start[id]!; i < end[id]!; i++) {
      const row = items[i]! * lines.productCount;
      for (let j = i + 1; j < end[id]!; j++) together.set(row + items[j]!, (together.get(row + items[j]!) ?? 0) + 1);
    }
  }
  const pairs: ProductPair[] = [];
  for (const [key, both] of together) {
    if (both < leastOrders) continue;
    const [first, second] = [Math.floor(key / lines.productCount), key % lines.productCount];
    pairs.push({ first, second, both, ordersOfFirst: ordersOf[first]!, ordersOfSecond: ordersOf[second]! });
  }
  return pairs;
}

/** Share of all orders with both; with both among those with one; how many times as often together as by chance. */
export function association(
  pair: ProductPair,
  orders: number,
): Record<"support" | "firstToSecond" | "secondToFirst" | "lift", number> {
  return {
    support: pair.both / orders,
    firstToSecond: pair.both / pair.ordersOfFirst,
    secondToFirst: pair.both / pair.ordersOfSecond,
    lift: (pair.both * orders) / (pair.ordersOfFirst * pair.ordersOfSecond),
  };
}

/** ln(n over k). */
function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}

/**
 * Probability that two products unrelated to each other stand together in at least so many orders: the upper tail of
 * Fisher's exact test.
 * @example fisherUpperTail({ first: 0, second: 1, both: 3, ordersOfFirst: 4, ordersOfSecond: 4 }, 8); // 17/70, "the lady tasting tea"
 */
export function fisherUpperTail({ both, ordersOfFirst, ordersOfSecond }: ProductPair, orders: number): number {
  const most = Math.min(ordersOfFirst, ordersOfSecond);
  const least = Math.max(0, ordersOfFirst + ordersOfSecond - orders);
  if (both <= least) return 1;
  const logTerm =
    logChoose(ordersOfFirst, both) +
    logChoose(orders - ordersOfFirst, ordersOfSecond - both) -
    logChoose(orders, ordersOfSecond);
  let term = Math.exp(logTerm);
  let tail = term;
  for (let k = both; k < most && term > tail * 1e-17; k++) {
    term *=
      ((ordersOfFirst - k) * (ordersOfSecond - k)) / ((k + 1) * (orders - ordersOfFirst - ordersOfSecond + k + 1));
    tail += term;
  }
  return Math.min(1, tail);
}

/** A coupon "spend `threshold`, get the discount off", and what it would have done to the orders given. */
export interface CouponThreshold {
  readonly threshold: number;
  /** Orders below the threshold that would have been pulled up to it. */
  readonly pulledUp: number;
  /** Discount given away: to the orders pulled up and to those at the threshold anyway. */
  readonly cost: number;
  /** Margin on the extra revenue, less the cost. */
  readonly gain: number;
}

/**
 * The threshold with the greatest gain. An order is pulled up to a threshold that is above it by no more than `reach` of
 * its value. Between two values the gain only grows with the threshold, so the best is some order's value × (1 + reach):
 * these are the candidates. Of equal gains the lowest threshold.
 * @param orderValues Above 0, at least one.
 * @example bestCouponThreshold([80, 90, 100], { margin: 0.5, discount: 1, reach: 0.25 }).threshold; // 112.5: two are pulled up, the gain is 15.5
 */
export function bestCouponThreshold(
  orderValues: readonly number[],
  { margin, discount, reach }: { readonly margin: number; readonly discount: number; readonly reach: number },
): CouponThreshold {
  const values = Float64Array.from(orderValues).sort();
  let best: CouponThreshold | undefined;
  let [below, sum] = [0, 0];
  // `values[from]` is the lowest order in reach of its own candidate; `below` counts the orders under that candidate.
  for (let from = 0; from < values.length; from++) {
    if (from > 0) sum -= values[from - 1]!;
    // Equal values are pulled up together: the first of them stands for all.
    if (values[from] === values[from - 1]) continue;
    const threshold = values[from]! * (1 + reach);
    for (; below < values.length && values[below]! < threshold; below++) sum += values[below]!;
    const pulledUp = below - from;
    const cost = discount * (values.length - from);
    const gain = margin * (pulledUp * threshold - sum) - cost;
    if (best === undefined || gain > best.gain) best = { threshold, pulledUp, cost, gain };
  }
  return best!;
}
