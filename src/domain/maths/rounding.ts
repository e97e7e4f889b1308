/**
 * How a goal is broken down into whole parts that add up to it exactly: over sellers, months, days, hours, and over two of them
 * at once.
 */
import { sum } from "d3-array";
import { roundHalfAway, roundTo } from "./whole";

/**
 * Decimals beyond those of a part within which a share counts as a half: what the last bits of a product, a quotient and a running
 * total of weights can upset is less. Spreadsheets differ in those bits and in how far their ROUND forgives them.
 */
export const NOISE_DECIMALS = 6;

/**
 * A share rounded to the decimals of its parts, halves away from zero, also where floating point lost the last bits of a half.
 * @example roundedShare((80 * 11.25) / 24.000000000000004, 0); // 38
 */
export function roundedShare(share: number, decimals: number): number {
  return roundTo(roundTo(share, decimals + NOISE_DECIMALS), decimals);
}

/**
 * Splits `target` by weights with cumulative rounding. Rules §2: part i = round(target × cumulative share i) − the parts before it.
 * So the parts add up exactly, a running total is never off by more than half a unit, and a native formula
 * (`ROUND(ROUND(target*cumulative/total,decimals+6),decimals)` less the same of the row above) gives the same. Halves round away from
 * zero as in Excel, also where floating point lost the last bits of one.
 * @param target What to split; it is rounded to `decimals` first. May be negative.
 * @param weights 0 or more each, not all 0.
 * @param decimals Decimals of a part: 0 for orders and people, 2 for money. Parts are computed in whole units of 10^−decimals.
 * @returns One part a weight; a weight of 0 gets 0.
 * @throws RangeError for a target that is no finite number, negative weights, weights that are all 0, or decimals outside 0…9.
 * @example allocate(10, [1, 1, 1]); // [3, 4, 3]
 * @example allocate(100, [1, 1, 1], 2); // [33.33, 33.34, 33.33]
 */
export function allocate(target: number, weights: ArrayLike<number>, decimals = 0): number[] {
  if (!Number.isFinite(target)) throw new RangeError(`a target to split is a finite number; ${target} came`);
  if (!(Number.isInteger(decimals) && decimals >= 0 && decimals <= 9))
    throw new RangeError(`decimals are 0 to 9; ${decimals} came`);
  const cumulative = cumulativeWeights(weights);
  const total = cumulative[cumulative.length - 1] ?? 0;
  if (!(total > 0)) throw new RangeError("the weights to split by are all 0");

  const scale = 10 ** decimals;
  const units = roundHalfAway(target * scale);
  const parts = new Array<number>(cumulative.length);
  let before = 0;
  for (let i = 0; i < cumulative.length; i++) {
    // The last weights may be 0: their cumulative weight is the total itself, so nothing is lost at the end.
    const upTo = cumulative[i] === total ? units : roundedShare((units * cumulative[i]!) / total, 0);
    parts[i] = upTo === before ? 0 : (upTo - before) / scale;
    before = upTo;
  }
  return parts;
}

/**
 * Running totals of weights.
 * @throws RangeError for a weight that is negative or no finite number.
 * @example cumulativeWeights([1, 2, 3]); // [1, 3, 6]
 */
export function cumulativeWeights(weights: ArrayLike<number>): Float64Array {
  const cumulative = new Float64Array(weights.length);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!;
    if (!(weight >= 0 && Number.isFinite(weight)))
      throw new RangeError(`a weight is a number from 0; ${weight} came at position ${i + 1}`);
    sum += weight;
    cumulative[i] = sum;
  }
  return cumulative;
}

/**
 * Fills a table of whole parts whose rows and columns add up to given totals, as near to proportional as whole parts can be: each row
 * in turn takes its total out of what the rows before it left of every column, by cumulative rounding. So a seller's months add up to
 * the seller's goal, and a month's sellers to the month's. Columns that belong together, such as the months of a year or the
 * days of a week, keep adding up to their sums.
 * The native formula of a running total is `rowTotal*(columnsSoFar-above)/(total-rowsAbove)`, rounded as above.
 * @param rows Total of each row, 0 or more, in whole units of 10^−decimals.
 * @param columns Total of each column, likewise, with the same sum.
 * @param decimals Decimals of a part: 0 for orders and people, 2 for money.
 * @returns One list a row, one part a column; no part is below 0.
 * @throws RangeError for a total that is negative, or rows and columns that do not add up to the same.
 * @example allocateCrossed([2, 1], [1, 1, 1]); // [[1, 0, 1], [0, 1, 0]]
 */
export function allocateCrossed(rows: readonly number[], columns: readonly number[], decimals = 0): number[][] {
  const scale = 10 ** decimals;
  const left = columns.map((total) => roundHalfAway(total * scale));
  const units = rows.map((total) => roundHalfAway(total * scale));
  if ([...left, ...units].some((total) => !(total >= 0)))
    throw new RangeError("totals to fill a table by are numbers from 0");
  if (sum(left) !== sum(units))
    throw new RangeError(`rows add up to ${sum(units) / scale}, columns to ${sum(left) / scale}`);
  return units.map((total) => {
    const parts = total === 0 ? left.map(() => 0) : allocate(total, left);
    parts.forEach((part, column) => (left[column]! -= part));
    return parts.map((part) => part / scale);
  });
}
