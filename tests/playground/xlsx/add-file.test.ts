/** Another file added to an open workbook: its sheets and tables under free names, formulas as what they show. */
import { createHeadlessGrid } from "../../../playground/grid/headless-grid";
import type { UniverGrid } from "../../../playground/grid/univer-grid";
import { addFile } from "../../../playground/xlsx/add-file";
import { saveXlsx } from "../../../playground/xlsx/save-xlsx";
import { Problem } from "../../../src/text/problem";

const area = { row: 0, column: 0, rows: 2, columns: 2 };
const look = { style: "", showHeaders: true, showTotals: false, showBandedRows: true, showFilterButton: true };

/** A workbook of one sheet with a table whose last cell is a formula. */
function workbook(): UniverGrid {
  const grid = createHeadlessGrid();
  const [sheet] = grid.sheets();
  sheet!.name = "Orders";
  sheet!.write(area, [
    ["Date", "Amount"],
    [45_292, "=1+1"],
  ]);
  sheet!.setStyle({ row: 1, column: 0, rows: 1, columns: 1 }, { numberFormat: "yyyy-mm-dd" });
  sheet!.addTable({ name: "Sold", area, ...look });
  return grid;
}

const open: UniverGrid[] = [];
const opened = (grid: UniverGrid): UniverGrid => {
  open.push(grid);
  return grid;
};
afterEach(() => open.splice(0).forEach((grid) => grid.dispose()));

it("adds a workbook's sheets and tables, and a text file's, with names that are free", async () => {
  const grid = opened(workbook());
  const other = opened(workbook());
  await other.settled();
  const bytes = await saveXlsx(other);
  await addFile(grid, { name: "more.xlsx", bytes }, () => Promise.resolve(createHeadlessGrid()));
  const text = new TextEncoder().encode("a,b\n1,007\n");
  await addFile(grid, { name: "Orders.csv", bytes: text }, () => Promise.reject(new Error()));
  const [first, second, third] = grid.sheets();
  expect(grid.sheets().map(({ name }) => name)).toEqual(["Orders", "Orders (2)", "Orders (3)"]);
  expect(second!.formulas(area)).toEqual([
    ["Date", "Amount"],
    [45_292, 2],
  ]);
  expect(second!.texts(area)[1]![0]).toBe("2024-01-01");
  expect([first!, second!].map((sheet) => sheet.tables()[0]?.name)).toEqual(["Sold", "Sold_2"]);
  expect(third!.values(area)).toEqual([
    ["a", "b"],
    [1, "007"],
  ]);
});

it("refuses a workbook that counts days from 1904, and leaves the open one as it is", async () => {
  const grid = opened(workbook());
  const other = opened(workbook());
  other.dateSystem = 1904;
  const bytes = await saveXlsx(other);
  const added = addFile(grid, { name: "mac.xlsx", bytes }, () => Promise.resolve(createHeadlessGrid()));
  await expect(added).rejects.toBeInstanceOf(Problem);
  expect(grid.sheets()).toHaveLength(1);
});
