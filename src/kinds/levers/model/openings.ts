/**
 * Openings for an offer: orders, or customers, that hold a product but not what goes best with it. Rules §5, levers 1 and 2.
 */
import type { NextProduct } from "../../../domain/products/next-best";
import type { Together } from "./pairs";
import type { Shop } from "./shop";

export interface Openings {
  /** Orders or customers that can be offered something. */
  readonly count: number;
  /** What the best offer of each costs, on average; 0 where there is none. */
  readonly price: number;
  /** How often each product would be offered first. */
  readonly first: ReadonlyMap<number, number>;
}

/** The likeliest product that goes with one of those held and is not held itself. */
function bestFor(held: ReadonlySet<number>, next: Together["next"]): NextProduct | null {
  let best: NextProduct | null = null;
  for (const product of held) {
    const offer = next.get(product)?.find((each) => !held.has(each.product));
    if (offer !== undefined && (best === null || offer.confidence > best.confidence)) best = offer;
  }
  return best;
}

/**
 * @param of The order or customer of each line of the shop; −1 for none.
 * @example openings(shop, together, shop.lines.order)
 */
export function openings({ lines, products }: Shop, { next }: Together, of: Int32Array): Openings {
  const sorted = Int32Array.from(of.keys())
    .filter((line) => of[line]! >= 0)
    .sort((a, b) => of[a]! - of[b]! || a - b);
  const first = new Map<number, number>();
  let [count, worth] = [0, 0];
  for (let from = 0; from < sorted.length;) {
    const held = new Set<number>();
    let to = from;
    for (; to < sorted.length && of[sorted[to]!] === of[sorted[from]!]; to++) held.add(lines.product[sorted[to]!]!);
    from = to;
    const offer = bestFor(held, next);
    if (offer === null) continue;
    count++;
    worth += products[offer.product]!.price;
    first.set(offer.product, (first.get(offer.product) ?? 0) + 1);
  }
  return { count, price: count === 0 ? 0 : worth / count, first };
}
