/**
 * Scores where customers are only counted: cut points from values at ranks, then sums over those who pass the same of them. Rules §4.
 */
import { sum } from "d3-array";
import { comparable, scoreAgainstLevel } from "../../domain/customers/rfm-scoring";
import { binShares, percentilesOfRanks } from "../../domain/maths/quantile";
import { answered, type Steps } from "../../domain/steps";
import type { CustomerCrowd, CustomerMeasure, PassedSums, Passing } from "../../figures/figures";
import { BANDS, type Everyone, MOST_ORDERS, scoreCells, sumOfMoney } from "./everyone";
import { positionsOf } from "./maps";
import {
  byMeasure,
  isReversed,
  type LevelStep,
  type Measure,
  MEASURES,
  type ScoringChoices,
  scoreSteps,
  type Thresholds,
  typedOver,
} from "./scoring";
import type { SegmentChoices } from "./analysis";

/** What a measure is taken by. */
function figureOf({ frequencyAs, monetaryAs }: ScoringChoices, measure: Measure): CustomerMeasure {
  if (measure === "recency") return "recency";
  if (measure === "frequency") return frequencyAs === "days" ? "days" : "orders";
  return ({ sum: "amount", average: "perOrder", "day-average": "perDay" } as const)[monetaryAs];
}

/** Values below which shares of all lie. */
function* percentilesIn(crowd: CustomerCrowd, figure: CustomerMeasure, shares: readonly number[]): Steps<number[]> {
  const ranks = new Set<number>();
  percentilesOfRanks(crowd.count, shares, (rank) => ranks.add(rank).size);
  const values = yield* answered(crowd.ranked(figure, [...ranks]));
  return percentilesOfRanks(crowd.count, shares, (rank) => values.get(rank)!);
}

/** What one measure is cut at and compared with, and whether all are alike in it; a mean of scores follows from them. */
interface Decided extends Thresholds {
  readonly alike: boolean;
}

function* decide(crowd: CustomerCrowd, choices: ScoringChoices, measure: Measure): Steps<Decided> {
  const { bins, level } = scoreSteps(choices);
  const [figure, own, typed] = [figureOf(choices, measure), choices.fixedCuts[measure], choices.ownCuts?.[measure]];
  const shares = bins === null || bins.fixed ? [] : binShares(bins.bins);
  const [least, ...further] = yield* percentilesIn(crowd, figure, [0, ...shares, 1]);
  const largest = further.pop()!;
  const ofData = bins === null ? [] : bins.fixed ? own : further.map((cut) => cut + bins.more);
  const computed = { cuts: ofData, level: yield* levelIn(crowd, figure, { level, own }) };
  const alike = least === largest;
  return { cuts: typedOver(ofData, typed), level: typed?.level ?? computed.level, computed, alike };
}

function* levelIn(
  crowd: CustomerCrowd,
  figure: CustomerMeasure,
  { level, own }: { readonly level: LevelStep | null; readonly own: readonly number[] },
): Steps<number | null> {
  if (level === null || level.with === "mean-score") return null;
  if (level.with === "fixed") return own[0] ?? Number.NaN;
  if (level.with === "mean") return comparable(yield* answered(crowd.mean(figure)));
  return (yield* percentilesIn(crowd, figure, [0.5]))[0]!;
}

/** How a measure's scores follow from how many cuts, or whether the value compared with, is passed. */
function passingOf(choices: ScoringChoices, measure: Measure, { cuts, level: value }: Thresholds): Passing {
  const { bins, level } = scoreSteps(choices);
  const figure = figureOf(choices, measure);
  if (bins !== null)
    return { measure: figure, values: [...cuts].sort((a, b) => a - b), orEqual: bins.rule === "below" };
  return { measure: figure, values: [value!], orEqual: (measure === "recency") !== level!.orEqual };
}

/** Scores in bins, or of the comparison where there are none. */
function pointsOf(choices: ScoringChoices, measure: Measure, passed: number, cuts: number): number {
  const { bins } = scoreSteps(choices);
  if (bins === null) return measure === "recency" ? 1 - passed : passed;
  return isReversed(bins, measure) ? cuts + 1 - passed : 1 + passed;
}

/** A measure's score of who passes so many of its cuts. */
type ScoreOf = (passed: number) => number;

/** @param sums By all measures; of the mean of scores in bins, where they are compared with that. */
function scoreIn(choices: ScoringChoices, measure: Measure, decided: Decided, sums: PassedSums) {
  const { bins, level: step } = scoreSteps(choices);
  const points: ScoreOf = (passed) => pointsOf(choices, measure, passed, decided.cuts.length);
  if (bins === null || step === null) return { score: points, thresholds: decided };
  const { customers, passed } = sums;
  const all = sum(passed[MEASURES.indexOf(measure)]!, (count, i) => points(count) * customers[i]!);
  const computed = { ...decided.computed, level: comparable(all / sum(customers)) };
  const level = decided.level ?? computed.level;
  const compared = { reversed: false, orEqual: step.orEqual };
  const score: ScoreOf = (count) => scoreAgainstLevel(Float64Array.of(points(count)), level, compared)[0]!;
  return { score, thresholds: { ...decided, computed, level } };
}

/** Counts the fifths by orders, and the longest silence of each. */
function* mapIn(crowd: CustomerCrowd): Steps<Pick<Everyone, "limits" | "countIn">> {
  const limits = (yield* percentilesIn(crowd, "recency", binShares(BANDS))).map(Math.round);
  const { passed, customers } = yield* answered(
    crowd.sums([
      { measure: "recency", values: limits, orEqual: false },
      { measure: "orders", values: MOST_ORDERS, orEqual: false },
    ]),
  );
  const [bands, often] = passed as [Float64Array, Float64Array];
  return {
    limits: () => limits,
    countIn: (band, wanted) => sum(customers, (count, i) => (bands[i] === band && often[i] === wanted ? count : 0)),
  };
}

type Details = Pick<Everyone, "limits" | "countIn" | "median">;
/** Months before, of which nobody is listed, have no sheets that show any. */
const NO_DETAILS: Details = { limits: () => [], countIn: () => 0, median: () => Number.NaN };

function* detailsIn(
  crowd: CustomerCrowd,
  passings: readonly Passing[],
  segmentOf: (passed: readonly number[]) => number,
): Steps<Details> {
  const own = yield* answered(crowd.medians(passings, segmentOf));
  const all = yield* answered(crowd.medians([], () => 0));
  const median: Details["median"] = (measure, segment) => {
    const found = segment === null ? all.get(0) : own.get(segment);
    return found?.[MEASURES.indexOf(measure)] ?? Number.NaN;
  };
  return { ...(yield* mapIn(crowd)), median };
}

/** All customers, scored and counted where their orders stand. @returns What scores are made by, too. */
export function* everyoneIn(crowd: CustomerCrowd, choices: SegmentChoices) {
  const decided = {
    recency: yield* decide(crowd, choices, "recency"),
    frequency: yield* decide(crowd, choices, "frequency"),
    monetary: yield* decide(crowd, choices, "monetary"),
  };
  const passings = MEASURES.map((measure) => passingOf(choices, measure, decided[measure]));
  const sums = yield* answered(crowd.sums(passings));
  const scored = byMeasure((measure) => scoreIn(choices, measure, decided[measure], sums));
  const scoresAt = (passed: (place: number) => Iterable<number>) =>
    byMeasure((measure) => Uint8Array.from(passed(MEASURES.indexOf(measure)), scored[measure].score));
  const cells = scoreCells(
    scoresAt((place) => sums.passed[place]!),
    sums,
  );
  const segmentOf = (passed: readonly number[]): number =>
    positionsOf(
      choices.map,
      choices.bins,
      scoresAt((place) => [passed[place]!]),
    )[0]!;
  const details = choices.listedCustomers > 0 ? yield* detailsIn(crowd, passings, segmentOf) : NO_DETAILS;
  const everyone: Everyone = {
    ...{ count: crowd.count, firstDate: crowd.firstDate, cells, ...details },
    ...{ orders: sum(cells.orders), revenue: sumOfMoney(cells.amount) },
    alike: MEASURES.filter((measure) => decided[measure].alike),
  };
  return { everyone, thresholds: byMeasure((measure): Thresholds => scored[measure].thresholds) };
}
