/** The R package rfm 0.3.0's own scores and segments of 300 customers, through the whole way from cells to segments. */
import { aggregateCustomers, quantileCuts, scoreByCuts } from "../../src/domain/customers/rfm";
import { type SegmentId, segmentOf } from "../../src/domain/customers/segment-maps";
import { detectColumns } from "../../src/tables/detect";
import { ORDERS } from "../../src/tables/orders/read";
import { fixtureRows } from "../fixtures/read";
import {
  AS_OF,
  CUSTOM_CUTS,
  CUSTOMER_COUNT,
  ORDER_COUNT,
  referenceCuts,
  referenceScores,
  type ReferenceScores,
  referenceSegments,
} from "../fixtures/rfm";
import { columnsOf, ordersOf, sourceOf } from "./support";

const NAMES: Readonly<Partial<Record<SegmentId, string>>> = {
  champions: "Champions",
  potentialLoyalists: "Potential Loyalist",
  loyalCustomers: "Loyal Customers",
  promising: "Promising",
  newCustomers: "New Customers",
  cannotLose: "Can't Lose Them",
  atRisk: "At Risk",
  needAttention: "Need Attention",
  aboutToSleep: "About To Sleep",
  lost: "Lost",
  others: "Others",
};

const MEASURES = ["recency", "frequency", "monetary"] as const;
type Cuts = Record<(typeof MEASURES)[number], readonly number[]>;

const table = fixtureRows("rfm/orders.csv");
const headers = Object.keys(table[0]!);
const rows = table.map((row) => Object.values(row));
const orders = ordersOf(headers, rows);
const figures = aggregateCustomers({ ...orders, customerCount: orders.customers.length, asOf: AS_OF });

const cutsInto = (bins: number): Cuts => ({
  recency: quantileCuts(figures.recency, bins, "below"),
  frequency: quantileCuts(figures.frequency, bins, "below"),
  monetary: quantileCuts(figures.monetary, bins, "below"),
});

function scored(cuts: Cuts): Map<string, ReferenceScores> {
  const [r, f, m] = MEASURES.map((measure) =>
    scoreByCuts(figures[measure], cuts[measure], { reversed: measure === "recency", rule: "below" }),
  );
  return new Map(
    Array.from(figures.customer, (index, i) => {
      const customer = orders.customers[index]!;
      const [recency, frequency, monetary] = MEASURES.map((measure) => figures[measure][i]!) as [
        number,
        number,
        number,
      ];
      const scores = { r: r![i]!, f: f![i]!, m: m![i]! };
      return [
        customer,
        { customer, recency, frequency, monetary, ...scores, score: 100 * scores.r + 10 * scores.f + scores.m },
      ];
    }),
  );
}

test("every order is read, and every row is its own order", () => {
  const roles = { customer: 0, date: 1, amount: 2 };
  expect(detectColumns("orders", headers, rows.slice(0, 100)).roles).toEqual(roles);
  expect([orders.rows, orders.used, orders.count, orders.customers.length, orders.leftOut]).toEqual([
    ...[ORDER_COUNT, ORDER_COUNT, ORDER_COUNT],
    CUSTOMER_COUNT,
    [],
  ]);
  const source = sourceOf(headers, rows.length);
  expect(ORDERS.readRows(source, roles, rows)).toEqual(ORDERS.read(source, roles, columnsOf(roles, rows)));
});

test.each([
  ["5-bins", cutsInto(5)],
  ["3-bins", cutsInto(3)],
  ["custom-thresholds", CUSTOM_CUTS],
] as const)("%s: figure by figure and score by score", (answers, cuts) => {
  const expected = referenceScores(answers);
  expect(expected.size).toBe(CUSTOMER_COUNT);
  expect(scored(cuts)).toEqual(expected);
});

test("thresholds", () => {
  const [cuts, expected] = [cutsInto(5), referenceCuts()];
  for (const measure of MEASURES) {
    expect(cuts[measure]).toHaveLength(4);
    cuts[measure].forEach((cut, i) => expect(cut).toBeCloseTo(expected[measure][i]!, 9));
  }
});

test.each([
  ["r-docs", "docs"],
  ["r-classic", "classic"],
] as const)("segments of all customers by %s", (map, ranges) => {
  const segments = [...scored(cutsInto(5)).values()].map(
    ({ customer, r, f, m }) => [customer, NAMES[segmentOf(map, r, f, m)]] as const,
  );
  const expected = referenceSegments(ranges);
  expect(new Map(segments)).toEqual(expected);
  expect(new Set(expected.values()).size).toBeGreaterThanOrEqual(8);
});
