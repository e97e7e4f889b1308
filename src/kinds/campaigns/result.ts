/**
 * What a build of campaign learning reports as plain JSON: to the pane, to the command line, to scripts.
 */
import type { ResponseVerdict } from "../../domain/campaigns/campaigns";
import type { CampaignAnalysis } from "./model";

/** Best return first; null where the table does not say enough. */
export interface CampaignRow {
  readonly campaign: string;
  /** "" for none. */
  readonly channel: string;
  readonly responseRate: number | null;
  /** Interval of the response rate at the chosen confidence. */
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: ResponseVerdict | null;
  readonly costPerOrder: number | null;
  /** Revenue ÷ cost. */
  readonly return: number | null;
  readonly nextBudget: number;
}

export interface CampaignsResult {
  readonly campaigns: readonly CampaignRow[];
}

export function campaignsResult({ campaigns }: CampaignAnalysis): CampaignsResult {
  return {
    campaigns: campaigns.map(
      ({ name, channel, responseRate, interval, verdict, costPerOrder, return: paid, nextBudget }) => ({
        campaign: name,
        channel,
        responseRate,
        low: interval?.low ?? null,
        high: interval?.high ?? null,
        verdict,
        costPerOrder,
        return: paid,
        nextBudget,
      }),
    ),
  };
}
