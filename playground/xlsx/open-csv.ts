/**
 * Opens a .csv, .tsv or .txt file as a workbook of one sheet: the fields as cells, no Excel table (the product finds
 * heading rows itself), number formats that show the fields as they were written.
 */
import type { Text } from "../../src/text/locale";
import { Problem } from "../../src/text/problem";
import type { Grid, GridSheet, Value } from "../grid/grid";
import { valueInput } from "./cell-input";
import { type CsvCell, formatOf, type Shape } from "../../src/tables/text-files/csv-cell";
import type { CsvColumn } from "../../src/tables/text-files/csv-table";
import { cellReader, readTextTable, type TextTable } from "../../src/tables/text-files/text-table";
import { MAX_COLUMNS, MAX_ROWS } from "../../src/plan/area";
import { freeTabName } from "../../src/workbook/write/free-names";
import { replaceSheets } from "./replace-sheets";
import { tabName } from "./tab-name";
import { say } from "../../src/text/say";

/** What is to be known of a file that was opened. */
export interface Opened {
  /** What the user should know, such as pictures that are not shown. */
  readonly notes: Text[];
  /** How a text file was decoded, and the tab that its rows came to; null for a workbook. */
  readonly decoded: (Pick<TextTable["decoded"], "encoding" | "ground"> & { readonly tab: string }) | null;
}

/**
 * Replaces the workbook's content by the file's.
 * @param encoding The one that the user names; by the bytes where there is none.
 * @throws Problem when the encoding is unknown, a quotation mark is never closed, or the file is larger than a sheet.
 */
export function openCsv(grid: Grid, name: string, bytes: Uint8Array, encoding?: string): Opened {
  const read = readCells(bytes, encoding);
  const [sheet] = replaceSheets(grid, [{ name: tabName(name) }]);
  grid.name = name;
  grid.dateSystem = 1900;
  return fillSheet(sheet!, read);
}

/**
 * Adds the file as one more sheet at the end, under a free name. The workbook must count days from 1900.
 * @throws Problem as openCsv does; the workbook is then as before.
 */
export function addCsv(grid: Grid, name: string, bytes: Uint8Array, encoding?: string): Opened {
  const read = readCells(bytes, encoding);
  const taken = grid.sheets().map((sheet) => sheet.name);
  return fillSheet(grid.addSheet(freeTabName(tabName(name), taken)), read);
}

interface ReadCsv extends Pick<TextTable, "decoded" | "notes"> {
  readonly rows: number;
  readonly columns: readonly CellColumn[];
}

/** The cells of one column. */
interface CellColumn {
  readonly inputs: () => Iterable<Value>;
  readonly formats: readonly FormatRun[];
}

function readCells(bytes: Uint8Array, encoding?: string): ReadCsv {
  const { table, decoded, notes } = readTextTable(bytes, encoding);
  const { rows, width } = table;
  refuseTooLarge(rows, width);
  return { decoded, notes, rows, columns: table.columns.slice(0, width).map((column) => cellColumn(column)) };
}

function cellColumn(column: CsvColumn): CellColumn {
  const cellOf = cellReader(column);
  return {
    inputs: () => column.map((text) => valueInput(cellOf(text).value)),
    formats: formatRuns(column, cellOf),
  };
}

function fillSheet(sheet: GridSheet, { decoded: { encoding, ground }, rows, columns, notes }: ReadCsv): Opened {
  const opened = { notes, decoded: { encoding, ground, tab: sheet.name } };
  if (columns.length === 0) return opened;
  // A cell that is made with its format takes less memory than one that gets it later.
  columns.forEach(({ formats }, column) => {
    for (const run of formats)
      sheet.setStyle({ row: run.row, column, rows: run.rows, columns: 1 }, { numberFormat: run.format });
  });
  sheet.write({ row: 0, column: 0, rows, columns: columns.length }, rowsOf(rows, columns));
  // A file of text states no widths: its columns are as wide as their texts.
  sheet.autofitColumns(0, columns.length);
  return opened;
}

function* rowsOf(rows: number, columns: readonly CellColumn[]): Generator<Value[]> {
  const inputs = columns.map((column) => column.inputs()[Symbol.iterator]());
  for (let row = 0; row < rows; row++)
    yield inputs.map((column): Value => {
      const next = column.next();
      return next.done === true ? "" : next.value;
    });
}

interface FormatRun {
  readonly row: number;
  readonly rows: number;
  readonly format: string;
}

/** Runs of rows of one column that share a format; fields of one kind in a column have one format. */
function formatRuns(column: CsvColumn, cellOf: (text: string) => CsvCell): FormatRun[] {
  const shapes = new Map<Shape["kind"], Shape[]>();
  for (const text of column.different()) {
    const { shape } = cellOf(text);
    if (shape === null) continue;
    const seen = shapes.get(shape.kind);
    if (seen === undefined) shapes.set(shape.kind, [shape]);
    else seen.push(shape);
  }
  const formats = new Map([...shapes].map(([kind, seen]) => [kind, formatOf(seen)]));
  const formatOfText = (text: string): string => {
    const { shape } = cellOf(text);
    return (shape === null ? null : formats.get(shape.kind)) ?? "";
  };
  const runs: { row: number; rows: number; format: string }[] = [];
  let row = 0;
  for (const format of column.map(formatOfText)) {
    const run = runs.at(-1);
    if (format !== "" && run !== undefined && run.format === format && run.row + run.rows === row) run.rows++;
    else if (format !== "") runs.push({ row, rows: 1, format });
    row++;
  }
  return runs;
}

function refuseTooLarge(rows: number, columns: number): void {
  if (rows <= MAX_ROWS && columns <= MAX_COLUMNS) return;
  const size = `${rows.toLocaleString("en-US")} × ${columns.toLocaleString("en-US")}`;
  throw new Problem(
    say(
      `The file has ${size} rows and columns; a sheet holds 1,048,576 × 16,384. Split the file, for example by month, and open the parts.`,
      `文件有 ${size}（行 × 列），一张工作表最多 1,048,576 × 16,384。请按月份等拆分后分别打开。`,
      `檔案有 ${size}（列 × 欄），一張工作表最多 1,048,576 × 16,384。請按月份等拆分後分別開啟。`,
    ),
  );
}
