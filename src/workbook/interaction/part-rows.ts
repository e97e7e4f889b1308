/**
 * The rows of one part of a build, such as the customers of a segment, taken out of the list: as cells with their formats, onto a sheet of
 * their own, and as text for the clipboard and for files. What the list's column shows decides, whatever the kind.
 */
import { serial1900, isoDate } from "../../domain/calendar/calendar";
import type { Cell } from "../../tables/source";
import { loadFacts } from "../facts";
import { REQUEST_BYTES } from "../request-size";
import { addTable } from "./add-table";
import { cellsOf, type ListColumn, onList } from "./list";

export interface PartTable {
  readonly headings: readonly string[];
  /** By column, that of its first cell. */
  readonly formats: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly dateSystem: 1900 | 1904;
}

/** A read of values takes about this much for each cell. */
const CELL_BYTES = 40;

/** @throws Problem when the list is gone. */
export async function readPart(place: ListColumn, text: string): Promise<PartTable> {
  return onList(place, async (context, { table, column }) => {
    const { dateSystem } = await loadFacts(context);
    const [heading, body] = [table.getHeaderRowRange(), table.getDataBodyRange()];
    const first = body.getRow(0);
    heading.load("values");
    body.load("rowCount,columnCount");
    first.load("numberFormat");
    column.load("index");
    await context.sync();
    const { rowCount, columnCount } = body;
    const atOnce = Math.max(1, Math.floor(REQUEST_BYTES / CELL_BYTES / columnCount));
    const rows: Cell[][] = [];
    for (let row = 0; row < rowCount; row += atOnce) {
      const part = body.getCell(row, 0).getResizedRange(Math.min(atOnce, rowCount - row) - 1, columnCount - 1);
      const cells = await cellsOf(part);
      rows.push(...cells.filter((each) => String(each[column.index]).toLowerCase() === text.toLowerCase()));
    }
    const headings = (heading.values[0] as Cell[]).map(String);
    return { headings, formats: (first.numberFormat[0] as unknown[]).map(String), rows, dateSystem };
  });
}

/**
 * The rows on a new sheet, as values in a table of their own.
 * @returns The tab.
 * @throws Problem for what Excel refuses.
 */
export function addPartSheet({ headings, formats, rows }: PartTable, tab: string): Promise<string> {
  const columns = headings.map((heading, at) => ({ heading, numberFormat: formats[at] ?? null }));
  return addTable({ tab, name: "List", columns, rows });
}

const isDayFormat = (format: string): boolean => /y/i.test(format) && /d/i.test(format);

/** Every row as text, the headings first: days year first, figures in full, and texts as `ofText` writes them. */
function textRows(
  { headings, formats, rows, dateSystem }: PartTable,
  ofText: (text: string) => string,
): readonly (readonly string[])[] {
  const shown = (cell: Cell, format = ""): string => {
    if (typeof cell === "string") return ofText(cell);
    if (typeof cell !== "number" || !isDayFormat(format)) return String(cell);
    return isoDate(serial1900(cell, dateSystem));
  };
  return [headings.map(ofText), ...rows.map((row) => row.map((cell, at) => shown(cell, formats[at])))];
}

/** For the clipboard: cells parted by tabs, as sheets paste them. */
export const tabbedText = (table: PartTable): string =>
  textRows(table, (text) => text.replace(/[\t\r\n]+/g, " "))
    .map((row) => row.join("\t"))
    .join("\r\n");

/** A text that a spreadsheet would take for a formula is kept one by an apostrophe; telephone numbers stay. */
const harmless = (text: string): string => (/^(?:[=@]|[+-](?![\d\s().-]*$))/.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A .csv file that Excel opens in every language: UTF-8 with its mark. */
export const csvText = (table: PartTable): string =>
  `\uFEFF${textRows(table, harmless)
    .map((row) => row.map(quoted).join(","))
    .join("\r\n")}\r\n`;
