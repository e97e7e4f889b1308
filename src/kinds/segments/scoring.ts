/**
 * How customers get their scores: the ways on offer, the steps each consists of, and the scores by the domain's rules (rules §4).
 * The sheets take the same steps with native formulas.
 */
import { binCuts } from "../../domain/maths/quantile";
import { type CutRule, scoreByCuts } from "../../domain/customers/rfm";
import {
  comparableMean,
  medianOf,
  nTileCuts,
  scoreAgainstLevel,
  uniqueRanks,
} from "../../domain/customers/rfm-scoring";

export type Scoring = "quantile" | "ntile" | "cuts" | "mean" | "median" | "mean-score" | "rfm-package";

/** Whether a value must pass a cut or a mean, or may stand on it. */
type Comparison = "above" | "at-least";

export const MEASURES = ["recency", "frequency", "monetary"] as const;
export type Measure = (typeof MEASURES)[number];

export function byMeasure<T>(make: (measure: Measure) => T): Readonly<Record<Measure, T>> {
  return { recency: make("recency"), frequency: make("frequency"), monetary: make("monetary") };
}

/** How scores of each measure are headed, in every language. */
export const LETTERS: Readonly<Record<Measure, string>> = { recency: "R", frequency: "F", monetary: "M" };

/** What the user typed in place of cuts and values from the data; null where nothing was typed. */
export interface OwnCuts {
  /** Empty, or one for each cut. */
  readonly cuts: readonly (number | null)[];
  readonly level: number | null;
}

export interface ScoringChoices {
  readonly scoring: Scoring;
  /** Scores 1 to so many; for fixed cuts one more than there are cuts. */
  readonly bins: number;
  readonly comparison: Comparison;
  /** The user's, ascending; looked at for fixed cuts only. */
  readonly fixedCuts: Readonly<Record<Measure, readonly number[]>>;
  /** Each measure is better than one value or not (scores 1 and 0), as the 8 types need it. */
  readonly twoLevels: boolean;
  /** Typed into the built sheet since; absent where nothing was. */
  readonly ownCuts?: Readonly<Record<Measure, OwnCuts>>;
}

/** Division into bins. */
export interface BinStep {
  readonly bins: number;
  /** What is cut: the measure itself, or the customers' ranks in it. */
  readonly by: "value" | "rank";
  readonly rule: CutRule;
  /** What is added to a quantile: the R package cuts one above. */
  readonly more: 0 | 1;
  readonly fixed: boolean;
}

/** Comparison with one value: of the measure, or with `mean-score` of the score in bins. */
export interface LevelStep {
  readonly with: "mean" | "median" | "fixed" | "mean-score";
  readonly orEqual: boolean;
}

export interface ScoreSteps {
  readonly bins: BinStep | null;
  readonly level: LevelStep | null;
}

/** What sets a way of scoring apart; a way has at least one of the two steps. */
interface Way {
  readonly bins?: Partial<BinStep>;
  readonly level?: LevelStep["with"];
}

export const WAYS: Readonly<Record<Scoring, Way>> = {
  quantile: { bins: {} },
  ntile: { bins: { by: "rank" } },
  cuts: { bins: {} },
  mean: { level: "mean" },
  median: { level: "median" },
  "mean-score": { bins: {}, level: "mean-score" },
  "rfm-package": { bins: { rule: "below", more: 1 } },
};

/** The steps in their order. */
export function scoreSteps({ scoring, bins, comparison, twoLevels }: ScoringChoices): ScoreSteps {
  const orEqual = comparison === "at-least";
  const fixed = scoring === "cuts";
  const way: Way = fixed && twoLevels ? { level: "fixed" } : WAYS[scoring];
  const rule = fixed && orEqual ? "below" : "atMost";
  return {
    bins: way.bins ? { bins, by: "value", rule, more: 0, fixed, ...way.bins } : null,
    level: way.level ? { with: way.level, orEqual } : null,
  };
}

/** One measure's way to its scores; what a way does not need is empty or null. */
export interface MeasureScores {
  /** What the cuts divide: the measure's values, or ranks from 1 (worst). */
  readonly basis: Float64Array;
  /** Ascending; empty without bins. */
  readonly cuts: readonly number[];
  /** Scores in bins, where these are not the scores yet. */
  readonly points: Uint8Array | null;
  readonly level: number | null;
  readonly scores: Uint8Array;
}

/** Customers of one measure: values, and their places in the source to order equal ones by. */
export interface Measured {
  readonly measure: Measure;
  readonly values: Float64Array;
  readonly customer: Int32Array;
}

function cutsOf({ bins, by, more, fixed }: BinStep, values: Float64Array, own: readonly number[]): readonly number[] {
  if (fixed) return own;
  if (by === "rank") return nTileCuts(values.length, bins);
  return binCuts(values, bins).map((cut) => cut + more);
}

function levelOf(step: LevelStep, values: Float64Array, own: readonly number[]): number {
  if (step.with === "fixed") return own[0] ?? Number.NaN;
  return step.with === "median" ? medianOf(values) : comparableMean(values);
}

/** Scores of one measure. How many cuts a value passes does not depend on their order, which the user may have upset. */
export function scoreMeasure(choices: ScoringChoices, { measure, values, customer }: Measured): MeasureScores {
  const { bins, level } = scoreSteps(choices);
  const own = choices.fixedCuts[measure];
  const typed = choices.ownCuts?.[measure];
  const reversed = measure === "recency";
  const ranked = bins?.by === "rank";
  const basis = ranked ? uniqueRanks(values, customer, reversed) : values;
  const cuts = bins === null ? [] : cutsOf(bins, values, own).map((cut, i) => typed?.cuts[i] ?? cut);
  const ascending = [...cuts].sort((a, b) => a - b);
  const binned =
    bins === null ? null : scoreByCuts(basis, ascending, { reversed: reversed && !ranked, rule: bins.rule });
  if (level === null)
    return { basis, cuts, points: null, level: null, scores: binned ?? new Uint8Array(values.length) };
  const compared = binned === null ? values : Float64Array.from(binned);
  const value = typed?.level ?? levelOf(level, compared, own);
  const scores = scoreAgainstLevel(compared, value, { reversed: reversed && binned === null, orEqual: level.orEqual });
  return { basis, cuts, points: binned, level: value, scores };
}
