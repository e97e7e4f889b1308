/** Tabs of the same headings in a workbook: offered, read as one, saved and found again. */
import { LOCALES } from "../../src/text/locale";
import { groupsOfSameHeadings, joinTables, notesOnTabs } from "../../src/workbook/joined-tables";
import { readTable } from "../../src/workbook/read/table";
import { findSaved, savedTable } from "../../src/workbook/saved-columns";
import { findSources } from "../../src/workbook/sources";
import { chooseAmong } from "../../src/workbook/table-choice";
import { openWorkbook, type TestWorkbook } from "./office";

const HEADERS = ["订单编号", "买家会员名", "订单付款时间", "买家实际支付金额"];
const rowsOf = (month: number) =>
  [1, 2].map((i) => [`'TB${month}${i}`, `'buyer${i}`, 45_292 + 31 * month + i, 100 * month + i]);

let book: TestWorkbook;
beforeEach(async () => {
  book = await openWorkbook();
  book.fill("1月", [HEADERS, ...rowsOf(1)]);
  // Another order of the columns, and one more.
  book.fill("2月", [["备注", ...HEADERS.toReversed()], ...rowsOf(2).map((row) => ["x", ...row.toReversed()])]);
  book.fill("3月", [HEADERS.toReversed(), ...rowsOf(3).map((row) => row.toReversed())], 2);
});
afterEach(() => book.close());

it("offers tables of the same headings in any order, and reads those named with the columns that all have", async () => {
  const found = await findSources();
  const tab = (name: string) => found.find(({ source }) => source.name === name)!;
  expect(groupsOfSameHeadings(found).map((group) => group.map(({ source }) => source.name))).toEqual([["1月", "3月"]]);

  const joined = joinTables([tab("2月"), tab("1月"), tab("3月")]);
  expect(joined).toMatchObject({ kind: "orders", source: { headers: HEADERS.toReversed(), rows: 6, table: null } });
  const orders = await readTable("orders", { source: joined.source, roles: joined.roles });
  expect([...orders.amount]).toEqual([201, 202, 101, 102, 301, 302]);
  expect(orders.source.parts?.map(({ sheet, headerRow, rows }) => [sheet, headerRow, rows])).toEqual([
    ["2月", 0, 2],
    ["1月", 0, 2],
    ["3月", 2, 2],
  ]);
  expect(orders.native.aggregatable).toBe(false);
});

it("says what is read as one, and which tables of the same headings are not", async () => {
  const found = await findSources();
  const tab = (name: string) => found.find(({ source }) => source.name === name)!;
  const one = chooseAmong(found, tab("1月"), "orders");
  expect(one.notes.at(-1)?.["zh-CN"]).toContain("只读取了“1月”。另有 1 张表标题相同但未计入（行数）：“3月” (2)");
  const notes = notesOnTabs(joinTables([tab("1月"), tab("3月")]), found);
  expect(notes.map((note) => note["en-US"])).toEqual([
    expect.stringContaining("2 tables of the same headings are read as one, by rows: “1月” (2), “3月” (2)."),
  ]);
  for (const locale of LOCALES) expect(notes[0]![locale]).toContain("“1月”".slice(1, -1));
  expect(notesOnTabs(tab("2月"), found)).toEqual([]);
});

it("is saved with its tabs and found again by them", async () => {
  const found = await findSources();
  const joined = joinTables([found[0]!, found[2]!]);
  const saved = savedTable({ source: joined.source, roles: joined.roles });
  expect(saved).toMatchObject({ sheet: "1月", table: null, more: [{ sheet: "3月", table: null }] });
  expect(findSaved(saved, found).map((each) => each.found)).toEqual([found[0], found[2]]);
  expect(findSaved(saved, found.slice(0, 2)).map((each) => each.found)).toEqual([found[0], undefined]);
  expect(savedTable({ source: found[0]!.source, roles: {} })).toEqual({
    table: null,
    sheet: "1月",
    rows: 2,
    roles: {},
  });
});

it("tables in different units are no group, and are refused as one", async () => {
  book.fill("万", [["单位：万元", "", "", ""], HEADERS, ...rowsOf(4)]);
  const found = await findSources();
  const tab = (name: string) => found.find(({ source }) => source.name === name)!;
  expect(groupsOfSameHeadings(found).map((group) => group.map(({ source }) => source.name))).toEqual([["1月", "3月"]]);
  expect(() => joinTables([tab("1月"), tab("万")])).toThrow(
    "Tables in different units cannot be read as one: above the headings, “1月” states none, “万” states “单位：万元”.",
  );
});
