/** A goal over orders whose dates are text: what can be read counts, as values and said so; what cannot is left out with the reason. */
import { goalKind } from "../../../src/kinds/goal/kind";
import type { GoalResult } from "../../../src/kinds/goal/result";
import { ordersOf, reasonsOf } from "../../tables/support";
import { contextOf } from "../support/context";
import { formulasOf } from "../support/plan-laws";

const HEADINGS = ["Order ID", "Customer", "Order date", "Amount"];
const READABLE = Array.from({ length: 20 }, (_, i) => [
  `A${i}`,
  "buyer",
  `2026-03-${String(i + 1).padStart(2, "0")}`,
  100,
]);
/** The month and the day cannot be told apart, as nothing else in the column tells. */
const AMBIGUOUS = [["B1", "buyer", "03/04/2026", 100]];

const orders = ordersOf(HEADINGS, [...READABLE, ...AMBIGUOUS]);
const plan = goalKind.plan({ orders }, { orderTarget: 60, horizon: "month" }, contextOf());
const texts = plan.sheets.find(({ key }) => key === "how")!.blocks.flatMap(({ cells }) => cells.flat());

it("counts what can be read, and leaves out what is ambiguous with the reason", () => {
  expect(reasonsOf(orders)).toEqual({ ambiguousDate: [READABLE.length] });
  const { goal } = plan.result as GoalResult;
  expect(goal.days.reduce((sum, { actual }) => sum + (actual.orders ?? 0), 0)).toBe(20);
  expect(texts.filter((text) => typeof text === "string" && /date.*(month|day|ambiguous)/i.test(text))).not.toEqual([]);
});

it("has values instead of formulas that would count otherwise, and says so", () => {
  expect(
    texts.filter((text) => typeof text === "string" && text.startsWith("Actual figures are values of ")),
  ).toHaveLength(1);
  expect(texts.some((text) => typeof text === "string" && text.startsWith("Actual orders and revenue are live"))).toBe(
    false,
  );
  expect(plan.sheets.flatMap(formulasOf).filter((formula) => formula.includes("订单!"))).toEqual([]);
});
