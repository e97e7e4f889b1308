/**
 * A1 notation, read and written: column letters, absolute and relative addresses, sheet names in quotes.
 * Rows and columns are zero-based positions, as everywhere in a plan.
 */
import { isOnSheet, MAX_COLUMNS, MAX_ROWS } from "./area";
import type { Area } from "./plan";

/**
 * Letters of a column.
 * @example columnLetters(27); // "AB"
 */
export function columnLetters(column: number): string {
  const first = Math.floor(column / 26);
  return (first > 0 ? columnLetters(first - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/**
 * Position of a column, the inverse of `columnLetters`; capitals and small letters alike.
 * @example columnIndex("AB"); // 27
 */
export function columnIndex(letters: string): number {
  let count = 0;
  for (const letter of letters.toUpperCase()) count = count * 26 + letter.charCodeAt(0) - 64;
  return count - 1;
}

/** Relative address of one cell: "B3". */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/**
 * The address of an area on its sheet; one cell has no colon.
 * @param absolute With dollar signs: the address stays when the formula is copied. "column": only its columns stay.
 * @example areaAddress({ row: 0, column: 1, rows: 3, columns: 1 }, true); // "$B$1:$B$3"
 */
export function areaAddress(area: Area, absolute: boolean | "column" | "row"): string {
  const mark = (own: "column" | "row"): string => (absolute === true || absolute === own ? "$" : "");
  const [columnMark, rowMark] = [mark("column"), mark("row")];
  const cell = (row: number, column: number): string => `${columnMark}${columnLetters(column)}${rowMark}${row + 1}`;
  const first = cell(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cell(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/**
 * As `areaAddress`, but whole columns and rows without their ends, as Excel's Range.address has them.
 * @example rangeAddress({ row: 0, column: 1, rows: MAX_ROWS, columns: 2 }, false); // "B:C"
 */
export function rangeAddress(area: Area, absolute: boolean): string {
  const mark = absolute ? "$" : "";
  const last = { row: area.row + area.rows, column: columnLetters(area.column + area.columns - 1) };
  if (area.rows === MAX_ROWS) return `${mark}${columnLetters(area.column)}:${mark}${last.column}`;
  if (area.columns === MAX_COLUMNS) return `${mark}${area.row + 1}:${mark}${last.row}`;
  return areaAddress(area, absolute);
}

/**
 * A sheet's name as a formula writes it before an address. Always quoted: a bare name can read as a cell or a number.
 * @example quoteSheet("Q1 '26"); // "'Q1 ''26'!"
 */
export function quoteSheet(tab: string): string {
  return `'${tab.replaceAll("'", "''")}'!`;
}

const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;
const R1C1 = /^(R\d*)?(C\d*)?$/i;

/**
 * A sheet's name before an address as Excel writes it: in quotes only unless it is a plain word that cannot read as a
 * cell.
 * @example sheetPrefix("Goal"); // "Goal!"
 */
export function sheetPrefix(tab: string): string {
  const isPlain = PLAIN_NAME.test(tab) && !CELLS.test(tab) && !R1C1.test(tab);
  return isPlain ? `${tab}!` : quoteSheet(tab);
}

/**
 * An area's address with its sheet, as Excel's Range.address has it.
 * @example qualifiedAddress("My goal", { row: 0, column: 0, rows: 2, columns: 1 }, true); // "'My goal'!$A$1:$A$2"
 */
export function qualifiedAddress(tab: string, area: Area, absolute: boolean): string {
  return sheetPrefix(tab) + rangeAddress(area, absolute);
}

/** An area and the sheet its address names. */
interface SheetArea {
  /** null: the address names no sheet. */
  readonly sheet: string | null;
  readonly area: Area;
}

const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;
const WITH_SHEET = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;

/**
 * The area of an address without a sheet: "A1", "$A$1:B2", "C:D", "3:5", corners in any order; null for anything else
 * and for what lies beyond a sheet's limits.
 */
function parseArea(address: string): Area | null {
  const cells = CELLS.exec(address);
  if (cells !== null) {
    const [, startColumn = "", startRow = "", endColumn = startColumn, endRow = startRow] = cells;
    return between(
      { row: Number(startRow) - 1, column: columnIndex(startColumn) },
      { row: Number(endRow) - 1, column: columnIndex(endColumn) },
    );
  }
  const [, startColumn, endColumn] = COLUMNS.exec(address) ?? [];
  if (startColumn !== undefined && endColumn !== undefined)
    return between({ row: 0, column: columnIndex(startColumn) }, { row: MAX_ROWS - 1, column: columnIndex(endColumn) });
  const [, startRow, endRow] = ROWS.exec(address) ?? [];
  if (startRow === undefined || endRow === undefined) return null;
  return between({ row: Number(startRow) - 1, column: 0 }, { row: Number(endRow) - 1, column: MAX_COLUMNS - 1 });
}

/** As `parseArea`, with an optional sheet name, quoted or not, before "!". */
export function parseAddress(address: string): SheetArea | null {
  const [, quoted, plain, cells = address.trim()] = WITH_SHEET.exec(address.trim()) ?? [];
  const area = parseArea(cells);
  return area && { sheet: quoted === undefined ? (plain ?? null) : unquote(quoted), area };
}

/**
 * The cells a formula or defined name refers to when it is nothing but a reference, with or without "="; else null. A
 * sheet's name that needs quotes must have them, unlike in an address: "=1+Goal!A1" is no reference.
 */
export function parseReference(formula: string): SheetArea | null {
  const text = formula.replace(/^\s*=/, "").trim();
  const reference = parseAddress(text);
  const isQuoted = text.startsWith("'") || reference?.sheet == null;
  return reference !== null && (isQuoted || PLAIN_NAME.test(reference.sheet ?? "")) ? reference : null;
}

/** A sheet's name from what stands between its quotes. */
export function unquote(quoted: string): string {
  return quoted.replaceAll("''", "'");
}

interface Corner {
  readonly row: number;
  readonly column: number;
}

function between(first: Corner, last: Corner): Area | null {
  const row = Math.min(first.row, last.row);
  const column = Math.min(first.column, last.column);
  const rows = Math.abs(last.row - first.row) + 1;
  const area = { row, column, rows, columns: Math.abs(last.column - first.column) + 1 };
  return isOnSheet(area) ? area : null;
}
