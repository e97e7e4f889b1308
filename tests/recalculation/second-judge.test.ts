/**
 * A second judge beside LibreOffice: Gnumeric calculates built workbooks anew, every kind with its default sheets, and both must come to what
 * the playground has. `npm test` leaves it out, and says so, where Gnumeric is not installed.
 */
import { createHeadlessGrid } from "../../playground/grid/headless-grid";
import { withOffice } from "../../playground/host/node-office";
import { saveXlsx } from "../../playground/xlsx/save-xlsx";
import { SHEET_KINDS } from "../../src/kinds/catalogue";
import { build } from "../../src/workbook/build/build";
import { addSamples, defaultRequest } from "../workbook/sample-shop";
import { disagreements, type FormulaCell, formulaCells } from "./compare";
import { judgedBy, recalculatedByGnumeric } from "./gnumeric";
import { recalculated, savedCells } from "./libreoffice";

const ROWS = 200;

interface Book {
  readonly bytes: Uint8Array;
  readonly cells: readonly FormulaCell[];
}

async function builtBook(): Promise<Book> {
  const grid = createHeadlessGrid();
  try {
    addSamples(grid, "en-US", ROWS);
    await withOffice(grid, "en-US", async () => {
      for (const kind of SHEET_KINDS) await build(await defaultRequest(kind, "en-US"));
    });
    await grid.settled();
    return { cells: formulaCells(grid), bytes: await saveXlsx(grid) };
  } finally {
    grid.dispose();
  }
}

let book: Book;
beforeAll(async () => {
  book = await builtBook();
});

test("LibreOffice calculates every formula of every kind as the playground does", async () => {
  const [saved] = await recalculated([book.bytes]);
  expect(disagreements(book.cells, await savedCells(saved!))).toEqual([]);
});

test("Gnumeric does, wherever it has what the formula needs", async () => {
  const theirs = await savedCells(await recalculatedByGnumeric(book.bytes));
  const judged = judgedBy(theirs, book.cells);
  expect(judged.length).toBeGreaterThan(0.45 * book.cells.length);
  expect(disagreements(judged, theirs)).toEqual([]);
});
