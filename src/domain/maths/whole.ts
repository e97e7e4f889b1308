/**
 * Rounding that floating point cannot upset: whole people rounded up, money kept in whole small units.
 */

const CEILING_TOLERANCE = 1e-9;
const CEILING_TOLERANCE_LIMIT = 1e-3;

/** Money is added up in ten-thousandths: the smallest unit that holds every currency's subunit and Excel's own currency type. */
export const MONEY_SCALE = 10_000;

/**
 * Rounds up to whole people or pieces, forgiving the noise of division: a value above a whole number by no more than
 * 1e-9 of itself (and never more than 0.001) counts as that whole number, so 21 ÷ 0.7 = 30.000000000000004 needs 30, not 31.
 * The native formula that agrees is `ROUNDUP(x-MIN(x*1E-9,0.001),0)`.
 * @param exact 0 or more.
 * @example wholeUp(21 / 0.7); // 30
 * @example wholeUp(30.01); // 31
 */
export function wholeUp(exact: number): number {
  return Math.max(0, Math.ceil(exact - Math.min(exact * CEILING_TOLERANCE, CEILING_TOLERANCE_LIMIT)));
}

/**
 * Rounds to the nearest whole number, halves away from zero, as Excel's ROUND does. The last bits of a product are forgiven as
 * Excel forgives them: 1.005 × 100 = 100.49999999999999 is 101.
 * @example roundHalfAway(-2.5); // -3
 */
export function roundHalfAway(value: number): number {
  const size = Math.abs(value);
  const rounded = Math.floor(size * (1 + 4 * Number.EPSILON) + 0.5);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/**
 * Rounds to some decimals, halves away from zero.
 * @example roundTo(1.005, 2); // 1.01
 */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return roundHalfAway(value * scale) / scale;
}

/**
 * Money as a whole number of ten-thousandths, so that sums are exact and do not depend on the order of the rows
 * (up to 900 thousand million in one sum).
 * @example toMoneyUnits(0.1) + toMoneyUnits(0.2) === toMoneyUnits(0.3); // true
 */
export function toMoneyUnits(amount: number): number {
  return Math.round(amount * MONEY_SCALE);
}

/**
 * The amount that a whole number of ten-thousandths stands for.
 * @example fromMoneyUnits(12_3400); // 12.34
 */
export function fromMoneyUnits(units: number): number {
  return units / MONEY_SCALE;
}

/** Parts of a ten-thousandth that only the noise of adding leaves. */
const MONEY_NOISE = 1e-3;

/**
 * A sum of amounts, some of which are parts of a ten-thousandth, without the noise of adding: the same in whatever order.
 * @example withoutNoise(0.1 + 0.2); // 0.3
 */
export function withoutNoise(amount: number): number {
  const units = amount * MONEY_SCALE;
  return Math.abs(units - Math.round(units)) < MONEY_NOISE ? fromMoneyUnits(Math.round(units)) : amount;
}
