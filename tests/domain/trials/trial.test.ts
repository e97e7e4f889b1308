import fc from "fast-check";
import { studentQuantile } from "../../../src/domain/maths/student";
import {
  FEWEST_TRIED,
  meanDifference,
  type Sample,
  shareDifference,
  trialVerdict,
  twoProportionZ,
} from "../../../src/domain/trials/trial";
import { fixtureJson } from "../../fixtures/read";

interface Expected {
  readonly two_proportions: readonly Readonly<
    Record<"k1" | "n1" | "k2" | "n2" | "z_pooled" | "newcombe_low" | "newcombe_high", number>
  >[];
  readonly welch: readonly {
    readonly before: readonly number[];
    readonly after: readonly number[];
    readonly confidence: number;
    readonly low: number;
    readonly high: number;
  }[];
  readonly student: readonly Readonly<Record<"freedom" | "confidence" | "t", number>>[];
}
const expected = fixtureJson<Expected>("trials.json");

/** Quantiles of the normal distribution, as published. */
const NORMAL = { "0.8": 1.2815515655446, "0.9": 1.6448536269515, "0.95": 1.95996398454, "0.99": 2.5758293035489 };

const sampleOf = (values: readonly number[]): Sample => ({
  count: values.length,
  sum: values.reduce((sum, value) => sum + value, 0),
  squares: values.reduce((sum, value) => sum + value * value, 0),
});

test.each(expected.student)("Student's quantile of $freedom degrees at $confidence", ({ freedom, confidence, t }) => {
  const z = NORMAL[String(confidence) as keyof typeof NORMAL];
  expect(Math.abs(studentQuantile(z, freedom) - t)).toBeLessThan(confidence > 0.98 ? 0.003 : 0.0005);
});

test.each(expected.two_proportions)("two proportions: $k1 of $n1 beside $k2 of $n2", (row) => {
  const [one, other] = [
    { part: row.k1, whole: row.n1 },
    { part: row.k2, whole: row.n2 },
  ];
  const { interval, verdict } = shareDifference(other, one, 0.95);
  expect(interval!.low).toBeCloseTo(row.newcombe_low, 10);
  expect(interval!.high).toBeCloseTo(row.newcombe_high, 10);
  expect(verdict).toBe(trialVerdict({ low: row.newcombe_low, high: row.newcombe_high }));
  expect(twoProportionZ(other, one)).toBeCloseTo(row.z_pooled, 10);
});

test("Welch's interval is the reference package's", () => {
  for (const { before, after, confidence, low, high } of expected.welch) {
    const { interval } = meanDifference(sampleOf(before), sampleOf(after), confidence);
    const width = high - low;
    // The expansion of Student's t is right to three digits, and so is the interval.
    expect(Math.abs(interval!.low - low)).toBeLessThan(0.001 * width);
    expect(Math.abs(interval!.high - high)).toBeLessThan(0.001 * width);
  }
});

test("too few on either side, and nothing at all, cannot be told", () => {
  const many = sampleOf(Array.from({ length: 50 }, (_, i) => i));
  const few = sampleOf(Array.from({ length: FEWEST_TRIED - 1 }, () => 1000));
  expect(meanDifference(many, few, 0.95)).toMatchObject({ after: 1000, interval: null, verdict: "cannotTell" });
  expect(meanDifference(sampleOf([]), many, 0.95).verdict).toBe("cannotTell");
  expect(shareDifference({ part: 0, whole: 5 }, { part: 50, whole: 50 }, 0.95).verdict).toBe("cannotTell");
  expect(shareDifference({ part: 0, whole: 0 }, { part: 5, whole: 50 }, 0.95).verdict).toBe("cannotTell");
});

test("values that are all the same before and after changed for certain", () => {
  const [flat, higher] = [sampleOf(Array.from({ length: 20 }, () => 5)), sampleOf(Array.from({ length: 20 }, () => 6))];
  expect(meanDifference(flat, higher, 0.95)).toMatchObject({ change: 1, verdict: "up" });
  expect(meanDifference(flat, flat, 0.95)).toMatchObject({ change: 0, verdict: "cannotTell" });
});

const values = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: FEWEST_TRIED, maxLength: 60 });

test("before and after changed over: the change and its interval turn round", () => {
  fc.assert(
    fc.property(values, values, (before, after) => {
      const [there, back] = [
        meanDifference(sampleOf(before), sampleOf(after), 0.9),
        meanDifference(sampleOf(after), sampleOf(before), 0.9),
      ];
      expect(there.change).toBeCloseTo(-back.change, 9);
      expect(there.interval!.low).toBeCloseTo(-back.interval!.high, 9);
      expect(there.interval!.low).toBeLessThanOrEqual(there.change);
      expect(there.interval!.high).toBeGreaterThanOrEqual(there.change);
    }),
  );
});
