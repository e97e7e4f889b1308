/**
 * References to a column of the user's own table, for formulas that stay live as rows are added.
 */
import type { Source } from "../tables/source";
import { columnLetters, quoteSheet } from "./address";
import { type Expression, f, NativeReference } from "./formula";

/** Headings that every spreadsheet program reads in a structured reference without escapes. */
const PLAIN_HEADING = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_ ()（）]*[\p{L}\p{N}_)）])?$/u;

/** A column of an Excel table; null for a heading that a reference would have to escape. */
export const tableColumn = (table: string, heading: string): NativeReference | null =>
  PLAIN_HEADING.test(heading) ? new NativeReference(`${table}[${heading}]`) : null;

const LAST_ROW = 1_048_576;

/**
 * The cells below the heading of a column that are not blank, counted by a formula; a formula's "" is blank.
 * @param column Zero-based column of the source.
 */
export function filledCells(source: Source, column: number): Expression {
  const letters = columnLetters(source.firstColumn + column);
  const body = new NativeReference(
    `${quoteSheet(source.sheet)}$${letters}$${source.headerRow + 2}:$${letters}$${LAST_ROW}`,
  );
  return f`ROWS(${body})-COUNTBLANK(${body})`;
}

/**
 * The body of one column: a structured reference to an Excel table, else the whole column of the sheet (its heading is text, which
 * sums and counts by date pass over). Both grow with the table.
 * @param column Zero-based column of the source.
 * @example sourceColumn(orders.source, orders.columns.amount!).text; // "Orders[Amount]" or "'Sheet1'!$D:$D"
 */
export function sourceColumn(source: Source, column: number): NativeReference {
  const heading = source.headers[column] ?? "";
  const own = source.table === null ? null : tableColumn(source.table, heading);
  if (own !== null) return own;
  const letters = columnLetters(source.firstColumn + column);
  return new NativeReference(`${quoteSheet(source.sheet)}$${letters}:$${letters}`);
}

/**
 * The bodies of several columns, of one length and without their headings, for formulas that multiply cells: of an Excel table, else of
 * the rows that there are; those do not grow.
 * @param columns Zero-based columns of the source by name; one that is absent has none.
 */
export function bodyColumns<K extends string>(
  source: Source,
  columns: Readonly<Partial<Record<K, number>>>,
): Readonly<Record<K, NativeReference>> {
  const there = Object.entries<number | undefined>(columns).flatMap(([key, column]) =>
    column === undefined ? [] : ([[key as K, column]] as const),
  );
  const own = there.map(([, column]) =>
    source.table === null ? null : tableColumn(source.table, source.headers[column] ?? ""),
  );
  const ofRows = (column: number): NativeReference => {
    const letters = columnLetters(source.firstColumn + column);
    const [first, last] = [source.headerRow + 2, source.headerRow + 1 + source.rows];
    return new NativeReference(`${quoteSheet(source.sheet)}$${letters}$${first}:$${letters}$${last}`);
  };
  const references = own.every((each) => each !== null) ? own : there.map(([, column]) => ofRows(column));
  return Object.fromEntries(there.map(([key], i) => [key, references[i]])) as Record<K, NativeReference>;
}
