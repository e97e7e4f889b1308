/**
 * Worksheets and workbook-wide things through the real office.js: order, names, visibility, freezing, print,
 * calculation.
 */
import { useOffice } from "./open-office";

const office = useOffice();

async function tabNames(): Promise<string[]> {
  return office.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map((sheet) => sheet.name);
  });
}

it("adds sheets at the end, with the first free name when none is given", async () => {
  await office.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("Goal");
    const unnamed = worksheets.add();
    unnamed.load("name,position");
    const count = worksheets.getCount();
    await context.sync();
    expect([unnamed.name, unnamed.position, count.value]).toEqual(["Sheet2", 2, 3]);
  });
  expect(await tabNames()).toEqual(["Sheet1", "Goal", "Sheet2"]);
});

it("finds a sheet by name in any case, by id, and none under another name", async () => {
  await office.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add("Goal");
    added.load("id");
    await context.sync();
    const byName = worksheets.getItem("GOAL");
    const byId = worksheets.getItemOrNullObject(added.id);
    const none = worksheets.getItemOrNullObject("Gone");
    byName.load("id");
    byId.load("name");
    await context.sync();
    expect([byName.id, byId.name, none.isNullObject]).toEqual([added.id, "Goal", true]);
  });
});

it("refuses a name that is taken or that Excel does not take", async () => {
  const add = (name: string) =>
    office.refusal(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
  expect(await add("sheet1")).toMatch(/^ItemAlreadyExists/);
  expect(await add("a/b")).toMatch(/^InvalidArgument: "a\/b" is no name/);
  expect(await add("x".repeat(32))).toMatch(/^InvalidArgument/);
  expect(await tabNames()).toEqual(["Sheet1"]);
});

it("keeps hold of a sheet that is renamed, moved and activated", async () => {
  await office.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Goal");
    await context.sync();
    sheet.name = "目标";
    sheet.position = 0;
    sheet.activate();
    sheet.tabColor = "#ff8800";
    await context.sync();
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.load("name,position,tabColor");
    await context.sync();
    expect([active.name, active.position, active.tabColor]).toEqual(["目标", 0, "#FF8800"]);
  });
});

it("hides sheets, but never the last visible one", async () => {
  await office.run(async (context) => {
    const { worksheets } = context.workbook;
    const hidden = worksheets.add("Hidden");
    hidden.visibility = "VeryHidden";
    worksheets.add("Last");
    hidden.load("visibility");
    const visible = worksheets.getCount(true);
    const afterFirst = worksheets.getItem("Sheet1").getNext(true);
    afterFirst.load("name");
    await context.sync();
    expect([hidden.visibility, visible.value, afterFirst.name]).toEqual(["VeryHidden", 2, "Last"]);
  });
  const refusal = await office.refusal(async (context) => {
    context.workbook.worksheets.getItem("Last").delete();
    context.workbook.worksheets.getItem("Sheet1").delete();
    await context.sync();
  });
  expect(refusal).toMatch(/^InvalidOperation: A workbook must contain at least one visible worksheet/);
  expect(await tabNames()).toEqual(["Sheet1", "Hidden"]);
});

it("walks along the tabs", async () => {
  await office.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("B");
    worksheets.add("C");
    const places = [
      worksheets.getFirst(),
      worksheets.getLast(),
      worksheets.getItem("B").getPrevious(),
      worksheets.getItem("B").getNext(),
    ];
    for (const sheet of places) sheet.load("name");
    const beyond = worksheets.getItem("C").getNextOrNullObject();
    await context.sync();
    expect(places.map((sheet) => sheet.name)).toEqual(["Sheet1", "C", "Sheet1", "C"]);
    expect(beyond.isNullObject).toBe(true);
  });
});

it("shows and hides gridlines", async () => {
  await office.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.showGridlines = false;
    await context.sync();
    sheet.load("showGridlines");
    await context.sync();
    expect(sheet.showGridlines).toBe(false);
  });
});

it("freezes rows, columns or both, and returns where", async () => {
  await office.run(async (context) => {
    const { freezePanes } = context.workbook.worksheets.getItem("Sheet1");
    freezePanes.freezeRows(3);
    const rows = freezePanes.getLocation();
    rows.load("address");
    await context.sync();
    freezePanes.freezeAt("A1:B2");
    const block = freezePanes.getLocationOrNullObject();
    block.load("address");
    await context.sync();
    freezePanes.unfreeze();
    const none = freezePanes.getLocationOrNullObject();
    await context.sync();
    expect([rows.address, block.address, none.isNullObject]).toEqual(["Sheet1!1:3", "Sheet1!A1:B2", true]);
  });
});

it("sets up printing", async () => {
  await office.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const { pageLayout, horizontalPageBreaks } = sheet;
    horizontalPageBreaks.add("A9");
    horizontalPageBreaks.removePageBreaks();
    const added = ["B31:C40", "A12", "A12"].map((cell) => horizontalPageBreaks.add(cell));
    const after = added.map((each) => each.getCellAfterBreak().load("address"));
    horizontalPageBreaks.load("items");
    await context.sync();
    expect(after.map(({ address }) => address)).toEqual(["Sheet1!A31", "Sheet1!A12", "Sheet1!A12"]);
    expect(horizontalPageBreaks.items).toHaveLength(2);
    pageLayout.orientation = "Landscape";
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintArea("A1:H40");
    pageLayout.setPrintTitleRows("$1:$2");
    pageLayout.load("orientation,zoom");
    const titles = pageLayout.getPrintTitleRowsOrNullObject();
    titles.load("address");
    await context.sync();
    expect([pageLayout.orientation, pageLayout.zoom, titles.address]).toEqual([
      "Landscape",
      { horizontalFitToPages: 1 },
      "Sheet1!1:2",
    ]);
  });
  expect(office.grid.activeSheet().print).toMatchObject({
    orientation: "landscape",
    fitWidth: 1,
    fitHeight: 0,
    area: { row: 0, column: 0, rows: 40, columns: 8 },
    titleRows: { row: 0, rows: 2 },
    breaks: [11, 30],
  });
  office.grid.activeSheet().insertRows(0, 2);
  expect(office.grid.activeSheet().print.breaks).toEqual([13, 32]);
});

it("calculates only on request in manual mode", async () => {
  await office.run(async (context) => {
    const { application } = context.workbook;
    application.calculationMode = "Manual";
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    application.load("calculationMode");
    await context.sync();
    expect(application.calculationMode).toBe("Manual");
    const cells = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2");
    cells.formulas = [[2], ["=A1*21"]];
    await context.sync();
    application.calculate("Full");
    cells.load("values");
    await context.sync();
    expect(cells.values[1]?.[0]).toBe(42);
    application.calculationMode = "Automatic";
    cells.getCell(0, 0).values = [[3]];
    cells.load("values");
    await context.sync();
    expect(cells.values[1]?.[0]).toBe(63);
  });
});
