/**
 * A1 notation: columns as letters, areas as text, sheet names quoted where they must be. Positions are zero-based.
 */
import type { Area } from "../../src/plan/plan";

/** 0 → "A", 25 → "Z", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "A" → 0, "aa" → 26. Letters only. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

const NEEDS_NO_QUOTES = /^[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*$/;
const LOOKS_LIKE_A_CELL = /^([A-Za-z]{1,3}\d+|[rR]\d*[cC]\d*)$/;

/** The sheet's name as it stands before "!", quoted unless it is a plain word. */
export function quotedSheet(name: string): string {
  if (NEEDS_NO_QUOTES.test(name) && !LOOKS_LIKE_A_CELL.test(name)) return name;
  return `'${name.replaceAll("'", "''")}'`;
}

/** "$A$1:$C$4" or, for one cell, "$A$1". */
export function absoluteArea({ row, column, rows, columns }: Area): string {
  const first = `$${columnLetters(column)}$${row + 1}`;
  if (rows === 1 && columns === 1) return first;
  return `${first}:$${columnLetters(column + columns - 1)}$${row + rows}`;
}

const REFERENCE =
  /^=?(?:(?:'((?:[^']|'')+)'|([^'!:]+))!)?\$?([A-Za-z]{1,3})?\$?(\d+)?(?::\$?([A-Za-z]{1,3})?\$?(\d+)?)?$/;
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

export interface SheetArea {
  /** null: the sheet the reference stands on. */
  readonly sheet: string | null;
  readonly area: Area;
}

/** Reads "'My sheet'!$A$1:B2", "A1", "C:D", "2:5", with or without "="; null when the text is no such reference. */
export function parseReference(text: string): SheetArea | null {
  const match = REFERENCE.exec(text.trim());
  if (match === null) return null;
  const [, quoted, plain, letters, digits, lastLetters, lastDigits] = match;
  if (letters === undefined && digits === undefined) return null;
  const isRange = text.includes(":");
  const isMatched =
    isRange &&
    (letters === undefined) === (lastLetters === undefined) &&
    (digits === undefined) === (lastDigits === undefined);
  if (isRange ? !isMatched : letters === undefined || digits === undefined) return null;
  const column = letters === undefined ? 0 : columnIndex(letters);
  const row = digits === undefined ? 0 : Number(digits) - 1;
  const lastColumn = !isRange ? column : lastLetters === undefined ? LAST_COLUMN - 1 : columnIndex(lastLetters);
  const lastRow = !isRange ? row : lastDigits === undefined ? LAST_ROW - 1 : Number(lastDigits) - 1;
  if (row < 0 || lastRow < row || lastColumn < column) return null;
  const area = { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
  return { sheet: quoted?.replaceAll("''", "'") ?? plain ?? null, area };
}
