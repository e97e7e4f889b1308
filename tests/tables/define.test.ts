/**
 * A table defined here and nowhere else goes the whole way: its columns are found, it is told from other tables, rows are read or left
 * out with a reason, and what is missing is said. The seller log of a shop team: one row a seller and day.
 */
import { DEFINITIONS } from "../../src/tables/catalogue";
import { onlyDates } from "../../src/tables/cells/column-profile";
import { type AnyTable, defineTable, type ReadOf, type RoleOf } from "../../src/tables/define";
import { type Detection, detectRoles, readHeadings } from "../../src/tables/detect/columns";
import { recognise } from "../../src/tables/detect/recognise";
import { DATE_REASONS, FIGURE_REASONS, ROW_REASONS } from "../../src/tables/reasons";
import { sampleHeadings } from "../../src/tables/roles";
import { blankRow, dated, errorCell, notNegative, readable, stated, totalRow } from "../../src/tables/rules";
import type { Cell } from "../../src/tables/source";
import { Problem } from "../../src/text/problem";
import { LOCALES } from "../../src/text/locale";
import { say } from "../../src/text/say";
import { columnsOf, reasonsOf, sourceOf } from "./support";

const SELLER_LOG = defineTable({
  id: "sellerLog",
  label: say("Seller log", "员工日志", "員工日誌"),
  one: say("a seller log", "员工日志表", "員工日誌表"),
  holds: say("the sellers' daily log", "员工每日数据", "員工每日資料"),
  grain: "summary",
  roles: {
    date: {
      label: say("Date", "日期", "日期"),
      type: "date",
      words: "日期|统计日期|date|day",
      likes: onlyDates,
      required: { holds: say("the day of each entry", "统计日期", "統計日期") },
    },
    seller: {
      label: say("Seller", "员工", "員工"),
      sample: say("Seller", "导购", "導購"),
      type: "name",
      words: "员工|导购|员工姓名|导购姓名|成员|seller|employee|staff",
      part: { has: /(?:员工|导购|成员)(?:姓名|昵称)?/, not: /数|率|时长/ },
      required: { holds: say("each seller's name", "员工姓名", "員工姓名") },
    },
    newCustomers: {
      label: say("New customers", "新增客户数", "新增客戶數"),
      type: "count",
      words: "新增客户数|new customers",
      weight: 2,
    },
    chats: { label: say("Chats", "聊天总数", "聊天總數"), type: "count", words: "聊天总数|chats", weight: 2 },
    messages: {
      label: say("Messages sent", "发送消息数", "發送訊息數"),
      type: "count",
      words: "发送消息数|發送訊息數|messages sent",
      weight: 2,
    },
  },
  recognise: { fits: ({ has, sure }) => has("date") && sure("seller") && (sure("chats") || sure("messages")) },
  reasons: {
    blankRow: ROW_REASONS.blankRow,
    ...DATE_REASONS,
    noSeller: say("The entry names no seller.", "没有员工姓名。", "沒有員工姓名。"),
    errorCell: ROW_REASONS.errorCell,
    totalRow: ROW_REASONS.totalRow,
    ...FIGURE_REASONS,
  },
  rules: [
    blankRow,
    errorCell(),
    totalRow(["date", "seller"]),
    dated("date"),
    stated("seller", "noSeller"),
    readable(["newCustomers", "chats", "messages"], "unreadableNumber"),
    notNegative(["newCustomers", "chats", "messages"]),
  ],
  read(table) {
    const seller = table.names("seller");
    return {
      ...table.account(),
      date: table.countedNumbers("date"),
      seller: seller.of,
      sellers: seller.names,
      chats: table.countedNumbers("chats"),
      newCustomers: table.countedNumbers("newCustomers"),
    };
  },
});

const HEADINGS = ["統計日期", "導購姓名", "新增客戶數", "聊天总数", "已回复聊天占比"];
const ROWS: Cell[][] = [
  ["13/4/2024", "小王", 3, "12", "85%"],
  ["2/4/2024", "Amy", 1, "", "70%"],
  ["3/4/2024", " amy ", "", 8, "70%"],
  ["", "", "", "", ""],
  ["", "小王", 1, 1, ""],
  ["4/4/2024", "", 1, 1, ""],
  ["5/4/2024", "小王", "#N/A", 1, ""],
  ["合计", "", 9, 30, ""],
  ["6/4/2024", "小王", "很多", 1, ""],
  ["7/4/2024", "小王", -1, 1, ""],
];

const detect = (table: AnyTable, headings: readonly string[], rows: readonly (readonly Cell[])[]): Detection =>
  detectRoles(table, readHeadings(headings, rows), new Set());

const read = (headings: readonly string[], rows: readonly (readonly Cell[])[]): ReadOf<typeof SELLER_LOG> => {
  const { roles } = detectRoles(SELLER_LOG, readHeadings(headings, rows), new Set());
  return SELLER_LOG.read(sourceOf(headings, rows.length), roles, columnsOf(roles, rows));
};

test("its columns are found by usual headings, by parts of headings, and a date by its values", () => {
  expect(detect(SELLER_LOG, HEADINGS, ROWS).roles).toEqual({ date: 0, seller: 1, newCustomers: 2, chats: 3 });
  expect(detect(SELLER_LOG, ["甲", "门店员工昵称"], [["2024-04-02", "小王"]]).roles).toEqual({ date: 0, seller: 1 });
  expect(detect(SELLER_LOG, ["日期", "chats"], [["2024-04-02", "many"]]).confidence.chats).toBeLessThan(0.5);
});

test("it is told from every other table, and they from it", () => {
  const tables: readonly AnyTable[] = [...DEFINITIONS, SELLER_LOG];
  const kindOf = (headings: readonly string[]): string | null =>
    recognise(
      tables.map((table) => ({ table, detection: detect(table, headings, []) })),
      readHeadings(headings, []).normal,
    )?.id ?? null;
  expect(kindOf(HEADINGS)).toBe("sellerLog");
  for (const { id, roles } of DEFINITIONS)
    for (const locale of LOCALES) {
      const names = Object.entries(roles).flatMap(([role, { sample }]) => (sample === undefined ? [] : [role]));
      expect(kindOf(sampleHeadings<string>(roles, names, locale))).toBe(id);
    }
});

test("rows that count become typed columns; the column decides that its dates begin with the day", () => {
  const log = read(HEADINGS, ROWS);
  expect([log.rows, log.used, log.sellers]).toEqual([10, 3, ["小王", "Amy"]]);
  expect(Array.from(log.date)).toEqual([45395, 45384, 45385]);
  expect(Array.from(log.seller)).toEqual([0, 1, 1]);
  expect(Array.from(log.chats)).toEqual([12, Number.NaN, 8]);
});

test("every other row has its reason, in the order of the definition, with a sentence", () => {
  const { leftOut } = read(HEADINGS, ROWS);
  expect(reasonsOf({ leftOut })).toEqual({
    blankRow: [3],
    noDate: [4],
    noSeller: [5],
    errorCell: [6],
    totalRow: [7],
    unreadableNumber: [8],
    negativeNumber: [9],
  });
  expect(leftOut.map(({ reason }) => SELLER_LOG.reasons[reason]["zh-CN"])).toEqual(
    ["空行。", "缺少日期。", "没有员工姓名。", "所需单元格含有错误值，如 #N/A。", "该行是合计行。"].concat(
      "该行的某项数据是文本，不是数字。",
      "该行的某项数据小于 0。",
    ),
  );
});

test("a table without a required column is refused with the column that is wanted", () => {
  const refused = (): unknown => read(["日期", "聊天总数"], [["2024-04-02", 3]]);
  expect(refused).toThrow(Problem);
  expect(refused).toThrow("No seller column was found in “订单”. Choose the column with each seller's name.");
});

test("its roles are a type", () => {
  const role: RoleOf<typeof SELLER_LOG> = "messages";
  // @ts-expect-error a role that the table does not have
  const none: RoleOf<typeof SELLER_LOG> = "amount";
  expect([role in SELLER_LOG.words, none in SELLER_LOG.words]).toEqual([true, false]);
});

test("whole rows are read as columns are", () => {
  const roles = { date: 0, seller: 1, chats: 3 };
  const source = sourceOf(HEADINGS, ROWS.length);
  expect(SELLER_LOG.readRows(source, roles, ROWS)).toEqual(SELLER_LOG.read(source, roles, columnsOf(roles, ROWS)));
});
