import { detectColumns, detectKind } from "../../src/tables/detect";
import { missingCustomerReason } from "../../src/tables/orders/platforms";
import { normalizeHeader } from "../../src/tables/detect/headings";
import { PLATFORM_IDS } from "../../src/tables/orders/platform";
import type { OrderRole } from "../../src/tables/orders";
import { LOCALES } from "../../src/text/locale";
import { fixtureJson } from "../fixtures/read";

/** Role names of the published lists → the product's, the better one last. */
const ROLES: readonly (readonly [string, OrderRole])[] = [
  ["created_at", "date"],
  ["paid_at", "date"],
  ["amount_line", "amount"],
  ["amount_net", "amount"],
  ["amount_total", "amount"],
  ["amount_paid", "amount"],
  ["sku", "product"],
  ["product", "product"],
  ["order", "order"],
  ["customer", "customer"],
  ["qty", "units"],
  ["unit_price", "unitPrice"],
  ["status", "status"],
  ["line_status", "lineStatus"],
  ["aftersale", "afterSale"],
  ["cancelled_at", "cancelledAt"],
  ["refund", "refund"],
];

/** What the published list does not ask: who buys for a firm, in which currency, who closed the order, where it came through, and where it went. */
const UNPUBLISHED: readonly (readonly [OrderRole, readonly string[]])[] = [
  ["customerType", ["is-business-order"]],
  ["currency", ["Currency", "currency"]],
  ["seller", ["Employee", "分销员"]],
  ["channel", ["店铺名称", "订单渠道", "Source", "Attribution", "sales-channel"]],
  ["region", ["收货人省份", "Shipping Province Name", "ship-state"]],
];

interface PlatformList {
  headers: string[];
  role?: Record<string, string>;
}

describe("order export headings of the platforms", () => {
  const { platforms: lists, aliases } = fixtureJson<{
    platforms: Record<string, PlatformList>;
    aliases: Record<"order_id" | "order_time" | "amount" | "qty" | "refund" | "status", string[]>;
  }>("order-export-headings.json");
  const platforms = Object.entries(lists).filter(
    (entry): entry is [string, Required<PlatformList>] => entry[1].role !== undefined,
  );

  test.each(platforms)("%s: exactly the published roles", (_, { headers, role }) => {
    const expected: Partial<Record<OrderRole, string>> = {};
    for (const [published, mine] of ROLES) if (role[published] !== undefined) expected[mine] = role[published];
    for (const [mine, headings] of UNPUBLISHED) {
      const heading = headings.find((each) => headers.includes(each));
      if (heading !== undefined) expected[mine] = heading;
    }
    const { roles, platform, confidence } = detectColumns("orders", headers, []);
    const found = Object.fromEntries(Object.entries(roles).map(([each, column]) => [each, headers[column]]));
    expect(found).toEqual(expected);
    expect(platform).not.toBeNull();
    expect(new Set(Object.values(confidence))).toEqual(new Set([1]));
    expect(detectKind(headers, [])).toBe("orders");
  });

  test.each(platforms)("%s: the same with blanks, byte order mark, tabs and full-width brackets", (_, { headers }) => {
    const untidy = headers.map(
      (header, i) => `${i === 0 ? "\uFEFF" : "\t"}${header.replace("(", "（").replace(")", "）")} `,
    );
    expect(detectColumns("orders", untidy, []).roles).toEqual(detectColumns("orders", headers, []).roles);
  });

  test("names used in the wild are found without a platform", () => {
    const roles = { order_id: "order", order_time: "date", amount: "amount", qty: "units", refund: "refund" } as const;
    for (const published of ["order_id", "order_time", "amount", "qty", "refund"] as const) {
      for (const header of aliases[published])
        expect([header, detectColumns("orders", ["甲", header], []).roles]).toEqual([
          header,
          { [roles[published]]: 1 },
        ]);
    }
    for (const header of aliases.status) {
      const { roles: found } = detectColumns("orders", [header], []);
      expect([header, found.status ?? found.afterSale]).toEqual([header, 0]);
    }
  });

  test("UCI Online Retail has no amount, but quantity and unit price", () => {
    const { headers } = lists.online_retail_uci!;
    expect(detectColumns("orders", headers, []).roles).toEqual({
      order: 0,
      product: 2,
      units: 3,
      date: 4,
      unitPrice: 5,
      customer: 6,
    });
    expect(detectKind(headers, [])).toBe("orders");
  });

  test.each(["pinduoduo", "amazon_all_orders_flat_file", "douyin"])("%s: no buyer, and why", (list) => {
    const { roles, platform, notes } = detectColumns("orders", lists[list]!.headers, []);
    expect(roles.customer).toBeUndefined();
    expect(notes).toContain(missingCustomerReason(platform));
    expect(missingCustomerReason(platform)).not.toBe(missingCustomerReason(null));
  });
});

test("every platform and none can say in every language why customers cannot be told apart", () => {
  for (const platform of [...PLATFORM_IDS, null]) {
    for (const locale of LOCALES) expect(missingCustomerReason(platform)[locale].length).toBeGreaterThan(10);
  }
});

test("traditional characters, units and separators do not matter", () => {
  const { roles } = detectColumns(
    "orders",
    ["訂單編號", "會員編號", "付款時間", "實付金額（元）", "數量(件)", "訂單狀態", "退款金額", "商品名稱"],
    [],
  );
  expect(roles).toEqual({ order: 0, customer: 1, date: 2, amount: 3, units: 4, status: 5, refund: 6, product: 7 });
  expect(normalizeHeader(" Order_ID")).toBe(normalizeHeader("order-id"));
  expect(normalizeHeader("金额/元")).toBe("金额");
});

test("payment time before order time, paid amount before list amount", () => {
  expect(detectColumns("orders", ["下单时间", "付款时间", "订单金额", "实付金额"], []).roles).toEqual({
    date: 1,
    amount: 3,
  });
});

test("the values decide between headings that both fit", () => {
  const headers = ["付款时间", "下单时间", "实付金额", "订单金额"];
  const sample = [
    ["", "2024-01-02", "见备注", 12],
    ["", "2024-01-03", "见备注", 15],
  ];
  expect(detectColumns("orders", headers, sample).roles).toMatchObject({ date: 1, amount: 3 });
});

test("a heading alone with contradicting values is taken with doubt", () => {
  const { roles, confidence, reason } = detectColumns("orders", ["付款时间", "实付金额"], [["昨天", 12]]);
  expect(roles).toEqual({ date: 0, amount: 1 });
  expect(confidence.date).toBeLessThan(0.5);
  expect(reason.date?.["en-US"]).toMatch(/check/);
});

test("where headings say nothing the values do, unless two columns could be it", () => {
  const rows = [
    ["2024-01-02", 12.5, "张三"],
    ["2024-01-03", 99.9, "李四"],
  ];
  const detection = detectColumns("orders", ["", "A1", "B1"], rows);
  expect(detection.roles).toEqual({ date: 0, amount: 1 });
  expect(detection.confidence.date).toBeLessThanOrEqual(0.5);
  expect(detection.reason.date?.["zh-CN"]).toContain("第 1 列");
  const twice = rows.map((row) => [...row, 5.5]);
  expect(detectColumns("orders", ["", "A1", "B1", "C1"], twice).roles).toEqual({ date: 0 });
});

test("encrypted and masked buyers are no customers", () => {
  const headers = ["订单编号", "付款时间", "实付金额", "手机号"];
  const masked = detectColumns("orders", headers, [["1", "2024-01-02", 5, "138****1234"]]);
  expect(masked.roles.customer).toBeUndefined();
  expect(masked.notes.some((note) => note["en-US"].includes("手机号"))).toBe(true);
  const cipher = detectColumns("orders", headers, [["1", "2024-01-02", 5, "##abcdEFGHijklMNOPqrst=="]]);
  expect(cipher.roles.customer).toBeUndefined();
  const plain = detectColumns("orders", headers, [["1", "2024-01-02", 5, "13800001234"]]);
  expect(plain.roles.customer).toBe(3);
});

test("order numbers that lost their last digits are told", () => {
  const headers = ["订单编号", "付款时间", "实付金额", "会员名"];
  const noted = (id: unknown): boolean =>
    detectColumns("orders", headers, [[id, 45_292, 5, "张三"]]).notes.some((note) =>
      note["en-US"].includes("15 digits"),
    );
  expect(noted(2_345_678_901_234_560_000)).toBe(true);
  expect(noted("2345678901234567890")).toBe(false);
  expect(noted(123_456_789_012_345)).toBe(false);
});

test("doubled headings: the first is taken, and the user is told", () => {
  const { roles, notes } = detectColumns("orders", ["日期", "金额", "金额", "客户"], []);
  expect(roles).toEqual({ date: 0, amount: 1, customer: 3 });
  expect(notes.some((note) => note["zh-TW"].includes("金额"))).toBe(true);
});

test.each([
  [["下单日期", "实付金额", "业务员", "销售渠道"], { date: 0, amount: 1, seller: 2, channel: 3 }],
  [["訂單日期", "實付金額", "業務", "通路"], { date: 0, amount: 1, seller: 2, channel: 3 }],
  [["日期", "金額", "銷售顧問", "賣場"], { date: 0, amount: 1, seller: 2, channel: 3 }],
  [["付款时间", "实付金额", "卖家服务人员", "店铺名称"], { date: 0, amount: 1, seller: 2, channel: 3 }],
  [["Order date", "Total", "Sales rep", "Marketplace"], { date: 0, amount: 1, seller: 2, channel: 3 }],
  [["Order date", "Total", "Salesperson", "Sales channel"], { date: 0, amount: 1, seller: 2, channel: 3 }],
  [["日期", "金额", "本单成交人员", "订单来源平台"], { date: 0, amount: 1, seller: 2, channel: 3 }],
  [["付款时间", "实付金额", "支付渠道", "业务员工号"], { date: 0, amount: 1 }],
])("who closed an order and where it came through: %j", (headers, roles) => {
  expect(detectColumns("orders", headers, []).roles).toEqual(roles);
  expect(detectKind(headers, [])).toBe("orders");
});

test("lead tables", () => {
  const headers = [
    "日期",
    "客资编号",
    "归属人",
    "渠道来源",
    "是否有效",
    "是否进店",
    "是否成交",
    "是否留电话",
    "微信",
    "婚期",
    "状态",
    "备注",
  ];
  const { roles, notes } = detectColumns("leads", headers, []);
  expect(roles).toEqual({
    date: 0,
    lead: 1,
    seller: 2,
    source: 3,
    valid: 4,
    visited: 5,
    ordered: 6,
    phone: 7,
    wechat: 8,
    needDate: 9,
    status: 10,
  });
  expect(notes).toEqual([]);
  expect(detectKind(headers, [])).toBe("leads");
  expect(detectKind(["錄入日期", "客服", "客資來源", "有效", "到店", "成交"], [])).toBe("leads");
  expect(detectColumns("leads", ["进线日期", "跟进销售"], []).roles).toEqual({ date: 0, seller: 1 });
  expect(detectKind(["Created at", "Lead owner", "Lead source", "Qualified", "Store visit", "Converted"], [])).toBe(
    "leads",
  );
});

test("orders with a salesperson are orders; leads with a deal amount are leads; a price list with stock is of products", () => {
  expect(detectKind(["订单号", "下单日期", "客户", "销售员", "渠道", "实付金额"], [])).toBe("orders");
  expect(detectKind(["进线日期", "客服", "渠道来源", "是否有效", "是否进店", "成交金额"], [])).toBe("leads");
  expect(detectKind(["下单日期", "客户", "客户电话", "业务员", "渠道", "成交金额", "状态"], [])).toBe("orders");
  expect(detectKind(["customer_id", "order_date", "revenue"], [])).toBe("orders");
  expect(detectKind(["SKU", "Price", "Stock"], [])).toBe("products");
  expect(detectKind(["SKU", "Price", "Description"], [])).toBeNull();
  expect(detectKind(["日期", "天气", "温度"], [])).toBeNull();
  expect(detectKind([], [])).toBeNull();
});

test("the platform's order number goes before the one of the system that exports, and headings of Germany and Temu are known", () => {
  const erp = ["内部订单号", "线上订单号", "付款日期", "买家账号", "实付金额"];
  expect(detectColumns("orders", erp, []).roles).toEqual({ order: 1, date: 2, customer: 3, amount: 4 });
  const german = ["Bestellnummer", "Bestelldatum", "Nutzername des Käufers", "Gesamtbetrag"];
  expect(detectColumns("orders", german, []).roles).toEqual({ order: 0, date: 1, customer: 2, amount: 3 });
  const temu = ["order id", "purchase date", "recipient name", "base price total"];
  expect(detectKind(temu, [])).toBe("orders");
});
