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
beforeAll(async () => {
  duckDb = await startWasm();
});
afterAll(() => duckDb.close());

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
