import logGamma from "@stdlib/math-base-special-gammaln";
import fc from "fast-check";
import {
  bgNbdLogLikelihood,
  type BgNbdParameters,
  expectedPurchases,
  fitBgNbd,
  probabilityAlive,
  type PurchaseHistories,
} from "../../../src/domain/customers/bg-nbd";
import { gamma, uniform } from "../seeded";

/** The parameters published for the CDNOW sample, in weeks. */
const CDNOW: BgNbdParameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

/** Purchase times after the first until a customer drawn from the model leaves or `until` passes. */
function purchaseTimes({ r, alpha, a, b }: BgNbdParameters, until: number, random: () => number): number[] {
  const rate = gamma(r, random) / alpha;
  const [one, other] = [gamma(a, random), gamma(b, random)];
  const times: number[] = [];
  for (let time = -Math.log(random()) / rate; time <= until; time -= Math.log(random()) / rate) {
    times.push(time);
    if (random() < one / (one + other)) break;
  }
  return times;
}

function simulate(parameters: BgNbdParameters, customers: number): PurchaseHistories {
  const random = uniform(7);
  const age = Array.from({ length: customers }, () => 27 + 12 * random());
  const times = age.map((until) => purchaseTimes(parameters, until, random));
  return { frequency: times.map((made) => made.length), recency: times.map((made) => made.at(-1) ?? 0), age };
}

/** The likelihood by its definition: averaged over all rates and all chances to leave, by the midpoint rule. */
function likelihoodByIntegration(x: number, recency: number, age: number, { r, alpha, a, b }: BgNbdParameters): number {
  const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
  const steps = 20_000;
  let overRates = [0, 0];
  for (let i = 0; i < steps; i++) {
    const rate = ((i + 0.5) / steps) * (60 / alpha);
    const density =
      Math.exp(r * Math.log(alpha) + (r - 1) * Math.log(rate) - alpha * rate - logGamma(r)) * (60 / alpha / steps);
    overRates = [
      overRates[0]! + density * rate ** x * Math.exp(-rate * age),
      overRates[1]! + density * rate ** x * Math.exp(-rate * recency),
    ];
  }
  let overChances = [0, 0];
  for (let i = 0; i < steps; i++) {
    const chance = (i + 0.5) / steps;
    const density = Math.exp((a - 1) * Math.log(chance) + (b - 1) * Math.log(1 - chance) - logBeta) / steps;
    overChances = [
      overChances[0]! + density * (1 - chance) ** x,
      overChances[1]! + density * chance * (1 - chance) ** (x - 1),
    ];
  }
  return overChances[0]! * overRates[0]! + (x > 0 ? overChances[1]! * overRates[1]! : 0);
}

describe("log-likelihood", () => {
  test.each([
    [0, 0, 12],
    [1, 5, 12],
    [4, 11, 12],
    [7, 3, 12],
  ])("of %d repeats, the last at %d of %d, is the model's own integral", (x, recency, age) => {
    const parameters = { r: 2.2, alpha: 5, a: 2.5, b: 3.5 };
    const computed = bgNbdLogLikelihood({ frequency: [x], recency: [recency], age: [age] }, parameters);
    expect(computed).toBeCloseTo(Math.log(likelihoodByIntegration(x, recency, age, parameters)), 4);
  });
});

describe("fit", () => {
  const histories = simulate(CDNOW, 40_000);
  const fit = fitBgNbd(histories);

  test("finds the parameters the customers were drawn with", () => {
    expect(fit).not.toBeNull();
    for (const name of ["r", "alpha", "a", "b"] as const) expect(fit![name] / CDNOW[name]).toBeCloseTo(1, 0);
    expect(fit!.r).toBeCloseTo(CDNOW.r, 2);
    expect(fit!.logLikelihood).toBeGreaterThanOrEqual(bgNbdLogLikelihood(histories, CDNOW));
  });

  test.each(["r", "alpha", "a", "b"] as const)("is the highest point along %s", (name) => {
    for (const factor of [0.99, 1.01]) {
      expect(bgNbdLogLikelihood(histories, { ...fit!, [name]: fit![name] * factor })).toBeLessThan(fit!.logLikelihood);
    }
  });

  test("in days instead of weeks, only alpha changes, sevenfold", () => {
    const small = simulate(CDNOW, 3000);
    const days = {
      ...small,
      recency: Array.from(small.recency, (t) => 7 * t),
      age: Array.from(small.age, (t) => 7 * t),
    };
    const [weekly, daily] = [fitBgNbd(small)!, fitBgNbd(days)!];
    expect(daily.alpha / weekly.alpha).toBeCloseTo(7, 4);
    for (const name of ["r", "a", "b"] as const) expect(daily[name] / weekly[name]).toBeCloseTo(1, 4);
  });

  test("is refused where nobody bought again", () => {
    expect(fitBgNbd({ frequency: [0, 0], recency: [0, 0], age: [10, 20] })).toBeNull();
    expect(fitBgNbd({ frequency: [], recency: [], age: [] })).toBeNull();
  });
});

describe("expected purchases", () => {
  test("Fader, Hardie and Lee's worked customer: 1.226 in the next 39 weeks", () => {
    expect(expectedPurchases({ frequency: 2, recency: 30.43, age: 38.86 }, 39, CDNOW)).toBeCloseTo(1.226, 3);
  });

  test("agree with customers drawn from the model", () => {
    const parameters = { r: 1.5, alpha: 6, a: 0.8, b: 2.5 };
    const random = uniform(11);
    let [customers, later] = [0, 0];
    for (let i = 0; i < 60_000; i++) {
      const times = purchaseTimes(parameters, 60, random);
      if (times.filter((time) => time <= 30).length > 0) continue;
      customers++;
      later += times.length;
    }
    expect(later / customers).toBeCloseTo(expectedPurchases({ frequency: 0, recency: 0, age: 30 }, 30, parameters), 1);
  });

  test("stay near a daily buyer's own rate after thousands of purchases", () => {
    const expected = expectedPurchases({ frequency: 4000, recency: 571, age: 571.4 }, 52, CDNOW);
    expect(expected).toBeGreaterThan(0.85 * 52 * 7);
    expect(expected).toBeLessThan(52 * 7);
  });

  test("grow with the horizon from 0, and are smooth where the formula divides by 0", () => {
    const history = fc.record({
      x: fc.integer({ min: 0, max: 30 }),
      recency: fc.double({ min: 0.1, max: 30, noNaN: true }),
    });
    fc.assert(
      fc.property(history, fc.double({ min: 0.3, max: 4, noNaN: true }), ({ x, recency }, a) => {
        const at = (horizon: number, near = a): number =>
          expectedPurchases({ frequency: x, recency: x === 0 ? 0 : recency, age: 31 }, horizon, { ...CDNOW, a: near });
        expect(at(0)).toBe(0);
        expect(at(10)).toBeGreaterThan(0);
        expect(at(20)).toBeGreaterThan(at(10));
        expect(at(10, 1)).toBeGreaterThan(at(10, 1.001));
        expect(at(10, 1)).toBeLessThan(at(10, 0.999));
      }),
    );
  });
});

test("the probability to be alive is 1 without a repeat, and falls with the time of silence", () => {
  expect(probabilityAlive(0, 0, 52, CDNOW)).toBe(1);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.double({ min: 0, max: 50, noNaN: true }), (x, recency) => {
      const at = (age: number): number => probabilityAlive(x, recency, age, CDNOW);
      expect(at(recency)).toBeLessThanOrEqual(1);
      expect(at(recency + 10)).toBeLessThan(at(recency));
      expect(at(recency + 10)).toBeGreaterThanOrEqual(0);
    }),
  );
});
