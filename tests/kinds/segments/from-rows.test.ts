/**
 * From a shop's export to the segments: what returns, refunds, cancelled orders and orders of several lines leave of each customer,
 * with every source row counted or listed, in the built sheets' own checks.
 */
import { segmentsKind } from "../../../src/kinds/segments/kind";
import type { SegmentsResult } from "../../../src/kinds/segments/result";
import type { Cell } from "../../../src/tables/source";
import { fixtureRows } from "../../fixtures/read";
import { AS_OF, CUSTOM_CUTS, CUSTOMER_COUNT, referenceScores, referenceSegments } from "../../fixtures/rfm";
import { ordersOf, SHOPIFY } from "../../tables/support";
import { contextOf } from "../support/context";
import { errorCells, liveChecks, writePlan } from "../support/live-plan";

/** Customer → [orders, revenue] as the segments have them; the sheets' checks hold. */
async function customersOf(
  headers: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<Record<string, [number, number]>> {
  const plan = segmentsKind.plan({ orders: ordersOf(headers, rows) }, {}, contextOf("zh-CN"));
  const live = await writePlan(plan);
  try {
    expect(errorCells(plan, live)).toEqual([]);
    const checks = liveChecks(plan, live);
    expect(Object.values(checks).length).toBeGreaterThan(4);
    expect(checks).toEqual(Object.fromEntries(Object.keys(checks).map((name) => [name, true])));
  } finally {
    live.dispose();
  }
  const { customers, segments } = plan.result as SegmentsResult;
  expect(segments.reduce((sum, { customers: held }) => sum + held, 0)).toBe(customers.length);
  return Object.fromEntries(customers.map(({ customer, frequency, monetary }) => [customer, [frequency, monetary]]));
}

it("a return is a negative line of its order: one order, of what was kept", async () => {
  const headers = ["订单号", "会员名", "付款时间", "实付金额", "商品名称"];
  expect(
    await customersOf(headers, [
      ["A1", "张三", "2026-01-02", 100, "杯"],
      ["A1", "张三", "2026-01-02", 60, "盘"],
      ["A1", "张三", "2026-01-02", -60, "盘"],
      ["A2", "李四", "2026-01-05", 80, "杯"],
      ["A3", "李四", "2026-02-05", 40, "杯"],
      ["A3", "李四", "2026-02-05", -10, "杯"],
    ]),
  ).toEqual({ 张三: [1, 100], 李四: [2, 110] });
});

it("Taobao's paid amount is net of refunds already; closed and unpaid orders do not count", async () => {
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
  expect(
    await customersOf(headers, [
      ["2345678901234567890", "tb01", "80.00", "交易成功", "2026-01-02 10:30:00", "杯", "1", "20.00"],
      ["2345678901234567891", "tb01", "50.00", "等待买家付款", "", "杯", "1", "无退款申请"],
      ["2345678901234567892", "tb02", "0.00", "交易关闭", "2026-01-02 10:30:00", "杯", "1", "0.00"],
      [
        "2345678901234567893",
        "tb03",
        "35.50",
        "卖家已发货，等待买家确认",
        "2026-03-02 08:00:00",
        "盘",
        "2",
        "无退款申请",
      ],
    ]),
  ).toEqual({ tb01: [1, 80], tb03: [1, 35.5] });
});

it("elsewhere refunds are taken off; an order refunded in full makes nobody a customer", async () => {
  expect(
    await customersOf(["订单号", "会员名", "付款时间", "实付金额", "退款金额"], [
        ["A1", "张三", "2026-01-02", 100, 30],
        ["A2", "李四", "2026-01-03", 100, 100],
        ["A3", "张三", "2026-02-02", 50, ""],
      ]), // prettier-ignore
  ).toEqual({ 张三: [2, 120] });
});

it("customers may be called what every object of the language has", async () => {
  const names = ["constructor", "__proto__", "toString", "hasOwnProperty"];
  expect(
    await customersOf(["订单号", "会员名", "付款时间", "实付金额", "业务员", "店铺名称"], [
        ...names.map((name, i) => [`A${i}`, name, "2026-01-02", 100 + i, name, name]),
        ["B1", "__proto__", "2026-02-02", 50, "__proto__", "__proto__"],
      ]), // prettier-ignore
  ).toEqual(
    Object.fromEntries([
      ["constructor", [1, 100]],
      ["__proto__", [2, 151]],
      ["toString", [1, 102]],
      ["hasOwnProperty", [1, 103]],
    ]),
  );
});

it("lines of one order are one order, and a cancelled one leaves its customer out", async () => {
  expect(
    await customersOf(SHOPIFY, [
      ["#1001", "ann@shop.com", "paid", "2026-01-02 10:30:00 +0900", "30.00", 1, "Cup", "", "0.00"],
      ["#1001", "ann@shop.com", "", "", "", 2, "Plate", "", ""],
      ["#1002", "ann@shop.com", "partially_refunded", "2026-01-03 10:30:00 +0900", "50.00", 1, "Cup", "", "20.00"],
      [
        "#1003",
        "bob@shop.com",
        "paid",
        "2026-01-03 10:30:00 +0900",
        "50.00",
        1,
        "Cup",
        "2026-01-04 10:30:00 +0900",
        "0.00",
      ],
      ["#1003", "", "", "", "", 1, "Plate", "", ""],
      ["#1004", "eve@shop.com", "paid", "2026-02-03 10:30:00 +0900", "20.00", 1, "Cup", "", "0.00"],
    ]),
  ).toEqual({ "ann@shop.com": [2, 60], "eve@shop.com": [1, 20] });
});

const { recency: recencyCuts, frequency: frequencyCuts, monetary: monetaryCuts } = CUSTOM_CUTS;

it.each([
  ["5-bins", { scoring: "rfm-package", map: "r-docs" }, "docs"],
  ["5-bins", { scoring: "rfm-package", map: "r-classic" }, "classic"],
  ["3-bins", { scoring: "rfm-package", map: "sheet", bins: 3 }, null],
  ["custom-thresholds", { scoring: "cuts", comparison: "at-least", recencyCuts, frequencyCuts, monetaryCuts }, null],
] as const)("the R package's answers for %s, %j, from the rows of a file", (answers, options, ranges) => {
  const rows = fixtureRows("rfm/orders.csv");
  const orders = ordersOf(
    Object.keys(rows[0]!),
    rows.map((row) => Object.values(row)),
  );
  const { customers } = segmentsKind.plan({ orders }, { ...options, asOf: AS_OF }, contextOf())
    .result as SegmentsResult;
  const scores = referenceScores(answers);
  expect(customers).toHaveLength(CUSTOMER_COUNT);
  for (const row of customers) expect(row).toMatchObject(scores.get(row.customer)!);
  if (ranges === null) return;
  const segments = referenceSegments(ranges);
  for (const { customer, segment } of customers)
    expect([customer, segment]).toEqual([customer, segments.get(customer)]);
});
