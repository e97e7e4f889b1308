/**
 * Adds a table to the workbook on a new sheet: an empty one to be filled in, the sample, or rows taken out of a list. Nothing that stands is
 * changed.
 */
import type { DateSystem } from "../../domain/calendar/calendar";
import { inDateSystem } from "../../plan/content";
import type { Cell } from "../../tables/source";
import { toProblem } from "../errors/excel-errors";
import { loadFacts, type WorkbookFacts } from "../facts";
import { REQUEST_BYTES } from "../request-size";
import { freeObjectName, freeTabName } from "../write/free-names";

interface NewColumn {
  readonly heading: string;
  /** As Excel takes it; General where null. */
  readonly numberFormat: string | null;
  /** Whether its numbers are days of the 1900 system, to be written as the workbook counts days. */
  readonly ofDays?: boolean;
}

export interface NewTable {
  /** The tab's name; numbered where it is taken. */
  readonly tab: string;
  /** The Excel table's name; numbered where it is taken. */
  readonly name: string;
  readonly columns: readonly NewColumn[];
  /** Without any the table has one empty row. */
  readonly rows: readonly (readonly Cell[])[];
}

const STYLE = "TableStyleMedium2";
/** What a cell takes in a request, its number format included. */
const CELL_BYTES = 80;

/**
 * @returns The tab.
 * @throws Problem for what Excel refuses.
 */
export async function addTable(table: NewTable): Promise<string> {
  try {
    return await Excel.run(async (context) => {
      const facts = await loadFacts(context);
      const tab = freeTabName(
        table.tab,
        facts.sheets.map(({ name }) => name),
      );
      const sheet = context.workbook.worksheets.add(tab);
      await writeRows(sheet, table, facts.dateSystem);
      makeTable(sheet, table, facts);
      sheet.freezePanes.freezeRows(1);
      sheet.activate();
      sheet.getRange("A2").select();
      await context.sync();
      return tab;
    });
  } catch (error) {
    throw toProblem(error);
  }
}

/** A text is written as such, whatever it begins with. */
const asInput = (cell: Cell): Cell => (typeof cell === "string" && cell !== "" ? `'${cell}` : cell);

async function writeRows(sheet: Excel.Worksheet, { columns, rows }: NewTable, system: DateSystem): Promise<void> {
  const inWorkbook = (cell: Cell, at: number): Cell =>
    columns[at]!.ofDays && typeof cell === "number" ? inDateSystem(cell, system) : asInput(cell);
  sheet.getRangeByIndexes(0, 0, 1, columns.length).values = [columns.map(({ heading }) => asInput(heading))];
  const length = Math.max(1, rows.length);
  columns.forEach(({ numberFormat }, at) => {
    if (numberFormat !== null)
      sheet.getRangeByIndexes(1, at, length, 1).numberFormat = Array.from({ length }, () => [numberFormat]);
  });
  const atOnce = Math.max(1, Math.floor(REQUEST_BYTES / CELL_BYTES / columns.length));
  for (let row = 0; row < rows.length; row += atOnce) {
    const part = rows.slice(row, row + atOnce);
    sheet.getRangeByIndexes(row + 1, 0, part.length, columns.length).values = part.map((cells) =>
      cells.map(inWorkbook),
    );
    await sheet.context.sync();
  }
}

function makeTable(sheet: Excel.Worksheet, { name, columns, rows }: NewTable, facts: WorkbookFacts): void {
  const whole = sheet.getRangeByIndexes(0, 0, Math.max(1, rows.length) + 1, columns.length);
  const table = sheet.tables.add(whole, true);
  table.name = freeObjectName(
    name,
    [...facts.tables, ...facts.names].map((each) => each.name),
  );
  table.style = STYLE;
  whole.format.autofitColumns();
}
