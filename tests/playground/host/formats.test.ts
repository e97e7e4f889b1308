/** How cells look, through the real office.js: fonts, fills, alignment, sizes, borders, protection. */
import { useOffice } from "./open-office";

const office = useOffice();
const rangeOf = (context: Excel.RequestContext, address: string): Excel.Range =>
  context.workbook.worksheets.getItem("Sheet1").getRange(address);

const FONT = { bold: true, italic: true, underline: "Single", strikethrough: true, name: "Arial", size: 14 } as const;
const PLACE = {
  horizontalAlignment: "Center",
  verticalAlignment: "Top",
  wrapText: true,
  protection: { locked: false },
} as const;

it("returns Excel's defaults where nothing was set", async () => {
  await office.run(async (context) => {
    const { format } = rangeOf(context, "A1:B2");
    format.load(
      "wrapText,horizontalAlignment,verticalAlignment,indentLevel,fill/color,font/bold,font/italic,font/color,font/underline,protection/locked",
    );
    await context.sync();
    expect(format.toJSON()).toMatchObject({
      wrapText: false,
      horizontalAlignment: "General",
      verticalAlignment: "Bottom",
      indentLevel: 0,
      fill: { color: "#FFFFFF" },
      font: { bold: false, italic: false, color: "#000000", underline: "None" },
      protection: { locked: true },
    });
  });
});

it("keeps what was set", async () => {
  await office.run(async (context) => {
    const range = rangeOf(context, "A1:B2");
    range.set({
      format: {
        fill: { color: "#ffcc00" },
        font: { ...FONT, color: "red" },
        ...PLACE,
      },
    });
    await context.sync();
    const { format } = rangeOf(context, "B2");
    format.load("horizontalAlignment,verticalAlignment,wrapText,fill/color,font,protection/locked");
    await context.sync();
    expect(format.toJSON()).toMatchObject({
      fill: { color: "#FFCC00" },
      font: { ...FONT, color: "#FF0000" },
      ...PLACE,
    });
  });
});

it("returns null where cells differ", async () => {
  await office.run(async (context) => {
    rangeOf(context, "A1").format.font.bold = true;
    rangeOf(context, "A1").format.fill.color = "#112233";
    rangeOf(context, "A2").format.fill.color = "#445566";
    const { font, fill } = rangeOf(context, "A1:A3").format;
    font.load("bold");
    fill.load("color");
    await context.sync();
    expect([font.bold, fill.color]).toEqual([null, null]);
  });
});

it("takes a fill away", async () => {
  await office.run(async (context) => {
    const { fill } = rangeOf(context, "A1").format;
    fill.color = "#112233";
    await context.sync();
    fill.clear();
    fill.load("color");
    await context.sync();
    expect(fill.color).toBe("#FFFFFF");
  });
});

it("refuses what is no colour and no alignment", async () => {
  for (const name of ["reddish", "constructor"]) {
    const colour = await office.refusal(async (context) => {
      rangeOf(context, "A1").format.fill.color = name;
      await context.sync();
    });
    expect(colour).toContain(`InvalidArgument: RangeFill.color was given "${name}"`);
  }
  const alignment = await office.refusal(async (context) => {
    rangeOf(context, "A1").format.horizontalAlignment = "Middle" as Excel.HorizontalAlignment.center;
    await context.sync();
  });
  expect(alignment).toMatch(/^InvalidArgument: .*General, Left, Center, Right/);
});

it("sets widths and heights in points, null where they differ", async () => {
  await office.run(async (context) => {
    rangeOf(context, "B:C").format.columnWidth = 120;
    rangeOf(context, "2:2").format.rowHeight = 30;
    const wide = rangeOf(context, "B1:C1").format;
    const mixed = rangeOf(context, "A1:B2").format;
    const high = rangeOf(context, "A2").format;
    wide.load("columnWidth");
    mixed.load("columnWidth,rowHeight");
    high.load("rowHeight");
    await context.sync();
    expect(wide.columnWidth).toBeCloseTo(120, 0);
    expect(high.rowHeight).toBeCloseTo(30, 0);
    expect([mixed.columnWidth, mixed.rowHeight]).toEqual([null, null]);
  });
});

it("fits a column to its longest text", async () => {
  await office.run(async (context) => {
    const range = rangeOf(context, "A1:A2");
    range.values = [["short"], ["a text that is far longer than any column is wide by default"]];
    range.format.load("columnWidth");
    await context.sync();
    const before = range.format.columnWidth;
    range.format.autofitColumns();
    range.format.load("columnWidth");
    await context.sync();
    expect(range.format.columnWidth).toBeGreaterThan(before * 2);
  });
});

it("returns a range's position in points", async () => {
  await office.run(async (context) => {
    rangeOf(context, "A:A").format.columnWidth = 100;
    const range = rangeOf(context, "B2:B3");
    const first = rangeOf(context, "A1");
    range.load("left,top,width,height");
    first.load("width,height");
    await context.sync();
    expect([range.left, range.top]).toEqual([first.width, first.height]);
    expect(range.height).toBeCloseTo(first.height * 2, 5);
  });
});

describe("borders", () => {
  it("draws edges and inner lines, with style, weight and colour", async () => {
    await office.run(async (context) => {
      const { borders } = rangeOf(context, "B2:C3").format;
      const top = borders.getItem("EdgeTop");
      top.style = "Continuous";
      top.weight = "Thick";
      top.color = "#00FF00";
      borders.getItem("InsideVertical").style = "Dash";
      borders.getItem("EdgeBottom").style = "Double";
      await context.sync();
      const sheet = office.grid.activeSheet();
      expect(sheet.cellStyle(1, 1).top).toEqual({ style: "thick", color: "#00FF00" });
      expect(sheet.cellStyle(1, 2).top).toEqual({ style: "thick", color: "#00FF00" });
      expect(sheet.cellStyle(2, 1).right?.style).toBe("dashed");
      expect(sheet.cellStyle(2, 2).bottom?.style).toBe("double");
      borders.load("items/sideIndex,items/style,items/weight");
      await context.sync();
      const styles = Object.fromEntries(
        borders.items.map((border) => [border.sideIndex, [border.style, border.weight]]),
      );
      expect(styles).toMatchObject({
        EdgeTop: ["Continuous", "Thick"],
        EdgeLeft: ["None", "Thin"],
        InsideVertical: ["Dash", "Thin"],
      });
    });
  });

  it("takes a line away", async () => {
    await office.run(async (context) => {
      const bottom = rangeOf(context, "A1:B1").format.borders.getItem("EdgeBottom");
      bottom.style = "Continuous";
      await context.sync();
      bottom.style = "None";
      bottom.load("style");
      await context.sync();
      expect(bottom.style).toBe("None");
      expect(office.grid.activeSheet().cellStyle(0, 0).bottom).toBeUndefined();
    });
  });
});

it("changes only unlocked cells of a protected sheet", async () => {
  await office.run(async (context) => {
    rangeOf(context, "A1").format.protection.locked = false;
    context.workbook.worksheets.getItem("Sheet1").protection.protect();
    rangeOf(context, "A1").values = [["typed"]];
    await context.sync();
  });
  const write = await office.refusal(async (context) => {
    rangeOf(context, "A1:A2").values = [[1], [2]];
    await context.sync();
  });
  const format = await office.refusal(async (context) => {
    rangeOf(context, "A2").format.font.bold = true;
    await context.sync();
  });
  expect([write, format].map((refusal) => refusal.split(":")[0])).toEqual(["AccessDenied", "AccessDenied"]);
  await office.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem("Sheet1");
    protection.load("protected");
    await context.sync();
    expect(protection.protected).toBe(true);
    protection.unprotect();
    rangeOf(context, "A2").values = [["open again"]];
    await context.sync();
  });
  expect(office.grid.activeSheet().values({ row: 0, column: 0, rows: 2, columns: 1 })).toEqual([
    ["typed"],
    ["open again"],
  ]);
});
