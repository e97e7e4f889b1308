/**
 * The sheet to read first: key figures, summary by segment with its chart, heat map, scores, live cut points, checks, rows left out.
 */
import { TERMS } from "../../../text/terms";
import { type Check, sameMoney } from "../../../plan/sections/checks-part";
import { factsPart } from "../../../plan/sections/facts-part";
import type { KeyFigureCell } from "../../../plan/sections/key-figures-part";
import type { Provenance } from "../../../plan/sections/title-part";
import { Day } from "../../../plan/content";
import { f, joined } from "../../../plan/formula";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { besideOf, chartOf, figuresOf, type Section, sheetOf } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
import { type Column, each, type Table, table, valueColumn } from "../../../plan/table";
import { possibleScores, type SegmentAnalysis } from "../analysis";
import type { SegmentCells } from "./cells";
import type { SegmentSet } from "../customer-sets";
import { cutsAscend, cutsPart } from "./cut-tables";
import { heatOf } from "./heat-map";
import { colourSegments } from "./map-sheet";
import { MAP_NAMES } from "../map-texts";
import { segmentNotes } from "../notes";
import { orderRowsOf } from "../optional-sheet";
import { type Measure, MEASURES } from "../scoring";
import { SCORING_NAMES } from "../scoring-options";
import { type SummaryTable, summaryTable } from "./summary-table";
import { CHECK_TEXTS, measureText, TEXTS } from "../texts";
import { TYPES_TEXTS } from "./types/texts";

/** The next actions are sentences. */
const ACTION_WIDTH = 66;
const CHART = { rows: 16, columns: 5, column: 8 };
const MEASURE_COLORS: Readonly<Record<Measure, string>> = {
  recency: COLORS.seriesMain,
  frequency: COLORS.seriesSoft,
  monetary: COLORS.seriesAccent,
};

function keyFigures({ segment, orders, revenue, units }: SegmentCells["customers"], counted: boolean): KeyFigureCell[] {
  const [customers, allOrders, sum] = [f`ROWS(${segment})`, f`SUM(${orders})`, f`SUM(${revenue})`];
  const upt = { label: TEXTS.upt, value: f`SUM(${units})/${allOrders}`, format: "exact" } as const;
  return [
    { label: TERMS.customers, value: customers, format: "count" },
    { label: TERMS.orders, value: allOrders, format: "count" },
    { label: TERMS.revenue, value: sum, format: "wholeMoney" },
    { label: TERMS.averageOrderValue, value: f`${sum}/${allOrders}`, format: "money" },
    ...(counted ? [upt] : []),
    { label: TEXTS.repeatRate, value: f`COUNTIF(${orders},">=2")/${customers}`, format: "percent" },
  ];
}

const summaryOf =
  (summary: SummaryTable, cells: SegmentCells): Section =>
  (lane) => {
    lane.section(TEXTS.summary);
    summary.put(lane, { styled: cells.listed.filter((id) => id !== null).length });
    colourSegments(lane.sheet, summary.column.segment, cells);
  };

/** Share of customers beside share of revenue: where the value lies. */
const summaryChart = ({ column }: SummaryTable): Section =>
  chartOf(TEXTS.chart.section, CHART, {
    key: "segments",
    type: "columnClustered",
    title: TEXTS.chart.title,
    categories: column.segment,
    series: [
      { name: TERMS.shareOfCustomers, values: column.shareOfCustomers, color: COLORS.seriesMain },
      { name: TERMS.shareOfRevenue, values: column.shareOfRevenue, color: COLORS.seriesAccent },
    ],
    valueAxisTitle: TERMS.share,
    numberFormat: "0%",
  });

const settingsOf =
  ({ asOf, map, scoring, windowMonths }: SegmentAnalysis, { refreshed }: Provenance): Section =>
  (lane) => {
    lane.section(TEXTS.settings, 6);
    factsPart(lane, [
      { label: TERMS.asOfDate, value: new Day(asOf), format: "date" },
      { label: TEXTS.map, value: MAP_NAMES[map], format: "text" },
      { label: TERMS.scoring, value: SCORING_NAMES[scoring], format: "text" },
      { label: TERMS.monthsCounted, value: windowMonths ?? TERMS.all, format: "text" },
      { label: TERMS.refreshedOn, value: new Day(refreshed), format: "date" },
    ]);
  };

type ScoreKey = "score" | `count.${Measure}`;

/** Customers by score: a row a score, a column a measure. */
function distributionTable(analysis: SegmentAnalysis, { customers }: SegmentCells): Table<ScoreKey> {
  const possible = possibleScores(analysis);
  return table<ScoreKey>(possible.length, {
    score: valueColumn(TEXTS.distribution.score, "score", (i) => possible[i]!, { horizontal: "left" }),
    ...each("count", MEASURES, (measure): Column<ScoreKey> => ({
      heading: measureText(analysis, measure),
      format: "count",
      cell: ({ score }) => f`COUNTIF(${customers[`score.${measure}`]},${score})`,
    })),
  });
}

/** Claims that every customer has one score in each measure. */
const distributionOf =
  (distribution: Table<ScoreKey>, { customers }: SegmentCells): Section =>
  (lane) => {
    lane.section(TEXTS.distribution.section, distribution.keys.length);
    distribution.put(lane);
    const { column } = distribution;
    const whole = MEASURES.map((measure) => f`SUM(${column[`count.${measure}`]})=ROWS(${customers.segment})`);
    return [{ name: CHECK_TEXTS.distribution, holds: f`AND(${joined(whole, ",")})` }];
  };

const distributionChart = ({ column }: Table<ScoreKey>, analysis: SegmentAnalysis): Section =>
  chartOf(null, CHART, {
    key: "distributions",
    type: "columnClustered",
    title: TEXTS.distribution.title,
    categories: column.score,
    series: MEASURES.map((measure) => ({
      name: measureText(analysis, measure),
      values: column[`count.${measure}`],
      color: MEASURE_COLORS[measure],
    })),
    categoryAxisTitle: TEXTS.distribution.score,
    valueAxisTitle: TERMS.customers,
    numberFormat: "#,##0",
  });

function checks({ orders, revenue }: SegmentAnalysis, cells: SegmentCells, { column }: SummaryTable): Check[] {
  const ascend = cutsAscend(cells.cuts);
  return [
    { name: CHECK_TEXTS.customers, holds: f`SUM(${column.customers})=ROWS(${cells.customers.segment})` },
    { name: CHECK_TEXTS.orders, holds: f`SUM(${column.orders})=${orders}` },
    { name: CHECK_TEXTS.revenue, holds: sameMoney(f`SUM(${column.revenue})`, f`${revenue}`) },
    ...(ascend === null ? [] : [{ name: CHECK_TEXTS.cuts, holds: ascend }]),
  ];
}

export function segmentsSheet(
  sheet: SheetBuilder,
  { orders, analysis, cells, mixed }: SegmentSet,
  provenance: Provenance,
): void {
  const summary = summaryTable(analysis, cells);
  const distribution = distributionTable(analysis, cells);
  // Right of the heat map, however wide it is.
  const chartColumn = Math.max(CHART.column, possibleScores(analysis).length + 3);
  sheetOf(sheet, {
    title: TEXTS.name,
    description: TEXTS.description,
    provenance,
    notes: [...(mixed ? [TYPES_TEXTS.apart] : []), ...segmentNotes(analysis, cells)],
    width: summary.keys.length,
    sections: [
      figuresOf(keyFigures(cells.customers, analysis.units !== null)),
      summaryOf(summary, cells),
      besideOf(chartColumn, [heatOf(analysis, cells), settingsOf(analysis, provenance)], summaryChart(summary)),
      besideOf(chartColumn, [distributionOf(distribution, cells)], distributionChart(distribution, analysis)),
      (lane) => cutsPart(lane, analysis, cells.cuts, cells.live),
      orderRowsOf(orders),
    ],
    checks: checks(analysis, cells, summary),
  });
  sheet.width(1, 24).width(summary.keys.length, ACTION_WIDTH);
}
