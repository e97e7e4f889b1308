/** A table of the user's on a sheet: headings, rows, and around them an Excel table where it has a name. */
import type { GridSheet, Value } from "../../../playground/grid/grid";
import { NEW_TABLE } from "../../../playground/grid/new-table";

export function writeUserTable(
  sheet: GridSheet,
  table: string | null,
  headings: readonly string[],
  rows: readonly (readonly (Value | null)[])[],
): void {
  const area = { row: 0, column: 0, rows: rows.length + 1, columns: headings.length };
  sheet.write(area, [headings, ...rows.map((row) => row.map((cell) => (cell === "" ? null : cell)))]);
  if (table !== null) sheet.addTable({ ...NEW_TABLE, name: table, area });
}
