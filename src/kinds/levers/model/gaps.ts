/**
 * Products whose visitors buy less often than the shop's usually do, and the weaker step of each; and those that are rated low. Rules §5,
 * levers 5 and 9.
 */
import type { JoinedProduct } from "../../shared/joined-products";
import type { Shop } from "./shop";

export type GapLever = "reviews" | "steps";

/** Shares are NaN where the product table does not state them. */
export interface ProductGap {
  readonly name: string;
  readonly visitors: number;
  /** Buyers ÷ visitors. */
  readonly conversion: number;
  /** Added to cart ÷ visitors, and buyers ÷ added to cart. */
  readonly cartRate: number;
  readonly payRate: number;
  readonly rating: number;
  readonly reviews: number;
  readonly price: number;
}

export interface Gaps {
  readonly lever: GapLever;
  /** Most visitors first. */
  readonly products: readonly ProductGap[];
  /** Of all products together, or of those that are not rated low. */
  readonly usual: Readonly<Record<"conversion" | "cartRate" | "payRate", number>>;
  /** Money a month at the choices of the build. */
  readonly prize: number;
}

const DAYS_A_MONTH = 365.25 / 12;

function gapOf({ name, figures }: JoinedProduct, price: number): ProductGap {
  const { visitors, carts, conversion, rating, reviews } = figures;
  const cartRate = visitors > 0 ? carts / visitors : Number.NaN;
  const payRate = carts > 0 ? (conversion * visitors) / carts : Number.NaN;
  return { name, visitors, conversion, cartRate, payRate, rating, reviews, price };
}

/** Shares of several products together, each weighted by what it is a share of. */
function usualOf(products: readonly ProductGap[]): Gaps["usual"] {
  const ratio = (part: (product: ProductGap) => number, whole: (product: ProductGap) => number): number => {
    const stated = products.filter((product) => whole(product) > 0 && !Number.isNaN(part(product)));
    const sum = (of: (product: ProductGap) => number): number => stated.reduce((all, each) => all + of(each), 0);
    return sum(part) / sum(whole);
  };
  const carts = ({ cartRate, visitors }: ProductGap): number => cartRate * visitors;
  const buyers = ({ conversion, visitors }: ProductGap): number => conversion * visitors;
  const visitors = (product: ProductGap): number => product.visitors;
  return { conversion: ratio(buyers, visitors), cartRate: ratio(carts, visitors), payRate: ratio(buyers, carts) };
}

function prizeOf({ choices, margin, trafficDays }: Shop, products: readonly ProductGap[], usual: number): number {
  const lost = products.reduce((sum, { visitors, conversion, price }) => {
    const orders = visitors * Math.max(0, usual - conversion);
    return orders > 0 && price > 0 ? sum + orders * price : sum;
  }, 0);
  return ((lost * choices.closing * margin.share) / trafficDays.days) * DAYS_A_MONTH;
}

export function gapsOf(shop: Shop, joined: readonly JoinedProduct[]): readonly Gaps[] {
  const all = joined
    .map((product, i) => gapOf(product, shop.products[i]!.price))
    .sort((one, other) => (other.visitors || 0) - (one.visitors || 0));
  const rated = all.filter(({ rating }) => !Number.isNaN(rating));
  const low = rated.filter(({ rating }) => rating < shop.choices.lowRating);
  const visited = all.filter(({ visitors, conversion }) => visitors > 0 && !Number.isNaN(conversion));
  const [usual, ofGood] = [usualOf(visited), usualOf(rated.filter((product) => !low.includes(product)))];
  const found: Gaps[] = [];
  if (rated.length > 0)
    found.push({ lever: "reviews", products: rated, usual: ofGood, prize: prizeOf(shop, low, ofGood.conversion) || 0 });
  if (visited.length > 1)
    found.push({ lever: "steps", products: visited, usual, prize: prizeOf(shop, visited, usual.conversion) });
  return found;
}
