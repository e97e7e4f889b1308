/** A law: DuckDB counts any order table as it is counted in memory. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { openDuckDb } from "../../src/engines/duckdb";
import { readOrders } from "../../src/engines/read-orders";
import { sourceOf } from "../tables/support";
import { inEngine, inMemory } from "./equal";
import { csvOf, HEADERS, messyRows, ROLES } from "./messy";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "engines-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function inDuckDb(rows: readonly (readonly string[])[]) {
  const file = path.join(folder, "orders.csv");
  await writeFile(file, csvOf(rows));
  const columns = HEADERS.length;
  const part = { paths: [file], delimiter: ",", skip: 1, columns, firstColumn: 0 };
  const engine = await openDuckDb({ format: "csv", parts: [part] });
  try {
    return await inEngine(await readOrders(engine, { source: sourceOf(HEADERS, 0), roles: ROLES }));
  } finally {
    engine.close();
  }
}

test("figures and rows left out are those in memory", async () => {
  await fc.assert(
    fc.asyncProperty(messyRows, async (rows) => {
      expect(await inDuckDb(rows)).toEqual(await inMemory(rows));
    }),
    { numRuns: 40 },
  );
});
