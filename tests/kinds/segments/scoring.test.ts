/**
 * Every way of scoring: against the published figures of the R package, and on data with ties, refunds and few customers.
 */
import type { OptionValues } from "../../../src/kinds/kind";
import type { Plan } from "../../../src/plan/plan";
import { segmentsKind } from "../../../src/kinds/segments/kind";
import type { CustomerRow, SegmentsResult } from "../../../src/kinds/segments/result";
import type { Orders } from "../../../src/tables/orders";
import { Problem } from "../../../src/text/problem";
import {
  AS_OF,
  CUSTOM_CUTS,
  CUSTOMER_COUNT,
  referenceOrders,
  referenceScores,
  referenceSummary,
} from "../../fixtures/rfm";
import { contextOf } from "../support/context";
import { textsOf } from "../support/said";
import { ordersOf, type TestOrder } from "../support/orders";

const planOf = (list: readonly TestOrder[], values: OptionValues, change: Partial<Orders> = {}): Plan =>
  segmentsKind.plan({ orders: ordersOf(list, change) }, values, contextOf());
const resultOf = (list: readonly TestOrder[], values: OptionValues): SegmentsResult =>
  planOf(list, values).result as SegmentsResult;
const scoresOf = ({ customers }: SegmentsResult): Record<string, number> =>
  Object.fromEntries(customers.map(({ customer, score }) => [customer, score]));

describe("the R package's published tables", () => {
  const list = referenceOrders();

  function expectScores(answers: "3-bins" | "custom-thresholds", { customers }: SegmentsResult): void {
    const scores = referenceScores(answers);
    expect(customers).toHaveLength(CUSTOMER_COUNT);
    for (const row of customers) expect(row).toMatchObject(scores.get(row.customer)!);
  }

  it("three bins", () =>
    expectScores("3-bins", resultOf(list, { scoring: "rfm-package", bins: 3, map: "sheet", asOf: AS_OF })));

  it("fixed cut points, a value on a cut above it", () => {
    const { recency, frequency, monetary } = CUSTOM_CUTS;
    const options = { recencyCuts: [...recency], frequencyCuts: [...frequency], monetaryCuts: [...monetary] };
    const result = resultOf(list, { scoring: "cuts", comparison: "at-least", ...options, asOf: AS_OF });
    expectScores("custom-thresholds", result);
    expect(result.thresholds).toEqual(CUSTOM_CUTS);
  });

  it("the classic segments", () => {
    const { segments } = resultOf(list, { scoring: "rfm-package", map: "r-classic", asOf: AS_OF });
    const found = segments
      .filter(({ customers }) => customers > 0)
      .map(({ segment, customers, orders }) => [segment, customers, orders]);
    expect(found.sort()).toEqual(
      referenceSummary("classic").map(({ segment, customers, orders }) => [segment, customers, orders]),
    );
  });
});

/** Amounts on, below and above their mean of 0.2, which adding fractions misses; all on one day. */
const ON_THE_MEAN = [0.1, 0.2, 0.3].map((amount, i) => ({ customer: `c${i + 1}`, date: 46_000, amount }));

describe("customers on the mean", () => {
  it("are not better, or are with ≥", () => {
    expect(scoresOf(resultOf(ON_THE_MEAN, { map: "eight" }))).toEqual({ c1: 0, c2: 0, c3: 1 });
    expect(scoresOf(resultOf(ON_THE_MEAN, { scoring: "mean", comparison: "at-least" }))).toEqual({
      c1: 110,
      c2: 111,
      c3: 111,
    });
  });

  it("are so for the median and for a given value as well", () => {
    expect(scoresOf(resultOf(ON_THE_MEAN, { scoring: "median" }))).toEqual({ c1: 0, c2: 0, c3: 1 });
    const cuts = { recencyCuts: [0], frequencyCuts: [1], monetaryCuts: [0.2] };
    expect(scoresOf(resultOf(ON_THE_MEAN, { map: "eight", scoring: "cuts", ...cuts, comparison: "at-least" }))).toEqual(
      {
        c1: 110,
        c2: 111,
        c3: 111,
      },
    );
  });

  it("are better with the mean score only when their score is above it", () => {
    const { customers, thresholds } = resultOf(ON_THE_MEAN, { scoring: "mean-score", bins: 3 });
    expect(thresholds.monetary).toEqual([2]);
    expect(customers.map(({ customer, m }: CustomerRow) => [customer, m])).toEqual([
      ["c3", 1],
      ["c2", 0],
      ["c1", 0],
    ]);
  });
});

describe("what is scored", () => {
  const list = [
    { customer: "often", date: 46_000.1, amount: 10 },
    { customer: "often", date: 46_000.8, amount: 30 },
    { customer: "often", date: 46_040, amount: 20 },
    { customer: "once", date: 46_090, amount: 50 },
  ];

  it("is purchase days or orders, the sum or the average", () => {
    const byName = (values: OptionValues) =>
      Object.fromEntries(
        resultOf(list, values).customers.map(({ customer, frequency, monetary }) => [customer, [frequency, monetary]]),
      );
    expect(byName({})).toEqual({ often: [3, 60], once: [1, 50] });
    expect(byName({ frequencyAs: "days", monetaryAs: "average" })).toEqual({ often: [2, 20], once: [1, 50] });
    expect(byName({ monetaryAs: "day-average" })).toEqual({ often: [3, 30], once: [1, 50] });
  });

  it("is what lies in the window, and the sheet says what does not", () => {
    // 46090 is 9 March 2026: two months count from 10 January on.
    const plan = planOf(list, { windowMonths: 2 });
    const { customers, segments } = plan.result as SegmentsResult;
    expect(customers.map(({ customer, frequency }) => [customer, frequency])).toEqual([
      ["once", 1],
      ["often", 1],
    ]);
    expect(segments.reduce((sum, { orders }) => sum + orders, 0)).toBe(2);
    expect(textsOf(plan, "how")).toContain("Only the last 2 months count: 2 earlier orders are not in these figures.");
  });

  it("is refused when no order lies in the window", () => {
    expect(() => planOf(list, { windowMonths: 1, asOf: 47_000 })).toThrow(Problem);
    expect(() => planOf(list, { windowMonths: 1, asOf: 47_000 })).toThrow("2028-09-04");
  });

  it("takes refunds and returns off, down to customers who cost more than they brought", () => {
    const returned = [...list, { customer: "once", date: 46_095, amount: -70 }];
    const row = resultOf(returned, {}).customers.find(({ customer }) => customer === "once")!;
    expect(row).toMatchObject({ monetary: -20, m: 1 });
  });
});

describe("equal groups", () => {
  const alike = Array.from({ length: 10 }, (_, i) => ({ customer: `c${i}`, date: 46_000, amount: 5 }));

  it("part customers who are alike in the order of the source, and say so", () => {
    const plan = planOf(alike, { scoring: "ntile" });
    const { customers } = plan.result as SegmentsResult;
    expect(customers.map(({ customer, f }) => [customer, f])).toEqual(
      alike.map(({ customer }, i) => [customer, Math.floor(i / 2) + 1]),
    );
    expect(textsOf(plan, "how")).toContain("ranked by the order of the source, from the worst to the best");
  });

  it("leave groups empty when there are fewer customers", () =>
    expect(resultOf(alike.slice(0, 1), { scoring: "ntile" }).customers[0]).toMatchObject({ r: 1, f: 1, m: 1 }));
});

describe("customers who are alike", () => {
  const alike = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ customer: `c${i}`, date: 46_000, amount: 5 }));
  const said = (list: readonly TestOrder[], scoring: string): string => textsOf(planOf(list, { scoring }), "how");

  it("in everything are said to be in one segment, or to be parted by their order alone", () => {
    for (const scoring of ["quantile", "rfm-package", "cuts", "mean", "mean-score"])
      expect(said(alike(6), scoring)).toContain("All customers are alike in recency, frequency and monetary value: all have the same scores and are in one segment."); // prettier-ignore
    expect(said(alike(6), "ntile")).toContain(
      "go by the order of the source alone and say nothing about the customers",
    );
  });

  it("in some measures are said to be so there", () => {
    const list = alike(6).map((order, i) => ({ ...order, amount: 5 + i }));
    expect(said(list, "quantile")).toContain(
      "All customers are alike in recency, frequency, so all have the same score there.",
    );
    expect(said(list, "ntile")).toContain(
      "All customers are alike in recency, frequency: the ranks there go by the order of the source alone",
    );
  });

  it("are not spoken of where there is one only: that he is alone is said", () => {
    for (const scoring of ["quantile", "ntile"]) {
      const texts = said(alike(1), scoring);
      expect(texts).toContain("There is only one customer: with nobody to compare with, the scores say nothing yet.");
      expect(texts).not.toContain("customers are alike");
    }
  });
});

it("the day of the latest order with a customer is suggested as the as-of date", () => {
  const suggest = (list: readonly TestOrder[], values: OptionValues = {}) =>
    segmentsKind.suggest!({ orders: ordersOf(list) }, values, contextOf());
  const list = [
    { customer: "a", date: 46_000.7, amount: 1 },
    { customer: "b", date: 45_990, amount: 1 },
    { customer: null, date: 46_010, amount: 1 },
  ];
  expect(suggest(list)).toEqual({ asOf: 46_000 });
  expect(suggest([])).toEqual({});
  const chosen = segmentsKind.plan({ orders: ordersOf(list) }, suggest(list), contextOf());
  expect(chosen.result).toEqual(segmentsKind.plan({ orders: ordersOf(list) }, {}, contextOf()).result);
});

describe.each(["quantile", "ntile", "cuts", "mean", "median", "mean-score", "rfm-package"])(
  "scoring by %s",
  (scoring) => {
    it("takes one customer, and customers who are all alike", () => {
      for (const count of [1, 4]) {
        const list = Array.from({ length: count }, (_, i) => ({ customer: `c${i}`, date: 46_000, amount: 5 }));
        const { customers, segments } = resultOf(list, { scoring });
        expect(customers).toHaveLength(count);
        if (scoring !== "ntile") expect(segments.filter(({ customers: held }) => held > 0)).toHaveLength(1);
      }
    });
  },
);

describe("choices that do not go together", () => {
  const refusal = (values: OptionValues) => expect(() => planOf(ON_THE_MEAN, values));

  it("name the map and the number of scores", () => {
    refusal({ bins: 3 }).toThrow("The map “11 segments” is made for scores 1 to 5, and scores 1 to 3 were chosen.");
    refusal({ scoring: "cuts", recencyCuts: [1], frequencyCuts: [1], monetaryCuts: [1] }).toThrow(
      /scores 1 to 2 were chosen/,
    );
  });

  it("name the 8 types and the scoring that does not compare", () => {
    refusal({ map: "eight", scoring: "ntile" }).toThrow(/8 types.*Equal groups, even between equal figures/);
    refusal({ map: "eight", scoring: "cuts" }).toThrow(/with one value; 4 cut points came/);
  });

  it("name cut points that are too few or in disorder", () => {
    refusal({ scoring: "cuts", monetaryCuts: [1, 2, 3] }).toThrow(/recency has 4, monetary value has 3/);
    refusal({ scoring: "mean-score", pointsBy: "cuts", monetaryCuts: [1] }).toThrow(
      /recency has 4, monetary value has 1/,
    );
    refusal({ scoring: "cuts", frequencyCuts: [1, 3, 2, 5] }).toThrow(
      "The cut points of frequency must ascend: 2 stands after 3.",
    );
  });
});

describe("units", () => {
  const list = [1, 2].map((customer) => ({ customer: `c${customer}`, date: 46_000, amount: 10 }));
  it("give the units per order when every order says them", () => {
    expect(textsOf(planOf(list, {}, { units: Float64Array.of(2, 3) }), "how")).toContain("Units per order");
    expect(textsOf(planOf(list, {}, { units: Float64Array.of(2, Number.NaN) }), "how")).not.toContain(
      "Units per order",
    );
  });
});
