import fc from "fast-check";
import { dateOf, serialOf } from "../../src/domain/calendar/calendar";
import { dateOrderOf } from "../../src/tables/cells/date-order";
import { isAmbiguousDate, parseDate } from "../../src/tables/cells/parse-date";

const read = (cell: unknown): number => parseDate(cell, { dateSystem: 1900 });
const day = serialOf(2024, 1, 2);
const at = (hour: number, minute = 0, second = 0): number => day + (hour * 3600 + minute * 60 + second) / 86_400;

test.each([
  ["2024-01-02", day],
  ["2024/1/2", day],
  ["2024.1.2", day],
  ["2024年1月2日", day],
  ["２０２４年１月２日", day],
  ["2024 年 1 月 2 日", day],
  ["20240102", day],
  [20240102, day],
  ["45293", day],
  ["\t2024-01-02 ", day],
  ["\uFEFF2024-01-02", day],
  ["2024-01-02 10:30", at(10, 30)],
  ["2024-01-02 10:30:05", at(10, 30, 5)],
  ["2024-01-02T10:30:05", at(10, 30, 5)],
  ["2024-01-02T10:30:05.123Z", at(10, 30, 5)],
  ["2024-01-02 10:30:00 +0900", at(10, 30)],
  ["2024-01-02 10:30:00 +09:00", at(10, 30)],
  ["2024-01-02 10:30:00 UTC", at(10, 30)],
  ["2024/1/2 9:05", at(9, 5)],
  ["20240102103005", at(10, 30, 5)],
  ["2024年1月2日 上午9:05", at(9, 5)],
  ["2024年1月2日 下午3:05:09", at(15, 5, 9)],
  ["2024年1月2日下午12时", at(12)],
  ["2024/1/2 下午 03:05:09", at(15, 5, 9)],
  ["2024/1/2 上午 12:00:00", at(0)],
  ["2024年1月2日 10时30分5秒", at(10, 30, 5)],
  ["2024年1月2日 10點30分", at(10, 30)],
  ["2024-01-02 星期二", day],
  ["2024-01-02 (週二) 10:30", at(10, 30)],
  ["民國113年1月2日", day],
  ["113/01/02", day],
  ["2 Jan 2024", day],
  ["02-Jan-2024 15:05", at(15, 5)],
  ["Jan-02-24", day],
  ["Jan-02-2024 15:05", at(15, 5)],
  ["Jan 2, 2024, 3:05 PM", at(15, 5)],
  ["January 2nd, 2024 12:00 am", at(0)],
  ["Tue, 2 Jan 2024 10:30:00 GMT", at(10, 30)],
  ["25/12/2024", serialOf(2024, 12, 25)],
  ["12/25/2024 8:26", serialOf(2024, 12, 25) + (8 * 60 + 26) / 1440],
  ["2/2/2024", serialOf(2024, 2, 2)],
])("%p is read", (written, serial) => {
  expect(read(written)).toBeCloseTo(serial, 9);
});

test.each([
  [""], [null], [undefined], ["-"], ["abc"], ["2024"], [2024], [0], [-5], [99_999_999], ["2024-13-01"], ["2023-02-29"], ["2024-00-10"],
  ["2024-01-02 25:00"], ["2024-01-02 10:61"], ["2024-01-02 später"], ["1969-12-31"], ["2100-01-01"], ["3/4/2024"], ["24-01-02"],
  ["#N/A"], [true], [Number.NaN], [Number.POSITIVE_INFINITY], ["20241301"], ["1.5"], ["12345678901"], ["2 Foo 2024"], ["=TODAY()"],
])("%p is no date", (written) => {
  expect(read(written)).toBeNaN();
}); // prettier-ignore

const anyDay = fc.integer({ min: serialOf(1970, 1, 2), max: serialOf(2099, 12, 31) });
const seconds = fc.integer({ min: 0, max: 86_399 });

test("every way of writing a moment reads back as that moment", () => {
  const two = (value: number): string => String(value).padStart(2, "0");
  fc.assert(
    fc.property(anyDay, seconds, (serial, second) => {
      const { year, month, day: dayOfMonth } = dateOf(serial);
      const [h, m, s] = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
      const half = `${h < 12 ? "上午" : "下午"}${h % 12 === 0 ? 12 : h % 12}:${two(m)}:${two(s)}`;
      const ways = [
        `${year}-${two(month)}-${two(dayOfMonth)} ${two(h)}:${two(m)}:${two(s)}`,
        `${year}/${month}/${dayOfMonth} ${h}:${two(m)}:${two(s)}`,
        `${year}年${month}月${dayOfMonth}日 ${half}`,
        `${year}${two(month)}${two(dayOfMonth)}${two(h)}${two(m)}${two(s)}`,
        serial + second / 86_400,
      ];
      for (const way of ways) expect(read(way)).toBeCloseTo(serial + second / 86_400, 8);
      expect(parseDate(`${dayOfMonth}/${month}/${year}`, { dateSystem: 1900, order: "dayFirst" })).toBe(serial);
      expect(parseDate(`${month}/${dayOfMonth}/${year}`, { dateSystem: 1900, order: "monthFirst" })).toBe(serial);
    }),
  );
});

test("any text whatever is a date between 1970 and 2099, or none", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-/.:\d 年月日T]{0,24}$/)), (text) => {
      const serial = read(text);
      expect(Number.isNaN(serial) || (serial >= serialOf(1970, 1, 1) && serial < serialOf(2100, 1, 1))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("serials of a 1904 workbook are 1,462 days on; texts are the same in both", () => {
  expect(parseDate(43_831, { dateSystem: 1904 })).toBe(serialOf(2024, 1, 2));
  expect(parseDate("2024-01-02", { dateSystem: 1904 })).toBe(day);
});

test("the column shows the order of day and month, or nobody knows", () => {
  expect(dateOrderOf(["3/4/2024", "", null, "3/25/2024"])).toBe("monthFirst");
  expect(dateOrderOf(["3/4/2024", "25.3.2024"])).toBe("dayFirst");
  expect(dateOrderOf(["3/4/2024", "5/6/2024"])).toBeNull();
  expect(dateOrderOf(["25/3/2024", "3/25/2024"])).toBeNull();
  expect(isAmbiguousDate("3/4/2024")).toBe(true);
  expect(isAmbiguousDate("3/3/2024")).toBe(false);
  expect(isAmbiguousDate("25/3/2024")).toBe(false);
  expect(isAmbiguousDate(45_000)).toBe(false);
});
