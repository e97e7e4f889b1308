import { serialOf } from "../../src/domain/calendar/calendar";
import { detectColumns } from "../../src/tables/detect";
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

test("a category column gives each line its category, also where the product is blank", () => {
  const of = ["饮品", "器具", "器具", "饮品", "", "器具", "器具", "器具"];
  const orders = ordersOf([...HEADERS, "商品类目"], ROWS.map((row, i) => [...row, of[i]])); // prettier-ignore
  const { product, products, categories } = orders.productLines!();
  const named = (names: readonly string[], index: number): string | null => (index < 0 ? null : names[index]!);
  expect(
    Array.from(product, (each, line) => [named(products, each), named(categories!.names, categories!.of[line]!)]),
  ).toEqual([
    ["红茶", "饮品"],
    ["茶杯", "器具"],
    ["红茶", "饮品"],
    ["赠品", null],
    [null, "器具"],
    [null, "器具"],
    ["茶杯", "器具"],
  ]);
});

test("categories alone are enough", () => {
  const without = (row: readonly Cell[]): Cell[] => [...row.slice(0, 5), "饮品"];
  const { products, categories } = ordersOf([...HEADERS.slice(0, 5), "分類"], ROWS.map(without)).productLines!(); // prettier-ignore
  expect(products).toEqual([]);
  expect(categories!.names).toEqual(["饮品"]);
});

test.each([
  "商品类目", "一级类目", "类目", "商品分类", "分类", "品类", "商品分類", "類別", "商品類別", "分類名稱", "Category", "Product category",
  "Product Type", "product_category_name", "Item category", "Department", "商品所属类目",
])("“%s” is the product's category", (heading) => {
  const { roles } = detectColumns("orders", ["订单编号", "客户", "付款时间", "实付金额", "商品名称", heading], []);
  expect(roles).toMatchObject({ product: 4, category: 5 });
}); // prettier-ignore

test.each(["宝贝种类", "商品种类数", "订单类型", "发票类型", "客户类别", "客戶類別", "商品类目编码"])(
  "“%s” is no product's category",
  (heading) => {
    expect(
      detectColumns("orders", ["订单编号", "客户", "付款时间", "实付金额", "商品名称", heading], []).roles.category,
    ).toBeUndefined();
  },
);
