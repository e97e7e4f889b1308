import fc from "fast-check";
import { logarithmicMean, productChange } from "../../../src/domain/goal/lmdi";
import { fixtureJson } from "../../fixtures/read";

interface Reference {
  /** Periods × rows × factors. */
  readonly factors: readonly (readonly (readonly number[])[])[];
  readonly expected: readonly {
    readonly period: number;
    readonly byRow: readonly (readonly number[])[];
    readonly total: readonly number[];
  }[];
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const product = (values: readonly number[]) => values.reduce((total, value) => total * value, 1);
const factor = fc.oneof(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), fc.constant(0));
const factors = fc.integer({ min: 1, max: 5 }).chain((count) => {
  const list = fc.array(factor, { minLength: count, maxLength: count });
  return fc.tuple(list, list);
});

describe("published additive contributions", () => {
  const { factors: periods, expected } = fixtureJson<Reference>("additive-lmdi.json");

  test.each(expected.map((each) => [each.period, each] as const))("period %d", (period, { byRow, total }) => {
    const effects = periods[period]!.map((row, i) => productChange(periods[period - 1]![i]!, row));
    byRow.forEach((row, i) => row.forEach((wanted, j) => expect(effects[i]![j]).toBeCloseTo(wanted, 7)));
    total.forEach((wanted, j) => expect(sum(effects.map((row) => row[j]!))).toBeCloseTo(wanted, 7));
  });
});

test("effects add up to the change, also with zeros", () => {
  fc.assert(
    fc.property(factors, ([before, after]) => {
      const [earlier, later] = [product(before), product(after)];
      fc.pre(earlier === 0 || later === 0 || Math.min(earlier, later) > 1e-200);
      const scale = Math.max(earlier, later, Number.MIN_VALUE);
      expect(Math.abs(sum(productChange(before, after)) - (later - earlier)) / scale).toBeLessThan(1e-9);
    }),
  );
});

test("a factor that did not change has no effect; back and forth cancel; the order of factors does not matter", () => {
  fc.assert(
    fc.property(factors, ([before, after]) => {
      const effects = productChange(before, after);
      const back = productChange(after, before);
      const reversed = productChange([...before].reverse(), [...after].reverse()).reverse();
      const scale = Math.max(product(before), product(after), Number.MIN_VALUE);
      effects.forEach((effect, i) => {
        if (before[i] === after[i] && before[i] !== 0) expect(effect).toBeCloseTo(0, 12);
        expect(Math.abs(effect + back[i]!) / scale).toBeLessThan(1e-9);
        expect(Math.abs(effect - reversed[i]!) / scale).toBeLessThan(1e-9);
      });
    }),
  );
});

test("the zero rules are the limits of ever smaller factors", () => {
  const tiny = 1e-290;
  expect(productChange([0, 0.1, 250], [2000, 0.1, 250])).toEqual([50000, 0, 0]);
  expect(productChange([tiny, 0.1, 250], [2000, 0.1, 250])[0]).toBeCloseTo(50000, 6);
  expect(productChange([2000, 0.1, 250], [0, 0.1, 250])).toEqual([-50000, 0, 0]);
  expect(productChange([0, 0, 250], [2000, 0.1, 300])).toEqual([30000, 30000, 0]);
  expect(productChange([0, 0.1], [5, 0])).toEqual([0, 0]);
});

test("the logarithmic mean lies between its numbers and keeps its digits where they nearly agree", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
      fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
      (a, b) => {
        const mean = logarithmicMean(a, b);
        expect(mean).toBeGreaterThanOrEqual(Math.min(a, b) * (1 - 1e-12));
        expect(mean).toBeLessThanOrEqual(Math.max(a, b) * (1 + 1e-12));
        expect(Math.abs(logarithmicMean(b, a) - mean)).toBeLessThanOrEqual(1e-9 * mean);
      },
    ),
  );
  expect(logarithmicMean(1 + 1e-12, 1)).toBeCloseTo(1 + 5e-13, 15);
});

test("factors that do not pair up, or are negative, are refused", () => {
  expect(() => productChange([1], [1, 2])).toThrow(RangeError);
  expect(() => productChange([-1], [1])).toThrow(RangeError);
});
