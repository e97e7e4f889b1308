/**
 * The goal's options as given, typed; null is left to the data.
 */
import { type Choices, choicesOf } from "../fields";
import type { OptionValues } from "../kind";
import { GOAL_OPTIONS } from "./options";

/** The option that holds the target of a basis. */
export const TARGET_KEYS = { orders: "orderTarget", revenue: "revenueTarget", traffic: "visitorTarget" } as const;

type TargetKey = (typeof TARGET_KEYS)[keyof typeof TARGET_KEYS];

export interface GoalChoices extends Omit<Choices<typeof GOAL_OPTIONS>, TargetKey> {
  /** In the terms of the basis: orders, revenue or visitors. */
  readonly target: number | null;
}

/** @param values Every option of the kind, within the bounds of its field. */
export function goalChoices(values: OptionValues): GoalChoices {
  const { orderTarget, revenueTarget, visitorTarget, ...choices } = choicesOf(GOAL_OPTIONS, values);
  const targets = { orders: orderTarget, revenue: revenueTarget, traffic: visitorTarget };
  return { ...choices, target: targets[choices.basis] };
}
