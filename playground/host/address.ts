/**
 * Cell addresses as Excel writes them: "A1:B2", "'My sheet'!$A$1", "C:D", "3:5", to zero-based areas and back.
 */
import type { Area } from "../grid/grid";

export const ROW_LIMIT = 1_048_576;
export const COLUMN_LIMIT = 16_384;

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: ROW_LIMIT, columns: COLUMN_LIMIT };

export interface SheetAddress {
  /** null when the address names no sheet. */
  readonly sheet: string | null;
  readonly area: Area;
}

/** "A" → 0, "AA" → 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** 0 → "A", 26 → "AA". */
export function columnLetters(index: number): string {
  let letters = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;
const WITH_SHEET = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;

/** An area from an address without a sheet, or null when it is none or lies outside the sheet. */
export function parseArea(address: string): Area | null {
  const cells = CELLS.exec(address);
  if (cells) {
    const [, startColumn = "", startRow = "", endColumn = startColumn, endRow = startRow] = cells;
    return between(Number(startRow) - 1, columnIndex(startColumn), Number(endRow) - 1, columnIndex(endColumn));
  }
  const columns = COLUMNS.exec(address);
  if (columns) return between(0, columnIndex(columns[1] ?? ""), ROW_LIMIT - 1, columnIndex(columns[2] ?? ""));
  const rows = ROWS.exec(address);
  return rows && between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, COLUMN_LIMIT - 1);
}

/** As `parseArea`, with an optional sheet name before "!". */
export function parseAddress(address: string): SheetAddress | null {
  const named = WITH_SHEET.exec(address.trim());
  const area = parseArea(named ? (named[3] ?? "") : address.trim());
  if (!area) return null;
  return { sheet: named ? (named[1]?.replaceAll("''", "'") ?? named[2] ?? null) : null, area };
}

function between(row1: number, column1: number, row2: number, column2: number): Area | null {
  const row = Math.min(row1, row2);
  const column = Math.min(column1, column2);
  const area = { row, column, rows: Math.abs(row2 - row1) + 1, columns: Math.abs(column2 - column1) + 1 };
  return isOnSheet(area) ? area : null;
}

export function isOnSheet(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows > 0 &&
    area.columns > 0 &&
    area.row + area.rows <= ROW_LIMIT &&
    area.column + area.columns <= COLUMN_LIMIT
  );
}

/** "A1", "A1:B2", "A:B" or "1:2"; `fixed` writes "$A$1". */
export function formatArea(area: Area, fixed = false): string {
  const mark = fixed ? "$" : "";
  const first = columnLetters(area.column);
  const last = columnLetters(area.column + area.columns - 1);
  if (area.rows === ROW_LIMIT) return `${mark}${first}:${mark}${last}`;
  if (area.columns === COLUMN_LIMIT) return `${mark}${area.row + 1}:${mark}${area.row + area.rows}`;
  const start = `${mark}${first}${mark}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? start : `${start}:${mark}${last}${mark}${area.row + area.rows}`;
}

const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/** A sheet's name as it stands before "!": in quotes unless it is a plain word that cannot be read as an address. */
export function quoteSheetName(name: string): string {
  const plain = PLAIN_NAME.test(name) && !CELLS.test(name) && !/^R\d*C\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function formatAddress(sheetName: string, area: Area, fixed = false): string {
  return `${quoteSheetName(sheetName)}!${formatArea(area, fixed)}`;
}

/** The cells both areas have, or null. */
export function intersection(first: Area, second: Area): Area | null {
  const row = Math.max(first.row, second.row);
  const column = Math.max(first.column, second.column);
  const rows = Math.min(first.row + first.rows, second.row + second.rows) - row;
  const columns = Math.min(first.column + first.columns, second.column + second.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest area that holds both. */
export function bounding(first: Area, second: Area): Area {
  const row = Math.min(first.row, second.row);
  const column = Math.min(first.column, second.column);
  return {
    row,
    column,
    rows: Math.max(first.row + first.rows, second.row + second.rows) - row,
    columns: Math.max(first.column + first.columns, second.column + second.columns) - column,
  };
}

export function containsArea(outer: Area, inner: Area): boolean {
  const shared = intersection(outer, inner);
  return shared !== null && shared.rows === inner.rows && shared.columns === inner.columns;
}

export function sameArea(first: Area, second: Area): boolean {
  return (
    first.row === second.row &&
    first.column === second.column &&
    first.rows === second.rows &&
    first.columns === second.columns
  );
}
