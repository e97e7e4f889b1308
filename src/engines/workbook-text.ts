/** The sheet of an .xlsx workbook that holds the orders, as a text table. */
import { readXlsx } from "hucre/xlsx";
import Papa from "papaparse";

/** Rows that are looked at to find the sheet. */
const HEAD_ROWS = 120;

type Value = string | number | boolean | Date | null | undefined;

/** Dates as texts that say what they are; a time of day alone has no day. */
function textOf(value: Value): string {
  if (value === null || value === undefined) return "";
  if (!(value instanceof Date)) return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  const moment = value.toISOString();
  return moment.endsWith("T00:00:00.000Z") ? moment.slice(0, 10) : moment.slice(0, 19).replace("T", " ");
}

const written = (rows: readonly (readonly Value[])[]): string =>
  `${Papa.unparse(
    rows.map((row) => row.map(textOf)),
    { quotes: true, newline: "\n" },
  )}\n`;

/**
 * The first sheet in which a table is found, else the first of all.
 * @param holdsTable Whether the first rows of a sheet, as a text file, do.
 * @throws Error for a damaged workbook.
 */
export async function workbookText(bytes: Uint8Array, holdsTable: (head: Uint8Array) => boolean): Promise<File> {
  const { sheets } = await readXlsx(bytes);
  const encoder = new TextEncoder();
  const sheet =
    sheets.find(
      ({ rows }) => rows.length > 0 && holdsTable(encoder.encode(written(sameWidth(rows.slice(0, HEAD_ROWS))))),
    ) ?? sheets[0];
  return new File([written(sameWidth(sheet?.rows ?? []))], "copy.csv");
}

/** Rows of a sheet end with their last cell; those of a text table are of one length. */
function sameWidth(rows: readonly (readonly Value[])[]): Value[][] {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column]));
}
