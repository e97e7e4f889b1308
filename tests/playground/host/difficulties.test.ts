/** The host's difficult modes do what Excel does, so that the tests that run in them mean something. */
import { openOffice, useOffice } from "./open-office";

const office = useOffice();

it("a formula stays text in a Text cell", async () => {
  office.host.difficulties.keepsTextCells = true;
  const values = await office.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:C1");
    range.numberFormat = [['"  "@', "@", "0"]];
    range.formulas = [["=1+1", "=1+1", "=1+1"]];
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
  expect(values).toEqual([["=1+1", "=1+1", 2]]);
});

describe("a formula in a table's column", () => {
  /** B1:D5, headings and four rows; the columns are constants, one blank, and one formula a row. */
  async function written(): Promise<unknown[][]> {
    office.host.difficulties.fillsTableColumns = true;
    return office.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("B1:D5").values = [
        ["n", "first", "each"],
        [1, "", ""],
        [2, "", ""],
        [3, "", ""],
        [4, "'=text", ""],
      ];
      sheet.tables.add("B1:D5", true);
      sheet.getRange("C3").formulas = [["=B3*$B$2"]];
      sheet.getRange("D2:D5").formulas = [["=B2"], ["=B2+B3"], ["=0"], ["=B5*9"]];
      const range = sheet.getRange("B2:D5").load("formulas");
      await context.sync();
      return range.formulas as unknown[][];
    });
  }

  it("fills the column's blank cells and formulas, never its constants", async () => {
    expect(await written()).toEqual([
      [1, "=B2*$B$2", "=B2*9"],
      [2, "=B3*$B$2", "=B3*9"],
      [3, "=B4*$B$2", "=B4*9"],
      [4, "=text", "=B5*9"],
    ]);
  });
});

describe("payloads", () => {
  const MEGABYTE = "x".repeat(1_000_000);
  const cells = (context: Excel.RequestContext, column: string): Excel.Range =>
    context.workbook.worksheets.getFirst().getRange(`${column}1:${column}200`);
  const texts = Array.from({ length: 200 }, () => ["y".repeat(30_000)]);

  it("over 5 MB are refused on the way there, and nothing is carried out", async () => {
    office.host.difficulties.limitsPayloads = true;
    const refusal = await office.refusal(async (context) => {
      cells(context, "A").values = texts;
      await context.sync();
    });
    expect(refusal).toMatch(/^RequestPayloadSizeLimitExceeded/);
    expect(office.grid.activeSheet().used(true)).toBeNull();
  });

  it("over 5 MB are refused on the way back", async () => {
    office.grid.activeSheet().write({ row: 0, column: 0, rows: 200, columns: 1 }, texts);
    office.host.difficulties.limitsPayloads = true;
    const refusal = await office.refusal(async (context) => {
      cells(context, "A").load("values");
      await context.sync();
    });
    expect(refusal).toMatch(/^ResponsePayloadSizeLimitExceeded/);
  });

  it("settings hold a megabyte, whose keys may change their values", async () => {
    office.host.difficulties.limitsSettings = true;
    const save = (key: string, value: string) => async (context: Excel.RequestContext) => {
      context.workbook.settings.add(key, value);
      await context.sync();
    };
    expect(await office.refusal(save("a", MEGABYTE.slice(0, 600_000)))).toBe("nothing refused");
    expect(await office.refusal(save("a", MEGABYTE.slice(0, 700_000)))).toBe("nothing refused");
    expect(await office.refusal(save("b", MEGABYTE.slice(0, 400_000)))).toMatch(/settings .* limit/);
    expect([...office.grid.settings.keys()]).toEqual(["a"]);
  });
});

it("a chart over one cell takes the filled cells that touch it, and none beyond a gap", async () => {
  office.host.difficulties.chartsTakeRegions = true;
  const series = await office.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("B2:F4").values = [
      ["", "North", "South", "", "far"],
      ["Jan", 1, 2, "", 7],
      ["Feb", 3, 4, "", 8],
    ];
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("C3"));
    chart.series.load("items/name");
    await context.sync();
    return chart.series.items.map(({ name }) => name);
  });
  expect(series).toEqual(["North", "South"]);
});

it("an older Excel has no member of a later set, as the client declares it", async () => {
  const older = await openOffice("en-US", { ExcelApi: "1.12" });
  const resize = async (context: Excel.RequestContext): Promise<void> => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.tables.add("A1:B2", false).resize("A1:B3");
    await context.sync();
  };
  expect(await older.refusal(resize)).toMatch(/^ApiNotFound: .*ExcelApi 1\.13/);
  expect(older.Office.context.requirements.isSetSupported("ExcelApi", "1.12")).toBe(true);
  older.dispose();
  expect(await office.refusal(resize)).toBe("nothing refused");
});
