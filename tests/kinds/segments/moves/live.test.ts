/**
 * The moves sheet calculated by a spreadsheet: its matrices are what the domain's migration matrix gives.
 */
import { segmentMoves } from "../../../../src/domain/customers/loyalty";
import type { OptionValues } from "../../../../src/kinds/kind";
import type { Plan } from "../../../../src/plan/plan";
import { segmentsKind } from "../../../../src/kinds/segments/kind";
import type { MovesResult } from "../../../../src/kinds/segments/model/moves";
import type { SegmentsResult } from "../../../../src/kinds/segments/result";
import { LOCALES } from "../../../../src/text/locale";
import { Problem } from "../../../../src/text/problem";
import { contextOf } from "../../support/context";
import { errorCells, liveChecks, writePlan } from "../../support/live-plan";
import { ordersOf, type TestOrder } from "../../support/orders";
import { expectPlanLaws } from "../../support/plan-laws";

const planOf = (
  list: readonly TestOrder[],
  values: OptionValues = {},
  locale: (typeof LOCALES)[number] = "en-US",
): Plan => segmentsKind.plan({ orders: ordersOf(list) }, { moves: true, ...values }, contextOf(locale));
const movesOf = (plan: Plan): MovesResult => (plan.result as { moves: MovesResult }).moves;
const segmentsAt = (list: readonly TestOrder[], asOf: number): Map<string, string> => {
  const { customers } = segmentsKind.plan({ orders: ordersOf(list) }, { asOf }, contextOf()).result as SegmentsResult;
  return new Map(customers.map(({ customer, segmentId }) => [customer, segmentId]));
};
const allTrue = (checks: Record<string, unknown>): boolean => Object.values(checks).every((value) => value === true);

const MADE: readonly TestOrder[] = Array.from({ length: 260 }, (_, i) => ({
  customer: `Customer ${(i * i) % 61}`,
  date: 46000 + ((i * 37) % 290),
  amount: i % 23 === 0 ? -3.25 : 20 + ((i * 53) % 400) / 4,
}));

async function matricesOf(plan: Plan) {
  const live = await writePlan(plan);
  const squares = live.plan("moves").blocks.filter(({ area }) => area.rows === area.columns && area.rows > 5);
  const found = {
    // Without headings and totals.
    matrices: squares.map(({ area }) => {
      const body = live.values("moves", area).slice(1, -1);
      return body.map((row) => row.slice(1, -1));
    }),
    checks: liveChecks(plan, live),
    errors: errorCells(plan, live),
  };
  live.dispose();
  return found;
}

it("counts and sums moves natively as the domain does", async () => {
  const [compare, asOf] = [46150, 46289];
  const plan = planOf(MADE, { compareDate: compare, asOf });
  const { matrices, checks, errors } = await matricesOf(plan);
  const { segments, customers, revenue } = movesOf(plan);
  expect(errors).toEqual([]);
  expect(allTrue(checks)).toBe(true);
  const [counts, shares, sums] = matrices;
  expect(counts).toEqual(segmentMoves(segmentsAt(MADE, compare), segmentsAt(MADE, asOf), segments, segments));
  expect(customers).toEqual(counts);
  expect(sums!.flat().map((sum) => Math.round(Number(sum) * 1e4) / 1e4)).toEqual(revenue.flat());
  shares!.forEach((row, i) => {
    const all = customers[i]!.reduce((sum, count) => sum + count, 0);
    expect(row).toEqual(customers[i]!.map((count) => (count === 0 ? "" : count / all)));
  });
  const between = MADE.filter(({ date }) => date > compare && date <= asOf).reduce(
    (sum, { amount }) => sum + amount,
    0,
  );
  expect(revenue.flat().reduce((sum, one) => sum + one, 0)).toBeCloseTo(between, 6);
});

it.each(["sheet", "grid", "eight", "r-classic"])("holds every customer once under the map %s", async (map) => {
  const plan = planOf(MADE, { map, compareDate: 46150 });
  const { matrices, checks, errors } = await matricesOf(plan);
  expect(errors).toEqual([]);
  expect(allTrue(checks)).toBe(true);
  const counts = movesOf(plan)
    .customers.flat()
    .filter((count) => count > 0);
  expect(matrices[0]!.flat().filter((count) => count !== 0)).toEqual(counts);
});

it("follows the map at both dates when a segment is renamed in it", async () => {
  const plan = planOf(MADE, { map: "r-docs", compareDate: 46150 });
  const live = await writePlan(plan);
  const { area } = live.plan("map").inputs.find(({ key }) => key.startsWith("rules.names"))!;
  live.sheet("map").write({ ...area, rows: 1, columns: 1 }, [["Our best"]]);
  await live.recalculated();
  const table = live.plan("moves").tables[0]!.area;
  const names = live
    .values("moves", { row: table.row + 1, column: table.column + 1, rows: table.rows - 1, columns: 2 })
    .flat();
  expect(names).toContain("Our best");
  expect(names).not.toContain("Champions");
  expect(allTrue(liveChecks(plan, live))).toBe(true);
  live.dispose();
});

it.each(LOCALES)("keeps every law of a plan in %s", (locale) => expectPlanLaws(planOf(MADE, { map: "eight" }, locale)));

it("compares with 90 days before when no date is chosen", () => {
  expect(movesOf(planOf(MADE, { asOf: 46289 })).compareDate).toBe("2026-06-26");
});

it("measures each micro-segment by who made its move, and says what needs products", () => {
  const list = [
    { customer: "once", date: 46000, amount: 5 },
    { customer: "again", date: 46000, amount: 5 },
    { customer: "again", date: 46200, amount: 7 },
    { customer: "later", date: 46250, amount: 9 },
  ];
  const { microSegments } = movesOf(planOf(list, { compareDate: 46100, asOf: 46289 }));
  expect(microSegments.find(({ id }) => id === "firstTime")).toEqual({
    id: "firstTime",
    members: 2,
    reached: 1,
    revenue: 7,
  });
  expect(microSegments.find(({ id }) => id === "upSell")).toEqual({
    id: "upSell",
    members: null,
    reached: null,
    revenue: null,
  });
});

it("knows who is gone from a window of a few months", async () => {
  const list = [
    { customer: "gone", date: 46000, amount: 5 },
    { customer: "stays", date: 46010, amount: 6 },
    { customer: "stays", date: 46280, amount: 7 },
    { customer: "new", date: 46285, amount: 8 },
  ];
  const plan = planOf(list, { windowMonths: 3, compareDate: 46050, asOf: 46289 });
  const { matrices, checks, errors } = await matricesOf(plan);
  expect(errors).toEqual([]);
  expect(allTrue(checks)).toBe(true);
  const counts = matrices[0]!.map((row) => row.map(Number));
  expect(counts.reduce((sum, row) => sum + row.at(-1)!, 0)).toBe(1);
  expect(counts.at(-1)!.reduce((sum, count) => sum + count, 0)).toBe(1);
});

it("takes everybody for new where nobody bought in the earlier window", async () => {
  const list = [46000, 46280].map((date, i) => ({ customer: `c${i}`, date, amount: 5 }));
  const plan = planOf(list, { windowMonths: 1, compareDate: 46200, asOf: 46289 });
  const { checks, errors } = await matricesOf(plan);
  expect(errors).toEqual([]);
  expect(allTrue(checks)).toBe(true);
  expect(
    movesOf(plan)
      .customers.at(-1)!
      .reduce((sum, count) => sum + count, 0),
  ).toBe(1);
});

it("refuses a date that is not before the as-of date", () => {
  expect(() => planOf(MADE, { compareDate: 46289, asOf: 46289 })).toThrow(Problem);
});

it.each([
  ["one customer", [{ customer: "a", date: 46000, amount: 5 }]],
  ["all alike", [0, 1, 2, 3].map((i) => ({ customer: `c${i}`, date: 46000, amount: 5 }))],
  ["only returns", [0, 1].map((i) => ({ customer: `c${i}`, date: 46000 + 140 * i, amount: -5 }))],
])("stands with %s", async (_, list) => {
  const plan = planOf(list);
  expectPlanLaws(plan);
  const { checks, errors } = await matricesOf(plan);
  expect(errors).toEqual([]);
  expect(allTrue(checks)).toBe(true);
});
