/** Dates that state no year: the rows around them, or today, show it; otherwise they are left out, never read in some other year. */
import fc from "fast-check";
import { isoDate, serialOf } from "../../src/domain/calendar/calendar";
import { CellColumn } from "../../src/tables/cells/cell-column";
import { completeYears, yearlessOf } from "../../src/tables/cells/yearless";
import { detectColumns } from "../../src/tables/detect";
import { ORDERS } from "../../src/tables/orders/read";
import { columnsOf, reasonsOf, sourceOf } from "./support";

const HEADERS = ["Order ID", "Customer", "Date", "Amount"];
const TODAY = serialOf(2026, 11, 29);

function read(dates: readonly (string | number)[], today: number | null = TODAY) {
  const rows = dates.map((date, i) => [`T${i}`, `c${i}`, date, 10]);
  const { roles } = detectColumns("orders", HEADERS, rows);
  const orders = ORDERS.read(
    sourceOf(HEADERS, rows.length),
    roles,
    columnsOf(roles, rows),
    today === null ? {} : { today },
  );
  return {
    days: Array.from(orders.date, isoDate),
    left: reasonsOf(orders),
    notes: orders.notes.map((n) => n["en-US"]),
  };
}

test.each([
  ["11-03", [11, 3], true],
  ["3月5日", [3, 5], true],
  ["12月31號 9:05", [12, 31], true],
  ["Nov 3", [11, 3], true],
  ["November 3rd, 10:15", [11, 3], true],
  ["3-Nov", [11, 3], true],
  ["3 Nov 10:15", [11, 3], true],
  ["25-03", [25, 3], false],
  ["3/25", [3, 25], true],
  ["3/4", [3, 4], null],
  ["Nov-03", null, null],
  ["Nov 2003", null, null],
  ["2026-11-03", null, null],
  ["03/04/2024", null, null],
  ["13/32", null, null],
  ["3月", null, null],
  ["2024年3月5日", null, null],
  ["10:15", null, null],
])("%s", (text, numbers, monthFirst) => {
  const found = yearlessOf(text);
  expect(found && [found.numbers, found.monthFirst]).toEqual(numbers && [numbers, monthFirst]);
});

test("in a list by day every date is of the year that its neighbours prove, over the turn of the year, up or down", () => {
  const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.boolean()), { minLength: 3, maxLength: 40 });
  let [readable, all] = [0, 0];
  fc.assert(
    fc.property(steps, fc.boolean(), (list, isDown) => {
      let day = TODAY - list.reduce((sum, [step]) => sum + step, 0);
      const days = list.map(([step]) => (day += step));
      if (isDown) days.reverse();
      const texts = days.map((each, i) => (list[i]![1] ? isoDate(each) : isoDate(each).slice(5)));
      if (!list.some(([, stated]) => stated)) return;
      const { days: found, left } = read(texts);
      expect(found).toEqual(days.filter((_, i) => !left.unreadableDate?.includes(i)).map(isoDate));
      readable += found.length;
      all += days.length;
    }),
  );
  expect(readable / all).toBeGreaterThan(0.95);
});

test("shops that leave out this year's: the dates below the last one stated go on from it", () => {
  const { days, left, notes } = read(["2025-12-20", "2025-12-30", "01-05", "01-20", "2月3日 10:00"]);
  expect(days).toEqual(["2025-12-20", "2025-12-30", "2026-01-05", "2026-01-20", "2026-02-03"]);
  expect(left).toEqual({});
  expect(notes).toEqual([
    "“Date”: 3 dates state no year, such as “01-05”. Read in the year of the rows around: 2026-01-05 – 2026-02-03.",
  ]);
});

test("where no row states a year, the latest such days up to today, which is said as assumed", () => {
  expect(read(["11-28", "11-29", "11-30"]).days).toEqual(["2025-11-28", "2025-11-29", "2025-11-30"]);
  expect(read(["Dec 30", "Jan 2", "Jan 20", "Feb 28"]).days).toEqual(["2025-12-30", "2026-01-02", "2026-01-20", "2026-02-28"]); // prettier-ignore
  expect(read(["Feb 28", "Jan 20", "Jan 2", "Dec 30"]).days).toEqual(["2026-02-28", "2026-01-20", "2026-01-02", "2025-12-30"]); // prettier-ignore
  expect(read(["3/25", "3/4"]).days).toEqual(["2026-03-25", "2026-03-04"]);
  expect(read(["25/3", "4/3"]).days).toEqual(["2026-03-25", "2026-03-04"]);
  expect(read(["11-03", "11-05"]).notes).toEqual([
    "“Date”: 2 dates state no year, such as “11-03”. No row states one, so that they are taken for the latest such days up to today: 2026-11-03 – 2026-11-05.",
  ]);
});

test("what nothing shows is left out and said: no today, rows in no order, neighbours of different years, day or month", () => {
  expect(read(["11-03", "11-05"], null)).toMatchObject({
    days: [],
    left: { unreadableDate: [0, 1] },
  });
  const jumping = read(["2024-01-05", "2026-03-01", "11-03", "2023-06-01", "2025-02-01"]);
  expect(jumping.left).toEqual({ unreadableDate: [2] });
  expect(jumping.notes).toEqual([
    "“Date”: 1 date states no year, such as “11-03”. 1 is left out, because no row around shows the year: write it.",
  ]);
  expect(read(["2024-11-30", "06-10", "2026-01-05"]).left).toEqual({ unreadableDate: [1] });
  expect(read(["3/4", "5/6"]).left).toEqual({ unreadableDate: [0, 1] });
});

test("as many dates without a year as a sheet has rows are read", () => {
  const column = CellColumn.ofCells(new Array<string>(300_000).fill("11-03"));
  const { note } = completeYears(column, "Date", { dateSystem: 1900, today: TODAY });
  expect(note?.["en-US"]).toMatch(/300000 dates state no year.*: 2026-11-03 – 2026-11-03\.$/);
});
