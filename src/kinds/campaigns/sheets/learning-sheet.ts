/**
 * The sheet to read first: key figures, assumptions, one row a campaign, channels, the chart, rows left out, checks.
 */
import { isoDate } from "../../../domain/calendar/calendar";
import { f } from "../../../plan/formula";
import { type Check, sameMoney } from "../../../plan/sections/checks-part";
import type { KeyFigureCell } from "../../../plan/sections/key-figures-part";
import type { Provenance } from "../../../plan/sections/title-part";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { barsOf, figuresOf, inputsOf, sheetOf, tableOf } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
import type { Campaigns } from "../../../tables/campaigns";
import type { Text } from "../../../text/locale";
import type { CampaignAnalysis } from "../model";
import { CHECK_TEXTS, NOTES, TEXTS, VERDICT_TEXTS } from "../texts";
import { type CampaignTable, ratioOfSums } from "./campaign-table";
import { type ChannelTable, channelTable } from "./channel-table";
import { type CampaignInputs, INPUT_HEADINGS, INPUT_SECTION, LEARNING_INPUTS } from "./inputs";

const CHART = { rows: 16, columns: 8 };

function notes(table: Campaigns, { campaigns }: CampaignAnalysis, { refreshed }: Provenance): Text[] {
  const { used, count } = table;
  const unknown = campaigns.filter((campaign) => campaign.return === null).length;
  return [
    NOTES.values(isoDate(refreshed)),
    ...(used > count ? [NOTES.merged(used, count)] : []),
    ...(unknown > 0 ? [NOTES.unknownReturn(unknown)] : []),
  ];
}

function checks({ cost: spent }: CampaignAnalysis, { column }: CampaignTable, channels: ChannelTable | null): Check[] {
  const { cost, orders, revenue, rate, low, high } = column;
  // A text is above every number, so that ISNUMBER has to keep campaigns without an interval out.
  const outside = f`SUMPRODUCT(ISNUMBER(${low})*((${low}>${rate})+(${high}<${rate})))`;
  const all: Check[] = [
    { name: CHECK_TEXTS.cost, holds: sameMoney(f`SUM(${cost})`, f`${spent}`) },
    { name: CHECK_TEXTS.interval, holds: f`${outside}=0` },
  ];
  if (channels === null) return all;
  return [
    ...all,
    { name: CHECK_TEXTS.channelCost, holds: sameMoney(f`SUM(${channels.column.cost})`, f`SUM(${cost})`) },
    { name: CHECK_TEXTS.channelOrders, holds: sameMoney(f`SUM(${channels.column.orders})`, f`SUM(${orders})`) },
    { name: CHECK_TEXTS.channelRevenue, holds: sameMoney(f`SUM(${channels.column.revenue})`, f`SUM(${revenue})`) },
  ];
}

function figures({ column }: CampaignTable): KeyFigureCell[] {
  const { name, cost, reach, responses, revenue, verdict, marginReturn } = column;
  const { figures: labels, columns: headings } = TEXTS;
  return [
    { label: labels.campaigns, value: f`ROWS(${name})`, format: "count" },
    { label: headings.cost, value: f`SUM(${cost})`, format: "wholeMoney" },
    { label: headings.rate, value: ratioOfSums(responses, reach), format: "percent" },
    { label: headings.revenue, value: f`SUM(${revenue})`, format: "wholeMoney" },
    { label: headings.return, value: ratioOfSums(revenue, cost), format: "exact" },
    { label: labels.above, value: f`COUNTIF(${verdict},${VERDICT_TEXTS.above})`, format: "count" },
    { label: labels.below, value: f`COUNTIF(${verdict},${VERDICT_TEXTS.below})`, format: "count" },
    { label: labels.unearned, value: f`COUNTIF(${marginReturn},${"<1"})`, format: "count" },
  ];
}

/** Lays the sheet out; places standard, confidence and margin of the inputs, and the campaigns. */
export function learningSheet(
  sheet: SheetBuilder,
  { table, analysis, provenance }: { table: Campaigns; analysis: CampaignAnalysis; provenance: Provenance },
  inputs: CampaignInputs,
  campaigns: CampaignTable,
): void {
  const channels = channelTable(analysis, campaigns);
  const { name, return: paid } = campaigns.column;
  sheetOf(sheet, {
    title: TEXTS.name,
    description: TEXTS.description,
    provenance,
    notes: notes(table, analysis, provenance),
    width: campaigns.keys.length,
    sections: [
      figuresOf(figures(campaigns)),
      inputsOf({ title: TEXTS.inputs, headings: INPUT_HEADINGS, ...INPUT_SECTION }, inputs.lines(LEARNING_INPUTS)),
      tableOf(TEXTS.campaigns, campaigns, { name: "CampaignResults" }),
      channels && tableOf(TEXTS.channels, channels),
      barsOf(TEXTS.chart.section, CHART, {
        key: "returns",
        title: TEXTS.chart.title,
        categories: name,
        series: [{ name: TEXTS.columns.return, values: paid, color: COLORS.seriesMain }],
        valueAxisTitle: TEXTS.columns.return,
        numberFormat: "0.0",
      }),
    ],
    computed: { counted: [table] },
    checks: checks(analysis, campaigns, channels),
  });
}
