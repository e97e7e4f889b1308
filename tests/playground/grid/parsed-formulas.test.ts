/** Formulas stay parsed between calculations, and mean what they say after the workbook around them has changed. */
import { AstTreeBuilder } from "@univerjs/engine-formula";
import { ParsedFormulas, type ParsedFormula } from "../../../playground/grid/parsed-formulas";
import type { RunningUniver } from "../../../playground/grid/univer";
import { put, value, values } from "./at";
import { grid, sheet } from "./open-grid";

/** More than Univer keeps by itself. */
const FORMULAS = 5_200;

test("what is calculated again is not parsed again, whatever the number of formulas", async () => {
  const { injector } = (grid as unknown as { running: RunningUniver }).running;
  sheet.write(
    { row: 0, column: 1, rows: FORMULAS, columns: 1 },
    Array.from({ length: FORMULAS }, (_, i) => [`=$A$1*${i}`]),
  );
  await grid.settled();
  const parse = jest.spyOn(injector.get(AstTreeBuilder), "parse");
  put(sheet, "A1", [3]);
  await grid.settled();
  expect(values(sheet, "B5199:B5200")).toEqual([[3 * 5198], [3 * 5199]]);
  expect(parse).not.toHaveBeenCalled();
  put(sheet, "C1", ["=A1+1000"]);
  await grid.settled();
  expect(value(sheet, "C1")).toBe(1003);
  expect(parse).toHaveBeenCalledTimes(1);
});

test("formulas follow inserted rows, renamed sheets and names", async () => {
  const data = grid.addSheet("Data");
  put(data, "A1", [1], [2], [4]);
  put(sheet, "A1", ["=SUM(Data!A1:A3)", "=Data!A3*10", '=COUNTIFS(Data!A1:A9,">=2",Data!A1:A9,"<4")']);
  await grid.settled();
  expect(values(sheet, "A1:C1")).toEqual([[7, 40, 1]]);
  data.insertRows(1, 1);
  put(data, "A2", [3]);
  await grid.settled();
  expect(values(sheet, "A1:C1")).toEqual([[10, 40, 2]]);
  data.name = "Orders 2026";
  put(data, "A4", [5]);
  await grid.settled();
  expect(values(sheet, "A1:C1")).toEqual([[11, 50, 2]]);
});

describe("what is kept", () => {
  const tree = (): ParsedFormula => ({}) as ParsedFormula;

  test("is what the last calculation read", () => {
    const parsed = new ParsedFormulas();
    const parse = jest.fn(tree);
    for (const formulas of [["a", "b"], ["b", "c"], ["a"]]) {
      parsed.begin();
      for (const formula of [...formulas, ...formulas]) parsed.of(formula, parse);
      parsed.end();
      expect(parsed.size).toBe(formulas.length);
    }
    expect(parse).toHaveBeenCalledTimes(4);
  });

  test("has a bound, above which every formula is still parsed", () => {
    const parsed = new ParsedFormulas(2);
    const trees = ["a", "b", "c", "c"].map((formula) => parsed.of(formula, tree));
    expect(parsed.size).toBe(2);
    expect(trees[3]).not.toBe(trees[2]);
    expect(parsed.of("a", tree)).toBe(trees[0]);
  });
});
