/**
 * What is bought together (rules §5, lever 2). Association rules as Agrawal and others (1993) defined them; Fisher's exact test for
 * their significance.
 */
import logGamma from "@stdlib/math-base-special-gammaln";
import { GrowingColumn } from "../maths/growing-column";

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

/** Many pairs, a column each. */
export type ProductPairs = Readonly<Record<keyof ProductPair, Int32Array>>;

/** Above so many products the engine's own sort is quicker than shifting them one by one. */
const FEW = 24;

/** Sorts the items between two places. */
function sortPart(items: Int32Array, from: number, to: number): void {
  if (to - from > FEW) return void items.subarray(from, to).sort();
  for (let i = from + 1; i < to; i++) {
    const item = items[i]!;
    let at = i;
    for (; at > from && items[at - 1]! > item; at--) items[at] = items[at - 1]!;
    items[at] = item;
  }
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
    const [from, to] = [start[id]!, start[id + 1]!];
    sortPart(items, from, to);
    let kept = from;
    for (let i = from; i < to; i++) {
      if (i > from && items[i] === items[kept - 1]) continue;
      items[kept++] = items[i]!;
      ordersOf[items[i]!]!++;
    }
    end[id] = kept;
  }
  for (let id = 0; id < orderCount; id++) {
    let kept = start[id]!;
    for (let i = start[id]!; i < end[id]!; i++) if (ordersOf[items[i]!]! >= leastOrders) items[kept++] = items[i]!;
    end[id] = kept;
  }
  return { items, start, end, ordersOf };
}

/** Where each product stands in the baskets: places in `items` by product, and where each product's begin. */
function placesOf(
  items: Int32Array,
  lineRanges: { readonly start: Int32Array; readonly end: Int32Array },
  productCount: number,
) {
  const { start, end } = lineRanges;
  const begin = new Int32Array(productCount + 1);
  for (let id = 0; id < end.length; id++) for (let i = start[id]!; i < end[id]!; i++) begin[items[i]! + 1]!++;
  for (let product = 0; product < productCount; product++) begin[product + 1]! += begin[product]!;
  const next = begin.slice();
  const place = new Int32Array(begin[productCount]!);
  const last = new Int32Array(begin[productCount]!);
  for (let id = 0; id < end.length; id++) {
    for (let i = start[id]!; i < end[id]!; i++) {
      const at = next[items[i]!]!++;
      place[at] = i;
      last[at] = end[id]!;
    }
  }
  return { begin, place, last };
}

/**
 * Pairs of products in at least `leastOrders` orders together, by the lower id. Repeated lines of a product in an order count once.
 * Partners are counted product by product in one column, so that a shop of 50,000 products needs no table of pairs.
 */
export function productPairs(lines: BasketLines, leastOrders: number): ProductPairs {
  const { items, start, end, ordersOf } = baskets(lines, leastOrders);
  const { productCount } = lines;
  const { begin, place, last } = placesOf(items, { start, end }, productCount);
  const together = new Int32Array(productCount);
  const met = new Int32Array(productCount);
  const [firsts, seconds, boths] = [new GrowingColumn(), new GrowingColumn(), new GrowingColumn()];
  for (let first = 0; first < productCount; first++) {
    let partners = 0;
    for (let at = begin[first]!; at < begin[first + 1]!; at++) {
      for (let i = place[at]! + 1; i < last[at]!; i++) if (together[items[i]!]!++ === 0) met[partners++] = items[i]!;
    }
    for (let i = 0; i < partners; i++) {
      const second = met[i]!;
      const both = together[second]!;
      together[second] = 0;
      if (both < leastOrders) continue;
      firsts.add(first);
      seconds.add(second);
      boths.add(both);
    }
  }
  const [first, second] = [firsts.values(), seconds.values()];
  const orders = (products: Int32Array): Int32Array => products.map((product) => ordersOf[product]!);
  return { first, second, both: boths.values(), ordersOfFirst: orders(first), ordersOfSecond: orders(second) };
}

/** One of the pairs. */
export const pairAt = (
  { first, second, both, ordersOfFirst, ordersOfSecond }: ProductPairs,
  at: number,
): ProductPair => ({
  first: first[at]!,
  second: second[at]!,
  both: both[at]!,
  ordersOfFirst: ordersOfFirst[at]!,
  ordersOfSecond: ordersOfSecond[at]!,
});

/** Pairs one by one, as columns. */
export function pairColumns(pairs: readonly ProductPair[]): ProductPairs {
  const of = (key: keyof ProductPair): Int32Array => Int32Array.from(pairs, (pair) => pair[key]);
  return {
    ...{ first: of("first"), second: of("second"), both: of("both") },
    ...{ ordersOfFirst: of("ordersOfFirst"), ordersOfSecond: of("ordersOfSecond") },
  };
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

/** What the test reads of a pair. */
type TestedPair = Pick<ProductPair, "both" | "ordersOfFirst" | "ordersOfSecond">;
type TestedPairs = Readonly<Record<keyof TestedPair, ArrayLike<number>>>;

/** ln(n over k) by the logarithm of a factorial. */
const logChoose = (logFactorial: (n: number) => number, n: number, k: number): number =>
  logFactorial(n) - logFactorial(k) - logFactorial(n - k);

function upperTail({ both, ordersOfFirst, ordersOfSecond }: TestedPair, orders: number, lnOf: (n: number) => number) {
  const most = Math.min(ordersOfFirst, ordersOfSecond);
  const least = Math.max(0, ordersOfFirst + ordersOfSecond - orders);
  if (both <= least) return 1;
  const logTerm =
    logChoose(lnOf, ordersOfFirst, both) +
    logChoose(lnOf, orders - ordersOfFirst, ordersOfSecond - both) -
    logChoose(lnOf, orders, ordersOfSecond);
  let term = Math.exp(logTerm);
  let tail = term;
  for (let k = both; k < most && term > tail * 1e-17; k++) {
    term *=
      ((ordersOfFirst - k) * (ordersOfSecond - k)) / ((k + 1) * (orders - ordersOfFirst - ordersOfSecond + k + 1));
    tail += term;
  }
  return Math.min(1, tail);
}

/**
 * Probability that two products unrelated to each other stand together in at least so many orders: the upper tail of
 * Fisher's exact test.
 * @example fisherUpperTail({ both: 3, ordersOfFirst: 4, ordersOfSecond: 4 }, 8); // 17/70, "the lady tasting tea"
 */
export const fisherUpperTail = (pair: TestedPair, orders: number): number =>
  upperTail(pair, orders, (n) => logGamma(n + 1));

/** The same of many pairs of one set of orders: factorials are computed once. */
export function fisherUpperTails({ both, ordersOfFirst, ordersOfSecond }: TestedPairs, orders: number): Float64Array {
  const logFactorials = new Float64Array(orders + 1);
  for (let n = 0; n <= orders; n++) logFactorials[n] = logGamma(n + 1);
  const lnOf = (n: number): number => logFactorials[n]!;
  const tails = new Float64Array(both.length);
  for (let i = 0; i < tails.length; i++) {
    const pair = { both: both[i]!, ordersOfFirst: ordersOfFirst[i]!, ordersOfSecond: ordersOfSecond[i]! };
    tails[i] = upperTail(pair, orders, lnOf);
  }
  return tails;
}
