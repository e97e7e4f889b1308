import fc from "fast-check";
import { fixtureJson } from "../../fixtures/read";
import { addMonths, serialOf } from "../../../src/domain/calendar/calendar";
import { spreadOver, unitEconomics } from "../../../src/domain/marketing/budget";
import { expectedOf, goalStateOf, progressOf, timeGone, weightedProgress } from "../../../src/domain/marketing/goals";

interface Figures {
  readonly economics: readonly (Parameters<typeof unitEconomics>[0] & ReturnType<typeof unitEconomics>)[];
}

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe("a goal", () => {
  test("has come from nothing to all of the way, whichever way its measure goes", () => {
    fc.assert(
      fc.property(number, number, (start, target) => {
        fc.pre(Math.abs(target - start) > 1e-3);
        const at = (now: number): number => progressOf({ start, target }, now)!;
        expect([at(start) + 0, at(target)]).toEqual([0, 1]);
        expect(at((start + target) / 2)).toBeCloseTo(0.5, 6);
      }),
    );
  });
  test("is where it is expected exactly when its progress is the time gone", () => {
    const stretch = { start: 0.08, target: 0.05 };
    expect(progressOf(stretch, expectedOf(stretch, 0.4))).toBeCloseTo(0.4, 12);
  });
  test("without a figure or a way to go has no progress, never 0", () => {
    expect(progressOf({ start: 1, target: 2 }, null)).toBeNull();
    expect(progressOf({ start: 2, target: 2 }, 2)).toBeNull();
  });
  test.each([
    [null, 150, "noMeasure"],
    [1, 100, "reached"],
    [0.99, 201, "missed"],
    [0.2, 100, "notBegun"],
    [0.56, 150, "ahead"],
    [0.5, 150, "onTrack"],
    [0.46, 150, "slightlyBehind"],
    [0.44, 150, "behind"],
    [0.99, 200, "slightlyBehind"],
  ] as const)("with progress %p on day %d is %s", (progress, today, state) => {
    expect(goalStateOf({ from: 100, by: 200 }, progress, today)).toBe(state);
  });
  test("whose dates are out of order has no state", () => {
    expect(timeGone({ from: 200, by: 200 }, 200)).toBeNull();
    expect(goalStateOf({ from: 200, by: 100 }, 0.5, 150)).toBeNull();
  });
});

describe("the roll-up", () => {
  const goal = fc.record({
    weight: fc.integer({ min: 0, max: 50 }).map((n) => n / 10),
    progress: fc.option(fc.double({ min: -2, max: 3, noNaN: true })),
  });
  test("lies between its parts and does not change with their order or the scale of their weights", () => {
    fc.assert(
      fc.property(fc.array(goal, { minLength: 1, maxLength: 15 }), (goals) => {
        const counted = goals.filter(({ weight, progress }) => weight > 0 && progress !== null);
        const whole = weightedProgress(goals);
        if (counted.length === 0) return void expect(whole).toBeNull();
        const parts = counted.map(({ progress }) => progress!);
        expect(whole).toBeGreaterThanOrEqual(Math.min(...parts) - 1e-12);
        expect(whole).toBeLessThanOrEqual(Math.max(...parts) + 1e-12);
        expect(weightedProgress(goals.toReversed())).toBeCloseTo(whole!, 10);
        expect(weightedProgress(goals.map(({ weight, ...rest }) => ({ ...rest, weight: weight * 7 })))).toBeCloseTo(
          whole!,
          10,
        );
      }),
    );
  });
});

describe("a budget", () => {
  const months = Array.from({ length: 24 }, (_, i) => addMonths(serialOf(2026, 1, 1), i));
  test("spreads an amount over its days, and loses none of it", () => {
    fc.assert(
      fc.property(fc.nat(600), fc.nat(120), fc.nat(1e6), (after, days, amount) => {
        const from = months[0]! + after;
        const parts = spreadOver({ amount, from, by: from + days }, months);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(amount, 4);
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
  test.each(fixtureJson<Figures>("marketing.json").economics)(
    "a customer of %j",
    ({ ltv, cac, ratio, payback, ...given }) => {
      const found = unitEconomics(given);
      expect(found.ltv).toBeCloseTo(ltv, 9);
      expect([found.cac, found.ratio, found.payback]).toEqual([cac, ratio, payback].map((each) => expect.closeTo(each!, 9) as unknown)); // prettier-ignore
    },
  );
  test("a month's revenue a customer and churn give the same as years do", () => {
    const found = unitEconomics({
      averageOrderValue: 100,
      ordersPerYear: 12,
      margin: 0.8,
      years: 1 / (12 * 0.04),
      spend: 500,
      newCustomers: 1,
    });
    expect([found.ltv, found.ratio, found.payback].map((each) => Number(each!.toFixed(9)))).toEqual([2000, 4, 6.25]);
  });
  test("what a customer costs is unknown without a spend or a new customer, never nothing", () => {
    const customer = { averageOrderValue: 1, ordersPerYear: 1, margin: 1, years: 1 };
    expect(unitEconomics({ ...customer, spend: 0, newCustomers: 9 })).toMatchObject({
      cac: null,
      ratio: null,
      payback: null,
    });
    expect(unitEconomics({ ...customer, spend: 9, newCustomers: 0 }).cac).toBeNull();
  });
});
