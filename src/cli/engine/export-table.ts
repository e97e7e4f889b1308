/**
 * Writes a table that may be too long for a sheet to a .csv or .parquet file, whole or not at all.
 */
import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { range } from "d3-array";
import Papa from "papaparse";
import { isoDate } from "../../domain/calendar/calendar";
import { writeParquet } from "../../engines/duckdb";
import { temporaryFolder } from "../../engines/temporary";
import type { LongColumn, LongTable } from "../../plan/long-table";
import { unwritableFile } from "../texts";

/** Excel takes a text file for UTF-8 by this mark alone. */
const MARK = "\ufeff";
/** Rows that are written at once. */
const STRETCH = 10_000;

const csvOf = (rows: string[][]): string => `${Papa.unparse(rows, { newline: "\n" })}\n`;

const cellOf = ({ type, values }: LongColumn, row: number): string => {
  const value = values[row]!;
  return type === "day" ? isoDate(Math.floor(Number(value))) : String(value);
};

function* lines({ rows, columns }: LongTable): Generator<string> {
  yield MARK + csvOf([columns.map(({ heading }) => heading)]);
  for (let from = 0; from < rows; from += STRETCH) {
    const stretch = range(from, Math.min(rows, from + STRETCH));
    yield csvOf(stretch.map((row) => columns.map((column) => cellOf(column, row))));
  }
}

/** @throws Problem when the file cannot be written; nothing is left behind then. */
export async function exportTable(table: LongTable, file: string): Promise<void> {
  const isParquet = /\.parquet$/i.test(file);
  const partial = path.join(
    path.dirname(path.resolve(file)),
    `.${path.basename(file)}.${randomBytes(6).toString("hex")}`,
  );
  const text = isParquet ? path.join(temporaryFolder(), "export.csv") : partial;
  try {
    await pipeline(Readable.from(lines(table)), createWriteStream(text));
    if (isParquet) await writeParquet(text, partial, table.columns);
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw unwritableFile(file, error);
  } finally {
    if (isParquet) await rm(text, { force: true });
  }
}
