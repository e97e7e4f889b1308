/**
 * The cohort sheet calculated by a spreadsheet: retention and cumulative value are what the domain's rules give.
 */
import { segmentsKind } from "../../../../src/kinds/segments/kind";
import { type CohortRow, MOST_COHORTS } from "../../../../src/kinds/segments/model/cohorts";
import type { Plan } from "../../../../src/plan/plan";
import { serialOf } from "../../../../src/domain/calendar/calendar";
import { LOCALES } from "../../../../src/text/locale";
import { contextOf } from "../../support/context";
import { errorCells, liveChecks, writePlan } from "../../support/live-plan";
import { ordersOf, type TestOrder } from "../../support/orders";
import { expectPlanLaws } from "../../support/plan-laws";

const planOf = (list: readonly TestOrder[], locale: (typeof LOCALES)[number] = "en-US"): Plan =>
  segmentsKind.plan({ orders: ordersOf(list) }, { cohorts: true }, contextOf(locale));
const cohortsOf = (plan: Plan): readonly CohortRow[] => (plan.result as { cohorts: readonly CohortRow[] }).cohorts;

const MADE: readonly TestOrder[] = Array.from({ length: 240 }, (_, i) => ({
  customer: `Customer ${(i * i) % 61}`,
  date: serialOf(2025, 11, 10) + ((i * 37) % 290),
  amount: i % 17 === 0 ? -3.25 : 20 + ((i * 53) % 400) / 4,
}));

/** Values of the month columns of the block that begins with a section title, as many lines as there are cohorts and one more. */
async function blocksOf(plan: Plan) {
  const live = await writePlan(plan);
  const sheet = live.plan("cohorts");
  const count = cohortsOf(plan).length;
  const squares = sheet.blocks.filter(({ area }) => area.rows === count && area.columns === count + 2);
  const read = squares.map(({ area }) => live.values("cohorts", { ...area, column: area.column + 2, columns: count }));
  const [checks, errors] = [liveChecks(plan, live), errorCells(plan, live)];
  live.dispose();
  return { squares: read, checks, errors };
}

const triangle = (square: unknown[][]): unknown[][] => square.map((row, i) => row.slice(0, row.length - i));

it("calculates retention and cumulative value natively", async () => {
  const plan = planOf(MADE);
  const { squares, checks, errors } = await blocksOf(plan);
  const rows = cohortsOf(plan);
  expect(errors).toEqual([]);
  expect(Object.values(checks).every((value) => value === true)).toBe(true);
  expect(squares).toHaveLength(4);
  const [retention, value, active, revenue] = squares.map(triangle);
  const blank = (list: readonly (number | null)[]) => list.map((one) => one ?? "");
  expect(active).toEqual(rows.map((row) => row.active));
  expect(revenue).toEqual(rows.map((row) => row.revenue));
  expect(retention).toEqual(rows.map((row) => blank(row.retention)));
  const cents = (list: readonly unknown[]): unknown[] =>
    list.map((one) => (typeof one === "number" ? Math.round(one * 1e6) / 1e6 : one));
  expect(value!.map(cents)).toEqual(rows.map((row) => cents(blank(row.value))));
  const customers = rows.reduce((sum, row) => sum + row.customers, 0);
  expect(customers).toBe(new Set(MADE.map(({ customer }) => customer)).size);
});

it.each(LOCALES)("keeps every law of a plan in %s", (locale) => expectPlanLaws(planOf(MADE, locale)));

it("puts the cohorts of years long past in one line that still counts", async () => {
  const old = Array.from({ length: 60 }, (_, i) => ({
    customer: `old ${i}`,
    date: serialOf(2019, 1, 5) + 31 * i,
    amount: 10 + i,
  }));
  const plan = planOf([...old, ...MADE]);
  const { checks, errors } = await blocksOf(plan);
  expect(cohortsOf(plan)).toHaveLength(MOST_COHORTS);
  expect(errors).toEqual([]);
  expect(Object.values(checks).every((value) => value === true)).toBe(true);
});

it.each([
  ["one customer", [{ customer: "a", date: 46000, amount: 5 }]],
  ["one customer after a year", [45600, 46000].map((date) => ({ customer: "a", date, amount: 5 }))],
  ["all alike", [0, 1, 2, 3].map((i) => ({ customer: `c${i}`, date: 46000, amount: 5 }))],
  ["only returns", [0, 1].map((i) => ({ customer: `c${i}`, date: 46000 + 40 * i, amount: -5 }))],
])("stands with %s", async (_, list) => {
  const plan = planOf(list);
  expectPlanLaws(plan);
  const { checks, errors } = await blocksOf(plan);
  expect(errors).toEqual([]);
  expect(Object.values(checks).every((value) => value === true)).toBe(true);
});

it("is not built unless asked for", () => {
  const plan = segmentsKind.plan({ orders: ordersOf(MADE) }, {}, contextOf());
  expect(plan.sheets.map(({ key }) => key)).toEqual(["segments", "customers", "map", "how"]);
  expect(plan.result).not.toHaveProperty("cohorts");
});
