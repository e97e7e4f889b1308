/**
 * The sheet to read first: key figures, summary by segment with its chart, heat map, live cut points, checks, rows left out.
 */
import type { Orders } from "../../tables/orders";
import type { Text } from "../../text/locale";
import { type Check, checksPart, sameMoney } from "../../plan/sections/checks-part";
import { factsPart } from "../../plan/sections/facts-part";
import { keyFiguresPart } from "../../plan/sections/key-figures-part";
import { type Provenance, titlePart } from "../../plan/sections/title-part";
import { Day } from "../../plan/content";
import { f } from "../../plan/formula";
import { Lane } from "../../plan/lane";
import type { SheetBuilder } from "../../plan/sheet-builder";
import { possibleScores, type SegmentAnalysis } from "./analysis";
import type { SegmentCells } from "./cells";
import { cutsAscend, cutsPart } from "./cuts-part";
import { distributionChart, distributionCheck, distributionPart } from "./distribution-part";
import { heatCheck, heatPart } from "./heat-part";
import { colourSegments } from "./map-sheet";
import { MAP_NAMES } from "./map-texts";
import { segmentNotes } from "./notes";
import { countedRows } from "./rows-part";
import { SCORING_NAMES } from "./scoring-options";
import { SUMMARY_COLUMNS, type SummaryCells, summaryChart, summaryPart, totalsOf } from "./summary-part";
import { CHECK_TEXTS, TEXTS } from "./texts";

const WIDTH = SUMMARY_COLUMNS;
/** The next actions are sentences. */
const LAST_COLUMN = WIDTH;
const ACTION_WIDTH = 66;
const CHART = { rows: 16, columns: 5, column: 8 };

/** Lays the sheet out; places the cut points of `cells`. */
export function segmentsSheet(
  sheet: SheetBuilder,
  orders: Orders,
  analysis: SegmentAnalysis,
  cells: SegmentCells,
  provenance: Provenance,
  notes: readonly Text[] = [],
): void {
  const lane = new Lane(sheet);
  titlePart(lane, { title: TEXTS.name, description: TEXTS.description }, provenance);
  for (const note of [...notes, ...segmentNotes(analysis, cells)]) lane.text(note, "note");
  lane.gap();
  keyFigures(lane, cells);
  lane.gap();
  const summary = summaryPart(lane, analysis, cells);
  colourSegments(sheet, summary.names, cells.names, cells.listed);
  lane.gap();
  // Right of the heat map, however wide it is.
  const chartColumn = Math.max(CHART.column, possibleScores(analysis).length + 3);
  const side = lane.beside(chartColumn);
  const heat = heatPart(lane, analysis, cells);
  lane.gap();
  settings(lane, analysis, provenance);
  side.section(TEXTS.chart.section, CHART.columns);
  summaryChart(side, summary, CHART);
  lane.below();
  const below = lane.beside(chartColumn);
  const distribution = distributionPart(lane, analysis, cells);
  distributionChart(below, distribution, analysis, CHART);
  lane.below();
  cutsPart(lane, analysis, cells);
  lane.gap();
  const rows = countedRows(lane, orders, WIDTH);
  lane.gap();
  checksPart(
    lane,
    [...checks(analysis, cells, summary), heatCheck(heat, cells), distributionCheck(distribution, cells), rows],
    WIDTH,
  );
  sheet.width(1, 24).width(LAST_COLUMN, ACTION_WIDTH).freeze(1);
}

function keyFigures(lane: Lane, cells: SegmentCells): void {
  const { customers, orders, revenue } = totalsOf(cells);
  const { orders: ordersOfEach, units } = cells.customers;
  const { figures } = TEXTS;
  keyFiguresPart(lane, [
    { label: figures.customers, value: customers, format: "count" },
    { label: figures.orders, value: orders, format: "count" },
    { label: figures.revenue, value: revenue, format: "wholeMoney" },
    { label: figures.aov, value: f`${revenue}/${orders}`, format: "money" },
    ...(units === null ? [] : [{ label: figures.upt, value: f`SUM(${units})/${orders}`, format: "exact" as const }]),
    { label: figures.repeatRate, value: f`COUNTIF(${ordersOfEach},">=2")/${customers}`, format: "percent" },
  ]);
}

function settings(lane: Lane, analysis: SegmentAnalysis, { refreshed }: Provenance): void {
  lane.section(TEXTS.settings.section, 6);
  const { windowMonths } = analysis;
  factsPart(lane, [
    { label: TEXTS.settings.asOf, value: new Day(analysis.asOf), format: "date" },
    { label: TEXTS.settings.map, value: MAP_NAMES[analysis.map], format: "text" },
    { label: TEXTS.settings.scoring, value: SCORING_NAMES[analysis.scoring], format: "text" },
    { label: TEXTS.settings.window, value: windowMonths ?? TEXTS.settings.all, format: "text" },
    { label: TEXTS.settings.refreshed, value: new Day(refreshed), format: "date" },
  ]);
}

function checks(analysis: SegmentAnalysis, cells: SegmentCells, summary: SummaryCells): Check[] {
  const { customers } = totalsOf(cells);
  const all: Check[] = [
    { name: CHECK_TEXTS.customers, holds: f`SUM(${summary.customers})=${customers}` },
    { name: CHECK_TEXTS.orders, holds: f`SUM(${summary.orders})=${analysis.orders}` },
    { name: CHECK_TEXTS.revenue, holds: sameMoney(f`SUM(${summary.revenue})`, f`${analysis.revenue}`) },
  ];
  const ascend = cutsAscend(cells);
  return ascend === null ? all : [...all, { name: CHECK_TEXTS.cuts, holds: ascend }];
}
