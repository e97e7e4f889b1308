/**
 * The sheet to read first: key figures, summary by segment with its chart, heat map, live cut points, checks, rows left out.
 */
import type { Orders } from "../../tables/orders";
import type { Locale } from "../../text/locale";
import { checksPart, sameMoney } from "../parts/checks-part";
import type { Check } from "../parts/checks-part";
import { factsPart } from "../parts/facts-part";
import { keyFiguresPart } from "../parts/key-figures-part";
import { everyRowCheck, leftOutLines, leftOutPart } from "../parts/left-out-part";
import { titlePart } from "../parts/title-part";
import type { Provenance } from "../parts/title-part";
import { Day } from "../plan/content";
import { f } from "../plan/formula";
import type { Handle } from "../plan/handle";
import { Lane } from "../plan/lane";
import type { SheetBuilder } from "../plan/sheet-builder";
import type { SegmentAnalysis } from "./analysis";
import type { SegmentCells } from "./cells";
import { cutsAscend, cutsPart } from "./cuts-part";
import { heatPart } from "./heat-part";
import { colourSegments } from "./map-sheet";
import { MAP_NAMES } from "./map-texts";
import { segmentNotes } from "./notes";
import { SCORING_NAMES } from "./options";
import { summaryChart, summaryPart, totalsOf } from "./summary-part";
import type { SummaryCells } from "./summary-part";
import { CHECK_TEXTS, TEXTS } from "./texts";

const WIDTH = 11;
/** The next actions are sentences. */
const LAST_COLUMN = WIDTH;
const ACTION_WIDTH = 66;
const CHART = { rows: 16, columns: 4 };

/** Lays the sheet out; places the cut points of `cells`. */
export function segmentsSheet(
  sheet: SheetBuilder,
  orders: Orders,
  analysis: SegmentAnalysis,
  cells: SegmentCells,
  provenance: Provenance,
  locale: Locale,
): void {
  const lane = new Lane(sheet);
  titlePart(lane, { title: TEXTS.name[locale], description: TEXTS.description[locale] }, provenance, locale);
  for (const note of segmentNotes(analysis, cells)) lane.text(note[locale], "note");
  lane.gap();
  keyFigures(lane, cells, locale);
  lane.gap();
  const summary = summaryPart(lane, analysis, cells, locale);
  colourSegments(sheet, summary.names, cells.names, analysis.segments);
  lane.gap();
  const side = lane.beside(8);
  const counts = heatPart(lane, analysis, cells, locale);
  lane.gap();
  settings(lane, analysis, provenance, locale);
  side.section(TEXTS.chart.section[locale], CHART.columns);
  summaryChart(side, summary, CHART, locale);
  lane.below();
  cutsPart(lane, analysis, cells, locale);
  lane.gap();
  const rows = countedRows(lane, orders, locale);
  lane.gap();
  checksPart(lane, [...checks(analysis, cells, summary, counts, locale), rows], WIDTH, locale);
  sheet.width(1, 24).width(LAST_COLUMN, ACTION_WIDTH).freeze(1);
}

function keyFigures(lane: Lane, cells: SegmentCells, locale: Locale): void {
  const { customers, orders, revenue } = totalsOf(cells);
  const { frequency } = cells.customers.measure;
  const { figures } = TEXTS;
  keyFiguresPart(lane, [
    { label: figures.customers[locale], value: customers, format: "count" },
    { label: figures.orders[locale], value: orders, format: "count" },
    { label: figures.revenue[locale], value: revenue, format: "wholeMoney" },
    { label: figures.aov[locale], value: f`${revenue}/${orders}`, format: "money" },
    { label: figures.repeatRate[locale], value: f`COUNTIF(${frequency},">=2")/${customers}`, format: "percent" },
  ]);
}

function settings(lane: Lane, analysis: SegmentAnalysis, { refreshed }: Provenance, locale: Locale): void {
  lane.section(TEXTS.settings.section[locale], 6);
  const scoring = SCORING_NAMES[analysis.rule === "below" ? "rfm-package" : "quantile"];
  factsPart(lane, [
    { label: TEXTS.settings.asOf[locale], value: new Day(analysis.asOf), format: "date" },
    { label: TEXTS.settings.map[locale], value: MAP_NAMES[analysis.map][locale], format: "text" },
    ...(analysis.map === "eight" ? [] : [{ label: TEXTS.settings.scoring[locale], value: scoring[locale], format: "text" as const }]),
    { label: TEXTS.settings.refreshed[locale], value: new Day(refreshed), format: "date" },
  ]);
}

/** Rows of counted orders without a customer are left out here, though they count for other sheets. */
function countedRows(lane: Lane, orders: Orders, locale: Locale): Check {
  const { source, rows, used, leftOut, rowsWithoutCustomer } = orders;
  const all = [...leftOut, { reason: "noCustomer" as const, rows: rowsWithoutCustomer }];
  const lines = leftOutLines(all, source, locale);
  const part = leftOutPart(lane, { table: source.name, read: rows, counted: used - rowsWithoutCustomer.length, lines }, WIDTH, locale);
  return everyRowCheck(part, source.name, locale);
}

function checks(analysis: SegmentAnalysis, cells: SegmentCells, summary: SummaryCells, counts: Handle, locale: Locale): Check[] {
  const { customers } = totalsOf(cells);
  const all: Check[] = [
    { name: CHECK_TEXTS.customers[locale], holds: f`SUM(${summary.customers})=${customers}` },
    { name: CHECK_TEXTS.orders[locale], holds: f`SUM(${summary.orders})=${analysis.orders}` },
    { name: CHECK_TEXTS.revenue[locale], holds: sameMoney(f`SUM(${summary.revenue})`, f`${analysis.revenue}`) },
    { name: CHECK_TEXTS.heat[locale], holds: f`SUM(${counts})=${customers}` },
  ];
  if (analysis.map === "eight") return all;
  return [...all, { name: CHECK_TEXTS.cuts[locale], holds: cutsAscend(cells) }];
}
