import { customerGroups } from "../../../src/kinds/segments/customer-kinds";
import { heldIn } from "../../../src/figures/given";
import type { OptionValues } from "../../../src/kinds/kind";
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

const BY_NAME = { businessRule: "name" };

/** Type and customers of each group. */
const groupsOf = (orders: typeof NAMED, options: OptionValues = {}) =>
  customerGroups(orders, options).map(({ type, orders: own }) => [type, [...heldIn(own)!.customers].sort()]);

it("keeps persons and businesses apart by their names where the user chooses so", () => {
  expect(groupsOf(NAMED, BY_NAME)).toEqual([["persons", ["李雷", "王小明"].sort()], ["businesses", ["某某有限公司"]]]); // prettier-ignore
  expect(groupsOf(NAMED, { customers: "persons" })).toEqual([["persons", ["李雷", "王小明"].sort()]]);
  expect(groupsOf(NAMED, { customers: "businesses" })).toEqual([["businesses", ["某某有限公司"]]]);
});

it("parts nobody by names alone: they are noted", () => {
  expect(customerGroups(NAMED, {})).toEqual([{ type: null, orders: NAMED, firmNames: ["某某有限公司"] }]);
  const onlyPersons = ordersOf(LIST, { business: Uint8Array.from([0, 255, 0, 255, 0]) });
  expect(customerGroups(onlyPersons, {})).toEqual([{ type: null, orders: onlyPersons, firmNames: ["某某有限公司"] }]);
  expect(groupsOf(TYPED).map(([type]) => type)).toEqual(["persons", "businesses"]);
  expect(groupsOf(NAMED, { businessWords: "小明" }).map(([type]) => type)).toEqual(["persons", "businesses"]);
});

it("believes the customer-type column before the names", () => {
  expect(groupsOf(TYPED, { customers: "businesses" })).toEqual([["businesses", ["王小明"]]]);
  expect(groupsOf(TYPED, { customers: "businesses", businessRule: "name" })).toEqual([
    ["businesses", ["某某有限公司"]],
  ]);
});

it("takes the user's words, in any of the scripts' commas, and the user's order size", () => {
  expect(groupsOf(NAMED, { customers: "businesses", businessWords: " 李雷，小明 、" })).toEqual([["businesses", ["李雷", "某某有限公司", "王小明"].sort()]]); // prettier-ignore
  expect(groupsOf(NAMED, { customers: "businesses", businessRule: "orderSize", businessFrom: 20 })).toEqual([["businesses", ["李雷", "某某有限公司"].sort()]]); // prettier-ignore
});

it("is one group where they are to stand together, or where all are of one type", () => {
  expect(customerGroups(NAMED, { customers: "together" })).toEqual([{ type: null, orders: NAMED }]);
  const persons = ordersOf([{ customer: "a", date: 46_000, amount: 1 }]);
  expect(customerGroups(persons, {})).toEqual([{ type: null, orders: persons }]);
});

it("leaves the rows of the others out, with the reason", () => {
  const [persons, businesses] = customerGroups(NAMED, BY_NAME);
  expect(persons!.orders).toMatchObject({ used: 3, leftOut: [{ reason: "business", rows: [1, 3] }] });
  expect(businesses!.orders).toMatchObject({ used: 3, leftOut: [{ reason: "person", rows: [0, 2] }] });
});

it("refuses a type that nobody is", () => {
  const persons = ordersOf([{ customer: "a", date: 46_000, amount: 1 }]);
  expect(() => customerGroups(persons, { customers: "businesses" })).toThrow("is a business");
  expect(customerGroups(persons, { customers: "persons" })).toEqual([{ type: "persons", orders: persons }]);
});
