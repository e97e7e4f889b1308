/** Where the customers' sheet lists only the best, the sheet of segments says of all customers what it says where everyone is listed. */
import fc from "fast-check";
import { segmentsKind } from "../../../src/kinds/segments/kind";
import type { Scoring } from "../../../src/kinds/segments/scoring-options";
import type { OptionValues } from "../../../src/kinds/kind";
import { contextOf } from "../support/context";
import { errorCells, liveChecks, writePlan } from "../support/live-plan";
import { ordersOf, type TestOrder } from "../support/orders";

const order = fc.record({
  customer: fc.integer({ min: 1, max: 40 }).map((i) => `Customer ${i}`),
  date: fc.integer({ min: 46_000, max: 46_290 }),
  amount: fc.integer({ min: 1, max: 40_000 }).map((cents) => cents / 100),
});
const orders: fc.Arbitrary<TestOrder[]> = fc.array(order, { minLength: 60, maxLength: 120 });
const rules = fc.constantFrom<OptionValues>(
  { map: "eleven", scoring: "quantile" },
  { map: "eight", scoring: "mean" },
  { map: "grid", scoring: "ntile" satisfies Scoring },
  { map: "eight", scoring: "mean-score" },
);

/** Numbers to eight digits: sums are added up in another order. */
const settled = (rows: unknown[][]): unknown[][] =>
  rows.map((row) => row.map((cell) => (typeof cell === "number" ? Number(cell.toPrecision(8)) : cell)));

/** Every cell of the sheet of segments, as calculated. */
async function said(list: readonly TestOrder[], options: OptionValues) {
  const plan = segmentsKind.plan({ orders: ordersOf(list) }, { ...options, liveCustomers: 0 }, contextOf());
  const live = await writePlan(plan);
  expect(Object.values(liveChecks(plan, live)).every((holds) => holds === true)).toBe(true);
  expect(errorCells(plan, live)).toEqual([]);
  const values = live.values("segments", { row: 0, column: 0, rows: 45, columns: 14 });
  live.dispose();
  return settled(values);
}

it("says the same of all customers", async () => {
  await fc.assert(
    fc.asyncProperty(orders, rules, async (list, values) => {
      expect(await said(list, { ...values, listedCustomers: 5 })).toEqual(await said(list, values));
    }),
    { numRuns: 8 },
  );
});
