/**
 * How many customers have each score in recency, frequency and monetary value: live counts and the chart that draws them.
 */
import type { Check } from "../../plan/sections/checks-part";
import { tablePart } from "../../plan/sections/table-part";
import { f, joined } from "../../plan/formula";
import { Handle } from "../../plan/handle";
import type { Lane } from "../../plan/lane";
import { COLORS } from "../../plan/styles";
import { possibleScores, type SegmentAnalysis } from "./analysis";
import type { SegmentCells } from "./cells";
import { type Measure, MEASURES } from "./scoring";
import { CHECK_TEXTS, measureText, TEXTS } from "./texts";

const COLOR: Readonly<Record<Measure, string>> = {
  recency: COLORS.seriesMain,
  frequency: COLORS.seriesSoft,
  monetary: COLORS.seriesAccent,
};

export interface DistributionCells {
  readonly scores: Handle;
  readonly counts: Readonly<Record<Measure, Handle>>;
}

/** A row a score, a column a measure. */
export function distributionPart(
  lane: Lane,
  analysis: SegmentAnalysis,
  { customers }: SegmentCells,
): DistributionCells {
  const possible = possibleScores(analysis);
  const column = (): Handle => new Handle(possible.length);
  const scores = column();
  const counts = { recency: column(), frequency: column(), monetary: column() };
  lane.section(TEXTS.distribution.section, 1 + MEASURES.length);
  tablePart(lane, possible.length, [
    {
      heading: TEXTS.distribution.score,
      format: "score",
      horizontal: "left",
      cell: (i) => possible[i]!,
      handle: scores,
    },
    ...MEASURES.map((measure) => ({
      heading: measureText(analysis, measure),
      format: "count" as const,
      cell: (i: number) => f`COUNTIF(${customers.score[measure]},${scores.at(i).relative})`,
      handle: counts[measure],
    })),
  ]);
  return { scores, counts };
}

export function distributionChart(
  lane: Lane,
  { scores, counts }: DistributionCells,
  analysis: SegmentAnalysis,
  size: { rows: number; columns: number },
): void {
  const position = lane.reserve(size.rows, size.columns);
  lane.sheet.chart({
    key: "distributions",
    type: "columnClustered",
    title: TEXTS.distribution.title,
    categories: scores,
    series: MEASURES.map((measure) => ({
      name: measureText(analysis, measure),
      values: counts[measure],
      color: COLOR[measure],
    })),
    categoryAxisTitle: TEXTS.distribution.score,
    valueAxisTitle: TEXTS.figures.customers,
    numberFormat: "#,##0",
    position,
  });
}

/** Every customer has one score in each measure. */
export function distributionCheck({ counts }: DistributionCells, { customers }: SegmentCells): Check {
  const whole = MEASURES.map((measure) => f`SUM(${counts[measure]})=ROWS(${customers.segment})`);
  return { name: CHECK_TEXTS.distribution, holds: f`AND(${joined(whole, ",")})` };
}
