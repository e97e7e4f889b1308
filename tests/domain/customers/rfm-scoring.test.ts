import fc from "fast-check";
import { aggregateCustomers, meanOf, scoreByCuts } from "../../../src/domain/customers/rfm";
import {
  comparableMean,
  countPurchaseDays,
  medianOf,
  nTileCuts,
  placesByName,
  rankQuantileCuts,
  scoreAgainstLevel,
  uniqueRanks,
} from "../../../src/domain/customers/rfm-scoring";

const values = fc
  .array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 60 })
  .map((list) => Float64Array.from(list));
const places = (count: number): Int32Array => Int32Array.from({ length: count }, (_, i) => i);
const bins = fc.integer({ min: 2, max: 10 });

describe("groups by rank", () => {
  it("differ by one customer at most, the larger ones first", () => {
    fc.assert(
      fc.property(values, bins, fc.boolean(), (list, groups, reversed) => {
        const ranks = uniqueRanks(list, places(list.length), reversed);
        const scores = scoreByCuts(ranks, nTileCuts(list.length, groups), { reversed: false, rule: "atMost" });
        const sizes = Array.from({ length: groups }, (_, i) => scores.filter((score) => score === i + 1).length);
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
        expect(sizes[0]! - sizes[groups - 1]!).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("rank each once, worse before better and ties in the order of the source", () => {
    fc.assert(
      fc.property(values, fc.boolean(), (list, reversed) => {
        const ranks = uniqueRanks(list, places(list.length), reversed);
        const ranked = Array.from(ranks.keys()).sort((a, b) => ranks[a]! - ranks[b]!);
        expect([...ranks].sort((a, b) => a - b)).toEqual(Array.from(ranks, (_, i) => i + 1));
        for (let i = 1; i < ranked.length; i++) {
          const [before, after] = [ranked[i - 1]!, ranked[i]!];
          const worse = reversed ? list[before]! > list[after]! : list[before]! < list[after]!;
          expect(worse || (list[before] === list[after] && before < after)).toBe(true);
        }
      }),
    );
  });

  it("are those of SQL's NTILE", () => {
    // SELECT ntile(4) OVER (ORDER BY v) of eleven rows gives 1 1 1 2 2 2 3 3 3 4 4.
    const ranks = Float64Array.from({ length: 11 }, (_, i) => i + 1);
    expect([...scoreByCuts(ranks, nTileCuts(11, 4), { reversed: false, rule: "atMost" })]).toEqual([
      1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4,
    ]);
  });
});

describe("rank-first, as other programs divide", () => {
  const scored = (ranks: ArrayLike<number>, cuts: readonly number[], reversed = false) => [
    ...scoreByCuts(Float64Array.from(ranks), cuts, { reversed, rule: "atMost" }),
  ];

  it("is dplyr's ntile in the examples of its help", () => {
    // x <- c(5, 1, 3, 2, 2, NA); ntile(x, 2) is 2 1 2 1 1 NA, ntile(x, 4) is 4 1 3 1 2 NA.
    const ranks = uniqueRanks(Float64Array.of(5, 1, 3, 2, 2), places(5), false);
    expect([...ranks]).toEqual([5, 1, 4, 2, 3]);
    expect(scored(ranks, nTileCuts(5, 2))).toEqual([2, 1, 2, 1, 1]);
    expect(scored(ranks, nTileCuts(5, 4))).toEqual([4, 1, 3, 1, 2]);
  });

  it("is pandas' qcut in the example of its help", () =>
    // pd.qcut(range(5), 4, labels=False) is 0 0 1 2 3.
    expect(scored([1, 2, 3, 4, 5], rankQuantileCuts(5, 4))).toEqual([1, 1, 2, 3, 4]));

  it("parts ranks as quantiles of the ranks do", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), bins, (count, groups) => {
        const ranks = Float64Array.from(places(count), (i) => i + 1);
        expect(scored(ranks, rankQuantileCuts(count, groups))).toEqual(
          // The share of ranks below, against i ÷ groups in whole numbers.
          [...ranks].map(
            (rank) => 1 + [...places(groups - 1)].filter((i) => (rank - 1) * groups > (count - 1) * (i + 1)).length,
          ),
        );
      }),
    );
  });

  it("lists names as grouping does: numbers by value, then texts by character", () => {
    const names = ["b", "10", "a", "9", "B"];
    expect([...placesByName(names)]).toEqual([4, 1, 3, 0, 2]);
  });
});

describe("better than a level", () => {
  it("strictly or on it, and the other way round for recency", () => {
    const list = Float64Array.of(1, 2, 3);
    const of = (reversed: boolean, orEqual: boolean) => [...scoreAgainstLevel(list, 2, { reversed, orEqual })];
    expect([of(false, false), of(false, true), of(true, false), of(true, true)]).toEqual([
      [0, 0, 1],
      [0, 1, 1],
      [1, 0, 0],
      [1, 1, 0],
    ]);
  });

  it("nobody is above the mean when all are alike, and everybody is on it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.integer({ min: 1, max: 200 }),
        fc.boolean(),
        (cents, count, reversed) => {
          const list = new Float64Array(count).fill(cents / 100);
          const mean = comparableMean(list);
          expect(scoreAgainstLevel(list, mean, { reversed, orEqual: false }).every((score) => score === 0)).toBe(true);
          expect(scoreAgainstLevel(list, mean, { reversed, orEqual: true }).every((score) => score === 1)).toBe(true);
        },
      ),
    );
  });

  it("a value on the mean of decimals is on it", () => {
    expect(meanOf(Float64Array.of(0.1, 0.2, 0.3))).not.toBe(0.2);
    expect(comparableMean(Float64Array.of(0.1, 0.2, 0.3))).toBe(0.2);
  });

  it("the median has as many below as above", () => {
    fc.assert(
      fc.property(values, (list) => {
        const median = medianOf(list);
        const half = list.length / 2;
        expect(list.filter((value) => value < median).length).toBeLessThanOrEqual(half);
        expect(list.filter((value) => value > median).length).toBeLessThanOrEqual(half);
      }),
    );
  });
});

test("orders of one day are one purchase, whatever the hour; the window is that of the figures", () => {
  const order = fc.record({ customer: fc.integer({ min: -1, max: 4 }), hours: fc.integer({ min: 0, max: 24 * 20 }) });
  fc.assert(
    fc.property(fc.array(order), fc.option(fc.constant(46_005), { nil: undefined }), (list, from) => {
      const orders = {
        customer: Int32Array.from(list, (each) => each.customer),
        customerCount: 5,
        date: Float64Array.from(list, ({ hours }) => 46_000 + hours / 24),
        amount: new Float64Array(list.length),
        asOf: 46_015,
        ...(from === undefined ? {} : { from }),
      };
      const { customer, frequency } = aggregateCustomers(orders);
      fc.pre(customer.length > 0);
      const days = countPurchaseDays(orders, customer);
      customer.forEach((who, i) => {
        const mine = list.filter((each) => each.customer === who).map(({ hours }) => 46_000 + Math.floor(hours / 24));
        expect(days[i]).toBe(new Set(mine.filter((day) => day <= 46_015 && day >= (from ?? 0))).size);
        expect(days[i]).toBeLessThanOrEqual(frequency[i]!);
      });
    }),
  );
});
