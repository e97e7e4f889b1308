/** Whole months of orders: which months count, and their figures against a count by hand. */
import fc from "fast-check";
import { dateOf, serialOf } from "../../../src/domain/calendar/calendar";
import { monthFigures, monthsOf } from "../../../src/kinds/overview/model";
import { ordersOf, type TestOrder } from "../support/orders";

const TODAY = serialOf(2026, 11, 28);
const order = (date: number, amount = 10, customer: string | null = "ann"): TestOrder => ({ date, amount, customer });
/** An order a day. */
const daily = (from: number, to: number): TestOrder[] =>
  Array.from({ length: to - from + 1 }, (_, i) => order(from + i));
const months = (list: readonly TestOrder[], today = TODAY): string[] => {
  const figures = monthFigures(ordersOf(list), today);
  if (figures === null) return [];
  return monthsOf(figures).map((day) => `${dateOf(day).year}-${dateOf(day).month}`);
};

it.each([
  ["from the first to the last day", serialOf(2026, 8, 1), serialOf(2026, 10, 31), ["2026-8", "2026-9", "2026-10"]],
  ["a month that began before the orders", serialOf(2026, 8, 5), serialOf(2026, 10, 31), ["2026-9", "2026-10"]],
  ["a month that goes on after them", serialOf(2026, 8, 1), serialOf(2026, 10, 20), ["2026-8", "2026-9"]],
  ["the month of today", serialOf(2026, 10, 1), serialOf(2026, 11, 30), ["2026-10"]],
  ["no whole month", serialOf(2026, 10, 3), serialOf(2026, 11, 20), []],
])("counts whole months only: %s", (_, from, to, expected) => {
  expect(months(daily(from, to))).toEqual(expected);
});

it("takes a month for whole where the days left are no more than usually lie between two orders", () => {
  const weekly = Array.from({ length: 14 }, (_, i) => order(serialOf(2026, 8, 3) + 7 * i));
  // The last of them is 2 November; the first is 3 August, within a week of the first.
  expect(months(weekly)).toEqual(["2026-8", "2026-9", "2026-10"]);
  expect(months(weekly.slice(0, -2))).toEqual(["2026-8", "2026-9"]);
});

it("shows thirteen months at most, so that the last has the same month of the year before", () => {
  const shown = months(daily(serialOf(2024, 1, 1), serialOf(2026, 10, 31)));
  expect([shown.length, shown[0], shown.at(-1)]).toEqual([13, "2025-10", "2026-10"]);
});

it("has nothing without orders, and no buyers where the table names no customers", () => {
  expect(monthFigures(ordersOf([]), TODAY)).toBeNull();
  const unnamed = daily(serialOf(2026, 9, 1), serialOf(2026, 9, 30)).map((each) => ({ ...each, customer: null }));
  expect(monthFigures(ordersOf(unnamed), TODAY)).toMatchObject({ orders: [30], revenue: [300], buyers: null });
});

it("divides what was refunded in full or in part by what was paid, month by month", () => {
  const [august, october] = [serialOf(2026, 8, 1), serialOf(2026, 10, 1)];
  const list = [...daily(august, august + 29), ...daily(october, october + 30)];
  const [whole, part] = [
    [august + 3, october + 4.5, october + 30.9],
    [october, october + 31],
  ].map((days) => Float64Array.from(days));
  const figures = monthFigures(ordersOf(list, { refunded: { whole: whole!, part: part! } }), TODAY)!;
  expect(figures.orders).toEqual([30, 0, 31]);
  expect(figures.refundRates).toEqual([1 / 31, null, 3 / 33]);
  expect(monthFigures(ordersOf(list), TODAY)!.refundRates).toBeNull();
});

it("adds up what a count month by month adds up to", () => {
  const random = fc.record({
    date: fc.integer({ min: serialOf(2025, 1, 1), max: serialOf(2026, 10, 31) }).map((day) => day + 0.75),
    amount: fc.integer({ min: 0, max: 100_000 }).map((cents) => cents / 100),
    customer: fc.constantFrom("ann", "bo", "cy", null),
  });
  const ends = [order(serialOf(2025, 1, 1)), order(serialOf(2026, 10, 31) + 0.99)];
  fc.assert(
    fc.property(fc.array(random, { maxLength: 60 }), (some) => {
      const list = [...ends, ...some];
      const figures = monthFigures(ordersOf(list), TODAY)!;
      monthsOf(figures).forEach((start, i) => {
        const { year, month } = dateOf(start);
        const own = list.filter(({ date }) => {
          const day = dateOf(Math.floor(date));
          return day.year === year && day.month === month;
        });
        const names = new Set(own.flatMap(({ customer }) => customer ?? []));
        expect(figures.orders[i]).toBe(own.length);
        expect(figures.revenue[i]).toBeCloseTo(
          own.reduce((sum, { amount }) => sum + amount, 0),
          2,
        );
        expect(figures.buyers?.[i]).toBe(names.size);
      });
    }),
    { numRuns: 50 },
  );
});
