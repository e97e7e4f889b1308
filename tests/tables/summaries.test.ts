/** Daily and monthly summaries read as such: months in every writing, days stated twice, tables that count no visitors. */
import type { Cell } from "../../src/tables/source";
import { monthOf } from "../../src/tables/traffic/months";
import { TRAFFIC } from "../../src/tables/traffic/read";
import { sourceOf } from "./support";

const JANUARY = 45_292;

test.each([
  "2024-01",
  "2024/1",
  "2024.01",
  "2024年1月",
  "2024年01月份",
  "202401",
  202401,
  "Jan 2024",
  "January-2024",
  45_300,
])("%s is January 2024", (cell) => expect(monthOf(cell, { dateSystem: 1900 })).toBe(JANUARY));

test.each(["", "1月", "2024-13", "合计", 2024])("%s is no month", (cell) =>
  expect(monthOf(cell, { dateSystem: 1900 })).toBeNaN(),
);

const read = (rows: readonly (readonly Cell[])[], roles: Parameters<typeof TRAFFIC.readRows>[1]) =>
  TRAFFIC.readRows(sourceOf(["when", "orders", "revenue"], rows.length), roles, rows);

it("reads months, and says that they give no day's own figures", () => {
  const rows = [["2024-01", 5, 500], ["2024-02", 6, 660], ["合计", 11, 1160], ["soon", 1, 1]]; // prettier-ignore
  const summary = read(rows, { month: 0, orders: 1, revenue: 2 });
  expect([...summary.date]).toEqual([JANUARY, JANUARY + 31]);
  expect(summary.monthly).toBe(true);
  expect(summary.leftOut).toEqual([
    { reason: "unreadableDate", rows: [3] },
    { reason: "totalRow", rows: [2] },
  ]);
  expect(summary.notes[0]!["en-US"]).toContain("adds up whole months");
  expect(summary.native.aggregatable).toBe(false);
});

it("takes dates for months only where each is the first of another month", () => {
  const roles = { date: 0, orders: 1, revenue: 2 };
  expect(read([[JANUARY, 5, 500], [JANUARY + 31, 6, 600]], roles).monthly).toBe(true); // prettier-ignore
  expect(read([[JANUARY, 5, 500], [JANUARY + 1, 6, 600]], roles).monthly).toBe(false); // prettier-ignore
  expect(read([[JANUARY, 5, 500]], roles).monthly).toBe(false);
});

it("adds up a day that is stated twice, and says so", () => {
  const roles = { date: 0, orders: 1, revenue: 2 };
  const summary = read([[JANUARY, 5, 500], [JANUARY + 1, 6, 600], [JANUARY, 7, 700], [JANUARY + 2, "", 9]], roles); // prettier-ignore
  expect(summary.notes.map((note) => note["en-US"])).toEqual([expect.stringContaining("1 row states a day")]);
  expect(summary.notes[0]!["en-US"]).toContain("row 4");
  expect(summary.leftOut).toEqual([{ reason: "noOrders", rows: [3] }]);
  expect(summary.native.aggregatable && summary.native.figures.orders).toBe(false);
});
