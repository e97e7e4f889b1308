/**
 * A table of the user's workbook before its meaning is known. Shared vocabulary of detection, reading, sheets and the pane.
 */

import type { StatedUnit } from "./cells/heading-unit";

/** A cell as Excel gives it: "" or null is blank; errors come as texts such as "#N/A". */
export type Cell = unknown;

/** A column of a table, and how many of its body cells are not blank. */
interface FilledColumn {
  readonly column: number;
  readonly cells: number;
}

/** Where a table stands. Rows and columns are zero-based positions on its sheet. */
export interface Source {
  /** The Excel table's name, or the sheet's name for a plain heading row. */
  readonly name: string;
  readonly sheet: string;
  /** The Excel table's name when it is one: structured references are possible. */
  readonly table: string | null;
  readonly headers: readonly string[];
  readonly headerRow: number;
  readonly firstColumn: number;
  /** Body rows, headings not counted. */
  readonly rows: number;
  /** Where day 0 is: 1900 everywhere but in workbooks made by old Excel for Mac. */
  readonly dateSystem: 1900 | 1904;
  /** The larger unit that stands above its headings. */
  readonly unit?: StatedUnit;
  /** Known once it was read. */
  readonly filled?: FilledColumn;
  /** The tables it is made of, in the order of its rows, where several of the same headings are read as one. */
  readonly parts?: readonly Source[];
}

/** More tables than this are named by the first and the last. */
const MOST_NAMED = 4;

/** Several tables of the same headings as one: the rows of the first, then those of the next. */
export function joinSources(parts: readonly [Source, ...Source[]]): Source {
  const [first] = parts;
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  const names = parts.map(({ name }) => name);
  const name = names.length > MOST_NAMED ? `${names[0]} … ${names.at(-1)} (${names.length})` : names.join(" + ");
  return { ...first, name, table: null, rows, parts };
}

/** The tables a source is made of: itself where it is one table. */
export const partsOf = (source: Source): readonly Source[] => source.parts ?? [source];

/** Whether native formulas can refer to its columns and count days as the reader does: a reference never spans several tables. */
export const isReferable = ({ parts, dateSystem }: Source): boolean => parts === undefined && dateSystem === 1900;

/** The first body row of each of its tables: nothing above it belongs to its rows. */
export function partStarts(source: Source): ReadonlySet<number> {
  const starts: number[] = [];
  let row = 0;
  for (const part of partsOf(source)) {
    starts.push(row);
    row += part.rows;
  }
  return new Set(starts);
}

/** Where a body row stands: its table, and the number at that sheet's left edge. */
export function placeOf(source: Source, row: number): { readonly part: Source; readonly number: number } {
  let within = row;
  for (const part of partsOf(source)) {
    if (within < part.rows) return { part, number: part.headerRow + within + 2 };
    within -= part.rows;
  }
  return { part: source, number: source.headerRow + row + 2 };
}

/** A body row as a person finds it: "12", of several tables "2月!12". */
export function rowName(source: Source, row: number): string {
  const { part, number } = placeOf(source, row);
  return source.parts === undefined ? String(number) : `${part.sheet}!${number}`;
}

/** Role → zero-based column of the source; a role that is absent has no column. */
export type ColumnRoles<R extends string> = Readonly<Partial<Record<R, number>>>;
