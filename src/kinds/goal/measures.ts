/**
 * The measures a goal is broken down for, and what each needs: from the target back to raw leads, and on to revenue. Rules §2.
 */
import { reverseFunnel } from "../../domain/goal/funnel";
import { roundHalfAway, wholeUp } from "../../domain/maths/whole";

export const MEASURES = ["orders", "visits", "validLeads", "rawLeads", "revenue"] as const;
export type Measure = (typeof MEASURES)[number];

/** The rates of the funnel. */
export type RateKey = "storeCloseRate" | "visitRate" | "leadValidity";

/** The stages of people, from the order backwards, each with the rate that leads from it to the one before. */
export const FUNNEL: readonly { readonly stage: Measure; readonly rate: RateKey }[] = [
  { stage: "visits", rate: "storeCloseRate" },
  { stage: "validLeads", rate: "visitRate" },
  { stage: "rawLeads", rate: "leadValidity" },
];

/** What the goal is set in. Orders; revenue, divided by the order value; or visitors × conversion rate × order value. */
export type Basis = "orders" | "revenue" | "traffic";

/** Decimals that a stage is broken down in: money in cents, people whole. */
export const decimalsOf = (measure: Measure): 0 | 2 => (measure === "revenue" ? 2 : 0);

/** One entry a stage. */
export function byMeasure<T>(make: (measure: Measure) => T): Record<Measure, T> {
  return Object.fromEntries(MEASURES.map((measure) => [measure, make(measure)])) as Record<Measure, T>;
}

export interface GoalStage {
  readonly stage: Measure;
  /** People rounded up, money rounded to the cent: what is broken down. */
  readonly need: number;
  readonly exact: number;
}

/** What a measure needs. */
export const needOf = (measure: Measure, stages: readonly GoalStage[]): number =>
  stages.find(({ stage }) => stage === measure)!.need;

/** The target in the terms of its basis. */
export interface Target {
  readonly basis: Basis;
  /** Orders, revenue or visitors. */
  readonly value: number;
  /** Orders ÷ visitors; known for the basis "traffic". */
  readonly conversionRate: number | null;
  readonly aov: number;
}

/** Orders a target stands for, and its revenue; not rounded. */
function ordersAndRevenue({ basis, value, conversionRate, aov }: Target): { orders: number; revenue: number } {
  if (basis === "revenue") return { orders: value / aov, revenue: value };
  const orders = basis === "traffic" ? value * (conversionRate ?? 0) : value;
  return { orders, revenue: orders * aov };
}

/**
 * What every stage needs.
 * @param rates Rates of FUNNEL, each above 0 and at most 1.
 */
export function stagesOf(target: Target, rates: Readonly<Record<RateKey, number>>): GoalStage[] {
  const { orders, revenue } = ordersAndRevenue(target);
  const funnel = reverseFunnel(
    orders,
    FUNNEL.map(({ rate }) => rates[rate]),
  );
  return [
    { stage: "orders", need: wholeUp(orders), exact: orders },
    ...FUNNEL.map(({ stage: measure }, i) => ({ stage: measure, need: funnel[i]!.needed, exact: funnel[i]!.exact })),
    { stage: "revenue", need: roundHalfAway(revenue * 100) / 100, exact: revenue },
  ];
}
