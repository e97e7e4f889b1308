import fc from "fast-check";
import { stepRates, weakestStep } from "../../../src/domain/goal/funnel-steps";

const rate = fc.double({ min: 0.01, max: 1, noNaN: true });
const product = (values: readonly number[]) => values.reduce((total, value) => total * value, 1);

test("the overall rate is the product of the steps", () => {
  fc.assert(
    fc.property(fc.array(rate, { minLength: 1, maxLength: 6 }), (rates) => {
      const counts = rates.reduce((made, each) => [...made, made.at(-1)! * each], [1000]);
      const steps = stepRates(counts);
      expect(steps).toHaveLength(rates.length);
      steps.forEach(({ step, overall }, i) => {
        expect(step).toBeCloseTo(rates[i]!, 9);
        expect(overall).toBeCloseTo(product(rates.slice(0, i + 1)), 9);
      });
    }),
  );
});

test("no other step's return to standard brings more orders than the weakest's", () => {
  const pairs = fc.array(fc.tuple(fc.oneof(rate, fc.constant(0)), rate), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(pairs, (steps) => {
      const [rates, standards] = [steps.map(([actual]) => actual), steps.map(([, standard]) => standard)];
      const weakest = weakestStep(rates, standards);
      if (rates.every((actual, i) => actual >= standards[i]!)) return expect(weakest).toBeNull();
      const gain = (i: number) => product(rates.with(i, Math.max(rates[i]!, standards[i]!)));
      expect(rates[weakest!]).toBeLessThan(standards[weakest!]!);
      for (let i = 0; i < rates.length; i++) expect(gain(i)).toBeLessThanOrEqual(gain(weakest!) * (1 + 1e-12));
    }),
  );
});

test("of equals the first; of several rates of 0 the first of them", () => {
  expect(weakestStep([0.4, 0.4], [0.8, 0.8])).toBe(0);
  expect(weakestStep([0.1, 0, 0], [0.9, 0.5, 0.9])).toBe(1);
  expect(weakestStep([0.1, 0], [0.9, 0.5])).toBe(1);
});
