/**
 * One style a cell: where an author styles cells twice, the later style stands. Writers may then apply styles in any order.
 */
import type { Area, StyledArea } from "./plan";

/** What of `area` lies outside `other`: up to four rectangles that do not overlap. */
function outside(area: Area, other: Area): Area[] {
  const top = Math.max(area.row, other.row);
  const bottom = Math.min(area.row + area.rows, other.row + other.rows);
  const left = Math.max(area.column, other.column);
  const right = Math.min(area.column + area.columns, other.column + other.columns);
  if (top >= bottom || left >= right) return [area];
  const { row, column, rows, columns } = area;
  return [
    { row, column, rows: top - row, columns },
    { row: bottom, column, rows: row + rows - bottom, columns },
    { row: top, column, rows: bottom - top, columns: left - column },
    { row: top, column: right, rows: bottom - top, columns: column + columns - right },
  ].filter((piece) => piece.rows > 0 && piece.columns > 0);
}

const overlap = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** The same looks without overlaps. Every pair is compared, so that the common one, which does not meet, is let by first. */
export function lastStyleWins(styles: readonly StyledArea[]): StyledArea[] {
  return styles.flatMap(({ area, style }, i) => {
    let pieces: Area[] = [area];
    for (let j = i + 1; j < styles.length; j++) {
      const later = styles[j]!.area;
      if (overlap(area, later)) pieces = pieces.flatMap((piece) => outside(piece, later));
    }
    return pieces.map((piece) => ({ area: piece, style }));
  });
}
