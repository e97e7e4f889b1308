/**
 * Finds a chosen table again where it stands now: rows are added, sheets renamed and columns moved after it was chosen.
 */
import type { Cell, Source } from "../tables/source";
import { plainText } from "./headings";
import { headingsChanged, sourceGone } from "./errors/problems";

/** Excel's limit; a plain table is taken down to the last used row above it. */
const LAST_ROW = 1_048_576;

/**
 * The source with its present place and length; its headings are those it was chosen by.
 * @throws Problem when the table is gone or its headings are others. Two syncs.
 */
export async function locate(context: Excel.RequestContext, source: Source): Promise<Source> {
  return source.table === null ? locatePlain(context, source) : locateTable(context, source, source.table);
}

async function locateTable(context: Excel.RequestContext, source: Source, name: string): Promise<Source> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load("name,worksheet/name");
  await context.sync();
  if (table.isNullObject) throw sourceGone(name);
  const headings = table.getHeaderRowRange();
  headings.load("values,rowIndex,columnIndex");
  const body = table.getDataBodyRange();
  body.load("rowCount");
  await context.sync();
  ensureSameHeadings(source, headings.values[0] ?? []);
  return {
    ...source,
    sheet: table.worksheet.name,
    headerRow: headings.rowIndex,
    firstColumn: headings.columnIndex,
    rows: body.rowCount,
  };
}

async function locatePlain(context: Excel.RequestContext, source: Source): Promise<Source> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(source.sheet);
  await context.sync();
  if (sheet.isNullObject) throw sourceGone(source.name);
  const headings = sheet.getRangeByIndexes(source.headerRow, source.firstColumn, 1, source.headers.length);
  headings.load("values");
  const body = sheet
    .getRangeByIndexes(source.headerRow, source.firstColumn, LAST_ROW - source.headerRow, source.headers.length)
    .getUsedRangeOrNullObject(true);
  body.load("rowIndex,rowCount");
  await context.sync();
  ensureSameHeadings(source, headings.values[0] ?? []);
  const rows = body.isNullObject ? 0 : Math.max(0, body.rowIndex + body.rowCount - source.headerRow - 1);
  return { ...source, rows };
}

/** A heading that was taken from a merged cell above, or a blank one, may be blank in the row itself. */
function ensureSameHeadings(source: Source, cells: readonly Cell[]): void {
  const missing = source.headers.filter((header, index) => {
    const now = plainText(cells[index] ?? "");
    return now !== header && !(now === "" && source.table === null);
  });
  if (missing.length > 0) throw headingsChanged(source.name, missing);
}
