/**
 * What the campaigns get next, as actions of the plan: the next budget is their cost, what it brings at the past return their revenue. They
 * carry out a strategy that is offered with them. Rules §4, §8.
 */
import { addMonths, type DateSystem, isoDate, monthStart } from "../../domain/calendar/calendar";
import { inDateSystem } from "../../plan/content";
import { inLocale } from "../../text/say";
import type { PlanContext } from "../kind";
import { TIES, tiedRows } from "../shared/ties";
import type { FirstRow, Offer } from "../shared/typed-list";
import type { ActionInput, StrategyInput } from "./entries";
import { CAMPAIGN_OFFERS } from "./optional-texts";
import { MIX } from "./texts";

/** More are a list of records, no plan; the largest are offered. */
const MOST = 12;

export interface CampaignOffers {
  /** The tab of the next budget. */
  readonly tab: string;
  /** Campaigns that get something. */
  readonly all: number;
  /** The month that their cost and revenue are assumed to fall into, "2026-12". */
  readonly month: string;
  readonly strategy: Offer<StrategyInput>;
  /** Without their strategy. */
  readonly actions: readonly Offer<ActionInput>[];
}

function offerOf(
  name: string,
  [budget, paid]: readonly [number, unknown],
  days: FirstRow<ActionInput>,
): Offer<ActionInput> {
  const extra = typeof paid === "number" ? { extra: Math.round(budget * paid * 100) / 100 } : {};
  return { key: name, row: { action: name, budget, ...extra, ...days } };
}

/** Null where the workbook has no next budget. */
export function campaignOffers(context: PlanContext, system: DateSystem): CampaignOffers | null {
  const tied = tiedRows(context, TIES.budgets);
  if (tied === null) return null;
  const begin = addMonths(monthStart(context.today), 1);
  const days = { begin: inDateSystem(begin, system), end: inDateSystem(addMonths(begin, 1) - 1, system) };
  const given = tied.rows.flatMap(({ campaign, budget, return: paid }) =>
    typeof campaign === "string" && campaign !== "" && typeof budget === "number" && budget > 0
      ? [{ campaign, budget, paid }]
      : [],
  );
  const largest = [...given].sort((one, other) => other.budget - one.budget).slice(0, MOST);
  const word = (text: Parameters<typeof inLocale>[0]): string => inLocale(text, context.locale);
  const { strategy, how } = CAMPAIGN_OFFERS;
  return {
    ...{ tab: tied.tab, all: given.length, month: isoDate(begin).slice(0, 7) },
    strategy: { key: "campaigns", row: { strategy: word(strategy), mix: word(MIX.promotion), how: word(how) } },
    actions: largest.map(({ campaign, budget, paid }) => offerOf(campaign, [budget, paid], days)),
  };
}
