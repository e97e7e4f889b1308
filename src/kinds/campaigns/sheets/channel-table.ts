/**
 * Campaigns by channel, acquisition beside the care of customers won before: what a new customer cost, what came back, and how
 * many orders were those of earlier customers. Rules §4, the source table of acquire, build and care.
 */
import type { FormatName } from "../../../plan/formats";
import { type Expression, f } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { type Column, column, table, valueColumn } from "../../../plan/table";
import type { Text } from "../../../text/locale";
import { TERMS } from "../../../text/terms";
import type { CampaignAnalysis } from "../model";
import { TEXTS } from "../texts";
import type { CampaignTable } from "./campaign-table";

export type ChannelTable = NonNullable<ReturnType<typeof channelTable>>;

/** On the sheet to read first, and on "How it was computed". */
export const CHANNEL_KEYS = ["channel", "cost", "revenue", "return"] as const;
export const CHANNEL_DETAILS = [
  ...(["listed", "campaignCount", "costShare", "rate", "orders"] as const),
  ...(["newCustomers", "costPerNewCustomer", "earlierOrders"] as const),
] as const;

/** Sum over one channel's campaigns of those that state every one of the columns. EXACT takes * and ? in a name for what they are, unlike SUMIFS. */
function sumOver(member: Expression, value: Expression, stated: readonly Handle[]): Expression {
  return f`SUMPRODUCT(${stated.reduce((product, each) => f`${product}*ISNUMBER(${each})`, member)}*${value})`;
}

function ratio(member: Expression, part: Handle, whole: Handle): Expression {
  const divisor = sumOver(member, f`${whole}`, [part, whole]);
  return f`IF(${divisor}=0,"",${sumOver(member, f`${part}`, [part, whole])}/${divisor})`;
}

/** Orders that were not a new customer's, where the campaigns state both. */
function earlierOrders(member: Expression, orders: Handle, newCustomers: Handle): Expression {
  const stated = [orders, newCustomers];
  return f`IF(${sumOver(member, f`1`, stated)}=0,"",MAX(0,${sumOver(member, f`(${orders}-${newCustomers})`, stated)}))`;
}

/** One row a channel with a row of totals; null for a table that names no channel. */
export function channelTable({ channels }: CampaignAnalysis, campaigns: CampaignTable) {
  if (channels.length === 0) return null;
  const { channel, cost, reach, responses, orders, revenue, newCustomers } = campaigns.column;
  const { costShare, costPerNewCustomer, earlierOrders: earlier } = TEXTS.columns;
  /** A figure of the campaigns that `member` holds as 1 and 0: those of a channel, and all of them. */
  const figure = (heading: Text, format: FormatName, of: (member: Expression) => Expression): Column<"channel"> =>
    column<"channel">(heading, format, (row) => of(f`EXACT(${channel},${row.channel})`), {
      total: of(f`(${channel}<>"")`),
    });
  const sum = (member: Expression, values: Handle): Expression => f`SUMPRODUCT(${member}*${values})`;
  const share = (member: Expression) => f`IF(SUM(${cost})=0,"",${sum(member, cost)}/SUM(${cost}))`;
  const { total } = TEXTS;
  return table(channels.length, {
    channel: valueColumn(TERMS.channel, "text", (i) => channels[i]! || TEXTS.noChannel, { modules: 2, total }),
    listed: column<"channel">(TERMS.channel, "text", (row) => f`${row.channel}`, { total }),
    campaignCount: figure(TERMS.campaigns, "count", (member) => f`SUMPRODUCT(${member}*1)`),
    cost: figure(TERMS.cost, "wholeMoney", (member) => sum(member, cost)),
    costShare: figure(costShare, "percent", share),
    rate: figure(TERMS.responseRate, "percent", (member) => ratio(member, responses, reach)),
    orders: figure(TERMS.orders, "count", (member) => sum(member, orders)),
    revenue: figure(TERMS.revenue, "wholeMoney", (member) => sum(member, revenue)),
    return: figure(TERMS.return, "multiple", (member) => ratio(member, revenue, cost)),
    newCustomers: figure(TERMS.newCustomers, "count", (member) => sum(member, newCustomers)),
    costPerNewCustomer: figure(costPerNewCustomer, "money", (member) => ratio(member, cost, newCustomers)),
    earlierOrders: figure(earlier, "count", (member) => earlierOrders(member, orders, newCustomers)),
  });
}
