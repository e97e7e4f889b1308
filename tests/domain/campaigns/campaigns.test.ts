import fc from "fast-check";
import {
  allocateCapped,
  budgetLimits,
  growthCaps,
  responseVerdict,
  wilsonInterval,
} from "../../../src/domain/campaigns/campaigns";

describe("Wilson's interval", () => {
  // R. G. Newcombe (1998), Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %d in %d is the published one", (responses, reach, low, high) => {
    const interval = wilsonInterval(responses, reach, 0.95);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  const counts = fc
    .tuple(fc.nat(5000), fc.integer({ min: 1, max: 5000 }))
    .map(([part, reach]) => [Math.min(part, reach), reach] as const);

  it("holds the rate, stays inside 0 to 1, and mirrors the rate of not responding", () => {
    fc.assert(
      fc.property(counts, fc.double({ min: 0.5, max: 0.999, noNaN: true }), ([responses, reach], confidence) => {
        const { low, high } = wilsonInterval(responses, reach, confidence);
        const mirror = wilsonInterval(reach - responses, reach, confidence);
        expect(low).toBeLessThanOrEqual(responses / reach);
        expect(high).toBeGreaterThanOrEqual(responses / reach);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(mirror.low).toBeCloseTo(1 - high, 12);
      }),
    );
  });

  it("ends where the score test of a share stands exactly at the chosen confidence", () => {
    fc.assert(
      fc.property(counts, ([responses, reach]) => {
        const { low, high } = wilsonInterval(responses, reach, 0.95);
        for (const end of [low, high].filter((share) => share > 0 && share < 1)) {
          const score = Math.abs(responses / reach - end) / Math.sqrt((end * (1 - end)) / reach);
          expect(score).toBeCloseTo(1.959963984540054, 6);
        }
      }),
    );
  });

  it("refuses more responses than people reached", () => {
    expect(() => wilsonInterval(5, 4, 0.95)).toThrow(RangeError);
    expect(() => wilsonInterval(0, 0, 0.95)).toThrow(RangeError);
  });
});

it("calls a rate above or below the standard only when the whole interval is", () => {
  expect(responseVerdict({ low: 0.021, high: 0.03 }, 0.02)).toBe("above");
  expect(responseVerdict({ low: 0.01, high: 0.019 }, 0.02)).toBe("below");
  expect(responseVerdict({ low: 0.02, high: 0.03 }, 0.02)).toBe("uncertain");
});

describe("the capped split", () => {
  const split = (
    budget: number,
    given: readonly number[],
    { minimum, cap }: { minimum: number; cap: number },
  ): number[] =>
    allocateCapped(
      budget,
      given,
      minimum,
      given.map(() => cap),
    );
  const weights = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 50, noNaN: true })), {
    minLength: 1,
    maxLength: 25,
  });
  const share = fc.double({ min: 0.01, max: 1, noNaN: true });
  const cases = fc.record({
    weights,
    budget: fc.integer({ min: 1, max: 1_000_000 }),
    capShare: share,
    floor: fc.nat(100_000),
  });
  const near = (one: number, other: number, budget: number): boolean => Math.abs(one - other) <= 1e-9 * budget;

  it("adds up to the budget, keeps the limits, and is in proportion where it is free", () => {
    fc.assert(
      fc.property(cases, ({ weights: given, budget, capShare, floor }) => {
        const limits = budgetLimits(budget, given.length, capShare, floor);
        const parts = split(budget, given, limits);
        const spent = parts.reduce((sum, part) => sum + part, 0);
        // Less only when all that has a weight is at the cap.
        const full = given.every((weight, i) => weight === 0 || near(parts[i]!, limits.cap, budget));
        expect(near(spent, budget, budget) || (full && spent < budget)).toBe(true);
        expect(
          parts.every((part) => part >= limits.minimum - 1e-9 * budget && part <= limits.cap + 1e-9 * budget),
        ).toBe(true);
        const free = given.flatMap((weight, i) => {
          const inside = parts[i]! > limits.minimum + 1e-6 * budget && parts[i]! < limits.cap - 1e-6 * budget;
          return weight > 0 && inside ? [parts[i]! / weight] : [];
        });
        for (const level of free) expect(level / free[0]!).toBeCloseTo(1, 9);
      }),
    );
  });

  it("never gives less to what paid more, and only the proportions of the weights matter", () => {
    fc.assert(
      fc.property(cases, ({ weights: given, budget, capShare, floor }) => {
        const limits = budgetLimits(budget, given.length, capShare, floor);
        const parts = split(budget, given, limits);
        const order = given.map((_, i) => i).sort((a, b) => given[a]! - given[b]!);
        order.slice(1).forEach((at, i) => expect(parts[at]!).toBeGreaterThanOrEqual(parts[order[i]!]! - 1e-9 * budget));
        const eightfold = given.map((weight) => weight * 8);
        const scaled = split(budget, eightfold, limits);
        scaled.forEach((part, i) => expect(near(part, parts[i]!, budget)).toBe(true));
      }),
    );
  });

  it("shares what the cap cuts off, pays the minimum first, and keeps what nobody may take", () => {
    expect(split(100, [8, 1, 1], { minimum: 0, cap: 40 })).toEqual([40, 30, 30]);
    expect(split(100, [8, 1, 1], { minimum: 0, cap: 100 })).toEqual([80, 10, 10]);
    expect(split(100, [3, 1, 0], { minimum: 10, cap: 100 })).toEqual([67.5, 22.5, 10]);
    expect(split(100, [5, 0, 0], { minimum: 5, cap: 40 })).toEqual([40, 5, 5]);
    expect(split(90, [0, 0, 0], { minimum: 10, cap: 45 })).toEqual([10, 10, 10]);
  });

  it("lets nothing grow to more than so many times what it cost", () => {
    const limits = { minimum: 50, cap: 400 };
    expect(growthCaps([10, 60, 200, 0], 3, limits)).toEqual([50, 180, 400, 400]);
    expect(allocateCapped(1000, [20, 2, 1, 1], 50, growthCaps([10, 60, 200, 150], 3, limits))).toEqual([
      50, 180, 385, 385,
    ]);
    expect(allocateCapped(1000, [20, 2, 1, 1], 50, growthCaps([10, 60, 20, 15], 3, limits))).toEqual([50, 180, 60, 50]);
  });

  it("widens limits that cannot hold, and refuses such limits themselves", () => {
    expect(budgetLimits(1000, 2, 0.4, 100)).toEqual({ minimum: 100, cap: 500 });
    expect(budgetLimits(1000, 20, 0.4, 100)).toEqual({ minimum: 50, cap: 400 });
    expect(() => allocateCapped(100, [1, 1], 20, [40, 10])).toThrow(RangeError);
    expect(() => allocateCapped(100, [1, 1], 0, [40])).toThrow(RangeError);
    expect(() => split(100, [1, 1], { minimum: 60, cap: 100 })).toThrow(RangeError);
    expect(() => split(100, [1, -1], { minimum: 0, cap: 100 })).toThrow(RangeError);
  });
});
