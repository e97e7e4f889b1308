/**
 * Why a figure changed: the change of a product split into one effect a factor, by the logarithmic mean Divisia index
 * (additive LMDI-I). The effects add up to the change exactly; nothing is left over, also where a factor was or became 0.
 */

/** ln(a ÷ b) for numbers above 0, with all its digits: near equality from the difference, elsewhere without over- or underflow. */
function logRatio(a: number, b: number): number {
  return Math.abs(a - b) < b / 2 ? Math.log1p((a - b) / b) : Math.log(a) - Math.log(b);
}

/**
 * Logarithmic mean of two numbers from 0: (a − b) ÷ ln(a ÷ b); a itself when both are equal; 0 when either is 0.
 * @example logarithmicMean(80, 180); // 123.3151731...
 */
export function logarithmicMean(a: number, b: number): number {
  if (a === b) return a;
  if (a === 0 || b === 0) return 0;
  return (a - b) / logRatio(a, b);
}

function product(factors: readonly number[]): number {
  return factors.reduce((value, factor) => value * factor, 1);
}

/** The limit when the factors that are 0 on one side come from nothing: they share the whole value equally, the others have no effect. */
function fromNothing(factors: readonly number[], value: number): number[] {
  const zeros = factors.filter((factor) => factor === 0).length;
  return factors.map((factor) => (factor === 0 ? value / zeros : 0));
}

/**
 * Splits the change of `product(after) − product(before)` into one effect a factor.
 * Effect i = L(after, before) × ln(afterᵢ ÷ beforeᵢ), L the logarithmic mean of the two products. Where a product is 0, its zero
 * factors share the change equally; where both are 0 nothing changed and every effect is 0. With one zero factor that is
 * the rule of Ang, Zhang & Choi (1998), Energy 23(6), table 2; with several, their limit taken together, so no residual is left.
 * @param before Factors of the earlier period, 0 or more, such as traffic, conversion rate and order value.
 * @param after The same factors of the later period.
 * @returns One effect a factor, in the unit of the product.
 * @throws RangeError for lists of different lengths or a factor that is negative or no finite number.
 * @example productChange([2000, 0.1], [3000, 0.1]); // [100, 0]
 */
export function productChange(before: readonly number[], after: readonly number[]): number[] {
  if (before.length !== after.length)
    throw new RangeError(`factors pair up; ${before.length} and ${after.length} came`);
  for (const factor of [...before, ...after]) {
    if (!(factor >= 0 && Number.isFinite(factor))) throw new RangeError(`a factor is a number from 0; ${factor} came`);
  }
  const [earlier, later] = [product(before), product(after)];
  if (earlier === 0 && later === 0) return before.map(() => 0);
  if (earlier === 0) return fromNothing(before, later);
  if (later === 0) return fromNothing(after, -earlier);
  const weight = logarithmicMean(later, earlier);
  return before.map((factor, i) => weight * logRatio(after[i]!, factor));
}
