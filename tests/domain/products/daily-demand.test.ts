import fc from "fast-check";
import { type ProductSales, salesFigures } from "../../../src/domain/products/daily-demand";

type Sale = readonly [product: number, day: number, units: number, amount: number];

const salesOf = (list: readonly Sale[], productCount: number): ProductSales => ({
  productCount,
  product: Int32Array.from(list, ([product]) => product),
  day: Int32Array.from(list, ([, day]) => day),
  units: Float64Array.from(list, ([, , units]) => units),
  amount: Float64Array.from(list, ([, , , amount]) => amount),
});

const TWO_WEEKS = { end: 100, weeks: 2 };

test("a day without a sale is a zero; the weeks before are compared with", () => {
  const sales = [
    [0, 100, 4, 40],
    [0, 87, 10, 90],
    [0, 86, 3, 30],
    [0, 73, 1, 10],
    [0, 72, 9, 90],
    [0, 101, 7, 70],
  ] as const;
  const [found] = salesFigures(salesOf(sales, 1), TWO_WEEKS);
  expect(found).toMatchObject({ units: 14, amount: 130, amountBefore: 40, days: 14, demand: { mean: 1 } });
  // Fourteen days: 10, twelve zeros, 4.
  expect(found!.demand.deviation).toBeCloseTo(Math.sqrt((81 + 12 + 9) / 13), 12);
  expect(found!.pattern.interval).toBe(1);
});

test("days before the first sale and days out of stock are no data", () => {
  const sales = [
    [0, 95, 6, 60],
    [0, 98, 2, 20],
    [1, 1, 1, 10],
    [1, 90, 4, 40],
  ] as const;
  const [begun] = salesFigures(salesOf(sales, 2), TWO_WEEKS);
  expect(begun).toMatchObject({ days: 6, demand: { mean: 8 / 6 } });
  const [out, other] = salesFigures(salesOf(sales, 2), TWO_WEEKS, () => true);
  expect(out).toMatchObject({ days: 4, demand: { mean: 2 } });
  expect(other).toMatchObject({ days: 4, demand: { mean: 1 } });
});

test("without sales as early as the weeks before there is nothing to compare with", () => {
  expect(salesFigures(salesOf([[0, 80, 1, 10]], 1), TWO_WEEKS)[0]!.amountBefore).toBeNaN();
  expect(salesFigures(salesOf([[0, 73, 1, 10]], 1), TWO_WEEKS)[0]!.amountBefore).toBe(10);
});

const sale = fc.tuple(fc.integer({ min: -1, max: 4 }), fc.integer({ min: 40, max: 110 }), fc.nat(9), fc.nat(900));

test("does not depend on the order of lines, and every line of the weeks counts once", () => {
  fc.assert(
    fc.property(fc.array(sale, { maxLength: 60 }), (list) => {
      const found = salesFigures(salesOf(list, 5), TWO_WEEKS);
      expect(salesFigures(salesOf([...list].reverse(), 5), TWO_WEEKS)).toEqual(found);
      const inside = list.filter(([product, day]) => product >= 0 && day >= 87 && day <= 100);
      const sum = (of: (each: Sale) => number) => inside.reduce((total, each) => total + of(each), 0);
      expect(found.reduce((total, { units }) => total + units, 0)).toBe(sum(([, , units]) => units));
      expect(found.reduce((total, { amount }) => total + amount, 0)).toBe(sum(([, , , amount]) => amount));
    }),
  );
});

test("more returned than sold is no demand below zero", () => {
  const [found] = salesFigures(salesOf([[0, 90, 1, 10], [0, 95, -3, -30]], 1), TWO_WEEKS); // prettier-ignore
  expect([found!.units, found!.demand.mean]).toEqual([-2, 0]);
});

test("the history is of whole weeks from the first sale on, the latest last, and ends with the last sale of what is out of stock", () => {
  const sales = [
    [0, 78, 5, 0],
    [0, 80, 2, 0],
    [0, 94, 7, 0],
    [0, 100, 1, 0],
    [0, 101, 9, 0],
  ] as const;
  // Days 80 to 100 are three weeks; the two days before them fill none.
  expect([...salesFigures(salesOf(sales, 1), TWO_WEEKS)[0]!.history]).toEqual([2, 0, 8]);
  const early = [...sales.slice(0, 3)];
  expect([...salesFigures(salesOf(early, 1), TWO_WEEKS, () => true)[0]!.history]).toEqual([0, 7]);
  expect([...salesFigures(salesOf([], 1), TWO_WEEKS)[0]!.history]).toEqual([]);
});
