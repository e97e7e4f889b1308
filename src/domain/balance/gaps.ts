/** Which gaps to close first: by size × importance, and by which side. Rules §10. */

export interface Gap {
  /** Units: missing above 0, too many below 0. */
  readonly size: number;
  /** 0 or more; 1 for an item like any other. */
  readonly importance: number;
}

export const gapScore = ({ size, importance }: Gap): number => Math.abs(size) * importance;

/**
 * Positions of the gaps, the heaviest first; of the same weight in their order. What weighs nothing is no gap.
 * @example rankedGaps([{ size: 300, importance: 1 }, { size: -200, importance: 2 }, { size: 0, importance: 5 }]); // [1, 0]
 */
export function rankedGaps(gaps: readonly Gap[]): number[] {
  const weighty = gaps.flatMap((gap, i) => (gapScore(gap) > 0 ? [i] : []));
  return weighty.sort((a, b) => gapScore(gaps[b]!) - gapScore(gaps[a]!) || a - b);
}
