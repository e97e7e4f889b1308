import fc from "fast-check";
import { allocate, cumulativeWeights } from "../../src/domain/allocation";

const target = fc.integer({ min: -1_000_000, max: 1_000_000 });
const weights = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 50 }), fc.double({ min: 0, max: 10, noNaN: true })), { minLength: 1, maxLength: 60 })
  .filter((each) => each.some((weight) => weight > 1e-6));

test("parts add up exactly, and running totals are never off by more than half a unit", () => {
  fc.assert(
    fc.property(target, weights, fc.integer({ min: 0, max: 2 }), (units, shares, decimals) => {
      const scale = 10 ** decimals;
      const parts = allocate(units / scale, shares, decimals).map((part) => Math.round(part * scale));
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(units);
      const cumulative = cumulativeWeights(shares);
      const total = cumulative.at(-1)!;
      let running = 0;
      parts.forEach((part, i) => {
        running += part;
        expect(Math.abs(running - (units * cumulative[i]!) / total)).toBeLessThanOrEqual(0.5 + 1e-6);
      });
    }),
  );
});

test("a weight of nothing gets nothing", () => {
  fc.assert(
    fc.property(target, weights, (units, shares) => {
      const parts = allocate(units, shares);
      shares.forEach((share, i) => {
        if (share === 0) expect(parts[i]).toBe(0);
      });
    }),
  );
});

test("scaling all weights changes nothing", () => {
  const whole = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1 }).filter((each) => each.some((weight) => weight > 0));
  fc.assert(
    fc.property(target, whole, fc.integer({ min: 1, max: 9 }), (units, shares, factor) => {
      expect(
        allocate(
          units,
          shares.map((share) => share * factor),
        ),
      ).toEqual(allocate(units, shares));
    }),
  );
});

test("known splits", () => {
  expect(allocate(10, [1, 1, 1])).toEqual([3, 4, 3]);
  expect(allocate(100, [1, 1, 1], 2)).toEqual([33.33, 33.34, 33.33]);
  expect(allocate(1, [1, 1])).toEqual([1, 0]); // half of one rounds up, as ROUND does
  expect(allocate(1000, [5])).toEqual([1000]);
  expect(allocate(10, [1, 0, 0])).toEqual([10, 0, 0]);
});

test("refuses weights that cannot share anything out", () => {
  for (const wrong of [[], [0, 0], [1, -1], [Number.NaN], [Number.POSITIVE_INFINITY]])
    expect(() => allocate(10, wrong)).toThrow(RangeError);
  expect(() => allocate(Number.NaN, [1])).toThrow(RangeError);
  expect(() => allocate(10, [1], 1.5)).toThrow(RangeError);
});
