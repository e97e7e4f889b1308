/**
 * Adds a table to the workbook on a new sheet: an empty one to be filled in, or the sample. Nothing that stands is changed.
 */
import type { DateSystem } from "../../domain/calendar/calendar";
import { inDateSystem } from "../../plan/content";
import type { TemplateColumn } from "../../tables/template";
import type { Cell } from "../../tables/source";
import { toProblem } from "../errors/excel-errors";
import { loadFacts } from "../facts";
import { freeObjectName, freeTabName } from "../write/free-names";

export interface NewTable {
  /** The tab's name; numbered where it is taken. */
  readonly tab: string;
  /** The Excel table's name; numbered where it is taken. */
  readonly name: string;
  readonly columns: readonly TemplateColumn[];
  /** Days are of the 1900 system. Without any the table has one empty row. */
  readonly rows: readonly (readonly Cell[])[];
}

const STYLE = "TableStyleMedium2";
const DAY = "yyyy-mm-dd";
const DAY_AND_TIME = "yyyy-mm-dd hh:mm";

/** @throws Problem for what Excel refuses. */
export async function addTable(table: NewTable): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const facts = await loadFacts(context);
      const tab = freeTabName(
        table.tab,
        facts.sheets.map(({ name }) => name),
      );
      const taken = [...facts.tables, ...facts.names].map(({ name }) => name);
      const sheet = context.workbook.worksheets.add(tab);
      writeTable(sheet, table, { name: freeObjectName(table.name, taken), dateSystem: facts.dateSystem });
      sheet.freezePanes.freezeRows(1);
      sheet.activate();
      sheet.getRange("A2").select();
      await context.sync();
    });
  } catch (error) {
    throw toProblem(error);
  }
}

interface Place {
  readonly name: string;
  readonly dateSystem: DateSystem;
}

function writeTable(sheet: Excel.Worksheet, { columns, rows }: NewTable, { name, dateSystem }: Place): void {
  const ofWorkbook = (cell: Cell, at: number): Cell =>
    columns[at]!.type === "date" && typeof cell === "number" ? inDateSystem(cell, dateSystem) : cell;
  const length = Math.max(1, rows.length);
  const headings = sheet.getRangeByIndexes(0, 0, 1, columns.length);
  headings.values = [columns.map(({ heading }) => heading)];
  columns.forEach(({ type }, at) => {
    if (type !== "date") return;
    const timed = rows.some((row) => typeof row[at] === "number" && !Number.isInteger(row[at]));
    const format = timed ? DAY_AND_TIME : DAY;
    sheet.getRangeByIndexes(1, at, length, 1).numberFormat = Array.from({ length }, () => [format]);
  });
  if (rows.length > 0)
    sheet.getRangeByIndexes(1, 0, length, columns.length).values = rows.map((row) => row.map(ofWorkbook));
  const whole = sheet.getRangeByIndexes(0, 0, length + 1, columns.length);
  const table = sheet.tables.add(whole, true);
  table.name = name;
  table.style = STYLE;
  whole.format.autofitColumns();
}
