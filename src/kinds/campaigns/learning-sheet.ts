/**
 * The sheet to read first: key figures, assumptions, one row a campaign, channels, the chart, rows left out, checks.
 */
import type { Campaigns } from "../../tables/campaigns";
import type { Text } from "../../text/locale";
import { type Check, checksPart, sameMoney } from "../../plan/sections/checks-part";
import { keyFiguresPart } from "../../plan/sections/key-figures-part";
import { everyRowCheck, leftOutLines, leftOutPart, rowNumbers } from "../../plan/sections/left-out-part";
import { isoDate, type Provenance, titlePart } from "../../plan/sections/title-part";
import { f } from "../../plan/formula";
import type { Handle } from "../../plan/handle";
import { Lane } from "../../plan/lane";
import type { SheetBuilder } from "../../plan/sheet-builder";
import { COLORS } from "../../plan/styles";
import type { CampaignAnalysis } from "./analysis";
import { campaignsPart, CAMPAIGN_COLUMNS, ratioOfSums } from "./campaigns-part";
import type { CampaignCells } from "./cells";
import { type ChannelCells, channelsPart } from "./channels-part";
import { learningInputs } from "./inputs";
import { CHECK_TEXTS, NOTES, TEXTS, VERDICT_TEXTS } from "./texts";

/** Campaigns that a chart shows; more would not be legible. */
export const CHARTED = 20;
const CHART = { rows: 16, columns: 8 };

function notes(table: Campaigns, { campaigns }: CampaignAnalysis, { refreshed }: Provenance): Text[] {
  const { used, count, repeatedRows, source } = table;
  const unknown = campaigns.filter((campaign) => campaign.return === null).length;
  return [
    NOTES.values(isoDate(refreshed)),
    ...(used > count ? [NOTES.merged(used, count)] : []),
    ...(repeatedRows.length > 0 ? [NOTES.repeated(rowNumbers(repeatedRows, source))] : []),
    ...(unknown > 0 ? [NOTES.unknownReturn(unknown)] : []),
  ];
}

function checks(analysis: CampaignAnalysis, { columns }: CampaignCells, channels: ChannelCells | null): Check[] {
  const { cost, orders, revenue, rate, low, high } = columns;
  // A text is above every number, so that ISNUMBER has to keep campaigns without an interval out.
  const outside = f`SUMPRODUCT(ISNUMBER(${low})*((${low}>${rate})+(${high}<${rate})))`;
  const all: Check[] = [
    { name: CHECK_TEXTS.cost, holds: sameMoney(f`SUM(${cost})`, f`${analysis.cost}`) },
    { name: CHECK_TEXTS.interval, holds: f`${outside}=0` },
  ];
  if (channels === null) return all;
  return [
    ...all,
    { name: CHECK_TEXTS.channelCost, holds: sameMoney(f`SUM(${channels.cost})`, f`SUM(${cost})`) },
    { name: CHECK_TEXTS.channelOrders, holds: sameMoney(f`SUM(${channels.orders})`, f`SUM(${orders})`) },
    { name: CHECK_TEXTS.channelRevenue, holds: sameMoney(f`SUM(${channels.revenue})`, f`SUM(${revenue})`) },
  ];
}

function keyFigures(lane: Lane, { columns }: CampaignCells, verdicts: Handle): void {
  const { name, cost, reach, responses, revenue, marginReturn } = columns;
  const { figures, columns: headings } = TEXTS;
  keyFiguresPart(lane, [
    { label: figures.campaigns, value: f`ROWS(${name})`, format: "count" },
    { label: headings.cost, value: f`SUM(${cost})`, format: "wholeMoney" },
    { label: headings.rate, value: ratioOfSums(responses, reach), format: "percent" },
    { label: headings.revenue, value: f`SUM(${revenue})`, format: "wholeMoney" },
    { label: headings.return, value: ratioOfSums(revenue, cost), format: "exact" },
    { label: figures.above, value: f`COUNTIF(${verdicts},${VERDICT_TEXTS.above})`, format: "count" },
    { label: figures.below, value: f`COUNTIF(${verdicts},${VERDICT_TEXTS.below})`, format: "count" },
    { label: figures.unearned, value: f`COUNTIF(${marginReturn},${"<1"})`, format: "count" },
  ]);
}

function chartPart(lane: Lane, { columns }: CampaignCells): void {
  const shown = Math.min(CHARTED, columns.name.rows);
  lane.section(TEXTS.chart.section, CHART.columns);
  lane.sheet.chart({
    key: "returns",
    type: "columnClustered",
    title: TEXTS.chart.title,
    categories: columns.name.part(0, 0, shown, 1),
    series: [{ name: TEXTS.columns.return, values: columns.return.part(0, 0, shown, 1), color: COLORS.seriesMain }],
    valueAxisTitle: TEXTS.columns.return,
    numberFormat: "0.0",
    position: lane.reserve(CHART.rows, CHART.columns),
  });
}

/** Lays the sheet out; places standard, confidence, margin and the columns of `cells`. */
export function learningSheet(
  sheet: SheetBuilder,
  table: Campaigns,
  analysis: CampaignAnalysis,
  cells: CampaignCells,
  provenance: Provenance,
): void {
  const lane = new Lane(sheet);
  titlePart(lane, { title: TEXTS.name, description: TEXTS.description }, provenance);
  for (const note of notes(table, analysis, provenance)) lane.text(note, "note");
  lane.gap();
  const figures = lane.beside(lane.column);
  lane.gap(3);
  learningInputs(lane, analysis, cells);
  lane.gap();
  const verdicts = campaignsPart(lane, analysis, cells);
  keyFigures(figures, cells, verdicts);
  lane.gap();
  const channels = channelsPart(lane, analysis, cells);
  if (channels !== null) lane.gap();
  chartPart(lane, cells);
  lane.gap();
  const { source, rows, used, leftOut } = table;
  const lines = leftOutLines(leftOut, source);
  const part = leftOutPart(lane, { table: source.name, read: rows, counted: used, lines }, CAMPAIGN_COLUMNS);
  lane.gap();
  checksPart(lane, [...checks(analysis, cells, channels), everyRowCheck(part, source.name)], CAMPAIGN_COLUMNS);
  sheet.freeze(1);
}
