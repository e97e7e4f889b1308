import { at, firstSheet, newGrid, reopened } from "./reopen";
import { openXlsx } from "../../../playground/xlsx/open-xlsx";
import { saveXlsx } from "../../../playground/xlsx/save-xlsx";

describe("a workbook saved and opened again", () => {
  test("values of every kind, and texts that look like something else", async () => {
    const book = newGrid();
    const cells = [
      [1, -2.5, 1e15, 0.1 + 0.2, 45356.57305555556],
      [true, false, "", "plain", "客户 张三"],
      ["'=1+1", "'00123", "'1e5", "' space ", "two\nlines"],
      ["'+86 138", "'@x", "'TRUE", "''quoted", "<&>\"'"],
    ];
    firstSheet(book).write(at(0, 0, 4, 5), cells);
    const values = firstSheet(book).values(at(0, 0, 4, 5));
    const again = firstSheet(await reopened(book));
    expect(again.values(at(0, 0, 4, 5))).toEqual(values);
    expect(again.formulas(at(0, 0, 4, 5))).toEqual(values);
  });

  test("formulas with their values, across sheets, tables and names", async () => {
    const book = newGrid();
    firstSheet(book).name = "Orders";
    firstSheet(book).write(at(0, 0, 4, 2), [
      ["Order", "Amount"],
      [1, 10],
      [2, 20],
      [3, 30],
    ]);
    firstSheet(book).addTable({
      name: "OrderLines",
      area: at(0, 0, 4, 2),
      style: "TableStyleMedium2",
      showHeaders: true,
      showTotals: false,
      showBandedRows: true,
      showFilterButton: true,
    });
    const plan = book.addSheet("My plan");
    book.setName({ name: "Goal", formula: "='My plan'!$A$1", comment: "the goal", visible: true, sheetId: null });
    book.setName({ name: "Hidden_one", formula: "=Orders!$B$2:$B$4", comment: "", visible: false, sheetId: null });
    plan.write(at(0, 0, 7, 1), [
      [100],
      ["=SUM(OrderLines[Amount])"],
      ["=Goal/A2"],
      ["=MAXIFS(Orders!B2:B4,Orders!A2:A4,2)"],
      ['="x"&"<"'],
      ["=1/0"],
      ["=SALES.AOV(1000,40)"],
    ]);
    await book.settled();
    const opened = await reopened(book);
    const again = opened.sheets()[1];
    expect(again?.formulas(at(0, 0, 7, 1))).toEqual(plan.formulas(at(0, 0, 7, 1)));
    expect(again?.values(at(0, 0, 7, 1)).flat()).toEqual([
      100,
      60,
      expect.closeTo(100 / 60, 12),
      20,
      "x<",
      "#DIV/0!",
      25,
    ]);
    expect(opened.names()).toEqual(expect.arrayContaining(book.names()));
    expect(opened.names()).toHaveLength(2);
  });

  test("a spilling formula stays one formula", async () => {
    const book = newGrid();
    firstSheet(book).write(at(0, 0, 1, 1), [["=SEQUENCE(3,2)"]]);
    await book.settled();
    const opened = await reopened(book);
    expect(firstSheet(opened).formulas(at(0, 0))).toEqual([["=SEQUENCE(3,2)"]]);
    expect(firstSheet(opened).values(at(0, 0, 3, 2))).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    expect(firstSheet(opened).spills()).toEqual([at(0, 0, 3, 2)]);
  });

  test("looks", async () => {
    const book = newGrid();
    const sheet = firstSheet(book);
    sheet.write(at(0, 0, 3, 3), [
      ["a", 1, 2],
      ["b", 3, 4],
      ["c", 5, 6],
    ]);
    sheet.setStyle(at(0, 0, 1, 3), {
      bold: true,
      italic: true,
      underline: true,
      strikethrough: true,
      fontName: "Arial",
      fontSize: 14,
      color: "#FFFFFF",
      fill: "#1F4E79",
      horizontal: "center",
      vertical: "middle",
      wrap: true,
    });
    sheet.setStyle(at(1, 1, 2, 2), {
      numberFormat: "#,##0.00",
      horizontal: "right",
      locked: false,
      top: { style: "thin", color: "#FF0000" },
      bottom: { style: "double", color: "#00FF00" },
    });
    sheet.setStyle(at(1, 0, 2, 1), {
      numberFormat: 'yyyy"年"m"月"d"日"',
      indent: 2,
      left: { style: "medium", color: "#000000" },
      right: { style: "dashed", color: "#123456" },
    });
    const again = firstSheet(await reopened(book));
    for (let row = 0; row < 3; row++)
      for (let column = 0; column < 3; column++)
        expect(again.cellStyle(row, column)).toEqual(sheet.cellStyle(row, column));
    expect(again.texts(at(0, 0, 3, 3))).toEqual(sheet.texts(at(0, 0, 3, 3)));
  });

  test("sizes, merges, freezing, gridlines, tab, visibility, protection, print", async () => {
    const book = newGrid();
    const sheet = firstSheet(book);
    sheet.name = "Bob's plan";
    sheet.write(
      at(0, 0, 6, 6),
      Array.from({ length: 6 }, (_, row) => Array.from({ length: 6 }, (__, column) => row * column)),
    );
    sheet.setColumnWidth(0, 1, 120);
    sheet.setColumnWidth(2, 1, 61.5);
    sheet.setColumnWidth(3, 1, 9);
    sheet.setColumnHidden(4, 1, true);
    sheet.setRowHeight(0, 1, 30);
    sheet.setRowHidden(3, 2, true);
    sheet.merge(at(0, 0, 1, 3));
    sheet.freeze = { rows: 2, columns: 1 };
    sheet.showGridlines = false;
    sheet.tabColor = "#1F4E79";
    sheet.setOutlineLevel("row", 3, 2, 2);
    sheet.setOutlineLevel("column", 3, 2, 1);
    sheet.showHeadings = false;
    sheet.print = {
      paper: "Letter",
      margins: { top: 0.4, bottom: 0.55, left: 0.4, right: 0.4, header: 0.3, footer: 0.2 },
      header: { left: "", center: '&"Arial,Bold"&8R && D', right: "" },
      footer: { left: "&8&A", center: "", right: "&8&P / &N" },
      orientation: "landscape",
      fitWidth: 1,
      fitHeight: 0,
      area: at(0, 0, 6, 5),
      titleRows: { row: 0, rows: 2 },
      breaks: [3, 5],
    };
    book.addSheet("hidden").visibility = "Hidden";
    book.addSheet("very").visibility = "VeryHidden";
    book.addSheet("closed").protection = [];
    const safe = book.addSheet("safe");
    safe.protection = ["autoFilter", "sort"];
    safe.setStyle(at(1, 1), { locked: false });
    const opened = await reopened(book);
    const again = firstSheet(opened);
    for (let index = 0; index < 6; index++) {
      expect(again.columnWidth(index)).toBe(sheet.columnWidth(index));
      expect(again.rowHeight(index)).toBe(sheet.rowHeight(index));
      expect([again.outlineLevel("row", index), again.outlineLevel("column", index)]).toEqual([
        sheet.outlineLevel("row", index),
        sheet.outlineLevel("column", index),
      ]);
      expect([again.columnHidden(index), again.rowHidden(index)]).toEqual([
        sheet.columnHidden(index),
        sheet.rowHidden(index),
      ]);
    }
    expect(again.merges()).toEqual(sheet.merges());
    expect(again.freeze).toEqual(sheet.freeze);
    expect(again.showHeadings).toBe(false);
    expect([again.showGridlines, again.tabColor, again.print]).toEqual([false, "#1F4E79", sheet.print]);
    expect(opened.sheets().map(({ name, visibility, protection }) => [name, visibility, protection])).toEqual(
      book.sheets().map(({ name, visibility, protection }) => [name, visibility, protection]),
    );
    expect([1, 2].map((row) => opened.sheets().at(-1)!.style(at(row, 1)).locked)).toEqual([false, undefined]);
  });

  test("settings, active sheet, manual calculation and the 1904 date system", async () => {
    const book = newGrid();
    book.dateSystem = 1904;
    firstSheet(book).write(at(0, 0), [[43894]]);
    firstSheet(book).setStyle(at(0, 0), { numberFormat: "yyyy-mm-dd" });
    book.activate(book.addSheet("second").id);
    book.settings.set("plan", {
      kind: "segments",
      options: { bins: 5, note: 'a "b" <c> & 中文\n' },
      list: [1, null, true],
    });
    book.settings.set("flag", false);
    book.calculationMode = "Manual";
    const opened = await reopened(book);
    expect(opened.dateSystem).toBe(1904);
    expect(firstSheet(opened).values(at(0, 0))).toEqual([[43894]]);
    expect(firstSheet(opened).texts(at(0, 0))).toEqual(firstSheet(book).texts(at(0, 0)));
    expect(opened.activeSheet().name).toBe("second");
    expect(Object.fromEntries(opened.settings)).toEqual(Object.fromEntries(book.settings));
    expect(opened.calculationMode).toBe("Manual");
    expect(opened.sheets().map(({ id }) => id)).toEqual(book.sheets().map(({ id }) => id));
    await openXlsx(opened, "twice.xlsx", await saveXlsx(book));
    expect(opened.sheets().map(({ id, name }) => [id, name])).toEqual(book.sheets().map(({ id, name }) => [id, name]));
  });

  test("opening replaces everything that was there", async () => {
    const book = newGrid();
    firstSheet(book).write(at(0, 0), [["new"]]);
    const bytes = await saveXlsx(book);
    const old = newGrid();
    firstSheet(old).write(at(9, 9), [["old"]]);
    old.addSheet("more");
    old.setName({ name: "Old", formula: "=more!$A$1", comment: "", visible: true, sheetId: null });
    old.settings.set("old", 1);
    await openXlsx(old, "new.xlsx", bytes);
    expect(old.sheets().map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(firstSheet(old).used(true)).toEqual(at(0, 0));
    expect([old.names(), old.settings.size, old.name]).toEqual([[], 0, "new.xlsx"]);
  });

  test("a workbook that no file can hold is refused with the place, not saved damaged", async () => {
    const long = newGrid();
    firstSheet(long).write(at(2, 1), [["x".repeat(32_768)]]);
    await expect(saveXlsx(long)).rejects.toThrow(/Sheet1!B3 has 32,768 characters/);
    const named = newGrid();
    firstSheet(named).name = "a/b";
    await expect(saveXlsx(named)).rejects.toThrow(/under the name “a\/b”/);
    const listed = newGrid();
    firstSheet(listed).setValidation({ area: at(0, 0), type: "list", formula1: "x,".repeat(200), ignoreBlanks: true });
    await expect(saveXlsx(listed)).rejects.toThrow(/choices allowed in A1 are 400 characters/);
    const charted = newGrid();
    const chart = {
      name: "Box",
      type: "Treemap",
      title: "",
      titleVisible: false,
      legend: { visible: false, position: "Right" as const },
    };
    firstSheet(charted).addChart({
      ...chart,
      valueAxis: { title: "", numberFormat: "" },
      categoryAxis: { title: "" },
      series: [],
      left: 0,
      top: 0,
      width: 9,
      height: 9,
    });
    await expect(saveXlsx(charted)).rejects.toThrow(/“Box” is of the type Treemap/);
  });
});
