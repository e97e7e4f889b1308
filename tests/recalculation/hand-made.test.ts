/**
 * A goal as the product builds it against the same plan in a workbook made by hand: every number equal, as the playground calculates both
 * and as LibreOffice does, with the first plan in force and after planning anew.
 */
import type { Grid } from "../../playground/grid/grid";
import { createHeadlessGrid } from "../../playground/grid/headless-grid";
import { saveXlsx } from "../../playground/xlsx/save-xlsx";
import { agree, isError } from "./compare";
import { builtByProduct, planAnew } from "./hand-made/built";
import { addressOf, pairsOf } from "./hand-made/pairs";
import { type Cells, cellsOfFile, cellsOfGrid } from "./hand-made/tables";
import { handMadeSheets } from "./hand-made/workbook";
import { recalculated, savedCells } from "./libreoffice";

const LONG = 600_000;
const BOOKS = ["hand", "first", "anew"] as const;
type Book = (typeof BOOKS)[number];
const PROGRAMS = ["the playground", "LibreOffice"] as const;
type Program = (typeof PROGRAMS)[number];

async function madeByHand(): Promise<Grid> {
  const grid = createHeadlessGrid();
  for (const { name, rows } of handMadeSheets()) {
    const sheet = grid.addSheet(name);
    rows.forEach((cells, row) => sheet.write({ row, column: 0, rows: 1, columns: cells.length }, [cells]));
  }
  await grid.settled();
  return grid;
}

/** Calculated cells by program and book. */
const calculated = {} as Record<Program, Record<Book, Cells>>;

beforeAll(async () => {
  const [hand, built] = [await madeByHand(), await builtByProduct()];
  const ours = {} as Record<Book, Cells>;
  const files: Uint8Array[] = [];
  const keep = async (book: Book, grid: Grid): Promise<void> => {
    ours[book] = cellsOfGrid(grid);
    files.push(await saveXlsx(grid));
  };
  await keep("hand", hand);
  await keep("first", built);
  await planAnew(built);
  await keep("anew", built);
  hand.dispose();
  built.dispose();
  const saved = await Promise.all((await recalculated(files)).map(savedCells));
  const theirs = Object.fromEntries(BOOKS.map((book, i) => [book, cellsOfFile(saved[i]!)])) as Record<Book, Cells>;
  Object.assign(calculated, { "the playground": ours, LibreOffice: theirs });
}, LONG);

describe.each(PROGRAMS)("in %s", (program) => {
  test("no formula of any workbook fails", () => {
    for (const book of BOOKS) expect([...calculated[program][book]].filter(([, value]) => isError(value))).toEqual([]);
  });

  test.each([
    ["the first plan", "first", 1500],
    ["the goal planned anew", "anew", 1500],
  ] as const)("%s has the numbers of the workbook made by hand", (_, book, least) => {
    const { hand, [book]: built } = calculated[program];
    const pairs = pairsOf(built, book);
    expect(pairs.length).toBeGreaterThan(least);
    const others = pairs.flatMap(({ built: ours, hand: theirs, units }) => {
      const [value, wanted] = [built.get(ours) ?? "", hand.get(theirs) ?? ""];
      const inUnits = typeof wanted === "number" ? wanted / units : wanted;
      return agree(value, inUnits) ? [] : [`${addressOf(ours)} is ${value}, by hand ${addressOf(theirs)} ${inUnits}`];
    });
    expect(others).toEqual([]);
  });
});

test("rounding bites: halves of an order and of a cent, and needs that are whole but for noise", () => {
  const plan = (row: number, column: number): number =>
    Number(calculated.LibreOffice.hand.get(`Plan!${row},${column}`));
  expect([11, 12, 13, 14].map((row) => plan(row, 2))).toEqual([420, 700, 1000, 4900.25]);
  // Half of 147 orders and of 4,900.25 falls to the first seller; 122.5 orders are due by the end of February.
  const sellers = [1, 2, 3, 4].map((row) =>
    [3, 7].map((column) => calculated.LibreOffice.hand.get(`Sellers!${row},${column}`)),
  );
  expect(sellers).toEqual([[74, 2450.13], [0, 0], [36, 1225.06], [37, 1225.06]]); // prettier-ignore
  expect([1, 2, 3].map((row) => calculated.LibreOffice.hand.get(`Months!${row},4`))).toEqual([49, 74, 24]);
});
