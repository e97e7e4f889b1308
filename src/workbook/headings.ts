/**
 * Finds the heading row of a plain sheet: below titles, notes and merged group headings, to the right of blank columns.
 * Pure; works on the first rows of the used range.
 */
import type { Cell } from "../tables/source";
import type { Text } from "../text/locale";

export interface Heading {
  /** Position inside the rows looked at. */
  readonly row: number;
  readonly firstColumn: number;
  readonly headers: readonly string[];
  readonly notes: readonly Text[];
}

/** Titles, filters and export notes stand above the headings; further down than this no one puts them. */
const ROWS_SEARCHED = 20;
/** Rows below a heading that tell how wide the table is. */
const ROWS_BELOW = 10;
/** A heading row names at least this share of the columns its body fills. */
const NAMED_SHARE = 0.5;

/** The heading row among the first rows, or null when nothing there looks like a table. */
export function findHeading(rows: readonly (readonly Cell[])[]): Heading | null {
  for (let row = 0; row < Math.min(ROWS_SEARCHED, rows.length); row++) {
    if (!looksLikeHeading(rows, row)) continue;
    return headingAt(rows, lowestHeadingRow(rows, row));
  }
  return null;
}

function isBlank(cell: Cell): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/** A name, not a figure: text that is not only digits, signs and separators. */
function isName(cell: Cell): boolean {
  return typeof cell === "string" && /\p{L}/u.test(cell) && !cell.startsWith("#");
}

function filled(row: readonly Cell[]): number {
  return row.reduce<number>((count, cell) => count + (isBlank(cell) ? 0 : 1), 0);
}

function looksLikeHeading(rows: readonly (readonly Cell[])[], row: number): boolean {
  const cells = rows[row] ?? [];
  const count = filled(cells);
  const names = cells.filter(isName).length;
  if (names < 2 || names < count * 0.8) return false;
  const widths = rows.slice(row + 1, row + 1 + ROWS_BELOW).map(filled);
  return count >= Math.max(0, ...widths) * NAMED_SHARE;
}

/**
 * Group headings over merged cells ("Buyer" above "Name", "Phone") stand above the real ones. A row directly below that names
 * more columns and has no digit is the real one: body rows have dates, amounts or numbers in them.
 */
function lowestHeadingRow(rows: readonly (readonly Cell[])[], row: number): number {
  const below = rows[row + 1];
  if (!below || !looksLikeHeading(rows, row + 1)) return row;
  const isOnlyNames = below.every((cell) => isBlank(cell) || (isName(cell) && !/\d/.test(String(cell))));
  const isFuller = filled(below) > filled(rows[row] ?? []) || hasGap(rows[row] ?? [], below);
  return isOnlyNames && isFuller ? lowestHeadingRow(rows, row + 1) : row;
}

/** True when `below` names a column that `above` leaves blank: the blank was the rest of a merged cell. */
function hasGap(above: readonly Cell[], below: readonly Cell[]): boolean {
  return below.some((cell, column) => !isBlank(cell) && isBlank(above[column]));
}

function headingAt(rows: readonly (readonly Cell[])[], row: number): Heading | null {
  const width = Math.max(...rows.map((cells) => cells.length));
  const inUse = Array.from(
    { length: width },
    (_, column) => !isBlank(rows[row]?.[column]) || rows.slice(row + 1).some((cells) => !isBlank(cells[column])),
  );
  const span = widestSpan(inUse, (column) => !isBlank(rows[row]?.[column]));
  if (!span) return null;
  const notes: Text[] = [];
  const headers = Array.from({ length: span.to - span.from }, (_, index) =>
    headerText(rows, row, span.from + index, notes),
  );
  return { row, firstColumn: span.from, headers, notes };
}

/** The run of used columns with the most names: a blank column separates two tables side by side. */
function widestSpan(
  inUse: readonly boolean[],
  isNamed: (column: number) => boolean,
): { from: number; to: number } | null {
  let best: { from: number; to: number; names: number } | null = null;
  for (let from = 0; from < inUse.length; from++) {
    if (!inUse[from] || inUse[from - 1]) continue;
    let to = from;
    let names = 0;
    for (; inUse[to]; to++) names += isNamed(to) ? 1 : 0;
    if (names > (best?.names ?? 0)) best = { from, to, names };
  }
  return best;
}

/** The heading of a column; where it is blank, the one directly above it: a heading merged over two rows stands in the upper. */
function headerText(rows: readonly (readonly Cell[])[], row: number, column: number, notes: Text[]): string {
  const own = rows[row]?.[column];
  if (!isBlank(own)) return plainText(own);
  const above = rows[row - 1]?.[column];
  if (isBlank(above) || filled(rows[row - 1] ?? []) < 2) return "";
  const header = plainText(above);
  notes.push({
    "en-US": `The heading “${header}” was taken from a merged cell above its column.`,
    "zh-CN": `列标题“${header}”取自其上方的合并单元格。`,
    "zh-TW": `欄標題「${header}」取自其上方的合併儲存格。`,
  });
  return header;
}

/** A heading on one line, as people read it. */
export function plainText(cell: Cell): string {
  return String(cell).replace(/\s+/g, " ").trim();
}
