import { isBusinessName, parseCustomerType } from "../../src/tables/customer-type";
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
])("the name %s is a business's: %s", (name, business) => expect(isBusinessName(name)).toBe(business)); // prettier-ignore

it.each(["客户类型", "客戶類型", "Customer type", "is-business-order", "是否企业"])("“%s” is the customer's type", (heading) => {
  const { roles } = detectColumns("orders", ["订单编号", "客户", "付款时间", "实付金额", heading], []);
  expect(roles.customerType).toBe(4);
});

it("reads the type of each order; one line that says business makes the order a business's", () => {
  const orders = ordersOf(["订单编号", "客户", "付款时间", "实付金额", "客户类型"], [
    ["1", "a", "2024-01-02", 10, "个人"],
    ["2", "b", "2024-01-03", 10, "个人"],
    ["2", "b", "2024-01-03", 20, "企业"],
    ["3", "c", "", 20, "企业"],
    ["4", "d", "2024-01-04", 20, ""],
  ]); // prettier-ignore
  expect(Array.from(orders.business!)).toEqual([0, 1, 255]);
  expect(ordersOf(["订单编号", "客户", "付款时间", "实付金额"], [["1", "a", "2024-01-02", 10]]).business).toBeUndefined();
});
