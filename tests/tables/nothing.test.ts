/** Words, marks and days that stand for nothing, in every kind of column. */
import { isBlank } from "../../src/tables/cells/cell";
import { isNoDate, parseDate } from "../../src/tables/cells/parse-date";
import { byCustomer, campaignsOf, leadsOf, ordersOf, reasonsOf } from "./support";

const HEADERS = ["Order ID", "Customer", "Order date", "Total"];

test.each(["NULL", "null", "nan", "NaN", "NaT", "None", "N/A", "n/a", "NA", "\\N", "(blank)", "<NA>", "无", "無", "空", "-", "--", " NULL "])(
  "%p says nothing",
  (cell) => expect(isBlank(cell)).toBe(true),
); // prettier-ignore

test.each(["Nan", "Na", "Nora", "Nullarbor", "Nonesuch", "0", "无锡", "空调", "none left", "#N/A", 0, false])(
  "%p says something",
  (cell) => expect(isBlank(cell)).toBe(false),
); // prettier-ignore

test.each(["0000-00-00", "0000-00-00 00:00:00", "0001-01-01T00:00:00", "1900-01-00", "1970-01-01", "1970-01-01 08:00:00", "1969-12-31 16:00:00", 25_569, 25_569 + 8 / 24, 0, "", "NULL"])(
  "%p is no date",
  (cell) => expect([isNoDate(cell), parseDate(cell, { dateSystem: 1900 })]).toEqual([true, Number.NaN]),
); // prettier-ignore

test.each(["1971-01-01", "2024-01-01", 45_000, 1])("%p may be a date", (cell) => expect(isNoDate(cell)).toBe(false));

test("an order number, an amount and a date that are nothing leave the row out as if blank", () => {
  const orders = ordersOf(HEADERS, [
    ["A1", "Ann", "2024-02-01", 10],
    ["NULL", "Bob", "2024-02-02", 20],
    ["A3", "Cy", "0000-00-00", 30],
    ["A4", "Di", "2024-02-04", "nan"],
  ]);
  expect(reasonsOf(orders)).toEqual({ noOrderId: [1], noDate: [2], noAmount: [3] });
});

test("a day of cancellation that is none, or a no, does not cancel", () => {
  const orders = ordersOf([...HEADERS, "Cancelled at"], [
    ["A1", "Ann", "2024-02-01", 10, "NULL"],
    ["A2", "Bob", "2024-02-02", 20, "1970-01-01 08:00:00"],
    ["A3", "Cy", "2024-02-03", 30, "0000-00-00"],
    ["A4", "Di", "2024-02-04", 40, 0],
    ["A5", "Ed", "2024-02-05", 50, false],
    ["A6", "Fay", "2024-02-06", 60, "否"],
    ["A7", "Gus", "2024-02-07", 70, "2024-02-08"],
    ["A8", "Hal", "2024-02-08", 80, 1],
  ]); // prettier-ignore
  expect(reasonsOf(orders)).toEqual({ cancelled: [6, 7] });
});

test("a refund of nothing is none", () => {
  const orders = ordersOf([...HEADERS, "Refund amount"], [
    ["A1", "Ann", "2024-02-01", 10, "NULL"],
    ["A2", "Bob", "2024-02-02", 20, "N/A"],
    ["A3", "Cy", "2024-02-03", 30, 5],
  ]); // prettier-ignore
  expect(byCustomer(orders)).toEqual({ Ann: [1, 10], Bob: [1, 20], Cy: [1, 25] });
});

test("an unknown figure is unknown; it does not leave a campaign out", () => {
  const campaigns = campaignsOf(["Campaign", "Cost", "Reach", "Responses", "Orders", "Revenue"], [
    ["Spring", 100, 1000, 20, 5, 500],
    ["Summer", 200, "N/A", "unknown", 9, 900],
    ["Autumn", 300, 3000, 30, "待定", "NULL"],
    ["Winter", "NULL", 3000, 30, 3, 10],
  ]); // prettier-ignore
  expect(reasonsOf(campaigns)).toEqual({ noCost: [3] });
  expect([[...campaigns.reach], [...campaigns.responses]]).toEqual([[1000, Number.NaN, 3000], [20, Number.NaN, 30]]); // prettier-ignore
});

test("a day of visit that is none is no visit", () => {
  const leads = leadsOf(["Lead ID", "Lead date", "Seller", "Visit date"], [
    [1, "2024-02-01", "Ann", "2024-02-05"],
    [2, "2024-02-02", "Ann", "0000-00-00"],
    [3, "2024-02-03", "Ann", "1970-01-01 08:00"],
    [4, "2024-02-04", "Ann", "NULL"],
    [5, "2024-02-05", "Ann", 25_569],
    [6, "2024-02-06", "Ann", 45_330],
  ]); // prettier-ignore
  expect([...leads.visited]).toEqual([1, 0, 0, 0, 0, 1]);
});
