/** Formulas of conditional formats: what is looked at is right, and nothing else is calculated. */
import { Interpreter } from "@univerjs/engine-formula";
import { ConditionalFormattingViewModel } from "@univerjs/sheets-conditional-formatting";
import { createHeadlessGrid } from "../../../playground/grid/headless-grid";
import type { UniverGrid } from "../../../playground/grid/univer-grid";
import type { RunningUniver } from "../../../playground/grid/univer";
import type { GridSheet } from "../../../playground/grid/grid";
import { area, put } from "./at";

let grid: UniverGrid;
let sheet: GridSheet;
beforeEach(() => {
  grid = createHeadlessGrid();
  sheet = grid.activeSheet();
});
afterEach(() => grid.dispose());

const running = (): RunningUniver => (grid as unknown as { running: RunningUniver }).running;

const FILL = "#FF0000";

function addRule(name: string, formula: string, on = sheet): void {
  const rule = { type: "formula", formula, style: { fill: FILL } } as const;
  on.addConditionalFormat({ areas: name.split(",").map(area), rule, stopIfTrue: false });
}

/** As the page asks while it draws, which no one does without a page: whether a rule colours the cell. */
function isColoured(name: string, on = sheet): boolean {
  const view = running().injector.get(ConditionalFormattingViewModel);
  const { row, column } = area(name);
  const found = ConditionalFormattingViewModel.prototype.getCellCfs.call(
    view,
    running().workbook.getUnitId(),
    on.id,
    row,
    column,
  );
  return (found ?? []).some(({ result }) => Object.keys((result ?? {}) as object).length > 0);
}

const coloured = (names: string, on = sheet): string[] => names.split(" ").filter((name) => isColoured(name, on));

test("a rule over a matrix counts from its first cell, with fixed rows and columns", () => {
  put(sheet, "A1", [null, 1, 2, 3], [2, null, null, null], [3, null, null, null]);
  addRule("B2:D3", "=B$1>=$A2");
  expect(coloured("B2 C2 D2 B3 C3 D3")).toEqual(["C2", "D2", "D3"]);
});

test("a rule over several areas counts from the first of them, also where cells are named by their own place", () => {
  put(sheet, "A1", [1], [2], [3], [4], [5]);
  addRule("A1:A2,A4:A5", "=AND(MOD(A1,2)=0,ROW()=A1)");
  expect(coloured("A1 A2 A3 A4 A5")).toEqual(["A2", "A4"]);
});

test("it follows the cells that it reads, formulas and those of other sheets among them", async () => {
  const other = grid.addSheet("Other");
  put(other, "A1", [1]);
  put(sheet, "A1", ["=Other!A1*2"], [3]);
  addRule("A1:A2", "=A1>Other!$A$1+1");
  await grid.settled();
  expect(coloured("A1 A2")).toEqual(["A2"]);
  put(other, "A1", [4]);
  await grid.settled();
  expect(coloured("A1 A2")).toEqual(["A1"]);
});

test("it follows a name, and the range that it reads as a whole", async () => {
  const name = { name: "Limit", sheetId: null, comment: "", visible: true } as const;
  grid.setName({ ...name, formula: "=Sheet1!$B$1" });
  put(sheet, "A1", [5, 2, 9], [7, null, null]);
  addRule("A1:A2", "=AND(A1>Limit,A1=MAX($A$1:$A$2))");
  await grid.settled();
  expect(coloured("A1 A2")).toEqual(["A2"]);
  grid.setName({ ...name, formula: "=Sheet1!$C$1" });
  await grid.settled();
  expect(coloured("A1 A2")).toEqual([]);
  put(sheet, "A1", [12]);
  await grid.settled();
  expect(coloured("A1 A2")).toEqual(["A1"]);
});

test("while a calculation runs it stays as it was; a formula with a fault colours nothing", async () => {
  put(sheet, "A1", [1], ["=A1"]);
  addRule("A1:A2", "=A1=2");
  addRule("A1:A2", "=A1=");
  addRule("A1:A2", "=NOSUCH(A1)");
  await grid.settled();
  expect(coloured("A1 A2")).toEqual([]);
  put(sheet, "A1", [2]);
  const settled = grid.settled();
  expect(coloured("A1 A2")).toEqual([]);
  await settled;
  expect(coloured("A1 A2")).toEqual(["A1", "A2"]);
});

test("what nobody looks at is not calculated", async () => {
  const calculated = jest.spyOn(running().injector.get(Interpreter), "execute");
  put(sheet, "A1", ["=1+1"], [3]);
  addRule("A1:Z1000", "=A1>2");
  await grid.settled();
  expect(calculated).toHaveBeenCalledTimes(1);
  expect(coloured("A1 A2")).toEqual(["A2"]);
  expect(calculated).toHaveBeenCalledTimes(3);
});
