import { serialOf } from "../../src/domain/calendar";
import type { Cell } from "../../src/tables/source";
import { ordersOf } from "./support";

const day = serialOf(2024, 1, 2);
const HEADERS = ["订单号", "会员名", "付款时间", "明细金额", "数量", "商品名称"];
const ROWS: readonly (readonly Cell[])[] = [
  ["A1", "张三", day, 30, 3, "红茶"],
  ["A1", "张三", day, 10, 1, " 茶杯 "],
  ["A2", "李四", "no day", 10, 1, "茶壶"],
  ["A3", "李四", day, 24, 2, "红茶"],
  ["A3", "李四", day, 0, 1, "赠品"],
  ["A4", "王五", day, 9, 1, null],
  ["A5", "王五", day, 9, 1, "#N/A"],
  ["A6", "王五", day, 9, 1, "茶杯"],
];

test("each counted line names its order and product, with the price of one unit", () => {
  const orders = ordersOf(HEADERS, ROWS);
  const { order, product, products, price } = orders.productLines!();
  const name = (line: number): string => orders.customers[orders.customer[order[line]!]!]!;
  expect(Array.from(order, (_, line) => [name(line), products[product[line]!], price[line]])).toEqual([
    ["张三", "红茶", 10],
    ["张三", "茶杯", 10],
    ["李四", "红茶", 12],
    ["李四", "赠品", Number.NaN],
    ["王五", "茶杯", 9],
  ]);
});

test("without a product column there is nothing to read", () => {
  expect(ordersOf(HEADERS.slice(0, 5), ROWS.map((row) => row.slice(0, 5)))).not.toHaveProperty("productLines"); // prettier-ignore
});
