/**
 * The smallest part of an area that is used, where the sheet's used area reaches beyond the area.
 */
import type { Area, GridSheet } from "../../grid/grid";
import { containsArea, intersection } from "../../../src/plan/area";

/** Null when no cell of `area` holds content (or, unless `valuesOnly`, a format). */
export function usedWithin(sheet: GridSheet, area: Area, valuesOnly: boolean): Area | null {
  const used = sheet.used(valuesOnly);
  const shared = used && intersection(used, area);
  if (!used || !shared || containsArea(area, used)) return shared;
  const cells = valuesOnly ? sheet.values(shared) : sheet.formulas(shared);
  const isUsed = (row: number, column: number): boolean => {
    if ((cells[row]?.[column] ?? "") !== "") return true;
    return !valuesOnly && Object.keys(sheet.cellStyle(shared.row + row, shared.column + column)).length > 0;
  };
  return trimmed(shared, isUsed);
}

/** The area without unused rows and columns along its edges. */
function trimmed(area: Area, isUsed: (row: number, column: number) => boolean): Area | null {
  const isRowUsed = (row: number): boolean => some(0, area.columns, (column) => isUsed(row, column));
  let top = 0;
  while (top < area.rows && !isRowUsed(top)) top++;
  if (top === area.rows) return null;
  let bottom = area.rows - 1;
  while (!isRowUsed(bottom)) bottom--;
  const isColumnUsed = (column: number): boolean => some(top, bottom + 1, (row) => isUsed(row, column));
  let left = 0;
  while (!isColumnUsed(left)) left++;
  let right = area.columns - 1;
  while (!isColumnUsed(right)) right--;
  return { row: area.row + top, column: area.column + left, rows: bottom - top + 1, columns: right - left + 1 };
}

function some(from: number, to: number, holds: (index: number) => boolean): boolean {
  for (let index = from; index < to; index++) if (holds(index)) return true;
  return false;
}
