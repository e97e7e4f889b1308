/** Each correction of Univer's engine (engine-patches.ts, the end of a calculation): what goes wrong without it does not. */
import {
  BaseFunction,
  type BaseValueObject,
  CELL_INVERTED_INDEX_CACHE,
  IDependencyManagerService,
  IFormulaDependencyGenerator,
  IFunctionService,
} from "@univerjs/engine-formula";
import type { Injector } from "@univerjs/core";
import { createHeadlessGrid } from "../../../playground/grid/headless-grid";
import type { UniverGrid } from "../../../playground/grid/univer-grid";
import type { RunningUniver } from "../../../playground/grid/univer";

let grid: UniverGrid;
let said: jest.SpyInstance;
beforeEach(() => {
  grid = createHeadlessGrid();
  said = jest.spyOn(console, "error").mockImplementation();
});
afterEach(() => {
  said.mockRestore();
  grid.dispose();
});

/** The engine under the grid, which no one else needs. */
const running = (): RunningUniver => (grid as unknown as { running: RunningUniver }).running;
const engine = (): Injector => running().injector;
const cell = (row: number, column = 0) => ({ row, column, rows: 1, columns: 1 });

class Broken extends BaseFunction {
  override minParams = 0;
  override maxParams = 0;

  override calculate(): BaseValueObject {
    throw new Error("broken on purpose");
  }
}

class BrokenLater extends Broken {
  override isAsync(): boolean {
    return true;
  }
}

test.each([
  ["as it is calculated", Broken],
  ["where it is waited for", BrokenLater],
])("an exception of one formula %s is the error of its cell, and the others are calculated", async (_, Thrown) => {
  engine().get(IFunctionService).registerExecutors(new Thrown("BROKEN"));
  const sheet = grid.activeSheet();
  sheet.write({ row: 0, column: 0, rows: 3, columns: 1 }, [[2], ["=BROKEN()"], ["=A1*3"]]);
  await grid.settled();
  expect(sheet.values({ row: 0, column: 0, rows: 3, columns: 1 })).toEqual([[2], ["#VALUE!"], [6]]);
  expect(said).toHaveBeenCalledWith(expect.stringContaining("could not be calculated"), expect.anything());
});

test("a calculation that the engine itself fails in comes to its end, and the next one is right", async () => {
  const order = engine().get(IFormulaDependencyGenerator);
  const generate = jest.spyOn(order, "generate").mockRejectedValueOnce(new Error("broken on purpose"));
  const sheet = grid.activeSheet();
  sheet.write(cell(0), [["=1+1"]]);
  await grid.settled();
  expect(said).toHaveBeenCalledWith("The calculation failed:", expect.anything());
  generate.mockRestore();
  sheet.write(cell(1), [["=2+2"]]);
  sheet.write(cell(0), [["=1+2"]]);
  await grid.settled();
  expect(sheet.values({ row: 0, column: 0, rows: 2, columns: 1 })).toEqual([[3], [4]]);
});

test("values of cells are not indexed: neither one by one nor by stretches of rows", () => {
  CELL_INVERTED_INDEX_CACHE.set("book", "sheet", 0, 7, 3, true);
  CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache("book", "sheet", 0, 0, 9);
  expect(CELL_INVERTED_INDEX_CACHE.getCellValuePositions("book", "sheet", 0)).toBeUndefined();
  expect(CELL_INVERTED_INDEX_CACHE.canUseCache("book", "sheet", 0, 0, 9).rowsInCache).toEqual([]);
});

test("formulas that rows move are in the index once, and those that are gone not at all", async () => {
  const sheet = grid.activeSheet();
  const other = grid.addSheet("Other");
  other.write({ row: 0, column: 0, rows: 2, columns: 1 }, [[`=${sheet.name}!A1`], [`=SUM(${sheet.name}!A1:A9)`]]);
  await grid.settled();
  const dependencies = engine().get(IDependencyManagerService);
  const unitId = running().workbook.getUnitId();
  const range = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };
  const readers = (): number => dependencies.searchDependency([{ unitId, sheetId: sheet.id, range }]).size;
  const recalculated = async (): Promise<number> => {
    sheet.write(cell(4), [[1]]);
    await grid.settled();
    return readers();
  };
  expect(readers()).toBe(2);
  other.insertRows(0, 2);
  expect(await recalculated()).toBe(2);
  other.insertRows(3, 1);
  expect(await recalculated()).toBe(2);
  other.deleteRows(0, 20);
  expect(await recalculated()).toBe(0);
});

test('a function that returns a cell of "" leaves its own cell with a text, not blank: who reads it does not read 0', async () => {
  const sheet = grid.addSheet("Empty");
  const column = ['=""', "=IF(1=1,A1,2)", "=A2", "=IFERROR(A1,1)", "=A4", "=IF(1=1,IF(1=2,3,A2),4)", "=A6"];
  sheet.write({ row: 0, column: 0, rows: column.length, columns: 1 }, column.map((cell) => [cell])); // prettier-ignore
  grid.recalculate();
  await grid.settled();
  expect(sheet.values({ row: 0, column: 0, rows: column.length, columns: 1 })).toEqual(column.map(() => [""]));
});

test('a text of at least one character is not "", calculated now or before', async () => {
  const sheet = grid.addSheet("Texts");
  const cells = ['=IF(1=1,"","x")', "'a", '=""', "=1", '="b"', null, null, null, null, null];
  sheet.write({ row: 0, column: 0, rows: cells.length, columns: 1 }, cells.map((cell) => [cell])); // prettier-ignore
  grid.recalculate();
  await grid.settled();
  sheet.write({ row: 0, column: 1, rows: 1, columns: 1 }, [['=COUNTIF(A1:A10,"?*")']]);
  await grid.settled();
  expect(sheet.values({ row: 0, column: 1, rows: 1, columns: 1 })).toEqual([[2]]);
});

test("a number in a formula is one however it is spelled", async () => {
  const formulas = [
    ["=0.52<0.0000001", false],
    ["=1-0.33>1E-12", true],
    ["=2<1.0", false],
    ["=3>02.50", true],
    ["=0.5=.50", true],
    ["=IF(1e3=1000,1E+2,0)", 100],
    ["=SUM(0.0000001,1.0)*10000000", 10_000_001],
    ['="0.0000001"<5', false],
  ] as const;
  const sheet = grid.activeSheet();
  const place = { row: 0, column: 0, rows: formulas.length, columns: 1 };
  sheet.write(
    place,
    formulas.map(([formula]) => [formula]),
  );
  await grid.settled();
  expect(sheet.values(place)).toEqual(formulas.map(([, value]) => [value]));
});

test("a text in a formula is one, also where it looks like a time, a date or a number", async () => {
  const formulas = [
    ['=IF(TRUE,"12:00","")', "12:00"],
    ['=IFERROR(1/0,"1/2")', "1/2"],
    ['=MATCH("01:00",F1:F3,0)', 2],
    ['=INDEX(F1:F3,MATCH("1/2",F1:F3,0))', "1/2"],
    ['=VLOOKUP("01:00",F1:G3,2,FALSE)', 20],
    ['=EXACT("01:00",F2)', true],
    ['=ISTEXT("2026-11-30")', true],
    ['=SUBSTITUTE("1/2","/","-")', "1-2"],
    ['=LEN("say ""1/2""")', 9],
    // What takes numbers reads them from a text.
    ['=YEAR("2024-05-01")+HOUR("12:00")', 2036],
    ['=SUM("3",1)', 4],
    ['="1:00"*24', 1],
  ] as const;
  const sheet = grid.activeSheet();
  sheet.write({ row: 0, column: 5, rows: 3, columns: 2 }, [["'1:00", 10], ["'01:00", 20], ["'1/2", 30]]); // prettier-ignore
  const place = { row: 0, column: 0, rows: formulas.length, columns: 1 };
  sheet.write(
    place,
    formulas.map(([formula]) => [formula]),
  );
  await grid.settled();
  expect(sheet.values(place)).toEqual(formulas.map(([, value]) => [value]));
});

/** As Univer hashes what it has parsed. */
function hashed(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 65_599) + text.charCodeAt(at)) | 0;
  return hash;
}

test("long formulas that Univer's caches cannot tell apart have values of their own", async () => {
  const texts = ["13wjz0o1em61qg27bncxs", "1regtlf38zxbf29tnp8p"].map((end) => "a long text ".repeat(6) + end);
  const formulas = texts.map((text) => `="${text}"`);
  expect(hashed(formulas[0]!)).toBe(hashed(formulas[1]!));
  expect(formulas[0]).not.toBe(formulas[1]);
  const sheet = grid.activeSheet();
  sheet.write({ row: 0, column: 0, rows: 1, columns: 2 }, [formulas]);
  await grid.settled();
  expect(sheet.values({ row: 0, column: 0, rows: 1, columns: 2 })).toEqual([texts]);
});
