import { segmentsKind } from "../../../src/kinds/segments/kind";
import { MAP_CHOICES } from "../../../src/kinds/segments/maps";
import type { SegmentsResult } from "../../../src/kinds/segments/result";
import type { OptionValues } from "../../../src/kinds/kind";
import type { Plan, SheetPlan } from "../../../src/plan/plan";
import type { Orders } from "../../../src/tables/orders";
import { LOCALES } from "../../../src/text/locale";
import { Problem } from "../../../src/text/problem";
import { contextOf } from "../support/context";
import { ordersOf, type TestOrder } from "../support/orders";
import { expectPlanLaws, formulasOf } from "../support/plan-laws";
import { hasReferenceData, referenceOrders, referenceRows, serialOfIso } from "../support/rfm-data";

const planOf = (orders: Orders, values: OptionValues = {}, locale: (typeof LOCALES)[number] = "en-US"): Plan =>
  segmentsKind.plan({ orders }, values, contextOf(locale));
const resultOf = (orders: Orders, values: OptionValues = {}): SegmentsResult =>
  planOf(orders, values).result as SegmentsResult;
const sheetOf = (plan: Plan, key: string): SheetPlan => plan.sheets.find((sheet) => sheet.key === key)!;
const textsOf = ({ blocks }: SheetPlan): string[] =>
  blocks.flatMap(({ cells }) => cells.flat().filter((cell) => typeof cell === "string"));

const FEW: readonly TestOrder[] = [
  { customer: '=HYPERLINK("http://evil","x")', date: 46000.5, amount: 120 },
  { customer: "+1 555", date: 46010, amount: 10 },
  { customer: "+1 555", date: 46100.25, amount: 35.5 },
  { customer: "李雷", date: 46200, amount: 900 },
  { customer: "李雷", date: 46201, amount: 60 },
  { customer: "李雷", date: 46202, amount: 45 },
];

const withReference = hasReferenceData ? describe : describe.skip;
withReference(
  "the published figures of the R package rfm (left out when the reference data is not beside the checkout)",
  () => {
    const options = { scoring: "rfm-package", map: "r-docs", asOf: serialOfIso("2006-12-31") };
    const result = hasReferenceData ? resultOf(ordersOf(referenceOrders()), options) : null;

    it("every customer's scores and segment", () => {
      const expected = new Map(referenceRows("expected_segments_order_docs.csv").map((row) => [row.customer_id!, row]));
      expect(result!.customers).toHaveLength(995);
      for (const { customer, recency, frequency, monetary, r, f, m, score, segment } of result!.customers) {
        const row = expected.get(customer)!;
        expect({ recency, frequency, monetary, r, f, m, score, segment }).toEqual({
          recency: Number(row.recency_days),
          frequency: Number(row.transaction_count),
          monetary: Number(row.amount),
          r: Number(row.recency_score),
          f: Number(row.frequency_score),
          m: Number(row.monetary_score),
          score: Number(row.rfm_score),
          segment: row.segment,
        });
      }
    });

    it("the summary by segment", () => {
      const found = result!.segments.filter(({ customers }) => customers > 0);
      const rows = found.map(({ segment, customers, orders, revenue, aov }) => [
        segment,
        customers,
        orders,
        revenue,
        Math.round(aov! * 100) / 100,
      ]);
      const expected = referenceRows("expected_segment_summary_order_docs.csv").map((row) => [
        row.segment,
        ...[row.customers, row.orders, row.revenue, row.aov].map(Number),
      ]);
      expect(rows.sort()).toEqual(expected.sort());
    });

    it("the cut points", () => {
      const rows = referenceRows("expected_thresholds_order.csv").slice(1);
      for (const measure of ["recency", "frequency", "monetary"] as const) {
        expect(result!.thresholds[measure]).toEqual(rows.map((row) => Number(row[`${measure}_lower`])));
      }
    });
  },
);

describe.each(MAP_CHOICES)("the map %s", (map) => {
  it.each(LOCALES)("keeps every law of a plan in %s", (locale) =>
    expectPlanLaws(planOf(ordersOf(FEW), { map }, locale)),
  );

  it("gives every customer a segment of the list", () => {
    const { customers, segments } = resultOf(ordersOf(FEW), { map });
    expect(segments.reduce((sum, each) => sum + each.customers, 0)).toBe(3);
    expect(segments.reduce((sum, each) => sum + each.orders, 0)).toBe(6);
    expect(segments.reduce((sum, each) => sum + each.revenue, 0)).toBeCloseTo(1170.5);
    for (const { segmentId } of customers) expect(segments.map(({ id }) => id)).toContain(segmentId);
  });
});

it("names segments in the build's language and by an id that is the same in all", () => {
  const results = LOCALES.map((locale) => planOf(ordersOf(FEW), {}, locale).result as SegmentsResult);
  const [english, simplified, traditional] = results.map(({ segments }) => segments);
  expect(simplified!.map(({ id }) => id)).toEqual(english!.map(({ id }) => id));
  expect([english![0], simplified![0], traditional![0]].map((row) => row!.segment)).toEqual([
    "Champions",
    "冠军客户",
    "冠軍顧客",
  ]);
});

it("writes customers who look like formulas as text", () => {
  const plan = planOf(ordersOf(FEW));
  expect(textsOf(sheetOf(plan, "customers"))).toContain(FEW[0]!.customer);
  for (const sheet of plan.sheets) for (const formula of formulasOf(sheet)) expect(formula).not.toContain("HYPERLINK");
});

it("compares with the mean for the eight types, on the mean is not better", () => {
  const list = [1, 2, 3].map((amount, i) => ({ customer: `c${i}`, date: 46000, amount }));
  const { customers, thresholds } = resultOf(ordersOf(list), { map: "eight" });
  expect(thresholds.monetary).toEqual([2]);
  expect(customers.map(({ customer, score }) => [customer, score])).toEqual([
    ["c2", 1],
    ["c1", 0],
    ["c0", 0],
  ]);
});

describe("the as-of date", () => {
  it("is the day of the latest order when none is chosen", () =>
    expect(resultOf(ordersOf(FEW)).asOf).toBe("2026-06-29"));

  it("leaves later orders out and says so", () => {
    const plan = planOf(ordersOf(FEW), { asOf: 46200 });
    expect((plan.result as SegmentsResult).customers.find(({ customer }) => customer === "李雷")!.frequency).toBe(1);
    expect(textsOf(sheetOf(plan, "segments")).join()).toContain(
      "2 orders after the as-of date are not in these figures.",
    );
  });

  it("before the first order is refused with that day", () => {
    expect(() => planOf(ordersOf(FEW), { asOf: 45000 })).toThrow(Problem);
    expect(() => planOf(ordersOf(FEW), { asOf: 45000 })).toThrow("2025-12-09");
  });
});

describe("data that says little", () => {
  it("one customer works and says so", () => {
    const plan = planOf(ordersOf([{ customer: "a", date: 46000, amount: 5 }]));
    expectPlanLaws(plan);
    expect((plan.result as SegmentsResult).customers).toHaveLength(1);
    expect(textsOf(sheetOf(plan, "segments")).join()).toContain("only one customer");
  });

  it("customers who are all alike get one segment, and the sheet says in what", () => {
    const plan = planOf(ordersOf([0, 1, 2, 3].map((i) => ({ customer: `c${i}`, date: 46000, amount: 5 }))));
    expect((plan.result as SegmentsResult).segments.filter(({ customers }) => customers > 0)).toHaveLength(1);
    expect(textsOf(sheetOf(plan, "segments")).join()).toContain("alike in recency, frequency and monetary value");
  });

  it("rows without a customer are listed as left out", () => {
    const plan = planOf(
      ordersOf([...FEW, { customer: null, date: 46000, amount: 5 }, { customer: null, date: 46000, amount: 5 }]),
    );
    expect(textsOf(sheetOf(plan, "segments")).join()).toContain("The order names no customer.  ·  row 8–9");
  });
});

describe("refusals", () => {
  it("says why a platform's export has no customers", () => {
    const orders = ordersOf([{ customer: null, date: 46000, amount: 5 }]);
    const headers = [
      "订单成交时间",
      "商品",
      "订单号",
      "订单状态",
      "用户实付金额(元)",
      "商家实收金额(元)",
      "商品数量(件)",
      "多多支付立减金额(元)",
    ];
    const pinduoduo = { ...orders, source: { ...orders.source, headers } };
    expect(() => planOf(pinduoduo)).toThrow(/Pinduoduo/);
    expect(() => planOf(orders)).toThrow(/names its customer/);
  });

  it("says why no row counts", () => {
    const orders = ordersOf([], { rows: 2, used: 0, leftOut: [{ reason: "unpaid", rows: [0, 1] }] });
    expect(() => planOf(orders)).toThrow(/not paid/);
  });

  it("names an option that is not allowed", () =>
    expect(() => planOf(ordersOf(FEW), { map: "twelve" })).toThrow(/eleven, grid, eight, r-docs, r-classic, sheet/));
});

describe("a long list of customers", () => {
  const many = Array.from({ length: 20_001 }, (_, i) => ({
    customer: `c${i}`,
    date: 46000 + (i % 300),
    amount: 1 + (i % 997),
  }));
  const plan = planOf(ordersOf(many));

  it("has scores as values, says so, and offers no input that would do nothing", () => {
    const customers = sheetOf(plan, "customers");
    expect(formulasOf(customers).every((formula) => /^=\w+\/\w+$/.test(formula))).toBe(true);
    expect(textsOf(sheetOf(plan, "segments")).join()).toContain("More than 20,000 customers");
    expect(plan.sheets.flatMap(({ inputs }) => inputs.map(({ key }) => key))).toEqual(["heat.show.en-US"]);
  });
});
