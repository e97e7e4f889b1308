/** Leads in full: the columns that kinds which work leads one by one ask for, also of the standard exports of customer systems. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { isoDate, serialOf } from "../../src/domain/calendar/calendar";
import { withoutDetails } from "../../src/tables/catalogue";
import { detectColumns } from "../../src/tables/detect";
import { LEADS } from "../../src/tables/leads/read";
import type { Cell } from "../../src/tables/source";
import { columnsOf, sourceOf } from "./support";

const day = serialOf(2026, 10, 1);

function read(headers: readonly string[], rows: readonly (readonly Cell[])[], detailed = true) {
  const { roles } = detectColumns("leads", headers, rows);
  return LEADS.read(sourceOf(headers, rows.length), roles, columnsOf(roles, rows), { detailed });
}

const HEADERS = [
  ...["客资编号", "客户姓名", "手机号", "微信号", "线索来源", "归属销售", "创建时间", "领取时间"],
  ...["首次跟进时间", "最后跟进时间", "线索状态", "婚期", "是否有效", "到店时间", "成交时间", "走单原因", "老客户介绍"],
];
const ROWS: Cell[][] = [
  ["K1", "李青", 13800001234, "wx_1", "抖音", "小王", day, day + 1, day + 1, day + 5, "跟进中", "2027/5/1", "是", "", "", "", "是"],
  ["K2", "王木", "", "", "老客转介绍", "小王", day, "", "", "", "战败", "明年五月", "是", "", "", "", "否"],
  ["K3", "", "无", "已加", "抖音", "", day, "", "", day + 2, "未成交", "", "", "", "", "选了别家", ""],
]; // prettier-ignore

test("a wedding studio's table in full", () => {
  const { details } = read(HEADERS, ROWS);
  expect(details).toMatchObject({
    id: ["K1", "K2", "K3"],
    name: ["李青", "王木", ""],
    phone: ["13800001234", "", ""],
    wechat: ["wx_1", "", ""],
    needText: ["", "明年五月", ""],
    lostReason: ["", "", "选了别家"],
  });
  expect(Array.from(details!.needDate)).toEqual([serialOf(2027, 5, 1), NaN, NaN]);
  expect(Array.from(details!.lastActivity)).toEqual([day + 5, NaN, day + 2]);
  expect(Array.from(details!.claimed)).toEqual([day + 1, NaN, NaN]);
  expect(Array.from(details!.lost)).toEqual([0, 1, 1]);
  // Its own column goes before what the source tells.
  expect(Array.from(details!.referral)).toEqual([1, 0, 0]);
});

test("a source tells of a referral where no column does; a status that is only not an order leaves the lead open", () => {
  const { details } = read(["进线日期", "渠道来源", "客资状态"], [[day, "老客转介绍", "未成交"], [day, "抖音", "流失"]]); // prettier-ignore
  expect(Array.from(details!.referral)).toEqual([1, 0]);
  expect(Array.from(details!.lost)).toEqual([0, 1]);
});

test("a column of yes and no stands beside one of numbers", () => {
  const { details, phone } = read(["进线日期", "是否留电话", "手机号"], [[day, "是", "138 0000 1234"], [day, "否", ""]]); // prettier-ignore
  expect(details!.phone).toEqual(["138 0000 1234", ""]);
  expect(Array.from(phone)).toEqual([1, 0]);
});

test("who does not ask for details reads none of their columns", () => {
  const { roles } = detectColumns("leads", HEADERS, ROWS);
  const kept = withoutDetails("leads", roles);
  expect(Object.keys(roles)).toEqual(expect.arrayContaining(["name", "lastActivity", "referral"]));
  expect(Object.keys(kept)).not.toEqual(expect.arrayContaining(["name"]));
  expect(kept).toMatchObject({ lead: 0, phone: 2, needDate: 11, status: 10 });
  expect(read(HEADERS, ROWS, false).details).toBeUndefined();
});

/**
 * Headings as the systems' exports have them (those of 销售易 and 纷享销客 by general knowledge: no published export was found), with the
 * columns that must be found; and an invented row with what it must be read to.
 */
const EXPORTS: readonly (readonly [string, readonly string[], Readonly<Record<string, string>>, readonly Cell[], object])[] = [
  [
    "HubSpot contacts",
    ["Record ID", "First Name", "Last Name", "Email", "Phone Number", "Contact owner", "Lead Status", "Create Date", "Last Activity Date", "Original Source"],
    { lead: "Record ID", givenName: "First Name", name: "Last Name", phone: "Phone Number", seller: "Contact owner", status: "Lead Status", date: "Create Date", lastActivity: "Last Activity Date", source: "Original Source" },
    ["501", "Ann", "Lee", "ann@example.com", "+1 555 010 0199", "Sam Poe", "IN_PROGRESS", "2026-10-14 09:30", "2026-10-20 16:05", "ORGANIC_SEARCH"],
    { id: "501", name: "Ann Lee", phone: "+1 555 010 0199", seller: "Sam Poe", last: "2026-10-20", lost: 0, ordered: 255 },
  ],
  [
    "Salesforce leads",
    ["Lead ID", "Lead Owner", "First Name", "Last Name", "Title", "Lead Source", "Lead Status", "Phone", "Mobile", "Create Date", "Last Activity"],
    { lead: "Lead ID", seller: "Lead Owner", name: "Last Name", source: "Lead Source", status: "Lead Status", phone: "Phone", mobile: "Mobile", date: "Create Date", lastActivity: "Last Activity" },
    ["00Q0001", "Sam Poe", "Ann", "Lee", "Buyer", "Web", "Closed - Not Converted", "555-010-0199", "", "10/14/2026", "10/20/2026"],
    { id: "00Q0001", name: "Ann Lee", phone: "555-010-0199", seller: "Sam Poe", last: "2026-10-20", lost: 1 },
  ],
  [
    "Zoho leads",
    ["Record Id", "Lead Owner", "Is Converted", "First Name", "Last Name", "Phone", "Mobile", "Lead Source", "Lead Status", "Created Time", "Modified Time"],
    { lead: "Record Id", seller: "Lead Owner", ordered: "Is Converted", name: "Last Name", source: "Lead Source", status: "Lead Status", date: "Created Time" },
    ["zcrm_1", "Sam Poe", "true", "Ann", "Lee", "555-010-0199", "", "Referral", "Contacted", "2026-10-14 09:30:00", "2026-10-20 16:05:00"],
    { id: "zcrm_1", name: "Ann Lee", phone: "555-010-0199", seller: "Sam Poe", ordered: 1, referral: 1 },
  ],
  [
    "Dynamics leads",
    ["(Do Not Modify) Lead", "(Do Not Modify) Modified On", "Topic", "First Name", "Last Name", "Business Phone", "Lead Source", "Status Reason", "Owner", "Created On"],
    { lead: "(Do Not Modify) Lead", name: "Last Name", phone: "Business Phone", source: "Lead Source", status: "Status Reason", seller: "Owner", date: "Created On" },
    ["guid-1", "10/20/2026 4:05 PM", "Sofa", "Ann", "Lee", "555-010-0199", "Advertisement", "Contacted", "Sam Poe", "10/14/2026 9:30 AM"],
    { name: "Ann Lee", phone: "555-010-0199", seller: "Sam Poe", lost: 0 },
  ],
  [
    "销售易, 纷享销客",
    ["姓名", "公司名称", "手机", "电话", "线索来源", "线索状态", "负责人", "归属部门", "线索池", "创建时间", "最后跟进时间"],
    { name: "姓名", source: "线索来源", status: "线索状态", seller: "负责人", date: "创建时间", lastActivity: "最后跟进时间" },
    ["李示例", "示例公司", "138****0199", "", "展会", "已转换", "小安", "一部", "", "2026-10-14 09:30", "2026-10-20 16:05"],
    { name: "李示例", phone: "138****0199", seller: "小安", last: "2026-10-20", lost: 0 },
  ],
  [
    "销售易",
    ["销售线索ID", "姓名", "手机", "线索来源", "跟进状态", "销售线索所有人", "创建日期", "最近跟进时间"],
    { lead: "销售线索ID", name: "姓名", source: "线索来源", status: "跟进状态", seller: "销售线索所有人", date: "创建日期", lastActivity: "最近跟进时间" },
    ["X1", "李示例", "138****0199", "展会", "跟进中", "小安", "2026-10-14", "2026-10-20 16:05"],
    { id: "X1", name: "李示例", seller: "小安", last: "2026-10-20", lost: 0 },
  ],
  [
    "纷享销客",
    ["线索编号", "姓名", "手机", "线索来源", "线索状态", "负责人", "分配时间", "创建时间", "最后跟进时间"],
    { lead: "线索编号", name: "姓名", source: "线索来源", status: "线索状态", seller: "负责人", claimed: "分配时间", date: "创建时间", lastActivity: "最后跟进时间" },
    ["X2", "李示例", "138****0199", "展会", "跟进中", "小安", "2026-10-16", "2026-10-14 09:30", "2026-10-20"],
    { id: "X2", name: "李示例", seller: "小安", last: "2026-10-20", lost: 0 },
  ],
]; // prettier-ignore

test.each(EXPORTS)("%s: columns, and a row", (_, headings, wanted, row, expected) => {
  const { roles } = detectColumns("leads", headings, []);
  const found = Object.fromEntries(Object.entries(roles).map(([role, column]) => [role, headings[column]]));
  expect(found).toMatchObject(wanted);
  const { details, sellers, ordered, date } = read(headings, [row]);
  const { id, name, phone, lastActivity, lost, referral } = details!;
  expect(isoDate(Math.floor(date[0]!))).toBe("2026-10-14");
  const last = Number.isNaN(lastActivity[0]!) ? null : isoDate(Math.floor(lastActivity[0]!));
  const shown = {
    id: id[0],
    name: name[0],
    phone: phone[0],
    seller: sellers[0],
    last,
    lost: lost[0],
    referral: referral[0],
  };
  expect({ ...shown, ordered: ordered[0] }).toMatchObject(expected);
});

test("the columns every kind reads are found first: the sample's own", () => {
  const csv = readFileSync(path.resolve(__dirname, "../../assets/samples/en-US/leads.csv"), "utf8");
  const headings = csv
    .replace(/^\uFEFF/, "")
    .split("\r\n")[0]!
    .split(",");
  const { roles } = detectColumns("leads", headings, []);
  expect(roles).toMatchObject({ lead: 0, date: 1, source: 2, seller: 3, phone: 4, wechat: 5, valid: 6, visited: 7, ordered: 8, needDate: 9 }); // prettier-ignore
});
