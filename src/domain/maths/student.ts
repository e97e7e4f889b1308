/**
 * Student's t: how many standard errors an interval reaches when the spread itself is estimated.
 */

/**
 * The quantile of Student's t that belongs to a quantile of the normal distribution, for any degrees of freedom (also broken ones, which
 * Excel's TINV would cut off). Cornish and Fisher's expansion, Abramowitz & Stegun (1964) 26.7.5; from ten degrees on it is right to 0.001.
 * @param z Quantile of the normal distribution, e.g. 1.96 for 95 % on both sides.
 * @param freedom Degrees of freedom, above 0.
 * @example studentQuantile(1.959964, 30); // 2.04227
 */
export function studentQuantile(z: number, freedom: number): number {
  const square = z * z;
  const terms = [
    (square + 1) / 4,
    ((5 * square + 16) * square + 3) / 96,
    (((3 * square + 19) * square + 17) * square - 15) / 384,
  ];
  return terms.reduce((sum, term, i) => sum + (z * term) / freedom ** (i + 1), z);
}
