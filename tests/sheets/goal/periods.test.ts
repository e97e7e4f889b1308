import fc from "fast-check";
import { weekdayOf } from "../../../src/domain/calendar";
import { periodsOf, sellingDays, weekdayCounts, weightedDays } from "../../../src/sheets/goal/periods";

const range = fc.tuple(fc.integer({ min: 40_000, max: 60_000 }), fc.nat(1500)).map(([start, days]) => ({ start, end: start + days }));
const weights = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 7, maxLength: 7 });
const daysOf = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

describe.each(["month", "day"] as const)("periods by %s", (length) => {
  it("cover every day once, in order", () => {
    fc.assert(
      fc.property(range, ({ start, end }) => {
        const periods = periodsOf(start, end, length);
        expect(periods.flatMap(({ from, to }) => daysOf(from, to))).toEqual(daysOf(start, end));
      }),
      { numRuns: 30 },
    );
  });
});

describe("weekdays", () => {
  it("are counted as one by one", () => {
    fc.assert(
      fc.property(range, ({ start, end }) => {
        const counts = new Array<number>(7).fill(0);
        for (const day of daysOf(start, end)) counts[weekdayOf(day) - 1]!++;
        expect(weekdayCounts(start, end)).toEqual(counts);
      }),
      { numRuns: 30 },
    );
  });

  it("weigh as their days do", () => {
    fc.assert(
      fc.property(range, weights, ({ start, end }, each) => {
        const ofDays = daysOf(start, end).map((day) => each[weekdayOf(day) - 1]!);
        expect(weightedDays(start, end, each)).toBe(ofDays.reduce((sum, weight) => sum + weight, 0));
        expect(sellingDays(start, end, each)).toBe(ofDays.filter((weight) => weight > 0).length);
      }),
      { numRuns: 30 },
    );
  });

  it("are none before the first day", () => expect(weightedDays(46000, 45999, [1, 1, 1, 1, 1, 1, 1])).toBe(0));
});
