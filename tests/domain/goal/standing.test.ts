import fc from "fast-check";
import { weekdayOf } from "../../../src/domain/calendar/calendar";
import { dayWeights } from "../../../src/domain/goal/daily-goals";
import { neededRunRate, pace, standing } from "../../../src/domain/goal/standing";

const positive = fc.double({ min: 0.01, max: 1e6, noNaN: true });

test("whoever goes on at the needed rate reaches the target; at an even pace the rate is the average", () => {
  fc.assert(
    fc.property(
      positive,
      positive,
      fc.double({ min: 0, max: 0.99, noNaN: true }),
      fc.double({ min: 0, max: 2, noNaN: true }),
      (target, total, gone, share) => {
        const progress = { actual: target * share, target, elapsed: total * gone, total };
        const rate = neededRunRate(progress);
        if (progress.actual >= target) expect(rate).toBe(0);
        else expect((progress.actual + rate * (total - progress.elapsed)) / target).toBeCloseTo(1, 9);
        if (gone > 0.01) expect(pace({ ...progress, actual: target * gone })).toBeCloseTo(1, 9);
      },
    ),
  );
});

test("nothing due has no pace; no time left has no rate unless the target is reached", () => {
  expect(pace({ actual: 5, target: 100, elapsed: 0, total: 30 })).toBeNaN();
  expect(pace({ actual: 5, target: 0, elapsed: 3, total: 30 })).toBeNaN();
  expect(pace({ actual: 5, target: 100, elapsed: 0, total: 0 })).toBeNaN();
  expect(neededRunRate({ actual: 5, target: 100, elapsed: 30, total: 30 })).toBeNaN();
  expect(neededRunRate({ actual: 100, target: 100, elapsed: 30, total: 30 })).toBe(0);
});

test("a day weighs as its weekday; a boosted day times the boost; a day off nothing, boosted or not", () => {
  const weekdayWeights = [1, 2, 3, 4, 5, 6, 7];
  const days = fc.uniqueArray(fc.integer({ min: 46000, max: 46060 }));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), days, days, (length, off, boosted) => {
      const weights = dayWeights(46000, 46000 + length, {
        weekdayWeights,
        daysOff: new Set(off),
        boostDays: new Set(boosted),
        boost: 3,
      });
      expect(weights).toHaveLength(length + 1);
      weights.forEach((weight, i) => {
        const day = 46000 + i;
        const usual = weekdayWeights[weekdayOf(day) - 1]!;
        expect(weight).toBe(off.includes(day) ? 0 : boosted.includes(day) ? usual * 3 : usual);
      });
    }),
  );
});

test("a standing is pace, need, forecast and state of the same figures, and follows the amber limit", () => {
  const course = { goal: 1000, expected: 500, actual: 425, kept: 0, share: 0.5, left: 15 };
  expect(standing(course)).toEqual({ pace: 0.85, neededPerDay: 575 / 15, forecast: 850, state: "behind" });
  expect(standing(course, 0.5).state).toBe("slightlyBehind");
  expect(standing({ ...course, actual: 500 }).state).toBe("onTrack");
  const begun = { ...course, expected: 0, share: 0, left: 0 };
  expect(standing(begun)).toEqual({ pace: null, neededPerDay: null, forecast: null, state: "notBegun" });
  expect(standing({ ...begun, goal: 0 }).state).toBeNull();
  // As far above the plan as the limit is below it; forecast and pace both have to be.
  expect([549, 550].map((actual) => standing({ ...course, actual }).state)).toEqual(["onTrack", "ahead"]);
  expect(standing({ ...course, expected: 950, actual: 920, kept: 900 }).state).toBe("slightlyBehind");
  expect(standing({ ...course, expected: 800, actual: 780, kept: 760 }).state).toBe("behind");
});

test("on track is where the forecast reaches the goal, also of a plan that kept what had come before it", () => {
  const count = fc.integer({ min: 0, max: 500 });
  fc.assert(
    fc.property(
      count,
      count,
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 1, max: 20 }),
      (kept, since, rest, passed) => {
        const [goal, share] = [kept + rest, passed / 20];
        const course = { goal, expected: kept + rest * share, actual: kept + since, kept, share, left: 20 - passed };
        const { state, forecast } = standing(course);
        const [judged, pace] = [forecast! / goal, (kept + since) / (kept + rest * share)];
        // Within the tenth of a per cent that is read as the goal a rounding decides.
        fc.pre(Math.min(Math.abs(judged - 1), Math.abs(pace - 1)) > 6e-4);
        expect(state === "onTrack" || state === "ahead").toBe(judged >= 1);
        expect(standing({ ...course, share: 0 }).forecast).toBeNull();
      },
    ),
  );
});

test("a forecast that reads as the goal reaches it, one that reads as less does not", () => {
  const state = (actual: number) =>
    standing({ goal: 10_000, expected: 5000, actual, kept: 0, share: 0.5, left: 9 }).state;
  expect([4998, 4997].map(state)).toEqual(["onTrack", "slightlyBehind"]);
});
