/**
 * Campaigns by channel, acquisition beside the care of customers won before: what a new customer cost, what came back, and how
 * many orders were those of earlier customers. Rules §4, the source table of acquire, build and care.
 */
import { type TableColumn, tablePart, totalRow } from "../../plan/sections/table-part";
import { type Expression, f } from "../../plan/formula";
import { Handle } from "../../plan/handle";
import type { Lane } from "../../plan/lane";
import type { CampaignAnalysis } from "./analysis";
import type { CampaignCells } from "./cells";
import { TEXTS } from "./texts";

export interface ChannelCells {
  readonly cost: Handle;
  readonly orders: Handle;
  readonly revenue: Handle;
}

const WIDTH = 11;

/** Sum over one channel's campaigns of those that state every one of the columns. EXACT takes * and ? in a name for what they are, unlike SUMIFS. */
function sumOver(member: Expression, value: Expression, stated: readonly Handle[]): Expression {
  return f`SUMPRODUCT(${stated.reduce((product, column) => f`${product}*ISNUMBER(${column})`, member)}*${value})`;
}

function ratio(member: Expression, part: Handle, whole: Handle): Expression {
  const divisor = sumOver(member, f`${whole}`, [part, whole]);
  return f`IF(${divisor}=0,"",${sumOver(member, f`${part}`, [part, whole])}/${divisor})`;
}

/** Orders that were not a new customer's, where the campaigns tell. */
function earlierOrders(member: Expression, orders: Handle, newCustomers: Handle): Expression {
  const stated = [orders, newCustomers];
  return f`IF(${sumOver(member, f`1`, stated)}=0,"",MAX(0,${sumOver(member, f`(${orders}-${newCustomers})`, stated)}))`;
}

/** The figures after the name, of the campaigns that `member` holds as 1 and 0. */
function figures({ columns }: CampaignCells, member: Expression): Expression[] {
  const { cost, reach, responses, orders, revenue, newCustomers } = columns;
  return [
    f`SUMPRODUCT(${member}*1)`,
    f`SUMPRODUCT(${member}*${cost})`,
    f`IF(SUM(${cost})=0,"",SUMPRODUCT(${member}*${cost})/SUM(${cost}))`,
    ratio(member, responses, reach),
    f`SUMPRODUCT(${member}*${orders})`,
    f`SUMPRODUCT(${member}*${revenue})`,
    ratio(member, revenue, cost),
    f`SUMPRODUCT(${member}*${newCustomers})`,
    ratio(member, cost, newCustomers),
    earlierOrders(member, orders, newCustomers),
  ];
}

/** Puts the block with its totals; null for a table that names no channel. */
export function channelsPart(lane: Lane, { channels }: CampaignAnalysis, cells: CampaignCells): ChannelCells | null {
  if (channels.length === 0) return null;
  const count = channels.length;
  const [name, cost, orders, revenue] = [
    new Handle(count),
    new Handle(count),
    new Handle(count),
    new Handle(count),
  ] as const;
  const { columns: headings } = TEXTS;
  const rows = channels.map((_, i) => figures(cells, f`EXACT(${cells.columns.channel},${name.at(i).relative})`));
  const figure = (
    at: number,
    heading: keyof typeof headings,
    format: TableColumn["format"],
    handle?: Handle,
  ): TableColumn => ({
    heading: headings[heading],
    format,
    cell: (i) => rows[i]![at]!,
    handle,
  });
  const columns: TableColumn[] = [
    {
      heading: headings.channel,
      format: "text",
      cell: (i) => channels[i]! || TEXTS.noChannel,
      handle: name,
    },
    figure(0, "campaignCount", "count"),
    figure(1, "cost", "money", cost),
    figure(2, "costShare", "percent"),
    figure(3, "rate", "percent"),
    figure(4, "orders", "count", orders),
    figure(5, "revenue", "money", revenue),
    figure(6, "return", "exact"),
    figure(7, "newCustomers", "count"),
    figure(8, "costPerNewCustomer", "money"),
    figure(9, "earlierOrders", "count"),
  ];
  lane.section(TEXTS.channels, WIDTH);
  tablePart(lane, count, columns);
  const all = figures(cells, f`(${cells.columns.channel}<>"")`);
  totalRow(
    lane,
    [TEXTS.total, ...all],
    columns.map(({ format }) => format),
  );
  return { cost, orders, revenue };
}
