/**
 * The goal's options as given, typed; null is left to the data.
 */
import type { OptionValue, OptionValues } from "../kind";
import { BASES, type Basis } from "./measures";

export interface GoalChoices {
  readonly basis: Basis;
  /** In the terms of the basis: orders, revenue or visitors. */
  readonly target: number | null;
  readonly conversionRate: number | null;
  readonly storeCloseRate: number | null;
  readonly visitRate: number | null;
  readonly leadValidity: number | null;
  readonly aov: number | null;
  readonly horizon: "year" | "month";
  readonly start: number | null;
  readonly end: number | null;
  readonly asOf: number | null;
  /** Monday first. */
  readonly weekdayWeights: readonly number[] | null;
  readonly monthWeights: "lastYear" | "days";
  readonly holidays: "none" | "china";
  readonly sellerWeights: "history" | "equal";
  readonly stretch: number;
}

/** The option that holds the target of a basis. */
export const TARGET_KEYS = { orders: "orderTarget", revenue: "revenueTarget", traffic: "visitorTarget" } as const;

const numberOrNull = (value: OptionValue | undefined): number | null => (typeof value === "number" ? value : null);
const dayOrNull = (value: OptionValue | undefined): number | null =>
  typeof value === "number" ? Math.floor(value) : null;

/** @param values Every option of the kind, within the bounds of its field. */
export function goalChoices(values: OptionValues): GoalChoices {
  const basis = BASES.find((each) => each === values.basis) ?? "orders";
  return {
    basis,
    target: numberOrNull(values[TARGET_KEYS[basis]]),
    conversionRate: numberOrNull(values.conversionRate),
    storeCloseRate: numberOrNull(values.storeCloseRate),
    visitRate: numberOrNull(values.visitRate),
    leadValidity: numberOrNull(values.leadValidity),
    aov: numberOrNull(values.aov),
    horizon: values.horizon === "month" ? "month" : "year",
    start: dayOrNull(values.start),
    end: dayOrNull(values.end),
    asOf: dayOrNull(values.asOf),
    weekdayWeights: Array.isArray(values.weekdayWeights) ? (values.weekdayWeights as readonly number[]) : null,
    monthWeights: values.monthWeights === "days" ? "days" : "lastYear",
    holidays: values.holidays === "china" ? "china" : "none",
    sellerWeights: values.sellerWeights === "equal" ? "equal" : "history",
    stretch: numberOrNull(values.stretch) ?? 0.2,
  };
}
