/**
 * Campaigns made in a test, without a table behind them.
 */
import type { Campaigns } from "../../../src/tables/campaigns";
import { accountOf, TEST_SOURCE } from "./orders";

export interface TestCampaign {
  readonly name: string;
  readonly channel?: string;
  readonly cost: number;
  readonly reach?: number;
  readonly responses?: number;
  readonly orders?: number;
  readonly revenue?: number;
  readonly newCustomers?: number;
}

export function campaignsOf(list: readonly TestCampaign[], change: Partial<Campaigns> = {}): Campaigns {
  const column = (value: (campaign: TestCampaign) => number | undefined): Float64Array =>
    Float64Array.from(list, (campaign) => value(campaign) ?? Number.NaN);
  return {
    source: { ...TEST_SOURCE, name: "Campaigns", sheet: "Campaigns", table: "Campaigns", rows: list.length },
    columns: { campaign: 0, cost: 1 },
    ...accountOf(list.length),
    count: list.length,
    name: list.map(({ name }) => name),
    channel: list.map(({ channel }) => channel ?? ""),
    cost: column(({ cost }) => cost),
    reach: column(({ reach }) => reach),
    responses: column(({ responses }) => responses),
    orders: column(({ orders }) => orders),
    revenue: column(({ revenue }) => revenue),
    newCustomers: column(({ newCustomers }) => newCustomers),
    ...change,
  };
}

/** Four channels; known and unknown figures; a free source; one that cannot be right. */
export const SOME_CAMPAIGNS = campaignsOf([
  {
    name: "Spring mailing",
    channel: "Mail",
    cost: 8000,
    reach: 10_000,
    responses: 260,
    orders: 90,
    revenue: 27_000,
    newCustomers: 20,
  },
  {
    name: "618 search ads",
    channel: "Search",
    cost: 20_000,
    reach: 50_000,
    responses: 1000,
    orders: 300,
    revenue: 96_000,
    newCustomers: 180,
  },
  {
    name: "Live stream",
    channel: "Douyin",
    cost: 15_000,
    reach: 80_000,
    responses: 1200,
    orders: 160,
    revenue: 40_000,
    newCustomers: 150,
  },
  {
    name: "Trade fair",
    channel: "Fair",
    cost: 30_000,
    reach: 400,
    responses: 9,
    orders: 3,
    revenue: 24_000,
    newCustomers: 3,
  },
  {
    name: "Old customers text message",
    channel: "Mail",
    cost: 600,
    reach: 3000,
    responses: 0,
    orders: 0,
    revenue: 0,
    newCustomers: 0,
  },
  { name: "Referral", channel: "Friends", cost: 0, orders: 25, revenue: 7500, newCustomers: 25 },
  { name: "Magazine", channel: "Print", cost: 5000, reach: 20_000 },
  { name: "=Odd", channel: "Douyin", cost: 1000, reach: 10, responses: 40, orders: 5, revenue: 1500 },
]);
