import fc from "fast-check";
import { abcClasses, reorderPoint, safetyStock, stockCover } from "../../../src/domain/products/stock";
import { fixtureJson } from "../../fixtures/read";

interface SafetyStockExample {
  readonly mean: number;
  readonly deviation: number;
  readonly lead: number;
  readonly leadDeviation: number;
  readonly service: number;
  readonly reorderPoint?: number;
  readonly safetyStock?: number;
}

test.each(fixtureJson<SafetyStockExample[]>("safety-stock.json"))(
  "published: mean $mean, deviation $deviation, lead $lead, service $service",
  ({ mean, deviation, lead, leadDeviation, service, ...published }) => {
    const safety = safetyStock(service, { mean, deviation }, { mean: lead, deviation: leadDeviation });
    if (published.safetyStock === undefined)
      expect(reorderPoint(mean, lead, safety)).toBeCloseTo(published.reorderPoint!, 8);
    else expect(safety).toBeCloseTo(published.safetyStock, 8);
  },
);

const amount = fc.double({ min: 0, max: 1e6, noNaN: true });

test("safety stock never falls below 0, rises with service and spread, and scales with demand", () => {
  const level = fc.double({ min: 0.01, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(level, level, amount, amount, amount, amount, (p, q, mean, deviation, lead, leadDeviation) => {
      const of = (service: number, scale = 1) =>
        safetyStock(
          service,
          { mean: mean * scale, deviation: deviation * scale },
          { mean: lead, deviation: leadDeviation },
        );
      expect(of(p)).toBeGreaterThanOrEqual(0);
      if (p <= q) expect(of(p)).toBeLessThanOrEqual(of(q));
      expect(of(q, 3)).toBeCloseTo(3 * of(q), -Math.log10(Math.max(1e-6, of(q))) + 6);
    }),
  );
  expect(safetyStock(0.4, { mean: 10, deviation: 5 }, { mean: 4, deviation: 0 })).toBe(0);
});

test("cover is stock ÷ demand, and unknown without demand", () => {
  expect(stockCover(300, 20)).toBe(15);
  expect(stockCover(300, 0)).toBeNaN();
});

describe("ABC classes", () => {
  const values = fc
    .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 })
    .filter((list) => list.some((value) => value > 0));
  const classOf = (list: readonly number[]) => new Map(list.map((value, i) => [value, abcClasses(list, 0.8, 0.95)[i]]));

  test("the A items are the fewest of the largest that reach the share; A and B together likewise", () => {
    fc.assert(
      fc.property(values, (list) => {
        const classes = abcClasses(list, 0.8, 0.95);
        const total = list.reduce((sum, value) => sum + value, 0);
        const held = (wanted: string) =>
          list.reduce((sum, value, i) => sum + (wanted.includes(classes[i]!) ? value : 0), 0) / total;
        expect(held("A")).toBeGreaterThanOrEqual(0.8 - 1e-9);
        expect(held("AB")).toBeGreaterThanOrEqual(0.95 - 1e-9);
        const smallest = Math.min(...list.filter((_, i) => classes[i] === "A"));
        const above = list.filter((value) => value > smallest).reduce((sum, value) => sum + value, 0) / total;
        expect(above).toBeLessThan(0.8 - 1e-10);
      }),
    );
  });

  test("do not depend on the order of rows or the unit of money, and never fall as the value rises", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 1000 }), (list, scale) => {
        expect(classOf([...list].reverse())).toEqual(classOf(list));
        expect(
          abcClasses(
            list.map((value) => value * scale),
            0.8,
            0.95,
          ),
        ).toEqual(abcClasses(list, 0.8, 0.95));
        const sorted = [...classOf(list)].sort(([a], [b]) => b - a).map(([, each]) => each);
        expect([...sorted].sort()).toEqual(sorted);
      }),
    );
  });

  test("an only item is A, a value of 0 is C, cuts hold exactly", () => {
    expect(abcClasses([7, 0], 0.8, 0.95)).toEqual(["A", "C"]);
    expect(abcClasses([0.5, 0.3, 0.15, 0.05], 0.8, 0.95)).toEqual(["A", "A", "B", "C"]);
  });
});
