/**
 * Formulas that stand below each other: calculated as if each were alone, whatever they refer to.
 */
import fc from "fast-check";
import { cellAddress } from "../../../src/plan/address";
import { createHeadlessGrid } from "../../../playground/grid/headless-grid";
import { copiesOf, RunFinder } from "../../../playground/grid/formula-runs";
import type { UniverGrid } from "../../../playground/grid/univer-grid";

/** Of each formula the row in its run, counted from 0. */
function placesInRuns(formulas: readonly string[]): number[] {
  const finder = new RunFinder();
  formulas.forEach((formula, row) => finder.add(row, 0, formula));
  expect(finder.runs.flatMap((run) => [...copiesOf(run)].map(({ formula }) => formula))).toEqual(formulas);
  return finder.runs.flatMap(({ rows }) => Array.from({ length: rows }, (_, down) => down));
}

test.each([
  [
    ["=A1+1", "=A2+1", "=A3+1"],
    [0, 1, 2],
  ],
  [
    ["=A$1+B1", "=A$1+B2"],
    [0, 1],
  ],
  [
    ["='Q1 A1'!B1&\"A1\"", "='Q1 A1'!B2&\"A1\""],
    [0, 1],
  ],
  [
    ["=LOG10(A1)", "=LOG10(A2)"],
    [0, 1],
  ],
  [
    ["=$A1*2.5", "=$A2*2.5"],
    [0, 1],
  ],
  [
    ["=A1+1", "=A2+2", "=A3+2"],
    [0, 0, 1],
  ],
  [
    ["=A1", "=A1"],
    [0, 0],
  ],
  [
    ['="A1"', '="A2"'],
    [0, 0],
  ],
  [
    ["=A1*1E1", "=A2*1E2"],
    [0, 0],
  ],
  [
    ["=SUM(1:1)", "=SUM(2:2)"],
    [0, 0],
  ],
  [
    ["=A1", "=B2"],
    [0, 0],
  ],
])("%j stands in its runs at %j", (formulas, expected) => {
  expect(placesInRuns(formulas)).toEqual(expected);
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

describe("the order of runs that read each other", () => {
  const ROWS = 12;
  const COLUMNS = 4;

  /** What one column's formulas read, by row and column from their own cell: always cells above or to the left. */
  interface Copied {
    readonly up: number;
    readonly across: number;
    /** From this row on. */
    readonly from: number;
  }

  const column = fc.array(
    fc.record({ up: fc.integer({ min: 0, max: 2 }), across: fc.integer({ min: -3, max: 3 }), from: fc.nat(ROWS - 1) }),
    { minLength: 1, maxLength: 3 },
  );

  /** The cell that a formula reads; null where there is none before it. */
  function source({ up, across }: Copied, row: number, at: number): [row: number, column: number] | null {
    const [above, beside] = [row - up, at + across];
    const isBefore = up > 0 || across < 0;
    return isBefore && above >= 0 && beside >= 0 && beside <= COLUMNS ? [above, beside] : null;
  }

  type Sheet = readonly (readonly Copied[])[];

  const ruleAt = (sheet: Sheet, row: number, at: number): Copied | undefined =>
    sheet[at - 1]?.findLast(({ from }) => from <= row);

  function formulaAt(sheet: Sheet, row: number, at: number): string {
    const rule = ruleAt(sheet, row, at);
    const read = rule && source(rule, row, at);
    return read == null ? "=$A$1+1" : `=MOD(3*${cellAddress(...read)}+$A$1,97)`;
  }

  function valueAt(sheet: Sheet, first: number, row: number, at: number): number {
    if (at === 0) return first + row;
    const rule = ruleAt(sheet, row, at);
    const read = rule && source(rule, row, at);
    return read == null ? first + 1 : (3 * valueAt(sheet, first, ...read) + first) % 97;
  }

  test("every cell has its value, also after the cell that all read has changed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(column, { minLength: COLUMNS, maxLength: COLUMNS }), async (drawn) => {
        const sheetRules = drawn.map((rules) => [...rules].sort((a, b) => a.from - b.from));
        const grid = createHeadlessGrid();
        try {
          const [sheet] = grid.sheets();
          const numbers = { row: 0, column: 0, rows: ROWS, columns: 1 };
          const formulas = { row: 0, column: 1, rows: ROWS, columns: COLUMNS };
          const cells = (of: (row: number, at: number) => string | number): (string | number)[][] =>
            Array.from({ length: ROWS }, (_, row) => Array.from({ length: COLUMNS }, (__, at) => of(row, at + 1)));
          sheet!.write(
            formulas,
            cells((row, at) => formulaAt(sheetRules, row, at)),
          );
          for (const first of [1, 5]) {
            sheet!.write(
              numbers,
              Array.from({ length: ROWS }, (_, row) => [first + row]),
            );
            await grid.settled();
            expect(sheet!.values(formulas)).toEqual(cells((row, at) => valueAt(sheetRules, first, row, at)));
          }
        } finally {
          grid.dispose();
        }
      }),
      { numRuns: 40 },
    );
  });
});
