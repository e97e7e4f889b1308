/** One ClickHouse server: a law, that it counts any order table as it is counted in memory; and each refusal in one sentence. */
import fc from "fast-check";
import { openClickHouse, type Warehouse } from "../../src/engines/clickhouse";
import { COMMAND_LINE } from "../../src/engines/texts";
import type { WarehouseTable } from "../../src/engines/clickhouse-session";
import { CLICKHOUSE } from "../../src/engines/dialect";
import { readOrders } from "../../src/engines/read-orders";
import { inEngine, inMemory } from "./equal";
import * as users from "./clickhouse-server";
import { HEADERS, messyRows, ROLES, unnumbered } from "./messy";

let running: users.Servers;
let run: users.Server["run"];
let warehouse: Warehouse;
beforeAll(async () => {
  running = await users.startServers(1);
  run = running.servers[0]!.run;
  const columns = HEADERS.map((heading) => `${CLICKHOUSE.id(heading)} String`).join(", ");
  for (const table of ["orders", "live"]) await run(`CREATE TABLE ${table} (${columns}) ENGINE = Memory`);
  warehouse = await open();
});
afterAll(() => running.stop());

const open = (place: Partial<WarehouseTable> = {}): Promise<Warehouse> =>
  openClickHouse(
    { address: running.servers[0]!.address, database: "default", table: "orders", ...users.READER, ...place },
    COMMAND_LINE,
  );

const insert = (table: string, rows: readonly (readonly string[])[]): Promise<string> =>
  run(`INSERT INTO ${table} FORMAT TabSeparated`, users.tabSeparated(rows));

const read = (from: Warehouse) => readOrders(from, { source: from.source, roles: ROLES });

test("figures and rows left out are those in memory", async () => {
  await fc.assert(
    fc.asyncProperty(messyRows, async (rows) => {
      await run("TRUNCATE TABLE orders");
      await insert("orders", rows);
      expect(await inEngine(await read(warehouse))).toEqual(await inMemory(rows));
    }),
    { numRuns: 25 },
  );
});

test("each row of a table without order numbers is an order", async () => {
  await fc.assert(
    fc.asyncProperty(messyRows, fc.boolean(), async (messy, column) => {
      const { rows, roles } = unnumbered(messy, column);
      await run("TRUNCATE TABLE orders");
      await insert("orders", rows);
      const orders = await readOrders(warehouse, { source: warehouse.source, roles });
      expect(await inEngine(orders)).toEqual(await inMemory(rows, roles));
    }),
    { numRuns: 15 },
  );
});

const row = (order: string, day = "2024-01-02"): string[] => [
  order,
  "C1",
  day,
  "1.50",
  "1",
  "交易成功",
  "Amy",
  "茶",
  "5",
];

describe("a table that rows come to while it is read", () => {
  beforeEach(async () => {
    await run("TRUNCATE TABLE live");
    await insert("live", [row("A1"), row("A2")]);
  });

  it("is read as it stood at one moment", async () => {
    const orders = await read(await open({ table: "live" }));
    await insert("live", [row("A3")]);
    expect((await orders.figures.byDay()).orders).toEqual(Float64Array.of(2));
  });

  it("is not read by a user for whom nothing is kept", async () => {
    const orders = await read(await open({ table: "live", ...users.STRICT }));
    await insert("live", [row("A3")]);
    await expect(orders.figures.byDay()).rejects.toThrow(/“live” has got other rows while it was read/);
  });

  it("takes a date that comes too late to be looked up for unread", async () => {
    const from = await open({ table: "live" });
    const define: Warehouse["define"] = async (name, ...given) => {
      if (name === "date") await insert("live", [row("A3", "2024年1月3日")]);
      return from.define(name, ...given);
    };
    const late = { ...from, define };
    const { leftOut, count } = await read(late);
    expect([count, leftOut.map(({ reason, rows }) => [reason, rows.length])]).toEqual([2, [["unreadableDate", 1]]]);
  });
});

/** More different dates than a question of a user holds who may send no settings. */
test("too many cells to look up are one sentence, or a longer question", async () => {
  await run("TRUNCATE TABLE live");
  const days = Array.from(
    { length: 12_000 },
    (_, i) => `2024年1月3日 ${i % 24}:${i % 60}:${Math.floor(i / 240) % 60}.${i}`,
  );
  await insert(
    "live",
    days.map((day, i) => row(`A${i + 1}`, day)),
  );
  await expect(open({ table: "live", ...users.STRICT }).then(read)).rejects.toThrow(
    /“live” holds too many different cells/,
  );
  expect((await read(await open({ table: "live" }))).rows).toBe(12_000);
});

const ENDLESS = "SELECT count() FROM numbers(100000000000) WHERE sipHash64(number) = 1";

test.each<[string, Partial<WarehouseTable>, string | null, RegExp]>([
  ["a wrong password", { password: "x" }, null, /^http:\/\/127\S+ refuses the password of “reader”\.$/],
  ["an unknown user", { user: "nobody" }, null, /^http:\/\/127\S+ has no user “nobody”\.$/],
  ["no such database", { database: "none" }, null, /^http:\/\/127\S+ has no database “none”\.$/],
  ["no such table", { table: "none" }, null, /^The database “default” has no table “none”\.$/],
  [
    "a server that skips shards",
    users.SKIPPING,
    null,
    /leaves out shards that are away .* “skipping” may not change that/,
  ],
  ["a column that is gone", {}, "SELECT gone FROM orders", /^A column of “default.orders” is gone/],
  ["another language", {}, "SELEC 1", /does not read the question; is it a ClickHouse server/],
  ["a question that takes too long", { seconds: 1 }, ENDLESS, /^The warehouse had no answer within 1 seconds/],
  [
    "too much memory",
    users.SMALL,
    "SELECT uniqExact(number) FROM numbers(3000000)",
    /needs more memory than the server gives “small”/,
  ],
  ["what a reader may not", {}, "DROP TABLE orders", /^“reader” may not read “default.orders”: Cannot/],
  [
    "what the product never does",
    users.ADMINISTRATOR,
    "DROP TABLE orders",
    /^“default” may not read “default.orders”: Cannot/,
  ],
  [
    "an answer that fails in the middle",
    {},
    "SELECT number, throwIf(number = 250000) FROM numbers(300000)",
    /^ClickHouse: Value passed/,
  ],
])("%s is one sentence", async (_, place, sql, sentence) => {
  const opened = open(place);
  const asked = sql === null ? opened : opened.then((each) => each.ask(sql));
  await expect(asked).rejects.toThrow(sentence);
});

const processes = (): Promise<string> => run("SELECT count() FROM system.processes WHERE user = 'reader'");

test("a cancelled question is ended on the server, and no other is asked", async () => {
  const from = await open();
  const asked = expect(from.ask(ENDLESS)).rejects.toThrow(/^Cancelled/);
  while ((await processes()) === "0\n") await new Promise((resolve) => setTimeout(resolve, 20));
  await from.cancel();
  await asked;
  expect(await processes()).toBe("0\n");
  await expect(from.ask("SELECT 1")).rejects.toThrow(/^Cancelled/);
});

test("counts what comes over the wire, and shows the first rows", async () => {
  await run("TRUNCATE TABLE live");
  await insert("live", [row("A1"), row("A2")]);
  const from = await open({ table: "live" });
  const before = from.traffic();
  expect(await from.sample(1)).toEqual([row("A1")]);
  const after = from.traffic();
  expect([after.answers - before.answers, after.rows - before.rows]).toEqual([1, 1]);
  expect(after.bytes - before.bytes).toBeGreaterThan(50);
  expect(from.source.headers).toEqual(HEADERS);
});
