/** Merged cells, groups of rows and columns, hyperlinks and the print set-up through the real office.js. */
import { useOffice } from "./open-office";

const office = useOffice();
const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Sheet1");

describe("merged cells", () => {
  it("are read back by the areas that touch a range", async () => {
    await office.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("B4:L4").merge(false);
      sheet.getRange("B7:C8").merge(true);
      const merged = sheet.getRange("C1:D8").getMergedAreasOrNullObject();
      const none = sheet.getRange("B1:L3").getMergedAreasOrNullObject();
      merged.load("address,areaCount,cellCount");
      merged.areas.load("items/address");
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect([merged.address, merged.areaCount, merged.cellCount]).toEqual([
        "Sheet1!B4:L4,Sheet1!B7:C7,Sheet1!B8:C8",
        3,
        15,
      ]);
      expect(merged.areas.items.map(({ address }) => address)).toEqual([
        "Sheet1!B4:L4",
        "Sheet1!B7:C7",
        "Sheet1!B8:C8",
      ]);
      sheet.getRange("A1:L8").unmerge();
      const after = sheet.getRange("A1:L8").getMergedAreasOrNullObject();
      await context.sync();
      expect(after.isNullObject).toBe(true);
    });
  });
});

describe("groups", () => {
  it("nest, hide their lines and show them again, and move with them", async () => {
    await office.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("C:F").group("ByColumns");
      sheet.getRange("D:E").group("ByColumns");
      sheet.getRange("3:5").group("ByRows");
      sheet.getRange("C:F").hideGroupDetails("ByColumns");
      sheet.getRange("3:5").hideGroupDetails("ByRows");
      await context.sync();
      const grid = office.grid.activeSheet();
      const columns = [1, 2, 3, 4, 5, 6];
      expect(columns.map((column) => grid.outlineLevel("column", column))).toEqual([0, 1, 2, 2, 1, 0]);
      expect(columns.map((column) => grid.columnHidden(column))).toEqual([false, true, true, true, true, false]);
      expect([1, 2, 4, 5].map((row) => [grid.outlineLevel("row", row), grid.rowHidden(row)])).toEqual([
        [0, false],
        [1, true],
        [1, true],
        [0, false],
      ]);
      sheet.getRange("A:A").insert("Right");
      sheet.getRange("D:G").showGroupDetails("ByColumns");
      sheet.getRange("D:G").ungroup("ByColumns");
      await context.sync();
      expect([2, 3, 4, 5, 6, 7].map((column) => grid.outlineLevel("column", column))).toEqual([0, 0, 1, 1, 0, 0]);
      expect(columns.map((column) => grid.columnHidden(column))).toEqual(columns.map(() => false));
    });
  });

  it("refuse an eighth level, and a range without lines of its own", async () => {
    const deep = await office.refusal(async (context) => {
      for (let level = 0; level < 8; level++) sheetOf(context).getRange("2:3").group("ByRows");
      await context.sync();
    });
    expect(deep).toBe("InvalidArgument: Excel groups rows and columns 7 levels deep, and no deeper.");
    const none = await office.refusal(async (context) => {
      sheetOf(context).getRange("C:D").group("ByRows");
      await context.sync();
    });
    expect(none).toBe("InvalidArgument: The range has no rows of its own to group.");
  });
});

describe("hyperlinks", () => {
  it("lead to a place in the workbook, and leave a formula that has no text to display", async () => {
    await office.run(async (context) => {
      const sheet = sheetOf(context);
      const [formula, text, blank] = ["B2", "B3", "B4"].map((address) => sheet.getRange(address)) as [
        Excel.Range,
        Excel.Range,
        Excel.Range,
      ];
      formula.formulas = [['="Checks ("&1+6&")"']];
      formula.hyperlink = { documentReference: "'Sheet1'!A1", screenTip: "Go to the sheet" };
      text.hyperlink = { documentReference: "'Sheet1'!A1", textToDisplay: "=Goal" };
      blank.hyperlink = { address: "https://example.com/a?b=1" };
      for (const range of [formula, text, blank]) range.load("hyperlink,formulas,format/font/underline");
      await context.sync();
      expect([formula, text, blank].map(({ hyperlink }) => hyperlink)).toEqual([
        { documentReference: "'Sheet1'!A1", screenTip: "Go to the sheet", textToDisplay: "Checks (7)" },
        { documentReference: "'Sheet1'!A1", screenTip: "", textToDisplay: "=Goal" },
        { address: "https://example.com/a?b=1", screenTip: "", textToDisplay: "https://example.com/a?b=1" },
      ]);
      expect(formula.formulas).toEqual([['="Checks ("&1+6&")"']]);
      expect(formula.format.font.underline).toBe("Single");
    });
  });

  it("move with their rows and are cleared, with their look or without", async () => {
    await office.run(async (context) => {
      const sheet = sheetOf(context);
      for (const address of ["B2", "B3", "B4"])
        sheet.getRange(address).hyperlink = { documentReference: "Sheet1!A1", textToDisplay: address };
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("B3").clear("Hyperlinks");
      sheet.getRange("B4").clear("RemoveHyperlinks");
      sheet.getRange("B5").clear("Contents");
      const ranges = ["B3", "B4", "B5"].map((address) => sheet.getRange(address));
      for (const range of ranges) range.load("hyperlink,format/font/underline");
      await context.sync();
      expect(ranges.map(({ hyperlink, format }) => [hyperlink === null, format.font.underline])).toEqual([
        [true, "Single"],
        [true, "None"],
        [false, "Single"],
      ]);
      sheet.getRange("B5").clear();
      ranges[2]?.load("hyperlink");
      await context.sync();
      expect(ranges[2]?.hyperlink).toBeNull();
    });
  });

  it.each([
    [{}, "A hyperlink has either an address or a documentReference."],
    [{ address: "somewhere" }, '"somewhere" is no address; one begins with https:, http:, mailto: or file:.'],
  ])("refuse %p", async (hyperlink, reason) => {
    const refusal = await office.refusal(async (context) => {
      sheetOf(context).getRange("A1").hyperlink = hyperlink;
      await context.sync();
    });
    expect(refusal).toBe(`InvalidArgument: ${reason}`);
  });
});

it("sets a sheet up for the page and the printer", async () => {
  await office.run(async (context) => {
    const sheet = sheetOf(context);
    const { pageLayout } = sheet;
    sheet.showGridlines = false;
    sheet.showHeadings = false;
    sheet.tabColor = "#12395B";
    pageLayout.paperSize = "A4";
    pageLayout.orientation = "Landscape";
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintMargins("Inches", { top: 0.4, bottom: 0.55, left: 0.4, right: 0.4 });
    pageLayout.footerMargin = 18;
    const { defaultForAllPages } = pageLayout.headersFooters;
    defaultForAllPages.leftFooter = "&8&A";
    defaultForAllPages.rightFooter = "&8&P / &N";
    pageLayout.setPrintArea("A1:L34");
    const area = pageLayout.getPrintAreaOrNullObject();
    sheet.load("showGridlines,showHeadings,tabColor");
    pageLayout.load("paperSize,zoom,topMargin,bottomMargin,footerMargin,headerMargin");
    defaultForAllPages.load("leftFooter,centerFooter,rightFooter");
    area.load("address");
    await context.sync();
    expect([sheet.showGridlines, sheet.showHeadings, sheet.tabColor]).toEqual([false, false, "#12395B"]);
    expect(pageLayout.toJSON()).toMatchObject({ paperSize: "A4", zoom: { horizontalFitToPages: 1 } });
    const { topMargin, bottomMargin, footerMargin, headerMargin } = pageLayout;
    expect([topMargin, bottomMargin, footerMargin, headerMargin].map((points) => Math.round(points * 10) / 10)).toEqual(
      [28.8, 39.6, 18, 21.6],
    );
    expect(defaultForAllPages.toJSON()).toMatchObject({
      leftFooter: "&8&A",
      centerFooter: "",
      rightFooter: "&8&P / &N",
    });
    expect(area.address).toBe("Sheet1!A1:L34");
  });
});
