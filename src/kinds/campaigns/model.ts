/**
 * What each campaign brought and what it gets next, computed from the table: the order of the rows and what the build reports.
 * The sheets compute the same again with native formulas; both follow the domain's campaign rules.
 */
import { allocate } from "../../domain/maths/rounding";
import {
  allocateCapped,
  budgetLimits,
  growthCaps,
  responseVerdict,
  wilsonInterval,
} from "../../domain/campaigns/campaigns";
import { acquisitionCost, returnOnAdSpend } from "../../domain/campaigns/marketing";
import { averageOrderValue } from "../../domain/maths/ratio";
import { fromMoneyUnits, toMoneyUnits } from "../../domain/maths/whole";
import { CAMPAIGN_FIGURES, type CampaignFigure, type Campaigns } from "../../tables/campaigns";
import type { CampaignChoices } from "./options";

/** Share of the budget that tests are paid from when no test budget was chosen. */
const TESTING = 0.1;

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);

type Measured = ReturnType<typeof measure>;

/** What the table says of one campaign, and what follows; null where the table does not say enough. */
function measure(table: Campaigns, i: number, { confidence, responseStandard }: CampaignChoices) {
  const stated = CAMPAIGN_FIGURES.map((figure) => [figure, known(table[figure][i]!)]);
  const figures = Object.fromEntries(stated) as Readonly<Record<CampaignFigure, number | null>>;
  const { reach, responses, orders, revenue, newCustomers } = figures;
  const cost = table.cost[i]!;
  const rate = reach === null || responses === null ? null : known(responses / reach);
  const interval = rate === null || rate > 1 ? null : wilsonInterval(responses!, reach!, confidence);
  return {
    name: table.name[i]!,
    /** "" for none. */
    channel: table.channel[i]!,
    ...{ cost, ...figures, responseRate: rate },
    /** Null also for a rate above 1, which is no share. */
    interval,
    verdict: interval === null ? null : responseVerdict(interval, responseStandard),
    costPerOrder: orders === null ? null : known(averageOrderValue(cost, orders)),
    costPerNewCustomer: newCustomers === null ? null : known(acquisitionCost(cost, newCustomers)),
    return: revenue === null ? null : known(returnOnAdSpend(revenue, cost)),
  };
}

/** The split of the next budget, to the cent. A campaign without a known return gets the test budget only. */
function nextBudgets(
  campaigns: readonly Measured[],
  { capShare, growth }: CampaignChoices,
  { budget, testBudget }: ReturnType<typeof budgetOf>,
): number[] {
  const weights = campaigns.map((campaign) => campaign.return ?? 0);
  const limits = budgetLimits(budget, campaigns.length, capShare, testBudget);
  const costs = campaigns.map(({ cost }) => cost);
  const parts = allocateCapped(budget, weights, limits.minimum, growthCaps(costs, growth, limits));
  const spent = Math.round(100 * parts.reduce((sum, part) => sum + part, 0)) / 100;
  return spent === 0 ? campaigns.map(() => 0) : allocate(spent, parts, 2);
}

/** A tenth of the budget for all campaigns together, in whole units of money where that is at least one. */
function defaultTestBudget(budget: number, campaigns: number): number {
  const share = (TESTING * budget) / campaigns;
  return share >= 1 ? Math.floor(share) : Math.floor(share * 100) / 100;
}

/** Budget and test budget as chosen, or as the campaigns so far suggest. */
export function budgetOf(table: Campaigns, choices: CampaignChoices) {
  const spent = fromMoneyUnits(table.cost.reduce((sum, cost) => sum + toMoneyUnits(cost), 0));
  const budget = choices.budget ?? Math.round(spent * 100) / 100;
  return { budget, testBudget: choices.testBudget ?? defaultTestBudget(budget, Math.max(1, table.count)) };
}

/** Channels, best return first, that of the campaigns with a return. */
function rankedChannels(campaigns: readonly Measured[]): string[] {
  const sums = new Map<string, { cost: number; revenue: number }>();
  for (const { channel, cost, revenue, return: paid } of campaigns) {
    const sum = sums.get(channel) ?? { cost: 0, revenue: 0 };
    sums.set(channel, paid === null ? sum : { cost: sum.cost + cost, revenue: sum.revenue + revenue! });
  }
  const returned = ({ cost, revenue }: { cost: number; revenue: number }): number => (cost > 0 ? revenue / cost : -1);
  return [...sums].sort(([, one], [, other]) => returned(other) - returned(one)).map(([channel]) => channel);
}

/** @param table At least one campaign. */
export function analyseCampaigns(table: Campaigns, choices: CampaignChoices) {
  const measured = Array.from({ length: table.count }, (_, i) => measure(table, i, choices));
  const sorted = measured.sort(
    (a, b) => (b.return ?? -1) - (a.return ?? -1) || (b.revenue ?? 0) - (a.revenue ?? 0) || b.cost - a.cost,
  );
  const chosen = budgetOf(table, choices);
  const next = nextBudgets(sorted, choices, chosen);
  const channels = rankedChannels(sorted);
  return {
    ...choices,
    /** Best return first, campaigns without one last. */
    campaigns: sorted.map((campaign, i) => ({ ...campaign, nextBudget: next[i]! })),
    /** Best return first; none when the table names no channel. */
    channels: channels.some((channel) => channel !== "") ? channels : [],
    cost: fromMoneyUnits(sorted.reduce((sum, { cost }) => sum + toMoneyUnits(cost), 0)),
    ...chosen,
  };
}
export type CampaignAnalysis = ReturnType<typeof analyseCampaigns>;

/** What a build reports as plain JSON: best return first; null where the table does not say enough. */
export function campaignsResult({ campaigns }: CampaignAnalysis) {
  return {
    campaigns: campaigns.map(({ name, channel, responseRate, interval, verdict, costPerOrder, ...campaign }) => ({
      ...{ campaign: name, channel, responseRate },
      /** Interval of the response rate at the chosen confidence. */
      ...{ low: interval?.low ?? null, high: interval?.high ?? null, verdict, costPerOrder },
      /** Revenue ÷ cost. */
      return: campaign.return,
      nextBudget: campaign.nextBudget,
    })),
  };
}
export type CampaignsResult = ReturnType<typeof campaignsResult>;
