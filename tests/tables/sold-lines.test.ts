import fc from "fast-check";
import { serialOf } from "../../src/domain/calendar/calendar";
import type { Cell } from "../../src/tables/source";
import { ordersOf } from "./support";

const DAY = serialOf(2024, 1, 2);

function sold(headers: readonly string[], rows: readonly (readonly Cell[])[]): [string | undefined, number, number][] {
  const { product, products, units, amount } = ordersOf(headers, rows).soldLines!();
  return Array.from(product, (each, line) => [products[each], units[line]!, amount[line]!]);
}

test("a line brings its own amount, less its own refund", () => {
  const headers = ["订单号", "会员名", "付款时间", "明细金额", "数量", "商品名称", "退款金额"];
  const rows = [
    ["A1", "张三", DAY, 30, 3, "红茶", ""],
    ["A1", "张三", DAY, 10, 1, " 茶杯 ", 4],
    ["A2", "李四", DAY, 9, "", "", ""],
  ];
  expect(sold(headers, rows)).toEqual([["红茶", 3, 30], ["茶杯", 1, 6], [undefined, 1, 9]]); // prettier-ignore
});

test("an order's total that stands on every line is shared out by what the units cost", () => {
  const headers = ["Order ID", "Customer", "Date", "Order total", "Quantity", "Unit price", "Product"];
  const rows = Array.from({ length: 6 }, (_, i) => [
    [`A${i}`, "Ann", DAY, 90, 2, 40, "Lamp"],
    [`A${i}`, "Ann", DAY, 90, 1, 20, "Cup"],
  ]).flat();
  expect(sold(headers, rows).slice(0, 2)).toEqual([["Lamp", 2, 72], ["Cup", 1, 18]]); // prettier-ignore
});

test("without a product column there is nothing to read", () => {
  expect(ordersOf(["Order ID", "Customer", "Date", "Amount"], [["1", "Ann", DAY, 5]])).not.toHaveProperty("soldLines");
});

test("the lines add up to what the orders brought, whatever their order", () => {
  const line = fc.record({
    order: fc.nat(4),
    amount: fc.integer({ min: -5, max: 90 }),
    product: fc.constantFrom("a", "b", ""),
  });
  const headers = ["Order ID", "Customer", "Date", "Line amount", "Quantity", "Product"];
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (list) => {
      const rows = list.map(({ order, amount, product }) => [`N${order}`, "Ann", DAY, amount, 1, product]);
      const orders = ordersOf(headers, rows);
      const { amount } = orders.soldLines!();
      const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
      expect(sum(amount)).toBeCloseTo(sum(orders.amount), 6);
      const byProduct = (of: typeof rows) =>
        sold(headers, of).reduce<Record<string, number>>(
          (sums, [name = "", , each]) => ({ ...sums, [name]: (sums[name] ?? 0) + each }),
          {},
        );
      const [one, other] = [byProduct(rows), byProduct([...rows].reverse())];
      for (const name of ["a", "b", ""]) expect(one[name] ?? 0).toBeCloseTo(other[name] ?? 0, 6);
    }),
  );
});
