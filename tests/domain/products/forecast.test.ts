import fc from "fast-check";
import {
  crostonDemand,
  fitSeasons,
  fitTrend,
  intermittentDemand,
  nextPeriods,
  type SeasonKind,
  smoothed,
  trended,
} from "../../../src/domain/products/forecast";
import { fixtureJson } from "../../fixtures/read";
import { uniform } from "../seeded";

interface Published {
  readonly monthly: readonly number[];
  readonly holtWinters: readonly {
    readonly kind: SeasonKind;
    readonly fixed: readonly [number, number, number];
    readonly SSE: number;
    readonly coef: Readonly<Record<string, number>>;
    readonly forecast12: readonly number[];
  }[];
  readonly fitted: { readonly SSE: number; readonly forecast12: readonly number[] };
  readonly holt: { readonly fitted: readonly number[]; readonly forecast: readonly number[] };
  readonly croston: Readonly<Record<"alpha_0.1" | "alpha_0.2" | "SBA_0.1" | "one_demand", number>> & {
    readonly demand: readonly number[];
  };
}
const { monthly, holtWinters, fitted, holt, croston } = fixtureJson<Published>("forecast.json");

test.each(holtWinters)("R HoltWinters, $kind, fixed weights", ({ kind, fixed, SSE, coef, forecast12 }) => {
  const [level, trend, season] = fixed;
  const found = smoothed(monthly, { length: 12, kind }, { level, trend, season });
  expect(found.squaredErrors).toBeCloseTo(SSE, 6);
  expect(found.level).toBeCloseTo(coef.a!, 8);
  expect(found.trend).toBeCloseTo(coef.b!, 8);
  found.seasons.forEach((effect, i) => expect(effect).toBeCloseTo(coef[`s${i + 1}`]!, 8));
  nextPeriods(found, 12).forEach((units, i) => expect(units).toBeCloseTo(forecast12[i]!, 7));
});

test("weights are found that R's search finds, or better ones", () => {
  const found = fitSeasons(monthly, 12);
  expect(found.kind).toBe("multiplicative");
  expect(found.squaredErrors).toBeLessThanOrEqual(fitted.SSE * (1 + 1e-6));
  nextPeriods(found, 12).forEach((units, i) => expect(units / fitted.forecast12[i]!).toBeCloseTo(1, 1));
});

test("R's croston, and the correction of Syntetos and Boylan", () => {
  const { demand } = croston;
  expect(crostonDemand(demand, 0.1)).toBeCloseTo(croston["alpha_0.1"], 10);
  expect(crostonDemand(demand, 0.2)).toBeCloseTo(croston["alpha_0.2"], 10);
  expect(intermittentDemand(demand, 0.1)).toBeCloseTo(croston["SBA_0.1"], 10);
  expect(intermittentDemand([0, 0, 0], 0.1)).toBe(0);
});

test("what repeats goes on as it was, and twice the sales are twice the forecast, whatever the weights", () => {
  const weight = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 2, maxLength: 6 }),
      fc.integer({ min: 0, max: 9 }),
      fc.tuple(weight, weight, weight),
      (seasons, rise, [level, trend, season]) => {
        const at = (i: number): number => 500 + rise * i + seasons[i % seasons.length]!;
        const options = { length: seasons.length, kind: "additive" } as const;
        const ahead = (of: (i: number) => number): number[] => {
          const values = Array.from({ length: 4 * seasons.length }, (_, i) => of(i));
          return nextPeriods(smoothed(values, options, { level, trend, season }), 5);
        };
        ahead((i) => at(i) - rise * i).forEach((units, i) => expect(units).toBeCloseTo(at(i) - rise * i, 6));
        const [once, twice] = [ahead(at), ahead((i) => 2 * at(i))];
        twice.forEach((units, i) => expect(units / once[i]!).toBeCloseTo(2, 9));
      },
    ),
    { numRuns: 60 },
  );
});

test("R's holt with fixed weights, begun with the first value and the step to the second", () => {
  const shown = monthly.slice(0, holt.fitted.length);
  const [first, second] = shown as [number, number];
  const found = trended(shown, { level: 0.8, trend: 0.2 }, { level: first, trend: second - first });
  nextPeriods(found, holt.forecast.length).forEach((units, i) => expect(units).toBeCloseTo(holt.forecast[i]!, 8));
  const errors = shown.map((value, i) => (value - holt.fitted[i]!) ** 2);
  expect(found.squaredErrors).toBeCloseTo(
    errors.reduce((sum, error) => sum + error, 0),
    6,
  );
});

test("a straight line goes on as it was, and what only swings has no trend", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 6, max: 26 }), (rise, periods) => {
      const line = Array.from({ length: periods }, (_, i) => 500 + rise * i);
      nextPeriods(fitTrend(line)!, 3).forEach((units, i) => expect(units).toBeCloseTo(500 + rise * (periods + i), 6));
    }),
    { numRuns: 30 },
  );
  expect(fitTrend([30, 10, 30, 10, 30, 10, 30, 10])).toBeNull();
  expect(fitTrend([7, 7, 7, 7, 7, 7])).toBeNull();
  expect(fitTrend([1, 9])).toBeNull();
});

test("of series without a trend about one in twenty is taken to have one", () => {
  const random = uniform(5);
  const runs = 2000;
  const found = Array.from({ length: runs }, () => {
    const values = Array.from({ length: 14 }, () => 100 + 10 * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())); // prettier-ignore
    return fitTrend(values) !== null;
  }).filter(Boolean).length;
  expect(found / runs).toBeGreaterThan(0.035);
  expect(found / runs).toBeLessThan(0.065);
});
