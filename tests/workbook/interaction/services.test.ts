import { displayLocale, officeReady, todaySerial } from "../../../src/workbook/host";
import { insertFormula, selectedAddress } from "../../../src/workbook/interaction/active-cell";
import { showSheet } from "../../../src/workbook/interaction/navigate";
import { onWorkbookChanged, type WorkbookChange } from "../../../src/workbook/interaction/change-events";
import { openWorkbook, type TestWorkbook } from "../office";

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
const soon = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, 30);
  });

describe("what the pane asks of the workbook", () => {
  let book: TestWorkbook;
  beforeEach(async () => {
    book = await openWorkbook({ locale: "zh-HK" });
  });
  afterEach(() => book.close());

  it("returns its host and language", async () => {
    expect(await officeReady()).toEqual({ host: "Excel", locale: "zh-TW" });
    expect(displayLocale()).toBe("zh-TW");
  });

  it("counts today as Excel does", () => {
    jest.useFakeTimers({ now: new Date(2026, 10, 23, 23, 59) });
    expect(todaySerial()).toBe(46_349);
    jest.useRealTimers();
  });

  it("shows sheets, hidden ones too, and returns the selected address", async () => {
    book.fill("Orders", [["x"]]).visibility = "Hidden";
    await showSheet("Orders");
    expect(book.grid.activeSheet().name).toBe("Orders");
    book.grid.select(book.sheet("Sheet1").id, { row: 2, column: 1, rows: 3, columns: 2 });
    expect(await selectedAddress()).toBe("Sheet1!B3:C5");
    await expect(showSheet("Gone")).rejects.toThrow(/“Gone” is no longer/);
  });

  it("puts a formula into an empty cell only", async () => {
    book.fill("Sheet1", [[40, 10, ""]]);
    book.grid.select(book.sheet("Sheet1").id, cell(0, 2));
    await insertFormula("=A1/B1");
    await book.grid.settled();
    expect(book.value("Sheet1", 0, 2)).toBe(4);
    await expect(insertFormula("=1")).rejects.toThrow(/C1 already holds/);
    expect(book.formula("Sheet1", 0, 2)).toBe("=A1/B1");
  });

  it("hears of changes until it stops listening", async () => {
    const heard: WorkbookChange[] = [];
    const stop = await onWorkbookChanged((change) => heard.push(change));
    const { id } = book.sheet("Sheet1");
    book.write("Sheet1", 0, 0, 5);
    book.grid.select(id, cell(3, 3));
    const added = book.grid.addSheet("New");
    await soon();
    book.grid.deleteSheet(added.id);
    await soon();
    expect(heard).toEqual(
      expect.arrayContaining([
        { type: "cells", sheet: id },
        { type: "selection", sheet: null },
        { type: "sheetAdded", sheet: added.id },
        { type: "sheetDeleted", sheet: added.id },
      ]),
    );
    await stop();
    heard.length = 0;
    book.write("Sheet1", 0, 0, 6);
    await soon();
    expect(heard).toEqual([]);
  });
});
