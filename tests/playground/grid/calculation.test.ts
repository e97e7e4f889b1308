/**
 * When the grid calculates: once for writes that follow each other, at once when somebody waits for the values.
 */
import { createHeadlessGrid } from "../../../playground/grid/headless-grid";
import type { UniverGrid } from "../../../playground/grid/univer-grid";
import { NEW_TABLE } from "../../../playground/grid/new-table";
import { area, put, value } from "./at";

let grid: UniverGrid;
let calculations: number;

beforeEach(() => {
  grid = createHeadlessGrid();
  calculations = 0;
  grid.on(({ type }) => {
    if (type === "calculated") calculations++;
  });
});
afterEach(() => grid.dispose());

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test("postponed, it calculates once for what is written in several turns", async () => {
  const [sheet] = grid.sheets();
  for (let row = 1; row <= 3; row++) {
    put(sheet!, `A${row}`, [row, `=A${row}*2`]);
    grid.postponeCalculation();
    await turn();
  }
  expect([calculations, value(sheet!, "B1")]).toEqual([0, ""]);
  await grid.settled();
  expect([calculations, value(sheet!, "B1"), value(sheet!, "B3")]).toEqual([1, 2, 6]);
});

test("recalculating what changed calculates nothing when nothing did, and what is new each time all the same", async () => {
  const [sheet] = grid.sheets();
  put(sheet!, "A1", [1, "=A1*2"]);
  await grid.settled();
  grid.recalculate("changed");
  await grid.settled();
  expect(calculations).toBe(1);
  put(sheet!, "C1", ["=RAND()"]);
  await grid.settled();
  const before = value(sheet!, "C1");
  grid.recalculate("changed");
  await grid.settled();
  expect(value(sheet!, "C1")).not.toBe(before);
});

test("a table made, renamed or removed is one calculation", async () => {
  const [sheet] = grid.sheets();
  put(sheet!, "A1", ["n", "twice"], [1, "=A2*2"], [2, "=A3*2"]);
  await grid.settled();
  const before = calculations;
  const { id } = sheet!.addTable({ ...NEW_TABLE, name: "Numbers", area: area("A1:B3") });
  await turn();
  sheet!.updateTable(id, { name: "Others" });
  await turn();
  sheet!.removeTable(id, true);
  await turn();
  expect(calculations).toBe(before + 3);
});

test("a calculation that lets events run between its formulas leaves nothing open that would keep the process", async () => {
  const ports = (): number => process.getActiveResourcesInfo().filter((name) => name === "MessagePort").length;
  const before = ports();
  let now = 0;
  const clock = jest.spyOn(performance, "now").mockImplementation(() => (now += 1000));
  const [sheet] = grid.sheets();
  put(sheet!, "A1", [1, "=A1*2", "=B1*2"]);
  await grid.settled();
  clock.mockRestore();
  await turn();
  expect([value(sheet!, "C1"), ports()]).toEqual([4, before]);
});
