import fc from "fast-check";
import { beyondBestDays, dueToday, toDoToday } from "../../../src/domain/goal/due-today";
import { roundHalfAway } from "../../../src/domain/maths/whole";

const weights = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 31 })
  .filter((each) => each.some((weight) => weight > 0));
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

test("who does each day what is due ends at the goal, and does each day its planned part", () => {
  fc.assert(
    fc.property(weights, fc.integer({ min: 0, max: 5000 }), (days, goal) => {
      let done = 0;
      days.forEach((weightToday, i) => {
        const due = dueToday({ goal, before: done, weightToday, weightLeft: sum(days.slice(i)), orders: null });
        expect(due).toBeCloseTo((goal * weightToday) / sum(days), 6);
        done += due;
      });
      expect(done).toBeCloseTo(goal, 6);
    }),
  );
});

const WHOLE = { today: 0, part: 0, best: null, decimals: 0 } as const;

test("whole people: who does each day's to-do reaches the goal, also where no day may ask for more than the plan had", () => {
  const cases = fc.tuple(weights, fc.integer({ min: 0, max: 5000 }), fc.boolean());
  fc.assert(
    fc.property(cases, ([days, goal, capped]) => {
      let before = 0;
      const upTo = (day: number): number => roundHalfAway((goal * sum(days.slice(0, day))) / sum(days));
      days.forEach((weightToday, i) => {
        const month = { goal, before, weightToday, weightLeft: sum(days.slice(i)), orders: null };
        before += toDoToday(month, { ...WHOLE, part: upTo(i + 1) - upTo(i), best: capped ? 0 : null });
      });
      expect(before).toBe(goal);
    }),
  );
});

test("a day missed is spread over all days left; what is done today counts", () => {
  const even = { weightToday: 1, weightLeft: 11, orders: null };
  expect(dueToday({ ...even, goal: 30, before: 8 })).toBe(2);
  expect(toDoToday({ ...even, goal: 30, before: 9 }, { ...WHOLE, today: 1 })).toBe(1);
  expect(toDoToday({ ...even, goal: 21, before: 0, weightLeft: 0.7 * 10 }, WHOLE)).toBe(3);
  expect(toDoToday({ ...even, goal: 10, before: 12, weightLeft: 4 }, WHOLE)).toBe(0);
  expect(toDoToday({ ...even, goal: 10, before: 2, weightToday: 0, weightLeft: 0 }, WHOLE)).toBe(0);
  expect(toDoToday({ ...even, goal: 10, before: 2, weightLeft: 2 }, { ...WHOLE, today: 9 })).toBe(0);
  expect(toDoToday({ ...even, goal: 10, before: 0, weightLeft: 3 }, { ...WHOLE, decimals: 2 })).toBe(3.33);
});

test("what is asked follows from the orders still missing", () => {
  const last = { goal: 1500, before: 201, weightToday: 1, weightLeft: 1 };
  expect(dueToday({ ...last, orders: { goal: 100, before: 118 } })).toBe(0);
  expect(dueToday({ ...last, orders: { goal: 100, before: 98 } })).toBe(30);
  expect(dueToday({ ...last, orders: { goal: 100, before: 0 } })).toBe(1299);
  // A month without a goal of orders still has its leads to bring.
  expect(dueToday({ ...last, orders: { goal: 0, before: 0 } })).toBe(1299);
  expect(dueToday({ ...last, weightLeft: 4, orders: { goal: 100, before: 98 } })).toBe(7.5);
});

test("a day asks for no more than the best so far or its part of the plan", () => {
  const last = { goal: 1500, before: 201, weightToday: 1, weightLeft: 1, orders: null };
  expect(toDoToday(last, { ...WHOLE, part: 50, best: 80 })).toBe(80);
  expect(toDoToday(last, { ...WHOLE, part: 50, best: 30 })).toBe(50);
  expect(toDoToday(last, { ...WHOLE, part: 50, best: 80, today: 20 })).toBe(60);
  expect(toDoToday(last, { ...WHOLE, part: 50, best: null })).toBe(1299);
});

test("a month is beyond reach where its best day, on every day left, does not bring what is missing", () => {
  const month = { goal: 100, before: 40 };
  expect(beyondBestDays(month, { best: 20, daysLeft: 3, due: 90 })).toBe(false);
  expect(beyondBestDays(month, { best: 19, daysLeft: 3, due: 90 })).toBe(true);
  expect(beyondBestDays({ goal: 100, before: 100 }, { best: 0, daysLeft: 0, due: 90 })).toBe(false);
  expect(beyondBestDays({ goal: 100, before: 0 }, { best: 0, daysLeft: 9, due: 0 })).toBe(false);
  expect(beyondBestDays({ goal: 100, before: 0 }, { best: 0, daysLeft: 9, due: 10 })).toBe(true);
});
