/**
 * A goal computed: the reverse funnel, its breakdown by period, and the actual figures to date. The sheets compute the same with
 * native formulas; both follow the domain's rules for the funnel and for splitting a goal. SPEC §2.
 */
import { allocate } from "../../domain/allocation";
import { reverseFunnel } from "../../domain/funnel";
import { dateOf, serialOf, addMonths } from "../../domain/calendar";
import { roundHalfAway } from "../../domain/whole";
import type { PlanInput } from "../kind";
import { actualFigures } from "./actuals";
import type { ActualFigures } from "./actuals";
import type { GoalChoices, PeriodLength } from "./options";
import { periodsOf, weightedDays } from "./periods";
import type { Period } from "./periods";
import { endBeforeStart, MOST_YEARS, noOrderValue, noTarget, noWeight, tooLong } from "./problems";
import { orderDays, suggestDays, suggestOrderValue, suggestRate, suggestTarget } from "./suggestions";
import type { RateKey, Suggested } from "./suggestions";

export const STAGES = ["orders", "visits", "validLeads", "rawLeads", "revenue"] as const;
export type Stage = (typeof STAGES)[number];

/** The stages of people, from the order backwards, each with the rate that leads from it to the one before. */
export const FUNNEL: readonly { readonly stage: Stage; readonly rate: RateKey }[] = [
  { stage: "visits", rate: "storeCloseRate" },
  { stage: "validLeads", rate: "visitRate" },
  { stage: "rawLeads", rate: "leadValidity" },
];

export interface GoalStage {
  readonly stage: Stage;
  /** People rounded up, money rounded to the cent: what is broken down. */
  readonly need: number;
  readonly exact: number;
}

export interface Goal {
  readonly target: Suggested<number>;
  readonly rates: Readonly<Record<RateKey, Suggested<number>>>;
  readonly aov: Suggested<number>;
  readonly start: number;
  readonly end: number;
  readonly length: PeriodLength;
  /** Monday first. */
  readonly weights: readonly number[];
  /** The as-of date the user chose, and the one the data says. */
  readonly chosenAsOf: number | null;
  readonly knownAsOf: number;
  readonly asOf: number;
  readonly stages: readonly GoalStage[];
  readonly periods: readonly Period[];
  /** Weighted days of each period. */
  readonly weighted: readonly number[];
  /** The goal of each stage by period, adding up to its need. */
  readonly split: Readonly<Record<Stage, readonly number[]>>;
  readonly actual: ActualFigures;
}

function stagesOf(target: number, rates: Goal["rates"], aov: number): GoalStage[] {
  const funnel = reverseFunnel(
    target,
    FUNNEL.map(({ rate }) => rates[rate].value),
  );
  return [
    { stage: "orders", need: target, exact: target },
    ...FUNNEL.map(({ stage }, i) => ({ stage, need: funnel[i]!.needed, exact: funnel[i]!.exact })),
    { stage: "revenue", need: roundHalfAway(target * aov * 100) / 100, exact: target * aov },
  ];
}

function checkDays(start: number, end: number, weights: readonly number[]): void {
  if (end < start) throw endBeforeStart(start, end);
  const { year, month, day } = dateOf(addMonths(start, 12 * MOST_YEARS));
  if (end >= serialOf(year, month, day)) throw tooLong(start, end);
  if (!(weightedDays(start, end, weights) > 0)) throw noWeight(start, end);
}

function suggestedTarget(choices: GoalChoices, { orders }: PlanInput, start: number, end: number): Suggested<number> {
  if (choices.orderTarget !== null) return { value: choices.orderTarget, origin: "chosen" };
  const value = suggestTarget(orders, start, end);
  if (value === null) throw noTarget();
  return { value, origin: "orders" };
}

function suggestedOrderValue(choices: GoalChoices, { orders }: PlanInput): Suggested<number> {
  if (choices.aov !== null) return { value: choices.aov, origin: "chosen" };
  const value = suggestOrderValue(orders);
  if (value === null) throw noOrderValue();
  return { value, origin: "orders" };
}

/**
 * Plans the goal. Choices have passed the bounds of their fields.
 * @param today Serial; stands in for the latest order where there are none.
 * @throws Problem for days in the wrong order, a range over ten years, weights that leave no day, or a figure nothing tells.
 */
export function planGoal(choices: GoalChoices, input: PlanInput, today: number): Goal {
  const { start, end } = suggestDays(choices, input.orders, today);
  const weights = choices.weekdayWeights;
  checkDays(start, end, weights);
  const target = suggestedTarget(choices, input, start, end);
  const aov = suggestedOrderValue(choices, input);
  const rate = (key: RateKey): Suggested<number> => suggestRate(key, choices, input);
  const rates = { storeCloseRate: rate("storeCloseRate"), visitRate: rate("visitRate"), leadValidity: rate("leadValidity") };
  const stages = stagesOf(target.value, rates, aov.value);
  const periods = periodsOf(start, end, choices.period);
  const weighted = periods.map(({ from, to }) => weightedDays(from, to, weights));
  const knownAsOf = orderDays(input.orders)?.last ?? Math.floor(today);
  const asOf = choices.asOf ?? knownAsOf;
  const needs = Object.fromEntries(stages.map(({ stage, need }) => [stage, need])) as Record<Stage, number>;
  const split = (stage: Stage): number[] => allocate(needs[stage], weighted, stage === "revenue" ? 2 : 0);
  return {
    target,
    rates,
    aov,
    start,
    end,
    length: choices.period,
    weights,
    chosenAsOf: choices.asOf,
    knownAsOf,
    asOf,
    stages,
    periods,
    weighted,
    split: {
      orders: split("orders"),
      visits: split("visits"),
      validLeads: split("validLeads"),
      rawLeads: split("rawLeads"),
      revenue: split("revenue"),
    },
    actual: actualFigures(input, periods, asOf),
  };
}
