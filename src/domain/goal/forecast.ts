/** Where a count will end if it goes on as so far, and how far off that may be. Rules §2. */
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

/** Days that must have passed before a band says anything: the spread of fewer is hardly known. */
export const FEWEST_DAYS = 5;

/** What has come so far of a course whose shares are planned. */
export interface CourseSoFar {
  /** 0 or more. */
  readonly actual: number;
  /** Share of the planned weight that has passed, from 0 to 1. */
  readonly share: number;
}

export interface Band {
  readonly low: number;
  readonly high: number;
}

/**
 * What the end will be if the rest comes as the part so far did: actual ÷ share passed. NaN before anything has passed.
 * @example forecastAtEnd({ actual: 45, share: 0.3 }); // 150
 */
export function forecastAtEnd({ actual, share }: CourseSoFar): number {
  return share > 0 ? actual / share : Number.NaN;
}

/**
 * How much more daily counts spread than Poisson counts of the planned pattern would: Pearson's chi-square ÷ its degrees of freedom, with
 * the weights scaled to the total that came. At least 1, so that a few even days do not promise more than chance allows.
 * Rule: McCullagh & Nelder, Generalized Linear Models, 2nd ed. (1989), section 6.2.4.
 * @param counts What came on each day, 0 or more. Money has a dispersion too, in its own unit.
 * @param weights The planned weight of each day; a day of weight 0 says nothing about the pattern and is passed over.
 * @returns NaN for fewer than two days with weight, or where nothing came on them.
 * @example dispersionOf([3, 5, 1, 7], [1, 1, 1, 1]); // 1.666...
 */
export function dispersionOf(counts: readonly number[], weights: readonly number[]): number {
  const days = weights.flatMap((weight, i) => (weight > 0 ? [{ weight, count: counts[i]! }] : []));
  const total = days.reduce((sum, { count }) => sum + count, 0);
  const weight = days.reduce((sum, day) => sum + day.weight, 0);
  if (days.length < 2 || !(total > 0)) return Number.NaN;
  const chiSquare = days.reduce((sum, day) => {
    const expected = (total * day.weight) / weight;
    return sum + (day.count - expected) ** 2 / expected;
  }, 0);
  return Math.max(1, chiSquare / (days.length - 1));
}

/**
 * The band that holds the end with the given probability, if the pattern holds: a quasi-Poisson prediction interval. What remains is expected
 * to be R = actual × (1 − share) ÷ share; it spreads by dispersion × R itself, and R, being taken from what came, by dispersion × R² ÷ actual.
 * The low end is never below what has come. The native formula of the spread is `SQRT(phi*(R+R^2/actual))`.
 * Rule: McCullagh & Nelder, Generalized Linear Models, 2nd ed. (1989), sections 6.2.3 and 6.2.4; normal approximation.
 * @param dispersion As `dispersionOf` gives it.
 * @param level Wanted probability, above 0 and below 1.
 * @returns null where nothing has come or nothing has passed: then there is nothing to take a spread from.
 * @example forecastBand({ actual: 100, share: 0.5 }, 1, 0.8)?.low; // 181.87...
 */
export function forecastBand({ actual, share }: CourseSoFar, dispersion: number, level: number): Band | null {
  if (!(actual > 0 && share > 0)) return null;
  const remaining = (actual * (1 - share)) / share;
  const reach = normalQuantile((1 + level) / 2, 0, 1) * Math.sqrt(dispersion * (remaining + remaining ** 2 / actual));
  return { low: actual + Math.max(0, remaining - reach), high: actual + remaining + reach };
}
