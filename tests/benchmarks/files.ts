/**
 * Segments of order files through DuckDB: the whole command, from the files to the figures, against DuckDB's own query for recency,
 * frequency and monetary value with quintile scores over the same file, each in a process of its own. Files are made by DuckDB in the
 * system's folder for temporary files and removed.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { spreadsheet } from "../../playground/headless";
import { headless } from "../../src/cli/main";

const SIZES = [1e6, 10e6];
const ORDERS_EACH = 5;

async function query(sql: string): Promise<void> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run("SET preserve_insertion_order = false");
  await connection.run(sql);
  connection.closeSync();
}

/** Every fifth order has a second line. */
const makeFile = (file: string, lines: number): Promise<void> =>
  query(`COPY (
    SELECT 'SO' || (10000000 + i - i // 6) AS "Order ID", 'C' || floor(pow(((i - i // 6) * 7919 % 1000003) / 1000003, 1.6) * ${lines / ORDERS_EACH})::BIGINT AS "Customer ID",
      strftime(DATE '2024-12-31' - (((i - i // 6) * 104729 % 730)::INTEGER), '%Y-%m-%d') AS "Order date",
      printf('%.2f', (500 + i * 15485863 % 50000) / 100) AS "Item price"
    FROM range(${lines}) AS t(i)) TO '${file}' (HEADER)`);

/** What DuckDB itself takes for customers, cuts and scores. */
const PLAIN = (file: string): string => `CREATE TABLE scored AS
  WITH orders AS (
    SELECT "Order ID" AS o, min("Customer ID") AS c, min("Order date"::DATE) AS d, sum(CAST(round("Item price" * 100) AS BIGINT)) AS m
    FROM read_csv('${file}', header = true) GROUP BY o),
  customers AS (SELECT c, DATE '2024-12-31' - max(d) AS r, count(*) AS f, sum(m)::DOUBLE AS m FROM orders GROUP BY c),
  cuts AS (SELECT quantile_cont(r, [0.2, 0.4, 0.6, 0.8]) AS rc, quantile_cont(f, [0.2, 0.4, 0.6, 0.8]) AS fc,
    quantile_cont(m, [0.2, 0.4, 0.6, 0.8]) AS mc FROM customers)
  SELECT c, r, f, m, 5 - len(list_filter(rc, x -> r > x)) AS rs, 1 + len(list_filter(fc, x -> f > x)) AS fs,
    1 + len(list_filter(mc, x -> m > x)) AS ms FROM customers, cuts`;

const WAYS: Readonly<Record<string, (file: string) => Promise<unknown>>> = {
  plain: (file) => query(PLAIN(file)),
  segments: async (file) => {
    const words = [
      "build",
      "segments",
      file,
      "--engine",
      "duckdb",
      "--today",
      "2025-01-01",
      "--listed-customers",
      "10000",
    ];
    const { checks } = JSON.parse(await headless(words, spreadsheet)) as { checks: readonly { ok: boolean }[] };
    if (checks.some(({ ok }) => !ok)) throw new Error("a check failed");
  },
};

interface Taken {
  readonly ms: number;
  readonly megabytes: number;
}

function measure(way: string, file: string): Taken {
  const args = [...process.execArgv, process.argv[1]!, way, file];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout.trim().split("\n").at(-1)!) as Taken;
}

async function measureAll(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-files-"));
  try {
    for (const lines of SIZES) {
      const file = path.join(folder, `${lines}.csv`);
      await makeFile(file, lines);
      console.log(`${lines.toLocaleString("en-US")} lines, ${(statSync(file).size / 1e6).toFixed(0)} MB`);
      const taken = Object.keys(WAYS).map((way) => [way, measure(way, file)] as const);
      const plain = taken[0]![1].ms;
      for (const [way, { ms, megabytes }] of taken)
        console.log(
          `${way.padEnd(9)} ${ms.toFixed(0).padStart(7)} ms  ${(ms / plain).toFixed(2)} ×  peak ${megabytes.toFixed(0)} MB`,
        );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function main(): Promise<void> {
  const [, , way, file] = process.argv;
  if (way === undefined || file === undefined) return measureAll();
  const start = performance.now();
  await WAYS[way]!(file);
  console.log(JSON.stringify({ ms: performance.now() - start, megabytes: process.resourceUsage().maxRSS / 1024 }));
  process.exit(0);
}

main().catch((failure: unknown) => {
  console.error(failure);
  process.exit(1);
});
