/** The month so far on the sheets that read orders: equal to sums by hand, and only where the orders reach back. */
import { serialOf } from "../../../src/domain/calendar/calendar";
import { goalKind } from "../../../src/kinds/goal/kind";
import { segmentsKind } from "../../../src/kinds/segments/kind";
import type { SheetKind } from "../../../src/kinds/kind";
import { type Locale, LOCALES } from "../../../src/text/locale";
import { contextOf } from "../support/context";
import { errorCells, type LivePlan, writePlan } from "../support/live-plan";
import { ordersOf } from "../support/orders";

const FROM = serialOf(2025, 3, 1);
const AS_OF = serialOf(2026, 3, 10);
/** An order every day, of 100 in the year 2025, of 150 from then on; two in March 2026. */
const DAYS = Array.from({ length: AS_OF - FROM + 1 }, (_, i) => FROM + i);
const LIST = DAYS.flatMap((date) => {
  const amount = date < serialOf(2026, 1, 1) ? 100 : 150;
  const order = { customer: `c${date % 9}`, date, amount };
  return date < serialOf(2026, 3, 1) ? [order] : [order, order];
});
const REFUNDED = { whole: Float64Array.of(serialOf(2026, 3, 2) + 0.5, serialOf(2026, 2, 2)), part: new Float64Array() };
const COST = Float64Array.from(LIST, ({ amount }) => amount * 0.6);

let live: LivePlan;
afterEach(() => live.dispose());

async function open(kind: SheetKind, orders = ordersOf(LIST, { refunded: REFUNDED, cost: COST }), locale?: Locale) {
  const made = { ...orders, native: { ...orders.native, aggregatable: false } };
  const plan = kind.plan({ orders: made }, {}, contextOf(locale));
  live = await writePlan(plan);
  expect(errorCells(plan, live)).toEqual([]);
  const key = plan.sheets.find(({ headline }) => headline !== undefined)!.key;
  const rows = live.values(key, { row: 0, column: 0, rows: 70, columns: 13 });
  const at = rows.findIndex((row) => row.some((cell) => /^Mar.* so far: |^3月至今：/.test(String(cell))));
  return rows.slice(at, at + 8).map((row) => row.filter((cell) => cell !== ""));
}

it.each([goalKind, segmentsKind])("stands beside the month and the year before: $id", async (kind) => {
  const shown = (await open(kind)).map((row) => row.slice(0, 4));
  expect(shown[0]![0]).toBe("Mar so far: revenue up 100% on the month before");
  const by = new Map(shown.map(([label, ...figures]) => [label, figures]));
  expect(by.get("Mar")).toEqual(["Value", "On Feb", "On Mar 2025"]);
  expect(by.get("Revenue")).toEqual([3000, 1, 2]);
  expect(by.get("Orders")).toEqual([20, 1, 1]);
  expect(by.get("Average order value")).toEqual([150, 0, 0.5]);
  expect(by.get("Gross profit")).toEqual([1200, 1, 2]);
  expect(by.get("Margin")![0]).toBeCloseTo(0.4, 9);
  const [rate, onMonth, onYear] = by.get("Refund rate") as number[];
  expect(rate).toBeCloseTo(1 / 21, 9);
  expect(onMonth).toBeCloseTo(100 * (1 / 21 - 1 / 11), 9);
  expect(onYear).toBeCloseTo(100 / 21, 9);
});

it("has no refunds, no profit and no year before where the orders do not tell them", async () => {
  const recent = LIST.filter(({ date }) => date >= serialOf(2026, 1, 20));
  const shown = (await open(segmentsKind, ordersOf(recent))).map((row) => row.slice(0, 4));
  expect(shown[1]).toEqual(["Mar", "Value", "On Feb"]);
  expect(shown.slice(2, 5).map(([label]) => label)).toEqual(["Revenue", "Orders", "Average order value"]);
  expect(shown.flat()).not.toContain("Gross profit");
});

it.each(LOCALES)("is said in %s", async (locale) => {
  expect((await open(segmentsKind, ordersOf(LIST), locale))[0]![0]).toMatch(/100%/);
});
