/**
 * Ordered rules of score ranges: the first that fits names the segment. What an editable rules sheet starts from, for any number of bins (rules §4).
 */

/** Lowest and highest score, both included. */
export type ScoreRange = readonly [number, number];

/** A segment with its ranges of recency, frequency and monetary scores. */
export type SegmentRule<Id extends string = string> = readonly [Id, ScoreRange, ScoreRange, ScoreRange];

const inside = (value: number, [low, high]: ScoreRange): boolean => value >= low && value <= high;

/**
 * Position of the first rule that fits three scores; the number of rules when none does.
 * @example firstRule([["best", [5, 5], [1, 5], [1, 5]]], 4, 5, 5); // 1
 */
export function firstRule(rules: readonly SegmentRule[], recency: number, frequency: number, monetary: number): number {
  const found = rules.findIndex(([, r, f, m]) => inside(recency, r) && inside(frequency, f) && inside(monetary, m));
  return found < 0 ? rules.length : found;
}

/**
 * `firstRule` of every cell of scores 1 to `bins`, recency slowest and monetary quickest.
 * @example ruleCells([["best", [2, 2], [1, 2], [1, 2]]], 2); // [1, 1, 1, 1, 0, 0, 0, 0]
 */
export function ruleCells(rules: readonly SegmentRule[], bins: number): Uint8Array {
  return Uint8Array.from({ length: bins ** 3 }, (_, cell) =>
    firstRule(rules, Math.floor(cell / bins ** 2) + 1, (Math.floor(cell / bins) % bins) + 1, (cell % bins) + 1),
  );
}

/**
 * Positions of the first fitting rules for whole columns of scores 1 to `bins`.
 * @example rulePositions([["best", [2, 2], [1, 2], [1, 2]]], 2, [Uint8Array.of(2, 1), Uint8Array.of(1, 1), Uint8Array.of(1, 1)]); // [0, 1]
 */
export function rulePositions(
  rules: readonly SegmentRule[],
  bins: number,
  [recency, frequency, monetary]: readonly [Uint8Array, Uint8Array, Uint8Array],
): Uint8Array {
  const cells = ruleCells(rules, bins);
  return Uint8Array.from(recency, (r, i) => cells[((r - 1) * bins + frequency[i]! - 1) * bins + monetary[i]! - 1]!);
}

/** The score of five that a score of `bins` stands for: ends on ends, the rest evenly between. */
const ofFive = (score: number, bins: number): number => Math.round(1 + ((score - 1) * 4) / (bins - 1));

/**
 * Rules of scores 1 to 5 for another number of bins. A rule whose range no score stands for is left out: it could never fit.
 * @param bins 2 or more.
 * @example scaledRules([["best", [4, 5], [1, 5], [1, 5]]], 10); // [["best", [7, 10], [1, 10], [1, 10]]]
 */
export function scaledRules<Id extends string>(rules: readonly SegmentRule<Id>[], bins: number): SegmentRule<Id>[] {
  const scores = Array.from({ length: bins }, (_, i) => i + 1);
  const scaled = (range: ScoreRange): ScoreRange | null => {
    const fitting = scores.filter((score) => inside(ofFive(score, bins), range));
    return fitting.length === 0 ? null : [fitting[0]!, fitting[fitting.length - 1]!];
  };
  return rules.flatMap(([id, ...ranges]): SegmentRule<Id>[] => {
    const [r, f, m] = ranges.map(scaled);
    return r && f && m ? [[id, r, f, m]] : [];
  });
}
