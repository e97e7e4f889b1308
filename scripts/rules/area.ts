/** Addresses of files ("A1:C9", no "$" needed) as rows and columns, counted from 1; only what the rules of files compare. */

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's grid. */
const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** Null for what is no address inside Excel's grid. */
export function areaOf(address: string): Area | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(address);
  if (found === null) return null;
  const [, firstColumn = "", firstRow, lastColumn = firstColumn, lastRow = firstRow] = found;
  const [top, bottom] = [Number(firstRow), Number(lastRow)];
  const [left, right] = [columnNumber(firstColumn), columnNumber(lastColumn)];
  const inside = top >= 1 && top <= bottom && bottom <= LAST_ROW && left <= right && right <= LAST_COLUMN;
  return inside ? { top, left, bottom, right } : null;
}

export function overlap(one: Area, other: Area): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}
