/** Empties a workbook for a file: its sheets, names, settings and add-ins go, sheets with the file's names come. */
import type { Grid, GridSheet } from "../grid/grid";

interface NewSheet {
  readonly name: string;
  /** The id it had when it was saved; undefined for a new one. */
  readonly id?: string;
}

/**
 * The new sheets in the order given. A workbook always has a sheet, so one stands in between the old ones and the new,
 * which may have the old ones' names and ids when a file is opened again.
 */
export function replaceSheets(grid: Grid, sheets: readonly NewSheet[]): GridSheet[] {
  for (const { name, sheetId } of grid.names()) grid.removeName(name, sheetId);
  grid.settings.clear();
  grid.addIns.clear();
  const old = grid.sheets();
  const taken = new Set([...old, ...sheets].map(({ name }) => name.toLowerCase()));
  let count = 1;
  while (taken.has(`opening ${count}`)) count++;
  const between = grid.addSheet(`opening ${count}`);
  for (const { id } of old) grid.deleteSheet(id);
  const added = sheets.map(({ name, id }) => grid.addSheet(name, undefined, id));
  if (added.length > 0) grid.deleteSheet(between.id);
  return added;
}
