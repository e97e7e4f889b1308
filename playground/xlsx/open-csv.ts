/**
 * Opens a .csv, .tsv or .txt file as a workbook of one sheet: the fields as cells, no Excel table (the product finds
 * heading rows itself), number formats that show the fields as they were written.
 */
import { max } from "d3-array";
import Papa from "papaparse";
import { numberReading } from "../../src/tables/cells/number-marks";
import type { Text } from "../../src/text/locale";
import { Problem } from "../../src/text/problem";
import type { Grid, GridSheet, Value } from "../grid/grid";
import { valueInput } from "./cell-input";
import { asText, csvCell, type CsvCell, formatOf, isOpen, type Shape } from "./csv-cell";
import { decodeText } from "./decode-text";
import { encodingNote, mendRagged } from "./ragged";
import { MAX_COLUMNS, MAX_ROWS } from "../../src/plan/area";
import { replaceSheets } from "./replace-sheets";
import { tabName } from "./tab-name";
import { say } from "../../src/text/say";

const DELIMITERS = [",", "\t", ";", "|"] as const;
const SAMPLED_ROWS = 20;

/**
 * Replaces the workbook's content by the file's.
 * @returns what the user should know of how it was read.
 * @throws Problem when the encoding is unknown, a quotation mark is never closed, or the file is larger than a sheet.
 */
export function openCsv(grid: Grid, name: string, bytes: Uint8Array): Text[] {
  const { rows, notes } = readCells(bytes);
  const [sheet] = replaceSheets(grid, [{ name: tabName(name) }]);
  grid.name = name;
  grid.dateSystem = 1900;
  if (sheet !== undefined) fillSheet(sheet, rows);
  return notes;
}

/**
 * Adds the file as one more sheet at the end. The workbook must count days from 1900, and the sheet's name be free.
 * @throws Problem as openCsv does; the workbook is then as before.
 */
export function addCsv(grid: Grid, name: string, bytes: Uint8Array): GridSheet {
  const { rows } = readCells(bytes);
  const sheet = grid.addSheet(tabName(name));
  fillSheet(sheet, rows);
  return sheet;
}

interface ReadCsv {
  readonly rows: CsvCell[][];
  readonly notes: Text[];
}

function readCells(bytes: Uint8Array): ReadCsv {
  const { text, legacy } = decodeText(bytes);
  const fields = parseCsv(text);
  const ragged = mendRagged(fields);
  const rows = fields.map((row) => row.map(csvCell));
  refuseTooLarge(rows.length, widest(rows));
  keepOpenMarks(fields, rows);
  return { rows, notes: [...(legacy === null ? [] : [encodingNote(legacy.name)]), ...ragged] };
}

/**
 * Puts the fields back as texts in columns where "1.000" may be a thousand: which mark parts the decimals is decided by whoever reads the
 * column's meaning, and shown there.
 */
function keepOpenMarks(fields: readonly (readonly string[])[], rows: CsvCell[][]): void {
  const open = new Set<number>();
  for (const row of rows) row.forEach(({ shape }, column) => shape !== null && isOpen(shape) && open.add(column));
  for (const column of open) {
    const reading = numberReading(
      fields.map((row) => row[column]),
      ".",
    );
    if (reading === null || (reading.way?.id === "decimalPoint" && reading.proving > 0)) continue;
    rows.forEach((row, i) => {
      const field = fields[i]![column];
      if (field !== undefined && /[.,]/.test(field) && row[column]!.shape?.kind !== "date") row[column] = asText(field);
    });
  }
}

function widest(rows: readonly (readonly CsvCell[])[]): number {
  return max(rows, ({ length }) => length) ?? 0;
}

function fillSheet(sheet: GridSheet, rows: readonly (readonly CsvCell[])[]): void {
  const columns = widest(rows);
  if (columns === 0) return;
  sheet.write(
    { row: 0, column: 0, rows: rows.length, columns },
    rows.map((row) => Array.from({ length: columns }, (_, column): Value => valueInput(row[column]?.value ?? ""))),
  );
  for (let column = 0; column < columns; column++) {
    for (const run of formatRuns(rows, column)) {
      sheet.setStyle({ row: run.row, column, rows: run.rows, columns: 1 }, { numberFormat: run.format });
    }
  }
}

/**
 * The fields of a delimited text; Excel's own `sep=;` line sets the delimiter.
 * @internal Exported for tests.
 */
export function parseCsv(text: string): string[][] {
  const stated = /^sep=(.)\r?\n/.exec(text);
  const table = stated === null ? text : text.slice(stated[0].length);
  const delimiter = stated?.[1] ?? delimiterOf(table);
  const parsed = Papa.parse<string[]>(withOneLineEnd(table, delimiter), { delimiter });
  const open = parsed.errors.find((error) => error.code === "MissingQuotes");
  if (open !== undefined) refuseOpenQuote((open.row ?? 0) + 1 + (stated === null ? 0 : 1));
  const rows = parsed.data;
  // A line end after the last row is no row of its own.
  const last = rows.at(-1);
  return last !== undefined && last.length === 1 && last[0] === "" ? rows.slice(0, -1) : rows;
}

/** The text with one kind of line end where it has several, as files put together from parts have; those inside quotes stay. */
function withOneLineEnd(text: string, delimiter: string): string {
  const kinds = [/\r\n/, /\r(?!\n)/, /(?<!\r)\n/].filter((kind) => kind.test(text));
  if (kinds.length < 2) return text;
  const separator = delimiter === "\t" ? "\\t" : `\\${delimiter}`;
  const quotedOrEnd = new RegExp(`(?<=^|[${separator}\\r\\n])"[^"]*(?:""[^"]*)*"|\\r\\n?`, "g");
  return text.replace(quotedOrEnd, (found) => (found.startsWith('"') ? found : "\n"));
}

interface FormatRun {
  readonly row: number;
  readonly rows: number;
  readonly format: string;
}

/** Runs of rows of one column that share a format; fields of one kind in a column have one format. */
function formatRuns(rows: readonly (readonly CsvCell[])[], column: number): FormatRun[] {
  const shapes = new Map<Shape["kind"], Map<string, Shape>>();
  for (const row of rows) {
    const shape = row[column]?.shape;
    if (shape == null) continue;
    const seen = shapes.get(shape.kind) ?? new Map<string, Shape>();
    seen.set(JSON.stringify(shape), shape);
    shapes.set(shape.kind, seen);
  }
  const formats = new Map([...shapes].map(([kind, seen]) => [kind, formatOf([...seen.values()])]));
  const runs: { row: number; rows: number; format: string }[] = [];
  rows.forEach((row, index) => {
    const kind = row[column]?.shape?.kind;
    const format = kind === undefined ? null : (formats.get(kind) ?? null);
    if (format === null) return;
    const run = runs.at(-1);
    if (run !== undefined && run.format === format && run.row + run.rows === index) run.rows++;
    else runs.push({ row: index, rows: 1, format });
  });
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

function refuseOpenQuote(row: number): never {
  throw new Problem(
    say(
      `A quotation mark opened in row ${row} of the file is never closed, so it cannot be told where the fields end. Correct that row or export the file again.`,
      `文件第 ${row} 行有一个引号没有结束，无法分清后面的各列。请改正这一行，或重新导出文件。`,
      `檔案第 ${row} 列有一個引號沒有結束，無法分清後面的各欄。請改正這一列，或重新匯出檔案。`,
    ),
  );
}

/**
 * The sign that occurs equally often in most of the first rows, quoted fields not counted; a comma when none does.
 * A title line above the headings or a comma inside amounts does not mislead it.
 */
function delimiterOf(text: string): string {
  const rows = sampledRows(text);
  const scores = DELIMITERS.map((delimiter) => {
    const counts = rows.map((row) => row.split(delimiter).length - 1).filter((count) => count > 0);
    const agreeing = Math.max(0, ...counts.map((count) => counts.filter((other) => other === count).length));
    const fields = counts.find((count) => counts.filter((other) => other === count).length === agreeing) ?? 0;
    return { delimiter, agreeing, fields };
  });
  return scores.sort((a, b) => b.agreeing - a.agreeing || b.fields - a.fields)[0]?.delimiter ?? ",";
}

/** The first rows that are not blank, what stands in quotes taken out. */
function sampledRows(text: string): string[] {
  const unquoted = text.slice(0, 65_536).replace(/"(?:[^"]|"")*"/g, "");
  return unquoted
    .split(/\r\n|\n|\r/)
    .filter((row) => row.trim() !== "")
    .slice(0, SAMPLED_ROWS);
}
