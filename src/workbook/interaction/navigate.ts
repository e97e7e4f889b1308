/**
 * Brings a sheet to the front, or the rows of one part of a build, such as the customers of a segment: the list's own
 * table is filtered natively, so that the user goes on from there with Excel's filter buttons.
 */
import { REQUEST_BYTES } from "../request-size";
import { toProblem } from "../errors/excel-errors";
import { sheetGone } from "../errors/problems";
import { cellsOf, type ListColumn, onList } from "./list";

/**
 * Brings a sheet to the front, also a hidden one.
 * @throws Problem when no sheet has that name any more.
 */
export async function showSheet(tab: string): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(tab);
      await context.sync();
      if (sheet.isNullObject) throw sheetGone(tab);
      activate(sheet);
      await context.sync();
    });
  } catch (error) {
    throw toProblem(error);
  }
}

export interface ShownRows {
  /** The sheet's present name. */
  readonly tab: string;
  /** Rows in view now. */
  readonly count: number;
}

/** A read of texts takes about this much for each cell. */
const CELL_BYTES = 80;

/**
 * Brings the list to the front with the rows alone that show `text` in the column, and selects the first of them. Other
 * filters of the table are taken away, because they would hide some of the rows. Nothing is filtered when no row shows
 * it.
 * @throws Problem when the sheet or its table is gone or protected.
 */
export async function showRowsOf(place: ListColumn, text: string): Promise<ShownRows> {
  return onList(place, async (context, { sheet, tab, table, column }) => {
    const { texts, count, first } = await rowsShowing(context, column, text);
    activate(sheet);
    if (first !== null) {
      table.clearFilters();
      column.filter.applyValuesFilter([...texts]);
      table.getDataBodyRange().getCell(first, 0).select();
    }
    await context.sync();
    return { tab, count };
  });
}

/**
 * Brings the list to the front with all of its rows.
 * @throws Problem when the sheet or its table is gone or protected.
 */
export async function showAllRows(place: ListColumn): Promise<ShownRows> {
  return onList(place, async (context, { sheet, tab, table }) => {
    activate(sheet);
    table.clearFilters();
    const body = table.getDataBodyRange();
    body.load("rowCount");
    body.getCell(0, 0).select();
    await context.sync();
    return { tab, count: body.rowCount };
  });
}

function activate(sheet: Excel.Worksheet): void {
  sheet.visibility = Excel.SheetVisibility.visible;
  sheet.activate();
}

interface FoundRows {
  /** The spellings there are. */
  readonly texts: Set<string>;
  count: number;
  /** From the first body row, counted from 0. */
  first: number | null;
}

/** Excel's filter ignores case, but takes each spelling as a value of its own: all spellings found are returned. */
async function rowsShowing(context: Excel.RequestContext, column: Excel.TableColumn, text: string): Promise<FoundRows> {
  const wanted = text.toLowerCase();
  const body = column.getDataBodyRange();
  body.load("rowCount");
  await context.sync();
  const { rowCount } = body;
  const rowsAtOnce = Math.floor(REQUEST_BYTES / CELL_BYTES);
  const found: FoundRows = { texts: new Set(), count: 0, first: null };
  for (let row = 0; row < rowCount; row += rowsAtOnce) {
    const cells = await cellsOf(body.getCell(row, 0).getResizedRange(Math.min(rowsAtOnce, rowCount - row) - 1, 0));
    for (const [index, [cell]] of cells.entries()) {
      const shown = String(cell);
      if (shown.toLowerCase() !== wanted) continue;
      found.texts.add(shown);
      found.count++;
      found.first ??= row + index;
    }
  }
  return found;
}
