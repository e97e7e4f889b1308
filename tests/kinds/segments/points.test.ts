/**
 * How ranks part customers with equal figures, and the mean score of points by fixed cut points.
 */
import type { OptionValues } from "../../../src/kinds/kind";
import { segmentsKind } from "../../../src/kinds/segments/kind";
import type { SegmentsResult } from "../../../src/kinds/segments/result";
import { contextOf } from "../support/context";
import { ordersOf } from "../support/orders";
import { textsOf } from "../support/said";

/** Recency ties: c2 and c1 on one day, c2 first in the table; c3 and c4 on another. */
const TIED = [
  { customer: "c2", date: 46_010, amount: 1 },
  { customer: "c1", date: 46_010, amount: 2 },
  { customer: "c4", date: 46_000, amount: 3 },
  { customer: "c3", date: 46_000, amount: 4 },
];

const planOf = (values: OptionValues) => segmentsKind.plan({ orders: ordersOf(TIED) }, values, contextOf());
const resultOf = (values: OptionValues) => planOf(values).result as SegmentsResult;

describe("ties between ranks", () => {
  const recency = (values: OptionValues) => {
    const { customers } = resultOf({ scoring: "ntile", bins: 4, map: "sheet", ...values });
    return Object.fromEntries(customers.map(({ customer, r }) => [customer, r]));
  };

  it("go from worst to best in the order of the table, as NTILE over descending days", () =>
    expect(recency({})).toEqual({ c4: 1, c3: 2, c2: 3, c1: 4 }));
  it("go up the days with pandas, where the first of equal ones scores better", () =>
    // rank(method="first") of days 0 0 10 10 is 1 2 3 4, labels [4, 3, 2, 1].
    expect(recency({ ranking: "qcut" })).toEqual({ c2: 4, c1: 3, c4: 2, c3: 1 }));
  it("go by name, as after groupby", () => {
    expect(recency({ ties: "name" })).toEqual({ c3: 1, c4: 2, c1: 3, c2: 4 });
    expect(recency({ ranking: "qcut", ties: "name" })).toEqual({ c1: 4, c2: 3, c3: 2, c4: 1 });
  });
  it("are stated on the sheet", () =>
    expect(textsOf(planOf({ scoring: "ntile", ranking: "qcut", ties: "name" }), "how")).toContain('Customers with equal figures are ranked by name or number, from the lowest value up, and cut at the quantiles of the ranks, as pandas does with rank(method=')); // prettier-ignore
});

describe("the mean score of points by fixed cut points", () => {
  /** Amounts 1 to 4 are cut at 2 and 3: points 1 1 2 3, or with ≥ 1 2 3 3; their means are 1.75 and 2.25. */
  const values = {
    scoring: "mean-score",
    pointsBy: "cuts",
    recencyCuts: [2, 3],
    frequencyCuts: [2, 3],
    monetaryCuts: [2, 3],
  };
  const monetary = (comparison: string) => {
    const { customers, thresholds } = resultOf({ ...values, comparison });
    return [thresholds.monetary, customers.map(({ m }) => m)];
  };

  it("passes a cut, or stands on it with ≥", () => {
    expect(monetary("above")).toEqual([[1.75], [1, 1, 0, 0]]);
    expect(monetary("at-least")).toEqual([[2.25], [1, 1, 0, 0]]);
  });
  it("is better on the mean with ≥", () => {
    const equal = { ...values, monetaryCuts: [5, 6] };
    const m = (comparison: string) => resultOf({ ...equal, comparison }).customers.map((row) => row.m);
    expect([m("above"), m("at-least")]).toEqual([[0, 0, 0, 0], [1, 1, 1, 1]]); // prettier-ignore
  });
});
