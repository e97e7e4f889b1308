/**
 * Quantiles as Excel's PERCENTILE.INC and R's type 7 compute them, by selection rather than a full sort.
 */

/**
 * The value below which a share of the values lies, linearly interpolated between neighbours (PERCENTILE.INC).
 * @param values Finite numbers in any order; left as they are.
 * @param share 0 to 1: 0 is the smallest value, 1 the largest.
 * @returns NaN when there are no values.
 * @example percentileInc(Float64Array.of(1, 2, 3, 4), 0.5); // 2.5
 */
export function percentileInc(values: Float64Array, share: number): number {
  return percentilesInc(values, [share])[0]!;
}

/**
 * Several quantiles of the same values at the price of little more than one.
 * @param shares Ascending, each 0 to 1.
 * @returns One quantile a share, ascending; NaN each when there are no values.
 * @throws RangeError when the shares are not ascending inside 0…1.
 * @example percentilesInc(Float64Array.of(40, 10, 30, 20), [0, 0.5, 1]); // [10, 25, 40]
 */
export function percentilesInc(values: Float64Array, shares: readonly number[]): number[] {
  const ranks = countedRanks(values) ?? new SelectedRanks(values);
  return percentilesOfRanks(values.length, shares, (rank) => ranks.value(rank));
}

/**
 * The same of values that are asked for by rank.
 * @param valueAt The value of a zero-based rank among so many.
 * @example percentilesOfRanks(4, [0.5], (rank) => 10 * (rank + 1)); // [25]
 */
export function percentilesOfRanks(
  count: number,
  shares: readonly number[],
  valueAt: (rank: number) => number,
): number[] {
  let last = 0;
  return shares.map((share) => {
    if (!(share >= last && share <= 1)) throw new RangeError(`shares ascend from 0 to 1; ${share} came after ${last}`);
    last = share;
    if (count === 0) return Number.NaN;
    const position = share * (count - 1);
    const rank = Math.floor(position);
    const fraction = position - rank;
    const low = valueAt(rank);
    return fraction === 0 ? low : low + fraction * (valueAt(rank + 1) - low);
  });
}

/** The shares at which values are cut into bins of about the same size. */
export const binShares = (bins: number): number[] => Array.from({ length: bins - 1 }, (_, i) => (i + 1) / bins);

/** The values in ascending order, asked for by rank (zero-based), ranks ascending but for a step back to a neighbour. */
interface Ranks {
  value(rank: number): number;
}

/**
 * The n − 1 values that cut the values into n bins of about the same size: quantiles at i ÷ n.
 * @param bins 2 or more.
 * @example binCuts(Float64Array.of(1, 2, 3, 4, 5, 6), 3); // [2.6666666666666665, 4.333333333333333]
 */
export function binCuts(values: Float64Array, bins: number): number[] {
  return percentilesInc(values, binShares(bins));
}

/** Whole numbers in a narrow range, such as days or orders, are counted; null for other values. */
function countedRanks(values: Float64Array): Ranks | null {
  let smallest = Number.POSITIVE_INFINITY;
  let largest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isInteger(value)) return null;
    if (value < smallest) smallest = value;
    if (value > largest) largest = value;
  }
  if (values.length === 0 || largest - smallest >= values.length) return null;
  const counts = new Int32Array(largest - smallest + 1);
  for (let i = 0; i < values.length; i++) counts[values[i]! - smallest]!++;
  let at = 0;
  let before = 0;
  return {
    value(rank) {
      if (rank < before) at = before = 0; // two quantiles may lie between the same neighbours
      while (before + counts[at]! <= rank) before += counts[at++]!;
      return smallest + at;
    },
  };
}

/** Quickselect on a copy: after a rank is asked for, nothing before it is looked at again. */
class SelectedRanks implements Ranks {
  private readonly work: Float64Array;
  private done = 0;

  constructor(values: Float64Array) {
    this.work = values.slice();
  }

  value(rank: number): number {
    select(this.work, rank, this.done);
    this.done = rank;
    return this.work[rank]!;
  }
}

/** Puts the value of rank `k` at position k with no larger one before and no smaller one after; positions before `from` are done. */
function select(work: Float64Array, k: number, from: number): void {
  let low = from;
  let high = work.length - 1;
  while (low < high) {
    const pivot = medianOfThree(work[low]!, work[(low + high) >> 1]!, work[high]!);
    let i = low;
    let j = high;
    while (i <= j) {
      while (work[i]! < pivot) i++;
      while (work[j]! > pivot) j--;
      if (i <= j) {
        const held = work[i]!;
        work[i++] = work[j]!;
        work[j--] = held;
      }
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else return;
  }
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
