import fc from "fast-check";
import { dueToday, toDoToday } from "../../../src/domain/goal/due-today";

const weights = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 31 })
  .filter((each) => each.some((weight) => weight > 0));
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

test("who does each day what is due ends at the goal, and does each day its planned part", () => {
  fc.assert(
    fc.property(weights, fc.integer({ min: 0, max: 5000 }), (days, goal) => {
      let done = 0;
      days.forEach((weightToday, i) => {
        const due = dueToday({ goal, before: done, weightToday, weightLeft: sum(days.slice(i)) });
        expect(due).toBeCloseTo((goal * weightToday) / sum(days), 6);
        done += due;
      });
      expect(done).toBeCloseTo(goal, 6);
    }),
  );
});

test("whole people: who does each day's to-do reaches the goal", () => {
  fc.assert(
    fc.property(weights, fc.integer({ min: 0, max: 5000 }), (days, goal) => {
      let before = 0;
      days.forEach(
        (weightToday, i) => (before += toDoToday({ goal, before, weightToday, weightLeft: sum(days.slice(i)) }, 0)),
      );
      expect(before).toBe(goal);
    }),
  );
});

test("a day missed is spread over all days left; what is done today counts", () => {
  expect(dueToday({ goal: 30, before: 8, weightToday: 1, weightLeft: 11 })).toBe(2);
  expect(toDoToday({ goal: 30, before: 9, weightToday: 1, weightLeft: 11 }, 1)).toBe(1);
  expect(toDoToday({ goal: 21, before: 0, weightToday: 1, weightLeft: 0.7 * 10 }, 0)).toBe(3);
  expect(toDoToday({ goal: 10, before: 12, weightToday: 1, weightLeft: 4 }, 0)).toBe(0);
  expect(toDoToday({ goal: 10, before: 2, weightToday: 0, weightLeft: 0 }, 0)).toBe(0);
  expect(toDoToday({ goal: 10, before: 2, weightToday: 1, weightLeft: 2 }, 9)).toBe(0);
});
