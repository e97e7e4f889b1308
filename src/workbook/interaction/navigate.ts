/**
 * Brings a sheet to the front, or the rows of one part of a build, such as the customers of a segment: the list's own
 * table is filtered natively, so that the user goes on from there with Excel's filter buttons.
 */
import type { Cell } from "../../tables/source";
import { REQUEST_BYTES } from "../request-size";
import { toProblem } from "../errors/excel-errors";
import { loadFacts, ownSheet } from "../facts";
import { listGone, sheetGone, unknownBuild } from "../errors/problems";

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

/** A column of the table that lists a build's parts, as `PartRows` of its plan names it. */
export interface ListColumn {
  readonly buildId: string;
  readonly sheet: string;
  readonly heading: string;
}

export interface ShownRows {
  /** The sheet's present name. */
  readonly tab: string;
  /** Rows in view now. */
  readonly count: number;
}

interface Found {
  readonly sheet: Excel.Worksheet;
  readonly tab: string;
  readonly table: Excel.Table;
  readonly column: Excel.TableColumn;
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

async function onList<T>(
  place: ListColumn,
  act: (context: Excel.RequestContext, found: Found) => Promise<T>,
): Promise<T> {
  try {
    return await Excel.run(async (context) => act(context, await findList(context, place)));
  } catch (error) {
    throw toProblem(error);
  }
}

async function findList(context: Excel.RequestContext, { buildId, sheet: key, heading }: ListColumn): Promise<Found> {
  const facts = await loadFacts(context);
  const saved = facts.builds.find(({ id }) => id === buildId)?.sheets.find((each) => each.key === key);
  if (!saved) throw unknownBuild();
  const tab = ownSheet(facts, buildId, saved)?.name;
  if (tab === undefined) throw sheetGone(saved.look.tab);
  const sheet = context.workbook.worksheets.getItem(tab);
  const columns = facts.tables
    .filter((table) => table.sheet === tab)
    .map(({ name }) => {
      const table = sheet.tables.getItem(name);
      const column = table.columns.getItemOrNullObject(heading);
      column.load("name");
      return { table, column };
    });
  await context.sync();
  const found = columns.find(({ column }) => !column.isNullObject);
  if (!found) throw listGone(tab, heading);
  return { sheet, tab, ...found };
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

async function cellsOf(range: Excel.Range): Promise<Cell[][]> {
  range.load("values");
  await range.context.sync();
  return range.values as Cell[][];
}
