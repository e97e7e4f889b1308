/**
 * Where a build lists its parts: the sheet, the table and the column, as they are in the workbook now.
 */
import type { Cell } from "../../tables/source";
import { toProblem } from "../errors/excel-errors";
import { listGone, sheetGone, unknownBuild } from "../errors/problems";
import { loadFacts, ownSheet } from "../facts";

/** A column of the table that lists a build's parts, as `PartRows` of its plan names it. */
export interface ListColumn {
  readonly buildId: string;
  readonly sheet: string;
  readonly heading: string;
}

export interface FoundList {
  readonly sheet: Excel.Worksheet;
  readonly tab: string;
  readonly table: Excel.Table;
  readonly column: Excel.TableColumn;
}

/**
 * Acts on the list.
 * @throws Problem when the sheet or its table is gone, or Excel refuses what is done.
 */
export async function onList<T>(
  place: ListColumn,
  act: (context: Excel.RequestContext, found: FoundList) => Promise<T>,
): Promise<T> {
  try {
    return await Excel.run(async (context) => act(context, await findList(context, place)));
  } catch (error) {
    throw toProblem(error);
  }
}

async function findList(
  context: Excel.RequestContext,
  { buildId, sheet: key, heading }: ListColumn,
): Promise<FoundList> {
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

/** What the cells of a range hold; one sync. */
export async function cellsOf(range: Excel.Range): Promise<Cell[][]> {
  range.load("values");
  await range.context.sync();
  return range.values as Cell[][];
}
