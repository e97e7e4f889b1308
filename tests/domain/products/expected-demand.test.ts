import type { SalesFigures } from "../../../src/domain/products/daily-demand";
import { expectedDemand } from "../../../src/domain/products/expected-demand";

const YEAR = 52;
const CURRENT = { days: 28, isCurrent: true };

/** Sales whose weeks that count are said by mean and interval. */
const sales = (history: readonly number[], interval = 1, mean = 2): Parameters<typeof expectedDemand>[0] => ({
  demand: { mean, deviation: 1 },
  pattern: { interval, variation: 0.4 } satisfies SalesFigures["pattern"],
  history: Float64Array.from(history),
});

const constant = (weeks: number, units: number): number[] => Array.from({ length: weeks }, () => units);

test("under two years, without a trend, the average of the weeks that count stands", () => {
  expect(expectedDemand(sales(constant(2 * YEAR - 1, 7)), CURRENT)).toEqual({
    mean: 2,
    deviation: 1,
    method: "average",
  });
});

test("from half a year on a trend alone counts where it is more than chance, over the days that an order is to last", () => {
  const rising = (weeks: number) => Array.from({ length: weeks }, (_, week) => 100 + week);
  const { mean, method } = expectedDemand(sales(rising(60)), CURRENT);
  expect(method).toBe("trend");
  expect(mean).toBeCloseTo((100 + 60 + 1.5) / 7, 6);
  expect(expectedDemand(sales(rising(60)), { ...CURRENT, days: 56 }).mean).toBeCloseTo((100 + 60 + 3.5) / 7, 6);
  expect(expectedDemand(sales(rising(23)), CURRENT).method).toBe("average");
  expect(expectedDemand(sales(rising(60)), { ...CURRENT, isCurrent: false }).method).toBe("average");
  // What would end in nothing is ordered by what still sells.
  const falling = Array.from({ length: 40 }, (_, week) => Math.max(0, 78 - 2 * week));
  expect(expectedDemand(sales(falling), CURRENT)).toEqual({ mean: 2, deviation: 1, method: "average" });
});

test("what sells now and then is foreseen by its size and interval after the first sale", () => {
  const everyFour = Array.from({ length: 41 }, (_, week) => (week % 4 === 0 ? 6 : 0));
  const { mean, deviation, method } = expectedDemand(sales(everyFour, 4), CURRENT);
  expect([method, deviation]).toEqual(["intermittent", 1]);
  expect(mean).toBeCloseTo((6 / 4 / 7) * 0.95, 12);
  expect(expectedDemand(sales([3, 0, 0, 2], 2), CURRENT).method).toBe("average");
});

test("from two years on the season of the coming weeks counts, and the trend", () => {
  const seasonal = (week: number): number => (Math.floor(week / 4) % 13 === 0 ? 30 : 10);
  const weeks = Array.from({ length: 2 * YEAR }, (_, week) => seasonal(week));
  const peak = expectedDemand(sales(weeks), CURRENT);
  expect(peak.method).toBe("season");
  expect(peak.mean).toBeCloseTo(30 / 7, 6);
  expect(peak.deviation).toBeCloseTo(0, 6);
  expect(expectedDemand(sales(weeks), { days: 56, isCurrent: true }).mean).toBeCloseTo(20 / 7, 6);
  expect(expectedDemand(sales(weeks), { days: 28, isCurrent: false }).method).toBe("average");
  const rising = Array.from({ length: 3 * YEAR }, (_, week) => 100 + week);
  expect(expectedDemand(sales(rising), CURRENT).mean).toBeCloseTo((100 + 3 * YEAR + 1.5) / 7, 1);
});
