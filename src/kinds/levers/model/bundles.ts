/**
 * Bundles worth trying: pairs that sell together, what they earn at a discount, and what the discount gives away. Rules §5, lever 3.
 */
import { bundleFigures } from "../../../domain/products/bundle";
import type { JudgedPair } from "../../../domain/products/next-best";
import { isOffered, type Together } from "./pairs";
import type { Shop } from "./shop";

const MOST_BUNDLES = 10;

export interface Bundle {
  readonly pair: JudgedPair;
  /** Money a month at the choices of the build; below 0 where the discount gives away more than new buyers bring. */
  readonly gain: number;
}

interface Part {
  readonly price: number;
  readonly cost: number;
}

const partOf = ({ products, margin }: Shop, product: number): Part => {
  const { price, cost } = products[product]!;
  return { price, cost: Number.isNaN(cost) ? price * (1 - margin.share) : cost };
};

/**
 * Buyers of one part who take the bundle bring its margin instead of their part's; those who bought both anyway get the discount for
 * nothing.
 */
function gainOf(shop: Shop, pair: JudgedPair): number {
  const { uptake, discount } = shop.choices;
  const [first, second] = [partOf(shop, pair.first), partOf(shop, pair.second)];
  const { margin, givenAway } = bundleFigures(
    [first.price, second.price],
    [first.cost, second.cost],
    discount,
    pair.both,
  );
  const single = (orders: number, { price, cost }: Part): number =>
    (orders - pair.both) * (margin - (price - cost)) * uptake;
  return (single(pair.ordersOfFirst, first) + single(pair.ordersOfSecond, second) - givenAway) / shop.months;
}

/** The best first; only what sells together by more than chance and is not out of stock. */
export function bundlesOf(shop: Shop, { pairs }: Together): Bundle[] {
  return pairs
    .filter(({ verdict, first, second }) => verdict === "together" && isOffered(shop, first) && isOffered(shop, second))
    .map((pair) => ({ pair, gain: gainOf(shop, pair) }))
    .sort((one, other) => other.gain - one.gain || one.pair.p - other.pair.p)
    .slice(0, MOST_BUNDLES);
}
