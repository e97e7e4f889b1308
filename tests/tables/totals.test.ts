/** Rows that add up other rows: by label, at the edge of a word in any column, or because they equal the sum of those above. */
import { isTotalLabel } from "../../src/tables/cells/total-label";
import { ORDERS } from "../../src/tables/orders/read";
import { campaignsOf, columnsOf, leadsOf, ordersOf, reasonsOf, sourceOf, trafficOf } from "./support";

test.each(["合计", "總計", "小计", "1月合计", "2024年3月小计", "本页合计", "合计(元)", "合计（元）", "总计：帐号", "平均值", "汇总", "Total", "TOTAL:", "Total: Account", "Total for Feb", "Total (USD)", "Total - Campaigns", "Grand Total", "Sub-total", "Feb total", "Q1 Total", "2024 total", "Average", "Sum", "Account total"])(
  "%p labels a total",
  (cell) => expect(isTotalLabel(cell)).toBe(true),
); // prettier-ignore

test.each(["Total Wine", "Total Repair Shampoo", "汇总科技有限公司", "合计划", "设计", "会计小王", "Summer", "Susan", "Grandma", "Averages Ltd.", "Totally", "Colgate Total", "平均律", "小计算器", "SO0012345", 12, ""])(
  "%p labels none",
  (cell) => expect(isTotalLabel(cell)).toBe(false),
); // prettier-ignore

test("totals among orders, dated or not, in whatever column they are labelled", () => {
  const orders = ordersOf(
    ["Order ID", "Customer", "Product", "Order date", "Total"],
    [
      ["R1", "Ann", "Lamp", "2024-02-01", 10],
      ["R2", "Bob", "Desk", "2024-02-01", 20],
      ["小计", "", "", "2024-02-01", 30],
      ["R3", "Cy", "Colgate Total", "2024-02-02", 40],
      ["", "", "2月合计", "2024-02-02", 70],
      ["R9", "Total for Feb", "", "2024-02-29", 70],
      ["", "", "", "合计", 70],
      ["North total", "", "", "2024-02-29", 70],
    ],
  );
  expect(reasonsOf(orders)).toEqual({ totalRow: [2, 4, 5, 6, 7] });
});

test("a nameless row of orders that equals the sum of those above, and a later sum of all", () => {
  const headers = ["Customer", "Order date", "Amount"];
  const [first, second] = [["Ann", "2024-02-01", 10], ["Bob", "2024-02-01", 25]]; // prettier-ignore
  const sum = (amount: number) => ["", "2024-02-01", amount];
  const orders = ordersOf(headers, [first, second, sum(35), ["Cy", "2024-02-02", 7], ["Di", "2024-02-02", 8], sum(15), sum(50)]); // prettier-ignore
  expect(reasonsOf(orders)).toEqual({ totalRow: [2, 5, 6] });
  expect(reasonsOf(ordersOf(headers, [first, second, sum(36)]))).toEqual({});
});

test("a total of campaigns without a usual label, which is said", () => {
  const headers = ["Campaign", "Channel", "Cost", "Orders", "Revenue"];
  const rows = [["A", "Search", 100, 4, 400], ["B", "Social", 50, 2, 90]]; // prettier-ignore
  const campaigns = campaignsOf(headers, [...rows, ["Everything", "", 150, 6, 490]]);
  expect(reasonsOf(campaigns)).toEqual({ totalRow: [2] });
  expect(campaigns.notes.map((note) => note["en-US"])).toEqual([
    "A row equals the sum of those above, such as row 4, and is taken for a total.",
  ]);
  expect(reasonsOf(campaignsOf(headers, [...rows, ["C", "Mail", 150, 6, 500]]))).toEqual({});
});

test("totals of traffic and leads", () => {
  const traffic = trafficOf(["Date", "Channel", "Visitors", "Orders"], [
    ["2024-02-01", "Search", 100, 4],
    ["2024-02-01", "Social", 50, 2],
    ["2024-02-01", "", 150, 6],
    ["2024-02-02", "Daily total", 150, 6],
  ]); // prettier-ignore
  expect(reasonsOf(traffic)).toEqual({ totalRow: [2, 3] });
  const leads = leadsOf(["Lead ID", "Lead date", "Seller"], [["1", "2024-02-01", "Ann"], ["Total", "2024-02-01", ""]]); // prettier-ignore
  expect(reasonsOf(leads)).toEqual({ totalRow: [1] });
});

test("totals labelled in a first column without a role", () => {
  const headers = ["No.", "Customer", "Order date", "Amount"];
  const rows = [[1, "Ann", "2024-02-01", 10], [2, "Bob", "2024-02-01", 25], ["本页合计", "", "2024-02-01", 36]]; // prettier-ignore
  const roles = { customer: 1, date: 2, amount: 3 };
  const labels = rows.map(([label]) => label);
  const read = ORDERS.read(sourceOf(headers, 3), roles, columnsOf(roles, rows), { labels });
  expect([read, ORDERS.readRows(sourceOf(headers, 3), roles, rows)].map(reasonsOf)).toEqual([
    { totalRow: [2] },
    { totalRow: [2] },
  ]);
});
