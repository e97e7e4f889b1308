/**
 * Campaigns by channel, acquisition beside the care of customers won before: what a new customer cost, what came back, and how
 * many orders were those of earlier customers. Rules §4, the source table of acquire, build and care.
 */
import type { FormatName } from "../../../plan/formats";
import { type Expression, f } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { type Column, type Table, table } from "../../../plan/table";
import type { CampaignAnalysis } from "../model";
import { TEXTS } from "../texts";
import type { CampaignTable } from "./campaign-table";

type FigureKey =
  | "campaignCount"
  | "cost"
  | "costShare"
  | "rate"
  | "orders"
  | "revenue"
  | "return"
  | "newCustomers"
  | "costPerNewCustomer"
  | "earlierOrders";
type ChannelKey = "channel" | "listed" | FigureKey;
export type ChannelTable = Table<ChannelKey>;

/** On the sheet to read first, and on "How it was computed". */
export const CHANNEL_KEYS = ["channel", "cost", "revenue", "return"] as const satisfies readonly ChannelKey[];
export const CHANNEL_DETAILS = [
  ...(["listed", "campaignCount", "costShare", "rate", "orders"] as const),
  ...(["newCustomers", "costPerNewCustomer", "earlierOrders"] as const),
] as const satisfies readonly ChannelKey[];

/** Sum over one channel's campaigns of those that state every one of the columns. EXACT takes * and ? in a name for what they are, unlike SUMIFS. */
function sumOver(member: Expression, value: Expression, stated: readonly Handle[]): Expression {
  return f`SUMPRODUCT(${stated.reduce((product, column) => f`${product}*ISNUMBER(${column})`, member)}*${value})`;
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
export function channelTable({ channels }: CampaignAnalysis, campaigns: CampaignTable): ChannelTable | null {
  if (channels.length === 0) return null;
  const { channel, cost, reach, responses, orders, revenue, newCustomers } = campaigns.column;
  const { columns: headings } = TEXTS;
  /** A figure of the campaigns that `member` holds as 1 and 0: those of a channel, and all of them. */
  const figure = (key: FigureKey, format: FormatName, of: (member: Expression) => Expression): Column<"channel"> => ({
    heading: headings[key],
    format,
    cell: (row) => of(f`EXACT(${channel},${row.channel})`),
    total: of(f`(${channel}<>"")`),
  });
  return table<ChannelKey>(channels.length, {
    channel: {
      modules: 2,
      heading: headings.channel,
      format: "text",
      cell: (_, { i }) => channels[i]! || TEXTS.noChannel,
      total: TEXTS.total,
    },
    listed: { heading: headings.channel, format: "text", cell: (row) => f`${row.channel}`, total: TEXTS.total },
    campaignCount: figure("campaignCount", "count", (member) => f`SUMPRODUCT(${member}*1)`),
    cost: figure("cost", "wholeMoney", (member) => f`SUMPRODUCT(${member}*${cost})`),
    costShare: figure(
      "costShare",
      "percent",
      (member) => f`IF(SUM(${cost})=0,"",SUMPRODUCT(${member}*${cost})/SUM(${cost}))`,
    ),
    rate: figure("rate", "percent", (member) => ratio(member, responses, reach)),
    orders: figure("orders", "count", (member) => f`SUMPRODUCT(${member}*${orders})`),
    revenue: figure("revenue", "wholeMoney", (member) => f`SUMPRODUCT(${member}*${revenue})`),
    return: figure("return", "multiple", (member) => ratio(member, revenue, cost)),
    newCustomers: figure("newCustomers", "count", (member) => f`SUMPRODUCT(${member}*${newCustomers})`),
    costPerNewCustomer: figure("costPerNewCustomer", "money", (member) => ratio(member, cost, newCustomers)),
    earlierOrders: figure("earlierOrders", "count", (member) => earlierOrders(member, orders, newCustomers)),
  });
}
