/**
 * The measures a goal is broken down for, and what each needs: from the target back to visitors or raw leads, and on to revenue. Rules §2.
 */
import { roundHalfAway, wholeUp } from "../../domain/maths/whole";

/** In the order of every sheet. A goal has orders and revenue, and of the others those its tables or rates say something of. */
export const MEASURES = ["orders", "visits", "validLeads", "rawLeads", "visitors", "revenue"] as const;
export type Measure = (typeof MEASURES)[number];

/** Rates of the way through a store, from the order backwards; and of the way through a page. */
export const LEAD_RATES = ["storeCloseRate", "visitRate", "leadValidity"] as const;
export type LeadRate = (typeof LEAD_RATES)[number];

export const RATES = [...LEAD_RATES, "conversionRate"] as const;
export type RateKey = (typeof RATES)[number];
/** One entry a key. */
export const byKey = <K extends string, T>(keys: readonly K[], make: (key: K) => T) =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Readonly<Record<K, T>>;

/** A stage of people: the rate that leads from it to the stage it is for. */
interface FunnelStep {
  readonly stage: Measure;
  readonly rate: RateKey;
  readonly of: Measure;
}

/** Each step after the one it is of. */
const FUNNEL: readonly FunnelStep[] = [
  { stage: "visits", rate: "storeCloseRate", of: "orders" },
  { stage: "validLeads", rate: "visitRate", of: "visits" },
  { stage: "rawLeads", rate: "leadValidity", of: "validLeads" },
  { stage: "visitors", rate: "conversionRate", of: "orders" },
];

/** The step of a measure; undefined for orders and revenue. */
export const stepOf = (measure: Measure): FunnelStep | undefined => FUNNEL.find(({ stage }) => stage === measure);

/** The steps among some measures, from the order backwards. */
export const stepsOf = (measures: readonly Measure[]): FunnelStep[] =>
  FUNNEL.filter(({ stage }) => measures.includes(stage));

/** The stages that nothing leads to: what the shop has to bring in. */
export const entriesOf = (measures: readonly Measure[]): Measure[] => {
  const steps = stepsOf(measures);
  return steps.flatMap(({ stage }) => (steps.some(({ of }) => of === stage) ? [] : [stage]));
};

/** Measures that sellers share: visitors come to the shop, not to one of them. */
export const sharedBySellers = (measures: readonly Measure[]): Measure[] =>
  measures.filter((measure) => measure !== "visitors");

/** What the goal is set in. Orders; revenue, divided by the order value; or visitors × conversion rate × order value. */
export type Basis = "orders" | "revenue" | "traffic";

/** Decimals that a stage is broken down in: money in cents, people whole. */
export const decimalsOf = (measure: Measure): 0 | 2 => (measure === "revenue" ? 2 : 0);

export type ByMeasure<T> = Readonly<Record<Measure, T>>;

export const byMeasure = <T>(measures: readonly Measure[], make: (measure: Measure) => T): ByMeasure<T> =>
  byKey(measures, make);

export interface GoalStage {
  readonly stage: Measure;
  /** People rounded up, money rounded to the cent: what is broken down. */
  readonly need: number;
  readonly exact: number;
}

export const needOf = (measure: Measure, stages: readonly GoalStage[]): number =>
  stages.find(({ stage }) => stage === measure)!.need;

interface Target {
  readonly basis: Basis;
  /** Orders, revenue or visitors. */
  readonly value: number;
  readonly aov: number;
}

/** By rate; null for one that the goal has no use for. */
type Rates = Readonly<Record<RateKey, number | null>>;

/** Orders a target stands for, and its revenue; not rounded. */
function ordersAndRevenue({ basis, value, aov }: Target, { conversionRate }: Rates) {
  if (basis === "revenue") return { orders: value / aov, revenue: value };
  const orders = basis === "traffic" ? value * (conversionRate ?? 0) : value;
  return { orders, revenue: orders * aov };
}

/**
 * What every measure of a goal needs, each from the unrounded one it leads to.
 * @param rates Each above 0 and at most 1.
 */
export function stagesOf(measures: readonly Measure[], target: Target, rates: Rates): GoalStage[] {
  const exact = new Map<Measure, number>(Object.entries(ordersAndRevenue(target, rates)) as [Measure, number][]);
  for (const { stage, rate, of } of stepsOf(measures))
    exact.set(stage, stage === "visitors" && target.basis === "traffic" ? target.value : exact.get(of)! / rates[rate]!);
  return measures.map((stage) => {
    const need = exact.get(stage)!;
    return { stage, need: stage === "revenue" ? roundHalfAway(need * 100) / 100 : wholeUp(need), exact: need };
  });
}
