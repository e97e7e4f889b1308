/** Lists of calls and visits are told from lead tables, and read as they are headed. */
import { detectColumns, detectKind } from "../../src/tables/detect";
import { activitiesOf, reasonsOf } from "./support";

test.each([
  ["activities", ["客户ID", "客户名称", "跟进日期", "跟进方式", "跟进内容摘要"]],
  ["activities", ["会员号", "姓名", "手机号", "跟进顾问", "跟进日期", "跟进方式", "跟进内容"]],
  ["activities", ["Activity date", "Lead ID", "Activity type", "Next step"]],
  ["activities", ["Subject", "Assigned To", "Lead", "Due Date", "Call Type", "Call Result", "Comments"]],
  ["leads", ["客户姓名", "手机号码", "来源渠道", "跟进状态", "归属销售", "创建时间", "跟进方式", "跟进时间"]],
  ["leads", ["Lead ID", "Created Date", "Lead Owner", "Lead Source", "Status", "Last Activity"]],
  [null, ["日期", "姓名", "部门", "课程名称", "培训时长", "是否签到", "考试成绩"]],
])("%s: %j", (kind, headings) => expect(detectKind(headings, [])).toBe(kind));

test("columns by their headings", () => {
  const headings = ["会员号", "姓名", "手机号", "跟进顾问", "跟进日期", "跟进方式", "下一步", "下次跟进时间"];
  expect(detectColumns("activities", headings, []).roles).toEqual({
    ...{ lead: 0, name: 1, phone: 2, seller: 3, date: 4, kind: 5, nextStep: 6, nextDate: 7 },
  });
});

test("rows that say no day or no lead are left out with their reasons", () => {
  const read = activitiesOf(
    ["跟进时间", "客资编号", "跟进方式"],
    [
      ["2026-10-01 09:30", "L1", "电话"],
      ["", "L1", "电话"],
      ["2026-10-01", "", "电话"],
      ["", "", ""],
      ["合计", "", "3"],
      ["someday", "L1", "电话"],
    ],
  );
  expect(read).toMatchObject({ rows: 6, used: 1, lead: ["L1"], kind: ["电话"], nextStep: [""] });
  expect(reasonsOf(read)).toEqual({ blankRow: [3], totalRow: [4], noDate: [1], unreadableDate: [5], noLead: [2] });
});
