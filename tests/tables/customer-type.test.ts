import { customerTypes, isBusinessName, parseCustomerType } from "../../src/tables/orders/customer-type";
import { detectColumns } from "../../src/tables/detect";
import { ordersOf } from "./support";

it.each([
  ["企业", 1], ["企業客戶", 1], ["Company", 1], ["Business", 1], ["B2B", 1], ["政府机构", 1], ["true", 1], [true, 1], ["是", 1], [1, 1],
  ["个人", 0], ["個人買家", 0], ["Person", 0], ["Individual", 0], ["非企业", 0], ["false", 0], [false, 0], ["否", 0], [0, 0],
  ["", 255], [null, 255], ["VIP", 255], ["returning", 255], ["new", 255], [2, 255],
])("the customer type %j is %d", (cell, type) => expect(parseCustomerType(cell)).toBe(type)); // prettier-ignore

it.each([
  ["上海某某贸易有限公司", true], ["第一中学学校", true], ["市人民醫院", true], ["Acme Ltd", true], ["Acme, Inc.", true], ["Muster GmbH", true],
  ["Smith & Co. Trading", true], ["王小明", false], ["Incognito", false], ["Vincent Lincoln", false], ["shop@trading.co.uk", false], ["Coco Chan", false],
  ["市第一中学", true], ["某某大学（东校区）", true], ["大学生小李", false], ["银行小王", false], ["工商银行", true], ["企业家老王", false], ["Oxford University", true],
  ["晨光文具店", false],
])("the name %s is a business's: %s", (name, business) => expect(isBusinessName(name)).toBe(business)); // prettier-ignore

it.each(["客户类型", "客戶類型", "Customer type", "is-business-order", "是否企业"])(
  "“%s” is the customer's type",
  (heading) => {
    const { roles } = detectColumns("orders", ["订单编号", "客户", "付款时间", "实付金额", heading], []);
    expect(roles.customerType).toBe(4);
  },
);

it("reads the type of each order; one line that says business makes the order a business's", () => {
  const orders = ordersOf(["订单编号", "客户", "付款时间", "实付金额", "客户类型"], [
    ["1", "a", "2024-01-02", 10, "个人"],
    ["2", "b", "2024-01-03", 10, "个人"],
    ["2", "b", "2024-01-03", 20, "企业"],
    ["3", "c", "", 20, "企业"],
    ["4", "d", "2024-01-04", 20, ""],
  ]); // prettier-ignore
  expect(Array.from(orders.business!)).toEqual([0, 1, 255]);
  expect(
    ordersOf(["订单编号", "客户", "付款时间", "实付金额"], [["1", "a", "2024-01-02", 10]]).business,
  ).toBeUndefined();
});

it("further words make a name a business's, in any case", () => {
  expect(isBusinessName("晨光文具店", ["文具店"])).toBe(true);
  expect(isBusinessName("ACME STUDIO", ["studio"])).toBe(true);
  expect(isBusinessName("info@studio.com", ["studio"])).toBe(false);
});

describe("who is a business", () => {
  const orders = ordersOf(["订单编号", "客户", "付款时间", "实付金额", "客户类型"], [
    ["1", "甲有限公司", "2024-01-02", 10, "个人"],
    ["2", "乙有限公司", "2024-01-03", 20, ""],
    ["3", "王小明", "2024-01-03", 5000, "企业"],
    ["4", "王小明", "2024-01-04", 1000, ""],
    ["5", "李雷", "2024-01-04", 30, ""],
    ["6", "文具店", "2024-01-04", 30, "VIP"],
    ["7", "", "2024-01-04", 9999, "企业"],
  ]); // prettier-ignore
  const named = (choice: Parameters<typeof customerTypes>[1]): string[] => {
    const types = customerTypes(orders, choice);
    return orders.customers.filter((_, who) => types[who] === 1);
  };
  const choice = { words: [], averageOrderFrom: Number.POSITIVE_INFINITY } as const;

  it("the column says; where it says nothing of a customer, the name", () =>
    expect(named({ ...choice, rule: "auto" })).toEqual(["乙有限公司", "王小明"]));
  it("the name alone", () => expect(named({ ...choice, rule: "name" })).toEqual(["甲有限公司", "乙有限公司"]));
  it("the user's words as well", () =>
    expect(named({ ...choice, rule: "auto", words: ["文具店"] })).toEqual(["乙有限公司", "王小明", "文具店"]));
  it("the average order, whatever column and name say", () => {
    expect(named({ ...choice, rule: "orderSize", averageOrderFrom: 3000 })).toEqual(["王小明"]);
    expect(named({ ...choice, rule: "orderSize", averageOrderFrom: 3000.01 })).toEqual([]);
  });
});
