/** What the pane reads of a Parquet file is what DuckDB itself reads of it. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import Papa from "papaparse";
import { parquetHead } from "../../src/engines/duckdb";
import { parquetText } from "../../src/engines/parquet-text";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "parquet-"));
});
afterAll(() => rm(folder, { recursive: true }));

const ROWS = 5000;
const COLUMNS = {
  text: "CASE WHEN i % 7 = 0 THEN NULL ELSE '订单 \"' || i || '\", x' END",
  whole: "(i * 1234567890123)::BIGINT",
  small: "(i % 100)::SMALLINT",
  double: "i / 8.0::DOUBLE",
  single: "(i / 10.0)::FLOAT",
  money: "(i / 100.0)::DECIMAL(12, 2)",
  day: "DATE '2023-01-01' + (i % 900)::INTEGER",
  moment: "TIMESTAMP '2024-02-29 23:59:30' + to_seconds(i * 61)",
};
const NUMBERS = ["whole", "small", "double", "single", "money"];

test.each(["snappy", "gzip", "uncompressed"])("%s", async (codec) => {
  const file = path.join(folder, `${codec}.parquet`);
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const selected = Object.entries(COLUMNS).map(([name, sql]) => `${sql} AS "${name}"`);
  const options = `FORMAT parquet, CODEC '${codec}', ROW_GROUP_SIZE 2048`;
  await connection.run(`COPY (SELECT ${selected.join(", ")} FROM range(${ROWS}) r(i)) TO '${file}' (${options})`);
  connection.closeSync();
  const bytes = new Uint8Array(await readFile(file));
  let read = 0;
  const text = await parquetText(new Blob([bytes]), (count) => (read += count));
  const [headings, ...rows] = Papa.parse<string[]>((await text.text()).trimEnd()).data;
  const [names, ...wanted] = await parquetHead(file, ROWS);
  expect(headings).toEqual(names);
  const comparable = (row: readonly string[]) =>
    row.map((cell, i) => (NUMBERS.includes(names![i]!) ? Number(cell) : cell));
  expect(rows).toHaveLength(ROWS);
  // DuckDB keeps no order of rows.
  const sorted = (all: readonly (readonly string[])[]) => all.map((row) => JSON.stringify(comparable(row))).sort();
  expect(sorted(rows)).toEqual(sorted(wanted));
  expect(read).toBeGreaterThan(bytes.length / 2);
  const head = await parquetText(new Blob([bytes]), () => undefined, 200);
  expect(Papa.parse((await head.text()).trimEnd()).data).toHaveLength(201);
});
