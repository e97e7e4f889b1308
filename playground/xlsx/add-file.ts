/**
 * Adds another file to an open workbook: its sheets come to the end, with free names, their values and tables. Formulas come as what they
 * show, as they may refer to what does not come.
 */
import { Problem } from "../../src/text/problem";
import { say } from "../../src/text/say";
import { freeObjectName, freeTabName } from "../../src/workbook/write/free-names";
import type { Grid, GridSheet } from "../grid/grid";
import { valueInput } from "./cell-input";
import { addCsv, type Opened } from "./open-csv";
import { isTextFile } from "../../src/tables/text-files/file-kind";
import { openFile } from "./open-file";

/** A file's name, what it holds, and where it is text the encoding that the user names. */
export interface UserFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly encoding?: string | undefined;
}

/**
 * @param emptyGrid Makes the workbook that another workbook is opened in.
 * @throws Problem as openFile does, or where one of the two counts days from 1904; the workbook is then as before.
 */
export async function addFile(
  grid: Grid,
  { name, bytes, encoding }: UserFile,
  emptyGrid: () => Promise<Grid>,
): Promise<Opened> {
  if (grid.dateSystem !== 1900) throw countsFrom1904(grid.name);
  if (isTextFile(name, bytes)) return addCsv(grid, name, bytes, encoding);
  const other = await emptyGrid();
  try {
    const opened = await openFile(other, name, bytes);
    if (other.dateSystem !== 1900) throw countsFrom1904(name);
    for (const sheet of other.sheets()) copySheet(grid, sheet);
    await grid.settled();
    return opened;
  } finally {
    other.dispose();
  }
}

function copySheet(grid: Grid, from: GridSheet): void {
  const area = from.used(true);
  if (area === null) return;
  const names = new Set(grid.sheets().flatMap((sheet) => sheet.tables().map(({ name }) => name)));
  const taken = [...names, ...grid.names().map(({ name }) => name)];
  const sheet = grid.addSheet(
    freeTabName(
      from.name,
      grid.sheets().map(({ name }) => name),
    ),
  );
  sheet.write(
    area,
    from.values(area).map((row) => row.map(valueInput)),
  );
  sheet.setNumberFormats(area, from.numberFormats(area));
  for (const merged of from.merges()) sheet.merge(merged);
  for (const table of from.tables()) {
    const name = freeObjectName(table.name, taken);
    taken.push(name);
    sheet.addTable({ ...table, name });
  }
  sheet.visibility = from.visibility;
}

const countsFrom1904 = (name: string): Problem =>
  new Problem(
    say(
      `“${name}” counts days from 1904, so that it cannot be read together with other files. Turn off File › Options › Advanced › “Use 1904 date system” in Excel, or give it alone.`,
      `“${name}”使用 1904 日期系统，不能与其他文件一起读取。请在 Excel 的“文件 › 选项 › 高级”中取消“使用 1904 日期系统”，或单独读取该文件。`,
      `「${name}」使用 1904 日期系統，無法與其他檔案一起讀取。請在 Excel 的「檔案 › 選項 › 進階」中取消「使用 1904 日期系統」，或單獨讀取該檔案。`,
    ),
  );
