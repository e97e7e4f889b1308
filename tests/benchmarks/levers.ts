/**
 * Pairs, their tests and next best of 500,000 order lines and 50,000 products, beside a plain count of the same pairs in a Map in the same run.
 * Goal: 1 s. Nothing asserts on time.
 */
import { type BasketLines, productPairs } from "../../src/domain/products/basket";
import { judgedPairs, nextBest } from "../../src/domain/products/next-best";
import { uniform } from "../domain/seeded";

const LINES = 500_000;
const PRODUCTS = 50_000;
const ORDERS = 200_000;
/** Pairs that the sheet lists. */
const LISTED = 2000;
const TURNS = 3;

/** Few products sell much more often than the others. */
function someLines(): BasketLines {
  const random = uniform(3);
  return {
    order: Int32Array.from({ length: LINES }, () => Math.floor(random() * ORDERS)),
    orderCount: ORDERS,
    product: Int32Array.from({ length: LINES }, () => Math.floor(random() ** 2 * PRODUCTS)),
    productCount: PRODUCTS,
  };
}

/** Every pair in a Map of orders by a key of both. */
function plainCount({ order, orderCount, product, productCount }: BasketLines): number {
  const baskets = Array.from({ length: orderCount }, () => new Set<number>());
  order.forEach((of, line) => baskets[of]!.add(product[line]!));
  const together = new Map<number, number>();
  for (const basket of baskets) {
    const held = [...basket].sort((a, b) => a - b);
    held.forEach((first, i) => {
      for (const second of held.slice(i + 1)) {
        const key = first * productCount + second;
        together.set(key, (together.get(key) ?? 0) + 1);
      }
    });
  }
  return together.size;
}

function best<T>(run: () => T): { readonly ms: number; readonly value: T } {
  const turns = Array.from({ length: TURNS }, () => {
    const start = performance.now();
    const value = run();
    return { ms: performance.now() - start, value };
  });
  return turns.reduce((one, other) => (other.ms < one.ms ? other : one));
}

const lines = someLines();
const plain = best(() => plainCount(lines));
const ours = best(() => {
  const pairs = productPairs(lines, 1);
  const judged = judgedPairs(pairs, ORDERS, { fewest: 5, support: 0, error: 0.05 }, LISTED);
  nextBest(judged, ORDERS, { most: 3 });
  return pairs.both.length;
});
if (plain.value !== ours.value) throw new Error(`${ours.value} pairs, a plain count has ${plain.value}`);
console.log(
  `${LINES.toLocaleString("en-US")} lines, ${PRODUCTS.toLocaleString("en-US")} products, ${ours.value} pairs`,
);
console.log(`plain count in a Map          ${plain.ms.toFixed(0).padStart(6)} ms`);
console.log(`pairs, tests and next best    ${ours.ms.toFixed(0).padStart(6)} ms`);
console.log(`ratio                         ${(ours.ms / plain.ms).toFixed(2).padStart(6)}`);
