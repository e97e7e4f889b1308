/** How office.js starts over our host: what it believes of its place, and the globals the product's code finds. */
import { createHeadlessGrid } from "../../../playground/grid/headless-grid";
import { bootOffice, installGlobals } from "../../../playground/host/node-office";
import { openOffice } from "./open-office";

it.each(["en-US", "zh-CN", "zh-TW"])("starts as Excel on a PC in %s", async (locale) => {
  const office = await openOffice(locale);
  const { context } = office.Office;
  expect(await office.Office.onReady()).toMatchObject({ host: "Excel", platform: "PC" });
  expect([context.displayLanguage, context.contentLanguage]).toEqual([locale, locale]);
  const supported = (set: string, version: string) => context.requirements.isSetSupported(set, version);
  expect([supported("ExcelApi", "1.15"), supported("ExcelApi", "1.16"), supported("ExcelApi", "1.20")]).toEqual([
    true,
    false,
    false,
  ]);
  expect([
    supported("SharedRuntime", "1.1"),
    supported("CustomFunctionsRuntime", "1.3"),
    supported("DialogApi", "1.1"),
  ]).toEqual([true, true, false]);
  office.dispose();
});

it("serves several workbooks at once, each by its own", async () => {
  const [first, second] = await Promise.all([openOffice(), openOffice()]);
  await first.run(async (context) => {
    context.workbook.worksheets.add("Only here");
    await context.sync();
  });
  const count = await second.run(async (context) => {
    const sheets = context.workbook.worksheets.getCount();
    await context.sync();
    return sheets.value;
  });
  expect([first.grid.sheets().length, count]).toEqual([2, 1]);
  first.dispose();
  second.dispose();
});

it("gives the product's code its globals, and takes them back", async () => {
  const grid = createHeadlessGrid();
  const runtime = await bootOffice(grid, { locale: "en-US" });
  const restore = installGlobals(runtime);
  const name = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load("name");
    await context.sync();
    return sheet.name;
  });
  expect([name, Office.context.displayLanguage, typeof CustomFunctions.associate]).toEqual([
    "Sheet1",
    "en-US",
    "function",
  ]);
  restore();
  expect([typeof Excel, typeof Office, typeof CustomFunctions, typeof OfficeExtension]).toEqual(
    Array(4).fill("undefined"),
  );
  runtime.dispose();
  grid.dispose();
});

it("calls functions that were associated before it was ready", async () => {
  const grid = createHeadlessGrid();
  const runtime = await bootOffice(grid, {
    locale: "en-US",
    atLoad: (client) => client.associate("EARLY", (value: number) => value * 2),
  });
  expect(await runtime.host.callCustomFunction("EARLY", [21])).toBe(42);
  runtime.dispose();
  grid.dispose();
});

it("lets go of the grid, which stays open", async () => {
  const grid = createHeadlessGrid();
  const runtime = await bootOffice(grid, { locale: "en-US" });
  runtime.dispose();
  const sheet = grid.activeSheet();
  sheet.write({ row: 0, column: 0, rows: 1, columns: 1 }, [["=1+1"]]);
  await grid.settled();
  expect(sheet.values({ row: 0, column: 0, rows: 1, columns: 1 })).toEqual([[2]]);
  grid.dispose();
});
