/**
 * The sheet to read first: what the campaigns teach, whom to stop and whom to raise, channels, every return, assumptions. And the list
 * of all campaigns.
 */
import { isoDate } from "../../../domain/calendar/calendar";
import { type Expression, f, type Operand } from "../../../plan/formula";
import { HALF, RIGHT } from "../../../plan/modules";
import { type Check, sameMoney } from "../../../plan/sections/checks-part";
import type { Provenance } from "../../../plan/sections/title-part";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { barsOf, besideOf, inputsOf, sheetOf, tableOf, type Section } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
import { column, type Table, table } from "../../../plan/table";
import type { Campaigns } from "../../../tables/campaigns";
import type { Text } from "../../../text/locale";
import type { CampaignAnalysis } from "../model";
import { BUDGET_TEXTS, CHECK_TEXTS, NOTES, TEXTS } from "../texts";
import type { CampaignTable } from "./campaign-table";
import { CHANNEL_DETAILS, CHANNEL_KEYS, type ChannelTable, channelTable } from "./channel-table";
import { type CampaignInputs, INPUT_HEADINGS, LEARNING_INPUTS } from "./inputs";
import { learningFigures, learningHeadline, learningState } from "./learning-headline";

/** Rows of the lists of campaigns to stop and to raise. */
const LISTED = 6;
const CHART = { rows: 10, columns: HALF };
/** Columns that the headline of the list stands over. */
const LIST_WIDTH = 10;

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

/** Campaigns that lost most, the largest loss first; empty rows where fewer lost. */
function stopTable({ rows, column: { name, cost, marginReturn, loss, lossRank } }: CampaignTable) {
  const row = (i: number): Expression => f`MATCH(${i + 1},${lossRank},0)`;
  const of =
    (values: Operand) =>
    (_: unknown, { i }: { readonly i: number }) =>
      f`IFERROR(INDEX(${values},${row(i)}),"")`;
  const { columns: headings } = TEXTS;
  return table<"name" | "cost" | "margin" | "loss">(Math.min(LISTED, rows), {
    name: column(headings.campaign, "text", of(name), { modules: 2 }),
    cost: column(headings.cost, "wholeMoney", of(cost)),
    margin: column(
      headings.margin,
      "wholeMoney",
      (_, { i }) => f`IFERROR(INDEX(${cost},${row(i)})*INDEX(${marginReturn},${row(i)}),"")`,
    ),
    loss: column(headings.loss, "wholeMoney", of(loss), {
      bar: COLORS.barMoney,
      barMax: ({ loss: shown }) => f`MAX(${shown})*1.9`,
    }),
  });
}

/** Campaigns whose margin brings most over their cost, with what the next budget gives them. */
function raiseTable(
  { rows, column: { name, cost, return: paid, marginReturn } }: CampaignTable,
  next: () => Operand[],
) {
  const earns = (i: number, value: Operand): Expression => f`IF(N(${marginReturn.at(i)})>=1,${value},"")`;
  const { columns: headings } = TEXTS;
  return table<"name" | "cost" | "return" | "next">(Math.min(LISTED, rows), {
    name: column(headings.campaign, "text", (_, { i }) => earns(i, f`${name.at(i)}&""`), { modules: 2 }),
    cost: column(headings.cost, "wholeMoney", (_, { i }) => earns(i, cost.at(i))),
    return: column(headings.return, "multiple", (_, { i }) => earns(i, paid.at(i))),
    next: column(BUDGET_TEXTS.next, "wholeMoney", (_, { i }) => earns(i, next()[i]!)),
  });
}

/** Every campaign's return, the best first. */
const returnChart = ({ column: { name, return: paid } }: CampaignTable): Section =>
  barsOf(TEXTS.chart.section, CHART, {
    key: "returns",
    title: TEXTS.chart.title,
    categories: name,
    series: [{ name: TEXTS.columns.return, values: paid, color: COLORS.seriesMain }],
    numberFormat: "0.0",
  });

export interface LearningSheets {
  readonly learning: SheetBuilder;
  /** The list of all campaigns. */
  readonly campaigns: SheetBuilder;
}

/** Channels where campaigns name them, then the assumptions. */
const besideChart =
  (inputs: CampaignInputs, channels: ChannelTable | null): Section =>
  (lane) => {
    const [first, ...others] = [
      ...(channels === null ? [] : [tableOf(TEXTS.channels, channels, { keys: CHANNEL_KEYS })]),
      inputsOf({ title: TEXTS.inputs, headings: INPUT_HEADINGS }, inputs.lines(LEARNING_INPUTS)),
    ];
    first(lane);
    for (const section of others) section(lane.gap());
  };

/** Lays the sheets out; places standard, confidence and margin of the inputs, and the campaigns. */
export function learningSheets(
  { learning, campaigns: list }: LearningSheets,
  { table: read, analysis, provenance }: { table: Campaigns; analysis: CampaignAnalysis; provenance: Provenance },
  { inputs, campaigns, next }: { inputs: CampaignInputs; campaigns: CampaignTable; next: () => Operand[] },
): void {
  const channels = channelTable(analysis, campaigns);
  const headline = learningHeadline(campaigns);
  const raise: Table<"name" | "cost" | "return" | "next"> = raiseTable(campaigns, next);
  sheetOf(learning.onModules(), {
    title: TEXTS.name,
    provenance,
    headline: { ...headline, state: learningState(campaigns) },
    figures: learningFigures(campaigns, inputs.cell.margin),
    notes: notes(read, analysis, provenance),
    sections: [
      besideOf(RIGHT, [tableOf(TEXTS.stop, stopTable(campaigns))], tableOf(TEXTS.raise, raise)),
      besideOf(RIGHT, [returnChart(campaigns)], besideChart(inputs, channels)),
    ],
    computed: {
      counted: [read],
      sections: [channels && tableOf(TEXTS.channels, channels, { keys: CHANNEL_DETAILS })],
    },
    checks: checks(analysis, campaigns, channels),
  });
  sheetOf(list, {
    title: TEXTS.campaigns,
    provenance,
    headline,
    width: LIST_WIDTH,
    sections: [
      (lane) => {
        campaigns.put(lane, { name: "CampaignResults" });
      },
    ],
    freeze: { rows: campaigns.column.name.above(0) },
  });
}
