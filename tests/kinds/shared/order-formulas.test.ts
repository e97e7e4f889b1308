/** Orders and revenue by formulas over the user's table, held against what reading it gives, refunds and cancelled orders among them. */
import fc from "fast-check";
import { createHeadlessGrid } from "../../../playground/grid/headless-grid";
import { serialOf } from "../../../src/domain/calendar/calendar";
import { orderFormulas } from "../../../src/kinds/shared/order-formulas";
import { f } from "../../../src/plan/formula";
import { Handle } from "../../../src/plan/handle";
import { ordersOf } from "../../tables/support";
import { writeUserTable } from "../support/user-table";

const START = serialOf(2026, 3, 1);
const DAYS = 5;
const HEADERS = ["Order ID", "Customer", "Order date", "Amount paid", "Refund", "Status"];
const PAGE = { tab: "Plan", locale: "en-US", currencySign: "" } as const;

const row = fc.record({
  day: fc.integer({ min: 0, max: 2 * DAYS }),
  cents: fc.integer({ min: 200, max: 90_000 }),
  back: fc.option(fc.double({ min: 0.01, max: 0.9, noNaN: true })),
  status: fc.constantFrom("Paid", "Shipped", "Cancelled"),
});
type Row = Readonly<{ day: number; cents: number; back: number | null; status: string }>;

async function calculated(rows: readonly Row[]) {
  const cells = rows.map(({ day, cents, back, status }, i) => {
    const refund = back === null ? "" : Math.max(1, Math.floor(cents * back)) / 100;
    return [`o${i}`, `c${i % 4}`, START + day + 0.4, cents / 100, refund, status];
  });
  const orders = ordersOf(HEADERS, cells);
  const grid = createHeadlessGrid();
  const plan = grid.addSheet(PAGE.tab);
  writeUserTable(grid.addSheet(orders.source.sheet), null, HEADERS, cells);
  const statuses = new Handle(orders.native.countedStatuses.length);
  statuses.placeAt({ tab: PAGE.tab, row: 0, column: 0 });
  orders.native.countedStatuses.forEach((status, at) =>
    plan.write({ row: at, column: 0, rows: 1, columns: 1 }, [[status]]),
  );
  const formulas = orderFormulas(orders, statuses);
  const values = (["orders", "revenue"] as const).map((key) => formulas[key](f`${START}`, f`${START + DAYS}`));
  const area = { row: 0, column: 3, rows: 1, columns: 2 };
  plan.write(area, [values.map((value) => value.toFormula(PAGE).formula)]);
  grid.recalculate();
  await grid.settled();
  const [count, revenue] = plan.values(area)[0]!.map(Number);
  grid.dispose();
  return { orders, count, revenue };
}

it("counts and adds up as the reader does", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 25 }), async (rows) => {
      fc.pre(rows.some(({ status }) => status !== "Cancelled"));
      const { orders, count, revenue } = await calculated(rows);
      expect(orders.native.aggregatable).toBe(true);
      const inside = Array.from(orders.date, (moment, at) => [Math.floor(moment), orders.amount[at]!] as const).filter(
        ([day]) => day >= START && day <= START + DAYS,
      );
      expect(count).toBe(inside.length);
      expect(revenue).toBeCloseTo(
        inside.reduce((sum, [, amount]) => sum + amount, 0),
        6,
      );
    }),
    { numRuns: 12 },
  );
});
