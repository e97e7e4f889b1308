import { parseDuration } from "../../src/tables/cells/parse-duration";
import { detectColumns, detectKind } from "../../src/tables/detect";
import { reasonsOf, sellerLogOf } from "./support";

/** Figures and units as developer.work.weixin.qq.com names them (联系客户统计: the first reply in minutes). */
const WECOM = [
  ...[
    "成员",
    "部门",
    "日期",
    "发起申请数",
    "新增客户数",
    "聊天总数",
    "发送消息数",
    "已回复聊天占比",
    "平均首次回复时长",
  ],
  "删除/拉黑成员的客户数",
];

describe("recognising a seller log", () => {
  test("the statistics of 企业微信 with their usual headings", () => {
    expect(detectKind(WECOM, [])).toBe("sellerLog");
    expect(detectColumns("sellerLog", WECOM, []).roles).toEqual({
      ...{ seller: 0, team: 1, date: 2, newCustomers: 4, chats: 5, messages: 6, repliedShare: 7, firstReply: 8 },
    });
  });

  test.each([
    [["日期", "导购", "新增客户数", "任务完成", "培训完成"]],
    [["Date", "Seller", "Chats", "Messages sent", "Reply rate"]],
    [["日期", "導購", "聊天總數", "已回覆聊天占比"]],
  ])("%j", (headers) => expect(detectKind(headers, [])).toBe("sellerLog"));

  test.each([
    ["orders", ["订单编号", "买家会员名", "付款时间", "实付金额", "导购"]],
    ["leads", ["日期", "客服", "是否有效", "是否进店"]],
    ["traffic", ["日期", "访客数", "支付订单数", "支付金额"]],
    ["campaigns", ["活动名称", "费用", "触达人数", "新增客户数", "点击人数"]],
    [null, ["日期", "姓名", "部门", "课程名称", "培训时长", "是否签到", "考试成绩"]],
    [null, ["导购员", "所属店铺", "绑定客户数", "新增客户数", "业绩订单数", "业绩金额"]],
  ])("leaves %s to others: %j", (kind, headers) => expect(detectKind(headers, [])).toBe(kind));
});

describe("reading a seller log", () => {
  test("replied chats follow from their share; a share that stands blank is unknown, not 0", () => {
    const log = sellerLogOf(WECOM, [
      ["小安", "一组", "2026-10-01", 3, 2, 31, 120, "87.10%", 3.5, 0],
      ["小北", "一组", "2026-10-01", 0, 0, 0, 0, "", "", 0],
    ]);
    expect([...log.replied]).toEqual([27, Number.NaN]);
    expect([...log.chats]).toEqual([31, 0]);
    expect([...log.firstReply]).toEqual([3.5, Number.NaN]);
    expect([...log.team].map((team) => log.teams[team])).toEqual(["一组", "一组"]);
  });

  test("rows without a seller or a day, totals and figures that are none are left out with their reasons", () => {
    const log = sellerLogOf(
      ["日期", "员工", "新增客户数", "聊天总数"],
      [
        ["2026-10-01", "小安", 2, 31],
        ["2026-10-01", "", 2, 31],
        ["someday", "小安", 2, 31],
        ["2026-10-02", "小安", "many", 31],
        ["2026-10-03", "小安", -1, 31],
        ["合计", "", 4, 62],
      ],
    );
    expect(log.used).toBe(1);
    expect(reasonsOf(log)).toEqual({
      ...{ totalRow: [5], noSeller: [1], unreadableDate: [2], unreadableNumber: [3], negativeNumber: [4] },
    });
  });

  test("a first reply in the unit of its heading, or as written", () => {
    const log = sellerLogOf(
      ["日期", "员工", "聊天总数", "首次回复时长（秒）"],
      [
        ["2026-10-01", "小安", 31, 90],
        ["2026-10-02", "小安", 31, "2分30秒"],
      ],
    );
    expect([...log.firstReply]).toEqual([1.5, 2.5]);
  });
});

test.each([
  ["1h 5m", 65],
  ["1小时5分钟30秒", 65.5],
  ["00:03:30", 3.5],
  ["4:15", 4.25],
  ["7", 7],
  ["soon", Number.NaN],
  [null, Number.NaN],
])("a duration of %j is %d minutes", (cell, minutes) => expect(parseDuration(cell, 1)).toEqual(minutes));
