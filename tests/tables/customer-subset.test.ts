/**
 * Orders of some customers: together with those of the others they are all orders, and no row is lost.
 */
import fc from "fast-check";
import { ordersOfCustomers } from "../../src/tables/orders/customer-subset";
import type { Orders } from "../../src/tables/orders";
import type { Cell } from "../../src/tables/source";
import { byCustomer, ordersOf, reasonsOf } from "./support";

const HEADERS = [
  "订单编号",
  "客户",
  "付款时间",
  "实付金额",
  "订单状态",
  "商品名称",
  "商品类目",
  "客户类型",
  "业务员",
  "数量",
];

const row: fc.Arbitrary<Cell[]> = fc
  .record({
    order: fc.nat(12),
    customer: fc.constantFrom("甲", "乙", "丙", "丁", "戊", ""),
    day: fc.integer({ min: 1, max: 28 }),
    amount: fc.integer({ min: 1, max: 999 }),
    status: fc.constantFrom("交易成功", "交易成功", "交易关闭"),
    product: fc.constantFrom("茶", "杯", ""),
    type: fc.constantFrom("个人", "企业", ""),
  })
  .map(({ order, customer, day, amount, status, product, type }) => [
    `D${order}`, customer, `2024-01-${String(day).padStart(2, "0")}`, amount, status, product, product && "饮品", type, "小丹", 1,
  ]); // prettier-ignore

const flags = (orders: Orders, chosen: readonly boolean[]): Uint8Array =>
  Uint8Array.from(orders.customers, (_, who) => (chosen[who] === true ? 1 : 0));
const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
const rowsLeftOut = ({ leftOut }: Orders): number => leftOut.reduce((total, { rows }) => total + rows.length, 0);

const tables = fc.tuple(
  fc.array(row, { minLength: 1, maxLength: 30 }),
  fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
);

it("the customers wanted and the others are all customers, with all their orders, revenue and rows", () =>
  fc.assert(
    fc.property(tables, ([rows, chosen]) => {
      const all = ordersOf(HEADERS, rows);
      const wanted = flags(all, chosen);
      const [some, others] = [ordersOfCustomers(all, wanted, "business"), ordersOfCustomers(all, wanted.map((flag) => 1 - flag), "person")]; // prettier-ignore
      const nameless = all.customer.filter((who) => who < 0).length;
      const namelessAmount = sum(all.amount.filter((_, order) => all.customer[order]! < 0));
      expect(some.count + others.count).toBe(all.count + nameless);
      expect(sum(some.amount) + sum(others.amount)).toBeCloseTo(sum(all.amount) + namelessAmount, 6);
      // Orders without a customer are in both.
      expect({ ...byCustomer(some), ...byCustomer(others) }).toEqual(byCustomer(all));
      for (const each of [some, others]) {
        expect(each.used + rowsLeftOut(each)).toBe(each.rows);
        expect(each.orderOfRow.filter((order) => order >= 0)).toHaveLength(each.used);
        expect(new Set(each.leftOut.flatMap(({ rows: out }) => out)).size).toBe(rowsLeftOut(each));
        for (const column of [each.date, each.units, each.customer, each.seller, each.channel, each.business!]) {
          expect(column).toHaveLength(each.count);
        }
      }
    }),
  ));

it("keeps lines and categories with their orders, and says which rows are out and why", () => {
  const rows: Cell[][] = [
    ["1", "甲", "2024-01-01", 10, "交易成功", "茶", "饮品", "个人", "小丹", 1],
    ["1", "甲", "2024-01-01", 20, "交易成功", "杯", "器具", "个人", "小丹", 1],
    ["2", "乙公司", "2024-01-02", 900, "交易成功", "杯", "器具", "企业", "小丹", 9],
    ["3", "", "2024-01-03", 5, "交易成功", "茶", "饮品", "", "小丹", 1],
    ["4", "甲", "2024-01-04", 7, "交易关闭", "茶", "饮品", "个人", "小丹", 1],
  ];
  const all = ordersOf(HEADERS, rows);
  const persons = ordersOfCustomers(all, Uint8Array.of(1, 0), "business");
  expect(reasonsOf(persons)).toEqual({ cancelled: [4], business: [2] });
  expect(persons).toMatchObject({ used: 3, count: 2, customers: ["甲"], rowsWithoutCustomer: [3] });
  expect([...persons.orderOfRow]).toEqual([0, 0, -1, 1, -1]);
  const { order, product, products, categories, price } = persons.productLines!();
  expect(
    Array.from(order, (at, line) => [
      at,
      products[product[line]!],
      categories!.names[categories!.of[line]!],
      price[line],
    ]),
  ).toEqual([
    [0, "茶", "饮品", 10],
    [0, "杯", "器具", 20],
    [1, "茶", "饮品", 5],
  ]);
  expect(ordersOfCustomers(all, Uint8Array.of(1, 1), "business")).toBe(all);
});
