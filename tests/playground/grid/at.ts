/** Short ways to write to and read from a grid in its tests: cells by their A1 names. */
import { parseReference } from "../../../src/plan/address";
import type { Area, GridSheet, Value } from "../../../playground/grid/grid";

export function area(name: string): Area {
  const found = parseReference(name);
  if (found === null) throw new Error(`"${name}" is no area.`);
  return found.area;
}

/** Writes rows from the cell on. */
export function put(sheet: GridSheet, cell: string, ...rows: (Value | null)[][]): void {
  const { row, column } = area(cell);
  sheet.write({ row, column, rows: rows.length, columns: rows[0]?.length ?? 0 }, rows);
}

export function value(sheet: GridSheet, cell: string): Value | undefined {
  return sheet.values(area(cell))[0]?.[0];
}

export function values(sheet: GridSheet, name: string): Value[][] {
  return sheet.values(area(name));
}
