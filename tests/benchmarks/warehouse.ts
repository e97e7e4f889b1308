/**
 * Segments of orders over two ClickHouse servers through a Distributed table, each customer on one of them: what the product takes and what
 * comes over the wire, against one query for recency, frequency, monetary value and their quintiles on the same servers.
 * Run with `npm run bench -- warehouse`; sizes as words behind it in the bundle. Servers and their files are removed.
 */
import { arrived } from "../../src/domain/steps";
import { openClickHouse } from "../../src/engines/clickhouse";
import { COMMAND_LINE } from "../../src/engines/texts";
import { readOrders } from "../../src/engines/read-orders";
import { segmentsKind } from "../../src/kinds/segments/kind";
import { LARGE, type Servers, startServers } from "../engines/clickhouse-server";
import { contextOf } from "../kinds/support/context";

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [3e6, 30e6];
const LISTED = 10_000;
const COLUMNS = ["order_id", "customer_id", "paid_at", "amount"];

/** Every fifth order has a second line; one customer to ten lines, and each on one server. */
async function fill({ servers }: Servers, rows: number): Promise<void> {
  for (const [shard, { run }] of servers.entries()) {
    await run(`CREATE TABLE part (${COLUMNS.map((name) => `${name} String`).join(", ")}) ENGINE = Log`);
    const cells = [
      `concat('SO', toString(10000000 + intDiv(number * 5, 6) * 2 + ${shard}))`,
      `concat('C', toString(intHash32(intDiv(number * 5, 6)) % ${rows / 20} * 2 + ${shard + 1}))`,
      "toString(toDate('2023-01-01') + intHash32(intDiv(number * 5, 6) + 7) % 730)",
      "concat(toString(intHash32(number) % 500), '.', toString(10 + intHash32(number + 3) % 90))",
    ];
    await run(`INSERT INTO part SELECT ${cells.join(", ")} FROM numbers(${rows / 2})`);
  }
  await servers[0]!.run("CREATE TABLE orders AS part ENGINE = Distributed(shards, default, part)");
}

const PLAIN = `SELECT quantilesExact(0.2, 0.4, 0.6, 0.8)(r), quantilesExact(0.2, 0.4, 0.6, 0.8)(f), quantilesExact(0.2, 0.4, 0.6, 0.8)(m) FROM (
  SELECT c, max(d) AS r, count() AS f, sum(a) AS m FROM (
    SELECT order_id, any(customer_id) AS c, min(toDate(paid_at)) AS d, sum(toFloat64(amount)) AS a FROM orders GROUP BY order_id) GROUP BY c)`;

/** Without the limit of small servers. */
async function plainly(address: string): Promise<void> {
  const response = await fetch(`${address}/?max_memory_usage=${LARGE.memory}`, { method: "POST", body: PLAIN });
  if (!response.ok) throw new Error(await response.text());
}

async function taken<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const start = performance.now();
  return [await work(), performance.now() - start];
}

async function measure(rows: number): Promise<void> {
  const running = await startServers(2);
  try {
    await fill(running, rows);
    const [{ address, run }] = running.servers as [Servers["servers"][number]];
    const cells = COLUMNS.map((name) => `length(${name}) + 1`).join(" + ");
    const data = Number(await run(`SELECT sum(${cells}) FROM orders`));
    const [, plain] = await taken(() => plainly(address));
    const warehouse = await openClickHouse(
      { address, database: "default", table: "orders", ...LARGE.user },
      COMMAND_LINE,
    );
    const [customers, ms] = await taken(async () => {
      const roles = { order: 0, customer: 1, date: 2, amount: 3 };
      const asked = await readOrders(warehouse, { source: warehouse.source, roles });
      const plan = await arrived(segmentsKind.steps!({ asked }, { listedCustomers: LISTED }, contextOf()));
      const { segments } = plan.result as Record<"segments", readonly { customers: number }[]>;
      return segments.reduce((sum, segment) => sum + segment.customers, 0);
    });
    const { bytes } = warehouse.traffic();
    console.log(
      `${rows.toLocaleString("en-US")} lines of ${customers.toLocaleString("en-US")} customers, ${(data / 1e6).toFixed(0)} MB: ` +
        `plain ${(plain / 1000).toFixed(1)} s, segments ${(ms / 1000).toFixed(1)} s = ${(ms / plain).toFixed(2)} ×; ` +
        `over the wire ${(bytes / 1e6).toFixed(2)} MB = ${((100 * bytes) / data).toFixed(2)} %`,
    );
  } finally {
    await running.stop();
  }
}

async function main(): Promise<void> {
  for (const rows of SIZES) await measure(rows);
}

main().catch((failure: unknown) => {
  console.error(failure);
  process.exitCode = 1;
});
