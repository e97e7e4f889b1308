/**
 * Traffic tables told from tables of orders, leads and campaigns, and the reverse.
 */
import { detectColumns, detectKind } from "../../src/tables/detect";

test.each([
  ["生意参谋", ["统计日期", "访客数", "浏览量", "支付金额", "支付买家数", "支付订单数", "支付件数", "支付转化率", "客单价", "新访客数"], { date: 0, visitors: 1, revenue: 3, buyers: 4, orders: 5, units: 6, newVisitors: 9 }],
  ["生意参谋店铺", ["统计日期", "PC端访客数", "访客数", "商品收藏买家数", "加购人数", "加购件数", "支付金额", "支付买家数", "支付子订单数", "支付件数", "支付老买家数", "成功退款金额", "支付父订单数", "店铺收藏买家数"], { date: 0, visitors: 2, favourites: 3, carts: 4, revenue: 6, buyers: 7, orders: 12, units: 9, refunds: 11 }],
  ["分时", ["统计小时", "统计日期", "访客数", "支付买家数", "支付订单数", "支付金额", "支付转化率", "客单价", "加购人数", "收藏人数", "退款金额"], { hour: 0, date: 1, visitors: 2, buyers: 3, orders: 4, revenue: 5, carts: 8, favourites: 9, refunds: 10 }],
  ["生意参谋流量来源", ["统计日期", "流量来源", "访客数", "访客数变化", "支付金额", "支付转化率"], { date: 0, channel: 1, visitors: 2, revenue: 4, conversion: 5 }],
  ["京东商智", ["时间", "浏览量", "访客数", "成交单量", "成交金额", "成交客户数"], { date: 0, visitors: 2, orders: 3, revenue: 4, buyers: 5 }],
  ["抖店罗盘", ["日期", "渠道", "商品访客数", "成交订单数", "成交金额"], { date: 0, channel: 1, visitors: 2, orders: 3, revenue: 4 }],
  ["拼多多", ["统计日期", "店铺访客数", "店铺浏览量", "支付订单数", "支付金额"], { date: 0, visitors: 1, orders: 3, revenue: 4 }],
  ["by hour", ["日期", "时段", "访客数", "支付笔数"], { date: 0, hour: 1, visitors: 2, orders: 3 }],
  ["date and time", ["日期", "时间", "UV"], { date: 0, hour: 1, visitors: 2 }],
  ["zh-TW", ["統計日期", "小時", "流量來源", "訪客數", "新訪客數", "支付訂單數", "支付金額"], { date: 0, hour: 1, channel: 2, visitors: 3, newVisitors: 4, orders: 5, revenue: 6 }],
  ["Shopify", ["Day", "Hour", "Referrer source", "Online store visitors", "Sessions", "Orders", "Total sales"], { date: 0, hour: 1, channel: 2, visitors: 3, orders: 5, revenue: 6 }],
  ["GA4", ["Date", "Session default channel group", "Sessions", "Total users", "New users", "Transactions", "Total revenue", "Engagement rate"], { date: 0, channel: 1, visitors: 3, newVisitors: 4, orders: 5, revenue: 6 }],
])("%s", (_, headers, roles) => {
  expect(detectColumns("traffic", headers, []).roles).toEqual(roles);
  expect(detectKind(headers, [])).toBe("traffic");
}); // prettier-ignore

test.each([
  ["orders", ["订单编号", "付款时间", "实付金额", "访客数"]],
  ["orders", ["日期", "金额", "销售渠道"]],
  ["leads", ["日期", "客服", "流量来源", "是否有效", "是否进店"]],
  ["campaigns", ["活动名称", "日期", "渠道", "花费", "访客数", "订单数", "销售额"]],
  ["traffic", ["日期", "支付金额", "支付订单数"]],
  ["traffic", ["月份", "销售额", "订单数"]],
  ["traffic", ["Day", "Orders", "Gross sales", "Discounts", "Returns", "Net sales", "Total sales"]],
  ["orders", ["日期", "买家会员名", "支付金额", "订单数"]],
] as const)("%s: %j", (kind, headers) => {
  expect(detectKind(headers, [])).toBe(kind);
});

test("a visitor's name is no number of visitors", () => {
  expect(detectKind(["日期", "访问人数"], [["2024-01-02", "张三"]])).toBeNull();
});
