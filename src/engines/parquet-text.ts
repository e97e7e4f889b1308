/** Parquet files as text tables: DuckDB in the browser reads no other. */
import { gunzipSync } from "fflate";
import { type AsyncBuffer, parquetMetadataAsync, parquetRead, parquetSchema } from "hyparquet";
import Papa from "papaparse";
import type { CountBytes } from "./blob-text";

const bufferOf = (file: Blob, count: CountBytes): AsyncBuffer => ({
  byteLength: file.size,
  slice: async (start, end = file.size) => {
    const bytes = await file.slice(start, end).arrayBuffer();
    count(bytes.byteLength);
    return bytes;
  },
});

/** What the library does not unpack itself. */
const compressors = { GZIP: (bytes: Uint8Array): Uint8Array => gunzipSync(bytes) };

/** A number of 32 bits as it was written, not as the double next to it. */
function single(value: number): string {
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return String(short);
  }
  return String(value);
}

type Column = ReturnType<typeof parquetSchema>["children"][number]["element"];

/** Moments to the second, as a date and a time of the clock. */
function textOf(value: unknown, { converted_type: converted, logical_type: logical, type }: Column): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) {
    const moment = value.toISOString();
    const isDay = converted === "DATE" || logical?.type === "DATE";
    return isDay ? moment.slice(0, 10) : moment.slice(0, 19).replace("T", " ");
  }
  if (typeof value === "number" && type === "FLOAT") return single(value);
  if (typeof value === "string" || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean")
    return String(value);
  return JSON.stringify(value);
}

const written = (rows: string[][]): string => `${Papa.unparse(rows, { quotes: true, newline: "\n" })}\n`;

/**
 * A text file of the rows under one row of headings.
 * @param most Rows at most.
 * @throws Error for what the library does not read.
 */
export async function parquetText(file: Blob, count: CountBytes, most = Number.POSITIVE_INFINITY): Promise<File> {
  const buffer = bufferOf(file, count);
  const metadata = await parquetMetadataAsync(buffer);
  const columns = parquetSchema(metadata).children.map(({ element }) => element);
  // A part is given to the browser as it is made, which need not keep it in memory.
  const parts = [new Blob([written([columns.map(({ name }) => name)])])];
  let start = 0;
  for (const { num_rows: groupRows } of metadata.row_groups) {
    const end = Math.min(most, start + Number(groupRows));
    if (end <= start) break;
    const range = { rowStart: start, rowEnd: end };
    const rows = await new Promise<unknown[][]>((resolve, reject) => {
      const onComplete = (read: unknown[][]): void => resolve(read);
      parquetRead({ file: buffer, metadata, compressors, ...range, onComplete }).catch(reject);
    });
    parts.push(new Blob([written(rows.map((row) => columns.map((column, i) => textOf(row[i], column))))]));
    start = end;
  }
  return new File(parts, "copy.csv");
}
