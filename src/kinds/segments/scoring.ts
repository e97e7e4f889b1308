/**
 * How customers get their scores: the ways on offer, the steps each consists of, and the scores by the domain's rules (rules §4).
 * The sheets take the same steps with native formulas.
 */
import type { Choices } from "../fields";
import type { OptionValue } from "../kind";
import type { CUT_OPTIONS, Scoring, SCORING_OPTIONS } from "./scoring-options";
import { binCuts } from "../../domain/maths/quantile";
import { type CutRule, scoreByCuts } from "../../domain/customers/rfm";
import {
  comparableMean,
  medianOf,
  nTileCuts,
  rankQuantileCuts,
  scoreAgainstLevel,
  uniqueRanks,
} from "../../domain/customers/rfm-scoring";

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

type Chosen = Omit<Choices<typeof SCORING_OPTIONS>, (typeof CUT_OPTIONS)[Measure]>;

/** The options as they are scored by; for fixed cuts there is one bin more than there are cuts. */
export interface ScoringChoices extends Chosen {
  /** The user's, ascending; looked at for fixed cuts only. */
  readonly fixedCuts: Readonly<Record<Measure, readonly number[]>>;
  /** Each measure is better than one value or not (scores 1 and 0), as the 8 types need it. */
  readonly twoLevels: boolean;
  /** Typed into the built sheet since; absent where nothing was. */
  readonly ownCuts?: Readonly<Record<Measure, OwnCuts>>;
}

/**
 * How ranks are made and divided. "ntile": 1 is the worst, the larger groups first, as SQL's NTILE and dplyr's ntile. "qcut": ascending
 * as the measure stands, cut at quantiles of the ranks, as pandas' rank(method="first") and qcut.
 */
type Ranking = Chosen["ranking"];

/** Division into bins. */
export interface BinStep {
  readonly bins: number;
  /** What is cut: the customers' ranks in the measure, or null for the measure itself. */
  readonly ranking: Ranking | null;
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

/** What sets a way of scoring apart; a way has at least one of the two steps. */
interface Way {
  readonly bins?: Partial<Pick<BinStep, "rule" | "more">>;
  readonly level?: LevelStep["with"];
}

export const WAYS: Readonly<Record<Scoring, Way>> = {
  quantile: { bins: {} },
  ntile: { bins: {} },
  cuts: { bins: {} },
  mean: { level: "mean" },
  median: { level: "median" },
  "mean-score": { bins: {}, level: "mean-score" },
  "rfm-package": { bins: { rule: "below", more: 1 } },
};

/** The way of dividing into bins. */
export const binsBy = <S extends OptionValue | undefined>(given: Readonly<Record<"scoring" | "pointsBy", S>>): S =>
  given.scoring === "mean-score" ? given.pointsBy : given.scoring;

/** The steps in their order. */
export function scoreSteps(choices: ScoringChoices): {
  readonly bins: BinStep | null;
  readonly level: LevelStep | null;
} {
  const { scoring, ranking, bins, twoLevels } = choices;
  const orEqual = choices.comparison === "at-least";
  if (twoLevels && scoring === "cuts") return { bins: null, level: { with: "fixed", orEqual } };
  const { bins: own, level } = WAYS[scoring];
  const by = binsBy(choices);
  const fixed = by === "cuts";
  const rule = fixed && orEqual ? "below" : "atMost";
  return {
    bins: own ? { bins, ranking: by === "ntile" ? ranking : null, rule, more: 0, fixed, ...own } : null,
    level: level ? { with: level, orEqual } : null,
  };
}

/** Whether the lowest bin scores highest: days since the last order, and their ranks unless 1 is the worst. */
export const isReversed = ({ ranking }: Pick<BinStep, "ranking">, measure: Measure): boolean =>
  measure === "recency" && ranking !== "ntile";

/** Customers of one measure: values, and their places to order equal ones by. */
interface Measured {
  readonly measure: Measure;
  readonly values: Float64Array;
  readonly places: Int32Array;
}

const RANK_CUTS: Readonly<Record<Ranking, (count: number, bins: number) => number[]>> = {
  ntile: nTileCuts,
  qcut: rankQuantileCuts,
};

function cutsOf({ bins, ranking, more, fixed }: BinStep, values: Float64Array, own: readonly number[]) {
  if (fixed) return own;
  if (ranking !== null) return RANK_CUTS[ranking](values.length, bins);
  return binCuts(values, bins).map((cut) => cut + more);
}

function levelOf(step: LevelStep, values: Float64Array, own: readonly number[]): number {
  if (step.with === "fixed") return own[0] ?? Number.NaN;
  return step.with === "median" ? medianOf(values) : comparableMean(values);
}

/** Ranks from 1, worst or lowest first, where these are cut. */
const basisOf = ({ ranking }: BinStep, { measure, values, places }: Measured): Float64Array =>
  ranking === null ? values : uniqueRanks(values, places, ranking === "ntile" && measure === "recency");

/** Cuts, and the value compared with; null where there is none. */
interface CutsAndLevel {
  readonly cuts: readonly number[];
  readonly level: number | null;
}

/** What scores are made by, and what the data say of it. */
export interface Thresholds extends CutsAndLevel {
  readonly computed: CutsAndLevel;
}

/** Cuts under those that the user typed. */
export const typedOver = (cuts: readonly number[], typed: OwnCuts | undefined): number[] =>
  cuts.map((cut, i) => typed?.cuts[i] ?? cut);

/**
 * One measure's way to its scores; what a way does not need is empty or null. How many cuts a value passes does not depend on their order,
 * which the user may have upset.
 * @param known Where these are some of the customers: what all are cut at and compared with.
 */
export function scoreMeasure(choices: ScoringChoices, measured: Measured, known?: Thresholds) {
  const { bins, level } = scoreSteps(choices);
  const { measure, values } = measured;
  const own = choices.fixedCuts[measure];
  const typed = choices.ownCuts?.[measure];
  /** What the cuts divide: the measure's values, or ranks from 1 (worst). */
  const basis = bins === null ? values : basisOf(bins, measured);
  const ofData = known?.computed.cuts ?? (bins === null ? [] : cutsOf(bins, values, own));
  const cuts = known?.cuts ?? typedOver(ofData, typed);
  const ascending = [...cuts].sort((a, b) => a - b);
  /** Scores in bins, where these are not the scores yet. */
  const points =
    bins === null ? null : scoreByCuts(basis, ascending, { reversed: isReversed(bins, measure), rule: bins.rule });
  if (level === null)
    return {
      ...{ basis, cuts, points: null, level: null, scores: points ?? new Uint8Array(values.length) },
      computed: { cuts: ofData, level: null },
    };
  const compared = points === null ? values : Float64Array.from(points);
  const computed = { cuts: ofData, level: known?.computed.level ?? levelOf(level, compared, own) };
  const value = known?.level ?? typed?.level ?? computed.level;
  const reversed = measure === "recency" && points === null;
  const scores = scoreAgainstLevel(compared, value, { reversed, orEqual: level.orEqual });
  return { basis, cuts, points, level: value, scores, computed };
}
