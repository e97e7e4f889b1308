import fc from "fast-check";
import { serialOf } from "../../src/domain/calendar/calendar";
import { LEADS } from "../../src/tables/leads/read";
import type { ReadingChoices } from "../../src/tables/cells/reading";
import type { Cell } from "../../src/tables/source";
import { Problem } from "../../src/text/problem";
import { leadsOf, reasonsOf, sourceOf } from "./support";

const HEADERS = ["日期", "归属人", "是否有效", "是否进店", "是否成交"];
const day = serialOf(2024, 1, 2);

test("flags, sellers and dates, one lead a row", () => {
  const leads = leadsOf(HEADERS, [
    ["2024-01-02", "小王", "有效", "是", "否"],
    [day + 1, " 小王 ", "无效", "否", "否"],
    ["2024年1月4日", "", "", "", "是"],
  ]);
  expect(leads).toMatchObject({ rows: 3, used: 3, count: 3, leftOut: [], sellers: ["小王"] });
  expect(Array.from(leads.date)).toEqual([day, day + 1, day + 2]);
  expect(Array.from(leads.seller)).toEqual([0, 0, -1]);
  expect(Array.from(leads.valid)).toEqual([1, 0, 1]); // the third ordered, so it was valid
  expect(Array.from(leads.visited)).toEqual([1, 0, 255]);
  expect(Array.from(leads.ordered)).toEqual([0, 0, 1]);
});

test("in a column that only says yes a blank is a no", () => {
  const leads = leadsOf(["日期", "是否进店", "成交日期"], [
    [day, "√", ""],
    [day, "", "2024-01-05"],
    [day, "?", ""],
  ]); // prettier-ignore
  expect(Array.from(leads.visited)).toEqual([1, 0, 255]);
  expect(Array.from(leads.ordered)).toEqual([0, 1, 0]);
});

test("a column of numbers or ids says yes by an entry and no by a blank", () => {
  const leads = leadsOf(["进线日期", "手机号", "微信号"], [
    [day, 13800001234, "wxid_8k2"],
    [day, "138****1234", "拒绝"],
    [day, "", "ok123"],
    [day, "无", ""],
    [day, "空号", "?"],
    [day, "#N/A", "已加"],
  ]); // prettier-ignore
  expect(Array.from(leads.phone)).toEqual([1, 1, 0, 0, 0, 255]);
  expect(Array.from(leads.wechat)).toEqual([1, 0, 1, 0, 255, 1]);
});

test("a column of yes and no takes a number for an entry and leaves a blank unsaid", () => {
  const leads = leadsOf(["进线日期", "是否留电话", "是否加微信"], [
    [day, "是", 1],
    [day, "否", 0],
    [day, "", null],
    [day, true, "√"],
  ]); // prettier-ignore
  expect(Array.from(leads.phone)).toEqual([1, 0, 255, 1]);
  expect(Array.from(leads.wechat)).toEqual([1, 0, 255, 1]);
  const entered = leadsOf(["进线日期", "是否留电话"], [[day, "13800001234"], [day, "否"], [day, "是"], [day, ""]]); // prettier-ignore
  expect(Array.from(entered.phone)).toEqual([1, 0, 1, 0]);
  const absent = leadsOf(["进线日期"], [[day]]);
  expect([...absent.phone, ...absent.wechat]).toEqual([255, 255]);
});

test("without flag columns the stage tells what it can", () => {
  const leads = leadsOf(["进线日期", "客服", "客资状态"], [
    [day, "小王", "已成交"],
    [day, "小王", "到店未成交"],
    [day, "小王", "无效"],
    [day, "小王", "跟进中"],
  ]); // prettier-ignore
  expect(Array.from(leads.valid)).toEqual([1, 1, 0, 255]);
  expect(Array.from(leads.visited)).toEqual([255, 1, 0, 255]);
  expect(Array.from(leads.ordered)).toEqual([1, 0, 0, 255]);
});

test("rows that are no leads are listed with their reasons", () => {
  const leads = leadsOf(HEADERS, [
    [day, "小王", "是", "是", "是"],
    ["", "", "", "", ""],
    ["合计", "", "", 12, 3],
    ["", "小王", "是", "是", "是"],
    ["昨天", "小王", "是", "是", "是"],
    ["3/4/2024", "小王", "是", "是", "是"],
    [day, "#N/A", "是", "是", "是"],
    ["#REF!", "小王", "是", "是", "是"],
  ]);
  expect(reasonsOf(leads)).toEqual({
    blankRow: [1],
    totalRow: [2],
    noDate: [3],
    unreadableDate: [4],
    ambiguousDate: [5],
    errorCell: [6, 7],
  });
  expect(leads).toMatchObject({ rows: 8, used: 1, count: 1 });
});

test("no rows; no date column", () => {
  expect(leadsOf(HEADERS, [])).toMatchObject({ rows: 0, used: 0, count: 0, sellers: [] });
  const read = (): unknown => LEADS.read(sourceOf(["客服"], 1), { seller: 0 }, { seller: ["小王"] });
  expect(read).toThrow(Problem);
});

test("every row counts or is left out, and permuting rows permutes leads", () => {
  const cell = fc.constantFrom<Cell>("是", "否", "", null, "√", "未", 1, 0, "#N/A", "合计", "?");
  const date = fc.constantFrom<Cell>(day, "2024-01-02", "", "abc", "#N/A", "合计", null, "1/2/2024");
  const rows = fc.array(fc.tuple(date, fc.constantFrom<Cell>("a", "b", "", "#N/A"), cell, cell, cell), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(rows, (table) => {
      const leads = leadsOf(HEADERS, table);
      const reversed = leadsOf(HEADERS, [...table].reverse());
      expect(leads.used + leads.leftOut.reduce((sum, each) => sum + each.rows.length, 0)).toBe(table.length);
      expect(leads.count).toBe(leads.used);
      expect(Array.from(reversed.valid).reverse()).toEqual(Array.from(leads.valid));
      expect(Array.from(reversed.visited).reverse()).toEqual(Array.from(leads.visited));
      expect(Array.from(reversed.seller, (seller) => reversed.sellers[seller]).reverse()).toEqual(
        Array.from(leads.seller, (seller) => leads.sellers[seller]),
      );
    }),
  );
});

test("a column of results is read for what each stage says of its own question", () => {
  const leads = leadsOf(["日期", "是否有效", "是否进店", "成交情况"], [
    [day, "有效", "是", "到店未成交"],
    [day, "有效", "是", "成交失败"],
    [day, "有效", "是", "已成交"],
    [day, "非有效", "否", "未成交"],
  ]); // prettier-ignore
  expect(Array.from(leads.valid)).toEqual([1, 1, 1, 0]);
  expect(Array.from(leads.visited)).toEqual([1, 1, 1, 0]);
  expect(Array.from(leads.ordered)).toEqual([0, 0, 1, 0]);
});

test("nothing is said of validity where no column speaks of it", () => {
  const leads = leadsOf(["日期", "归属人", "是否成交"], [
    [day, "小王", "是"],
    [day, "小王", "否"],
  ]); // prettier-ignore
  expect(Array.from(leads.valid)).toEqual([255, 255]);
  expect(Array.from(leads.ordered)).toEqual([1, 0]);
});

test("stages and yes/no words are listed with how each is taken, and taken otherwise where the user decides", () => {
  const headings = ["日期", "客服", "客资状态", "是否成交", "联系电话"];
  const body = [
    ["2024-01-01", "A", "到店未成交", "否", "13800001111"],
    ["2024-01-02", "A", "考虑中", "考虑中", "拒绝"],
    ["2024-01-03", "B", "已成交", "是", ""],
    ["2024-01-04", "B", "考虑中", "2024-01-04", "13800002222"],
  ];
  const listed = (choices?: ReadingChoices) => {
    const leads = leadsOf(headings, body, choices);
    return { leads, uses: leads.statuses.map(({ role, text, rows, as, known }) => [role, text, rows, as, known]) };
  };
  const usual = listed();
  expect(usual.uses).toEqual([
    ["status", "考虑中", 2, "open", false],
    ["status", "到店未成交", 1, "visited-notOrdered", true],
    ["status", "已成交", 1, "ordered", true],
    ["ordered", "否", 1, "no", true],
    ["ordered", "考虑中", 1, "unsaid", false],
    ["ordered", "是", 1, "yes", true],
  ]);
  expect(usual.leads.notes.map((note) => note["zh-CN"])).toEqual([
    expect.stringMatching(/暂按“跟进中”处理：“考虑中” \(2\)/),
    expect.stringMatching(/暂按“未说明”处理：“考虑中” \(1\)/),
  ]);
  expect([...usual.leads.visited]).toEqual([1, 255, 255, 255]);
  const chosen = listed({ meanings: { 考虑中: "visited", 否: "yes" } });
  expect([...chosen.leads.visited]).toEqual([1, 1, 255, 1]);
  expect([...chosen.leads.ordered]).toEqual([1, 255, 1, 1]);
  for (const { meanings, as } of chosen.leads.statuses) expect(Object.keys(meanings)).toContain(as);
});
