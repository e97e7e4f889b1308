/**
 * A style property of a range as Excel answers it: the value all cells share, the sheet's default, or null when the
 * cells differ.
 */
import type { CellStyle } from "../../grid/grid";
import { intersection } from "../../../src/plan/area";
import type { CellArea } from "./cell-area";

export function sharedStyle<Key extends keyof CellStyle, Default>(
  range: CellArea,
  key: Key,
  byDefault: Default,
): NonNullable<CellStyle[Key]> | Default | null {
  const { sheet, area } = range;
  const shared = sheet.style(area)[key];
  if (shared !== undefined) return shared;
  // The grid leaves out both a key that differs and one that no cell has.
  const used = sheet.used(false);
  const formatted = used && intersection(used, area);
  if (!formatted) return byDefault;
  for (let row = formatted.row; row < formatted.row + formatted.rows; row++) {
    for (let column = formatted.column; column < formatted.column + formatted.columns; column++) {
      if (sheet.cellStyle(row, column)[key] !== undefined) return null;
    }
  }
  return byDefault;
}
