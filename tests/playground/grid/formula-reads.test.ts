/** What formulas read is kept only while it follows from their text: sheets that come, grow or change names are followed. */
import { grid, sheet } from "./open-grid";
import { put, value, values } from "./at";

test("a formula that names a sheet which is not there reads it once it is", async () => {
  put(sheet, "A1", ["=IFERROR(Later!A1,0)+1"], ["=1"]);
  await grid.settled();
  expect(value(sheet, "A1")).toBe(1);
  const later = grid.addSheet("Later");
  put(later, "A1", [5]);
  put(sheet, "A1", ["=IFERROR(Later!A1,0)+1"]);
  await grid.settled();
  put(later, "A1", [7]);
  await grid.settled();
  expect(value(sheet, "A1")).toBe(8);
});

test("the same formula on two sheets reads each sheet's own cells, and runs of different lengths all of theirs", async () => {
  const other = grid.addSheet("Other");
  for (const each of [sheet, other]) put(each, "B1", ["=A1*2"], ["=A2*2"]);
  put(other, "B3", ["=A3*2"]);
  put(sheet, "A1", [1], [2]);
  put(other, "A1", [10], [20], [30]);
  await grid.settled();
  put(other, "A3", [40]);
  put(sheet, "A2", [3]);
  await grid.settled();
  expect([values(sheet, "B1:B2"), values(other, "B1:B3")]).toEqual([
    [[2], [6]],
    [[20], [40], [80]],
  ]);
});

test("ranges that cells decide are read anew each time", async () => {
  put(sheet, "A1", [1, 2, 3, 1]);
  put(sheet, "A2", ["=SUM(OFFSET(A1,0,0,1,D1))", "=SUM(A1:INDEX(A1:C1,1,D1))", '=INDIRECT("A"&D1)']);
  await grid.settled();
  put(sheet, "D1", [2]);
  await grid.settled();
  put(sheet, "B1", [9]);
  await grid.settled();
  expect(values(sheet, "A2:B2")).toEqual([[10, 10]]);
});
