/** Dates with years of two digits, and files whose dates were half converted: decided by the whole column. */
import fc from "fast-check";
import { dateOrderReading, writtenDate } from "../../src/tables/cells/date-order";
import { isDoubtful } from "../../src/tables/cells/reading";
import { isoDate, serialOf } from "../../src/domain/calendar/calendar";
import { ordersOf } from "./support";

const datesOf = (dates: readonly unknown[]) => {
  const orders = ordersOf(
    ["Order ID", "Customer", "Order date", "Total"],
    dates.map((date, i) => [i + 1, `K${i}`, date, 10]),
  );
  return { orders, days: Array.from(orders.date, isoDate) };
};

test.each([
  { written: ["11/30/23", "02/05/24", "02/17/24"], days: ["2023-11-30", "2024-02-05", "2024-02-17"] },
  { written: ["04-30-22", "05-02-22"], days: ["2022-04-30", "2022-05-02"] },
  { written: ["30.04.22", "05.06.22 10:00"], days: ["2022-04-30", "2022-06-05"] },
  { written: ["24-02-03", "24-02-14", "24-03-30"], days: ["2024-02-03", "2024-02-14", "2024-03-30"] },
  { written: ["8/7/12", "3/15/12", "12/29/14"], days: ["2012-08-07", "2012-03-15", "2014-12-29"] },
  { written: ["26-May-24", "3-Jun-24", "Jun 4, 24"], days: ["2024-05-26", "2024-06-03", "2024-06-04"] },
  { written: ["24年5月6日", "24年5月17日"], days: ["2024-05-06", "2024-05-17"] },
])("years of two digits: $written", ({ written, days }) => {
  const { orders, days: read } = datesOf(written);
  expect(read).toEqual(days);
  expect(orders.notes).toEqual([]);
});

test("years of two digits that nothing tells from days are left out and said", () => {
  const { orders } = datesOf(["02/05/24", "03/06/24"]);
  expect(orders.leftOut.map(({ reason }) => reason)).toEqual(["ambiguousDate"]);
  expect(orders.notes[0]?.["en-US"]).toContain("Cannot be told: 2 cells");
});

describe("a file opened under another region", () => {
  const day = (month: number, dayOfMonth: number) => serialOf(2024, month, dayOfMonth);
  const halfConverted = [day(4, 3), day(5, 3), day(12, 3), day(1, 4), "25/03/2024", "13/04/2024"];

  it("has day and month of its converted dates exchanged back, which is said", () => {
    const { orders, days } = datesOf(halfConverted);
    expect(days).toEqual(["2024-03-04", "2024-03-05", "2024-03-12", "2024-04-01", "2024-03-25", "2024-04-13"]);
    expect(orders.notes.map((note) => note["en-US"])).toEqual([
      "“Order date”: Read as dates half converted, day and month of the converted ones exchanged back: 6 of 6 cells show it, such as “25/03/2024”.",
    ]);
  });

  it("is taken as it stands where a converted date has a day above 12, or the user says so", () => {
    expect(datesOf([...halfConverted, day(3, 20)]).days[0]).toBe("2024-04-03");
    const reading = dateOrderReading(halfConverted, "dayFirst")!;
    expect([reading.way?.id, isDoubtful(reading)]).toEqual(["dayFirst", false]);
  });
});

test("a text begins with a date exactly where a regular expression finds its numbers", () => {
  const pattern = /^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/;
  const piece = fc.constantFrom("0", "3", "12", "31", "124", "24", "2024", "-", "/", ".", ",", " ", "x");
  const nearDates = fc.array(piece, { minLength: 3, maxLength: 8 }).map((pieces) => pieces.join(""));
  const [number, mark] = [fc.nat({ max: 99 }), fc.constantFrom("-", "/", ".")];
  const dates = fc
    .tuple(number, mark, number, mark, fc.nat({ max: 9999 }), fc.constantFrom("", " 10:00", "7"))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.oneof(nearDates, dates), (text) => {
      const match = pattern.exec(text);
      const [found = "", first, sign, second, third] = match ?? [];
      const wanted = { parts: [first, second, third].map(Number), hasSlash: sign === "/", end: found.length };
      expect(writtenDate(text)).toEqual(match && wanted);
    }),
  );
});
