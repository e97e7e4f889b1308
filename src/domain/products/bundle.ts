/**
 * Bundles: what a bundle of products earns at a discount, and how many extra ones pay for the discount given to those who bought all parts
 * anyway (rules §5, lever 3). And what points cost (lever 10).
 */

export interface BundleFigures {
  readonly price: number;
  /** Price less the costs of the parts. */
  readonly margin: number;
  /** What the discount takes off one bundle. */
  readonly discountValue: number;
  /** Discount given on bundles that would have been bought at full price. */
  readonly givenAway: number;
  /** Extra bundles whose margin pays for that; null where a bundle earns nothing. */
  readonly breakEven: number | null;
}

/**
 * @param prices Of the parts, two or more.
 * @param costs Of the same parts.
 * @param discount Share of the price, from 0 to below 1.
 * @param anyway Orders that held all parts before.
 * @throws RangeError for a bundle of fewer than two parts, or prices without costs.
 * @example bundleFigures([69, 25], [31, 7], 0.1, 68).breakEven; // 13.7167
 */
export function bundleFigures(
  prices: readonly number[],
  costs: readonly number[],
  discount: number,
  anyway: number,
): BundleFigures {
  if (prices.length < 2 || prices.length !== costs.length)
    throw new RangeError(
      `a bundle has two parts or more, each with its cost; ${prices.length} and ${costs.length} came`,
    );
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const full = sum(prices);
  const price = full * (1 - discount);
  const margin = price - sum(costs);
  const discountValue = full * discount;
  const givenAway = anyway * discountValue;
  return { price, margin, discountValue, givenAway, breakEven: margin > 0 ? givenAway / margin : null };
}

/** A reward programme's points. */
export interface Points {
  /** Points for one unit of money spent, and what one is worth when redeemed. */
  readonly rate: number;
  readonly value: number;
  /** Share of the points that are redeemed. */
  readonly redeemed: number;
}

/**
 * What points cost an order, and by what share the average order value has to rise to pay for them; null where no rise pays.
 * @param margin As a share of revenue.
 * @example pointsBreakEven({ rate: 0.01, value: 1, redeemed: 0.7 }, 250, 0.4); // cost 1.75, lift 0.0178
 */
export function pointsBreakEven(
  { rate, value, redeemed }: Points,
  orderValue: number,
  margin: number,
): { readonly cost: number; readonly lift: number | null } {
  const share = rate * value * redeemed;
  const cost = share * orderValue;
  return { cost, lift: margin > share ? share / (margin - share) : null };
}
