/**
 * The cache of formula cells: a formula added or removed in any way is calculated from then on, or no longer.
 */
import { CommandType, ICommandService, type Injector, IUniverInstanceService, type Workbook } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { RunFinder } from "../../../playground/grid/formula-runs";
import { createHeadlessGrid } from "../../../playground/grid/headless-grid";
import type { UniverGrid } from "../../../playground/grid/univer-grid";
import { area, put, value } from "./at";

let grid: UniverGrid;
beforeEach(() => {
  grid = createHeadlessGrid();
});
afterEach(() => grid.dispose());

const injectorOf = ({ running }: { readonly running: { readonly injector: Injector } }): Injector => running.injector;
const parts = (): Injector => injectorOf(grid as unknown as { readonly running: { readonly injector: Injector } });

/** "Sheet1!r,c" of every formula known. */
function known(): string[] {
  const [sheets = {}] = Object.values(parts().get(FormulaDataModel).getFormulaData());
  return Object.entries(sheets ?? {}).flatMap(([sheetId, rows]) =>
    Object.entries(rows ?? {}).flatMap(([row, cells]) =>
      Object.keys(cells as object).map(
        (column) => `${grid.sheets().find(({ id }) => id === sheetId)?.name ?? ""}!${row},${column}`,
      ),
    ),
  );
}

test("formulas written, overwritten and cleared", async () => {
  const [sheet] = grid.sheets();
  put(sheet!, "A1", [1, "=A1+1", "=B1+1"]);
  await grid.settled();
  expect(known()).toEqual(["Sheet1!0,1", "Sheet1!0,2"]);
  put(sheet!, "B1", [5]);
  await grid.settled();
  expect([known(), value(sheet!, "C1")]).toEqual([["Sheet1!0,2"], 6]);
  sheet!.clear(area("C1"), "contents");
  await grid.settled();
  expect(known()).toEqual([]);
});

test("formulas that the user types, on this sheet or another, and types over", async () => {
  const [sheet] = grid.sheets();
  put(sheet!, "A1", [1, "=A1*2"]);
  await grid.settled();
  const type = (sheetId: string, row: number, column: number, cell: object): void => {
    const [unitId] = Object.keys(parts().get(FormulaDataModel).getFormulaData());
    const params = { unitId, subUnitId: sheetId, cellValue: { [row]: { [column]: cell } } };
    parts().get(ICommandService).syncExecuteCommand(SetRangeValuesMutation.id, params);
  };
  type(sheet!.id, 4, 0, { f: "=B1*10", v: null, t: null });
  await grid.settled();
  expect([known(), value(sheet!, "A5")]).toEqual([["Sheet1!0,1", "Sheet1!4,0"], 20]);
  type(sheet!.id, 0, 0, { v: 3, t: 2 });
  await grid.settled();
  expect(value(sheet!, "A5")).toBe(60);
  type(sheet!.id, 0, 1, { v: 4, t: 2, f: null });
  await grid.settled();
  expect([known(), value(sheet!, "A5")]).toEqual([["Sheet1!4,0"], 40]);
  const other = grid.addSheet("Other");
  type(other.id, 0, 0, { f: "=Sheet1!A5", v: null, t: null });
  await grid.settled();
  expect([known(), value(other, "A1")]).toEqual([["Sheet1!4,0", "Other!0,0"], 40]);
});

test("formulas that rows move, and those of a deleted sheet", async () => {
  const [sheet] = grid.sheets();
  put(sheet!, "A1", [1], ["=A1"], ["=A2"]);
  await grid.settled();
  sheet!.insertRows(1, 2);
  await grid.settled();
  expect(known()).toEqual(["Sheet1!3,0", "Sheet1!4,0"]);
  sheet!.deleteRows(4, 1);
  const other = grid.addSheet("Other");
  put(other, "A1", ["=Sheet1!A4"]);
  await grid.settled();
  expect(known()).toEqual(["Sheet1!3,0", "Other!0,0"]);
  grid.deleteSheet(other.id);
  await grid.settled();
  expect(known()).toEqual(["Sheet1!3,0"]);
});

test("neither results nor plain values make the cells be searched for formulas again", async () => {
  const [sheet] = grid.sheets();
  put(sheet!, "A1", [1, "=A1+1"]);
  await grid.settled();
  const search = jest.spyOn(RunFinder.prototype, "add");
  const typeNumber = (row: number, column: number, number: number): void => {
    const [unitId] = Object.keys(parts().get(FormulaDataModel).getFormulaData());
    const params = { unitId, subUnitId: sheet!.id, cellValue: { [row]: { [column]: { v: number, t: 2 } } } };
    parts().get(ICommandService).syncExecuteCommand(SetRangeValuesMutation.id, params);
  };
  typeNumber(0, 0, 5);
  await grid.settled();
  typeNumber(7, 3, 1);
  await grid.settled();
  expect([value(sheet!, "B1"), search.mock.calls.length]).toEqual([6, 0]);
  // A number over a formula removes it.
  typeNumber(0, 1, 9);
  await grid.settled();
  expect(known()).toEqual([]);
  search.mockRestore();
});

test("formulas are those of the moment, while a command runs and once it has run", async () => {
  const [sheet] = grid.sheets();
  put(sheet!, "A1", [1, "=A1+1"]);
  await grid.settled();
  const [unitId] = Object.keys(parts().get(FormulaDataModel).getFormulaData());
  const workbook = parts().get(IUniverInstanceService).getUnit<Workbook>(unitId!)!;
  const seen: string[][] = [];
  const commands = parts().get(ICommandService);
  const command = commands.registerCommand({
    id: "test.formulas",
    type: CommandType.MUTATION,
    handler: () => {
      const cells = workbook.getSheetBySheetId(sheet!.id)!.getCellMatrix();
      cells.setValue(4, 0, { f: "=A1*2" });
      seen.push(known());
      cells.setValue(5, 0, { f: "=A1*3" });
      return true;
    },
  });
  commands.syncExecuteCommand("test.formulas", { unitId, subUnitId: sheet!.id });
  command.dispose();
  seen.push(known());
  expect(seen).toEqual([
    ["Sheet1!0,1", "Sheet1!4,0"],
    ["Sheet1!0,1", "Sheet1!4,0", "Sheet1!5,0"],
  ]);
});
