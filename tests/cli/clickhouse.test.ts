/** Segments of a warehouse's table over two shards are those of the same orders in a file; or one sentence, and nothing is written. */
import { existsSync } from "node:fs";
import Papa from "papaparse";
import { READER, type Servers, startServers, tabSeparated } from "../engines/clickhouse-server";
import { json, PATIENCE, refusal, useFolder } from "./support";

const folder = useFolder();

let running: Servers;
beforeAll(async () => {
  running = await startServers(2);
  process.env["SALES_PLANNER_PASSWORD"] = READER.password;
  await fill();
});
afterAll(async () => {
  delete process.env["SALES_PLANNER_PASSWORD"];
  await running.stop();
});

const HEADINGS = ["order_id", "customer_id", "paid_at", "amount", "status", "product_name"];

/** Orders of 60 customers over two years, without chance: some cancelled, some of several lines, some without a customer. */
const ROWS = Array.from({ length: 400 }, (_, i) => {
  const order = Math.floor((i * 9) / 10);
  const day = new Date(Date.UTC(2023, 0, 1 + ((order * 37) % 700)));
  return [
    String(1001 + order),
    order % 29 === 0 ? "" : `C${(order * order) % 61}`,
    `${day.toISOString().slice(0, 10)} 10:${10 + (order % 50)}:00`,
    (((order * 53) % 900) / 4 + 1 + (i % 3)).toFixed(2),
    order % 17 === 0 ? "cancelled" : "paid",
    ["Tea", "Cup", "tea", "", "Pot"][(i * i) % 5]!,
  ];
});

async function fill(): Promise<void> {
  const types = ["UInt64", "String", "DateTime", "Decimal(18, 2)", "String", "String"];
  const columns = HEADINGS.map((heading, i) => `${heading} ${types[i]}`).join(", ");
  for (const [shard, { run }] of running.servers.entries()) {
    await run("CREATE DATABASE shop");
    await run(`CREATE TABLE shop.part (${columns}) ENGINE = Log`);
    const own = ROWS.filter((_, row) => row % 2 === shard);
    await run("INSERT INTO shop.part FORMAT TabSeparated", tabSeparated(own));
  }
  await running.servers[0]!.run("CREATE TABLE shop.orders AS shop.part ENGINE = Distributed(shards, shop, part)");
}

const warehouse = (): string[] => [
  ...["--warehouse", running.servers[0]!.address, "--table", "shop.orders", "--user", READER.user],
];
const COMMON = ["--today", "2025-01-15", "--overview", "no"];

function figuresOf(report: Record<string, unknown>) {
  const { segments, thresholds, customers, asOf, headline, checks, source } = report;
  const { rows, used, leftOut } = source as Record<string, unknown>;
  expect((checks as readonly { ok: boolean }[]).filter(({ ok }) => !ok)).toEqual([]);
  return { segments, thresholds, customers, asOf, headline, rows, used, leftOut };
}

test(
  "the figures, the finding and the account of rows are those of the file",
  async () => {
    const file = folder.write("orders.csv", Papa.unparse([HEADINGS, ...ROWS]));
    const held = await json("build", "segments", file, ...COMMON);
    const asked = await json("build", "segments", ...warehouse(), ...COMMON, "--out", folder.at("segments.xlsx"));
    expect(figuresOf(asked)).toEqual(figuresOf(held));
    expect(asked["engine"]).toBe("clickhouse");
    const { rows, bytes } = asked["warehouse"] as Record<string, number>;
    expect([rows! > 0, bytes! > 0]).toEqual([true, true]);
    expect(asked["notes"]).toContainEqual(expect.stringContaining("read the orders of “shop.orders” (400 rows)"));
    expect(existsSync(folder.at("segments.xlsx"))).toBe(true);
    expect(JSON.stringify(asked)).not.toContain(READER.password);
  },
  PATIENCE,
);

test(
  "products are those of the file",
  async () => {
    const file = folder.write("orders.csv", Papa.unparse([HEADINGS, ...ROWS]));
    const figures = ({ products, headline, sheets, checks }: Record<string, unknown>) => {
      expect((checks as readonly { ok: boolean }[]).filter(({ ok }) => !ok)).toEqual([]);
      return { products, headline, sheets };
    };
    const held = await json("build", "products", file, ...COMMON);
    const asked = await json("build", "products", ...warehouse(), ...COMMON);
    expect(figures(asked)).toEqual(figures(held));
    expect(asked["engine"]).toBe("clickhouse");
  },
  PATIENCE,
);

test.each([
  [["--table", "shop.orders"], /^--table belongs to a warehouse/],
  [["--warehouse", "http://127.0.0.1:1", "--table", "a.b", "--encoding", "utf-8"], /^--encoding belongs to files/],
  [["--warehouse", "http://127.0.0.1:1"], /^Which table of the warehouse holds the orders\?/],
  [
    ["orders.csv", "--warehouse", "http://127.0.0.1:1", "--table", "a.b"],
    /^Orders come from files or from a warehouse/,
  ],
  [["--warehouse", "http://127.0.0.1:1", "--table", "a.b"], /^No ClickHouse server answers at http:\/\/127.0.0.1:1/],
  [["--warehouse", "http://shop.example", "--table", "a.b"], /unencrypted: use https/],
])("refuses %s", async (flags, sentence) => {
  expect(await refusal("build", "segments", ...flags)).toMatch(sentence);
});

test(
  "a table beside the orders is read from a file",
  async () => {
    const stock = [
      ["Product", "Stock", "Lead time"],
      ["Tea", "3", "20"],
      ["Cup", "900", "5"],
    ];
    const [orders, products] = [folder.write("orders.csv", Papa.unparse([HEADINGS, ...ROWS])), folder.write("stock.csv", Papa.unparse(stock))]; // prettier-ignore
    const held = await json("build", "products", orders, products, ...COMMON);
    const asked = await json("build", "products", ...warehouse(), "--with", products, ...COMMON);
    expect((held["replenish"] as unknown[]).length).toBe(2);
    expect(asked["replenish"]).toEqual(held["replenish"]);
  },
  PATIENCE,
);

test("without one of its servers nothing is written", async () => {
  running.servers[1]!.process.kill("SIGKILL");
  const out = folder.at("segments.xlsx");
  expect(await refusal("build", "segments", ...warehouse(), ...COMMON, "--out", out)).toMatch(/lost one of its shards/);
  expect(existsSync(out)).toBe(false);
});
