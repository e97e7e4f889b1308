/** Rows that repeat another exactly are said, and left out where the user chooses so. */
import fc from "fast-check";
import { serialOf } from "../../src/domain/calendar/calendar";
import type { ReadingChoices } from "../../src/tables/cells/reading";
import type { Cell } from "../../src/tables/source";
import { byCustomer, campaignsOf, leadsOf, ordersOf, reasonsOf, unordered } from "./support";

const HEADERS = ["Order ID", "Customer", "Order date", "Item price", "Item"];
const DROP: ReadingChoices = { repeated: "drop" };
const day = serialOf(2024, 2, 1);
const english = ({ notes }: { readonly notes: readonly { "en-US": string }[] }) => notes.map((note) => note["en-US"]);
const read = (rows: readonly (readonly Cell[])[], choices?: ReadingChoices) => ordersOf(HEADERS, rows, 1900, choices);

const ANN = [["A1", "Ann", day, 10, "cup"], ["A1", "Ann", day, 20, "pot"]]; // prettier-ignore
const BOB = ["A2", "Bob", day, 20, "pot"];

test("lines of an order, also where several were pasted", () => {
  const rows = [...ANN, BOB, ...ANN];
  const counted = read(rows);
  expect(counted).toMatchObject({ used: 5, leftOut: [], repeated: { rows: 2, dropped: false } });
  expect(byCustomer(counted)).toEqual({ Ann: [1, 60], Bob: [1, 20] });
  expect(english(counted)[0]).toMatch(
    /^2 rows repeat another row in every column that is read, such as row 5, and count as well/,
  );
  const dropped = read(rows, DROP);
  expect(dropped).toMatchObject({ used: 3, repeated: { rows: 2, dropped: true } });
  expect([byCustomer(dropped), reasonsOf(dropped)]).toEqual([{ Ann: [1, 30], Bob: [1, 20] }, { repeated: [3, 4] }]);
  expect(english(dropped)).toEqual([]);
});

test("a formula over the table would count them: values are given instead", () => {
  const headers = HEADERS.slice(0, 4);
  const rows = [["A1", "Ann", day, 10], ["A2", "Bob", day, 20]]; // prettier-ignore
  expect(ordersOf(headers, rows).native.aggregatable).toBe(true);
  const twice = ordersOf(headers, [...rows, ...rows], 1900, DROP);
  expect([twice.native.aggregatable, byCustomer(twice)]).toEqual([false, { Ann: [1, 10], Bob: [1, 20] }]);
});

test("lines that all carry their order's total are no repetition", () => {
  const rows = Array.from({ length: 6 }, (_, i) => Array.from({ length: 2 }, () => [`A${i}`, "Ann", day, 10 + i]));
  const headers = ["Order ID", "Customer", "Order date", "Order total"];
  for (const choices of [undefined, DROP]) {
    const orders = ordersOf(headers, rows.flat(), 1900, choices);
    expect(orders).toMatchObject({ used: 12, amountLevel: "order" });
    expect(orders.repeated).toBeUndefined();
  }
});

test("lines of two orders under merged cells are two", () => {
  const further = [null, "", "", 5, "lid"];
  const orders = read([ANN[0]!, further, BOB, further], DROP);
  expect(byCustomer(orders)).toEqual({ Ann: [1, 15], Bob: [1, 25] });
});

test("without the choice nothing is left out; with it each line counts once, in whatever order the rows stand", () => {
  const line = fc.tuple(
    fc.constantFrom("A1", "A2", "A3"),
    fc.integer({ min: 1, max: 3 }),
    fc.constantFrom("cup", "pot"),
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
      const rows = lines.map(([order, amount, item]) => [order, "Ann", day, amount, item]);
      const once = [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
      const [all, dropped] = [read(rows), read(rows, DROP)];
      expect(all.used).toBe(rows.length);
      expect(all.repeated?.rows ?? 0).toBe(rows.length - once.length);
      expect(dropped.used).toBe(once.length);
      expect(unordered(dropped)).toEqual(unordered(read(once)));
      expect(unordered(read([...rows].reverse(), DROP))).toEqual(unordered(dropped));
    }),
  );
});

test("leads that are named by a number or a telephone; two of one day and seller are two", () => {
  const headers = ["进线日期", "客服", "手机号"];
  const rows = [[day, "小王", "13800001234"], [day, "小王", ""], [day, "小王", ""], [day, "小王", "13800001234"]]; // prettier-ignore
  expect(leadsOf(headers, rows)).toMatchObject({ count: 4, repeated: { rows: 1, dropped: false } });
  const dropped = leadsOf(headers, rows, DROP);
  expect([dropped.count, reasonsOf(dropped), dropped.native.aggregatable]).toEqual([3, { repeated: [3] }, false]);
  const ticked = rows.map(([date, seller, phone]) => [date, seller, phone === "" ? "否" : "是"]);
  expect(leadsOf(headers, ticked, DROP).repeated).toBeUndefined();
});

test("campaigns", () => {
  const headers = ["Campaign", "Channel", "Cost", "Reach", "Orders"];
  const rows = [["618", "Tmall", 50, 400, 2], ["618", "Douyin", 60, 400, 2], ["618", "Tmall", 50, 400, 2]]; // prettier-ignore
  expect(english(campaignsOf(headers, rows))[0]).toMatch(
    /^1 row repeats another row in every column that is read, such as row 4/,
  );
  const dropped = campaignsOf(headers, rows, DROP);
  expect([Array.from(dropped.cost), reasonsOf(dropped)]).toEqual([[50, 60], { repeated: [2] }]);
});

describe("orders without numbers", () => {
  const headers = ["Customer", "Order date", "Amount"];
  const twice = (first: Cell, date: Cell) => [[first, date, 10], ["Bob", date, 10], [first, date, 10], [first, date, 11]]; // prettier-ignore

  test("rows of one customer, day and amount are said, and left out where the user chooses so", () => {
    const rows = twice("Ann", day);
    const counted = ordersOf(headers, rows);
    expect(counted).toMatchObject({ count: 4, used: 4, leftOut: [], repeated: { rows: 1, dropped: false } });
    expect(english(counted)[0]).toMatch(/^1 row repeats another row in every column that is read, such as row 4/);
    const dropped = ordersOf(headers, rows, 1900, DROP);
    expect([byCustomer(dropped), reasonsOf(dropped)]).toEqual([{ Ann: [2, 21], Bob: [1, 10] }, { repeated: [2] }]);
    expect(dropped).toMatchObject({ used: 3, repeated: { rows: 1, dropped: true } });
  });

  test("also where the column of numbers is blank", () => {
    const rows = twice("Ann", day).map((row) => ["", ...row]);
    expect(ordersOf(["Order ID", ...headers], rows, 1900, DROP)).toMatchObject({ used: 3 });
  });

  test("nobody's orders of one day are two, those of one second are not", () => {
    const rows = (date: number) => [...twice("", date), ...twice("", date)].filter(([who]) => who === "");
    expect(ordersOf(headers, rows(day), 1900, DROP).repeated).toBeUndefined();
    expect(ordersOf(headers, rows(day + 0.37), 1900, DROP).repeated).toEqual({ rows: 4, dropped: true });
  });

  test("cancelled rows are no repetition", () => {
    const rows = twice("Ann", day).map((row, i) => [...row, i === 2 ? "Cancelled" : "Completed"]);
    expect(ordersOf([...headers, "Status"], rows, 1900, DROP).repeated).toBeUndefined();
  });
});
