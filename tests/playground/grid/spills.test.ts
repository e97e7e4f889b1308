/** Spilled formulas in the headless grid, and formulas whose lines are inserted and deleted. */
import { area, put, value, values } from "./at";
import { grid, sheet } from "./open-grid";

describe("spills", () => {
  test("fill cells, are read by others, by A1# too, and step aside", async () => {
    put(sheet, "A1", ["=SEQUENCE(3,2)", null, null, "=SUM(A1:B3)", "=SUM(A1#)"]);
    await grid.settled();
    expect(values(sheet, "A1:B3")).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    expect(values(sheet, "D1:E1")).toEqual([[21, 21]]);
    expect(sheet.spills()).toEqual([area("A1:B3")]);
    expect(sheet.formulas(area("A1:B2"))).toEqual([
      ["=SEQUENCE(3,2)", 2],
      [3, 4],
    ]);
    expect(sheet.used(true)).toEqual(area("A1:E3"));
    put(sheet, "B2", ["x"]);
    await grid.settled();
    expect(value(sheet, "A1")).toBe("#SPILL!");
    expect(value(sheet, "A2")).toBe("");
    expect(sheet.spills()).toEqual([]);
    put(sheet, "B2", [""]);
    await grid.settled();
    expect(value(sheet, "B3")).toBe(6);
  });

  test("one that shrinks leaves nothing behind", async () => {
    put(sheet, "A1", [4, "=SEQUENCE(A1)", "=SUM(B1#)", "=SUM(B1:B9)"]);
    await grid.settled();
    expect(values(sheet, "B1:B5")).toEqual([[1], [2], [3], [4], [""]]);
    put(sheet, "A1", [2]);
    await grid.settled();
    expect(values(sheet, "B1:B5")).toEqual([[1], [2], [""], [""], [""]]);
    expect(values(sheet, "C1:D1")).toEqual([[3, 3]]);
  });

  test("a spill of a spill of a spill", async () => {
    put(sheet, "A1", [3, "=SEQUENCE(A1)", "=B1#*10", "=C1#+1", "=SUM(D1#)"]);
    await grid.settled();
    expect(values(sheet, "B1:E3")).toEqual([
      [1, 10, 11, 63],
      [2, 20, 21, ""],
      [3, 30, 31, ""],
    ]);
    put(sheet, "A1", [5]);
    await grid.settled();
    expect(value(sheet, "E1")).toBe(155);
  });

  test("overwriting the formula takes its cells away", async () => {
    put(sheet, "A1", ["=SEQUENCE(3)"]);
    await grid.settled();
    put(sheet, "A1", ["done"]);
    await grid.settled();
    expect(values(sheet, "A1:A3")).toEqual([["done"], [""], [""]]);
  });
});

describe("lines inserted and deleted", () => {
  test("references, spills and names move", async () => {
    put(sheet, "A1", [1], [2], ["=SUM(A1:A2)"], ["=SEQUENCE(2)"]);
    grid.setName({ name: "Second", formula: "=Sheet1!$A$2", comment: "", visible: true, sheetId: null });
    await grid.settled();
    sheet.insertRows(1, 2);
    await grid.settled();
    expect(sheet.formulas(area("A5"))).toEqual([["=SUM(A1:A4)"]]);
    expect(values(sheet, "A5:A7")).toEqual([[3], [1], [2]]);
    expect(grid.names()[0]?.formula).toBe("=Sheet1!$A$4");
    put(sheet, "A2", [100]);
    await grid.settled();
    expect(value(sheet, "A5")).toBe(103);
    sheet.deleteRows(1, 2);
    await grid.settled();
    expect(sheet.formulas(area("A3"))).toEqual([["=SUM(A1:A2)"]]);
    expect(value(sheet, "A3")).toBe(3);
    sheet.insertColumns(0, 1);
    await grid.settled();
    expect(sheet.formulas(area("B3"))).toEqual([["=SUM(B1:B2)"]]);
    sheet.deleteColumns(0, 1);
    await grid.settled();
    expect(value(sheet, "A3")).toBe(3);
  });
});
