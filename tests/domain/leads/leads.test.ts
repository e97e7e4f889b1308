import fc from "fast-check";
import { addMonths, serialOf } from "../../../src/domain/calendar/calendar";
import { EFFORT_SHARES, effortByGrade, leadGrade, stickiness } from "../../../src/domain/leads/leads";

const day = fc.integer({ min: serialOf(2000, 1, 1), max: serialOf(2090, 12, 31) });

describe("the grade of a lead", () => {
  test("the limit day belongs to the better grade, the day after to the next", () => {
    fc.assert(
      fc.property(day, (asOf) => {
        for (const [months, at, after] of [
          [3, "A", "B"],
          [6, "B", "C"],
          [12, "C", "D"],
        ] as const) {
          expect(leadGrade(addMonths(asOf, months), asOf, false)).toBe(at);
          expect(leadGrade(addMonths(asOf, months) + 1, asOf, false)).toBe(after);
        }
      }),
    );
  });

  test("months are calendar months: from 30 November three reach to 28 February", () => {
    const asOf = serialOf(2026, 11, 30);
    expect(leadGrade(serialOf(2027, 2, 28), asOf, false)).toBe("A");
    expect(leadGrade(serialOf(2027, 3, 1), asOf, false)).toBe("B");
  });

  test("a referral is A, no date is D, a past date has none", () => {
    expect(leadGrade(null, 46000, true)).toBe("A");
    expect(leadGrade(60000, 46000, true)).toBe("A");
    expect(leadGrade(null, 46000, false)).toBe("D");
    expect(leadGrade(46000, 46000, false)).toBe("A");
    expect(leadGrade(45999, 46000, false)).toBeNull();
    expect(leadGrade(45999, 46000, true)).toBeNull();
  });
});

describe("effort", () => {
  const leads = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 4, maxLength: 4 });

  test("all hours are given out, none to a grade without leads", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1000, noNaN: true }), leads, (hours, counts) => {
        const effort = effortByGrade(hours, counts, EFFORT_SHARES);
        if (counts.every((count) => count === 0)) return expect(effort).toBeNull();
        expect(effort!.reduce((sum, grade) => sum + grade.hours, 0)).toBeCloseTo(hours, 9);
        counts.forEach((count, i) => {
          const { hours: own, minutesPerLead } = effort![i]!;
          if (count === 0) expect([own, minutesPerLead]).toEqual([0, null]);
          else expect(minutesPerLead! * count).toBeCloseTo(own * 60, 7);
        });
      }),
    );
  });

  test("an empty grade's share goes to the next better one, A's to the best there is", () => {
    const hours = (counts: number[]) =>
      effortByGrade(100, counts, EFFORT_SHARES)!.map((grade) => Math.round(grade.hours));
    expect(hours([1, 1, 1, 1])).toEqual([60, 25, 10, 5]);
    expect(hours([1, 0, 1, 1])).toEqual([85, 0, 10, 5]);
    expect(hours([1, 1, 0, 0])).toEqual([60, 40, 0, 0]);
    expect(hours([0, 0, 1, 1])).toEqual([0, 0, 95, 5]);
    expect(hours([0, 0, 0, 1])).toEqual([0, 0, 0, 100]);
  });

  test("only the proportion of the shares counts", () => {
    expect(effortByGrade(8, [3, 5], [60, 20])).toEqual(effortByGrade(8, [3, 5], [0.75, 0.25]));
    expect(effortByGrade(8, [3, 5], [0, 0])).toBeNull();
  });
});

test("stickiness: 80 % is good, 50 % a pass, less poor", () => {
  expect([80, 79, 50, 49].map((replied) => stickiness(replied, 100))).toEqual(["good", "pass", "pass", "poor"]);
  expect(stickiness(4, 5)).toBe("good");
});
