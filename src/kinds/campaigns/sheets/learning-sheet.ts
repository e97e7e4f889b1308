/**
 * The sheet to read first: what the campaigns teach, whom to stop and whom to raise, channels, every return, assumptions. And the list
 * of all campaigns.
 */
import { isoDate } from "../../../domain/calendar/calendar";
import { barBefore } from "../../../plan/columns";
import type { FormatName } from "../../../plan/formats";
import { type Expression, f, type Operand } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { HALF, RIGHT } from "../../../plan/modules";
import { type Check, sameMoney } from "../../../plan/sections/checks-part";
import { type Figure, figure, type Headline } from "../../../plan/sections/headline-part";
import { countText, fixedText, moneyText, nameText, sentence, shareText } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { barsOf, besideOf, inputsOf, sheetOf, tableOf, type Section } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
import { column, table } from "../../../plan/table";
import type { Campaigns } from "../../../tables/campaigns";
import type { Text } from "../../../text/locale";
import { TERMS } from "../../../text/terms";
import { numberText } from "../../../text/wording";
import { ASSUMPTIONS } from "../../kind-texts";
import { CAMPAIGNS } from "../about";
import type { CampaignAnalysis } from "../model";
import { CHECK_TEXTS, NOTES, TEXTS, VERDICT_TEXTS } from "../texts";
import { type CampaignTable, ratioOfSums } from "./campaign-table";
import { CHANNEL_DETAILS, CHANNEL_KEYS, type ChannelTable, channelTable } from "./channel-table";
import { type CampaignInputs, INPUT_HEADINGS, LEARNING_INPUTS } from "./inputs";

/** Rows of the lists of campaigns to stop and to raise. */
const LISTED = 6;
const CHART = { rows: 10, columns: HALF };
/** Columns that the headline of the list stands over. */
const LIST_WIDTH = 10;

const ratioText = (ratio: Operand): Expression => fixedText(ratio, 2);

/** Campaigns whose margin is less than their cost. */
const unearned = ({ column }: CampaignTable): Expression => f`COUNTIF(${column.marginReturn},"<1")`;

function learningHeadline(campaigns: CampaignTable): Headline {
  const { name, return: paid, marginReturn, loss, lossRank } = campaigns.column;
  const { lost, earned, unknown, stop, raise, first, and, ask } = TEXTS.headline;
  const [count, known] = [unearned(campaigns), f`COUNT(${marginReturn})`];
  const [counted, all] = [countText(count), countText(known)];
  const worst = f`MATCH(1,${lossRank},0)`;
  const stopped = sentence(stop, {
    worst: nameText(f`INDEX(${name},${worst})`),
    money: moneyText(f`INDEX(${loss},${worst})`),
  });
  // The best return stands first.
  const best = { best: nameText(name.at(0)), return: ratioText(paid.at(0)) };
  const raised = f`IF(N(${marginReturn.at(0)})>=1,${and}&${sentence(raise, best)},"")`;
  const money = moneyText(f`SUM(${loss})`);
  const finding = f`IF(${count}=0,${sentence(earned, { all })},${sentence(lost, { n: counted, all, money })})`;
  const action = f`IF(${count}=0,${sentence(first, best)},${stopped}&${raised})`;
  return { finding: f`IF(${known}=0,${unknown},${finding})`, action: f`IF(${known}=0,${ask},${action})` };
}

function learningFigures({ column }: CampaignTable, margin: Operand): Figure[] {
  const { name, cost, orders, revenue, verdict, loss } = column;
  const { figures: labels } = TEXTS;
  const share = f`IF(SUM(${cost})=0,0,SUM(${loss})/SUM(${cost}))`;
  const atMargin = ratioOfSums(revenue, cost, margin);
  const earned = sentence(labels.earns, { margin: ratioText(atMargin) });
  const ordered = sentence(labels.orders, { n: countText(f`SUM(${orders})`) });
  return [
    figure(TERMS.campaigns, "count", f`ROWS(${name})`, {
      below: sentence(labels.answered, { n: countText(f`COUNTIF(${verdict},${VERDICT_TEXTS.above})`) }),
    }),
    figure(TERMS.cost, "wholeMoney", f`SUM(${cost})`, {
      below: sentence(labels.each, { money: moneyText(f`SUM(${cost})/ROWS(${name})`) }),
    }),
    figure(TERMS.revenue, "wholeMoney", f`SUM(${revenue})`, { below: f`IF(SUM(${orders})=0,"",${ordered})` }),
    figure(TERMS.return, "multiple", ratioOfSums(revenue, cost), {
      ...{ isKey: true, below: f`IF(ISNUMBER(${atMargin}),${earned},"")` },
    }),
    figure(TEXTS.columns.loss, "wholeMoney", f`SUM(${loss})`, {
      below: sentence(labels.ofCost, { share: shareText(share) }),
    }),
  ];
}

function notes(table: Campaigns, { campaigns }: CampaignAnalysis, refreshed: number): Text[] {
  const { used, count } = table;
  const unknown = campaigns.filter((campaign) => campaign.return === null).length;
  const [has, get] = unknown === 1 ? ["campaign has", "gets"] : ["campaigns have", "get"];
  return [
    NOTES.values({ date: isoDate(refreshed) }),
    ...(used > count ? [NOTES.merged({ rows: numberText(used), campaigns: numberText(count) })] : []),
    ...(unknown > 0 ? [NOTES.unknownReturn({ n: numberText(unknown), campaigns: has, get })] : []),
  ];
}

function checks({ cost: spent }: CampaignAnalysis, { column }: CampaignTable, channels: ChannelTable | null): Check[] {
  const { cost, orders, revenue, rate, low, high } = column;
  // A text is above every number, so that ISNUMBER has to keep campaigns without an interval out.
  const outside = f`SUMPRODUCT(ISNUMBER(${low})*((${low}>${rate})+(${high}<${rate})))`;
  const own: Check[] = [
    { name: CHECK_TEXTS.cost, holds: sameMoney(f`SUM(${cost})`, f`${spent}`) },
    { name: CHECK_TEXTS.interval, holds: f`${outside}=0` },
  ];
  if (channels === null) return own;
  const same = (name: Text, parts: Handle, whole: Handle): Check => ({
    ...{ name, holds: sameMoney(f`SUM(${parts})`, f`SUM(${whole})`) },
  });
  return [
    ...own,
    same(CHECK_TEXTS.channelCost, channels.column.cost, cost),
    same(CHECK_TEXTS.channelOrders, channels.column.orders, orders),
    same(CHECK_TEXTS.channelRevenue, channels.column.revenue, revenue),
  ];
}

/** Campaigns that lost most, the largest loss first; empty rows where fewer lost. */
function stopTable({ rows, column: { name, cost, marginReturn, loss, lossRank } }: CampaignTable) {
  const { columns: headings } = TEXTS;
  const listed = (heading: Text, format: FormatName, value: (of: (cells: Handle) => Expression) => Expression) =>
    column<never>(heading, format, (_, { i }) => {
      const of = (cells: Handle): Expression => f`INDEX(${cells},MATCH(${i + 1},${lossRank},0))`;
      return f`IFERROR(${value(of)},"")`;
    });
  return table<"name" | "cost" | "margin" | "loss">(Math.min(LISTED, rows), {
    name: { ...listed(TERMS.campaign, "text", (of) => of(name)), modules: 2 },
    cost: listed(TERMS.cost, "wholeMoney", (of) => of(cost)),
    margin: listed(headings.margin, "wholeMoney", (of) => f`${of(cost)}*${of(marginReturn)}`),
    loss: { ...listed(headings.loss, "wholeMoney", (of) => of(loss)), ...barBefore(COLORS.barMoney, "loss") },
  });
}

/** Campaigns whose margin brings most over their cost, with what the next budget gives them. */
function raiseTable({ rows, column: { name, cost, return: paid, marginReturn } }: CampaignTable, next: () => Handle[]) {
  const earns = (heading: Text, format: FormatName, value: (i: number) => Operand) =>
    column<never>(heading, format, (_, { i }) => f`IF(N(${marginReturn.at(i)})>=1,${value(i)},"")`);
  return table<"name" | "cost" | "return" | "next">(Math.min(LISTED, rows), {
    name: { ...earns(TERMS.campaign, "text", (i) => f`${name.at(i)}&""`), modules: 2 },
    cost: earns(TERMS.cost, "wholeMoney", (i) => cost.at(i)),
    return: earns(TERMS.return, "multiple", (i) => paid.at(i)),
    next: earns(TERMS.nextBudget, "wholeMoney", (i) => next()[i]!),
  });
}

/** Every campaign's return, the best first. */
const returnChart = ({ column: { name, return: paid } }: CampaignTable): Section =>
  barsOf(TEXTS.chart.section, CHART, {
    ...{ key: "returns", title: TEXTS.chart.title, categories: name, numberFormat: "0.0" },
    series: [{ name: TERMS.return, values: paid, color: COLORS.seriesMain }],
  });

/** Channels where campaigns name them, then the assumptions. */
const besideChart =
  (inputs: CampaignInputs, channels: ChannelTable | null): Section =>
  (lane) => {
    if (channels !== null) {
      tableOf(TEXTS.channels, channels, { keys: CHANNEL_KEYS })(lane);
      lane.gap();
    }
    inputsOf({ title: ASSUMPTIONS, headings: INPUT_HEADINGS }, inputs.lines(LEARNING_INPUTS))(lane);
  };

/** Lays the sheets out, the second with the list of all campaigns; places standard, confidence and margin of the inputs, and the campaigns. */
export function learningSheets(
  { learning, list }: Readonly<Record<"learning" | "list", SheetBuilder>>,
  { table: read, analysis, refreshed }: { table: Campaigns; analysis: CampaignAnalysis; refreshed: number },
  { inputs, campaigns, next }: { inputs: CampaignInputs; campaigns: CampaignTable; next: () => Handle[] },
): void {
  const channels = channelTable(analysis, campaigns);
  const headline = learningHeadline(campaigns);
  sheetOf(learning.onModules(), {
    title: CAMPAIGNS.name,
    headline: { ...headline, state: f`IF(${unearned(campaigns)}>0,${TERMS.act},${TERMS.ready})` },
    figures: learningFigures(campaigns, inputs.cell.margin),
    notes: notes(read, analysis, refreshed),
    sections: [
      besideOf(RIGHT, [tableOf(TEXTS.stop, stopTable(campaigns))], tableOf(TEXTS.raise, raiseTable(campaigns, next))),
      besideOf(RIGHT, [returnChart(campaigns)], besideChart(inputs, channels)),
    ],
    computed: {
      counted: [read],
      sections: [channels && tableOf(TEXTS.channels, channels, { keys: CHANNEL_DETAILS })],
    },
    checks: checks(analysis, campaigns, channels),
  });
  sheetOf(list, {
    ...{ title: TEXTS.campaigns, headline, width: LIST_WIDTH },
    sections: [(lane) => void campaigns.put(lane, { name: "CampaignResults" })],
    freeze: { rows: campaigns.column.name.above(0) },
  });
}
