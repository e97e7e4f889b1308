/**
 * A1 notation: column letters, absolute and relative addresses, sheet names quoted so that any tab name is safe in a formula.
 * Rows and columns are zero-based positions, as everywhere in a plan.
 */
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
 * The address of an area on its sheet; one cell has no colon.
 * @param absolute With dollar signs: the address stays when the formula is copied. "column": only its columns stay.
 * @example areaAddress({ row: 0, column: 1, rows: 3, columns: 1 }, true); // "$B$1:$B$3"
 */
export function areaAddress(area: Area, absolute: boolean | "column"): string {
  const [columnMark, rowMark] = [absolute === false ? "" : "$", absolute === true ? "$" : ""];
  const cell = (row: number, column: number): string => `${columnMark}${columnLetters(column)}${rowMark}${row + 1}`;
  const first = cell(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cell(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/**
 * A sheet's name as a formula writes it before an address. Always quoted: a bare name can read as a cell or a number.
 * @example quoteSheet("Q1 '26"); // "'Q1 ''26'!"
 */
export function quoteSheet(tab: string): string {
  return `'${tab.replaceAll("'", "''")}'!`;
}
