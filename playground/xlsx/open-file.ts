/**
 * Opens a user's file into the grid, its kind recognised by content and name; a file that cannot be opened is a Problem
 * with its reason.
 */
import type { Grid } from "../grid/grid";
import { openCsv, type Opened } from "./open-csv";
import { openXlsx } from "./open-xlsx";
import { isTextFile } from "../../src/tables/text-files/file-kind";

/**
 * Replaces the workbook's content by the file's: .xlsx, .csv, .tsv or .txt.
 * @param encoding Of a text file, where the user names it.
 * @throws Problem when the file is of another kind, protected by a password, damaged, or named for what it is not.
 */
export async function openFile(grid: Grid, name: string, bytes: Uint8Array, encoding?: string): Promise<Opened> {
  if (!isTextFile(name, bytes)) return { notes: await openXlsx(grid, name, bytes), decoded: null };
  const opened = openCsv(grid, name, bytes, encoding);
  await grid.settled();
  return opened;
}
