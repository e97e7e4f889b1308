import { detectColumns } from "../../src/tables/detect";
import { productTrafficOf, reasonsOf } from "./support";

const HEADERS = ["统计日期", "商品ID", "商品名称", "商品访客数", "商品加购人数", "商品收藏人数", "支付买家数"];

it("reads visitors, carts and favourites by product and day", () => {
  const read = productTrafficOf(HEADERS, [
    ["2026-10-01", "9001", "Lamp ", "1,200", 30, 12, 24],
    ["2026-10-02", "9001", "Lamp", 800, 20, "-", 16],
    ["2026-10-02", "", "Desk", 90, "", "", 0],
  ]);
  expect([read.count, read.used, read.leftOut]).toEqual([3, 3, []]);
  expect([read.name, read.sku]).toEqual([
    ["Lamp", "Lamp", "Desk"],
    ["9001", "9001", ""],
  ]);
  expect([...read.visitors, ...read.carts, ...read.favourites]).toEqual([1200, 800, 90, 30, 20, NaN, 12, NaN, NaN]);
  expect(read.date[1]! - read.date[0]!).toBe(1);
});

it("leaves rows out with their reason: totals, no product, no day, figures that are none", () => {
  const read = productTrafficOf(HEADERS, [
    ["2026-10-01", "1", "Lamp", 100, 3, 1, 2],
    ["合计", "", "", 100, 3, 1, 2],
    ["2026-10-01", "", "", 5, 0, 0, 0],
    ["", "2", "Desk", 5, 0, 0, 0],
    ["2026-10-01", "3", "Rug", "many", 0, 0, 0],
    ["2026-10-01", "4", "Vase", -4, 0, 0, 0],
  ]);
  expect(reasonsOf(read)).toEqual({
    totalRow: [1],
    noProduct: [2],
    noDate: [3],
    unreadableNumber: [4],
    negativeNumber: [5],
  });
  expect(read.used + read.leftOut.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(read.rows);
});

it("a report over a period has no days; buyers follow from the conversion where only that is stated, and it is said", () => {
  const read = productTrafficOf(
    ["Product", "Visitors", "Page views", "Conversion rate"],
    [
      ["Lamp", 200, 900, "3.5%"],
      ["Desk", 100, 300, ""],
    ],
  );
  expect([...read.buyers]).toEqual([7, NaN]);
  expect([...read.date]).toEqual([NaN, NaN]);
  expect(read.notes.map((note) => note["en-US"]).join()).toMatch(/“Visitors” × “Conversion rate”/);
});

it("counts who paid, not who ordered, and not new or returning buyers alone", () => {
  const headings = ["商品名称", "商品访客数", "下单买家数", "支付新买家数", "支付买家数", "支付金额"];
  expect(detectColumns("productTraffic", headings, []).roles).toMatchObject({ product: 0, visitors: 1, buyers: 4 });
});

it("reads what was paid and what went back by product", () => {
  const headings = [
    "商品ID",
    "商品名称",
    "商品访客数",
    "商品加购人数",
    "支付买家数",
    "支付件数",
    "支付金额",
    "成功退款金额",
  ];
  const { units, revenue, refunds } = productTrafficOf(headings, [
    ["1", "Lamp", 100, 9, 4, 6, "1,800.00", "90.00"],
    ["2", "Desk", 40, 2, 1, 1, 900, "-"],
  ]);
  expect([...units, ...revenue, ...refunds]).toEqual([6, 1, 1800, 900, 90, NaN]);
});
