import type { Source } from "../../../src/tables/source";
import { Cancelled, type Control, type WorkProgress } from "../../../src/workbook/control";
import { columnRuns, readColumns, readTable } from "../../../src/workbook/read/table";
import { openWorkbook, type TestWorkbook } from "../office";

const HEADERS = ["订单编号", "备注", "买家会员名", "订单付款时间", "买家实际支付金额"];
const FIVE_MB = 5 * 1024 * 1024;

const sourceOf = (rows: number, change: Partial<Source> = {}): Source => ({
  name: "Sheet1",
  sheet: "Sheet1",
  table: null,
  headers: HEADERS,
  headerRow: 0,
  firstColumn: 0,
  rows,
  dateSystem: 1900,
  ...change,
});
const cellsOf = async (source: Source, columns: readonly number[], control: Control = {}) =>
  (await readColumns(source, columns, control)).cells;
const rowsOf = (count: number, note: string) =>
  Array.from({ length: count }, (_, index) => [
    `'TB${index}`,
    note,
    `'buyer${index % 900}`,
    45_000 + (index % 365),
    10 + (index % 50),
  ]);

describe("reading", () => {
  let book: TestWorkbook;
  beforeEach(async () => {
    book = await openWorkbook();
  });
  afterEach(() => book.close());

  it("puts neighbouring columns together", () => {
    expect(columnRuns([4, 0, 2, 1])).toEqual([
      [0, 2],
      [4, 4],
    ]);
  });

  it("gives columns in the order asked for, with hidden and filtered rows", async () => {
    const sheet = book.fill("Sheet1", [HEADERS, ...rowsOf(3, "x")]);
    sheet.setRowHidden(2, 1, true);
    expect(await cellsOf(sourceOf(3), [4, 0, 2])).toEqual([
      [10, 11, 12],
      ["TB0", "TB1", "TB2"],
      ["buyer0", "buyer1", "buyer2"],
    ]);
  });

  it("reads 100,000 rows in chunks that Excel on the web takes, and only the columns needed", async () => {
    book.fill("Sheet1", [HEADERS, ...rowsOf(100_000, "很长的备注".repeat(20))]);
    book.traffic.requests = 0;
    const seen: WorkProgress[] = [];
    const orders = await readTable(
      "orders",
      { source: sourceOf(100_000), roles: { order: 0, customer: 2, date: 3, amount: 4 } },
      { onProgress: (progress) => seen.push(progress) },
    );
    expect([orders.rows, orders.used, orders.customers.length]).toEqual([100_000, 100_000, 900]);
    expect(book.traffic.largestAnswer).toBeLessThan(FIVE_MB);
    expect(book.traffic.requests).toBeLessThan(12);
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.at(-1)).toEqual({ phase: "reading", done: 100_000, total: 100_000 });
  });

  it("asks again in halves for what Excel refuses as too large", async () => {
    book.fill("Sheet1", [HEADERS, ...rowsOf(300, "x")]);
    book.traffic.failure = { at: 3, code: "ResponsePayloadSizeLimitExceeded", afterwards: false };
    const [amounts] = await cellsOf(sourceOf(300), [4]);
    expect(amounts).toEqual(rowsOf(300, "x").map((row) => row[4]));
  });

  it("stops when cancelled", async () => {
    book.fill("Sheet1", [HEADERS, ...rowsOf(50, "x")]);
    const controller = new AbortController();
    const reading = cellsOf(sourceOf(50), [0], { signal: controller.signal, onProgress: () => controller.abort() });
    await expect(reading).rejects.toBeInstanceOf(Cancelled);
  });

  it("finds rows that came and a table that moved since it was chosen", async () => {
    const sheet = book.fill("Sheet1", [HEADERS, ...rowsOf(2, "x")], 3, 2);
    const whole = { row: 3, column: 2, rows: 3, columns: 5 };
    sheet.addTable({
      name: "Orders",
      area: whole,
      style: "",
      showHeaders: true,
      showTotals: false,
      showBandedRows: true,
      showFilterButton: true,
    });
    sheet.name = "Moved";
    const chosen = sourceOf(9, { name: "Orders", table: "Orders" });
    const orders = await readTable("orders", { source: chosen, roles: { order: 0, date: 3, amount: 4 } });
    expect(orders.source).toMatchObject({ sheet: "Moved", headerRow: 3, firstColumn: 2, rows: 2 });
    book.fill("Plain", [HEADERS, ...rowsOf(4, "x")]);
    expect(await cellsOf(sourceOf(2, { name: "Plain", sheet: "Plain" }), [4])).toEqual([[10, 11, 12, 13]]);
  });

  it("reads a table without rows", async () => {
    book.fill("Sheet1", [HEADERS]);
    expect(await cellsOf(sourceOf(0), [0, 1])).toEqual([[], []]);
  });

  it("says that a sheet, a table or a heading is gone", async () => {
    book.fill("Sheet1", [HEADERS.map((header) => (header === "备注" ? "说明" : header)), ...rowsOf(2, "x")]);
    await expect(cellsOf(sourceOf(2, { name: "Old", sheet: "Old" }), [0])).rejects.toThrow(/“Old” is no longer/);
    await expect(cellsOf(sourceOf(2, { name: "T", table: "T" }), [0])).rejects.toThrow(/“T” is no longer/);
    await expect(cellsOf(sourceOf(2), [0])).rejects.toThrow(/headings of “Sheet1” changed.*备注/);
  });
});
