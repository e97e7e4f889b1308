/** What leaves two servers for a sheet of segments: the customers that it lists and sums, a hundredth of the data at most. */
import { arrived } from "../../src/domain/steps";
import { openClickHouse } from "../../src/engines/clickhouse";
import { COMMAND_LINE } from "../../src/engines/texts";
import { readOrders } from "../../src/engines/read-orders";
import { segmentsKind } from "../../src/kinds/segments/kind";
import { contextOf } from "../kinds/support/context";
import { READER, type Servers, startServers } from "./clickhouse-server";

const ROWS = 600_000;
const LISTED = 1000;

let running: Servers;
beforeAll(async () => {
  running = await startServers(2);
  const columns = ["order_id", "customer_id", "paid_at", "amount"];
  for (const [shard, { run }] of running.servers.entries()) {
    await run(`CREATE TABLE part (${columns.map((name) => `${name} String`).join(", ")}) ENGINE = Log`);
    const cells = [
      `concat('SO-', toString(intDiv(number * 5, 6) * 2 + ${shard}))`,
      `concat('C', toString(intHash32(intDiv(number * 5, 6)) % ${ROWS / 20}))`,
      "toString(toDate('2023-01-01') + intHash32(intDiv(number * 5, 6) + 7) % 1000)",
      "concat(toString(intHash32(number) % 500), '.', toString(10 + intHash32(number + 3) % 90))",
    ];
    await run(`INSERT INTO part SELECT ${cells.join(", ")} FROM numbers(${ROWS / 2})`);
  }
  await running.servers[0]!.run("CREATE TABLE orders AS part ENGINE = Distributed(shards, default, part)");
});
afterAll(() => running.stop());

test("a hundredth of the data comes over the wire", async () => {
  const [{ address, run }] = running.servers as [Servers["servers"][number]];
  const cells = "length(order_id) + length(customer_id) + length(paid_at) + length(amount)";
  const data = Number(await run(`SELECT sum(${cells} + 4) FROM orders`));
  const named = Number(await run("SELECT uniqExact(customer_id) FROM orders"));
  const warehouse = await openClickHouse({ address, database: "default", table: "orders", ...READER }, COMMAND_LINE);
  const roles = { order: 0, customer: 1, date: 2, amount: 3 };
  const asked = await readOrders(warehouse, { source: warehouse.source, roles });
  const plan = await arrived(segmentsKind.steps!({ asked }, { listedCustomers: LISTED }, contextOf()));
  const { segments, customers } = plan.result as Record<"segments" | "customers", readonly { customers: number }[]>;
  expect(customers.length).toBe(LISTED);
  expect(segments.reduce((sum, segment) => sum + segment.customers, 0)).toBe(named);
  expect(warehouse.traffic().bytes / data).toBeLessThan(0.01);
});
