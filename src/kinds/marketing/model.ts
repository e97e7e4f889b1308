/** The marketing plan in figures: where each goal stands, what all come to, and which strategies and actions carry them. Rules §8. */
import { sum } from "d3-array";
import { addMonths, type DateSystem, monthStart } from "../../domain/calendar/calendar";
import { spreadOver } from "../../domain/marketing/budget";
import {
  expectedOf,
  goalStateOf,
  type GoalState,
  progressOf,
  timeGone,
  weightedProgress,
} from "../../domain/marketing/goals";
import { type PartnerFactor, type PartnerTotals, partnerTotals } from "../../domain/marketing/partners";
import { sameText } from "../shared/figure-list";
import { dayOf, numberOf, type TypedRow } from "../shared/typed-list";
import {
  type ActionInput,
  GOAL_NUMBERS,
  type GoalInput,
  type MarketingLists,
  MARKS,
  type StrategyInput,
  wordOf,
} from "./entries";
import type { CampaignOffers } from "./campaign-offers";
import type { CustomerYear, economicsOf } from "./customers";
import type { JudgedRegion, RegionYear } from "./regions";
import type { MeasureRow } from "./measures";
import type { MarketingChoices } from "./options";
import type { PlanSegments } from "./segments";
import type { GOAL_FAULTS } from "./texts";

/** Months that the budget looks ahead. */
export const MONTHS = 12;

export interface MarketingGiven {
  readonly choices: MarketingChoices;
  readonly lists: MarketingLists;
  /** What the next budget of campaigns brings; null where the workbook has none. */
  readonly offers: CampaignOffers | null;
  readonly measures: readonly MeasureRow[];
  /** What the orders say of regions; null where the sheet is not asked for, or they say nothing. */
  readonly regions: (Omit<RegionYear, "regions"> & { readonly regions: readonly JudgedRegion[] }) | null;
  /** Factors that can be read. */
  readonly partners: readonly PartnerFactor[];
  /** What the orders say of customers; null where they say nothing. */
  readonly year: CustomerYear | null;
  /** The segments that it chooses among; null where nothing is known of them. */
  readonly market: PlanSegments | null;
  readonly customer: ReturnType<typeof economicsOf>;
  /** Serials of the 1900 system. */
  readonly today: number;
  readonly dateSystem: DateSystem;
}

interface PlannedGoal {
  readonly no: string;
  readonly task: string;
  readonly measure: string;
  /** The one that counts; null where none can be read. */
  readonly target: number | null;
  /** The figure that it is taken from; "" for a typed one. */
  readonly targetFrom: string;
  readonly weight: number;
  readonly now: number | null;
  readonly source: "live" | "gone" | "typed" | null;
  readonly progress: number | null;
  /** Share of its time that has gone, and what the measure should read by now. */
  readonly gone: number | null;
  readonly expected: number | null;
  readonly state: GoalState | "toCorrect";
  readonly fault: keyof typeof GOAL_FAULTS | null;
  /** Strategies that are marked for it and have an action. */
  readonly served: number;
}

export interface MarketingModel {
  readonly goals: readonly PlannedGoal[];
  /** null where no goal has a measure, or all weights are 0. */
  readonly weighted: number | null;
  readonly expected: number | null;
  readonly strategies: readonly {
    readonly name: string;
    readonly actions: number;
    readonly marked: readonly string[];
  }[];
  readonly actions: number;
  readonly cost: number;
  /** Of the actions that can be read, what falls into each of the twelve months from that of the build. */
  readonly months: readonly { readonly month: number; readonly cost: number; readonly extra: number }[];
  readonly answered: number;
  /** What a customer is worth; null where the orders do not tell and nothing is typed. */
  readonly customer: MarketingGiven["customer"];
  readonly regions: MarketingGiven["regions"];
  readonly partners: readonly PartnerTotals[];
}

type GoalRow = TypedRow<GoalInput>;

/** A row in which nothing but its number, weight or owner stands is free. */
const isFreeGoal = (row: GoalRow | null): boolean =>
  row === null ||
  [row.task, row.measure, row.start, row.target, row.targetFrom, row.by].every((cell) => wordOf(cell) === "");

/** The first thing that is wrong with a row, in the order of its cells. */
function faultOf(
  row: GoalRow,
  target: number | null,
  { numbers, system }: { readonly numbers: readonly string[]; readonly system: DateSystem },
): PlannedGoal["fault"] {
  const start = numberOf(row.start);
  const [from, by] = [dayOf(row.from, system), dayOf(row.by, system)];
  const no = wordOf(row.no);
  const isOne = numbers.filter((each) => sameText(each, no)).length === 1;
  if (!isOne || !GOAL_NUMBERS.some((each) => sameText(each, no))) return "no";
  if (wordOf(row.task) === "") return "task";
  if (start === null) return "start";
  if (target === null) return wordOf(row.targetFrom) === "" ? "target" : "targetFrom";
  if (start === target) return "same";
  if (from === null) return "from";
  if (by === null) return "by";
  if (by <= from) return "order";
  const weight = numberOf(row.weight);
  return wordOf(row.weight) !== "" && (weight === null || weight < 0) ? "weight" : null;
}

/** The figure of the list that a cell names. */
function listedAs(cell: GoalRow["measure"], measures: readonly MeasureRow[]): MeasureRow | undefined {
  const name = wordOf(cell);
  return name === "" ? undefined : measures.findLast((each) => sameText(each.name, name));
}

/** The figure that a target is taken from, else what is typed. */
const targetOf = (row: GoalRow, measures: readonly MeasureRow[]): number | null =>
  wordOf(row.targetFrom) === "" ? numberOf(row.target) : (listedAs(row.targetFrom, measures)?.last?.value ?? null);

function nowOf(row: GoalRow, measures: readonly MeasureRow[]): Pick<PlannedGoal, "now" | "source"> {
  const listed = listedAs(row.measure, measures);
  if (listed !== undefined)
    return { now: listed.last?.value ?? null, source: listed.figure === null ? "gone" : "live" };
  const typed = numberOf(row.typedNow);
  return { now: typed, source: typed === null ? null : "typed" };
}

/** Rows of strategies with a name, and how many actions name each. */
function strategiesOf({ strategies, actions }: MarketingLists) {
  const named = actions.typed.flatMap((row: TypedRow<ActionInput> | null) =>
    row === null ? [] : [wordOf(row.strategy)],
  );
  return strategies.typed.flatMap((row: TypedRow<StrategyInput> | null) => {
    const name = wordOf(row?.strategy);
    if (row === null || name === "") return [];
    const marks = MARKS.map((mark) => numberOf(row[mark]) ?? 0);
    return [{ name, marks, actions: named.filter((each) => sameText(each, name)).length }];
  });
}

type Strategies = ReturnType<typeof strategiesOf>;

function goalOf(
  row: GoalRow,
  { measures, today, dateSystem, choices }: MarketingGiven,
  { numbers, strategies }: { readonly numbers: readonly string[]; readonly strategies: Strategies },
): PlannedGoal {
  const target = targetOf(row, measures);
  const fault = faultOf(row, target, { numbers, system: dateSystem });
  const { now, source } = nowOf(row, measures);
  const at = GOAL_NUMBERS.findIndex((each) => sameText(each, wordOf(row.no)));
  const served = at < 0 ? 0 : strategies.filter(({ marks, actions }) => marks[at]! >= 1 && actions > 0).length;
  const named = {
    no: wordOf(row.no),
    task: wordOf(row.task),
    measure: wordOf(row.measure),
    ...{ target, targetFrom: wordOf(row.targetFrom) },
    weight: numberOf(row.weight) ?? 1,
  };
  const shared = { ...named, now, source, served, fault };
  if (fault !== null) return { ...shared, progress: null, gone: null, expected: null, state: "toCorrect" };
  const stretch = { start: numberOf(row.start)!, target: target! };
  const term = { from: dayOf(row.from, dateSystem)!, by: dayOf(row.by, dateSystem)! };
  const progress = progressOf(stretch, now);
  const gone = timeGone(term, today)!;
  const state = goalStateOf(term, progress, today, choices.amber)!;
  return { ...shared, progress, gone, expected: expectedOf(stretch, gone), state };
}

/** Whether nothing is wrong with an action. */
function canBeRead(row: TypedRow<ActionInput>, strategies: Strategies, system: DateSystem): boolean {
  const [begin, end] = [dayOf(row.begin, system), dayOf(row.end, system)];
  const isAmount = (cell: (typeof row)["budget"]): boolean => wordOf(cell) === "" || (numberOf(cell) ?? -1) >= 0;
  const isKnown = strategies.some(({ name }) => sameText(name, wordOf(row.strategy)));
  const isDated = begin !== null && end !== null && end >= begin;
  return wordOf(row.action) !== "" && isKnown && isDated && isAmount(row.budget) && isAmount(row.extra);
}

function monthsOf({ lists, dateSystem, today }: MarketingGiven, strategies: Strategies): MarketingModel["months"] {
  const months = Array.from({ length: MONTHS }, (_, i) => addMonths(monthStart(today), i));
  const rows = lists.actions.typed.filter((row) => row !== null && canBeRead(row, strategies, dateSystem));
  const spread = (key: "budget" | "extra"): number[][] =>
    rows.map((row) => {
      const [from, by] = [dayOf(row!.begin, dateSystem)!, dayOf(row!.end, dateSystem)!];
      return spreadOver({ amount: numberOf(row![key]) ?? 0, from, by }, months);
    });
  const [costs, extras] = [spread("budget"), spread("extra")];
  return months.map((month, i) => ({
    month,
    cost: sum(costs, (row) => row[i]!),
    extra: sum(extras, (row) => row[i]!),
  }));
}

export function marketingModel(given: MarketingGiven): MarketingModel {
  const { lists } = given;
  const rows = lists.goals.typed.flatMap((row) => (row === null || isFreeGoal(row) ? [] : [row]));
  const numbers = rows.map((row) => wordOf(row.no));
  const strategies = strategiesOf(lists);
  const goals = rows.map((row) => goalOf(row, given, { numbers, strategies }));
  const costs = lists.actions.typed.map((row) => numberOf(row?.budget) ?? 0);
  return {
    goals,
    weighted: weightedProgress(goals),
    expected: weightedProgress(
      goals.map(({ progress, gone, weight }) => ({ weight, progress: progress === null ? null : gone })),
    ),
    strategies: strategies.map(({ name, actions, marks }) => ({
      ...{ name, actions },
      marked: GOAL_NUMBERS.filter((_, i) => marks[i]! >= 1),
    })),
    actions: lists.actions.typed.filter((row) => wordOf(row?.action) !== "").length,
    months: monthsOf(given, strategies),
    cost: costs.reduce((sum, cost) => sum + cost, 0),
    customer: given.customer,
    regions: given.regions,
    partners: partnerTotals(given.partners),
    answered: lists.answers.typed.filter((row) => wordOf(row?.answer) !== "").length,
  };
}
