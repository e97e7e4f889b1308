/**
 * How cells look and lie: styles, number formats and texts, widths, merges, frozen panes, clearing, sizes of columns.
 */
import type { CellStyle } from "../../../playground/grid/grid";
import { NEW_TABLE } from "../../../playground/grid/new-table";
import { displayedText } from "../../../playground/grid/number-format";
import { area, put } from "./at";
import { grid, sheet } from "./open-grid";

const EVERYTHING: Required<CellStyle> = {
  bold: true,
  italic: true,
  underline: true,
  strikethrough: true,
  fontName: "Calibri",
  fontSize: 14,
  color: "#FFFFFF",
  fill: "#1F4E79",
  horizontal: "center",
  vertical: "middle",
  wrap: true,
  shrink: true,
  indent: 2,
  numberFormat: "#,##0.00",
  locked: false,
  top: { style: "thin", color: "#000000" },
  bottom: { style: "double", color: "#FF0000" },
  left: { style: "dashed", color: "#00FF00" },
  right: { style: "medium", color: "#0000FF" },
};

describe("styles", () => {
  test("every key comes back as it was set", () => {
    sheet.setStyle(area("B2:C3"), EVERYTHING);
    expect(sheet.cellStyle(2, 2)).toEqual(EVERYTHING);
    expect(sheet.cellStyle(0, 0)).toEqual({});
  });

  test("an area's style is what all its cells share", () => {
    sheet.setStyle(area("A1:A2"), { bold: true, fill: "#FF0000" });
    sheet.setStyle(area("A2"), { fill: "#00FF00" });
    expect(sheet.style(area("A1:A2"))).toEqual({ bold: true });
    expect(sheet.style(area("A1:B2"))).toEqual({});
  });

  test("setting one key leaves the others; undefined gives it back to the sheet", () => {
    sheet.setStyle(area("A1"), { bold: true, fill: "#FF0000", top: { style: "thin", color: "#000000" } });
    sheet.setStyle(area("A1"), { italic: true, bottom: { style: "thick", color: "#000000" } });
    sheet.setStyle(area("A1"), { fill: undefined, top: undefined });
    expect(sheet.cellStyle(0, 0)).toEqual({ bold: true, italic: true, bottom: { style: "thick", color: "#000000" } });
  });

  test("a whole column's style is had by cells written later", () => {
    sheet.setStyle({ row: 0, rows: 1_048_576, column: 1, columns: 1 }, { numberFormat: "0.0%" });
    put(sheet, "B500", [0.25]);
    expect(sheet.texts(area("B500"))).toEqual([["25.0%"]]);
    expect(sheet.used(false)).toEqual(area("B500"));
  });

  test("input keeps the look of a cell; clearing formats keeps the input", () => {
    sheet.setStyle(area("A1"), { bold: true });
    put(sheet, "A1", ["=1+1"]);
    expect(sheet.cellStyle(0, 0)).toEqual({ bold: true });
    sheet.clear(area("A1"), "formats");
    expect(sheet.cellStyle(0, 0)).toEqual({});
    expect(sheet.formulas(area("A1"))).toEqual([["=1+1"]]);
    sheet.clear(area("A1"), "all");
    expect(sheet.used(false)).toBeNull();
  });

  test("style moves with its rows", () => {
    sheet.setStyle(area("A2"), { fill: "#FF0000", locked: false });
    sheet.insertRows(0, 2);
    expect(sheet.cellStyle(3, 0)).toEqual({ fill: "#FF0000", locked: false });
    expect(sheet.cellStyle(1, 0)).toEqual({});
  });
});

describe("number formats", () => {
  test("of an area, cell by cell, null leaving one as it is", () => {
    sheet.setNumberFormats(area("A1:B1"), [["0.0%", "yyyy-mm-dd"]]);
    sheet.setNumberFormats(area("A1:B1"), [[null, "General"]]);
    expect(sheet.numberFormats(area("A1:C1"))).toEqual([["0.0%", "General", "General"]]);
  });

  test.each([
    [1234.5, "¥#,##0.00", "¥1,234.50"],
    [-1234.5, "#,##0;[Red]-#,##0", "-1,235"],
    [0.256, "0.0%", "25.6%"],
    [45000, "yyyy-mm-dd", "2023-03-15"],
    [45000.75, "yyyy/m/d h:mm", "2023/3/15 18:00"],
    [45000, 'yyyy"年"m"月"d"日"', "2023年3月15日"],
    [60, "yyyy-mm-dd", "1900-02-29"],
    [1234567.891, "General", "1234567.891"],
    [true, "0.00", "TRUE"],
    ["#DIV/0!", "0.00", "#DIV/0!"],
    ["text", "0.00", "text"],
    ["text", '"<"@">"', "<text>"],
    [5, "not a [format", "5"],
  ])("%p under %p shows %p", (value, pattern, text) => {
    expect(displayedText(value, pattern)).toBe(text);
  });

  test("a workbook that counts days from 1904", () => {
    grid.dateSystem = 1904;
    sheet.setStyle(area("A1:B1"), { numberFormat: "yyyy-mm-dd" });
    put(sheet, "A1", [0, 43538]);
    expect(sheet.texts(area("A1:B1"))).toEqual([["1904-01-01", "2023-03-15"]]);
  });
});

describe("sizes", () => {
  test("widths, heights and hidden lines", () => {
    sheet.setColumnWidth(1, 2, 90);
    sheet.setRowHeight(3, 1, 30);
    sheet.setColumnHidden(4, 1, true);
    sheet.setRowHidden(5, 2, true);
    expect([0, 1, 2, 3].map((column) => sheet.columnWidth(column))).toEqual([48, 90, 90, 48]);
    expect([2, 3].map((row) => sheet.rowHeight(row))).toEqual([15, 30]);
    expect([3, 4].map((column) => sheet.columnHidden(column))).toEqual([false, true]);
    expect([4, 5, 6, 7].map((row) => sheet.rowHidden(row))).toEqual([false, true, true, false]);
    sheet.setRowHidden(5, 1, false);
    expect(sheet.rowHidden(5)).toBe(false);
  });

  test("autofit makes room for the longest text, twice as much for Chinese", () => {
    put(sheet, "A1", ["short", "a longer heading", "客单价客单价", 1234567]);
    sheet.setStyle(area("D1"), { numberFormat: "#,##0.00" });
    sheet.autofitColumns(0, 5);
    const [short, long, chinese, money, empty] = [0, 1, 2, 3, 4].map((column) => sheet.columnWidth(column));
    expect(long).toBeGreaterThan(short!);
    expect(chinese).toBeGreaterThan(short! * 1.5);
    expect(money).toBeGreaterThan(short!);
    expect(empty).toBe(48);
  });

  test("merged areas", () => {
    sheet.merge(area("A1:C1"));
    sheet.merge(area("A3:B4"));
    expect(sheet.merges()).toEqual([area("A1:C1"), area("A3:B4")]);
    sheet.insertRows(0, 1);
    expect(sheet.merges()).toEqual([area("A2:C2"), area("A4:B5")]);
    sheet.unmerge(area("B2"));
    expect(sheet.merges()).toEqual([area("A4:B5")]);
  });

  test("frozen rows and columns", () => {
    expect(sheet.freeze).toEqual({ rows: 0, columns: 0 });
    sheet.freeze = { rows: 3, columns: 1 };
    expect(sheet.freeze).toEqual({ rows: 3, columns: 1 });
    sheet.freeze = { rows: 0, columns: 0 };
    expect(sheet.freeze).toEqual({ rows: 0, columns: 0 });
  });

  test("gridlines, tab colour, visibility, print set-up", () => {
    const other = grid.addSheet("Other");
    other.showGridlines = false;
    other.tabColor = "#1f4e79";
    other.visibility = "VeryHidden";
    other.print = { ...other.print, orientation: "landscape", fitWidth: 1 };
    expect([other.showGridlines, other.tabColor, other.visibility]).toEqual([false, "#1F4E79", "VeryHidden"]);
    expect(other.print).toMatchObject({ orientation: "landscape", fitWidth: 1 });
    other.visibility = "Visible";
    expect(other.visibility).toBe("Visible");
    expect([sheet.showGridlines, sheet.tabColor, sheet.print.orientation]).toEqual([true, "", "portrait"]);
  });
});

test("a table's and a conditional format's colours are not the cells' own", async () => {
  put(sheet, "A1", ["a"], [1], [2]);
  sheet.addTable({ ...NEW_TABLE, name: "T", area: area("A1:A3") });
  const rule = { type: "cellValue", operator: "greaterThan", formula1: "0", style: { fill: "#FF0000" } } as const;
  sheet.addConditionalFormat({ areas: [area("A1:A3")], rule, stopIfTrue: false });
  await grid.settled();
  expect([0, 1, 2].map((row) => sheet.cellStyle(row, 0))).toEqual([{}, {}, {}]);
});
