import { findSources } from "../../src/workbook/sources";
import { openWorkbook, type TestWorkbook } from "./office";

const ORDER_HEADINGS = ["订单编号", "买家会员名", "订单付款时间", "买家实际支付金额"];
const ORDERS = [
  ["'T1", "ann", 45000, 10],
  ["'T2", "bob", 45001, 20.5],
];
const LEADS = [
  ["日期", "客服", "是否有效", "是否进店"],
  [45000, "小王", "是", "是"],
  [45001, "小李", "是", "否"],
];
const table = (name: string, rows: number, columns: number, row = 0, column = 0) => ({
  name,
  area: { row, column, rows, columns },
  style: "",
  showHeaders: true,
  showTotals: false,
  showBandedRows: true,
  showFilterButton: true,
});

describe("findSources", () => {
  let book: TestWorkbook;
  beforeEach(async () => {
    book = await openWorkbook();
  });
  afterEach(() => book.close());

  it("finds nothing in an empty workbook", async () => {
    expect(await findSources()).toEqual([]);
  });

  it("finds a plain order table below a merged title, right of blank columns", async () => {
    const sheet = book.fill("Sheet1", [["十月订单", "", "", ""], ["", "", "", ""], ORDER_HEADINGS, ...ORDERS], 1, 2);
    sheet.merge({ row: 1, column: 2, rows: 1, columns: 4 });
    const found = await findSources();
    expect(found).toMatchObject([
      {
        kind: "orders",
        roles: { order: 0, customer: 1, date: 2, amount: 3 },
        source: {
          name: "Sheet1",
          sheet: "Sheet1",
          table: null,
          headerRow: 3,
          firstColumn: 2,
          rows: 2,
          dateSystem: 1900,
          headers: ORDER_HEADINGS,
        },
        sample: [
          ["T1", "ann", 45000, 10],
          ["T2", "bob", 45001, 20.5],
        ],
      },
    ]);
  });

  it("reads headings merged over two rows from the upper one", async () => {
    const sheet = book.fill("Sheet1", [
      ["订单编号", "金额", "", "付款时间"],
      ["", "应付金额", "实付金额", ""],
      ["'T1", 11, 10, 45000],
      ["'T2", 22, 20, 45001],
    ]);
    for (const column of [0, 3]) sheet.merge({ row: 0, column, rows: 2, columns: 1 });
    sheet.merge({ row: 0, column: 1, rows: 1, columns: 2 });
    const [found] = await findSources();
    expect(found).toMatchObject({
      kind: "orders",
      source: { headerRow: 1, headers: ["订单编号", "应付金额", "实付金额", "付款时间"], rows: 2 },
    });
    expect(found?.roles).toMatchObject({ order: 0, amount: 2, date: 3 });
  });

  it("lists Excel tables first, several of a sheet, then plain sheets; hidden sheets too", async () => {
    book.fill("Sheet1", [
      ["随手记", ""],
      ["", ""],
    ]);
    book.fill("Leads", LEADS).visibility = "Hidden";
    const sheet = book.fill("Tables", [ORDER_HEADINGS, ...ORDERS], 2, 1);
    sheet.addTable(table("十月", 3, 4, 2, 1));
    book.fill("Tables", LEADS, 2, 7);
    sheet.addTable(table("客资", 3, 4, 2, 7));
    const found = await findSources();
    expect(found.map(({ source, kind }) => [source.name, source.table, kind])).toEqual([
      ["十月", "十月", "orders"],
      ["客资", "客资", "leads"],
      ["Leads", null, "leads"],
    ]);
    expect(found[1]?.source).toMatchObject({ sheet: "Tables", headerRow: 2, firstColumn: 7, rows: 2 });
  });

  it("offers a table it does not understand without a kind", async () => {
    book.fill("Sheet1", [
      ["Town", "Colour"],
      ["Oslo", "red"],
    ]);
    expect(await findSources()).toMatchObject([{ kind: null, roles: {}, source: { headers: ["Town", "Colour"] } }]);
  });

  it("knows a table without rows", async () => {
    book.fill("Sheet1", [ORDER_HEADINGS]);
    expect(await findSources()).toMatchObject([{ kind: "orders", source: { rows: 0 }, sample: [] }]);
  });

  it("takes three requests however many sheets there are", async () => {
    for (let index = 0; index < 12; index++) book.fill(`S${index}`, [ORDER_HEADINGS, ...ORDERS]);
    book.traffic.requests = 0;
    expect(await findSources()).toHaveLength(12);
    expect(book.traffic.requests).toBe(3);
  });

  it("tells a workbook whose days begin in 1904", async () => {
    book.grid.dateSystem = 1904;
    book.fill("Sheet1", [ORDER_HEADINGS, ...ORDERS]);
    expect((await findSources())[0]?.source.dateSystem).toBe(1904);
  });

  it("says what to do when Excel refuses", async () => {
    book.traffic.failure = { at: 1, code: "AccessDenied", afterwards: false };
    await expect(findSources()).rejects.toThrow(/Unprotect it/);
  });

  it("finds a larger unit above the headings, of a plain table and of an Excel table", async () => {
    book.fill("Plain", [["日报", "", "", "单位：万元"], ORDER_HEADINGS, ...ORDERS]);
    const sheet = book.fill("Table", [["(in thousands)", "", "", ""], ORDER_HEADINGS, ...ORDERS]);
    sheet.addTable(table("Orders", 3, 4, 1));
    book.fill("None", [["日报", "", "", "单位：元"], ORDER_HEADINGS, ...ORDERS]);
    const units = (await findSources()).map(({ source: { sheet: tab, unit } }) => [tab, unit?.money]);
    expect(units).toEqual([["Table", 1000], ["Plain", 10_000], ["None", undefined]]); // prettier-ignore
  });

  it("looks at sheets whose first rows together are more than Excel answers at once, and at one that is by itself", async () => {
    book.runtime.host.difficulties.limitsPayloads = true;
    const wide = (letters: number) =>
      Array.from({ length: 70 }, (_, row) => [`'T${row}`, "ann", 45000, 10, "x".repeat(letters)]);
    for (const tab of ["One", "Two", "Three"]) book.fill(tab, [[...ORDER_HEADINGS, "备注"], ...wide(25_000)]);
    book.fill("Four", [
      [...ORDER_HEADINGS, "备注", "备注2", "备注3"],
      ...wide(30_000).map((row) => [...row, row[4]!, row[4]!]),
    ]);
    const found = await findSources();
    expect(found.map(({ source, kind }) => [source.name, kind])).toEqual(
      ["One", "Two", "Three", "Four"].map((name) => [name, "orders"]),
    );
    expect(found.map(({ sample }) => sample.length)).toEqual([60, 60, 60, 60]);
  });
});
