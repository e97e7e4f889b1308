/** Ranges through the real office.js: cells, addresses, neighbours, the used part. */
import { useOffice } from "./open-office";

const office = useOffice();
const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Sheet1");

/** The address of what `from` leads to, without the sheet. */
async function addressOf(
  from: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Excel.Range,
): Promise<string> {
  return office.run(async (context) => {
    const range = from(sheetOf(context), context);
    range.load("address");
    await context.sync();
    return range.address.replace("Sheet1!", "");
  });
}

describe("cells", () => {
  it("calculates what it wrote before it responds", async () => {
    await office.run(async (context) => {
      const range = sheetOf(context).getRange("A1:B2");
      range.values = [
        [1, 2],
        ["=A1+B1", "中文"],
      ];
      range.load("values,formulas,text,valueTypes");
      await context.sync();
      expect(range.values).toEqual([
        [1, 2],
        [3, "中文"],
      ]);
      expect(range.formulas).toEqual([
        [1, 2],
        ["=A1+B1", "中文"],
      ]);
      expect(range.text).toEqual([
        ["1", "2"],
        ["3", "中文"],
      ]);
      expect(range.valueTypes).toEqual([
        ["Double", "Double"],
        ["Double", "String"],
      ]);
    });
  });

  it("writes one value to every cell, leaves a null cell as it is and empties a cell given empty text", async () => {
    await office.run(async (context) => {
      const range = sheetOf(context).getRange("A1:B2");
      range.values = 7 as unknown as number[][];
      await context.sync();
      range.values = [
        [null, ""],
        [true, "'=text"],
      ];
      range.load("values,valueTypes");
      await context.sync();
      expect(range.values).toEqual([
        [7, ""],
        [true, "=text"],
      ]);
      expect(range.valueTypes[0]).toEqual(["Double", "Empty"]);
    });
  });

  it("shows errors as their texts", async () => {
    await office.run(async (context) => {
      const range = sheetOf(context).getRange("A1");
      range.formulas = [["=1/0"]];
      range.load("values,valueTypes");
      await context.sync();
      expect([range.values, range.valueTypes]).toEqual([[["#DIV/0!"]], [["Error"]]]);
    });
  });

  it("keeps a matrix that the client cuts into blocks whole", async () => {
    const cells = Array.from({ length: 2_000 }, (_, row) => [row, `row ${row}`, row % 2 === 0]);
    await office.run(async (context) => {
      const range = sheetOf(context).getRange("B3").getAbsoluteResizedRange(2_000, 3);
      range.values = cells;
      await context.sync();
      range.load("values");
      await context.sync();
      expect(range.values).toEqual(cells);
    });
  });

  it("makes writes in the order of the request", async () => {
    await office.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:A2").values = [[1], [2]];
      sheet.getRange("A3:A4").values = [[3], [4]];
      sheet.getRange("A2:A3").values = [["x"], ["y"]];
      sheet.getRange("A1").clear();
      const range = sheet.getRange("A1:A4");
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[""], ["x"], ["y"], [4]]);
    });
  });

  it("refuses a matrix of the wrong size and what is no cell", async () => {
    const write = (cells: unknown) =>
      office.refusal(async (context) => {
        sheetOf(context).getRange("A1:B2").values = cells as string[][];
        await context.sync();
      });
    expect(await write([[1, 2]])).toMatch(/^InvalidArgument: The number of rows or columns/);
    expect(await write([[1], [2]])).toMatch(/^InvalidArgument: The number of rows or columns/);
    expect(
      await write([
        [1, { a: 1 }],
        [2, 3],
      ]),
    ).toMatch(/^InvalidArgument: .*\{"a":1\}/);
  });

  it("returns null for the cells of whole columns, as Excel does", async () => {
    await office.run(async (context) => {
      const column = sheetOf(context).getRange("C:C");
      column.load("values,address,rowCount,isEntireColumn");
      await context.sync();
      expect([column.values, column.address, column.rowCount, column.isEntireColumn]).toEqual([
        null,
        "Sheet1!C:C",
        1_048_576,
        true,
      ]);
    });
  });

  it("shows numbers in their format", async () => {
    await office.run(async (context) => {
      const range = sheetOf(context).getRange("A1:A2");
      range.values = [[0.256], [45_000]];
      range.numberFormat = [["0.0%"], ["yyyy-mm-dd"]];
      range.load("text,numberFormat");
      await context.sync();
      expect(range.text).toEqual([["25.6%"], ["2023-03-15"]]);
      expect(range.numberFormat).toEqual([["0.0%"], ["yyyy-mm-dd"]]);
    });
  });
});

describe("from one range to another", () => {
  it.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
    ["getCell", (sheet) => sheet.getRange("B2:D5").getCell(1, 2), "D3"],
    ["getRangeByIndexes", (sheet) => sheet.getRangeByIndexes(2, 26, 3, 2), "AA3:AB5"],
    ["getRow", (sheet) => sheet.getRange("B2:D5").getRow(1), "B3:D3"],
    ["getColumn", (sheet) => sheet.getRange("B2:D5").getColumn(2), "D2:D5"],
    ["getLastCell", (sheet) => sheet.getRange("B2:D5").getLastCell(), "D5"],
    ["getLastRow", (sheet) => sheet.getRange("B2:D5").getLastRow(), "B5:D5"],
    ["getLastColumn", (sheet) => sheet.getRange("B2:D5").getLastColumn(), "D2:D5"],
    ["getOffsetRange", (sheet) => sheet.getRange("B2:D5").getOffsetRange(-1, 3), "E1:G4"],
    ["getResizedRange", (sheet) => sheet.getRange("B2:D5").getResizedRange(1, -2), "B2:B6"],
    ["getAbsoluteResizedRange", (sheet) => sheet.getRange("B2:D5").getAbsoluteResizedRange(1, 1), "B2"],
    ["getRowsBelow", (sheet) => sheet.getRange("B2:D5").getRowsBelow(2), "B6:D7"],
    ["getRowsAbove", (sheet) => sheet.getRange("B2:D5").getRowsAbove(1), "B1:D1"],
    ["getColumnsAfter", (sheet) => sheet.getRange("B2:D5").getColumnsAfter(), "E2:E5"],
    ["getColumnsBefore", (sheet) => sheet.getRange("B2:D5").getColumnsBefore(1), "A2:A5"],
    ["getEntireRow", (sheet) => sheet.getRange("B2:D5").getEntireRow(), "2:5"],
    ["getEntireColumn", (sheet) => sheet.getRange("B2:D5").getEntireColumn(), "B:D"],
    ["getBoundingRect with an address", (sheet) => sheet.getRange("B2").getBoundingRect("D7"), "B2:D7"],
    ["getBoundingRect with a range", (sheet) => sheet.getRange("B2").getBoundingRect(sheet.getRange("A1")), "A1:B2"],
    ["getIntersection", (sheet) => sheet.getRange("B2:D5").getIntersection("C4:F9"), "C4:D5"],
  ])("%s", async (_, from, expected) => {
    expect(await addressOf(from)).toBe(expected);
  });

  it("refuses to lead outside the sheet", async () => {
    const refusal = await office.refusal(async (context) => {
      sheetOf(context).getRange("A1").getOffsetRange(-1, 0).load("address");
      await context.sync();
    });
    expect(refusal).toBe("InvalidArgument: Range.getOffsetRange leads outside the worksheet.");
  });

  it("has no intersection of separate ranges", async () => {
    await office.run(async (context) => {
      const none = sheetOf(context).getRange("A1:B2").getIntersectionOrNullObject("D4");
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  it("puts a sheet's name in quotes where Excel does", async () => {
    await office.run(async (context) => {
      const plain = context.workbook.worksheets.add("目标").getRange("A1");
      const quoted = context.workbook.worksheets.add("Bob's plan").getRange("A1:B1");
      plain.load("address");
      quoted.load("address");
      await context.sync();
      expect([plain.address, quoted.address]).toEqual(["目标!A1", "'Bob''s plan'!A1:B1"]);
    });
  });
});

describe("the used range", () => {
  it("is the first cell of a blank sheet, and no object for the null form", async () => {
    expect(await addressOf((sheet) => sheet.getUsedRange())).toBe("A1");
    await office.run(async (context) => {
      const none = sheetOf(context).getUsedRangeOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  it("counts formats unless only values are requested", async () => {
    await office.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("D9").format.fill.color = "#FF0000";
      await context.sync();
    });
    expect(await addressOf((sheet) => sheet.getUsedRange())).toBe("B2:D9");
    expect(await addressOf((sheet) => sheet.getUsedRange(true))).toBe("B2");
  });

  it("of a range is cut to what that range uses itself", async () => {
    await office.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:A3").values = [[1], [""], [3]];
      sheet.getRange("C8").values = [["far"]];
      await context.sync();
    });
    expect(await addressOf((sheet) => sheet.getRange("A:A").getUsedRange(true))).toBe("A1:A3");
    const refusal = await office.refusal(async (context) => {
      sheetOf(context).getRange("B:B").getUsedRange(true).load("address");
      await context.sync();
    });
    expect(refusal).toMatch(/^ItemNotFound/);
  });
});
