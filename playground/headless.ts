/**
 * The spreadsheet program behind the command line: the playground's grid, file reader and writer, and host for the real
 * office.js, without a page. Each part is loaded when it is first used.
 */
import type { OpenWorkbook, Spreadsheet } from "../src/cli/spreadsheet";
import type { Locale } from "../src/text/locale";
import type { UniverGrid } from "./grid/univer-grid";

/** The command line's view of a grid; `close` disposes of the grid. */
export function workbookOf(grid: UniverGrid, locale: Locale): OpenWorkbook {
  return {
    name: grid.name,
    withExcel: async (work) => (await import("./host/node-office")).withOffice(grid, locale, work),
    save: async () => (await import("./xlsx/save-xlsx")).saveXlsx(grid),
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

const emptyGrid = async (locale: Locale): Promise<UniverGrid> =>
  (await import("./grid/headless-grid")).createHeadlessGrid({ locale });

export const spreadsheet: Spreadsheet = {
  create: async (locale) => workbookOf(await emptyGrid(locale), locale),
  async open([first, ...others], { locale, encoding }) {
    const [{ openFile }, grid] = await Promise.all([import("./xlsx/open-file"), emptyGrid(locale)]);
    try {
      const opened = [await openFile(grid, first.name, first.bytes, encoding)];
      for (const file of others) {
        const { addFile } = await import("./xlsx/add-file");
        opened.push(await addFile(grid, { ...file, encoding }, () => emptyGrid(locale)));
      }
      return {
        workbook: workbookOf(grid, locale),
        notes: opened.flatMap(({ notes }) => notes),
        encodings: opened.flatMap(({ decoded }) => decoded ?? []),
      };
    } catch (error) {
      grid.dispose();
      throw error;
    }
  },
};
