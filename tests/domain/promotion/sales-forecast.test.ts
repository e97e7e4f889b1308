import fc from "fast-check";
import { safetyStock } from "../../../src/domain/products/stock";
import { salesBand, salesForecast } from "../../../src/domain/promotion/sales-forecast";

const given = fc.record({
  base: fc.double({ min: 1, max: 1e6, noNaN: true }),
  multiplier: fc.double({ min: 0.05, max: 50, noNaN: true }),
});

test("the range holds the forecast, is as wide on both sides unless it would go below 0, and wider the more sales vary", () => {
  fc.assert(
    fc.property(given, fc.double({ min: 1, max: 100, noNaN: true }), (forecast, phi) => {
      const [middle, band] = [salesForecast(forecast), salesBand(forecast, phi)!];
      const reach = 1.2815515655446004 * Math.sqrt(phi * (middle + middle ** 2 / forecast.base));
      expect(band.high - middle).toBeCloseTo(reach, 4);
      expect(band.low).toBeCloseTo(Math.max(0, middle - reach), 4);
      expect(salesBand(forecast, 2 * phi)!.high).toBeGreaterThan(band.high);
    }),
  );
});

test("the high end is the forecast and the safety stock of a service level of 90 %", () => {
  fc.assert(
    fc.property(given, fc.double({ min: 1, max: 100, noNaN: true }), (forecast, phi) => {
      const mean = salesForecast(forecast);
      const deviation = Math.sqrt(phi * (mean + mean ** 2 / forecast.base));
      const safety = safetyStock(0.9, { mean, deviation }, { mean: 1, deviation: 0 });
      expect(salesBand(forecast, phi)!.high / (mean + safety)).toBeCloseTo(1, 9);
    }),
  );
});

test("of nothing sold no range is known, and a spread that is not known is that of chance", () => {
  expect(salesBand({ base: 0, multiplier: 2 }, 1)).toBeNull();
  expect(salesBand({ base: 10, multiplier: 2 }, Number.NaN)).toEqual(salesBand({ base: 10, multiplier: 2 }, 1));
});
