/**
 * The planning sheet kind "campaigns": what past campaigns brought, held against a standard, and the next budget. Rules §4.
 */
import { nothingCounts } from "../../tables/left-out";
import { Problem } from "../../text/problem";
import { TERMS } from "../../text/terms";
import { numberText } from "../../text/wording";
import type { OptionValues, PlanContext, PlanInput } from "../kind";
import { defineKind, type Report } from "../define-kind";
import { openOnly } from "../suggest";
import type { KeyFigure } from "../../plan/plan";
import type { InWords, PlanBuilder } from "../../plan/plan-builder";
import { CAMPAIGNS } from "./about";
import { analyseCampaigns, budgetOf, type CampaignAnalysis, campaignsResult } from "./model";
import { budgetSheet } from "./sheets/budget-sheet";
import { campaignTable } from "./sheets/campaign-table";
import { campaignInputs } from "./sheets/inputs";
import { learningSheets } from "./sheets/learning-sheet";
import { CAMPAIGN_OPTIONS, campaignChoices } from "./options";
import { TOO_MANY, TEXTS } from "./texts";

/** The exact split looks at every campaign for each of them; beyond this a sheet would no longer answer at once. */
const MOST_CAMPAIGNS = 1000;

function keyFigures({ campaigns, cost, budget }: CampaignAnalysis): InWords<KeyFigure>[] {
  const count = (verdict: string): number => campaigns.filter((campaign) => campaign.verdict === verdict).length;
  const stated = campaigns.filter(({ revenue, cost: spent }) => revenue !== null && spent > 0);
  const revenue = stated.reduce((sum, campaign) => sum + campaign.revenue!, 0);
  const spent = stated.reduce((sum, campaign) => sum + campaign.cost, 0);
  return [
    { label: TERMS.campaigns, value: campaigns.length, unit: "count" },
    { label: TERMS.cost, value: cost, unit: "money" },
    ...(spent > 0 ? [{ label: TERMS.return, value: (revenue / spent).toFixed(2), unit: "text" as const }] : []),
    { label: TEXTS.figures.above, value: count("above"), unit: "count" },
    { label: TEXTS.figures.below, value: count("below"), unit: "count" },
    { label: TERMS.nextBudget, value: budget, unit: "money" },
  ];
}

function plan(book: PlanBuilder, input: PlanInput, values: OptionValues, { today }: PlanContext): Report {
  const { campaigns: table } = input;
  if (table === undefined) throw new Error("campaign learning is planned from campaigns");
  if (table.count === 0) throw nothingCounts(table.source, table.rows, table.leftOut);
  if (table.count > MOST_CAMPAIGNS) {
    const [count, most] = [numberText(table.count), numberText(MOST_CAMPAIGNS)];
    throw new Problem(TOO_MANY({ count, most }));
  }
  const analysis = analyseCampaigns(table, campaignChoices(values));
  const inputs = campaignInputs(analysis);
  const campaigns = campaignTable(analysis, inputs);
  const learning = book.sheet("learning", CAMPAIGNS.name, "#1F3A5F");
  const budget = book.sheet("budget", TERMS.nextBudget, "#2F6DA3");
  const list = book.sheet("campaigns", TERMS.campaignList, "#A9C4DC");
  book.from({ sources: [table.source], asOf: null, refreshed: today });
  const next = budgetSheet(budget, inputs, campaigns);
  learningSheets({ learning, list }, { table, analysis, refreshed: today }, { inputs, campaigns, next });
  return { result: campaignsResult(analysis), keyFigures: keyFigures(analysis) };
}

/** The budget and test budget that a build would take, for those left open. */
function suggest({ campaigns }: PlanInput, values: OptionValues): OptionValues {
  if (campaigns === undefined || campaigns.count === 0) return {};
  return openOnly(values, { ...budgetOf(campaigns, campaignChoices(values)) });
}

export const campaignsKind = defineKind({
  ...CAMPAIGNS,
  options: CAMPAIGN_OPTIONS,
  suggest,
  plan,
});
