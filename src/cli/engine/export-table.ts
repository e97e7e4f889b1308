/**
 * Writes a table that may be too long for a sheet to a .csv or .parquet file, whole or not at all.
 */
import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { writeParquet } from "../../engines/duckdb";
import { temporaryFolder } from "../../engines/temporary";
import { csvLines } from "../../plan/long-csv";
import type { LongTable } from "../../plan/long-table";
import { unwritableFile } from "../texts";

/** @throws Problem when the file cannot be written; nothing is left behind then. */
export async function exportTable(table: LongTable, file: string): Promise<void> {
  const isParquet = /\.parquet$/i.test(file);
  const partial = path.join(
    path.dirname(path.resolve(file)),
    `.${path.basename(file)}.${randomBytes(6).toString("hex")}`,
  );
  const text = isParquet ? path.join(temporaryFolder(), "export.csv") : partial;
  try {
    await pipeline(Readable.from(csvLines(table)), createWriteStream(text));
    if (isParquet) await writeParquet(text, partial, table.columns);
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw unwritableFile(file, error);
  } finally {
    if (isParquet) await rm(text, { force: true });
  }
}
