/** Which sheets a goal has: three to read, and those that were asked for. */
import type { Plan } from "../../../src/plan/plan";
import { ALL_SHEETS, DAILY, day, planOf } from "../support/goals";
import { leadsOf } from "../support/leads";

const LEADS = leadsOf(
  Array.from({ length: 40 }, (_, i) => ({ date: day(1, 1) + i, reached: i < 8 ? 3 : i < 20 ? 2 : i < 32 ? 1 : 0 })),
);

it("has three sheets to read, and others by the question they answer, where the tables can answer it", () => {
  const keys = (plan: Plan): string[] => plan.sheets.map(({ key }) => key);
  const always = ["goal", "today", "months"];
  const working = ["calendar", "days", "how"];
  expect(keys(planOf({ orders: DAILY }))).toEqual([...always, ...working]);
  // No table tells rates, or what moved revenue.
  const asked = ["tracker", "hours", "sellers", "sellerDays"];
  expect(keys(planOf({ orders: DAILY }, ALL_SHEETS))).toEqual([...always, ...asked, ...working]);
  expect(keys(planOf({ orders: DAILY, leads: LEADS }, { rates: true }))).toContain("sellers");
});
