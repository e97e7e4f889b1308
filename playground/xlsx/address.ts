/** Cell addresses of a file, such as "A1:B2", and the limits of a sheet. */
import { columnLetters, parseReference } from "../grid/a1";
import type { Area } from "../grid/grid";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "B2" for one cell, "B2:C4" for more. */
export function areaAddress({ row, column, rows, columns }: Area): string {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** The area of "B2", "$B$2:C4", "A:C"; null for anything else. */
export function areaOf(reference: string): Area | null {
  return parseReference(reference)?.area ?? null;
}

/** The areas of a file's list of references, "A1:B2 D4"; what is no reference is left out. */
export function areasOf(references: string): Area[] {
  return references
    .trim()
    .split(/\s+/)
    .map(areaOf)
    .filter((area) => area !== null);
}
