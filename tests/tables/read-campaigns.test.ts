import fc from "fast-check";
import { detectColumns, detectKind } from "../../src/tables/detect";
import type { Cell } from "../../src/tables/source";
import { campaignsOf, reasonsOf, sourceOf } from "./support";
import { CAMPAIGNS } from "../../src/tables/campaigns/read";

const HEADERS = ["Campaign", "Channel", "Cost", "Reach", "Responses", "Orders", "Revenue", "New customers"];

describe("headings", () => {
  it.each([
    [HEADERS],
    [["活动名称", "渠道", "费用(元)", "触达人数", "响应人数", "订单数", "销售额", "新客数"]],
    [["活動名稱", "通路", "費用", "觸及人數", "回應人數", "訂單數", "銷售額", "新客數"]],
    [["推广计划名称", "投放平台", "花费", "曝光量", "点击量", "成交笔数", "成交金额", "拉新人数"]],
    [
      [
        "Campaign name",
        "Source",
        "Amount spent",
        "Impressions",
        "Link clicks",
        "Purchases",
        "Purchase value",
        "New buyers",
      ],
    ],
  ])("tell every role of %j", (headers) => {
    const { roles } = detectColumns("campaigns", headers, []);
    expect(roles).toEqual({
      campaign: 0,
      channel: 1,
      cost: 2,
      reach: 3,
      responses: 4,
      orders: 5,
      revenue: 6,
      newCustomers: 7,
    });
    expect(detectKind(headers, [])).toBe("campaigns");
  });

  it.each([
    [["Campaign", "Cost", "Orders"], "campaigns"],
    [["日期", "活动名称", "渠道", "花费", "曝光量", "点击量", "订单数", "成交金额"], "campaigns"],
    [["渠道", "费用", "销售额"], "campaigns"],
    [["订单号", "下单日期", "客户", "渠道", "实付金额", "成本"], "orders"],
    [["订单号", "下单日期", "客户", "活动名称", "销售额", "数量", "成本"], "orders"],
    [["进线日期", "客服", "渠道来源", "是否有效", "是否进店", "费用"], "leads"],
    [["Item", "Cost", "Stock"], "products"],
  ])("of %j make %s", (headers, kind) => expect(detectKind(headers, [])).toBe(kind));

  it("take the channel as the campaign where there is no other name", () => {
    expect(detectColumns("campaigns", ["渠道", "费用", "销售额"], []).roles).toEqual({
      campaign: 0,
      cost: 1,
      revenue: 2,
    });
  });
});

it("reads typed columns; what a row does not say is unknown, not 0", () => {
  const campaigns = campaignsOf(HEADERS, [
    ["Spring mailing", "Mail", "¥1,200.50", 8000, "176", 40, "1.2万", 25],
    [" 618 ", "Douyin", 3000, "", "-", 0, "", ""],
  ]);
  expect(campaigns).toMatchObject({ rows: 2, used: 2, count: 2, leftOut: [] });
  expect(campaigns.name).toEqual(["Spring mailing", "618"]);
  expect(campaigns.channel).toEqual(["Mail", "Douyin"]);
  expect(Array.from(campaigns.cost)).toEqual([1200.5, 3000]);
  expect(Array.from(campaigns.reach)).toEqual([8000, Number.NaN]);
  expect(Array.from(campaigns.responses)).toEqual([176, Number.NaN]);
  expect(Array.from(campaigns.orders)).toEqual([40, 0]);
  expect(Array.from(campaigns.revenue)).toEqual([12_000, Number.NaN]);
  expect(Array.from(campaigns.newCustomers)).toEqual([25, Number.NaN]);
});

it("adds up the rows of a campaign in one channel, and names rows that repeat another", () => {
  const campaigns = campaignsOf(HEADERS, [
    ["618", "Douyin", 100.1, 1000, 10, 3, 900, ""],
    ["618", "Tmall", 50, 400, 8, 2, 500, 1],
    ["618", "douyin", 200.2, 2000, "", 4, 1000, 2],
    ["618", "Tmall", 50, 400, 8, 2, 500, 1],
  ]);
  expect(campaigns).toMatchObject({
    count: 2,
    used: 4,
    channel: ["Douyin", "Tmall"],
    repeated: { rows: 1, dropped: false },
  });
  expect(Array.from(campaigns.cost)).toEqual([300.3, 100]);
  expect(Array.from(campaigns.responses)).toEqual([10, 16]);
  expect(Array.from(campaigns.newCustomers)).toEqual([2, 2]);
});

it("leaves rows out with their reasons", () => {
  const campaigns = campaignsOf(HEADERS, [
    ["Fair", "Trade fair", 5000, 300, 20, 4, 8000, 4],
    ["", "", "", "", "", "", "", ""],
    ["合计", "", 5000, 300, 20, 4, 8000, 4],
    ["", "Mail", 100, 10, 1, 1, 1, 1],
    ["Flyer", "Mail", "", 10, 1, 1, 1, 1],
    ["Poster", "Mail", 10, "many", 1, 1, 1, 1],
    ["Radio", "Air", 10, 10, -1, 1, 1, 1],
    ["Web", "#N/A", 10, 10, 1, 1, 1, 1],
    ["Site", "Web", 10, 10, 1, 1, "#DIV/0!", 1],
  ]);
  expect(campaigns).toMatchObject({ rows: 9, used: 1, count: 1, name: ["Fair"] });
  expect(reasonsOf(campaigns)).toEqual({
    blankRow: [1],
    errorCell: [7, 8],
    totalRow: [2],
    noCampaign: [3],
    noCost: [4],
    unreadableNumber: [5],
    negativeNumber: [6],
  });
});

it("says which column is missing", () => {
  expect(() => CAMPAIGNS.read(sourceOf(["Cost"], 1), { cost: 0 }, { cost: [1] })).toThrow("campaign column");
  expect(() => CAMPAIGNS.read(sourceOf(["Campaign"], 1), { campaign: 0 }, { campaign: ["a"] })).toThrow("cost column");
});

it("counts or lists every row, and no cost is lost", () => {
  const cell = fc.oneof(fc.constantFrom<Cell>("", "合计", "#N/A", "abc", "-5", null), fc.nat(1000));
  const row = fc.tuple(
    fc.constantFrom<Cell>("a", "b", "", "Total"),
    fc.constantFrom<Cell>("x", "X", ""),
    cell,
    cell,
    cell,
    cell,
    cell,
    cell,
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
      const { roles } = detectColumns("campaigns", HEADERS, []);
      const columns = Object.fromEntries(
        Object.entries(roles).map(([role, at]) => [role, rows.map((cells) => cells[at])]),
      );
      const campaigns = CAMPAIGNS.read(sourceOf(HEADERS, rows.length), roles, columns);
      const out = new Set(campaigns.leftOut.flatMap((each) => each.rows));
      expect(campaigns.used + out.size).toBe(rows.length);
      const spent = rows.reduce((sum, cells, at) => sum + (out.has(at) ? 0 : Number(cells[2])), 0);
      expect(campaigns.cost.reduce((sum, cost) => sum + cost, 0)).toBe(spent);
    }),
  );
});
