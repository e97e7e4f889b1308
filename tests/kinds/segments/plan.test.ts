import { defaultOptions } from "../../../src/kinds/options";
import { segmentsKind } from "../../../src/kinds/segments/kind";
import { MAP_CHOICES } from "../../../src/kinds/segments/maps";
import type { SegmentsResult } from "../../../src/kinds/segments/result";
import type { OptionValues } from "../../../src/kinds/kind";
import type { Plan, SheetPlan } from "../../../src/plan/plan";
import type { Orders } from "../../../src/tables/orders";
import { LOCALES } from "../../../src/text/locale";
import { Problem } from "../../../src/text/problem";
import {
  AS_OF,
  CUSTOMER_COUNT,
  referenceCuts,
  referenceOrders,
  referenceScores,
  referenceSegments,
  referenceSummary,
} from "../../fixtures/rfm";
import { contextOf } from "../support/context";
import { ordersOf, type TestOrder } from "../support/orders";
import { expectPlanLaws, formulasOf } from "../support/plan-laws";

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

describe("the published figures of the R package rfm", () => {
  const result = resultOf(ordersOf(referenceOrders()), { scoring: "rfm-package", map: "r-docs", asOf: AS_OF });

  it("every customer's scores and segment", () => {
    const [scores, segments] = [referenceScores("5-bins"), referenceSegments("docs")];
    expect(result.customers).toHaveLength(CUSTOMER_COUNT);
    for (const row of result.customers)
      expect(row).toMatchObject({ ...scores.get(row.customer)!, segment: segments.get(row.customer) });
  });

  it("the summary by segment", () => {
    const found = result.segments
      .filter(({ customers }) => customers > 0)
      .sort((a, b) => (a.segment < b.segment ? -1 : 1));
    const expected = referenceSummary("docs");
    expect(found).toHaveLength(expected.length);
    expected.forEach(({ segment, customers, orders, revenue }, i) => {
      expect(found[i]).toMatchObject({ segment, customers, orders });
      expect(found[i]!.revenue).toBeCloseTo(revenue, 6);
      expect(found[i]!.aov).toBeCloseTo(revenue / orders, 6);
    });
  });

  it("the cut points", () => {
    const cuts = referenceCuts();
    for (const measure of ["recency", "frequency", "monetary"] as const)
      expect(result.thresholds[measure]).toEqual(cuts[measure].map((cut) => expect.closeTo(cut, 9) as number));
  });
});

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
  const results = LOCALES.map((locale) => planOf(ordersOf(FEW), { map: "eleven" }, locale).result as SegmentsResult);

  const [english, simplified, traditional] = results.map(({ segments }) => segments);
  expect(simplified!.map(({ id }) => id)).toEqual(english!.map(({ id }) => id));
  expect([english![0], simplified![0], traditional![0]].map((row) => row!.segment)).toEqual([
    "Champions",
    "冠军客户",
    "冠軍顧客",
  ]);
});

it("is the eleven segments in English and the eight types in Chinese, unless a map is chosen", () => {
  const idsOf = (values: OptionValues, locale: (typeof LOCALES)[number]): string[] =>
    (planOf(ordersOf(FEW), values, locale).result as SegmentsResult).segments.map(({ id }) => id);
  expect(LOCALES.map((locale) => idsOf({}, locale).length)).toEqual([11, 8, 8]);
  for (const locale of LOCALES) {
    const map = locale === "en-US" ? "eleven" : "eight";
    expect(idsOf({}, locale)).toEqual(idsOf({ map }, locale));
    expect(defaultOptions(segmentsKind, locale)).toMatchObject({ map });
    // The eight types compare with one value, which these do not.
    for (const scoring of ["ntile", "rfm-package", "cuts"]) expect(idsOf({ scoring }, locale)).toHaveLength(11);
  }
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
    expect(textsOf(sheetOf(plan, "how")).join()).toContain("2 orders after the as-of date are not in these figures.");
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
    expect(textsOf(sheetOf(plan, "how")).join()).toContain("only one customer");
  });

  it("customers who are all alike get one segment, and the sheet says in what", () => {
    const plan = planOf(ordersOf([0, 1, 2, 3].map((i) => ({ customer: `c${i}`, date: 46000, amount: 5 }))));
    expect((plan.result as SegmentsResult).segments.filter(({ customers }) => customers > 0)).toHaveLength(1);
    expect(textsOf(sheetOf(plan, "how")).join()).toContain("alike in recency, frequency and monetary value");
  });

  it("rows without a customer are listed as left out", () => {
    const plan = planOf(
      ordersOf([...FEW, { customer: null, date: 46000, amount: 5 }, { customer: null, date: 46000, amount: 5 }]),
    );
    expect(textsOf(sheetOf(plan, "how")).join()).toContain("The order names no customer.  ·  row 8–9");
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
    expect(() => planOf(ordersOf(FEW), { map: "twelve" })).toThrow(
      /eleven, grid, rf, eight, r-docs, r-classic, sheet/,
    ));
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
    const listed = customers.blocks.filter(({ area }) => area.rows > 1);
    expect(formulasOf({ ...customers, blocks: listed }).every((formula) => /^=\w+\/\w+$/.test(formula))).toBe(true);
    expect(textsOf(sheetOf(plan, "how")).join()).toContain("More than 20,000 customers");
    expect(plan.sheets.flatMap(({ inputs }) => inputs.map(({ key }) => key))).toEqual(["heat.show.en-US"]);
  });
});
