/** Workbooks as the playground calculates them, and as LibreOffice does after opening what it saved. */
import type { Grid } from "../../../playground/grid/grid";
import { createHeadlessGrid } from "../../../playground/grid/headless-grid";
import { saveXlsx } from "../../../playground/xlsx/save-xlsx";
import { agree, isError } from "../compare";
import { recalculated, savedCells } from "../libreoffice";
import type { HandMadeSheet } from "./given";
import { addressOf, type Pair } from "./pairs";
import { type Cells, cellsOfFile, cellsOfGrid } from "./tables";

export const PROGRAMS = ["the playground", "LibreOffice"] as const;
export type Program = (typeof PROGRAMS)[number];

export async function gridOf(sheets: readonly HandMadeSheet[]): Promise<Grid> {
  const grid = createHeadlessGrid();
  for (const { name, rows } of sheets) {
    const sheet = grid.addSheet(name);
    rows.forEach((cells, row) => sheet.write({ row, column: 0, rows: 1, columns: cells.length }, [cells]));
  }
  await grid.settled();
  return grid;
}

/** Workbooks by name, each as it stands when it is kept; all are calculated in one run of LibreOffice. */
export class Books<Book extends string> {
  private readonly kept: { readonly book: Book; readonly ours: Cells; readonly file: Uint8Array }[] = [];

  async keep(book: Book, grid: Grid): Promise<void> {
    this.kept.push({ book, ours: cellsOfGrid(grid), file: await saveXlsx(grid) });
  }

  async calculated(): Promise<Record<Program, Record<Book, Cells>>> {
    const saved = await Promise.all((await recalculated(this.kept.map(({ file }) => file))).map(savedCells));
    const ours = Object.fromEntries(this.kept.map(({ book, ours: cells }) => [book, cells])) as Record<Book, Cells>;
    const theirs = Object.fromEntries(this.kept.map(({ book }, i) => [book, cellsOfFile(saved[i]!)])) as Record<
      Book,
      Cells
    >;
    return { "the playground": ours, LibreOffice: theirs };
  }
}

/** Cells of the workbooks that calculate to an error. */
export const failing = <Book extends string>(books: readonly Book[], calculated: Record<Book, Cells>): unknown[] =>
  books.flatMap((book) => [...calculated[book]].filter(([, value]) => isError(value)));

/** Numbers and texts of built sheets that are not those of the workbook made by hand, as sentences. */
export function differences(pairs: readonly Pair[], built: Cells, hand: Cells): string[] {
  return pairs.flatMap(({ built: ours, hand: theirs, units }) => {
    const [value, wanted] = [built.get(ours) ?? "", hand.get(theirs) ?? ""];
    const inUnits = typeof wanted === "number" ? wanted / units : wanted;
    return agree(value, inUnits) ? [] : [`${addressOf(ours)} is ${value}, by hand ${addressOf(theirs)} ${inUnits}`];
  });
}
