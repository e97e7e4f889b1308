import fc from "fast-check";
import { dispersionOf, forecastAtEnd, forecastBand } from "../../../src/domain/goal/forecast";
import { gamma, uniform } from "../seeded";

/** Poisson counts by multiplication (Knuth), for small means. */
function poisson(mean: number, random: () => number): number {
  const limit = Math.exp(-mean);
  let count = -1;
  for (let product = 1; product > limit; product *= random()) count++;
  return count;
}

const WEIGHTS = Array.from({ length: 90 }, (_, i) => [1, 1, 1, 1, 1.5, 2, 0][i % 7]!);
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/**
 * Share of simulated courses whose end lies in the band made of their first days.
 * @param extra Variance of a day is (1 + extra) × its mean: gamma-mixed Poisson counts; 0 for Poisson ones.
 */
function coverage(mean: number, extra: number, passed: number, level: number, courses = 3000): number {
  const random = uniform(20_260_101);
  let held = 0;
  for (let course = 0; course < courses; course++) {
    const counts = WEIGHTS.map((weight) => {
      const expected = mean * weight;
      if (expected === 0) return 0;
      return poisson(extra === 0 ? expected : gamma(expected / extra, random) * extra, random);
    });
    const soFar = { actual: sum(counts.slice(0, passed)), share: sum(WEIGHTS.slice(0, passed)) / sum(WEIGHTS) };
    const band = forecastBand(soFar, dispersionOf(counts.slice(0, passed), WEIGHTS.slice(0, passed)), level);
    const end = sum(counts);
    // Counts are whole and the band is not: half a unit on both sides belongs to it.
    if (band !== null && end >= band.low - 0.5 && end <= band.high + 0.5) held++;
  }
  return held / courses;
}

describe("the band holds the end as often as it says", () => {
  it.each([
    ["Poisson days, a third passed", 4, 0, 30, 0.8],
    ["Poisson days, two thirds passed", 4, 0, 60, 0.8],
    ["days that spread three times as much", 4, 2, 45, 0.8],
    ["few orders a day", 1, 0.5, 45, 0.8],
    ["a wider band", 4, 1, 45, 0.95],
  ])("%s", (_, mean, extra, passed, level) => {
    const share = coverage(mean, extra, passed, level);
    expect(share).toBeGreaterThan(level - 0.04);
    expect(share).toBeLessThan(level + 0.04);
  });

  it("would be too narrow without the dispersion", () => {
    const random = uniform(7);
    const counts = WEIGHTS.map((weight) => (weight === 0 ? 0 : poisson(gamma((4 * weight) / 3, random) * 3, random)));
    expect(dispersionOf(counts, WEIGHTS)).toBeGreaterThan(2);
  });
});

const course = fc.record({
  actual: fc.integer({ min: 1, max: 100_000 }),
  share: fc.double({ min: 0.01, max: 1, noNaN: true }),
});
const dispersion = fc.double({ min: 1, max: 50, noNaN: true });

test("the forecast lies in its band, which ends at what has come and closes at the end", () => {
  fc.assert(
    fc.property(course, dispersion, fc.double({ min: 0.5, max: 0.99, noNaN: true }), (soFar, phi, level) => {
      const { low, high } = forecastBand(soFar, phi, level)!;
      const end = forecastAtEnd(soFar);
      expect(low).toBeGreaterThanOrEqual(soFar.actual);
      expect(low).toBeLessThanOrEqual(end * (1 + 1e-12));
      expect(high).toBeGreaterThanOrEqual(end * (1 - 1e-12));
      expect(forecastBand({ ...soFar, share: 1 }, phi, level)).toEqual({ low: soFar.actual, high: soFar.actual });
    }),
  );
});

test("the reach grows with the square root of the dispersion and with the level", () => {
  const soFar = { actual: 400, share: 0.5 };
  const reach = (phi: number, level: number): number => forecastBand(soFar, phi, level)!.high - 800;
  expect(reach(4, 0.8)).toBeCloseTo(2 * reach(1, 0.8), 9);
  // sqrt(400 + 400² ÷ 400) × 1.2816
  expect(reach(1, 0.8)).toBeCloseTo(Math.sqrt(800) * 1.2815515655446004, 9);
  expect(reach(1, 0.95)).toBeGreaterThan(reach(1, 0.8));
});

test("an even course has the least dispersion; days without weight say nothing", () => {
  expect(dispersionOf([2, 2, 2, 4], [1, 1, 1, 2])).toBe(1);
  expect(dispersionOf([3, 5, 1, 7], [1, 1, 1, 1])).toBeCloseTo(5 / 3, 12);
  expect(dispersionOf([3, 9, 5, 1, 7], [1, 0, 1, 1, 1])).toBeCloseTo(5 / 3, 12);
});

test("nothing passed, nothing come: no forecast, no band, no dispersion", () => {
  expect(forecastAtEnd({ actual: 3, share: 0 })).toBeNaN();
  expect(forecastBand({ actual: 3, share: 0 }, 1, 0.8)).toBeNull();
  expect(forecastBand({ actual: 0, share: 0.5 }, 1, 0.8)).toBeNull();
  expect(dispersionOf([0, 0, 0], [1, 1, 1])).toBeNaN();
  expect(dispersionOf([4], [1])).toBeNaN();
});
