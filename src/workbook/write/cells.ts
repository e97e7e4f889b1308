/**
 * The cells of a sheet plan as pieces that fit into requests: values first, formulas later, texts protected from
 * Excel's reading.
 */
import { sum } from "d3-array";
import type { Area, Block, Formula, PlannedCell, SheetPlan } from "../../plan/plan";
import { boundingArea } from "../areas";
import { rowBytes, rowPieces, WRITTEN_BYTES } from "../request-size";
import { type Batch, rangeOf } from "./batch";
import { shortened } from "./free-names";

/** As Excel takes it: null leaves a cell as it is, "" empties it. */
type WrittenCell = string | number | boolean | null;

/** What a planned blank does: nothing on a new sheet, emptying where something may stand. */
type BlankPolicy = "leave" | "empty";

export interface Piece {
  readonly area: Area;
  readonly cells: readonly (readonly WrittenCell[])[];
  readonly bytes: number;
}

/** Blocks up to this many cells are written together; the gaps between them stay as they are. */
const SMALL_BLOCK = 2_000;
/** Cells of the rectangle around blocks that are written together, gaps included. */
const LARGEST_GROUP = 20_000;

export function isFormula(cell: PlannedCell): cell is Formula {
  return typeof cell === "object" && cell !== null;
}

/**
 * A text that Excel, which takes it as if typed, would not keep: a formula, a number ("007"), a date ("3-4", "10月5日",
 * "五月六日"), an error, TRUE, or one with a leading quote.
 */
const MISREAD = /^[=+\-@'#]|\d|\p{Nd}|[%$¥￥€£]|[〇一二三四五六七八九十][年月日时時分]|^\s*(true|false)\s*$/iu;

/** Excel's limit for a cell's text, in UTF-16 units. */
const LONGEST_TEXT = 32_767;

/** What no cell of Excel holds: U+FFFE, U+FFFF and halves of characters outside the basic plane. */
const NO_CHARACTERS = /[\uFFFE\uFFFF]|\p{Cs}/gu;

/** What a cell can hold of a text. */
export const heldText = (text: string): string => shortened(text.replace(NO_CHARACTERS, ""), LONGEST_TEXT);

/** A text as written into a cell so that it arrives as it is; the leading quote does not become part of it. */
export function writtenText(text: string): string {
  const held = heldText(text);
  return MISREAD.test(held) ? `'${held}` : held;
}

function writtenValue(cell: PlannedCell, blank: BlankPolicy): WrittenCell {
  if (isFormula(cell)) return null;
  if (cell === null) return blank === "empty" ? "" : null;
  return typeof cell === "string" ? writtenText(cell) : cell;
}

/** All values of a sheet, a piece at a time; formula cells are left out. */
export function* valuePieces(sheet: SheetPlan, blank: BlankPolicy): Generator<Piece> {
  for (const matrix of matrices(sheet, (cell) => writtenValue(cell, blank)))
    for (const piece of cutRows(matrix)) if (piece.cells.some((row) => row.some((cell) => cell !== null))) yield piece;
}

/** All formulas of a sheet, a piece at a time; other cells inside a piece are null. */
export function* formulaPieces(sheet: SheetPlan): Generator<Piece> {
  for (const matrix of matrices(sheet, (cell) => (isFormula(cell) ? cell.formula : null))) yield* formulaRuns(matrix);
}

interface Matrix {
  readonly area: Area;
  readonly row: (index: number) => readonly WrittenCell[];
}

function* matrices(sheet: SheetPlan, written: (cell: PlannedCell) => WrittenCell): Generator<Matrix> {
  for (const blocks of smallBlockGroups(sheet)) yield matrixOver(blocks, written);
  for (const { area, cells } of sheet.blocks.filter(isLarge))
    yield { area, row: (index) => (cells[index] ?? []).map(written) };
}

function cellCount(area: Area | null): number {
  return area ? area.rows * area.columns : 0;
}

function isLarge(block: Block): boolean {
  return cellCount(block.area) > SMALL_BLOCK;
}

/** Small blocks from the top down, in groups whose common rectangle stays small. */
function smallBlockGroups(sheet: SheetPlan): Block[][] {
  const blocks = sheet.blocks.filter((block) => !isLarge(block)).sort((a, b) => a.area.row - b.area.row);
  const groups: Block[][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    if (group && cellCount(boundingArea([...group, block].map(({ area }) => area))) <= LARGEST_GROUP) group.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** One matrix over several blocks: a sheet has hundreds of single labels, and a range for each would be slow. */
function matrixOver(blocks: readonly Block[], written: (cell: PlannedCell) => WrittenCell): Matrix {
  const area = boundingArea(blocks.map((block) => block.area)) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const cells = Array.from({ length: area.rows }, () => new Array<WrittenCell>(area.columns).fill(null));
  for (const block of blocks) {
    for (const [row, content] of block.cells.entries()) {
      const target = cells[block.area.row - area.row + row] ?? [];
      for (const [column, cell] of content.entries()) target[block.area.column - area.column + column] = written(cell);
    }
  }
  return { area, row: (index) => cells[index] ?? [] };
}

function* rowsOf({ area, row }: Matrix): Generator<readonly WrittenCell[]> {
  for (let index = 0; index < area.rows; index++) yield row(index);
}

function* cutRows(matrix: Matrix): Generator<Piece> {
  for (const { from, cells, bytes } of rowPieces(rowsOf(matrix), WRITTEN_BYTES))
    yield { area: { ...matrix.area, row: matrix.area.row + from, rows: cells.length }, cells, bytes };
}

/** Runs of rows that have formulas, narrowed to the columns that have them. */
function* formulaRuns({ area, row }: Matrix): Generator<Piece> {
  let run: (readonly WrittenCell[])[] = [];
  let bytes = 0;
  const closed = (end: number): Piece => narrowed({ ...area, row: area.row + end - run.length, rows: run.length }, run);
  for (let index = 0; index < area.rows; index++) {
    const cells = row(index);
    const hasFormula = cells.some((cell) => cell !== null);
    const size = hasFormula ? rowBytes(cells) : 0;
    if (run.length > 0 && (!hasFormula || bytes + size > WRITTEN_BYTES)) {
      yield closed(index);
      [run, bytes] = [[], 0];
    }
    if (!hasFormula) continue;
    run.push(cells);
    bytes += size;
  }
  if (run.length > 0) yield closed(area.rows);
}

function narrowed(area: Area, rows: readonly (readonly WrittenCell[])[]): Piece {
  let first = area.columns;
  let last = -1;
  for (const cells of rows) {
    first = Math.min(
      first,
      cells.findIndex((cell) => cell !== null),
    );
    last = Math.max(
      last,
      cells.findLastIndex((cell) => cell !== null),
    );
  }
  const cells = rows.map((row) => row.slice(first, last + 1));
  const bytes = sum(cells, rowBytes);
  return { area: { ...area, column: area.column + first, columns: last - first + 1 }, cells, bytes };
}

export async function writeValues(batch: Batch, sheet: Excel.Worksheet, pieces: readonly Piece[]): Promise<void> {
  for (const piece of pieces) {
    await batch.add(piece.bytes, () => {
      rangeOf(sheet, piece.area).values = piece.cells as WrittenCell[][];
    });
  }
}

export async function writeFormulas(batch: Batch, sheet: Excel.Worksheet, pieces: readonly Piece[]): Promise<void> {
  for (const piece of pieces) {
    await batch.add(piece.bytes, () => {
      rangeOf(sheet, piece.area).formulas = piece.cells as WrittenCell[][];
    });
  }
}
