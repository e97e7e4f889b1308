/** Runs of formulas are divided into cells where the order of the run is not that of its cells (run-trees.ts). */
import { put, value, values } from "./at";
import { grid, sheet } from "./open-grid";

const ROWS = 60;

/** One formula a row, from the first row on. */
const column = (formula: (row: number) => string): string[][] =>
  Array.from({ length: ROWS }, (_, index) => [formula(index + 1)]);

test("a run whose cells read the cells below them", async () => {
  put(sheet, "A1", ...column((row) => `=A${row + 1}+1`));
  put(sheet, `A${ROWS + 1}`, [1]);
  await grid.settled();
  expect([value(sheet, "A1"), value(sheet, `A${ROWS}`)]).toEqual([ROWS + 1, 2]);
  put(sheet, `A${ROWS + 1}`, [100]);
  await grid.settled();
  expect([value(sheet, "A1"), value(sheet, `A${ROWS}`)]).toEqual([ROWS + 100, 101]);
});

test.each(["OFFSET($C$1,2*ROW()-1,0)", 'INDIRECT("C"&2*ROW())'])(
  "a run of =%s, each cell of which reads another",
  async (formula) => {
    put(sheet, "C1", ...Array.from({ length: 2 * ROWS }, (_, row) => [row + 1]));
    put(sheet, "A1", ...column(() => `=${formula}`));
    await grid.settled();
    expect([value(sheet, "A1"), value(sheet, `A${ROWS}`)]).toEqual([2, 2 * ROWS]);
    // What they read is calculated itself, and only after them where they are not known to read it.
    put(sheet, `C${2 * ROWS}`, ["=D1*2"]);
    put(sheet, "D1", ["=E1+1"]);
    put(sheet, "E1", [20]);
    await grid.settled();
    expect(value(sheet, `A${ROWS}`)).toBe(42);
    put(sheet, "E1", [30]);
    await grid.settled();
    expect([value(sheet, `A${ROWS}`), value(sheet, "A1")]).toEqual([62, 2]);
  },
);

test("a run whose cells fill others: what reads those follows, also where it stands before them", async () => {
  put(sheet, "A1", ...column((row) => `=E${row}*10`));
  put(sheet, "D1", ...column((row) => `=H${row}:I${row}`));
  put(sheet, "H1", ...column((row) => `=K${row}+1`));
  put(sheet, "I1", ...column((row) => `=K${row}*2`));
  put(sheet, "K1", ...Array.from({ length: ROWS }, (_, row) => [row + 1]));
  await grid.settled();
  expect([values(sheet, "D2:E2"), value(sheet, "A2")]).toEqual([[[3, 4]], 40]);
  put(sheet, "K2", [7]);
  put(sheet, `K${ROWS}`, [9]);
  await grid.settled();
  expect([values(sheet, "D2:E2"), value(sheet, "A2"), value(sheet, "A3")]).toEqual([[[8, 14]], 140, 60]);
  expect(value(sheet, `A${ROWS}`)).toBe(180);
});
