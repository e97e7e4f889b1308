/** The R package rfm 0.3.0's own scores of 995 customers, through the whole way from cells to segments. */
import { serialOf } from "../../src/domain/calendar/calendar";
import { aggregateCustomers, quantileCuts, scoreByCuts } from "../../src/domain/customers/rfm";
import { type SegmentId, segmentOf } from "../../src/domain/customers/segment-maps";
import { detectColumns } from "../../src/tables/detect";
import { columnsOf, describePublished, ordersOf, readPublishedCsv, sourceOf } from "./support";
import { ORDERS } from "../../src/tables/orders/read";

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

interface Scored {
  customer: string;
  recency: number;
  frequency: number;
  monetary: number;
  scores: [number, number, number];
}

function scoreAll(bins: number): { customers: Scored[]; cuts: number[][] } {
  const table = readPublishedCsv("rfm/rfm_data_orders.csv");
  const orders = ordersOf(
    Object.keys(table[0]!),
    table.map((row) => Object.values(row)),
  );
  const figures = aggregateCustomers({
    ...orders,
    customerCount: orders.customers.length,
    asOf: serialOf(2006, 12, 31),
  });
  const axes = [figures.recency, figures.frequency, figures.monetary] as const;
  const cuts = axes.map((values) => quantileCuts(values, bins, "below"));
  const scores = axes.map((values, i) => scoreByCuts(values, cuts[i]!, { reversed: i === 0, rule: "below" }));
  const customers = Array.from(figures.customer, (customer, i): Scored => ({
    customer: orders.customers[customer]!,
    recency: figures.recency[i]!,
    frequency: figures.frequency[i]!,
    monetary: figures.monetary[i]!,
    scores: [scores[0]![i]!, scores[1]![i]!, scores[2]![i]!],
  }));
  return { customers, cuts };
}

function expectScores(file: string, customers: readonly Scored[]): void {
  const expected = readPublishedCsv(file).map((row) => ({
    customer: row.customer_id,
    recency: Number(row.recency_days),
    frequency: Number(row.transaction_count),
    monetary: Number(row.amount),
    scores: [Number(row.recency_score), Number(row.frequency_score), Number(row.monetary_score)],
  }));
  const byName = (a: { customer?: string }, b: { customer?: string }): number => (a.customer! < b.customer! ? -1 : 1);
  expect([...customers].sort(byName)).toEqual(expected.sort(byName));
}

describePublished("the R package's figures", () => {
  test("every order is read, and every row is its own order", () => {
    const table = readPublishedCsv("rfm/rfm_data_orders.csv");
    const headers = Object.keys(table[0]!);
    const rows = table.map((row) => Object.values(row));
    expect(detectColumns("orders", headers, rows.slice(0, 100)).roles).toEqual({ customer: 0, date: 1, amount: 2 });
    const orders = ordersOf(headers, rows);
    expect([orders.rows, orders.used, orders.count, orders.customers.length, orders.leftOut]).toEqual([
      4906,
      4906,
      4906,
      995,
      [],
    ]);
    const roles = { customer: 0, date: 1, amount: 2 };
    const source = sourceOf(headers, rows.length);
    expect(ORDERS.readRows(source, roles, rows)).toEqual(ORDERS.read(source, roles, columnsOf(roles, rows)));
  });

  test("five bins: 995 customers, figure by figure and score by score", () => {
    expectScores("rfm/expected_rfm_table_order.csv", scoreAll(5).customers);
  });

  test("three bins", () => {
    expectScores("rfm/expected_rfm_table_order_bins3.csv", scoreAll(3).customers);
  });

  test("thresholds", () => {
    const { cuts } = scoreAll(5);
    const thresholds = readPublishedCsv("rfm/expected_thresholds_order.csv");
    ["recency", "frequency", "monetary"].forEach((axis, i) => {
      const published = thresholds.slice(0, -1).map((row) => Number(row[`${axis}_upper`]));
      cuts[i]!.forEach((cut, at) => expect(cut).toBeCloseTo(published[at]!, 9));
    });
  });

  test("segments of all customers, and their summary", () => {
    const { customers } = scoreAll(5);
    const segments = new Map(customers.map((each) => [each.customer, NAMES[segmentOf("r-docs", ...each.scores)]]));
    const expected = readPublishedCsv("rfm/expected_segments_order_docs.csv");
    expect(segments).toEqual(new Map(expected.map((row) => [row.customer_id, row.segment])));
    const summary = readPublishedCsv("rfm/expected_segment_summary_order_docs.csv").map((row) => {
      const members = customers.filter((each) => segments.get(each.customer) === row.segment);
      const orders = members.reduce((sum, each) => sum + each.frequency, 0);
      const revenue = members.reduce((sum, each) => sum + each.monetary, 0);
      const mine = [row.segment, members.length, orders, revenue, Math.round((revenue / orders) * 100) / 100];
      expect(mine).toEqual([
        row.segment,
        Number(row.customers),
        Number(row.orders),
        Number(row.revenue),
        Number(row.aov),
      ]);
      return members.length;
    });
    expect(summary.reduce((sum, count) => sum + count, 0)).toBe(995);
  });

  test("the heat map: mean amount by frequency and recency score", () => {
    const { customers } = scoreAll(5);
    const cells = readPublishedCsv("rfm/expected_heatmap_order.csv");
    expect(cells).toHaveLength(25);
    for (const cell of cells) {
      const members = customers.filter(
        ({ scores }) => scores[1] === Number(cell.frequency_score) && scores[0] === Number(cell.recency_score),
      );
      const mean = members.reduce((sum, each) => sum + each.monetary, 0) / members.length;
      expect(mean).toBeCloseTo(Number(cell.monetary), 9);
    }
  });
});
