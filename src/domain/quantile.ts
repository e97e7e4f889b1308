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
  const work = values.slice();
  let from = 0;
  let last = 0;
  return shares.map((share) => {
    if (!(share >= last && share <= 1)) throw new RangeError(`shares ascend from 0 to 1; ${share} came after ${last}`);
    last = share;
    if (work.length === 0) return Number.NaN;
    const position = share * (work.length - 1);
    const index = Math.floor(position);
    select(work, index, from);
    from = index;
    const low = work[index]!;
    const fraction = position - index;
    return fraction === 0 ? low : low + fraction * (smallestFrom(work, index + 1) - low);
  });
}

/**
 * The n − 1 values that cut the values into n bins of about the same size: quantiles at i ÷ n.
 * @param bins 2 or more.
 * @example binCuts(Float64Array.of(1, 2, 3, 4, 5, 6), 3); // [2.666…, 4.333…]
 */
export function binCuts(values: Float64Array, bins: number): number[] {
  return percentilesInc(
    values,
    Array.from({ length: bins - 1 }, (_, i) => (i + 1) / bins),
  );
}

function smallestFrom(work: Float64Array, from: number): number {
  let smallest = work[from]!;
  for (let i = from + 1; i < work.length; i++) if (work[i]! < smallest) smallest = work[i]!;
  return smallest;
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
