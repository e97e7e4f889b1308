/**
 * A table of the user's workbook before its meaning is known. Shared vocabulary of detection, reading, sheets and the pane.
 */

/** A cell as Excel gives it: "" or null is blank; errors come as texts such as "#N/A". */
export type Cell = unknown;

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
}

/** Role → zero-based column of the source; a role that is absent has no column. */
export type ColumnRoles<R extends string> = Readonly<Partial<Record<R, number>>>;
