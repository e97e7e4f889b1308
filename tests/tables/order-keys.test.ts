/** Order numbers that are none: lost digits, counters that start again, merged cells; and customers who are nobody. */
import { isMasked, isNobody } from "../../src/domain/customers/nobody";
import { byCustomer, ordersOf, reasonsOf } from "./support";

const HEADERS = ["Order ID", "Customer", "Order date", "Shop name", "Total"];
const note = (orders: { notes: readonly { "en-US": string }[] }) => orders.notes.map((each) => each["en-US"]).join(" ");

test.each([
  { id: "4.17E+17", kind: "text" },
  { id: 4.17e17, kind: "number" },
  { id: "417000000000000000", kind: "digits" },
])("numbers that lost their digits ($kind) tell nothing: customer and time do", ({ id }) => {
  const orders = ordersOf(HEADERS, [
    [id, "Ann", "2024-02-01 10:00:00", "S", 10],
    [id, "Ann", "2024-02-01 10:00:00", "S", 5],
    [id, "Bob", "2024-02-01 10:00:00", "S", 20],
    [id, "Ann", "2024-02-03 09:00:00", "S", 30],
  ]);
  expect(byCustomer(orders)).toEqual({ Ann: [2, 45], Bob: [1, 20] });
  expect(note(orders)).toContain("has lost digits");
});

test.each([
  { by: "day", second: "2024-02-02", shop: "S" },
  { by: "year", second: "2025-02-01", shop: "S" },
  { by: "shop or channel", second: "2024-02-01", shop: "T" },
])("a counter that starts again by $by", ({ by, second, shop }) => {
  const orders = ordersOf(HEADERS, [
    [1, "Ann", "2024-02-01", "S", 10],
    [1, "Ann", "2024-02-01", "S", 5],
    [2, "Bob", "2024-02-01", "S", 20],
    [1, "Cy", second, shop, 30],
    [2, "Bob", second, shop, 40],
  ]);
  expect(byCustomer(orders)).toEqual({ Ann: [1, 15], Bob: [2, 60], Cy: [1, 30] });
  expect(note(orders)).toContain(`Orders are told apart by number and ${by}`);
});

test.each(["合计", "#N/A"])("%s in the customer column is no second customer of an order", (label) => {
  const orders = ordersOf(HEADERS, [
    [1, "Ann", "2024-02-01", "S", 10],
    [1, label, "2024-02-01", "S", 5],
    [1, "", "2024-02-01", "S", 2],
    [2, "Bob", "2024-02-02", "S", 20],
  ]);
  expect(byCustomer(orders)).toEqual({ Ann: [1, 12], Bob: [1, 20] });
  expect(orders.notes).toEqual([]);
});

test("a line without a customer stays with its order where another number is shared", () => {
  const orders = ordersOf(HEADERS, [
    ["A1", "Ann", "2024-02-01", "S", 10],
    ["A1", "", "2024-02-01", "S", 5],
    ["A2", "Bob", "2024-02-01", "S", 20],
    ["A2", "Cy", "2024-02-01", "S", 30],
  ]);
  expect(byCustomer(orders)).toEqual({ Ann: [1, 15], Bob: [1, 20], Cy: [1, 30] });
});

test("numbers without customers that repeat on other days are counters of a day", () => {
  const headers = ["Order ID", "Order date", "Total"];
  const days = ["2024-02-01", "2024-02-02", "2024-02-03"];
  const orders = ordersOf(headers, days.flatMap((day) => [[1, day, 10], [2, day, 20]])); // prettier-ignore
  expect(orders.count).toBe(6);
  const once = ordersOf(headers, [[1, days[0], 10], [1, days[1], -4], [2, days[0], 20], [2, days[0], 1], [3, days[0], 1], [3, days[0], 2]]); // prettier-ignore
  expect(once.count).toBe(3);
});

test("lines under merged cells belong to the order above; a column without any number is none", () => {
  const headers = ["Order ID", "Customer", "Order date", "Product name", "Quantity", "Amount"];
  const orders = ordersOf(headers, [
    ["B1", "Ann", "2024-02-01", "Lamp", 1, 10],
    ["", "", "", "Desk", 2, 40],
    ["B2", "Bob", "2024-02-02", "Lamp", 1, 10],
    ["", "", "", "", 4, 60],
  ]);
  expect(byCustomer(orders)).toEqual({ Ann: [1, 50], Bob: [1, 10] });
  expect([Array.from(orders.units), reasonsOf(orders)]).toEqual([[3, 1], { noOrderId: [3] }]);
  expect(note(orders)).toContain("1 line without an order number");
  const whole = ordersOf(["Order ID", "Customer", "Order date", "Product name", "Order total"], [["B1", "Ann", "2024-02-01", "Lamp", 50], ["", "", "", "Desk", ""]]); // prettier-ignore
  expect(byCustomer(whole)).toEqual({ Ann: [1, 50] });
  const summed = ordersOf(["Order ID", "Customer", "Order date", "Quantity", "Amount"], [["B1", "Ann", "2024-02-01", 1, 50], ["", "", "", 1, 50]]); // prettier-ignore
  expect([byCustomer(summed), reasonsOf(summed)]).toEqual([{ Ann: [1, 50] }, { noOrderId: [1] }]);
  const none = ordersOf(headers, [["NULL", "Ann", "2024-02-01", "Lamp", 1, 10], ["", "Bob", "2024-02-01", "Lamp", 1, 20]]); // prettier-ignore
  expect(none.count).toBe(2);
});

describe("customers who are none", () => {
  it.each(["Guest", "guest checkout", "Anonymous", "Unknown customer", "散客", "匿名用户", "0", "张*", "李*明", "l***@x.com", "138****1234", "138xxxx1234", "••••", "[REDACTED]", "[deleted]", "零售客户", "現金客戶", "默认客户", "Default customer", "noemail@noemail.com", "no-reply@shop.example"])(
    "%p",
    (name) => expect(isNobody(name)).toBe(true),
  ); // prettier-ignore

  it.each([
    "Guestrow",
    "Ann",
    "10",
    "1001",
    "Unknown Pleasures Ltd",
    "散客来",
    "maxxxi",
    "a@x.com",
    "noella@x.com",
    "零售先锋",
    "Retail Ltd",
    "Cash Smith",
  ])("not %p", (name) => expect(isNobody(name) || isMasked(name)).toBe(false));

  it("are said, and their orders belong to none", () => {
    const orders = ordersOf(HEADERS, [
      ["A1", "Ann", "2024-02-01", "S", 10],
      ["A2", "Guest", "2024-02-02", "S", 20],
      ["A3", 0, "2024-02-03", "S", 30],
      ["A4", "NULL", "2024-02-04", "S", 40],
    ]);
    expect([orders.customers, orders.rowsWithoutCustomer]).toEqual([["Ann"], [1, 2, 3]]);
    expect(note(orders)).toContain("“Customer”: “Guest”, “0” stand for no customer in particular");
  });
});
