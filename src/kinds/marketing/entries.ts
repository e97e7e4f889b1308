/** What the user types on the sheets of the marketing plan, row by row. */
import { SEGMENT_MAPS } from "../../domain/customers/segment-maps";
import type { PlannedCell } from "../../plan/plan";
import type { PlanContext } from "../kind";
import { type FirstRow, type Offer, TypedList } from "../shared/typed-list";
import type { CampaignOffers } from "./campaign-offers";
import type { PlanSegments } from "./segments";
import { keyOf, type RegionYear } from "./regions";
import { QUESTIONS } from "./steps";

/** Goals that a plan can hold: as many as the matrix has columns for. */
const MOST_GOALS = 15;

const GOAL_RUN = [
  "no",
  "task",
  "measure",
  "start",
  "target",
  "targetFrom",
  "from",
  "by",
  "weight",
  "owner",
  "typedNow",
] as const;
export type GoalInput = (typeof GOAL_RUN)[number];

/** Of a strategy for the goal in each column of the matrix. */
export type Mark = `mark.${number}`;
export const MARKS = Array.from({ length: MOST_GOALS }, (_, i): Mark => `mark.${i}`);
export type StrategyInput = "strategy" | "mix" | "how" | Mark;
const STRATEGY_RUN: readonly StrategyInput[] = ["strategy", "mix", ...MARKS, "how"];

const ACTION_RUN = ["action", "strategy", "owner", "begin", "end", "budget", "extra", "progress"] as const;
export type ActionInput = (typeof ACTION_RUN)[number];

const ANSWER_RUN = ["owner", "by", "answer"] as const;
export type AnswerInput = (typeof ANSWER_RUN)[number];

const SWOT_RUN = ["side", "item", "evidence", "weight"] as const;
export type SwotInput = (typeof SWOT_RUN)[number];

const SEGMENT_RUN = ["targeted", "position", "supply"] as const;
export type SegmentInput = (typeof SEGMENT_RUN)[number];
/** The eight customer types. */
export const SEGMENT_IDS = SEGMENT_MAPS.eight.segments;

const REGION_RUN = ["hours", "plan"] as const;
export type RegionInput = (typeof REGION_RUN)[number];

const PARTNER_RUN = ["side", "partner", "factor", "weight", "us", "them", "advice"] as const;
export type PartnerInput = (typeof PARTNER_RUN)[number];

export interface MarketingLists {
  readonly swot: TypedList<SwotInput>;
  readonly segments: TypedList<SegmentInput>;
  readonly regions: TypedList<RegionInput>;
  readonly partners: TypedList<PartnerInput>;
  readonly goals: TypedList<GoalInput>;
  readonly strategies: TypedList<StrategyInput>;
  readonly actions: TypedList<ActionInput>;
  readonly answers: TypedList<AnswerInput>;
}

/** What the lists hold until something is typed over it. */
export interface FirstRows {
  readonly goals: readonly FirstRow<GoalInput>[];
  readonly strategies: readonly FirstRow<StrategyInput>[];
  readonly actions: readonly FirstRow<ActionInput>[];
  readonly answers: readonly FirstRow<AnswerInput>[];
  readonly swot: readonly FirstRow<SwotInput>[];
  readonly partners: readonly FirstRow<PartnerInput>[];
}

/** What strategies are marked by. */
export const GOAL_NUMBERS = MARKS.map((_, i) => `G${i + 1}`);

/** The numbers of the goals, which a plan without an example begins with. */
const numbered = (rows: FirstRows["goals"]): FirstRow<GoalInput>[] => GOAL_NUMBERS.map((no, i) => ({ no, ...rows[i] }));

/** Actions of campaigns, as long as the strategy that they carry out is not cleared. */
function offeredActions(
  offers: CampaignOffers | null,
  strategies: TypedList<StrategyInput>,
): readonly Offer<ActionInput>[] {
  const strategy = offers === null ? "" : wordOf(strategies.offered(offers.strategy.key)?.strategy);
  return strategy === "" ? [] : offers!.actions.map(({ key, row }) => ({ key, row: { ...row, strategy } }));
}

/** What other builds and the orders bring into the lists. */
interface Brought {
  readonly offers: CampaignOffers | null;
  readonly regions: RegionYear | null;
  readonly market: PlanSegments | null;
}

export function marketingLists(
  context: PlanContext,
  first: FirstRows,
  { offers, regions, market }: Brought,
): MarketingLists {
  const strategies = new TypedList<StrategyInput>({
    ...{ context, sheet: "strategies", list: "strategies", runs: [STRATEGY_RUN], fewest: 12 },
    ...{ first: first.strategies, offers: offers === null || offers.actions.length === 0 ? [] : [offers.strategy] },
  });
  return {
    strategies,
    goals: new TypedList<GoalInput>({
      ...{ context, sheet: "goals", list: "goals", runs: [GOAL_RUN], fewest: MOST_GOALS, most: MOST_GOALS },
      first: numbered(first.goals),
    }),
    actions: new TypedList<ActionInput>({
      ...{ context, sheet: "actions", list: "actions", runs: [ACTION_RUN], fewest: 20 },
      ...{ first: first.actions, offers: offeredActions(offers, strategies) },
    }),
    swot: new TypedList<SwotInput>({
      ...{ context, sheet: "situation", list: "swot", runs: [SWOT_RUN], fewest: 16, first: first.swot },
    }),
    segments: new TypedList<SegmentInput>({
      ...{ context, sheet: "segments", list: "segments", runs: [SEGMENT_RUN], fewest: 0 },
      rowKeys: (market?.rows ?? []).map(({ key }) => key),
    }),
    regions: new TypedList<RegionInput>({
      ...{ context, sheet: "regions", list: "regions", runs: [REGION_RUN], fewest: 0 },
      rowKeys: (regions?.regions ?? []).map(keyOf),
    }),
    partners: new TypedList<PartnerInput>({
      ...{ context, sheet: "partners", list: "partners", runs: [PARTNER_RUN], fewest: 20, first: first.partners },
    }),
    answers: new TypedList<AnswerInput>({
      ...{ context, sheet: "steps", list: "answers", runs: [ANSWER_RUN], fewest: 0 },
      ...{ rowKeys: QUESTIONS.map(({ key }) => key), first: first.answers },
    }),
  };
}

/** A typed word as a formula compares it; "" for an empty cell. */
export const wordOf = (cell: PlannedCell | undefined): string =>
  typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
