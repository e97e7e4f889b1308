/** The standard normal distribution: density, upper tail, and the loss that stock and lost sales are computed by. */

/** Up to here the series of the distribution loses no digits; above it the continued fraction converges quickly. */
const SERIES_UP_TO = 2.5;
/** Terms until nothing is added any more, whichever way is taken. */
const TERMS = 200;

/** @example normalDensity(0); // 0.3989422804014327 */
export const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** φ(z) × (z + z³/3 + z⁵/(3·5) + …): the chance between 0 and z. */
function between0And(z: number): number {
  let [term, sum] = [z, z];
  for (let odd = 3; sum + term !== sum || odd === 3; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return normalDensity(z) * sum;
}

/** Mills' ratio, (1 − Φ(z)) ÷ φ(z), as the continued fraction 1/(z + 1/(z + 2/(z + …))). */
function millsRatio(z: number): number {
  let below = z;
  for (let term = TERMS; term > 0; term--) below = z + term / below;
  return 1 / below;
}

/**
 * Chance of more than z.
 * Source: Abramowitz & Stegun (1964), 26.2.11 and 26.2.14.
 * @example normalTail(1.6448536269514722); // 0.05
 */
export function normalTail(z: number): number {
  if (z < -SERIES_UP_TO) return 1 - normalTail(-z);
  return z <= SERIES_UP_TO ? 0.5 - between0And(z) : normalDensity(z) * millsRatio(z);
}

/**
 * Standard normal loss: what exceeds z on average, E[max(0, Z − z)] = φ(z) − z × (1 − Φ(z)).
 * @example normalLoss(0); // 0.3989422804014327
 */
export const normalLoss = (z: number): number => Math.max(0, normalDensity(z) - z * normalTail(z));
