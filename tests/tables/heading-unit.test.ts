/** Amounts under a heading with a larger unit are multiplied, said, and no longer summed by live formulas. */
import { serialOf } from "../../src/domain/calendar/calendar";
import { headingScale, unitAbove } from "../../src/tables/cells/heading-unit";
import { normalizeHeader } from "../../src/tables/detect/headings";
import { TRAFFIC } from "../../src/tables/traffic/read";
import { campaignsOf, ordersOf, sourceOf, trafficOf } from "./support";

const english = ({ notes }: { readonly notes: readonly { "en-US": string }[] }) => notes.map((note) => note["en-US"]);
const day = serialOf(2024, 2, 1);

test.each([
  ["金额(万元)", 1e4, "金额"],
  ["金額（萬元）", 1e4, "金额"],
  ["销售额（千元）", 1e3, "销售额"],
  ["销售额（百万元）", 1e6, "销售额"],
  ["成交金额【亿元】", 1e8, "成交金额"],
  ["金额（单位：万元）", 1e4, "金额"],
  ["金额 单位：万元", 1e4, "金额"],
  ["销售额/万元", 1e4, "销售额"],
  ["销售额万元", 1e4, "销售额"],
  ["Amount (k$)", 1e3, "amount"],
  ["Amount ($k)", 1e3, "amount"],
  ["Revenue in thousands", 1e3, "revenue"],
  ["Revenue (in thousands of USD)", 1e3, "revenue"],
  ["Revenue (USD '000)", 1e3, "revenue"],
  ["Revenue (USD millions)", 1e6, "revenue"],
  ["Revenue (€m)", 1e6, "revenue"],
  ["曝光量（万次）", 1e4, "曝光量"],
  ["金额(元)", 1, "金额"],
  ["Amount ($)", 1, "amount"],
  ["Amount (rmb)", 1, "amount"],
  ["Length (m)", 1, "length(m)"],
  ["Sales in March", 1, "salesinmarch"],
])("%s", (heading, scale, normal) => {
  expect([headingScale(heading), normalizeHeader(heading)]).toEqual([scale, normal]);
});

test("amounts and refunds of orders; a cell that states its own unit is taken by it", () => {
  const rows = [["1", "a", day, 1.1], ["2", "b", day, 2], ["3", "c", day, "3.5万"]]; // prettier-ignore
  const orders = ordersOf(["订单编号", "客户", "付款时间", "实付金额（万元）"], rows);
  expect(Array.from(orders.amount)).toEqual([11_000, 20_000, 35_000]);
  expect(orders.native.aggregatable).toBe(false);
  expect(english(orders)).toEqual([
    "“实付金额（万元）” states a larger unit, so its figures are multiplied by 10,000.",
  ]);
  const refunds = rows.slice(0, 2).map((row, i) => [...row, i === 0 ? 100 : 0]);
  const net = ordersOf(["订单编号", "客户", "付款时间", "实付金额（万元）", "退款金额"], refunds);
  expect(Array.from(net.amount)).toEqual([10_900, 20_000]);
});

test("a table that stays live without the unit gives values with it", () => {
  const rows = [["1", "a", day, 1.1], ["2", "b", day, 2]]; // prettier-ignore
  const native = (amount: string) => ordersOf(["订单编号", "客户", "付款时间", amount], rows).native.aggregatable;
  expect([native("实付金额（元）"), native("实付金额（千元）")]).toEqual([true, false]);
  const live = (revenue: string) => trafficOf(["日期", "访客数", revenue], [[day, 10, 1.5], [day + 1, 20, 2]]); // prettier-ignore
  expect(live("销售额(元)").native.figures.revenue).toBe(true);
  expect(live("销售额(万元)").native.figures.revenue).toBe(false);
  expect(Array.from(live("销售额(万元)").revenue)).toEqual([15_000, 20_000]);
});

test("unit prices, and each money column of campaigns by its own heading", () => {
  const products = ordersOf(["Order ID", "Customer", "Order date", "Quantity", "Unit price (k$)"], [["1", "a", day, 3, 1.1], ["2", "b", day, "1;2", "1;2"]]); // prettier-ignore
  expect(Array.from(products.amount)).toEqual([3300, 5000]);
  expect(english(products)).toEqual([
    "“Unit price (k$)” states a larger unit, so its figures are multiplied by 1,000.",
  ]);
  const campaigns = campaignsOf(["Campaign", "Cost", "Reach", "Revenue (in thousands)"], [["A", 900, 100, 1.2], ["B", 50, 10, 3]]); // prettier-ignore
  expect([Array.from(campaigns.cost), Array.from(campaigns.revenue)]).toEqual([[900, 50], [1200, 3000]]); // prettier-ignore
  expect(Array.from(campaignsOf(["活动", "花费", "曝光量(万)", "订单数"], [["A", 900, 1.2, 3]]).reach)).toEqual([
    12_000,
  ]);
});

test.each<[string, number, number]>([
  ["单位：万元", 1e4, 1],
  ["2024年销售日报（单位：千元）", 1e3, 1],
  ["單位:萬元", 1e4, 1],
  ["金额单位：人民币万元", 1e4, 1],
  ["单位：万元、千人次", 1e4, 1e3],
  ["单位：万次", 1, 1e4],
  ["(in thousands of USD)", 1e3, 1],
  ["Amounts in $k", 1e3, 1],
  ["All figures in millions, except orders", 1e6, 1],
  ["Unit: k USD", 1e3, 1],
])("above the headings: %s", (text, money, count) => {
  expect(unitAbove(["Sales", 2024, text])).toEqual({ text, money, count });
});

test.each(["单位：元", "Sales in March", "Sales in Kansas", "统计单位：门店", "in kind", "Report in 2024", ""])(
  "above the headings “%s” is no larger unit",
  (text) => expect(unitAbove([text])).toBeNull(),
);

test("a unit above the headings holds for amounts whose heading states none, and is said", () => {
  const roles = { date: 0, visitors: 1, revenue: 2, orders: 3 };
  const read = (revenue: string, unit: string) => {
    const source = { ...sourceOf(["日期", "访客数", revenue, "订单数"], 2), unit: unitAbove([unit])! };
    return TRAFFIC.readRows(source, roles, [
      ["2024-01-02", 100, 1.5, 3],
      ["2024-01-03", 120, "2", 4],
    ]);
  };
  const table = read("销售额", "单位：万元");
  expect([[...table.revenue], [...table.visitors], [...table.orders]]).toEqual([[15_000, 20_000], [100, 120], [3, 4]]); // prettier-ignore
  expect(table.native.figures).toMatchObject({ revenue: false, visitors: true, orders: true });
  expect(english(table)).toEqual([
    "“单位：万元” above the headings states a larger unit, so the figures of “销售额” are multiplied by 10,000.",
  ]);
  expect([...read("销售额(元)", "单位：万元").revenue]).toEqual([1.5, 2]);
  expect([...read("销售额(千元)", "单位：万元").revenue]).toEqual([1500, 2000]);
  expect([...read("销售额", "单位：万人次").visitors]).toEqual([1_000_000, 1_200_000]);
});
