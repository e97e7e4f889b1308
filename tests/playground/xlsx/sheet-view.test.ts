/** What a saved sheet opens at. */
import { unzipSync } from "fflate";
import { saveXlsx } from "../../../playground/xlsx/save-xlsx";
import { at, firstSheet, newGrid } from "./reopen";

async function savedView(select: { readonly row: number; readonly column: number } | null, rows = 0, columns = 0) {
  const grid = newGrid();
  const sheet = firstSheet(grid);
  sheet.write(
    at(0, 0, 300, 1),
    Array.from({ length: 300 }, (_, i) => [i]),
  );
  sheet.freeze = { rows, columns };
  if (select !== null) grid.select(sheet.id, at(select.row, select.column));
  const part = unzipSync(await saveXlsx(grid))["xl/worksheets/sheet1.xml"]!;
  return /<sheetViews>.*<\/sheetViews>/.exec(new TextDecoder().decode(part))![0];
}

it("scrolls to what is selected, below what is frozen", async () => {
  const frozen = await savedView({ row: 249, column: 1 }, 6, 3);
  expect(frozen).toContain('topLeftCell="D244"');
  expect(frozen).toContain('<selection pane="bottomRight" activeCell="B250" sqref="B250"/></sheetView>');
  const free = await savedView({ row: 249, column: 1 });
  expect(free).toMatch(/<sheetView [^>]*topLeftCell="A244"[^>]*><selection activeCell="B250" sqref="B250"\/>/);
});

it("begins at the top where the selection is in view there, or nothing is selected", async () => {
  for (const view of [await savedView(null, 6, 3), await savedView({ row: 12, column: 0 }, 6, 3)]) {
    expect(view).toContain('topLeftCell="D7"');
    expect(view).not.toContain("<selection");
  }
});

it("is saved with as many rows as exports of two years have", async () => {
  const grid = newGrid();
  firstSheet(grid).write(at(300_000, 0), [[1]]);
  const part = unzipSync(await saveXlsx(grid))["xl/worksheets/sheet1.xml"]!;
  expect(new TextDecoder().decode(part)).toContain('<c r="A300001"');
});
