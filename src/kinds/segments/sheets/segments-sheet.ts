/**
 * The sheet to read first: key figures, summary by segment with its chart, heat map, scores, live cut points, checks, rows left out.
 */
import { Day } from "../../../plan/content";
import { f, joined } from "../../../plan/formula";
import { Handle } from "../../../plan/handle";
import type { Lane } from "../../../plan/lane";
import { type Check, sameMoney } from "../../../plan/sections/checks-part";
import { factsPart } from "../../../plan/sections/facts-part";
import { Grid } from "../../../plan/sections/grid-part";
import { inputMessages } from "../../../plan/sections/inputs-part";
import type { KeyFigureCell } from "../../../plan/sections/key-figures-part";
import type { Provenance } from "../../../plan/sections/title-part";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { barsOf, besideOf, chartOf, figuresOf, type Section, sheetOf } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
import { type Column, each, type Table, table, valueColumn } from "../../../plan/table";
import { TERMS } from "../../../text/terms";
import { possibleScores, type SegmentAnalysis } from "../analysis";
import type { SegmentSet } from "../customer-sets";
import { MAP_NAMES } from "../map-texts";
import { segmentNotes } from "../notes";
import { orderRowsOf } from "../optional-sheet";
import { type Measure, MEASURES } from "../scoring";
import { SCORING_NAMES } from "../scoring-options";
import { CHECK_TEXTS, measureText, TEXTS } from "../texts";
import { ACTION_WIDTH, type SegmentCells } from "./customers-sheet";
import { cutsAscend, cutsPart } from "./cut-tables";
import { colourSegments } from "./map-sheet";
import { type SummaryTable, summaryTable } from "./summary-table";
import { TYPES_TEXTS } from "./types/texts";

/** What the heat map may show. */
const SHOWN = { count: TERMS.customers, revenue: TERMS.revenue, average: TEXTS.heat.average } as const;

/** The cell that chooses, by its name in the sheet's language, what the map shows. */
function putChooser(lane: Lane, show: Handle): void {
  const { sheet } = lane;
  const { label, prompt, allowed } = TEXTS.heat;
  sheet.style(sheet.put(lane.row, lane.column, [[label]]), "label");
  sheet.put(lane.row, lane.column + 1, [[SHOWN.count]], { handle: show });
  lane.gap();
  sheet.input(`heat.show.${sheet.locale}`, show).format(show, "text", "left");
  sheet.validate(show, { type: "list", source: Object.values(SHOWN) }, inputMessages(label, prompt, allowed));
}

/** Best recency on top, best frequency at the right. */
function heatGrid(analysis: SegmentAnalysis, { customers }: SegmentCells, show: Handle): Grid {
  const scores = possibleScores(analysis);
  const { "score.recency": recency, "score.frequency": frequency } = customers;
  const grid: Grid = new Grid({
    corner: ["R \\ F"],
    top: scores,
    left: [...scores].reverse().map((score) => [score]),
    formats: { top: "frequencyScore", left: ["recencyScore"], cells: "wholeMoney" },
    ...{ centred: false, style: "label", horizontal: "center" },
    cell: (row, column) => {
      const same = f`${recency},${grid.left.at(row)},${frequency},${grid.top.at(0, column)}`;
      const [counted, added] = [f`COUNTIFS(${same})`, f`SUMIFS(${customers.revenue},${same})`];
      return f`IF(${show}=${SHOWN.count},${counted},IF(${show}=${SHOWN.revenue},${added},IF(${counted}=0,"",${added}/${counted})))`;
    },
  });
  return grid;
}

/** Customers and revenue add up to all; the average of all lies between the lowest and the highest average. */
function heatCheck(show: Handle, cells: Handle, { customers }: SegmentCells): Check {
  const sum = f`SUM(${customers.revenue})`;
  const all = f`ROWS(${customers.segment})`;
  const between = f`AND(MIN(${cells})<=${sum}/${all}+0.005,MAX(${cells})>=${sum}/${all}-0.005)`;
  return {
    name: CHECK_TEXTS.heat,
    holds: f`IF(${show}=${SHOWN.count},SUM(${cells})=${all},IF(${show}=${SHOWN.revenue},ABS(SUM(${cells})-${sum})<0.005,${between}))`,
  };
}

/** Claims that the map agrees with all customers. */
function heatOf(analysis: SegmentAnalysis, cells: SegmentCells): Section {
  return (lane) => {
    const show = new Handle();
    const grid = heatGrid(analysis, cells, show);
    lane.section(TEXTS.heat.section, 1 + grid.top.columns);
    putChooser(lane, show);
    grid.put(lane);
    lane.sheet.condition(grid.cells, { type: "colorScale", colors: ["#FFFFFF", "#5B9BC8"] });
    return [heatCheck(show, grid.cells, cells)];
  };
}

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
const summaryChart = ({ column }: SummaryTable, { figures }: SegmentAnalysis): Section =>
  barsOf(TEXTS.chart.section, CHART, {
    key: "segments",
    signed: figures.monetary.some((spent) => spent < 0),
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

export function segmentsSheet(sheet: SheetBuilder, set: SegmentSet, provenance: Provenance): void {
  const { orders, analysis, cells, mixed } = set;
  const summary = summaryTable(analysis, cells);
  const distribution = distributionTable(analysis, cells);
  // Right of the heat map, however wide it is.
  const chartColumn = Math.max(CHART.column, possibleScores(analysis).length + 3);
  sheetOf(sheet, {
    title: TEXTS.name,
    description: TEXTS.description,
    provenance,
    notes: [...(mixed ? [TYPES_TEXTS.apart] : []), ...segmentNotes(set)],
    width: summary.keys.length,
    sections: [
      figuresOf(keyFigures(cells.customers, analysis.units !== null)),
      summaryOf(summary, cells),
      besideOf(
        chartColumn,
        [heatOf(analysis, cells), settingsOf(analysis, provenance)],
        summaryChart(summary, analysis),
      ),
      besideOf(chartColumn, [distributionOf(distribution, cells)], distributionChart(distribution, analysis)),
      (lane) => cutsPart(lane, analysis, cells.cuts, cells.live),
      orderRowsOf({ orders, analysis }),
    ],
    checks: checks(analysis, cells, summary),
  });
  sheet.width(1, 24).width(summary.keys.length, ACTION_WIDTH);
}
