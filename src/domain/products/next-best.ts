/**
 * Which pairs can be relied on, and what goes best with a product or a group of customers (rules §5, levers 1 and 2).
 */
import { fisherUpperTails, pairAt, type ProductPair, type ProductPairs } from "./basket";

/** Why a pair is, or is not, one to act on. */
export type PairVerdict = "together" | "tooFew" | "rare" | "chance";

export interface JudgedPair extends ProductPair {
  /** Fisher's upper tail, and the same adjusted for so many tests (Holm). */
  readonly p: number;
  readonly adjusted: number;
  readonly verdict: PairVerdict;
}

/** When a pair counts. */
export interface PairRules {
  /** Fewest orders together: a high lift of one order is nothing. */
  readonly fewest: number;
  /** Share of all orders that hold both, at least. */
  readonly support: number;
  /** Chance of one pair or more found by mistake, over all pairs. */
  readonly error: number;
  /** Pairs that occur, where only those of the fewest orders are given: the others cannot be relied on whatever their test says. */
  readonly tests?: number;
}

/**
 * p-values adjusted for many tests so that the chance of any mistake stays what one test's would be.
 * S. Holm (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6, 65–70.
 * @param tests How many there were, where those left out count as the highest: what can lead to no finding, such as a pair of too few orders.
 * @example holmAdjusted(Float64Array.of(0.01, 0.04, 0.03)); // [0.03, 0.06, 0.06]
 */
export function holmAdjusted(values: Float64Array, tests = values.length): Float64Array {
  const { adjusted } = adjustment(values, tests);
  return values.map(adjusted);
}

/** The values in their order, and the adjustment of any of them. */
function adjustment(
  values: Float64Array,
  tests: number,
): { sorted: Float64Array; adjusted: (value: number) => number } {
  // Equal values are adjusted alike: the first of them has the largest factor. So no order of the tests is needed, only of the values.
  const sorted = values.slice().sort();
  const highest = new Float64Array(values.length);
  let most = 0;
  for (let rank = 0; rank < sorted.length; rank++) {
    most = Math.max(most, Math.min(1, (tests - rank) * sorted[rank]!));
    highest[rank] = most;
  }
  return { sorted, adjusted: (value) => highest[firstPlace(sorted, value)]! };
}

/** Place of the first of some equal values in ascending ones. */
function firstPlace(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Fewest orders whose share is at least the support: counts are compared, so that no rounding decides.
 * @example fewestFor(0.3, 10); // 3, though 0.3 × 10 may be a little more
 */
export function fewestFor(support: number, orders: number): number {
  return Math.ceil(support * orders - 1e-9 * Math.max(1, support * orders));
}

/**
 * Pairs with their test and verdict, the surest first; the adjustment is over all pairs that occur, which are those given unless the rules say how many.
 * @param orders All orders, also those of one product.
 * @param most So many of the surest, and all that can be relied on; every pair without.
 */
export function judgedPairs(
  pairs: ProductPairs,
  orders: number,
  { fewest, support, error, tests = pairs.both.length }: PairRules,
  most = pairs.both.length,
): JudgedPair[] {
  const { both } = pairs;
  const values = fisherUpperTails(pairs, orders);
  const { sorted, adjusted } = adjustment(values, tests);
  const enough = fewestFor(support, orders);
  const verdictOf = (i: number): PairVerdict => {
    if (both[i]! < fewest) return "tooFew";
    if (both[i]! < enough) return "rare";
    return adjusted(values[i]!) < error ? "together" : "chance";
  };
  const last = sorted[Math.min(most, sorted.length) - 1] ?? 0;
  const judged: JudgedPair[] = [];
  for (let i = 0; i < values.length; i++) {
    const p = values[i]!;
    const verdict = verdictOf(i);
    if (p <= last || verdict === "together") judged.push({ ...pairAt(pairs, i), p, adjusted: adjusted(p), verdict });
  }
  judged.sort((one, other) => one.p - other.p || one.first - other.first || one.second - other.second);
  return judged.filter(({ verdict }, place) => place < most || verdict === "together");
}

/** A pair counts from five orders on, and the chance of any found by mistake is one in twenty. */
export const USUAL_PAIR_RULES: PairRules = { fewest: 5, support: 0, error: 0.05 };

/** What goes with a product. */
export interface NextProduct {
  readonly product: number;
  readonly both: number;
  /** Orders with both among those with the first. */
  readonly confidence: number;
  /** How many times as often as without it. */
  readonly lift: number;
  readonly adjusted: number;
}

const likeliestFirst = (one: NextProduct, other: NextProduct): number =>
  other.confidence - one.confidence || other.lift - one.lift || one.product - other.product;

/**
 * For each product what its buyers most likely take too, of the pairs that can be relied on.
 * @param most So many for a product.
 * @param offered Whether a product may be offered, e.g. is in stock.
 * @returns Products without any are absent.
 */
export function nextBest(
  pairs: readonly JudgedPair[],
  orders: number,
  { most, offered = () => true }: { readonly most: number; readonly offered?: (product: number) => boolean },
): Map<number, readonly NextProduct[]> {
  const found = new Map<number, NextProduct[]>();
  const add = (of: number, product: number, ordersOf: number, { both, adjusted, ...pair }: JudgedPair): void => {
    if (!offered(product)) return;
    const lift = (both * orders) / (pair.ordersOfFirst * pair.ordersOfSecond);
    const next = { product, both, confidence: both / ordersOf, lift, adjusted };
    const known = found.get(of);
    if (known === undefined) found.set(of, [next]);
    else known.push(next);
  };
  for (const pair of pairs) {
    if (pair.verdict !== "together") continue;
    add(pair.first, pair.second, pair.ordersOfFirst, pair);
    add(pair.second, pair.first, pair.ordersOfSecond, pair);
  }
  return new Map([...found].map(([of, list]) => [of, list.sort(likeliestFirst).slice(0, most)]));
}
