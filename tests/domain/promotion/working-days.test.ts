import { dayOfText, daysInMonth, isoDate, serialOf } from "../../../src/domain/calendar/calendar";
import {
  chineseCalendar,
  dayOfNumber,
  EVERY_DAY,
  MONDAY_TO_FRIDAY,
  numberedDays,
  workedUpTo,
} from "../../../src/domain/promotion/working-days";
import { SCHEDULE } from "../../fixtures/schedule";

const CHINA = chineseCalendar(serialOf(2024, 1, 1), serialOf(2026, 12, 31));
const CALENDARS = { china: CHINA, mondayToFriday: MONDAY_TO_FRIDAY } as const;

test.each(["china", "mondayToFriday"] as const)("%s: working days by month of 2024 to 2026", (name) => {
  for (const [year, counts] of Object.entries(SCHEDULE.workingDays[name])) {
    const own = Array.from({ length: 12 }, (_, i) => {
      const first = serialOf(Number(year), i + 1, 1);
      return numberedDays(first, first + daysInMonth(Number(year), i + 1) - 1, CALENDARS[name]).worked.at(-1);
    });
    expect(own).toEqual(counts);
  }
});

test.each(SCHEDULE.backFrom)("$workingDays working days back from $day", ({ day, workingDays, ...expected }) => {
  const event = dayOfText(day)!;
  for (const name of ["china", "mondayToFriday"] as const) {
    const days = numberedDays(event - 120, event - 1, CALENDARS[name]);
    expect(isoDate(dayOfNumber(days, days.worked.at(-1)! + 1 - workingDays)!)).toBe(expected[name]);
  }
});

test("a day off wins over a working day, and every day is worked on where that is chosen", () => {
  const day = serialOf(2026, 3, 7);
  const both = { from: day, to: day };
  const worked = (arranged: (typeof CHINA)["arranged"]) =>
    numberedDays(day, day, { ...MONDAY_TO_FRIDAY, arranged }).worked;
  expect(worked([])).toEqual([0]);
  expect(worked([{ ...both, kind: "working" }])).toEqual([1]);
  expect(
    worked([
      { ...both, kind: "working" },
      { ...both, kind: "off" },
    ]),
  ).toEqual([0]);
  expect(numberedDays(day, day + 1, EVERY_DAY).worked).toEqual([1, 2]);
});

test("days outside the run have no number of their own", () => {
  const days = numberedDays(100, 104, EVERY_DAY);
  expect([99, 100, 104, 110].map((day) => workedUpTo(days, day))).toEqual([0, 1, 5, 5]);
  expect([0, 1, 5, 6].map((number) => dayOfNumber(days, number))).toEqual([null, 100, 104, null]);
});
