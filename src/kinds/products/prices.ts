/**
 * What each price leaves after all costs of a unit, the price that the costs and the margin wanted ask for, and the volume that a cut would
 * have to bring. The sheet computes the same with native formulas. Rules §6.
 */
import { breakEvenVolume, costBasedPrice } from "../../domain/products/price";
import type { TypedPrices } from "./decisions";
import type { Product } from "./model";
import type { CostChoices } from "./price-options";

/** So many are listed, those with most sales first: each has formulas of its own. */
const PRICED = 500;

/** A price typed in cents may miss its target by the rounding. */
export const HALF_A_CENT = 0.005;
/** A share of the price that is less than this is the noise of dividing. */
export const NOISE = 1e-6;

export type PriceVerdict = "loses" | "below" | "dear" | "holds";

interface PriceReview {
  readonly verdict: PriceVerdict;
  /** Of a unit without what is a share of its price. */
  readonly costs: number;
  /** What stays of the price after all costs, as a share of it. */
  readonly margin: number;
  /** Cost-based price; NaN where shares and margin leave nothing of a price. */
  readonly target: number;
  /** More volume that the cut needs, as a share of today's; NaN where no volume is enough. */
  readonly volume: number;
}

/** Products whose price and unit cost are stated. */
export const isPriced = ({ figures: { price, cost } }: Product): boolean => price > 0 && !Number.isNaN(cost);

/** The products listed: those with most sales, and those beside which something was typed. */
export function pricedProducts(products: readonly Product[], typed: TypedPrices): readonly Product[] {
  return products.filter(isPriced).filter(({ name }, place) => place < PRICED || typed.has(name));
}

function verdictOf(
  { margin, target }: Pick<PriceReview, "margin" | "target">,
  price: number,
  perceived: number | null,
): PriceVerdict {
  if (margin < -NOISE) return "loses";
  if (!(price >= target - HALF_A_CENT)) return "below";
  return perceived !== null && price > perceived ? "dear" : "holds";
}

/** @param perceived What customers think it worth; null where nobody typed it. */
export function priceReview(
  { price, cost }: Pick<Product["figures"], "price" | "cost">,
  choices: CostChoices,
  perceived: number | null,
): PriceReview {
  const costs = cost + choices.packing + choices.logistics + choices.labour;
  const shares = choices.content + choices.promotion + choices.holding;
  const margin = 1 - shares - costs / price;
  const target = costBasedPrice(costs, shares, choices.targetMargin);
  // What is a share of the price falls with it.
  const volume = breakEvenVolume(margin, choices.cut * (1 - shares));
  return { verdict: verdictOf({ margin, target }, price, perceived), costs, margin, target, volume };
}
