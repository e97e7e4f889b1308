/**
 * Tables and inputs of a build's sheets before they are written anew, for kinds that plan from them. They are read from
 * the sheets themselves, so that the workbook's settings hold no customer data.
 */
import type { PreviousBuild, PreviousSheet, PreviousTable } from "../../kinds/kind";
import type { Area } from "../../plan/plan";
import type { Cell } from "../../tables/source";
import { REQUEST_BYTES } from "../request-size";
import { breathe, type Control } from "../control";
import { ownSheet, type WorkbookFacts } from "../facts";
import type { SavedBuild, SavedSheet } from "../settings";
import { runWhenReady } from "../waiting-run";
import { rangeOf } from "../write/batch";

/** A read of values takes about this much for each cell. */
const CELL_BYTES = 40;

/** Reads the sheets of `keys` that still stand and have a table; no request when there is none. */
export async function readPreviousBuild(
  facts: WorkbookFacts,
  previous: SavedBuild,
  keys: readonly string[],
  control: Control,
): Promise<PreviousBuild> {
  const sheets: Record<string, PreviousSheet> = {};
  for (const saved of previous.sheets.filter(({ key }) => keys.includes(key))) {
    const tab = ownSheet(facts, previous.id, saved)?.name;
    if (saved.look.tables.length === 0 || tab === undefined) continue;
    sheets[saved.key] = await runWhenReady(
      (context) => readSheet(context.workbook.worksheets.getItem(tab), saved, control),
      control,
    );
  }
  return { options: previous.options, sheets };
}

async function readSheet(sheet: Excel.Worksheet, { look }: SavedSheet, control: Control): Promise<PreviousSheet> {
  const first = look.inputs.map(({ key, area }) => [key, loaded(sheet, { ...area, rows: 1, columns: 1 })] as const);
  const tables: PreviousTable[] = [];
  for (const { area } of look.tables) tables.push(await readCells(sheet, area, control));
  const [table, ...others] = tables;
  const inputs = first.map(([key, range]) => [key, (range.values as Cell[][])[0]?.[0] ?? null] as const);
  return { ...table!, ...(others.length > 0 && { others }), inputs: Object.fromEntries(inputs) };
}

/** What the inputs' ranges were asked to load comes with the first rows. */
async function readCells(sheet: Excel.Worksheet, table: Area, control: Control): Promise<PreviousTable> {
  const rowsAtOnce = Math.max(1, Math.floor(REQUEST_BYTES / (table.columns * CELL_BYTES)));
  const cells: Cell[][] = [];
  for (let row = 0; row < table.rows; row += rowsAtOnce) {
    const part = loaded(sheet, { ...table, row: table.row + row, rows: Math.min(rowsAtOnce, table.rows - row) });
    await sheet.context.sync();
    for (const each of part.values as Cell[][]) cells.push(each);
    await breathe(control);
  }
  const [headings = [], ...rows] = cells;
  return { headings, rows };
}

function loaded(sheet: Excel.Worksheet, area: Area): Excel.Range {
  const range = rangeOf(sheet, area);
  range.load("values");
  return range;
}
