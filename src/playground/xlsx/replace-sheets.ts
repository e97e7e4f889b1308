/** Empties a workbook for a file: its sheets, names and settings go, sheets with the file's names come. */
import type { Grid, GridSheet } from "../grid/grid";

/** The new sheets in the order of `names`. A workbook always has a sheet, so the old ones go after the new have come. */
export function replaceSheets(grid: Grid, names: readonly string[]): GridSheet[] {
  for (const { name, sheetId } of grid.names()) grid.removeName(name, sheetId);
  grid.settings.clear();
  const old = grid.sheets();
  const taken = new Set([...old.map((sheet) => sheet.name.toLowerCase()), ...names.map((name) => name.toLowerCase())]);
  let count = 0;
  const added = names.map(() => {
    do count++;
    while (taken.has(`opening ${count}`));
    return grid.addSheet(`opening ${count}`);
  });
  for (const sheet of old) grid.deleteSheet(sheet.id);
  added.forEach((sheet, index) => {
    const name = names[index];
    if (name !== undefined) sheet.name = name;
  });
  return added;
}
