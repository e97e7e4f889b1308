import fc from "fast-check";
import {
  addMonths,
  dateOf,
  daysInMonth,
  isCalendarDate,
  LAST_SERIAL,
  monthStart,
  monthStarts,
  serial1900,
  serialOf,
  weekdayOf,
  weekStart,
} from "../../../src/domain/calendar/calendar";

/** The platform's calendar as witness: days since 30 December 1899, right from March 1900 on. */
function utcSerial(date: Date): number {
  return date.getTime() / 86_400_000 + 25_569;
}

const modernSerial = fc.integer({ min: 61, max: LAST_SERIAL });

test("agrees with the Gregorian calendar from March 1900 to 9999", () => {
  fc.assert(
    fc.property(modernSerial, (serial) => {
      const { year, month, day } = dateOf(serial);
      expect(utcSerial(new Date(Date.UTC(year, month - 1, day)))).toBe(serial);
      expect(serialOf(year, month, day)).toBe(serial);
      expect(isCalendarDate(year, month, day)).toBe(true);
      expect(weekdayOf(serial) % 7).toBe(new Date(Date.UTC(year, month - 1, day)).getUTCDay());
    }),
    { numRuns: 1000 },
  );
});

test("keeps Excel's phantom 29 February 1900", () => {
  expect(dateOf(1)).toEqual({ year: 1900, month: 1, day: 1 });
  expect(dateOf(59)).toEqual({ year: 1900, month: 2, day: 28 });
  expect(dateOf(60)).toEqual({ year: 1900, month: 2, day: 29 });
  expect(dateOf(61)).toEqual({ year: 1900, month: 3, day: 1 });
  expect([serialOf(1900, 1, 1), serialOf(1900, 2, 28), serialOf(1900, 3, 1)]).toEqual([1, 59, 61]);
  expect(isCalendarDate(1900, 2, 29)).toBe(false);
});

test("anchors everybody knows", () => {
  expect(serialOf(2024, 1, 1)).toBe(45_292);
  expect(serialOf(9999, 12, 31)).toBe(LAST_SERIAL);
  expect(serial1900(0, 1904)).toBe(serialOf(1904, 1, 1));
  expect(serial1900(366, 1900)).toBe(366);
  expect(dateOf(45_292.999)).toEqual({ year: 2024, month: 1, day: 1 });
});

test("months: leap years, month ends, starts", () => {
  expect([2023, 2024, 2000, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28]);
  expect(dateOf(addMonths(serialOf(2024, 1, 31), 1))).toEqual({ year: 2024, month: 2, day: 29 });
  expect(dateOf(addMonths(serialOf(2024, 1, 31), -11))).toEqual({ year: 2023, month: 2, day: 28 });
  expect(monthStarts(serialOf(2024, 1, 20), serialOf(2024, 3, 1))).toEqual([
    serialOf(2024, 1, 1),
    serialOf(2024, 2, 1),
    serialOf(2024, 3, 1),
  ]);
  expect(monthStarts(10, 9)).toEqual([]);
});

test("a month start and a week start are at or before the day, and their own start", () => {
  fc.assert(
    fc.property(
      modernSerial.filter((serial) => serial > 100),
      (serial) => {
        expect(dateOf(monthStart(serial)).day).toBe(1);
        expect(serial - monthStart(serial)).toBeLessThan(31);
        expect(weekdayOf(weekStart(serial))).toBe(1);
        expect(serial - weekStart(serial)).toBeLessThan(7);
        expect(addMonths(monthStart(serial), 1) - monthStart(serial)).toBe(
          daysInMonth(dateOf(serial).year, dateOf(serial).month),
        );
      },
    ),
  );
});
