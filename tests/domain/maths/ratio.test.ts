import fc from "fast-check";
import {
  averageOrderValue,
  averageSellingPrice,
  conversionRate,
  revenueFrom,
  unitsPerTransaction,
} from "../../../src/domain/maths/ratio";

test("a zero divisor has no ratio, neither infinite nor zero", () => {
  for (const ratio of [averageOrderValue, unitsPerTransaction, averageSellingPrice, conversionRate]) {
    expect(ratio(5, 0)).toBeNaN();
    expect(ratio(0, 0)).toBeNaN();
    expect(ratio(0, 5)).toBe(0);
  }
});

test("order value is units per order times price of a unit", () => {
  const count = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(count, count, count, (revenue, orders, units) => {
      const product = unitsPerTransaction(units, orders) * averageSellingPrice(revenue, units);
      expect(product).toBeCloseTo(averageOrderValue(revenue, orders), 6);
    }),
  );
});

test("the trade's worked example: two million visitors, one in ten buys for 250", () => {
  expect(revenueFrom(2_000_000, 0.1, 250)).toBe(50_000_000);
});
