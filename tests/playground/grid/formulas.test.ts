/**
 * Formulas in the headless grid: values, dependents, names, structured references, errors, manual calculation.
 */
import type { GridSheet } from "../../../playground/grid/grid";
import { NEW_TABLE } from "../../../playground/grid/new-table";
import { area, put, value, values } from "./at";
import { grid, sheet } from "./open-grid";

describe("calculation", () => {
  test("a formula has its value once settled, and follows its precedents", async () => {
    put(sheet, "A1", [1000, 40, "=A1/B1"]);
    await grid.settled();
    expect(value(sheet, "C1")).toBe(25);
    put(sheet, "B1", [50]);
    await grid.settled();
    expect(value(sheet, "C1")).toBe(20);
    expect(sheet.formulas(area("A1:C1"))).toEqual([[1000, 50, "=A1/B1"]]);
  });

  test("settled resolves at once when nothing is pending", async () => {
    await grid.settled();
    const before = performance.now();
    await grid.settled();
    expect(performance.now() - before).toBeLessThan(50);
  });

  test("a formula overwritten by a value is gone, and so is its effect", async () => {
    put(sheet, "A1", [2, "=A1*10", "=B1+1"]);
    await grid.settled();
    put(sheet, "B1", [7]);
    await grid.settled();
    expect(values(sheet, "A1:C1")).toEqual([[2, 7, 8]]);
    put(sheet, "A1", [100]);
    await grid.settled();
    expect(values(sheet, "A1:C1")).toEqual([[100, 7, 8]]);
  });

  test("clearing contents leaves blanks that formulas take for zero", async () => {
    put(sheet, "A1", [2, "=A1+1"]);
    await grid.settled();
    sheet.clear(area("A1"), "contents");
    await grid.settled();
    expect(values(sheet, "A1:B1")).toEqual([["", 1]]);
  });

  test("changes made while a calculation runs are calculated too", async () => {
    put(sheet, "A1", [1, "=A1*2"]);
    const first = grid.settled();
    put(sheet, "A1", [5]);
    await first;
    await grid.settled();
    expect(value(sheet, "B1")).toBe(10);
  });

  test("errors are their texts", async () => {
    put(sheet, "A1", ["=1/0", "=NA()", "=NOSUCH(1)", '=VALUE("x")', "=SQRT(-1)", "=IFERROR(A1,0)"]);
    await grid.settled();
    expect(values(sheet, "A1:F1")).toEqual([["#DIV/0!", "#N/A", "#NAME?", "#VALUE!", "#NUM!", 0]]);
  });

  test("a reference far below the filled cells is blank, not #NAME?", async () => {
    put(sheet, "A1", [1, "=SUM(A1:A20000)", "=B30000+1"]);
    await grid.settled();
    expect(values(sheet, "B1:C1")).toEqual([[1, 1]]);
  });

  test("manual mode waits for recalculate", async () => {
    put(sheet, "A1", [1, "=A1*2"]);
    await grid.settled();
    grid.calculationMode = "Manual";
    put(sheet, "A1", [10]);
    await grid.settled();
    expect(value(sheet, "B1")).toBe(2);
    grid.recalculate();
    await grid.settled();
    expect(value(sheet, "B1")).toBe(20);
  });

  test("text beginning with = is text behind a quote", async () => {
    put(sheet, "A1", ["'=1+1", '=A1&"!"']);
    await grid.settled();
    expect(values(sheet, "A1:B1")).toEqual([["=1+1", "=1+1!"]]);
    expect(sheet.formulas(area("A1"))).toEqual([["=1+1"]]);
  });

  test("null leaves a cell, an empty text empties it", () => {
    put(sheet, "A1", [1, 2, 3]);
    put(sheet, "A1", [null, "", 9]);
    expect(values(sheet, "A1:C1")).toEqual([[1, "", 9]]);
    expect(sheet.used(true)).toEqual(area("A1:C1"));
  });
});

describe("other sheets and names", () => {
  test("references follow a renamed sheet and break with a deleted one", async () => {
    const data = grid.addSheet("Data");
    put(data, "A1", [5]);
    put(sheet, "A1", ["=Data!A1*2"]);
    await grid.settled();
    expect(value(sheet, "A1")).toBe(10);
    data.name = "My data";
    await grid.settled();
    expect(sheet.formulas(area("A1"))).toEqual([["='My data'!A1*2"]]);
    put(data, "A1", [6]);
    await grid.settled();
    expect(value(sheet, "A1")).toBe(12);
    grid.deleteSheet(data.id);
    await grid.settled();
    expect(value(sheet, "A1")).toBe("#REF!");
  });

  test("a sheet added after the formula that names it", async () => {
    put(sheet, "A1", ["=SUM(Later!A1:A2)"]);
    await grid.settled();
    put(grid.addSheet("Later"), "A1", [3], [4]);
    await grid.settled();
    expect(value(sheet, "A1")).toBe(7);
  });

  test("a defined name is used, changed and removed", async () => {
    put(sheet, "A1", [1000, 2000]);
    put(sheet, "A2", ["=Target*2"]);
    await grid.settled();
    expect(value(sheet, "A2")).toBe("#NAME?");
    grid.setName({ name: "Target", formula: "=Sheet1!$A$1", comment: "", visible: true, sheetId: null });
    await grid.settled();
    expect(value(sheet, "A2")).toBe(2000);
    put(sheet, "A1", [10]);
    await grid.settled();
    expect(value(sheet, "A2")).toBe(20);
    grid.setName({ name: "Target", formula: "=Sheet1!$B$1", comment: "the goal", visible: true, sheetId: null });
    await grid.settled();
    expect(value(sheet, "A2")).toBe(4000);
    expect(grid.names()).toEqual([
      { name: "Target", formula: "=Sheet1!$B$1", comment: "the goal", visible: true, sheetId: null },
    ]);
    grid.removeName("target", null);
    await grid.settled();
    expect(value(sheet, "A2")).toBe("#NAME?");
  });

  test("a name spelt like a function, and one of a sheet before the workbook's", async () => {
    const other = grid.addSheet("Other");
    put(sheet, "A1", [0.25, "=Rate*100"]);
    put(other, "A1", [0.5, "=Rate*100"]);
    grid.setName({ name: "Rate", formula: "=Sheet1!$A$1", comment: "", visible: true, sheetId: null });
    grid.setName({ name: "Rate", formula: "=Other!$A$1", comment: "", visible: true, sheetId: other.id });
    await grid.settled();
    expect([value(sheet, "B1"), value(other, "B1")]).toEqual([25, 50]);
    put(sheet, "C1", ["=Other!Rate*10"]);
    await grid.settled();
    expect(value(sheet, "C1")).toBe(5);
  });

  test("a name for a constant or a calculation stands in brackets", async () => {
    grid.setName({ name: "Share", formula: "=1+1", comment: "", visible: true, sheetId: null });
    put(sheet, "A1", ["=Share*3"]);
    await grid.settled();
    expect(value(sheet, "A1")).toBe(6);
  });
});

describe("structured references", () => {
  let orders: GridSheet;

  beforeEach(() => {
    orders = grid.addSheet("Order lines");
    put(
      orders,
      "B2",
      ["Order", "Amount", "Net"],
      ["A", 10, "=Orders_2[[#This Row],[Amount]]*0.9"],
      ["B", 20, "=[@Amount]*0.9"],
      ["C", 30, "=Orders_2[@Amount]*0.9"],
    );
    orders.addTable({ ...NEW_TABLE, name: "Orders_2", area: area("B2:D5") });
  });

  test("this row, in each way it is written", async () => {
    await grid.settled();
    expect(values(orders, "D3:D5")).toEqual([[9], [18], [27]]);
  });

  test("from another sheet, also inside INDEX and OFFSET", async () => {
    put(sheet, "A1", [
      "=SUM(Orders_2[Amount])",
      "=INDEX(Orders_2[Amount],2)",
      "=SUM(OFFSET(Orders_2[[#Headers],[Amount]],1,0,2,1))",
      "=ROWS(Orders_2)",
    ]);
    put(sheet, "A2", [
      '=SUMIFS(Orders_2[Amount],Orders_2[Order],"B")',
      "=COUNTA(Orders_2[#All])",
      "=SUM(Orders_2[[Amount]:[Net]])",
      "=Orders_2[Nothing]",
    ]);
    await grid.settled();
    expect(values(sheet, "A1:D2")).toEqual([
      [60, 20, 30, 3],
      [20, 12, 114, "#REF!"],
    ]);
    expect(sheet.formulas(area("A1"))).toEqual([["=SUM(Orders_2[Amount])"]]);
  });

  test("they follow the table: grown, moved, renamed heading, removed", async () => {
    put(sheet, "A1", ["=SUM(Orders_2[Amount])"]);
    await grid.settled();
    put(orders, "B6", ["D", 40]);
    const table = orders.tables()[0]!;
    orders.updateTable(table.id, { area: area("B2:D6") });
    await grid.settled();
    expect(value(sheet, "A1")).toBe(100);
    orders.insertRows(0, 3);
    await grid.settled();
    expect(orders.tables()[0]!.area).toEqual(area("B5:D9"));
    put(orders, "C6", [1000]);
    await grid.settled();
    expect(value(sheet, "A1")).toBe(1090);
    orders.removeTable(table.id, true);
    await grid.settled();
    expect(value(sheet, "A1")).toBe("#NAME?");
  });

  test("the total row is no data", async () => {
    put(orders, "B6", ["Total", "=SUBTOTAL(109,Orders_2[Amount])"]);
    orders.updateTable(orders.tables()[0]!.id, { area: area("B2:D6"), showTotals: true });
    put(sheet, "A1", ["=SUM(Orders_2[Amount])", "=Orders_2[[#Totals],[Amount]]"]);
    await grid.settled();
    expect(values(sheet, "A1:B1")).toEqual([[60, 60]]);
    expect(orders.tables()[0]).toMatchObject({ area: area("B2:D6"), showTotals: true, name: "Orders_2" });
  });

  test("Chinese table and column names, with brackets in them", async () => {
    put(orders, "G2", ["金额（元）", "数量 (件)"], [5, 2], [7, 3]);
    orders.addTable({ ...NEW_TABLE, name: "订单", area: area("G2:H4") });
    put(sheet, "A1", ["=SUM(订单[金额（元）])", "=SUM(订单[数量 (件)])", "=AVERAGE(订单)"]);
    await grid.settled();
    expect(values(sheet, "A1:C1")).toEqual([[12, 5, 4.25]]);
  });
});

test("a subtotal leaves out the rows that are hidden, or that a table's filter takes out of view", async () => {
  put(sheet, "A1", ["n"], [1], [2], [4]);
  put(sheet, "C1", ["=SUBTOTAL(109,A2:A4)", "=SUBTOTAL(9,A2:A4)"]);
  sheet.setRowHidden(2, 1, true);
  await grid.settled();
  expect(values(sheet, "C1:D1")).toEqual([[5, 7]]);
  sheet.setRowHidden(2, 1, false);
  const { id } = sheet.addTable({ ...NEW_TABLE, name: "Numbers", area: area("A1:A4") });
  sheet.setTableFilter(id, 0, ["1", "2"]);
  await grid.settled();
  expect(values(sheet, "C1:D1")).toEqual([[3, 3]]);
  sheet.setTableFilter(id, 0, null);
  await grid.settled();
  expect(values(sheet, "C1:D1")).toEqual([[7, 7]]);
});

test.each([
  ["rows", "=Data!C4", "=SUM(Data!A3:C4)", 707],
  ["columns", "=Data!D3", "=SUM(Data!C1:D3)", 555],
] as const)(
  "%s taken from and put into a sheet that is not shown: formulas follow it, the other stays shown",
  async (lines, one, all, sum) => {
    const data = grid.addSheet("Data");
    put(data, "A1", [1, 2, 4], [10, 20, 40], [100, 200, 400]);
    put(sheet, "A5", ["=Data!C3", "=SUM(Data!A1:C3)", "=A1+E5", "=D9"]);
    put(sheet, "D9", [7]);
    await grid.settled();
    if (lines === "rows") {
      data.deleteRows(1, 1);
      data.insertRows(0, 2);
    } else {
      data.deleteColumns(1, 1);
      data.insertColumns(0, 2);
    }
    await grid.settled();
    expect(sheet.formulas(area("A5:D5"))).toEqual([[one, all, "=A1+E5", "=D9"]]);
    expect(values(sheet, "A5:B5")).toEqual([[400, sum]]);
    expect(grid.activeSheet().id).toBe(sheet.id);
  },
);
