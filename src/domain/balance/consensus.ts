/** One demand out of the departments' forecasts, each weighed by how sure it is, and how far a department has been off before. Rules §10. */
import { max, min, sum } from "d3-array";
import { roundTo } from "../maths/whole";

/** A mean keeps within what it is the mean of: the noise of fractions is cut off. */
export const CONSENSUS_DECIMALS = 6;

/** One department's informal forecast of an item in a month. */
export interface Opinion {
  /** Units, 0 or more. */
  readonly value: number;
  /** How sure the department is, from 0 to 1: its weight. */
  readonly sure: number;
}

export interface Consensus {
  /** Weighted by how sure each is; the formal forecast where nobody is sure at all; null where there is neither. */
  readonly weighted: number | null;
  /** Lowest and highest opinion; null without any. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * An opinion nobody is sure of is part of the range and counts nothing.
 * @param formal The formal forecast; null where there is none.
 * @example consensusOf(1000, [{ value: 1200, sure: 0.5 }, { value: 1100, sure: 0.8 }, { value: 950, sure: 0.7 }]); // { weighted: 1072.5, low: 950, high: 1200 }
 */
export function consensusOf(formal: number | null, opinions: readonly Opinion[]): Consensus {
  const weight = sum(opinions, ({ sure }) => sure);
  const mean = (): number => sum(opinions, ({ value, sure }) => value * sure) / weight;
  const weighted = weight > 0 ? roundTo(mean(), CONSENSUS_DECIMALS) : formal;
  return {
    weighted,
    low: min(opinions, ({ value }) => value) ?? null,
    high: max(opinions, ({ value }) => value) ?? null,
  };
}

/** What a department said of a month that is over, and what came, in units. */
export interface JudgedOpinion {
  readonly value: number;
  readonly actual: number;
}

/**
 * How much a department says too much (above 0) or too little: all it said ÷ all that came − 1.
 * @returns null without a month that is over, or where nothing came in any.
 * @example biasOf([{ value: 110, actual: 100 }, { value: 130, actual: 100 }]); // 0.2
 */
export function biasOf(judged: readonly JudgedOpinion[]): number | null {
  const actual = sum(judged, (each) => each.actual);
  return actual > 0 ? sum(judged, ({ value }) => value) / actual - 1 : null;
}
