/** A law: DuckDB counts any order table as it is counted in memory. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { openDuckDb } from "../../src/engines/duckdb";
import { readOrders } from "../../src/engines/read-orders";
import { sourceOf } from "../tables/support";
import { inEngine, inMemory } from "./equal";
import { csvOf, HEADERS, messyRows, ROLES, unnumbered } from "./messy";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "engines-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function inDuckDb(rows: readonly (readonly string[])[], roles = ROLES) {
  const file = path.join(folder, "orders.csv");
  await writeFile(file, csvOf(rows));
  const columns = HEADERS.length;
  const part = { paths: [file], delimiter: ",", skip: 1, columns, firstColumn: 0 };
  const engine = await openDuckDb({ format: "csv", parts: [part] });
  try {
    const orders = await readOrders(engine, { source: sourceOf(HEADERS, 0), roles });
    return { ...(await inEngine(orders)), notes: orders.notes };
  } finally {
    engine.close();
  }
}

test("figures and rows left out are those in memory", async () => {
  await fc.assert(
    fc.asyncProperty(messyRows, async (rows) => {
      expect(await inDuckDb(rows)).toMatchObject(await inMemory(rows));
    }),
    { numRuns: 40 },
  );
});

test("each row of a table without order numbers is an order", async () => {
  await fc.assert(
    fc.asyncProperty(messyRows, fc.boolean(), async (messy, column) => {
      const { rows, roles } = unnumbered(messy, column);
      expect(await inDuckDb(rows, roles)).toMatchObject(await inMemory(rows, roles));
    }),
    { numRuns: 30 },
  );
});

test("a row that may be the sum of others is told where no order number shows that it is none", async () => {
  const row = (customer: string): string[] => ["", customer, "2024-01-02", "10", "", "", "", "", ""];
  const rows = [row("Ann"), row("Bo"), row("")];
  const said = (await inDuckDb(rows, unnumbered(rows, false).roles)).notes.map((note) => note["en-US"]);
  expect(said.join()).toMatch(
    /^1 row names neither a customer nor a product and counts as an order; without order numbers/,
  );
});
