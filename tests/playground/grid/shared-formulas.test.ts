/**
 * Formulas that stand below each other: calculated as if each were alone, whatever they refer to.
 */
import { createHeadlessGrid } from "../../../playground/grid/headless-grid";
import { SharedFormulas } from "../../../playground/grid/shared-formulas";
import type { UniverGrid } from "../../../playground/grid/univer-grid";

function sharedRows(formulas: readonly string[]): (number | undefined)[] {
  const shared = new SharedFormulas();
  return formulas.map((f, row) => {
    const item: { f: string; si?: string; x?: number; y?: number } = { f };
    shared.add(row, 0, item);
    return item.y;
  });
}

test.each([
  [
    ["=A1+1", "=A2+1", "=A3+1"],
    [undefined, 1, 2],
  ],
  [
    ["=A$1+B1", "=A$1+B2"],
    [undefined, 1],
  ],
  [
    ["='Q1 A1'!B1&\"A1\"", "='Q1 A1'!B2&\"A1\""],
    [undefined, 1],
  ],
  [
    ["=LOG10(A1)", "=LOG10(A2)"],
    [undefined, 1],
  ],
  [
    ["=$A1*2.5", "=$A2*2.5"],
    [undefined, 1],
  ],
  [
    ["=A1+1", "=A2+2", "=A3+2"],
    [undefined, undefined, 1],
  ],
  [
    ["=A1", "=A1"],
    [undefined, undefined],
  ],
  [
    ['="A1"', '="A2"'],
    [undefined, undefined],
  ],
  [
    ["=A1*1E1", "=A2*1E2"],
    [undefined, undefined],
  ],
  [
    ["=SUM(1:1)", "=SUM(2:2)"],
    [undefined, undefined],
  ],
  [
    ["=A1", "=B2"],
    [undefined, undefined],
  ],
])("%j is shared at %j", (formulas, expected) => {
  expect(sharedRows(formulas)).toEqual(expected);
});

describe("in the grid", () => {
  let grid: UniverGrid;
  beforeEach(() => {
    grid = createHeadlessGrid();
  });
  afterEach(() => grid.dispose());

  const below = (count: number, formula: (row: number) => string): string[][] =>
    Array.from({ length: count }, (_, index) => [formula(index + 1)]);

  test("each cell has its own value and its own formula, also after one of them changed", async () => {
    const [sheet] = grid.sheets();
    sheet!.write(
      { row: 0, column: 0, rows: 20, columns: 1 },
      Array.from({ length: 20 }, (_, i) => [i + 1]),
    );
    const place = { row: 0, column: 1, rows: 20, columns: 1 };
    sheet!.write(
      place,
      below(20, (row) => `=A${row}*10+SUM(A$1:A${row})`),
    );
    await grid.settled();
    const expected = (row: number): number => row * 10 + (row * (row + 1)) / 2;
    expect(sheet!.values(place)).toEqual(Array.from({ length: 20 }, (_, i) => [expected(i + 1)]));
    expect(sheet!.formulas({ ...place, row: 7, rows: 1 })).toEqual([["=A8*10+SUM(A$1:A8)"]]);

    sheet!.write({ row: 0, column: 1, rows: 1, columns: 1 }, [["first"]]);
    sheet!.write({ row: 9, column: 1, rows: 1, columns: 1 }, [["=A1"]]);
    sheet!.write({ row: 19, column: 0, rows: 1, columns: 1 }, [[0]]);
    await grid.settled();
    const values = sheet!.values(place).map(([value]) => value);
    expect([values[0], values[1], values[9], values[19]]).toEqual(["first", expected(2), 1, 190]);
  });

  test("a formula follows a change in a row far below the first", async () => {
    const [sheet] = grid.sheets();
    sheet!.write(
      { row: 0, column: 2, rows: 50, columns: 1 },
      below(50, (row) => `=IF(A${row}="","-",A${row}&B$1)`),
    );
    await grid.settled();
    sheet!.write({ row: 44, column: 0, rows: 1, columns: 1 }, [["x"]]);
    sheet!.write({ row: 0, column: 1, rows: 1, columns: 1 }, [["!"]]);
    await grid.settled();
    expect(sheet!.values({ row: 43, column: 2, rows: 3, columns: 1 })).toEqual([["-"], ["x!"], ["-"]]);
    sheet!.insertRows(10, 2);
    await grid.settled();
    sheet!.write({ row: 50, column: 0, rows: 1, columns: 1 }, [["y"]]);
    await grid.settled();
    expect(sheet!.values({ row: 45, column: 2, rows: 6, columns: 1 })).toEqual([
      ["-"],
      ["x!"],
      ["-"],
      ["-"],
      ["-"],
      ["y!"],
    ]);
  });
});
