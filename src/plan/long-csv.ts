/** A long table as a text file. */
import { range } from "d3-array";
import Papa from "papaparse";
import { isoDate } from "../domain/calendar/calendar";
import type { LongColumn, LongTable } from "./long-table";

/** Excel takes a text file for UTF-8 by this mark alone. */
const MARK = "\ufeff";
/** Rows that are written at once. */
const STRETCH = 10_000;

const csvOf = (rows: string[][]): string => `${Papa.unparse(rows, { newline: "\n" })}\n`;

const cellOf = ({ type, values }: LongColumn, row: number): string => {
  const value = values[row]!;
  return type === "day" ? isoDate(Math.floor(Number(value))) : String(value);
};

/** The table as the pieces of a text file that Excel opens, its headings first. */
export function* csvLines({ rows, columns }: LongTable): Generator<string> {
  yield MARK + csvOf([columns.map(({ heading }) => heading)]);
  for (let from = 0; from < rows; from += STRETCH) {
    const stretch = range(from, Math.min(rows, from + STRETCH));
    yield csvOf(stretch.map((row) => columns.map((column) => cellOf(column, row))));
  }
}
