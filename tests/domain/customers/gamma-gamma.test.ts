import {
  expectedOrderValue,
  fitGammaGamma,
  gammaGammaLogLikelihood,
  type GammaGammaParameters,
  type OrderValues,
} from "../../../src/domain/customers/gamma-gamma";
import { gamma, uniform } from "../seeded";

/** The parameters published for the CDNOW sample, in dollars. */
const CDNOW: GammaGammaParameters = { p: 6.25, q: 3.74, v: 15.44 };

function simulate({ p, q, v }: GammaGammaParameters, customers: number): OrderValues {
  const random = uniform(3);
  const frequency = Array.from({ length: customers }, () => Math.floor(6 * random() ** 2));
  const average = frequency.map((orders) => {
    const scale = gamma(q, random) / v;
    const total = Array.from({ length: orders }, () => gamma(p, random) / scale).reduce((sum, value) => sum + value, 0);
    return orders === 0 ? 0 : total / orders;
  });
  return { frequency, average };
}

const values = simulate(CDNOW, 40_000);
const fit = fitGammaGamma(values)!;

test("finds the parameters the order values were drawn with", () => {
  expect(fit.p / CDNOW.p).toBeCloseTo(1, 1);
  expect(fit.q / CDNOW.q).toBeCloseTo(1, 1);
  expect(fit.v / CDNOW.v).toBeCloseTo(1, 1);
});

test.each(["p", "q", "v"] as const)("is the highest point along %s", (name) => {
  const most = gammaGammaLogLikelihood(values, fit);
  for (const factor of [0.99, 1.01])
    expect(gammaGammaLogLikelihood(values, { ...fit, [name]: fit[name] * factor })).toBeLessThan(most);
});

test("in a currency of a ten-thousandth, only the scale changes", () => {
  const small = simulate(CDNOW, 2000);
  const [one, other] = [
    fitGammaGamma(small)!,
    fitGammaGamma({ ...small, average: Array.from(small.average, (value) => value * 10_000) })!,
  ];
  expect(other.v / one.v / 10_000).toBeCloseTo(1, 4);
  expect(other.p / one.p).toBeCloseTo(1, 4);
  expect(other.q / one.q).toBeCloseTo(1, 4);
});

test("is refused where there is no repeat order, or all spend the same", () => {
  expect(fitGammaGamma({ frequency: [0, 0], average: [0, 0] })).toBeNull();
  expect(fitGammaGamma({ frequency: [1, 2, 3], average: [50, 50, 50] })).toBeNull();
});

test("the mean of all customers is expected of one without an order: p v ÷ (q − 1), 35.22 for CDNOW", () => {
  expect(expectedOrderValue(0, 0, CDNOW)).toBeCloseTo(35.22, 2);
});

test("the more orders, the nearer to the customer's own average", () => {
  const distances = [1, 5, 50, 5000].map((orders) => Math.abs(expectedOrderValue(orders, 80, CDNOW) - 80));
  expect(distances).toEqual([...distances].sort((one, other) => other - one));
  expect(distances.at(-1)).toBeLessThan(0.1);
});

test("there is no mean with q at most 1", () => {
  expect(expectedOrderValue(0, 0, { p: 6, q: 1, v: 15 })).toBeNaN();
});
