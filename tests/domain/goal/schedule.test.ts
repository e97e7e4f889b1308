import fc from "fast-check";
import { allocate } from "../../../src/domain/maths/rounding";
import { serialOf, weekdayOf } from "../../../src/domain/calendar/calendar";
import { byMonth, monthsOf, partsOf, runningGoal, scheduleOf } from "../../../src/domain/goal/schedule";

const range = fc
  .tuple(fc.integer({ min: 40_000, max: 60_000 }), fc.nat(1000))
  .map(([start, days]) => ({ start, end: start + days }));
const weights = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 7, maxLength: 7 });
const daysOf = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

it("months cover every day once, in order", () => {
  fc.assert(
    fc.property(range, ({ start, end }) => {
      expect(monthsOf(start, end).flatMap(({ from, to }) => daysOf(from, to))).toEqual(daysOf(start, end));
    }),
    { numRuns: 30 },
  );
});

it("whole months are 1, and the parts of a cut year are what is left of it", () => {
  expect(monthsOf(serialOf(2026, 1, 1), serialOf(2026, 12, 31)).map(({ portion }) => portion)).toEqual(
    new Array(12).fill(1),
  );
  expect(monthsOf(serialOf(2026, 2, 15), serialOf(2026, 3, 31)).map(({ portion }) => portion)).toEqual([0.5, 1]);
});

it("days add up to months and months to the goal, the months' parts being those of their weights", () => {
  fc.assert(
    fc.property(
      range,
      weights,
      fc.array(fc.nat(500), { minLength: 40, maxLength: 40 }),
      fc.nat(100_000),
      (days, weekdays, ofMonths, need) => {
        const schedule = scheduleOf({ ...days, weekdayWeights: weekdays, special: [], weights: ofMonths });
        fc.pre(schedule.total > 0);
        const parts = partsOf(runningGoal(need, 0, schedule), 0);
        expect(sum(parts)).toBe(need);
        expect(parts.every((part) => part >= 0)).toBe(true);
        expect(byMonth(parts, schedule, 0)).toEqual(allocate(need, schedule.monthWeights));
        schedule.dayWeights.forEach((weight, i) => expect(weight > 0 || parts[i] === 0).toBe(true));
      },
    ),
    { numRuns: 60 },
  );
});

it("without weights of their own, months weigh what their days do", () => {
  fc.assert(
    fc.property(range, weights, fc.nat(100_000), ({ start, end }, weekdays, need) => {
      const ofMonths = monthsOf(start, end).map(() => null);
      const schedule = scheduleOf({ start, end, weekdayWeights: weekdays, special: [], weights: ofMonths });
      fc.pre(schedule.total > 0);
      const ofDays = daysOf(start, end).map((day) => weekdays[weekdayOf(day) - 1]!);
      expect(sum(partsOf(runningGoal(need, 0, schedule), 0))).toBe(need);
      expect(schedule.total).toBe(sum(ofDays));
    }),
    { numRuns: 30 },
  );
});
