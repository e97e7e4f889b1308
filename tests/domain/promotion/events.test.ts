import { isoDate, serialOf } from "../../../src/domain/calendar/calendar";
import { eventYearBefore, nextEvent, PHASE_DAYS, PHASES } from "../../../src/domain/promotion/events";

const day = (serial: number | null): string | null => (serial === null ? null : isoDate(serial));

test("the next day of each event, the day itself among them", () => {
  expect(day(nextEvent("doubleEleven", serialOf(2026, 11, 11)))).toBe("2026-11-11");
  expect(day(nextEvent("doubleEleven", serialOf(2026, 11, 12)))).toBe("2027-11-11");
  expect(day(nextEvent("midYear", serialOf(2026, 1, 1)))).toBe("2026-06-18");
  expect(day(nextEvent("blackFriday", serialOf(2026, 1, 1)))).toBe("2026-11-27");
  // The Spring Festival of 2027 is on 6 February.
  expect(day(nextEvent("newYear", serialOf(2026, 11, 1)))).toBe("2027-01-16");
  expect(nextEvent("newYear", serialOf(2101, 3, 1))).toBeNull();
});

test("the same event a year before, wherever its day falls", () => {
  expect(day(eventYearBefore("doubleEleven", serialOf(2026, 11, 11)))).toBe("2025-11-11");
  expect(day(eventYearBefore("blackFriday", serialOf(2026, 11, 27)))).toBe("2025-11-28");
  // 2026: 17 February; 2025: 29 January.
  expect(day(eventYearBefore("newYear", serialOf(2026, 1, 27)))).toBe("2025-01-08");
});

test("each phase begins the day after the one before it, the day itself is one of them", () => {
  for (const [i, phase] of PHASES.entries()) {
    const [first, last] = PHASE_DAYS[phase];
    expect(first).toBeLessThanOrEqual(last);
    if (i > 0) expect(first).toBe(PHASE_DAYS[PHASES[i - 1]!][1] + 1);
  }
  expect(PHASE_DAYS.day[0]).toBe(0);
});
