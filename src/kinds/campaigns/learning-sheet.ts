/**
 * The sheet to read first: key figures, assumptions, one row a campaign, channels, the chart, rows left out, checks.
 */
import type { Campaigns } from "../../tables/campaigns";
import type { Locale, Text } from "../../text/locale";
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

function notes(table: Campaigns, { campaigns }: CampaignAnalysis, { refreshed }: Provenance, locale: Locale): Text[] {
  const { used, count, repeatedRows, source } = table;
  const unknown = campaigns.filter((campaign) => campaign.return === null).length;
  return [
    NOTES.values(isoDate(refreshed)),
    ...(used > count ? [NOTES.merged(used, count)] : []),
    ...(repeatedRows.length > 0 ? [NOTES.repeated(rowNumbers(repeatedRows, source, locale))] : []),
    ...(unknown > 0 ? [NOTES.unknownReturn(unknown)] : []),
  ];
}

function checks(
  analysis: CampaignAnalysis,
  { columns }: CampaignCells,
  channels: ChannelCells | null,
  locale: Locale,
): Check[] {
  const { cost, orders, revenue, rate, low, high } = columns;
  // A text is above every number, so that ISNUMBER has to keep campaigns without an interval out.
  const outside = f`SUMPRODUCT(ISNUMBER(${low})*((${low}>${rate})+(${high}<${rate})))`;
  const all: Check[] = [
    { name: CHECK_TEXTS.cost[locale], holds: sameMoney(f`SUM(${cost})`, f`${analysis.cost}`) },
    { name: CHECK_TEXTS.interval[locale], holds: f`${outside}=0` },
  ];
  if (channels === null) return all;
  return [
    ...all,
    { name: CHECK_TEXTS.channelCost[locale], holds: sameMoney(f`SUM(${channels.cost})`, f`SUM(${cost})`) },
    { name: CHECK_TEXTS.channelOrders[locale], holds: sameMoney(f`SUM(${channels.orders})`, f`SUM(${orders})`) },
    { name: CHECK_TEXTS.channelRevenue[locale], holds: sameMoney(f`SUM(${channels.revenue})`, f`SUM(${revenue})`) },
  ];
}

function keyFigures(lane: Lane, { columns }: CampaignCells, verdicts: Handle, locale: Locale): void {
  const { name, cost, reach, responses, revenue, marginReturn } = columns;
  const { figures, columns: headings } = TEXTS;
  keyFiguresPart(lane, [
    { label: figures.campaigns[locale], value: f`ROWS(${name})`, format: "count" },
    { label: headings.cost[locale], value: f`SUM(${cost})`, format: "wholeMoney" },
    { label: headings.rate[locale], value: ratioOfSums(responses, reach), format: "percent" },
    { label: headings.revenue[locale], value: f`SUM(${revenue})`, format: "wholeMoney" },
    { label: headings.return[locale], value: ratioOfSums(revenue, cost), format: "exact" },
    { label: figures.above[locale], value: f`COUNTIF(${verdicts},${VERDICT_TEXTS.above[locale]})`, format: "count" },
    { label: figures.below[locale], value: f`COUNTIF(${verdicts},${VERDICT_TEXTS.below[locale]})`, format: "count" },
    { label: figures.unearned[locale], value: f`COUNTIF(${marginReturn},${"<1"})`, format: "count" },
  ]);
}

function chartPart(lane: Lane, { columns }: CampaignCells, locale: Locale): void {
  const shown = Math.min(CHARTED, columns.name.rows);
  lane.section(TEXTS.chart.section[locale], CHART.columns);
  lane.sheet.chart({
    key: "returns",
    type: "columnClustered",
    title: TEXTS.chart.title[locale],
    categories: columns.name.part(0, 0, shown, 1),
    series: [
      { name: TEXTS.columns.return[locale], values: columns.return.part(0, 0, shown, 1), color: COLORS.seriesMain },
    ],
    valueAxisTitle: TEXTS.columns.return[locale],
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
  locale: Locale,
): void {
  const lane = new Lane(sheet);
  titlePart(lane, { title: TEXTS.name[locale], description: TEXTS.description[locale] }, provenance, locale);
  for (const note of notes(table, analysis, provenance, locale)) lane.text(note[locale], "note");
  lane.gap();
  const figures = lane.beside(lane.column);
  lane.gap(3);
  learningInputs(lane, analysis, cells, locale);
  lane.gap();
  const verdicts = campaignsPart(lane, analysis, cells, locale);
  keyFigures(figures, cells, verdicts, locale);
  lane.gap();
  const channels = channelsPart(lane, analysis, cells, locale);
  if (channels !== null) lane.gap();
  chartPart(lane, cells, locale);
  lane.gap();
  const { source, rows, used, leftOut } = table;
  const lines = leftOutLines(leftOut, source, locale);
  const part = leftOutPart(lane, { table: source.name, read: rows, counted: used, lines }, CAMPAIGN_COLUMNS, locale);
  lane.gap();
  checksPart(
    lane,
    [...checks(analysis, cells, channels, locale), everyRowCheck(part, source.name, locale)],
    CAMPAIGN_COLUMNS,
    locale,
  );
  sheet.freeze(1);
}
