/** Texts that the parts of a file write in their own way come back as they were; what XML cannot hold is left out. */
import { strFromU8, unzipSync } from "fflate";
import { createHeadlessGrid } from "../../../playground/grid/headless-grid";
import type { UniverGrid } from "../../../playground/grid/univer-grid";
import { fileText, textFromFile } from "../../../playground/xlsx/file-text";
import { openFile } from "../../../playground/xlsx/open-file";
import { saveXlsx } from "../../../playground/xlsx/save-xlsx";
import { area } from "../grid/at";

const grids: UniverGrid[] = [];
afterEach(() => {
  for (const grid of grids.splice(0)) grid.dispose();
});

const opened = (): UniverGrid => {
  const grid = createHeadlessGrid();
  grids.push(grid);
  return grid;
};

it.each(["a_x000D_b", "_x0041_", "_x005F_", "_x_x000D__", "plain _x12_", "x000D_"])("%s is what it was", (text) => {
  expect(textFromFile(fileText(text))).toBe(text);
});

it("saved and opened, a text is what it was, as a value, a formula's literal and its result, and a heading", async () => {
  const grid = opened();
  const [sheet] = grid.sheets();
  const texts = ["bell\u0007", "a_x000D_b", "_x0041_", "no\ufffe\uffff", "half\ud83d", "𠮷"];
  sheet!.write(
    area("A1:A6"),
    texts.map((text) => [text]),
  );
  sheet!.write(area("B1:B2"), [['="c_x000D_"&A2'], ["=A3"]]);
  sheet!.write(area("D1:D2"), [["head_x0041_"], [1]]);
  const looks = { style: "", showHeaders: true, showTotals: false, showBandedRows: true, showFilterButton: true };
  sheet!.addTable({ name: "T", area: area("D1:D2"), ...looks });
  await grid.settled();
  const bytes = await saveXlsx(grid);
  const again = opened();
  await openFile(again, "again.xlsx", bytes);
  await again.settled();
  const [read] = again.sheets();
  expect(read!.values(area("A1:A6")).flat()).toEqual(["bell\u0007", "a_x000D_b", "_x0041_", "no", "half", "𠮷"]);
  expect(read!.values(area("B1:B2")).flat()).toEqual(["c_x000D_a_x000D_b", "_x0041_"]);
  expect(read!.values(area("D1"))).toEqual([["head_x0041_"]]);
  for (const part of Object.values(unzipSync(bytes))) expect(strFromU8(part)).not.toMatch(/[\ufffe\uffff]/);
});
