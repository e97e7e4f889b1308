import fc from "fast-check";
import {
  aggregateCustomers,
  type CustomerFigures,
  meanOf,
  quantileCuts,
  scoreAgainstMean,
  scoreByCuts,
} from "../../../src/domain/customers/rfm";

interface Order {
  customer: number;
  day: number;
  cents: number;
}

const CUSTOMERS = 6;
const AS_OF = 45_400;
const order = fc.record({
  customer: fc.integer({ min: -1, max: CUSTOMERS - 1 }),
  day: fc.integer({ min: 45_200 * 24, max: 45_450 * 24 }).map((hours) => hours / 24),
  cents: fc.integer({ min: 0, max: 1_000_000 }),
});

function figuresOf(orders: readonly Order[], from?: number): CustomerFigures {
  return aggregateCustomers({
    customer: Int32Array.from(orders, (each) => each.customer),
    customerCount: CUSTOMERS,
    date: Float64Array.from(orders, (each) => each.day),
    amount: Float64Array.from(orders, (each) => each.cents / 100),
    asOf: AS_OF,
    from,
  });
}

test("adds up as counting by hand does, for customers with orders in the window only", () => {
  fc.assert(
    fc.property(fc.array(order), fc.option(fc.constant(45_300), { nil: undefined }), (orders, from) => {
      const figures = figuresOf(orders, from);
      const inWindow = orders.filter((each) => each.customer >= 0 && each.day < AS_OF + 1 && each.day >= (from ?? 0));
      expect(figures.count).toBe(new Set(inWindow.map((each) => each.customer)).size);
      for (let i = 0; i < figures.count; i++) {
        const mine = inWindow.filter((each) => each.customer === figures.customer[i]);
        expect(figures.frequency[i]).toBe(mine.length);
        expect(figures.monetary[i]).toBe(mine.reduce((sum, each) => sum + each.cents, 0) / 100);
        expect(figures.lastDate[i]).toBe(Math.max(...mine.map((each) => each.day)));
        expect(figures.firstDate[i]).toBe(Math.min(...mine.map((each) => each.day)));
        expect(figures.recency[i]).toBe(AS_OF - Math.floor(figures.lastDate[i]!));
      }
    }),
  );
});

test("permuting the orders changes nothing", () => {
  fc.assert(
    fc.property(
      fc
        .array(order)
        .chain((orders) => fc.tuple(fc.constant(orders), fc.shuffledSubarray(orders, { minLength: orders.length }))),
      ([orders, shuffled]) => expect(figuresOf(shuffled)).toEqual(figuresOf(orders)),
    ),
  );
});

test("an order late on the as-of day counts with recency 0, one of the next day does not", () => {
  const figures = figuresOf([
    { customer: 2, day: AS_OF + 0.99, cents: 1000 },
    { customer: 3, day: AS_OF + 1, cents: 1000 },
  ]);
  expect(figures).toMatchObject({ count: 1, customer: Int32Array.of(2), recency: Float64Array.of(0) });
});

const values = fc
  .array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 100 })
  .map((list) => Float64Array.from(list));

test("scores are monotone, equal values share one, reversing turns them round", () => {
  fc.assert(
    fc.property(
      values,
      fc.integer({ min: 2, max: 9 }),
      fc.constantFrom("atMost" as const, "below" as const),
      (column, bins, rule) => {
        const cuts = quantileCuts(column, bins, rule);
        const scores = scoreByCuts(column, cuts, { reversed: false, rule });
        const reversed = scoreByCuts(column, cuts, { reversed: true, rule });
        column.forEach((value, i) => {
          expect(scores[i]).toBeGreaterThanOrEqual(1);
          expect(scores[i]! + reversed[i]!).toBe(bins + 1);
          column.forEach((other, j) => {
            if (value <= other) expect(scores[i]).toBeLessThanOrEqual(scores[j]!);
          });
        });
      },
    ),
  );
});

test("on a cut the rules differ: at most is the lower bin, below is the upper", () => {
  const column = Float64Array.of(1, 3, 9);
  expect(Array.from(scoreByCuts(column, [3, 5], { reversed: false, rule: "atMost" }))).toEqual([1, 1, 3]);
  expect(Array.from(scoreByCuts(column, [3, 5], { reversed: false, rule: "below" }))).toEqual([1, 2, 3]);
  expect(quantileCuts(column, 2, "atMost")).toEqual([3]);
  expect(quantileCuts(column, 2, "below")).toEqual([4]);
});

test("against the mean: better is above for frequency and amount, below for recency; on the mean is not better", () => {
  const column = Float64Array.of(1, 3, 5);
  expect(meanOf(column)).toBe(3);
  expect(Array.from(scoreAgainstMean(column, { reversed: false }))).toEqual([0, 0, 1]);
  expect(Array.from(scoreAgainstMean(column, { reversed: true }))).toEqual([1, 0, 0]);
  expect(Array.from(scoreAgainstMean(column, { reversed: false }, 0))).toEqual([1, 1, 1]);
});
