/**
 * The sheet of customer value calculated by a spreadsheet: P(alive) is the domain's, and the held-out weeks add up.
 */
import type { OptionValues } from "../../../../src/kinds/kind";
import type { Plan } from "../../../../src/plan/plan";
import { segmentsKind } from "../../../../src/kinds/segments/kind";
import type { ValueResult } from "../../../../src/kinds/segments/model/value";
import { LOCALES } from "../../../../src/text/locale";
import { contextOf } from "../../support/context";
import { textsOf } from "../../support/said";
import { errorCells, liveChecks, writePlan } from "../../support/live-plan";
import { ordersOf, type TestOrder } from "../../support/orders";
import { expectPlanLaws } from "../../support/plan-laws";
import { made } from "./buyers";

const planOf = (
  list: readonly TestOrder[],
  values: OptionValues = {},
  locale: (typeof LOCALES)[number] = "en-US",
): Plan => segmentsKind.plan({ orders: ordersOf(list) }, { value: true, ...values }, contextOf(locale));
const valueOf = (plan: Plan): ValueResult => (plan.result as { value: ValueResult }).value;

async function liveValue(plan: Plan) {
  const live = await writePlan(plan);
  const { area } = live.plan("value").tables[0]!;
  const headings = live.values("value", { ...area, rows: 1 })[0] as unknown[];
  const column = area.column + headings.indexOf("P(alive)");
  const alive = live.values("value", { row: area.row + 1, column, rows: area.rows - 1, columns: 1 });
  const found = { alive: alive.flat(), checks: liveChecks(plan, live), errors: errorCells(plan, live) };
  live.dispose();
  return found;
}
const allTrue = (checks: Record<string, unknown>): boolean => Object.values(checks).every((value) => value === true);

it("calculates P(alive) natively, and the checks hold", async () => {
  const plan = planOf(made(120));
  const { customers, parameters, orderValue } = valueOf(plan);
  expect(parameters).not.toBeNull();
  expect(orderValue).not.toBeNull();
  const { alive, checks, errors } = await liveValue(plan);
  expect(errors).toEqual([]);
  expect(allTrue(checks)).toBe(true);
  customers.forEach((customer, i) => expect(alive[i]).toBeCloseTo(customer.alive!, 9));
});

it("lists the highest expected value first, orders times their value", () => {
  const { customers } = valueOf(planOf(made(120)));
  customers.forEach(({ expectedOrders, expectedOrderValue, expectedValue }, i) => {
    expect(expectedValue).toBeCloseTo(expectedOrders! * expectedOrderValue!, 9);
    if (i > 0) expect(expectedValue).toBeLessThanOrEqual(customers[i - 1]!.expectedValue!);
  });
});

it("predicts the held-out orders of customers drawn from such a model", () => {
  const { holdOut } = valueOf(planOf(made(1500)));
  const sum = (key: "predicted" | "actual" | "customers"): number =>
    holdOut!.classes.reduce((all, each) => all + each[key], 0);
  expect(holdOut!.weeks).toBe(12);
  expect(sum("customers")).toBe(1500);
  expect(sum("predicted") / sum("actual")).toBeGreaterThan(0.85);
  expect(sum("predicted") / sum("actual")).toBeLessThan(1.15);
  const first = holdOut!.classes.map(({ customers, actual }) => actual / customers);
  expect(first[5]).toBeGreaterThan(first[0]!);
});

it("expects more in a longer horizon", () => {
  const expected = (horizonWeeks: number): number =>
    valueOf(planOf(made(120), { horizonWeeks })).customers.reduce((sum, each) => sum + each.expectedOrders!, 0);
  expect(expected(24)).toBeGreaterThan(expected(12));
});

it.each(LOCALES)("keeps every law of a plan in %s", (locale) => expectPlanLaws(planOf(made(60), {}, locale)));

it.each([
  ["one customer", [{ customer: "a", date: 46000, amount: 5 }]],
  ["one faithful customer", [0, 1, 2, 3, 4, 5].map((i) => ({ customer: "a", date: 46000 + 30 * i, amount: 5 }))],
  ["all alike", [0, 1, 2, 3].map((i) => ({ customer: `c${i}`, date: 46000, amount: 5 }))],
  ["only returns", [0, 1, 2, 3].map((i) => ({ customer: `c${i % 2}`, date: 45_500 + 140 * i, amount: -5 }))],
])("says plainly that %s determine no model", async (_, list) => {
  const plan = planOf(list);
  expectPlanLaws(plan);
  expect(valueOf(plan).parameters).toBeNull();
  expect(textsOf(plan, "how")).toContain("do not determine the model");
  const { checks, errors } = await liveValue(plan);
  expect(errors).toEqual([]);
  expect(allTrue(checks)).toBe(true);
});

it("predicts orders without their value where all spend the same", async () => {
  const plan = planOf(made(120).map((order) => ({ ...order, amount: 25 })));
  const { parameters, orderValue, customers } = valueOf(plan);
  expect(parameters).not.toBeNull();
  expect(orderValue).toBeNull();
  expect(
    customers.every(({ expectedOrders, expectedValue }) => expectedOrders !== null && expectedValue === null),
  ).toBe(true);
  expect(textsOf(plan, "how")).toContain("but not their value");
  expect((await liveValue(plan)).errors).toEqual([]);
});

it("bears returns among the orders", async () => {
  const plan = planOf(made(120).map((order, i) => (i % 9 === 0 ? { ...order, amount: -order.amount } : order)));
  const { checks, errors } = await liveValue(plan);
  expect(errors).toEqual([]);
  expect(allTrue(checks)).toBe(true);
});
