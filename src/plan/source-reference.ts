/**
 * References to a column of the user's own table, for formulas that stay live as rows are added.
 */
import type { Source } from "../tables/source";
import { columnLetters, quoteSheet } from "./address";
import { NativeReference } from "./formula";

/** Headings that every spreadsheet program reads in a structured reference without escapes. */
const PLAIN_HEADING = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_ ()（）]*[\p{L}\p{N}_)）])?$/u;

/**
 * The body of one column: a structured reference to an Excel table, else the whole column of the sheet (its heading is text, which
 * sums and counts by date pass over). Both grow with the table.
 * @param column Zero-based column of the source.
 * @example sourceColumn(orders.source, orders.columns.amount!).text; // "Orders[Amount]" or "'Sheet1'!$D:$D"
 */
export function sourceColumn(source: Source, column: number): NativeReference {
  const heading = source.headers[column] ?? "";
  if (source.table !== null && PLAIN_HEADING.test(heading)) return new NativeReference(`${source.table}[${heading}]`);
  const letters = columnLetters(source.firstColumn + column);
  return new NativeReference(`${quoteSheet(source.sheet)}$${letters}:$${letters}`);
}
