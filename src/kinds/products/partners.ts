/**
 * What is bought together with each product, from the order lines of the weeks that count. Rules §5, levers 1 and 2.
 */
import { type BasketLines, productPairs } from "../../domain/products/basket";
import { judgedPairs, nextBest, USUAL_PAIR_RULES } from "../../domain/products/next-best";

/**
 * The product that goes best with each, of the pairs that can be relied on; products without one are absent.
 * @param counts Whether a line is of the weeks that count.
 */
export function partnersOf(
  { order, product, ...counted }: BasketLines,
  counts: (line: number) => boolean,
): ReadonlyMap<number, number> {
  const named = Int32Array.from(order.keys()).filter((line) => product[line]! >= 0 && counts(line));
  const lines = { ...counted, order: named.map((line) => order[line]!), product: named.map((line) => product[line]!) };
  const orders = new Set(lines.order).size;
  const pairs = judgedPairs(productPairs(lines, 1), orders, USUAL_PAIR_RULES);
  return new Map([...nextBest(pairs, orders, { most: 1 })].map(([of, [first]]) => [of, first!.product]));
}
