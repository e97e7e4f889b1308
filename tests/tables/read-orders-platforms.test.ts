import { serialOf } from "../../src/domain/calendar/calendar";
import { byCustomer, ordersOf, reasonsOf, SHOPIFY } from "./support";

const day = serialOf(2024, 1, 2);

test("Shopify: order cells stand on the first row only", () => {
  const orders = ordersOf(SHOPIFY, [
    ["#1001", "Ann@Shop.com", "paid", "2024-01-02 10:30:00 +0900", "30.00", 1, "Cup", "", "0.00"],
    ["#1001", "Ann@Shop.com", "", "", "", 2, "Plate", "", ""],
    ["#1002", "ann@shop.com ", "partially_refunded", "2024-01-03 10:30:00 +0900", "50.00", 1, "Cup", "", "20.00"],
    [
      "#1003",
      "bob@shop.com",
      "paid",
      "2024-01-03 10:30:00 +0900",
      "50.00",
      1,
      "Cup",
      "2024-01-04 10:30:00 +0900",
      "0.00",
    ],
    ["#1003", "", "", "", "", 1, "Plate", "", ""],
    ["#1004", "bob@shop.com", "refunded", "2024-01-03 10:30:00 +0900", "50.00", 1, "Cup", "", "50.00"],
    ["#1004", "", "", "", "", 1, "Plate", "", ""],
    ["#1005", "bob@shop.com", "pending", "", "50.00", 1, "Cup", "", "0.00"],
  ]);
  expect(byCustomer(orders)).toEqual({ "Ann@Shop.com": [2, 60] });
  expect(Array.from(orders.units)).toEqual([3, 1]);
  expect(reasonsOf(orders)).toEqual({ cancelled: [3, 4], refunded: [5, 6], unpaid: [7] });
  expect(orders).toMatchObject({ rows: 8, used: 3 });
});

test("Taobao: refunds are out of the paid amount already; unpaid orders have no payment time", () => {
  const headers = [
    "订单编号",
    "买家会员名",
    "买家实际支付金额",
    "订单状态",
    "订单付款时间 ",
    "宝贝标题",
    "宝贝总数量",
    "退款金额",
  ];
  const orders = ordersOf(headers, [
    ["2345678901234567890", "tb01", "80.00", "交易成功", "2024-01-02 10:30:00", "杯", "1", "20.00"],
    ["2345678901234567891", "tb01", "50.00", "等待买家付款", "", "杯", "1", "无退款申请"],
    ["2345678901234567892", "tb02", "0.00", "交易关闭", "2024-01-02 10:30:00", "杯", "1", "0.00"],
  ]);
  expect(byCustomer(orders)).toEqual({ tb01: [1, 80] });
  expect(reasonsOf(orders)).toEqual({ cancelled: [2], unpaid: [1] });
});

test("elsewhere refunds are subtracted, and a full refund is no order", () => {
  const orders = ordersOf(["订单号", "会员名", "付款时间", "实付金额", "退款金额"], [
      ["A1", "张三", day, 100, 30],
      ["A2", "张三", day, 100, 100],
      ["A3", "张三", day, 100, ""],
      ["A4", "张三", day, 100, -10],
      ["A5", "张三", day, 100, "退了"],
    ]); // prettier-ignore
  expect(Array.from(orders.amount)).toEqual([70, 100, 90]);
  expect(reasonsOf(orders)).toEqual({ unreadableAmount: [4], refunded: [1] });
});

test("Douyin: tabs, dashes for blanks, several sub-orders in one cell", () => {
  const headers = [
    "主订单编号",
    "子订单编号",
    "选购商品",
    "商品数量",
    "商品金额",
    "支付完成时间",
    "订单状态",
    "售后状态",
    "达人昵称",
  ];
  const orders = ordersOf(headers, [
    ["\t9001", "\t1;\t2", "杯;盘", "1;2", "10;20", "2024-01-02 10:30:00", "已完成", "-", "-"],
    ["\t9002", "\t3", "杯", "1", "10", "2024-01-02 10:30:00", "已完成", "退款成功", "-"],
    ["\t9003", "\t4", "杯", "1", "10", "-", "已关闭", "-", "-"],
    ["-", "-", "-", "-", "-", "-", "-", "-", "-"],
  ]);
  expect(Array.from(orders.amount)).toEqual([50]);
  expect(Array.from(orders.units)).toEqual([3]);
  expect(reasonsOf(orders)).toEqual({ blankRow: [3], cancelled: [2], refunded: [1] });
});

test("Pinduoduo: a blank date is read from the order number", () => {
  const headers = [
    "订单成交时间",
    "商品",
    "订单号",
    "订单状态",
    "用户实付金额(元)",
    "商家实收金额(元)",
    "商品数量(件)",
    "样式ID",
    "售后状态",
  ];
  const orders = ordersOf(headers, [
    ["", "杯", "240102-123456789012345", "已发货，待收货", "10", "9", 1, 7, "无售后或售后取消"],
    ["2024-01-03 09:00:00", "杯", "240103-123456789012345", "已收货", "10", "9", 1, 7, "退款成功"],
  ]);
  expect(Array.from(orders.date)).toEqual([day]);
  expect(reasonsOf(orders)).toEqual({ refunded: [1] });
});

test("Amazon: a cancelled item of a shipped order is left out, the order stays", () => {
  const headers = [
    "amazon-order-id",
    "merchant-order-id",
    "purchase-date",
    "order-status",
    "item-status",
    "sku",
    "quantity",
    "item-price",
  ];
  const orders = ordersOf(headers, [
    ["111-1", "", "2024-01-02T10:30:00+00:00", "Shipped", "Shipped", "S1", 1, 10],
    ["111-1", "", "2024-01-02T10:30:00+00:00", "Shipped", "Cancelled", "S2", 0, ""],
    ["111-1", "", "2024-01-02T10:30:00+00:00", "Shipped", "Shipped", "S3", 1, 10],
  ]);
  expect(Array.from(orders.amount)).toEqual([20]);
  expect(orders.customers).toEqual([]);
  expect(reasonsOf(orders)).toEqual({ cancelled: [1] });
});

test("UCI: quantity times price, cancellations by C, month first because the column shows it", () => {
  const headers = [
    "InvoiceNo",
    "StockCode",
    "Description",
    "Quantity",
    "InvoiceDate",
    "UnitPrice",
    "CustomerID",
    "Country",
  ];
  const orders = ordersOf(headers, [
    [536365, "85123A", "LIGHT", 6, "12/1/2010 8:26", 2.55, 17850, "UK"],
    ["536365", "71053", "LANTERN", 6, "12/1/2010 8:26", 3.39, "17850", "UK"],
    ["C536379", "D", "Discount", -1, "12/1/2010 9:41", 27.5, 14527, "UK"],
    [536414, "22139", "", 56, "12/13/2010 11:52", 1, "", "UK"],
  ]);
  expect(byCustomer(orders)).toEqual({ 17850: [1, 35.64], nobody: [1, 56] });
  expect(Array.from(orders.date)).toEqual([
    serialOf(2010, 12, 1) + (8 * 60 + 26) / 1440,
    serialOf(2010, 12, 13) + (11 * 60 + 52) / 1440,
  ]);
  expect(reasonsOf(orders)).toEqual({ cancelled: [2] });
  expect(orders.rowsWithoutCustomer).toEqual([3]);
});

test("JD: an order's amount stands on each of its lines", () => {
  const headers = [
    "订单号",
    "商品名称",
    "订购数量",
    "下单时间",
    "京东价",
    "应付金额",
    "订单状态",
    "下单帐号",
    "付款确认时间",
    "商家应收",
  ];
  const orders = ordersOf(headers, [
    ["280001", "杯", 1, "2024-01-02 10:00:00", 10, 25, "完成", "jd_a", "2024-01-02 10:05:00", 24],
    ["280001", "盘", 1, "2024-01-02 10:00:00", 15, 25, "完成", "jd_a", "2024-01-02 10:05:00", 24],
    ["280002", "杯", 1, "2024-01-02 10:00:00", 10, 10, "(删除)等待出库", "jd_b", "", 9],
  ]);
  expect(byCustomer(orders)).toEqual({ jd_a: [1, 25] });
  expect(Array.from(orders.units)).toEqual([2]);
});
