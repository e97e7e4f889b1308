/**
 * Leads counted by COUNTIFS over the user's own cells: where the facts say it may be done, the result is the reader's.
 */
import fc from "fast-check";
import { serialOf } from "../../src/domain/calendar/calendar";
import { LEAD_FLAGS, type NativeFlag } from "../../src/tables/leads";
import type { Cell } from "../../src/tables/source";
import { countIfs } from "./countifs";
import { leadsOf } from "./support";

const day = serialOf(2024, 1, 2);
const HEADERS = ["进线日期", "客服", "是否有效", "是否进店", "是否成交", "手机号", "微信"];

test("words of each flag's own column, and a column of entries counts every one", () => {
  const leads = leadsOf(HEADERS, [
    [day, "小王", "有效", "已进店", true, 13800001234, "√"],
    [day, "小李", "无效", "未进店", false, "", ""],
    [day, "小王", "有效 ", "到店", false, "138****1234", "√"],
  ]);
  expect(leads.native).toEqual({
    aggregatable: true,
    flags: {
      valid: { column: 2, words: ["有效", "有效 "] },
      visited: { column: 3, words: ["到店", "已进店"] },
      ordered: { column: 4, words: ["TRUE"] },
      phone: { column: 5, words: "any" },
      wechat: { column: 6, words: ["√"] },
    },
  });
});

test("the stage's texts, where it tells the flags", () => {
  const { native } = leadsOf(["进线日期", "客资状态"], [
    [day, "已成交"],
    [day, "到店未成交"],
    [day, "有效"],
    [day, "跟进中"],
  ]); // prettier-ignore
  expect(native.flags).toEqual({
    valid: { column: 1, words: ["到店未成交", "已成交", "有效"].sort() },
    visited: { column: 1, words: ["到店未成交"] },
    ordered: { column: 1, words: ["已成交"] },
    phone: null,
    wechat: null,
  });
});

test.each<[string, Cell[][]]>([
  ["a lead valid only because it visited", [["", "是"]]],
  ["TRUE as text", [["TRUE", "否"]]],
  ["TRUE beside 1, which are one to LibreOffice", [[true, "否"], [1, "否"]]],
  ["a digit with a blank", [["1 ", "否"]]],
  ["nobody is one", [["否", "否"]]],
  ["nothing is said", [["?", "否"]]],
])("%s: no formula counts the valid ones", (_, rows) => {
  const leads = leadsOf(["进线日期", "是否有效", "是否进店"], [...rows.map((row) => [day, ...row]), [day, "否", "否"]]);
  expect(leads.native.flags.valid).toBeNull();
}); // prettier-ignore

test.each<[string, Cell[]]>([
  ["a date as text", ["2024-01-02", "小王"]],
  ["an error instead of a seller, with a date", [day, "#N/A"]],
])("%s: dates cannot be counted", (_, row) => {
  expect(leadsOf(["进线日期", "客服"], [[day, "小王"], row]).native.aggregatable).toBe(false);
});

test("rows that a date criterion leaves out by itself do no harm", () => {
  const rows = [[day, "小王"], ["合计", ""], ["", ""], ["昨天", "小王"], ["", "#N/A"]]; // prettier-ignore
  expect(leadsOf(["进线日期", "客服"], rows).native.aggregatable).toBe(true);
});

/** As a sheet counts: one COUNTIFS a word, within the days. */
function counted(dates: readonly Cell[], cells: readonly Cell[], { words }: NativeFlag): number {
  const criteria = words === "any" ? ["<>"] : words;
  return criteria.reduce((sum, word) => sum + countIfs([dates, `>=${day}`], [dates, `<${day + 2}`], [cells, word]), 0);
}

test("where the facts allow it COUNTIFS counts what the reader counts", () => {
  const date = fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom<Cell>(day, day + 1.5, day + 5) },
    fc.constantFrom<Cell>("合计", "", "2024-01-02"),
  );
  const seller = fc.oneof({ weight: 30, arbitrary: fc.constant<Cell>("小王") }, fc.constant<Cell>("#N/A"));
  const said = fc.oneof(
    fc.array(fc.constantFrom<Cell>("是", "否", "是 ", "YES", "yes", "", "未"), { minLength: 1, maxLength: 3 }),
    fc.array(fc.constantFrom<Cell>(true, false, "TRUE", 1, 0, "1", "01", ""), { minLength: 1, maxLength: 3 }),
    fc.array(fc.constantFrom<Cell>("13800001234", 13800001234, "", null, "-", " ", "wx*1", "#N/A", "?", day), {
      minLength: 1,
      maxLength: 3,
    }),
  );
  const table = fc
    .record({
      palettes: fc.tuple(said, said, said, said, said),
      rows: fc.array(fc.tuple(date, seller, fc.array(fc.nat(), { minLength: 5, maxLength: 5 })), { maxLength: 8 }),
    })
    .map(({ palettes, rows }) =>
      rows.map(([when, who, picks]) => [
        when,
        who,
        ...picks.map((pick, i) => palettes[i]![pick % palettes[i]!.length]),
      ]),
    );
  let compared = 0;
  fc.assert(
    fc.property(table, (rows) => {
      const leads = leadsOf(HEADERS, rows);
      const { native } = leads;
      if (!native.aggregatable) return;
      const within = leads.date.map((each) => (each >= day && each < day + 2 ? 1 : 0));
      const dates = rows.map((row) => row[0]);
      expect(countIfs([dates, `>=${day}`], [dates, `<${day + 2}`])).toBe(within.filter((each) => each === 1).length);
      for (const flag of LEAD_FLAGS) {
        const fact = native.flags[flag];
        if (fact === null) continue;
        compared++;
        const cells = rows.map((row) => row[fact.column]);
        expect([flag, counted(dates, cells, fact)]).toEqual([
          flag,
          leads[flag].filter((each, i) => each === 1 && within[i] === 1).length,
        ]);
      }
    }),
    { numRuns: 1000 },
  );
  expect(compared).toBeGreaterThan(200);
});
