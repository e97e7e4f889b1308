/**
 * How the segments come about, for "How it was computed": averages by segment, the heat map of scores, customers by score, settings.
 */
import { Day } from "../../../plan/content";
import { type Expression, f, joined, type Operand } from "../../../plan/formula";
import { Handle } from "../../../plan/handle";
import type { Lane } from "../../../plan/lane";
import type { Check } from "../../../plan/sections/checks-part";
import { Grid } from "../../../plan/sections/grid-part";
import { inputMessages } from "../../../plan/sections/inputs-part";
import type { Provenance } from "../../../plan/sections/title-part";
import { chartOf, factsOf, type Section } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
import { type Column, column, each, type Table, table, valueColumn } from "../../../plan/table";
import { TERMS } from "../../../text/terms";
import { possibleScores, type SegmentAnalysis } from "../analysis";
import { MAP_NAMES } from "../map-texts";
import { type Measure, MEASURES } from "../scoring";
import { SCORING_NAMES } from "../scoring-options";
import { CHECK_TEXTS, measureText, TEXTS } from "../texts";
import { countWhere, everyone } from "./crowd";
import type { SegmentCells } from "./customers-sheet";

/** What the heat map may show. */
const SHOWN = { count: TERMS.customers, revenue: TERMS.revenue, average: TEXTS.heat.average } as const;

/** The cell that chooses, by its name in the sheet's language, what the map shows. */
function putChooser(lane: Lane, show: Handle, suffix: string): void {
  const { sheet } = lane;
  const { label, prompt, allowed } = TEXTS.heat;
  sheet.style(sheet.put(lane.row, lane.column, [[label]]), "label");
  sheet.put(lane.row, lane.column + 1, [[SHOWN.count]], { handle: show });
  lane.gap();
  sheet.input(`heat.show${suffix}.${sheet.locale}`, show).format(show, "text", "left");
  sheet.validate(show, { type: "list", source: Object.values(SHOWN) }, inputMessages(label, prompt, allowed));
}

/** Best recency on top, best frequency at the right. */
function heatGrid(analysis: SegmentAnalysis, { crowd }: SegmentCells, show: Handle): Grid {
  const scores = possibleScores(analysis);
  const { "score.recency": recency, "score.frequency": frequency } = crowd;
  const grid: Grid = new Grid({
    corner: ["R \\ F"],
    top: scores,
    left: [...scores].reverse().map((score) => [score]),
    formats: { top: "frequencyScore", left: ["recencyScore"], cells: "wholeMoney" },
    ...{ centred: false, style: "label", horizontal: "center" },
    cell: (row, column) => {
      const same = f`${recency},${grid.left.at(row)},${frequency},${grid.top.at(0, column)}`;
      const [counted, added] = [countWhere(crowd, same), f`SUMIFS(${crowd.revenue},${same})`];
      return f`IF(${show}=${SHOWN.count},${counted},IF(${show}=${SHOWN.revenue},${added},IF(${counted}=0,"",${added}/${counted})))`;
    },
  });
  return grid;
}

/** Customers and revenue add up to all; the average of all lies between the lowest and the highest average. */
function heatCheck(show: Handle, cells: Handle, { crowd }: SegmentCells): Check {
  const sum = f`SUM(${crowd.revenue})`;
  const all = everyone(crowd);
  const between = f`AND(MIN(${cells})<=${sum}/${all}+0.005,MAX(${cells})>=${sum}/${all}-0.005)`;
  return {
    name: CHECK_TEXTS.heat,
    holds: f`IF(${show}=${SHOWN.count},SUM(${cells})=${all},IF(${show}=${SHOWN.revenue},ABS(SUM(${cells})-${sum})<0.005,${between}))`,
  };
}

/** Claims that the map agrees with all customers. */
export function heatOf(analysis: SegmentAnalysis, cells: SegmentCells): Section {
  return (lane) => {
    const show = new Handle();
    const grid = heatGrid(analysis, cells, show);
    lane.section(TEXTS.heat.section);
    putChooser(lane, show, cells.tableSuffix);
    grid.put(lane);
    lane.sheet.condition(grid.cells, { type: "colorScale", colors: ["#FFFFFF", "#5B9BC8"] });
    return [heatCheck(show, grid.cells, cells)];
  };
}

const CHART = { rows: 12, columns: 7, column: 5 };
const MEASURE_COLORS: Readonly<Record<Measure, string>> = {
  recency: COLORS.seriesMain,
  frequency: COLORS.seriesSoft,
  monetary: COLORS.seriesAccent,
};

export const settingsOf = ({ asOf, map, scoring, windowMonths }: SegmentAnalysis, { refreshed }: Provenance): Section =>
  factsOf(TEXTS.settings, [
    { label: TERMS.asOfDate, value: new Day(asOf), format: "date" },
    { label: TEXTS.map, value: MAP_NAMES[map], format: "text" },
    { label: TERMS.scoring, value: SCORING_NAMES[scoring], format: "text" },
    { label: TERMS.monthsCounted, value: windowMonths ?? TERMS.all, format: "text" },
    { label: TERMS.refreshedOn, value: new Day(refreshed), format: "date" },
  ]);

type ScoreKey = "score" | `count.${Measure}`;

/** Customers by score: a row a score, a column a measure. */
function distributionTable(analysis: SegmentAnalysis, { crowd }: SegmentCells): Table<ScoreKey> {
  const possible = possibleScores(analysis);
  const countIn = (scores: Handle, score: Operand): Expression =>
    crowd.customers === null ? f`COUNTIF(${scores},${score})` : countWhere(crowd, f`${scores},${score}`);
  return table<ScoreKey>(possible.length, {
    score: valueColumn(TEXTS.distribution.score, "score", (i) => possible[i]!, { horizontal: "left" }),
    ...each("count", MEASURES, (measure): Column<ScoreKey> => {
      const scores = crowd[`score.${measure}`];
      return column(measureText(analysis, measure), "count", ({ score }) => countIn(scores, score));
    }),
  });
}

/** Claims that every customer has one score in each measure. */
export const distributionOf =
  (analysis: SegmentAnalysis, cells: SegmentCells): Section =>
  (lane) => {
    const distribution = distributionTable(analysis, cells);
    const all = everyone(cells.crowd);
    lane.section(TEXTS.distribution.section);
    const beside = lane.beside(lane.column + CHART.column);
    distribution.put(lane);
    distributionChart(distribution, analysis)(beside);
    lane.below(0);
    const { column } = distribution;
    const whole = MEASURES.map((measure) => f`SUM(${column[`count.${measure}`]})=${all}`);
    return [{ name: CHECK_TEXTS.distribution, holds: f`AND(${joined(whole, ",")})` }];
  };

const distributionChart = ({ column: { score, ...counts } }: Table<ScoreKey>, analysis: SegmentAnalysis): Section =>
  chartOf(null, CHART, {
    ...{ key: "distributions", type: "columnClustered", title: TEXTS.distribution.title, categories: score },
    series: MEASURES.map((measure) => ({
      ...{ name: measureText(analysis, measure), values: counts[`count.${measure}`], color: MEASURE_COLORS[measure] },
    })),
    ...{ categoryAxisTitle: TEXTS.distribution.score, valueAxisTitle: TERMS.customers, numberFormat: "#,##0" },
  });
