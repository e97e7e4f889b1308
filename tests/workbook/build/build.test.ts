import { build } from "../../../src/workbook/build/build";
import type { BuildRequest, BuildResult } from "../../../src/workbook/build-request";
import { listBuilds } from "../../../src/workbook/settings";
import { findSources } from "../../../src/workbook/sources";
import { openWorkbook, type TestWorkbook } from "../office";
import { HEADINGS, foundOrders } from "../orders";
import { probeKind } from "../probe-kind";

const ORDERS = [
  ["T1", "ann", 45_000, 10],
  ["T2", '=HYPERLINK("https://example.com")', 45_001, 20.5],
  ["T3", "007", 45_002, 30],
];

async function requestFor(options: BuildRequest["options"] = {}, buildId?: string): Promise<BuildRequest> {
  const orders = await foundOrders();
  return {
    kind: probeKind,
    tables: { orders },
    options,
    locale: "en-US",
    today: 45_100,
    ...(buildId !== undefined && { buildId }),
  };
}

describe("build", () => {
  let book: TestWorkbook;
  const buildProbe = async (options: BuildRequest["options"] = {}, buildId?: string): Promise<BuildResult> =>
    build(await requestFor(options, buildId));

  beforeEach(async () => {
    book = await openWorkbook();
    // A leading quote is how Excel takes text; without it the grid would calculate the second customer.
    book.fill("Sheet1", [
      HEADINGS,
      ...ORDERS.map((row) => row.map((cell) => (typeof cell === "string" ? `'${cell}` : cell))),
    ]);
  });
  afterEach(() => book.close());

  it("writes cells, objects and looks, and reads its checks back", async () => {
    const result = await buildProbe();
    expect(result).toMatchObject({
      sheets: [
        { key: "main", tab: "Probe" },
        { key: "more", tab: "More" },
      ],
      checks: [{ name: "The share is at most one", ok: true }],
      source: { orders: { rows: 3, used: 3, leftOut: [] } },
      columns: { orders: { order: "Order ID", customer: "Customer ID", date: "Order date", amount: "Amount paid" } },
      result: { customers: 3 },
      notes: [],
    });
    const sheet = book.sheet("Probe");
    expect(sheet.values({ row: 9, column: 1, rows: 4, columns: 3 })).toEqual([
      ["Customer", "Amount", "Double"],
      ["ann", 10, 20],
      ['=HYPERLINK("https://example.com")', 20.5, 41],
      ["007", 30, 60],
    ]);
    expect(book.value("More", 0, 0)).toBe(200);
    expect(sheet.tables()).toMatchObject([
      { name: "ProbeCustomers", area: { row: 9, column: 1, rows: 4, columns: 3 } },
    ]);
    expect(sheet.charts()).toMatchObject([
      {
        ...{ type: "ColumnClustered", title: "Amounts", series: [{ name: "Amount", color: "#2F6DA3" }] },
        ...{ valueAxis: { minimum: 0 }, categoryAxis: { labelSpacing: 1 } },
      },
    ]);
    const rules = sheet.conditionalFormats().map(({ rule }) => rule);
    expect(rules.map(({ type }) => type).sort()).toEqual(["dataBar", "formula"]);
    expect(rules).toContainEqual({
      ...{ type: "dataBar", color: "#A9C4DC", solid: true },
      min: { at: "number", value: "0" },
    });
    expect(
      sheet
        .validations()
        .map(({ type }) => type)
        .sort(),
    ).toEqual(["date", "decimal", "decimal"]);
    expect(sheet.cellStyle(3, 2)).toMatchObject({ fill: "#FFF8DF", color: "#1D4F9C" });
    expect(sheet.cellStyle(4, 2).numberFormat).toBe("0.0%");
    expect(sheet.freeze).toEqual({ rows: 2, columns: 0 });
    expect(sheet.showGridlines).toBe(false);
    expect(book.grid.activeSheet().name).toBe("Probe");
    expect(book.grid.selectedOn(book.sheet("More").id)).toEqual({ row: 30, column: 0, rows: 1, columns: 1 });
    expect(book.grid.names().map(({ visible }) => visible)).toEqual([false, false]);
  });

  it("leaves sheets and tables of the user's with the same names alone", async () => {
    const own = book.fill("probe", [["mine"], ["=1+1"]]);
    own.addTable({
      name: "probecustomers",
      area: { row: 3, column: 0, rows: 2, columns: 1 },
      style: "",
      showHeaders: true,
      showTotals: false,
      showBandedRows: true,
      showFilterButton: true,
    });
    const { sheets } = await buildProbe();
    expect(sheets[0]?.tab).toBe("Probe (2)");
    expect(own.formulas({ row: 0, column: 0, rows: 2, columns: 1 })).toEqual([["mine"], ["=1+1"]]);
    expect(book.sheet("Probe (2)").tables()[0]?.name).toBe("ProbeCustomers_2");
  });

  it("does not take its own sheets for sources", async () => {
    await buildProbe();
    expect((await findSources()).map(({ source }) => source.name)).toEqual(["Sheet1"]);
  });

  describe("anew", () => {
    it("keeps what was typed, takes over options, and lets an option chosen anew win", async () => {
      const { buildId } = await buildProbe();
      book.write("Probe", 3, 2, 150);
      book.write("Probe", 4, 2, "=1/8");
      const again = await buildProbe({ target: 100 }, buildId);
      expect(again.buildId).toBe(buildId);
      expect([book.value("Probe", 3, 2), book.formula("Probe", 4, 2), book.value("More", 0, 0)]).toEqual([
        150,
        "=1/8",
        300,
      ]);
      expect((await listBuilds())[0]?.options["target"]).toBe(150);

      await buildProbe({ target: 700 }, buildId);
      expect([book.value("Probe", 3, 2), book.formula("Probe", 4, 2)]).toEqual([700, "=1/8"]);
    });

    it("writes in place: the user's formulas elsewhere go on working, also after a rename", async () => {
      const { buildId } = await buildProbe();
      book.fill("Mine", [["=Probe!D11", "=SUM(ProbeCustomers[Amount])"]]);
      const { id } = book.sheet("Probe");
      book.sheet("Probe").name = "Renamed";
      book.write("Sheet1", 1, 3, 11);
      book.fill("Sheet1", [["'T4", "'zoe", 45_003, 40]], 4);
      const { sheets } = await buildProbe({}, buildId);
      await book.grid.settled();
      expect(sheets[0]?.tab).toBe("Renamed");
      expect(book.sheet("Renamed").id).toBe(id);
      expect([book.value("Mine", 0, 0), book.value("Mine", 0, 1)]).toEqual([22, 101.5]);
      expect(book.sheet("Renamed").tables()).toMatchObject([{ name: "ProbeCustomers", area: { rows: 5 } }]);
      expect(book.sheet("Renamed").charts()).toHaveLength(1);
      expect(book.sheet("Renamed").conditionalFormats()).toHaveLength(2);
    });

    it("empties what is no longer filled", async () => {
      const { buildId } = await buildProbe({ copies: 3, wide: true });
      expect(book.value("Probe", 18, 1)).toBe("007");
      await buildProbe({ copies: 1, wide: false }, buildId);
      const sheet = book.sheet("Probe");
      expect(sheet.values({ row: 9, column: 1, rows: 10, columns: 4 }).slice(4).flat().join("")).toBe("");
      expect(sheet.values({ row: 9, column: 4, rows: 1, columns: 1 })).toEqual([[""]]);
      expect(sheet.cellStyle(17, 1).bottom).toBeUndefined();
      expect(sheet.tables()).toMatchObject([{ name: "ProbeCustomers", area: { rows: 4, columns: 3 } }]);
    });

    it("writes formulas into cells that are no Text cells any more", async () => {
      const { buildId } = await buildProbe();
      const built = book.sheet("Probe");
      built.setStyle({ row: 10, column: 1, rows: 3, columns: 3 }, { numberFormat: '"  "@' });
      book.runtime.host.difficulties.keepsTextCells = true;
      await buildProbe({}, buildId);
      await book.grid.settled();
      expect(built.values({ row: 10, column: 3, rows: 3, columns: 1 })).toEqual([[20], [41], [60]]);
    });

    it("makes a deleted sheet again", async () => {
      const { buildId } = await buildProbe();
      book.grid.deleteSheet(book.sheet("More").id);
      const { sheets } = await buildProbe({}, buildId);
      expect(sheets.map(({ tab }) => tab)).toEqual(["Probe", "More"]);
      expect(book.value("More", 0, 0)).toBe(200);
    });

    it("refuses to write over cells the user filled beside it", async () => {
      const { buildId } = await buildProbe();
      book.write("Probe", 14, 2, "my note");
      await expect(buildProbe({ copies: 2 }, buildId)).rejects.toThrow(/Probe.*C15/);
      expect(book.value("Probe", 14, 2)).toBe("my note");
      await expect(buildProbe({}, buildId)).resolves.toMatchObject({ buildId });
    });

    it("says which sheet is protected and writes nothing", async () => {
      const { buildId } = await buildProbe();
      book.sheet("Probe").protection = [];
      book.write("Sheet1", 1, 3, 99);
      await expect(buildProbe({}, buildId)).rejects.toThrow(/Protected.*Probe/);
      expect(book.value("Probe", 10, 2)).toBe(10);
    });

    it("does not know a build that was removed", async () => {
      await expect(buildProbe({}, "nothere")).rejects.toThrow(/no longer remembers/);
    });
  });

  it("counts days as a workbook of old Excel for Mac does", async () => {
    book.close();
    book = await openWorkbook({ dateSystem: 1904 });
    book.fill("Sheet1", [HEADINGS, ["'T1", "'ann", 45_000 - 1462, 10]]);
    const { buildId, source } = await buildProbe({ start: 45_000 });
    expect(source.orders?.source.dateSystem).toBe(1904);
    expect(book.value("Probe", 5, 2)).toBe(45_000 - 1462);
    book.write("Probe", 5, 2, 45_010 - 1462);
    await buildProbe({}, buildId);
    expect(book.value("Probe", 5, 2)).toBe(45_010 - 1462);
    expect((await listBuilds())[0]?.options["start"]).toBe(45_010);
  });
});
