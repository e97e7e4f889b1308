import { segmentsKind } from "../../../src/kinds/segments/kind";
import { build } from "../../../src/workbook/build/build";
import { Cancelled } from "../../../src/workbook/control";
import { Previewer } from "../../../src/workbook/build/preview";
import { refresh } from "../../../src/workbook/build/refresh";
import { listBuilds } from "../../../src/workbook/settings";
import { openWorkbook, type TestWorkbook } from "../office";
import { HEADINGS, ORDERS, foundOrders } from "../orders";

describe("a saved build", () => {
  let book: TestWorkbook;
  const request = async () => {
    const orders = await foundOrders();
    return { kind: segmentsKind, tables: { orders }, options: {}, locale: "zh-CN" as const, today: 45_100 };
  };
  const buildSegments = async (): Promise<string> => (await build(await request())).buildId;

  beforeEach(async () => {
    book = await openWorkbook();
    book.fill("Sheet1", [HEADINGS, ...ORDERS]);
  });
  afterEach(() => book.close());

  it("is refreshed from the same columns where they stand now, in its language", async () => {
    const buildId = await buildSegments();
    book.sheet("Sheet1").insertColumns(1, 1);
    book.fill("Sheet1", [["Note"]], 0, 1);
    book.fill("Sheet1", [["'T60", "", "'newcomer", 45_061, 500]], 61);
    const result = await refresh(buildId, {}, { today: 45_101 });
    expect(result.source.orders).toMatchObject({ rows: 61, used: 61 });
    expect(result.columns.orders).toMatchObject({ customer: "Customer ID", amount: "Amount paid" });
    expect(result.checks.every(({ ok }) => ok)).toBe(true);
    // The orders, the sheets of the build, the overview.
    expect(book.grid.sheets()).toHaveLength(1 + result.sheets.length + 1);
    expect(await listBuilds()).toMatchObject([{ id: buildId, kind: "segments", locale: "zh-CN", builtOn: 45_101 }]);
  });

  it("keeps no cell of the user's table", async () => {
    await buildSegments();
    const saved = JSON.stringify(await listBuilds());
    for (const [, customer] of ORDERS) expect(saved).not.toContain(`"${String(customer).slice(1)}"`);
  });

  it("says which column or table is gone", async () => {
    const buildId = await buildSegments();
    book.write("Sheet1", 0, 1, "Renamed");
    await expect(refresh(buildId)).rejects.toThrow(/no longer has the column “Customer ID”/);
    book.write("Sheet1", 0, 1, "Customer ID");
    book.sheet("Sheet1").name = "Elsewhere";
    await expect(refresh(buildId)).rejects.toThrow(/“Sheet1” is no longer in this workbook/);
  });

  it("is refused for an id the workbook does not remember", async () => {
    await expect(refresh("b1")).rejects.toThrow(/no longer remembers/);
  });

  it("is previewed without a change to the workbook", async () => {
    book.fill("Sheet1", [["'T60", "'c1", "no date", 5]], 61);
    const found = await new Previewer().preview(await request());
    expect(found.tables.orders).toMatchObject({
      rows: 61,
      used: 60,
      leftOut: [{ reason: "unreadableDate", rows: [60] }],
    });
    expect(book.grid.sheets()).toHaveLength(1);
    expect(book.grid.settings.size).toBe(0);
  });

  it("is previewed from the tables read before while only options change", async () => {
    const previewer = new Previewer();
    const asked = await request();
    const first = await previewer.preview(asked);
    expect(first.shown?.total[0]).toMatchObject({ value: 20 });
    book.fill("Sheet1", [["'T60", "'newcomer", 45_061, 500]], 61);
    const other = await previewer.preview({ ...asked, options: { map: "eight" } });
    expect(other.tables.orders?.rows).toBe(60);
    expect(other.shown?.parts[0]?.bars).toHaveLength(8);
    const again = await previewer.preview({ ...asked, tables: { ...asked.tables } });
    expect(again.shown?.total[0]).toMatchObject({ value: 21 });
  });

  it("counts rows also where the options cannot be planned, and says why not", async () => {
    const { tables, shown, problem } = await new Previewer().preview({
      ...(await request()),
      options: { asOf: 40_000 },
    });
    expect(tables.orders?.used).toBe(60);
    expect(shown).toBeNull();
    expect(problem?.message).toContain("2009");
  });

  it("stops a preview that was overtaken", async () => {
    const stopped = AbortSignal.abort();
    await expect(new Previewer().preview(await request(), { signal: stopped })).rejects.toBeInstanceOf(Cancelled);
  });

  it("asks for a table it needs", async () => {
    await expect(new Previewer().preview({ ...(await request()), tables: {} })).rejects.toThrow(/needs an order table/);
  });
});
