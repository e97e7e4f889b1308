import { quantileSorted } from "d3-array";
import fc from "fast-check";
import { binCuts, percentileInc, percentilesInc } from "../../../src/domain/maths/quantile";

const anyNumbers = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 200 });
const fewWholeNumbers = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 200 });

test("agrees with type 7 quantiles of d3-array, on any numbers and on counted ones", () => {
  fc.assert(
    fc.property(fc.oneof(anyNumbers, fewWholeNumbers), fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
      const expected = quantileSorted(
        [...values].sort((a, b) => a - b),
        share,
      )!;
      expect(percentileInc(Float64Array.from(values), share)).toBeCloseTo(expected, 4);
    }),
  );
});

test("several quantiles are each the single quantile, and the values stay as they were", () => {
  fc.assert(
    fc.property(fc.oneof(anyNumbers, fewWholeNumbers), fc.integer({ min: 2, max: 10 }), (values, bins) => {
      const column = Float64Array.from(values);
      const cuts = binCuts(column, bins);
      expect(cuts).toEqual(cuts.map((_, i) => percentileInc(column, (i + 1) / bins)));
      expect(Array.from(column)).toEqual(values);
    }),
  );
});

test("PERCENTILE.INC as Excel documents it", () => {
  expect(percentileInc(Float64Array.of(1, 3, 2, 4), 0.3)).toBeCloseTo(1.9, 12);
  expect(percentilesInc(Float64Array.of(40, 10, 30, 20), [0, 0.5, 1])).toEqual([10, 25, 40]);
});

test("no values have no quantile; shares must ascend", () => {
  expect(binCuts(new Float64Array(0), 5)).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
  expect(() => percentilesInc(Float64Array.of(1), [0.5, 0.2])).toThrow(RangeError);
  expect(() => percentileInc(Float64Array.of(1), 1.1)).toThrow(RangeError);
});
