/**
 * The sheet of sellers as a spreadsheet calculates it: equal to the domain, to the goal and to the months, whatever the user typed.
 */
import fc from "fast-check";
import { MEASURES as ALL, sharedBySellers } from "../../../../src/kinds/goal/measures";
import { MEASURE_TEXTS } from "../../../../src/kinds/goal/texts";
import type { Goal } from "../../../../src/kinds/goal/model";
import { errorCells, liveChecks, type LivePlan } from "../../support/live-plan";
import { AS_OF, CHOSEN, type Closed, sellerBook, START, tableWith, type TypedRow } from "./seller-book";

/** Of a goal with leads. */
const MEASURES = sharedBySellers(ALL);

const CLOSED: readonly Closed[] = Array.from({ length: 60 }, (_, i) => ({
  seller: ["Ann", "Bo", "Cy", null, "Ann"][i % 5]!,
  day: i % 40,
  amount: 10 + (i % 7) * 1.25,
}));
const SELLERS: readonly TypedRow[] = [
  ["Ann", "North", 3, 5],
  [null, null, null, null],
  ["Bo", "South", 0, 2],
  ["Cy", "North", 1.5, null],
];

const heading = (measure: (typeof MEASURES)[number], what: string): string =>
  `${MEASURE_TEXTS[measure]["en-US"]} ${what}`;

function expectGoals(live: LivePlan, goal: Goal): void {
  const list = tableWith(live, "sellers", "Seller", "Team", "Orders goal");
  MEASURES.forEach((measure, at) => {
    const zeros = goal.sellers.map(() => 0);
    expect(list.map((row) => row[heading(measure, "goal")])).toEqual(goal.bySeller?.[measure] ?? zeros);
    const months = goal.schedule.months.map((_, m) =>
      goal.sellers.map((__, i) => goal.bySellerAndMonth?.[measure][i]![m] ?? 0),
    );
    expect(monthColumns(live, at, goal)).toEqual(months);
  });
}

/** Parts of the `at`-th matrix, one list a month. */
function monthColumns(live: LivePlan, at: number, goal: Goal): unknown[][] {
  const { blocks } = live.plan("sellers");
  const heads = blocks.flatMap(({ cells }, i) =>
    cells.length === 1 && cells[0]![0] === "Seller" && cells[0]![1] === "2026-01" ? [i] : [],
  );
  const body = live.values("sellers", blocks[heads[at]! + 1]!.area);
  return goal.schedule.months.map((_, m) => goal.sellers.map((__, i) => body[i]![m + 1]));
}

const failed = (checks: Record<string, unknown>): string[] =>
  Object.keys(checks).filter((name) => checks[name] !== true);

it("breaks every measure down to sellers and their months as the domain does", async () => {
  const { plan, live, goal } = await sellerBook(CLOSED, SELLERS);
  expect(errorCells(plan, live)).toEqual([]);
  expectGoals(live, goal);
  expect(failed(liveChecks(plan, live))).toEqual([]);
  live.dispose();
});

const COUNTED = [
  ["live", true],
  ["as values", false],
] as const;

it.each(COUNTED)("counts what each seller reached and what belongs to nobody, %s", async (_, native) => {
  const { live } = await sellerBook(CLOSED, SELLERS, CHOSEN, native);
  const board = tableWith(live, "sellers", "Seller", "Orders actual to date");
  const until = CLOSED.filter(({ day }) => START + day <= AS_OF);
  const of = (name: string | null): readonly Closed[] => until.filter(({ seller }) => seller === name);
  const row = (name: string) => board.find(({ Seller }) => Seller === name)!;
  for (const name of ["Ann", "Bo", "Cy"]) {
    expect(row(name)["Orders actual to date"]).toBe(of(name).length);
    expect(row(name)["Raw leads actual to date"]).toBe(of(name).length);
    expect(row(name)["Store visits actual to date"]).toBe(of(name).length);
    expect(row(name)["Revenue actual to date"]).toBeCloseTo(
      of(name).reduce((sum, { amount }) => sum + amount, 0),
      9,
    );
  }
  expect(row("No seller named")["Orders actual to date"]).toBe(of(null).length);
  expect(row("Seller not in the list")["Orders actual to date"]).toBe(0);
  expect(row("Total")["Orders actual to date"]).toBe(until.length);
  expect(of(null).length).toBeGreaterThan(0);
  live.dispose();
});

it("adds teams up in the order they come, the unnamed one by its words", async () => {
  const { live, goal } = await sellerBook(CLOSED, [...SELLERS, ["Di", null, 2, 1]]);
  const teams = tableWith(live, "sellers", "Team", "Number of sellers");
  expect(teams.slice(0, 4).map(({ Team }) => Team)).toEqual(["North", "South", "No team", ""]);
  expect(teams[0]).toMatchObject({
    "Number of sellers": 2,
    Weight: 4.5,
    "Orders goal": goal.bySeller!.orders[0]! + goal.bySeller!.orders[3]!,
  });
  live.dispose();
});

it("says beside the row what is wrong with it, and counts nothing twice", async () => {
  const rows: readonly TypedRow[] = [
    ["Ann", null, 1, null],
    ["ann", null, 1, null],
    ["Bo", null, "much", null],
    [null, "North", null, null],
    ["Cy", null, 1, -2],
  ];
  const { plan, live, goal } = await sellerBook(CLOSED, rows);
  const list = tableWith(live, "sellers", "Seller", "To correct");
  expect(list.slice(0, 6).map((row) => row["To correct"])).toEqual([
    "Seller: this name stands in more than one row",
    "Seller: this name stands in more than one row",
    "Weight: a number from 0 is wanted; counted as 0",
    "Seller: a name is wanted; the row counts for nothing",
    "Capacity: a number from 0 is wanted, or nothing",
    "",
  ]);
  expect(errorCells(plan, live)).toEqual([]);
  expectGoals(live, goal);
  const board = tableWith(live, "sellers", "Seller", "Orders actual to date");
  expect(board[1]!["Orders actual to date"]).toBe(0);
  expect(board[0]!["Orders actual to date"]).toBeGreaterThan(0);
  expect(failed(liveChecks(plan, live))).toEqual([
    "Every seller's weight is a number from 0",
    "No seller stands in the list twice",
    "Every filled row has a name",
  ]);
  live.dispose();
});

it.each(COUNTED)(
  "follows a changed row, %s: a renamed seller's figures are nobody's of the list, and named below it",
  async (_, native) => {
    const { plan, live } = await sellerBook(CLOSED, SELLERS, CHOSEN, native);
    const { area } = live.plan("sellers").inputs.find(({ key }) => key === "seller.1")!;
    live.sheet("sellers").write({ ...area, columns: 1 }, [["Zoe"]]);
    await live.recalculated();
    const board = tableWith(live, "sellers", "Seller", "Orders actual to date");
    const ofAnn = CLOSED.filter(({ seller, day }) => seller === "Ann" && START + day <= AS_OF).length;
    expect(board.find(({ Seller }) => Seller === "Seller not in the list")!["Orders actual to date"]).toBe(ofAnn);
    const texts = live.plan("sellers").blocks.flatMap(({ area: at }) => live.values("sellers", at).flat());
    expect(texts).toContain("In your tables but not in the list: Ann");
    expect(failed(liveChecks(plan, live))).toEqual([
      "Every seller your tables name is in the list, so that nobody's figures are left out",
    ]);
    live.dispose();
  },
);

it("has no error where nobody has a weight, and the checks say so", async () => {
  const { plan, live, goal } = await sellerBook(CLOSED, [["Ann", null, 0, null], ["Bo", null, 0, null], ["Cy", null, 0, null]]); // prettier-ignore
  expect(errorCells(plan, live)).toEqual([]);
  expect(goal.bySeller).toBeNull();
  expectGoals(live, goal);
  expect(failed(liveChecks(plan, live))).toContain("At least one seller has a weight above 0");
  live.dispose();
});

it("without a table that names sellers only breaks the goal down", async () => {
  const { plan, live, goal } = await sellerBook(CLOSED.map((order) => ({ ...order, seller: null })), SELLERS); // prettier-ignore
  expect(errorCells(plan, live)).toEqual([]);
  expectGoals(live, goal);
  expect(() => tableWith(live, "sellers", "Orders actual to date")).toThrow();
  expect(failed(liveChecks(plan, live))).toEqual([]);
  live.dispose();
});

it("equals the domain for any list: free rows, weights of 0, one name twice, teams out of order", async () => {
  const name = fc.constantFrom("Ann", "Bo", "Cy", " Di", "安安", 7, null);
  const row: fc.Arbitrary<TypedRow> = fc.tuple(
    name,
    fc.constantFrom(null, "North", "South", "华东"),
    fc.oneof(fc.constantFrom(0, 1, null, -3), fc.double({ min: 0, max: 100, noNaN: true })),
    fc.constantFrom(null, 3, 4.5),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 9 }),
      fc.integer({ min: 1, max: 5000 }),
      fc.double({ min: 0.01, max: 5000, noNaN: true }),
      async (rows, orderTarget, aov) => {
        const { plan, live, goal } = await sellerBook(CLOSED.slice(0, 12), rows, { ...CHOSEN, orderTarget, aov });
        expect(errorCells(plan, live)).toEqual([]);
        expectGoals(live, goal);
        if (goal.bySeller !== null) {
          const sums = Object.entries(liveChecks(plan, live)).filter(([check]) => /add up/.test(check));
          expect(sums.length).toBeGreaterThan(9);
          expect(sums.filter(([, holds]) => holds !== true)).toEqual([]);
        }
        live.dispose();
      },
    ),
    { numRuns: 3 },
  );
});
