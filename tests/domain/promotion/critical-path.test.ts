import fc from "fast-check";
import { dayOfText, isoDate } from "../../../src/domain/calendar/calendar";
import { orderOf, schedule, type Task } from "../../../src/domain/promotion/critical-path";
import {
  chineseCalendar,
  dayOfNumber,
  EVERY_DAY,
  MONDAY_TO_FRIDAY,
  numberedDays,
} from "../../../src/domain/promotion/working-days";
import { SCHEDULE } from "../../fixtures/schedule";

type Named = { readonly task: string; readonly days: number; readonly after: readonly string[] };

const tasksOf = (named: readonly Named[], due: number): Task[] =>
  named.map(({ days, after }) => ({
    ...{ days, due },
    after: after.map((name) => named.findIndex(({ task }) => task === name)),
  }));

test("the published plan of a building: 44 weeks, and the path that decides them", () => {
  const { length, tasks } = SCHEDULE.criticalPath;
  const plan = schedule(tasksOf(tasks, length));
  expect(
    plan.map(({ earliestStart, latestEnd, slack, critical }) => [earliestStart - 1, latestEnd, slack, critical]),
  ).toEqual(tasks.map(({ earliestStart, latestEnd, slack, critical }) => [earliestStart, latestEnd, slack, critical]));
  expect(Math.max(...plan.map(({ earliestEnd }) => earliestEnd))).toBe(44);
  expect(
    tasks
      .filter((_, i) => plan[i]!.critical)
      .map(({ task }) => task)
      .join("-"),
  ).toBe("A-B-C-E-F-J-L-N");
});

test.each(["everyDay", "mondayToFriday", "china"] as const)("a promotion planned backwards, %s", (name) => {
  const { event, tasks } = SCHEDULE.backward;
  const last = dayOfText(event)! - 1;
  const first = last - 120;
  const calendar = { everyDay: EVERY_DAY, mondayToFriday: MONDAY_TO_FRIDAY, china: chineseCalendar(first, last) }[name];
  const days = numberedDays(first, last, calendar);
  const plan = schedule(tasksOf(tasks, days.worked.at(-1)!));
  const shown = plan.map(({ latestStart, latestEnd }) =>
    [latestStart, latestEnd].map((number) => isoDate(dayOfNumber(days, number)!)),
  );
  expect(shown).toEqual(tasks.map((task) => task[name]));
  const least = Math.min(...plan.map(({ slack }) => slack));
  expect(plan.map(({ slack }) => slack - least)).toEqual(tasks.map(({ slack }) => slack));
});

/** Tasks that wait for earlier ones only, so that there is no ring. */
const plans = fc
  .array(fc.record({ days: fc.integer({ min: 0, max: 9 }), after: fc.array(fc.nat(), { maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((tasks) =>
    tasks.map(({ days, after }, i): Task => ({ days, due: 100, after: i === 0 ? [] : after.map((n) => n % i) })),
  );

test("laws: nobody begins before what he waits for has ended, and some chain has no more slack than any other", () => {
  fc.assert(
    fc.property(plans, (tasks) => {
      const plan = schedule(tasks);
      tasks.forEach(({ after, days, due }, i) => {
        const { latestStart, latestEnd, earliestStart, earliestEnd, slack } = plan[i]!;
        expect([latestEnd - latestStart, earliestEnd - earliestStart]).toEqual([days - 1, days - 1]);
        expect(latestStart - earliestStart).toBe(slack);
        expect(latestEnd).toBeLessThanOrEqual(due);
        for (const before of after) {
          expect(plan[before]!.latestEnd).toBeLessThan(latestStart);
          expect(plan[before]!.earliestEnd).toBeLessThan(earliestStart);
        }
      });
      expect(plan.some(({ critical }) => critical)).toBe(true);
    }),
  );
});

test("laws: another order of the tasks is the same plan", () => {
  fc.assert(
    fc.property(plans, (tasks) => {
      const turned = tasks.map((_, i) => tasks[tasks.length - 1 - i]!);
      const at = (i: number): number => tasks.length - 1 - i;
      const again = schedule(turned.map((task) => ({ ...task, after: task.after.map(at) })));
      expect(again.reverse()).toEqual(schedule(tasks));
    }),
  );
});

test("tasks that wait for each other are named in their ring, one that waits for itself alone", () => {
  expect(orderOf([[], [2], [3], [1, 0]])).toEqual({ order: null, cycle: [1, 2, 3] });
  expect(orderOf([[0]])).toEqual({ order: null, cycle: [0] });
  expect(() => schedule([{ days: 1, after: [0], due: 3 }])).toThrow(RangeError);
  expect(() => schedule([{ days: 1.5, after: [], due: 3 }])).toThrow(RangeError);
});

test("time that is too short shows as slack below 0, and what may not begin earlier waits", () => {
  const [first, second] = schedule([
    { days: 4, after: [], due: 5, from: 3 },
    { days: 2, after: [0], due: 6 },
  ]);
  expect(first).toMatchObject({ earliestStart: 3, latestEnd: 4, latestStart: 1, slack: -2, critical: true });
  expect(second).toMatchObject({ earliestStart: 7, latestStart: 5, slack: -2, critical: true });
});
