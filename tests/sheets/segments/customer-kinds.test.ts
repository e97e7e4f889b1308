import { chooseCustomers } from "../../../src/sheets/segments/customer-kinds";
import { segmentsKind } from "../../../src/sheets/segments/kind";
import type { SegmentsResult } from "../../../src/sheets/segments/result";
import { contextOf } from "../support/context";
import { ordersOf } from "../support/orders";

const LIST = [
  { customer: "王小明", date: 46_000, amount: 10 },
  { customer: "某某有限公司", date: 46_001, amount: 900 },
  { customer: "李雷", date: 46_002, amount: 20 },
  { customer: "某某有限公司", date: 46_003, amount: 700 },
  { customer: null, date: 46_004, amount: 5 },
];
/** The column contradicts the names: the column is believed. */
const TYPED = ordersOf(LIST, { business: Uint8Array.from([1, 0, 0, 255, 0]) });
const NAMED = ordersOf(LIST);

const customersOf = (orders: typeof NAMED, customers: string): string[] =>
  (segmentsKind.plan({ orders }, { customers }, contextOf()).result as SegmentsResult).customers.map(({ customer }) => customer).sort();

it("keeps persons and businesses apart by their names", () => {
  expect(customersOf(NAMED, "all")).toEqual(["某某有限公司", "李雷", "王小明"].sort());
  expect(customersOf(NAMED, "persons")).toEqual(["李雷", "王小明"].sort());
  expect(customersOf(NAMED, "businesses")).toEqual(["某某有限公司"]);
});

it("believes the customer-type column before the names", () => {
  expect(customersOf(TYPED, "businesses")).toEqual(["王小明"]);
  expect(customersOf(TYPED, "persons")).toEqual(["某某有限公司", "李雷"].sort());
});

it("keeps orders and their products together, numbers customers anew, and says who is kept out", () => {
  const lines = {
    order: Int32Array.from([0, 1, 2, 3]),
    product: Int32Array.from([0, 1, 0, 1]),
    products: ["cup", "desk"],
    price: Float64Array.from([10, 900, 20, 700]),
  };
  const { orders, notes } = chooseCustomers({ ...NAMED, productLines: () => lines }, { customers: "persons" });
  expect(orders).toMatchObject({ count: 3, customers: ["王小明", "李雷"] });
  expect(Array.from(orders.customer)).toEqual([0, 1, -1]);
  expect(Array.from(orders.amount)).toEqual([10, 20, 5]);
  const own = orders.productLines!();
  expect([Array.from(own.order), Array.from(own.product), Array.from(own.price)]).toEqual([[0, 1], [0, 0], [10, 20]]); // prettier-ignore
  expect(notes.map((note) => note["en-US"])).toEqual(["Kept out: businesses (1) and their orders (2); their rows are counted as read."]);
  expect(chooseCustomers(NAMED, {}).notes[0]!["en-US"]).toContain("1 of the customers is a business");
});

it("refuses a kind that nobody is", () => {
  const persons = ordersOf([{ customer: "a", date: 46_000, amount: 1 }]);
  expect(() => chooseCustomers(persons, { customers: "businesses" })).toThrow("is a business");
  expect(chooseCustomers(persons, { customers: "persons" })).toEqual({ orders: persons, notes: [] });
});
