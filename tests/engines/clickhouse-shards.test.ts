/** Two ClickHouse servers as two shards of one table, for real: the same figures as in one place, or one sentence. */
import fc from "fast-check";
import { openClickHouse, type Warehouse } from "../../src/engines/clickhouse";
import { COMMAND_LINE } from "../../src/engines/texts";
import { CLICKHOUSE } from "../../src/engines/dialect";
import { readOrders } from "../../src/engines/read-orders";
import { READER, type Servers, startServers, STRICT, tabSeparated, type User } from "./clickhouse-server";
import { inEngine, inMemory } from "./equal";
import { HEADERS, messyRows, ROLES } from "./messy";

let running: Servers;
beforeAll(async () => {
  running = await startServers(2);
});
afterAll(() => running.stop());

const open = (table: string, user: User = READER, seconds?: number): Promise<Warehouse> =>
  openClickHouse({ address: running.servers[0]!.address, database: "default", table, ...user, seconds }, COMMAND_LINE);

const columnsOf = (types: readonly string[]): string =>
  HEADERS.map((heading, i) => `${CLICKHOUSE.id(heading)} ${types[i]}`).join(", ");

/** A table of the first server over one of each, with rows in turn, so that lines of one order stand on both. */
async function distribute(
  table: string,
  types: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): Promise<void> {
  for (const [shard, { run }] of running.servers.entries()) {
    await run(`CREATE TABLE ${table}_part (${columnsOf(types)}) ENGINE = Log`);
    const own = rows.filter((_, row) => row % 2 === shard);
    await run(`INSERT INTO ${table}_part FORMAT TabSeparated`, tabSeparated(own));
  }
  await span(table);
}

const span = (table: string): Promise<string> =>
  running.servers[0]!.run(
    `CREATE TABLE ${table} AS ${table}_part ENGINE = Distributed(shards, default, ${table}_part)`,
  );

async function figuresOf(table: string, user?: User) {
  const warehouse = await open(table, user);
  return inEngine(await readOrders(warehouse, { source: warehouse.source, roles: ROLES }));
}

test("two shards give the figures of the same rows in one place, whoever reads them", async () => {
  // A number that names several customers is refused: those named by accident stay out.
  const rows = fc
    .sample(messyRows, { numRuns: 15, seed: 17 })
    .flat()
    .filter(([, customer]) => !/^(abc|=|it's)/.test(customer!));
  await distribute(
    "messy",
    HEADERS.map(() => "String"),
    rows,
  );
  const expected = await inMemory(rows);
  expect(expected.count).toBeGreaterThan(5);
  expect(await figuresOf("messy")).toEqual(expected);
  expect(await figuresOf("messy", STRICT)).toEqual(expected);
});

test("columns of other types read as their texts", async () => {
  const row = fc.tuple(
    fc.integer({ min: 1, max: 60 }),
    fc.constantFrom("2024-01-02 10:30:00", "2024-02-29 23:59:59", "2024-03-05 00:00:00"),
    fc.constantFrom("12.5", "0", "-3.25", "1234.56", "0.1", "1.234", "99999.99", ""),
    fc.nat({ max: 9 }),
    fc.constantFrom("交易成功", "已取消", "退款成功"),
    fc.constantFrom("Amy", "Bob", ""),
  );
  const rows = fc
    .sample(row, { numRuns: 200, seed: 5 })
    .map(([order, day, amount, units, status, seller]) => [
      ...[`90071992547409${order + 10}`, order % 7 === 0 ? "" : `C${order % 5}`, day, amount],
      ...[String(units), status, seller, "茶", "2.50"],
    ]);
  const types = [
    ...["UInt64", "Nullable(String)", "DateTime", "Nullable(Float64)", "UInt16"],
    ...["Enum8('交易成功' = 1, '已取消' = 2, '退款成功' = 3)", "Nullable(String)", "FixedString(6)", "Float32"],
  ];
  const typed = rows.map((cells) => cells.map((cell) => (cell === "" ? null : cell)));
  await distribute("typed", types, typed);
  await distribute(
    "decimal",
    types.with(3, "Decimal(18, 4)"),
    typed.map((cells) => cells.with(3, cells[3] ?? "0")),
  );
  // A number of a number column has a point before its decimals, whatever a text of such digits would be.
  const texts = rows.map((cells) => cells.with(3, cells[3]!.replace("1.234", "1.2340")));
  expect(await figuresOf("typed")).toEqual(await inMemory(texts));
  expect(await figuresOf("decimal")).toEqual(await inMemory(texts.map((cells) => cells.with(3, cells[3] || "0"))));
});

/** Rows that a shard needs two seconds for. */
async function createSlow(): Promise<void> {
  const cells = ["concat('A', toString(number + sleepEachRow(0.02)))", "'C1'", "'2024-01-02'", "'1.50'"];
  const listed = [...cells, "'1'", "'交易成功'", "'Amy'", "'茶'", "'5'"].map(
    (cell, i) => `${cell} AS ${CLICKHOUSE.id(HEADERS[i]!)}`,
  );
  for (const { run } of running.servers)
    await run(`CREATE VIEW slow_part AS SELECT ${listed.join(", ")} FROM system.numbers LIMIT 100`);
  await running.servers[0]!.run(
    `CREATE TABLE slow (${columnsOf(HEADERS.map(() => "String"))}) ENGINE = Distributed(shards, default, slow_part)`,
  );
}

const readSlow = async (seconds?: number) => {
  const warehouse = await open("slow", READER, seconds);
  return { warehouse, asked: readOrders(warehouse, { source: warehouse.source, roles: ROLES }) };
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test("a shard that does not answer, and one that is killed in the middle, are one sentence each", async () => {
  await createSlow();
  const [, { process: shard }] = running.servers as [unknown, Servers["servers"][number]];
  const late = await readSlow(1);
  await pause(500);
  shard.kill("SIGSTOP");
  await expect(late.asked).rejects.toThrow(/^The warehouse had no answer within 1 seconds/);
  shard.kill("SIGCONT");
  const lost = await readSlow();
  await pause(700);
  shard.kill("SIGKILL");
  await expect(lost.asked).rejects.toThrow(/lost one of its shards, so there is no figure of all orders/);
  await expect(figuresOf("messy")).rejects.toThrow(/lost one of its shards/);
});
