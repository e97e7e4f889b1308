/** What is unlikely is said: days to come, one customer with half the sales, rows that stand twice, rates above 1, free orders. */
import { detectColumns } from "../../src/tables/detect";
import { ORDERS } from "../../src/tables/orders/read";
import { serialOf } from "../../src/domain/calendar/calendar";
import { byCustomer, campaignsOf, columnsOf, ordersOf, reasonsOf, sourceOf, trafficOf } from "./support";

const HEADERS = ["Order ID", "Customer", "Order date", "Total"];
const english = ({ notes }: { readonly notes: readonly { "en-US": string }[] }) => notes.map((note) => note["en-US"]);

test("days after today", () => {
  const rows = [["A1", "Ann", "2024-02-01", 10], ["A2", "Bob", "2031-05-06", 20], ["A3", "Cy", "2024-03-01", 30]]; // prettier-ignore
  const { roles } = detectColumns("orders", HEADERS, rows);
  const read = (today?: number) =>
    ORDERS.read(sourceOf(HEADERS, rows.length), roles, columnsOf(roles, rows), today === undefined ? {} : { today });
  expect(english(read(serialOf(2024, 3, 1)))).toEqual([
    "One date is after today, such as 2031-05-06. Please check it.",
  ]);
  expect(english(read(serialOf(2024, 2, 28)))).toEqual(["2 dates are after today, such as 2031-05-06. Please check them."]); // prettier-ignore
  expect(english(read())).toEqual([]);
});

test("a customer with an outsized share of many", () => {
  const rows = Array.from({ length: 12 }, (_, i) => [`A${i}`, `K${i}`, "2024-02-01", 10]);
  expect(english(ordersOf(HEADERS, rows))).toEqual([]);
  expect(english(ordersOf(HEADERS, [...rows, ["B1", "Counter", "2024-02-01", 80]]))).toEqual([
    "“Counter” has 40% of what all customers bought. Please check that this is one customer, not a name for many.",
  ]);
});

test("an order of nothing is free: no order and no customer; a free line of a paid order is part of it", () => {
  const orders = ordersOf(HEADERS, [["A1", "Ann", "2024-02-01", 0], ["A2", "Bob", "2024-02-02", 20], ["A2", "Bob", "2024-02-02", 0]]); // prettier-ignore
  expect([byCustomer(orders), reasonsOf(orders)]).toEqual([{ Bob: [1, 20] }, { free: [0] }]);
});

test("more responses than reach, more orders than visitors", () => {
  const campaigns = campaignsOf(["Campaign", "Cost", "Reach", "Responses"], [["A", 10, 100, 120], ["B", 10, 100, 5]]); // prettier-ignore
  expect(english(campaigns)[0]).toMatch(/^In 1 row, such as row 2, “Responses” is larger than “Reach”/);
  const traffic = trafficOf(["Date", "Visitors", "Orders"], [["2024-02-01", 10, 12], ["2024-02-02", 10, 2]]); // prettier-ignore
  expect(english(traffic)[0]).toMatch(/“Orders” is larger than “Visitors”/);
});
