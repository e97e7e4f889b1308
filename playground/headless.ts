/**
 * Entry of `npm run headless`: the command line of src/cli over the playground's grid, file reader and writer, and host
 * for the real office.js, without a page.
 */
import { runCommandLine } from "../src/cli/main";
import type { OpenWorkbook, Spreadsheet } from "../src/cli/spreadsheet";
import type { Locale } from "../src/text/locale";
import { createHeadlessGrid } from "./grid/headless-grid";
import type { UniverGrid } from "./grid/univer-grid";
import { withOffice } from "./host/node-office";
import { openFile } from "./xlsx/open-file";
import { saveXlsx } from "./xlsx/save-xlsx";

/** The command line's view of a grid; `close` disposes of the grid. */
export function workbookOf(grid: UniverGrid, locale: Locale): OpenWorkbook {
  return {
    name: grid.name,
    withExcel: (work) => withOffice(grid, locale, work),
    save: () => saveXlsx(grid),
    close: () => grid.dispose(),
    async calculate(formula) {
      const sheet = grid.activeSheet();
      const cell = { row: 0, column: 0, rows: 1, columns: 1 };
      sheet.write(cell, [[formula]]);
      await grid.settled();
      const [area = cell] = sheet.spills();
      return { values: sheet.values(area), refusal: grid.refusalAt(sheet.id, 0, 0)?.text ?? null };
    },
  };
}

export const spreadsheet: Spreadsheet = {
  create: (locale) => workbookOf(createHeadlessGrid({ locale }), locale),
  async open(name, bytes, locale) {
    const grid = createHeadlessGrid({ locale });
    try {
      const notes = await openFile(grid, name, bytes);
      return { workbook: workbookOf(grid, locale), notes };
    } catch (error) {
      grid.dispose();
      throw error;
    }
  },
};

if (require.main === module) void runCommandLine(process.argv.slice(2), spreadsheet);
