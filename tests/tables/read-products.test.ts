import fc from "fast-check";
import { detectColumns, detectKind } from "../../src/tables/detect";
import { productsOf, reasonsOf } from "./support";

const HEADERS = ["SKU", "Product", "Price", "Unit cost", "On hand", "On order", "Lead time", "Supplier"];

describe("headings of stock and product exports", () => {
  it.each([
    ["Shopify inventory", "Handle|Title|Option1 Name|SKU|HS Code|Location|Incoming (not editable)|Committed (not editable)|Available (not editable)|On hand (current)|On hand (new)", { sku: "SKU", product: "Title", onHand: "On hand (current)", onOrder: "Incoming (not editable)", reserved: "Committed (not editable)" }],
    ["聚水潭商品", "图片|款式编码|商品编码|商品名称|颜色及规格|基本售价|成本价|采购价|市场|吊牌价|品牌|分类|供应商名称|标准装箱数量|修改时间|创建时间", { sku: "商品编码", product: "商品名称", price: "基本售价", cost: "成本价", supplier: "供应商名称", pack: "标准装箱数量" }],
    ["聚水潭库存", "款式编码|商品编码|商品名称|颜色及规格|主仓实际库存数|订单占有数|锁定库存数|虚拟库存|采购在途数|仓库待发数|安全库存下限|安全库存上限", { sku: "商品编码", product: "商品名称", onHand: "主仓实际库存数", reserved: "订单占有数", onOrder: "采购在途数" }],
    ["Amazon FBA", "sku|fnsku|asin|product-name|condition|your-price|afn-fulfillable-quantity|afn-unsellable-quantity|afn-reserved-quantity|afn-total-quantity|afn-inbound-shipped-quantity", { sku: "sku", product: "product-name", price: "your-price", onHand: "afn-fulfillable-quantity", reserved: "afn-reserved-quantity" }],
    ["管家婆库存", "一级分类|商品名称|商品编号|规格|品牌|零售价|参考成本价|库存数量|单位|成本均价|库存金额|创建时间", { sku: "商品编号", product: "商品名称", price: "零售价", cost: "参考成本价", onHand: "库存数量" }],
    ["採購表", "貨號|商品名稱|供應商|採購週期(天)|起訂量|裝箱數|可用庫存|在途庫存|佔用庫存", { sku: "貨號", supplier: "供應商", leadTime: "採購週期(天)", least: "起訂量", pack: "裝箱數", onHand: "可用庫存", reserved: "佔用庫存" }],
  ])("%s", (_, text, expected) => {
    const headings = text.split("|");
    expect(detectKind(headings, [])).toBe("products");
    const found = detectColumns("products", headings, []).roles;
    expect(Object.fromEntries(Object.entries(found).map(([role, at]) => [role, headings[at]]))).toMatchObject(expected);
  }); // prettier-ignore

  it("orders with costs and products stay orders", () => {
    expect(detectKind(["订单编号", "商品名称", "SKU", "数量", "成本价", "售价", "付款时间", "实付金额"], [])).toBe(
      "orders",
    );
  });
});

it("adds up the stock of one code over warehouses; price, terms and supplier are the first stated", () => {
  const read = productsOf(HEADERS, [
    ["A-1", "Lamp ", 20, 8, 5, 2, "7 days", "Mill"],
    ["a-1", " Lamp", "", 9, 4, "", 9, ""],
    ["", "Desk", 90, 40, -2, "", "", "Wood"],
    ["", "desk ", 90, 40, 3, "", "", "Wood"],
  ]);
  expect([read.count, read.name, read.sku]).toEqual([2, ["Lamp", "Desk"], ["A-1", ""]]);
  expect([...read.onHand]).toEqual([9, 1]);
  expect([...read.onOrder]).toEqual([2, NaN]);
  expect([...read.price, ...read.cost, ...read.leadTime]).toEqual([20, 90, 8, 40, 7, NaN]);
  expect(read.supplier).toEqual(["Mill", "Wood"]);
});

it("leaves rows out with their reason and says what is doubtful", () => {
  const read = productsOf(HEADERS, [
    ["A-1", "Lamp", 20, 28, 5, 0, 7, "Mill"],
    ["A-2", "lamp", 20, 8, 5, 0, 7, "Mill"],
    ["", "", 20, 8, 5, 0, 7, "Mill"],
    ["A-3", "Chair", -1, 8, 5, 0, 7, "Mill"],
    ["A-4", "Chair", "cheap", 8, 5, 0, 7, "Mill"],
    ["Total", "", "", "", 20, "", "", ""],
  ]);
  expect(reasonsOf(read)).toEqual({ totalRow: [5], noProduct: [2], unreadableNumber: [4], negativeNumber: [3] });
  const said = read.notes.map((note) => note["en-US"]).join("\n");
  expect(said).toMatch(/1 product name has several codes, such as “Lamp”/);
  expect(said).toMatch(/1 product costs more than the price, such as “Lamp”/);
});

it("says that what is reserved is taken off what is headed as available", () => {
  const said = (heading: string) =>
    productsOf(["SKU", heading, "Reserved"], [["A", 5, 1]]).notes.filter((note) => note["en-US"].includes("taken off"));
  expect(said("Available quantity")).toHaveLength(1);
  expect(said("On hand")).toHaveLength(0);
});

it("weights the conversion of several rows by their visitors", () => {
  const read = productsOf(
    ["商品编码", "访客数", "加购人数", "支付转化率"],
    [["A", 100, 5, "2%"], ["A", 300, 7, "4%"], ["B", "", "", "3%"]], // prettier-ignore
  );
  expect(read.conversion[0]).toBeCloseTo(0.035, 12);
  expect([...read.visitors, read.conversion[1]]).toEqual([400, NaN, 0.03]);
});

it("counts every row as used or left out, and loses no stock", () => {
  const row = fc.tuple(fc.constantFrom("A", "B", "a ", ""), fc.constantFrom("Lamp", "Desk", ""), fc.nat(50));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (list) => {
      const read = productsOf(["SKU", "Product", "On hand"], list);
      const out = read.leftOut.flatMap(({ rows }) => rows);
      expect(read.used + out.length).toBe(list.length);
      const used = list.filter((_, i) => !out.includes(i)).reduce((sum, [, , units]) => sum + units, 0);
      expect(read.onHand.reduce((sum, units) => sum + units, 0)).toBe(used);
    }),
  );
});
