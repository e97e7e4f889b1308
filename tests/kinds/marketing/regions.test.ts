/** Regions of the orders: read from whatever column says where an order went, judged on the sheet as by the model. */
import type { Value } from "../../../playground/grid/grid";
import type { OptionValues, PlanContext } from "../../../src/kinds/kind";
import { marketingKind } from "../../../src/kinds/marketing/kind";
import type { marketingResult } from "../../../src/kinds/marketing/result";
import { REGION_VERDICTS } from "../../../src/kinds/marketing/region-texts";
import { keyOfName } from "../../../src/plan/input-key";
import type { Plan } from "../../../src/plan/plan";
import { detectColumns } from "../../../src/tables/detect";
import type { Cell } from "../../../src/tables/source";
import { ordersOf } from "../../tables/support";
import { contextOf, TODAY } from "../support/context";
import { errorCells, liveChecks, type LivePlan, writePlan } from "../support/live-plan";

type Result = ReturnType<typeof marketingResult>;

const HEADINGS = ["订单编号", "付款时间", "会员名", "实付金额", "收货省份"];
let order = 0;
/** Orders of a region, one a day before today so many days ago. */
const sold = (region: string, customer: string, amounts: Readonly<Record<number, number>>): Cell[][] =>
  Object.entries(amounts).map(([ago, amount]) => [`N${order++}`, TODAY - Number(ago), customer, amount, region]);

/** 浙江 grows from 100 to 300, 江苏 falls, 四川 begins, and two orders say nothing. */
const ROWS: readonly Cell[][] = [
  ...sold("浙江省", "甲", { 10: 200, 300: 50 }),
  ...sold("浙江", "乙", { 20: 100, 310: 50 }),
  ...sold("江苏省", "甲", { 5: 300, 250: 400 }),
  ...sold("四川省", "丙", { 3: 100 }),
  ...sold("", "丁", { 2: 60, 400: 1000 }),
  ...sold("西藏自治区", "戊", { 500: 90 }),
];

const planOf = (options: OptionValues = {}, more: Partial<PlanContext> = {}): Plan =>
  marketingKind.plan({ orders: ordersOf(HEADINGS, ROWS) }, { regions: true, ...options }, { ...contextOf(), ...more });

let live: LivePlan | undefined;
afterEach(() => {
  live?.dispose();
  live = undefined;
});

async function rowsOn(plan: Plan): Promise<Record<string, Value>[]> {
  live = await writePlan(plan);
  const { area } = live.plan("regions").blocks.find(({ cells }) => cells[0]?.[0] === "Region")!;
  const [headings, ...rows] = live.values("regions", { ...area, rows: 4 });
  return rows
    .filter(([region]) => region !== "")
    .map((row) => Object.fromEntries(row.map((cell, i) => [String(headings![i]), cell])));
}

test.each([
  [["Order ID", "Paid at", "Email", "Total", "Shipping Province Name", "Billing Province"], "Shipping Province Name"],
  [["amazon-order-id", "purchase-date", "buyer-email", "item-price", "ship-city", "ship-state"], "ship-state"],
  [["Order No", "Order date", "Customer", "Amount", "State"], "State"],
  [["订单号", "下单时间", "买家会员名", "实付金额", "省", "市", "区"], "省"],
  [["訂單編號", "付款時間", "買家帳號", "實付金額", "收件縣市"], "收件縣市"],
  [["订单号", "下单时间", "买家会员名", "实付金额", "收货地址", "城市"], "城市"],
])("%j name the region in one column", (headings, wanted) => {
  const rows = [headings.map((_, i) => (i === 1 ? TODAY : i === 3 ? 9.5 : `x${i}`))];
  expect(headings[detectColumns("orders", headings, rows).roles.region!]).toBe(wanted);
});

test("regions of the year by revenue, 浙江省 and 浙江 as one, with what grew and what says nothing", async () => {
  const plan = planOf();
  const { regions: year } = plan.result as Result;
  expect(year!.without).toEqual({ orders: 1, revenue: 60 });
  expect(year!.total).toBe(1260);
  expect(year!.regions.map(({ name, customers, revenue, growth, verdict }) => [name, customers, revenue, growth, verdict])).toEqual([
    ["江苏", 1, 700, -0.25, "core"],
    ["浙江", 2, 400, 2, "next"],
    ["四川", 1, 100, null, "later"],
  ]); // prettier-ignore
  const rows = await rowsOn(plan);
  expect(rows.map((row) => [row["Region"], row["Customers"], row["Revenue"], row["What it comes to"]])).toEqual(
    year!.regions.map(({ name, customers, revenue, verdict }) => [name, customers, revenue, REGION_VERDICTS[verdict]["en-US"]]),
  ); // prettier-ignore
  expect(rows.map((row) => row["Share × growth"])).toEqual([expect.closeTo((7 / 12) * -0.25, 9), expect.closeTo((4 / 12) * 2, 9), ""]); // prettier-ignore
  const { finding, action } = live!.plan("regions").headline!;
  expect(live!.values("regions", finding)[0]![0]).toBe("2 of 3 regions bring 92% of the revenue");
  expect(live!.values("regions", action)[0]![0]).toBe("→ take “浙江” next: 33% of the revenue, +200% in half a year");
  expect(errorCells(plan, live!)).toEqual([]);
  expect(Object.entries(liveChecks(plan, live!)).filter(([, holds]) => !holds)).toEqual([]);
});

test("seller hours count once they are typed, and the share of the core follows its input", async () => {
  const hours: Readonly<Record<string, number>> = { 江苏: 30, 浙江: 0, 四川: 10 };
  const typed: PlanContext["typed"] = (sheet, key) => {
    const name = Object.keys(hours).find((each) => key === `regions.${keyOfName(each)}.hours`);
    return sheet === "regions" && name !== undefined ? [[hours[name]!, null]] : undefined;
  };
  const plan = planOf({ coreShare: 0.5 }, { typed });
  const { regions } = (plan.result as Result).regions!;
  expect(regions.map(({ name, verdict }) => [name, verdict])).toEqual([["江苏", "core"], ["浙江", "later"], ["四川", "later"]]); // prettier-ignore
  live = await writePlan(plan);
  for (const [name, value] of Object.entries(hours)) {
    const { area } = live.plan("regions").inputs.find(({ key }) => key === `regions.${keyOfName(name)}.hours`)!;
    live.sheet("regions").write({ ...area, columns: 1 }, [[value]]);
  }
  await live.recalculated();
  const { area } = live.plan("regions").blocks.find(({ cells }) => cells[0]?.[0] === "Region")!;
  const shown = live.values("regions", { ...area, row: area.row + 1, rows: 3, columns: 2 });
  expect(shown).toEqual(regions.map(({ name, verdict }) => [name, REGION_VERDICTS[verdict]["en-US"]]));
  const { action } = live.plan("regions").headline!;
  expect(live.values("regions", action)[0]![0]).toBe("→ no region grows: hold the core before you spread");
});

test("without a region in any order there is no such sheet", () => {
  const orders = ordersOf(HEADINGS, ROWS.map((row) => row.with(4, ""))); // prettier-ignore
  const { sheets, result } = marketingKind.plan({ orders }, { regions: true }, contextOf());
  expect(sheets.map(({ key }) => key)).not.toContain("regions");
  expect((result as Result).regions).toBeNull();
});
