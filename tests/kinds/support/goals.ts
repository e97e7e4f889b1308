/** Goals planned of a table of daily orders or of what is chosen alone. */
import { serialOf } from "../../../src/domain/calendar/calendar";
import { goalKind } from "../../../src/kinds/goal/kind";
import type { GoalResult } from "../../../src/kinds/goal/result";
import type { OptionValues, PlanInput } from "../../../src/kinds/kind";
import type { Plan } from "../../../src/plan/plan";
import type { LOCALES } from "../../../src/text/locale";
import { contextOf } from "./context";
import { ordersOf } from "./orders";

export const day = (month: number, date: number): number => serialOf(2026, month, date);
export const CHOSEN = {
  orderTarget: 1000,
  storeCloseRate: 0.5,
  visitRate: 0.6,
  leadValidity: 0.8,
  aov: 250,
  start: day(1, 1),
  end: day(12, 31),
};

/** The sheets that are built when asked for. */
export const ALL_SHEETS = {
  ...{ tracker: true, hours: true, sellers: true },
  ...{ sellerDays: true, rates: true, change: true },
} as const;

export const planOf = (input: PlanInput, values: OptionValues = {}, locale: (typeof LOCALES)[number] = "en-US"): Plan =>
  goalKind.plan(input, values, contextOf(locale));
export const resultOf = (input: PlanInput, values: OptionValues = {}): GoalResult["goal"] =>
  (planOf(input, values).result as GoalResult).goal;

/** One order a day of 2026 to 27 September, 100 each. */
export const DAILY = ordersOf(
  Array.from({ length: 270 }, (_, i) => ({ customer: "a", date: day(1, 1) + i + 0.4, amount: 100 })),
);
