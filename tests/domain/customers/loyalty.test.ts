import fc from "fast-check";
import { customerLifetimeValue, repeatRate, retentionRate, segmentMoves } from "../../../src/domain/customers/loyalty";

test("repeat rate and its complement are all customers", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1 }), (orders) => {
      const counts = new Map<number, number>();
      for (const customer of orders) counts.set(customer, (counts.get(customer) ?? 0) + 1);
      const repeaters = [...counts.values()].filter((count) => count >= 2).length;
      expect(repeatRate(Int32Array.from(orders), 9)).toBe(repeaters / counts.size);
    }),
  );
});

test("retention is 1 against the same customers and 0 against others", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0 }), { minLength: 1 }), (customers) => {
      expect(retentionRate(new Set(customers), new Set(customers))).toBe(1);
      expect(retentionRate(new Set(customers), new Set(customers.map((id) => -1 - id)))).toBe(0);
    }),
  );
});

test("every customer of either date stands in exactly one cell of the moves", () => {
  const state = fc.dictionary(fc.constantFrom("a", "b", "c", "d", "e"), fc.constantFrom("Lost", "Loyal", "New"));
  fc.assert(
    fc.property(state, state, (then, now) => {
      const [before, after] = [new Map(Object.entries(then)), new Map(Object.entries(now))];
      const [from, to] = [[...new Set(before.values())], [...new Set(after.values())]];
      const counts = segmentMoves(before, after, from, to);
      const rows = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
      expect(rows.reduce((sum, count) => sum + count, 0)).toBe(new Set([...before.keys(), ...after.keys()]).size);
      from.forEach((segment, i) => expect(rows[i]).toBe([...before.values()].filter((one) => one === segment).length));
      to.forEach((segment, j) => {
        expect(counts.reduce((sum, row) => sum + row[j]!, 0)).toBe(
          [...after.values()].filter((one) => one === segment).length,
        );
      });
    }),
  );
});

describe("customer lifetime value", () => {
  const relation = fc.record({
    averageOrderValue: fc.double({ min: 1, max: 5000, noNaN: true }),
    ordersPerYear: fc.double({ min: 0.1, max: 50, noNaN: true }),
    margin: fc.double({ min: 0.01, max: 1, noNaN: true }),
    retention: fc.double({ min: 0, max: 0.95, noNaN: true }),
    discountRate: fc.double({ min: 0, max: 0.5, noNaN: true }),
  });

  test("over some years is the sum year by year, and approaches the value for ever", () => {
    fc.assert(
      fc.property(relation, fc.integer({ min: 1, max: 30 }), (terms, years) => {
        let [left, sum] = [terms.averageOrderValue * terms.ordersPerYear * terms.margin, 0];
        for (let year = 0; year < years; year++) {
          sum += left;
          left *= terms.retention / (1 + terms.discountRate);
        }
        expect(customerLifetimeValue({ ...terms, years }) / sum).toBeCloseTo(1, 9);
        expect(customerLifetimeValue({ ...terms, years: 2000 }) / customerLifetimeValue(terms)).toBeCloseTo(1, 9);
      }),
    );
  });

  test("of customers who never leave, undiscounted, is the years' margin, or without end", () => {
    const terms = { averageOrderValue: 100, ordersPerYear: 2, margin: 0.5, retention: 1, discountRate: 0 };
    expect(customerLifetimeValue({ ...terms, years: 7 })).toBe(700);
    expect(customerLifetimeValue(terms)).toBe(Number.POSITIVE_INFINITY);
  });
});
