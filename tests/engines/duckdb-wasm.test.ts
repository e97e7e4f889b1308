/** A law: DuckDB's WebAssembly counts any order table as it is counted in memory, and tells what it does not read. */
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import type { WasmDuckDb } from "../../src/engines/duckdb-wasm";
import { readOrders } from "../../src/engines/read-orders";
import { sourceOf } from "../tables/support";
import { inEngine, inMemory } from "./equal";
import { csvOf, HEADERS, messyRows, ROLES } from "./messy";
import { runWasmInNode, startWasm } from "./wasm-in-node";

runWasmInNode();

let duckDb: WasmDuckDb;
beforeEach(async () => {
  duckDb = await startWasm();
});
afterEach(() => duckDb.close());

const PART = { delimiter: ",", skip: 1, columns: HEADERS.length, firstColumn: 0 };

/** The rows in two files where there are several, the second one packed. */
async function inWasm(rows: readonly (readonly string[])[]) {
  const half = Math.ceil(rows.length / 2);
  const files = [
    new File([csvOf(rows.slice(0, half))], "orders.csv"),
    new File([gzipSync(csvOf(rows.slice(half)))], "orders.csv.gz"),
  ];
  const parts = [];
  for (const file of files) parts.push({ ...PART, paths: [await duckDb.register(file, file.name)] });
  const engine = await duckDb.engine({ format: "csv", parts });
  return inEngine(await readOrders(engine, { source: sourceOf(HEADERS, 0), roles: ROLES }));
}

test("figures and rows left out are those in memory", async () => {
  await fc.assert(
    fc.asyncProperty(messyRows, async (rows) => {
      expect(await inWasm(rows)).toEqual(await inMemory(rows));
    }),
    { numRuns: 40 },
  );
});

test("texts of any writing come as they were, however many numbers and texts there are", async () => {
  const text = fc.string({ unit: "grapheme", maxLength: 12 }).map((each) => each.replaceAll("\0", ""));
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 30 }), async (texts) => {
      const values = texts.map((each, i) => `('${each.replaceAll("'", "''")}', ${i}.5::DOUBLE)`);
      const [came, numbers] = await duckDb.ask(`SELECT * FROM (VALUES ${values.join(", ")})`);
      expect(Array.from(came!)).toEqual(texts);
      expect(Array.from(numbers!)).toEqual(texts.map((_, i) => i + 0.5));
    }),
    { numRuns: 50 },
  );
  const [many] = await duckDb.ask("SELECT '客' || i FROM range(10000) r(i) ORDER BY i");
  expect(Array.from(many!, String)).toEqual(Array.from({ length: 10_000 }, (_, i) => `客${i}`));
});

test("orders that do not fit are one sentence that says what would take them, and DuckDB is ended", async () => {
  await duckDb.ask("SET memory_limit = '8MB'");
  const rows = Array.from({ length: 200_000 }, (_, i) => [`N${i}`, `C${i}`, "2024-01-02", "1.50", "1", "", "", "", ""]);
  const path = await duckDb.register(new File([csvOf(rows)], "large.csv"), "large.csv");
  const engine = await duckDb.engine({ format: "csv", parts: [{ ...PART, paths: [path] }] });
  const read = readOrders(engine, { source: sourceOf(HEADERS, 0), roles: ROLES });
  await expect(read).rejects.toThrow(/do not fit in the memory that a browser gives.*command line.*warehouse/);
  await expect(duckDb.ask("SELECT 1")).rejects.toThrow(/Out of Memory/);
});

test("a torn line is told by the name that the user knows", async () => {
  const path = await duckDb.register(new File([`${csvOf([])}"A1","x"\n`], "copy.csv"), "torn.csv");
  const engine = await duckDb.engine({ format: "csv", parts: [{ ...PART, paths: [path] }] });
  const read = readOrders(engine, { source: sourceOf(HEADERS, 0), roles: ROLES });
  await expect(read).rejects.toThrow(/^Line 2 of “torn\.csv” has 2 fields where the headings have 9/);
});

test("whoever waits is told why DuckDB was ended", async () => {
  const asked = duckDb.ask("SELECT count(*) FROM range(100000000) a(i) WHERE hash(i) = 7");
  duckDb.close(new Error("stopped by the user"));
  await expect(asked).rejects.toThrow("stopped by the user");
});
