/**
 * What is bought together with each product, of the orders of the weeks that count. Rules §5, levers 1 and 2.
 */
import { pairColumns } from "../../domain/products/basket";
import { firstDay, type SalesWindow } from "../../domain/products/daily-demand";
import { judgedPairs, nextBest, USUAL_PAIR_RULES } from "../../domain/products/next-best";
import { answered, type Steps } from "../../domain/steps";
import type { Figures } from "../../figures/figures";

/** Names of products in the orders, and the product of each. */
interface SoldNames {
  readonly names: readonly string[];
  readonly ofSold: Int32Array;
}

/** The product that goes best with each, of the pairs that can be relied on; products without one are absent. */
export function* partnersOf(
  figures: Figures,
  { names, ofSold }: SoldNames,
  window: SalesWindow,
): Steps<ReadonlyMap<number, number>> {
  const first = new Map<number, string>();
  names.forEach((name, i) => first.has(ofSold[i]!) || first.set(ofSold[i]!, name));
  const others = names.flatMap((name, i) =>
    first.get(ofSold[i]!) === name ? [] : [[name, first.get(ofSold[i]!)!] as const],
  );
  const { fewest: least } = USUAL_PAIR_RULES;
  const totals = yield* answered(
    figures.pairs({ asOf: window.end, from: firstDay(window), least, sameAs: new Map(others) }),
  );
  if (totals === null) return new Map();
  const productOf = new Map(names.map((name, i) => [name, ofSold[i]!]));
  const pairs = totals.named.map(({ first: one, second: other, ...counts }) => ({
    ...{ first: productOf.get(one)!, second: productOf.get(other)! },
    ...counts,
  }));
  const judged = judgedPairs(pairColumns(pairs), totals.orders, { ...USUAL_PAIR_RULES, tests: totals.pairs });
  return new Map([...nextBest(judged, totals.orders, { most: 1 })].map(([of, [next]]) => [of, next!.product]));
}
