/** What the orders of some days come to: sums of the days, refunds and costs as the tables state them. */
import fc from "fast-check";
import { addMonths, dateOf, monthStart, serialOf } from "../../src/domain/calendar/calendar";
import { figuresOfDays, monthSoFar } from "../../src/tables/orders/period-figures";
import { ordersOf } from "./support";

const START = serialOf(2026, 1, 1);
const none = new Float64Array();

it("adds up over days that follow each other", () => {
  const anyOrder = fc.record({ day: fc.nat(90), time: fc.integer({ min: 0, max: 23 }), units: fc.nat(1000) });
  fc.assert(
    fc.property(fc.array(anyOrder), fc.nat(90), (list, cut) => {
      const orders = {
        date: Float64Array.from(list, ({ day, time }) => START + day + time / 24),
        amount: Float64Array.from(list, ({ units }) => units),
        cost: Float64Array.from(list, ({ units }) => units / 2),
      };
      const of = (from: number, to: number) => figuresOfDays(orders, { from, to });
      const [all, before, after] = [of(START, START + 90), of(START, START + cut - 1), of(START + cut, START + 90)];
      expect(all.orders).toBe(before.orders + after.orders);
      expect(all.revenue).toBe(before.revenue + after.revenue);
      expect(all.grossProfit).toBeCloseTo(all.revenue / 2, 6);
    }),
  );
});

it("is refunded orders over paid ones, those refunded in part among both", () => {
  const day = { from: START, to: START };
  const date = Float64Array.of(START, START + 0.5, START + 0.9, START + 1);
  const orders = { date, amount: date.map(() => 10) };
  const whole = Float64Array.of(START + 0.2, START - 0.1);
  expect(figuresOfDays({ ...orders, refunded: { whole, part: Float64Array.of(START + 0.5) } }, day)).toEqual({
    ...{ orders: 3, revenue: 30, grossProfit: null },
    refundRate: 2 / 4,
  });
  expect(figuresOfDays({ ...orders, refunded: { whole: none, part: none } }, day).refundRate).toBe(0);
  expect(figuresOfDays(orders, day).refundRate).toBeNull();
  expect(figuresOfDays({ ...orders, cost: Float64Array.of(1, Number.NaN, 1, 1) }, day).grossProfit).toBeNull();
});

it("compares as many days of a month, and whole months at a month's end", () => {
  expect(monthSoFar(serialOf(2026, 10, 31), -1)).toEqual({ from: serialOf(2026, 9, 1), to: serialOf(2026, 9, 30) });
  expect(monthSoFar(serialOf(2026, 2, 28), -1)).toEqual({ from: serialOf(2026, 1, 1), to: serialOf(2026, 1, 31) });
  expect(monthSoFar(serialOf(2026, 3, 30), -1)).toEqual({ from: serialOf(2026, 2, 1), to: serialOf(2026, 2, 28) });
  fc.assert(
    fc.property(fc.integer({ min: START, max: START + 2000 }), fc.constantFrom(-1, -12), (day, months) => {
      const { from, to } = monthSoFar(day, months);
      expect(from).toBe(addMonths(monthStart(day), months));
      expect(monthStart(to)).toBe(from);
      if (monthStart(day + 1) !== day + 1) expect(dateOf(to).day).toBeLessThanOrEqual(dateOf(day).day);
    }),
  );
});

describe("an order table", () => {
  const HEADERS = ["Order ID", "Customer", "Paid at", "Amount paid"];

  it("tells refunded orders by status and by refunds, each once, by its earliest day", () => {
    const { refunded } = ordersOf(
      [...HEADERS, "Status", "Refunded amount"],
      [
        [1, "A", "2024-02-05", 80, "Completed", 0],
        [2, "B", "2024-02-06", 80, "Completed", 20],
        [3, "C", "2024-02-07", 50, "Completed", 50],
        [4, "D", "2024-02-09", 50, "Refunded", ""],
        [4, "D", "2024-02-08", 30, "Refunded", ""],
        [5, "E", "2024-02-09", 50, "Cancelled", ""],
      ],
    );
    const days = (of: Float64Array): string[] => [...of].map((day) => `${dateOf(day).month}-${dateOf(day).day}`);
    expect(days(refunded!.part)).toEqual(["2-6"]);
    expect(days(refunded!.whole)).toEqual(["2-7", "2-8"]);
    expect(ordersOf(HEADERS, [[1, "A", "2024-02-05", 80]]).refunded).toBeUndefined();
  });

  it("adds up what the lines of an order cost, in the order of the orders that count", () => {
    const rows = [
      [1, "A", "2024-02-05", 80, "Cancelled", 30],
      [2, "B", "2024-02-06", 80, "Completed", 20],
      [2, "B", "2024-02-06", 50, "Completed", 12.5],
      [3, "C", "2024-02-07", 50, "Completed", ""],
    ];
    for (const heading of ["Cost of goods", "商品成本"])
      expect([...ordersOf([...HEADERS, "Status", heading], rows).cost!]).toEqual([32.5, Number.NaN]);
    expect(ordersOf(HEADERS, [[1, "A", "2024-02-05", 80]]).cost).toBeUndefined();
  });
});
