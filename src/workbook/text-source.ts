/**
 * The table that a text file holds, found in its first rows as tables are found in a workbook.
 */
import { readTextTable, rowsOf, type TextTable } from "../tables/text-files/text-table";
import type { Text } from "../text/locale";
import { type FoundSource, sourceIn } from "./sources";

export interface TextSource {
  readonly found: FoundSource;
  readonly encoding: TextTable["decoded"]["encoding"];
  readonly ground: TextTable["decoded"]["ground"];
  readonly delimiter: string;
  /** Lines up to the last of the headings. */
  readonly skip: number;
  /** Fields of the row of headings. */
  readonly columns: number;
  /** What the user should know of how the file was read. */
  readonly notes: readonly Text[];
}

/** Rows that are looked at. */
const FIRST_ROWS = 120;

/**
 * @param bytes The beginning of the file, whole rows.
 * @param encoding The one that the user names; by the bytes where there is none.
 * @returns null where no row looks like headings.
 * @throws Problem for bytes in no encoding, and a quotation mark that is never closed.
 */
export function findInText(name: string, bytes: Uint8Array, encoding?: string): TextSource | null {
  const { decoded, dialect, table, notes } = readTextTable(bytes, encoding);
  const rows = rowsOf(table).slice(0, FIRST_ROWS);
  const place = { sheet: name, row: 0, column: 0, rows: table.rows };
  const found = sourceIn(place, rows, 1900);
  if (found === null) return null;
  const { headerRow } = found.source;
  return {
    found,
    ...{ encoding: decoded.encoding, ground: decoded.ground, delimiter: dialect.delimiter, notes },
    skip: dialect.linesAbove + headerRow + 1,
    columns: table.fields(headerRow).length,
  };
}

/** Whether a row of headings is the one of a table; a heading that is merged over two rows stands in the upper one. */
export const isSameRow = (headers: readonly string[], row: readonly string[]): boolean =>
  headers.every((wanted, at) => row[at] === wanted || row[at] === "");
