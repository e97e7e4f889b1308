/**
 * The products build of 2,000 and 20,000 products (ten order lines each, every product with stock) through the real office.js into the grid: what
 * reading, computing, writing and calculating take, and the preview; of 100,000 products (two lines each) the preview alone. Goals: 20,000
 * products built in 10 s, previewed in 1 s. Each size runs in a process of its own. Nothing asserts on time.
 */
import { spawnSync } from "node:child_process";
import { createHeadlessGrid } from "../../playground/grid/headless-grid";
import { bootOffice, installGlobals } from "../../playground/host/node-office";
import { productsKind } from "../../src/kinds/products/kind";
import { build } from "../../src/workbook/build/build";
import type { BuildRequest } from "../../src/workbook/build-request";
import { Previewer } from "../../src/workbook/build/preview";
import { findSources } from "../../src/workbook/sources";
import { megabytes, PHASES, stopwatch } from "./support/stopwatch";

type Cells = (string | number)[][];

const SIZES = ["2000", "20000", "100000"];
/** More are only previewed: their lines fill half a sheet. */
const MOST_BUILT = 20_000;
const linesEach = (products: number): number => (products > MOST_BUILT ? 2 : 10);
const TODAY = 46_000;
const SECONDS = 1000;

/** One line an order; some products sell much more often than others. */
function orderCells(products: number): Cells {
  const lines = products * linesEach(products);
  const rows = Array.from({ length: lines }, (_, i) => {
    const which = Math.floor((((i * 7_919) % lines) / lines) ** 1.5 * products);
    const units = 1 + (i % 3);
    return [
      `SO${i}`,
      `C${i % 999}`,
      TODAY - ((i * 104_729) % 182),
      `Product ${which}`,
      units,
      units * (5 + (which % 90)),
    ];
  });
  return [["Order ID", "Customer", "Order date", "Product", "Quantity", "Amount paid"], ...rows];
}

function productCells(products: number): Cells {
  const rows = Array.from({ length: products }, (_, i) => {
    const terms = [`Supplier ${i % 60}`, 7 + (i % 30), 10, 1 + (i % 12)];
    return [`P${i}`, `Product ${i}`, 5 + (i % 90), 2 + (i % 40), (i * 31) % 120, i % 9, i % 3, ...terms];
  });
  const headings = ["SKU", "Product", "Price", "Unit cost", "On hand", "On order", "Reserved"];
  return [[...headings, "Supplier", "Lead time", "MOQ", "Pack size"], ...rows];
}

async function measure(products: number): Promise<void> {
  const grid = createHeadlessGrid();
  const runtime = await bootOffice(grid, { locale: "en-US" });
  const restore = installGlobals(runtime);
  for (const cells of [orderCells(products), productCells(products)])
    grid
      .addSheet(cells[0]!.length === 6 ? "Orders" : "Stock")
      .write({ row: 0, column: 0, rows: cells.length, columns: cells[0]!.length }, cells);
  await grid.settled();
  const found = await findSources();
  const tables = {
    orders: found.find(({ kind }) => kind === "orders"),
    products: found.find(({ kind }) => kind === "products"),
  };
  if (tables.orders === undefined || tables.products === undefined) throw new Error("the tables were not found");
  const request = { kind: productsKind, tables, options: {}, locale: "en-US", today: TODAY } as const;
  console.log(
    `\n${products.toLocaleString("en-US")} products, ${(products * linesEach(products)).toLocaleString("en-US")} order lines`,
  );
  const previewer = new Previewer();
  for (const [name, options] of [
    ["first preview", {}],
    ["another option", { serviceLevel: 0.9 }],
  ] as const) {
    const start = performance.now();
    await previewer.preview({ ...request, options });
    console.log(`${name.padEnd(14)} ${((performance.now() - start) / SECONDS).toFixed(2).padStart(6)} s`);
  }
  if (products <= MOST_BUILT) await measureBuild(request);
  console.log(`peak memory    ${megabytes().toFixed(0)} MB`);
  restore();
  runtime.dispose();
  grid.dispose();
}

async function measureBuild(request: BuildRequest): Promise<void> {
  const busy = process.cpuUsage();
  const watch = stopwatch();
  const result = await build(request, { onProgress: watch.report });
  watch.stop();
  const failed = result.checks.filter(({ ok }) => !ok);
  if (failed.length > 0) throw new Error(`checks failed: ${failed.map(({ name }) => name).join(", ")}`);
  const total = [...watch.spent.values()].reduce((sum, time) => sum + time, 0);
  const line = (name: string, time: number): void =>
    console.log(`${name.padEnd(14)} ${(time / SECONDS).toFixed(2).padStart(6)} s`);
  for (const [phase, name] of PHASES) line(name, watch.spent.get(phase) ?? 0);
  line("all", total);
  console.log(
    `processor      ${((process.cpuUsage(busy).user + process.cpuUsage(busy).system) / 1e6).toFixed(2).padStart(6)} s of the build`,
  );
}

function measureAll(): void {
  for (const size of SIZES) {
    const { status } = spawnSync(process.execPath, [...process.execArgv, process.argv[1]!, size], { stdio: "inherit" });
    if (status !== 0) process.exitCode = 1;
  }
}

async function main(): Promise<void> {
  const [, , size] = process.argv;
  if (size === undefined) return measureAll();
  await measure(Number(size));
}

main().catch((failure: unknown) => {
  console.error(failure);
  process.exitCode = 1;
});
