/**
 * What a failed request leaves behind and reports, and how missing objects behave, through the real office.js.
 */
import { useOffice } from "./open-office";

const office = useOffice();
const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Sheet1");

it("applies the actions before the error, and reports its location", async () => {
  const failure = await office
    .run(async (context) => {
      sheetOf(context).getRange("A1").values = [["kept"]];
      context.workbook.worksheets.getItem("Gone").getRange("A1").values = [["lost"]];
      sheetOf(context).getRange("A2").values = [["never"]];
      await context.sync();
    })
    .catch((error: unknown) => error as OfficeExtension.Error);
  expect(failure).toBeInstanceOf(office.OfficeExtension.Error);
  expect(failure).toMatchObject({
    code: "ItemNotFound",
    httpStatusCode: 404,
    debugInfo: { errorLocation: "WorksheetCollection.getItem" },
  });
  expect(office.grid.activeSheet().values({ row: 0, column: 0, rows: 2, columns: 1 })).toEqual([["kept"], [""]]);
});

it("has written what stood before an error of its own kind", async () => {
  await office.refusal(async (context) => {
    sheetOf(context).getRange("A1").values = [["kept"]];
    sheetOf(context).getRange("A2").values = [["too", "wide"]];
    await context.sync();
  });
  expect(office.grid.activeSheet().values({ row: 0, column: 0, rows: 2, columns: 1 })).toEqual([["kept"], [""]]);
});

it("goes on after an error", async () => {
  await office.refusal(async (context) => {
    context.workbook.worksheets.getItem("Gone").activate();
    await context.sync();
  });
  await office.run(async (context) => {
    const range = sheetOf(context).getRange("A1");
    range.values = [[1]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[1]]);
  });
});

it.each<[string, (context: Excel.RequestContext) => unknown]>([
  ["Range.FlashFill", (context) => sheetOf(context).getRange("A1").flashFill()],
  ["Worksheet.Shapes", (context) => sheetOf(context).shapes.load("items/name")],
  ["Workbook.PivotTables", (context) => context.workbook.pivotTables.getCount()],
  ["RangeFormat.TextOrientation", (context) => (sheetOf(context).getRange("A1").format.textOrientation = 90)],
  ["Worksheet.standardwidth", (context) => sheetOf(context).load("standardWidth")],
])("names %s, which it does not implement", async (member, use) => {
  const refusal = await office.refusal(async (context) => {
    use(context);
    await context.sync();
  });
  expect(refusal).toBe(`ApiNotFound: The playground's host has no ${member}.`);
});

it("names services it does not have", async () => {
  await expect(office.Office.addin.hide()).rejects.toMatchObject({
    code: "ApiNotFound",
    message: expect.stringContaining("Microsoft.AppRuntime") as unknown,
  });
});

it("leaves values that were not loaded to the client's own error", async () => {
  expect(await office.refusal((context) => Promise.resolve(sheetOf(context).getRange("A1").values))).toMatch(
    /^PropertyNotLoaded/,
  );
});

it("has no range of a deleted sheet", async () => {
  await office.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Short");
    const range = sheet.getRange("A1");
    range.load("address");
    await context.sync();
    sheet.delete();
    await context.sync();
    range.load("values");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

describe("objects that may be missing", () => {
  it("lead to missing objects, also before the first response", async () => {
    await office.run(async (context) => {
      const range = context.workbook.worksheets.getItemOrNullObject("Gone").getRange("A1");
      range.load("values");
      await context.sync();
      expect(range.isNullObject).toBe(true);
    });
  });

  it("let a method pass: deleting what is not there is no error", async () => {
    await office.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItemOrNullObject("Gone").delete();
      worksheets.load("items/name");
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(["Sheet1"]);
    });
  });

  it("take no property", async () => {
    const refusal = await office.refusal(async (context) => {
      context.workbook.worksheets.getItemOrNullObject("Gone").name = "Found";
      await context.sync();
    });
    expect(refusal).toBe("InvalidOperation: The property Name cannot be set on a null object.");
  });
});

describe("loading", () => {
  it("takes nested objects, collections and everything", async () => {
    await office.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name, items/tables/items/name, items/protection/protected");
      const sheet = sheetOf(context);
      sheet.load();
      const range = sheet.getRange("A1:B1");
      range.load({ address: true, format: { fill: { color: true }, font: { bold: true } }, worksheet: { name: true } });
      await context.sync();
      expect(worksheets.items.map((item) => [item.name, item.tables.items, item.protection.protected])).toEqual([
        ["Sheet1", [], false],
      ]);
      expect([sheet.name, sheet.visibility, sheet.position]).toEqual(["Sheet1", "Visible", 0]);
      expect([range.address, range.format.fill.color, range.format.font.bold, range.worksheet.name]).toEqual([
        "Sheet1!A1:B1",
        "#FFFFFF",
        false,
        "Sheet1",
      ]);
    });
  });

  it("takes a page of a collection", async () => {
    await office.run(async (context) => {
      const { worksheets } = context.workbook;
      for (const name of ["B", "C", "D"]) worksheets.add(name);
      worksheets.load({ $all: true, $top: 2, $skip: 1 } as unknown as string);
      await context.sync();
      expect(worksheets.items.map((sheet) => sheet.name)).toEqual(["B", "C"]);
    });
  });

  it("keeps ranges for later requests, and frees them at the end of the run", async () => {
    const range = await office.run(async (context) => {
      const kept = sheetOf(context).getRange("B2:C3");
      kept.load("address");
      await context.sync();
      const cell = kept.getCell(1, 1);
      cell.load("address");
      await context.sync();
      expect(cell.address).toBe("Sheet1!C3");
      return kept;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(() => range.load("values")).toThrow(expect.objectContaining({ code: "InvalidObjectPath" }) as Error);
  });
});

it("processes overlapping requests in their order", async () => {
  const results = await Promise.all(
    [1, 2, 3].map((number) =>
      office.run(async (context) => {
        const cell = sheetOf(context).getRange("A1");
        cell.load("values");
        cell.values = [[number]];
        cell.load("values");
        await context.sync();
        return cell.values[0]?.[0] as number;
      }),
    ),
  );
  expect(results).toEqual([1, 2, 3]);
});
