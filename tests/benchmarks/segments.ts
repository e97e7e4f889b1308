/**
 * The segments build of 10,000, 100,000 and 1,000,000 orders through the real office.js into the grid: what reading, computing,
 * writing and calculating take, each against touching every cell once, and the peak memory. Each size runs in a process of its own,
 * as users get it: scores as formulas up to the limit of live customers, 100,000 orders also with scores as values.
 */
import { spawnSync } from "node:child_process";
import { createHeadlessGrid } from "../../playground/grid/headless-grid";
import { bootOffice, installGlobals } from "../../playground/host/node-office";
import type { OptionValues } from "../../src/kinds/kind";
import { segmentsKind } from "../../src/kinds/segments/kind";
import { build } from "../../src/workbook/build/build";
import type { Phase } from "../../src/workbook/control";
import { findSources } from "../../src/workbook/sources";
import { megabytes, PHASES, stopwatch } from "./support/stopwatch";

type Row = (string | number)[];

const SIZES = ["10000", "100000", "100000 values", "1000000"];
const HEADINGS = ["Order ID", "Customer ID", "Order date", "Amount paid", "Product", "Channel"];
const AS_OF = 45_657;
const ORDERS_EACH = 5;

/** One row an order; the same at every run. */
function makeRows(orders: number): Row[] {
  const customers = orders / ORDERS_EACH;
  return Array.from({ length: orders }, (_, i) => [
    `SO${10_000_000 + i}`,
    `C${Math.floor((((i * 7_919) % orders) / orders) ** 1.6 * customers)}`,
    AS_OF - ((i * 104_729) % 730),
    Math.round(500 + ((i * 15_485_863) % 50_000)) / 100,
    `Product ${i % 40}`,
    "Shop",
  ]);
}

/** The least any answer costs: every cell looked at once. */
function touchEveryCell(rows: readonly Row[]): number {
  const start = performance.now();
  let sum = 0;
  for (const row of rows) for (const cell of row) sum += typeof cell === "number" ? cell : cell.length;
  if (Number.isNaN(sum)) throw new Error("an order has no amount");
  return performance.now() - start;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Builds once and prints its phases. */
async function measure(orders: number, options: OptionValues): Promise<void> {
  const rows = makeRows(orders);
  const floor = median(Array.from({ length: 7 }, () => touchEveryCell(rows)));
  const grid = createHeadlessGrid();
  const runtime = await bootOffice(grid, { locale: "en-US" });
  const restore = installGlobals(runtime);
  const [sheet] = grid.sheets();
  if (sheet === undefined) throw new Error("the grid has no sheet");
  const area = { row: 0, column: 0, rows: orders + 1, columns: HEADINGS.length };
  sheet.write(area, [HEADINGS, ...rows]);
  await grid.settled();
  rows.length = 0;
  const found = (await findSources()).find(({ kind }) => kind === "orders");
  if (found === undefined) throw new Error("the orders were not found");
  global.gc?.();
  const before = megabytes();
  const scores = options["liveCustomers"] === 0 ? ", scores as values" : "";
  console.log(
    `\n${orders.toLocaleString("en-US")} orders${scores}, ${HEADINGS.length} columns; every cell touched once: ${floor.toFixed(1)} ms`,
  );
  const watch = stopwatch();
  const result = await build(
    { kind: segmentsKind, tables: { orders: found }, options, locale: "en-US", today: AS_OF },
    { onProgress: watch.report },
  );
  watch.stop();
  const failed = result.checks.filter(({ ok }) => !ok);
  if (failed.length > 0) throw new Error(`checks failed: ${failed.map(({ name }) => name).join(", ")}`);
  report(floor, watch.spent, before);
  restore();
  runtime.dispose();
  grid.dispose();
}

function report(floor: number, spent: ReadonlyMap<Phase, number>, before: number): void {
  const total = [...spent.values()].reduce((sum, time) => sum + time, 0);
  const line = (name: string, time: number): void => {
    const share = `${((100 * time) / total).toFixed(0)} %`;
    console.log(
      `${name.padEnd(9)} ${time.toFixed(0).padStart(7)} ms  ${share.padStart(5)}  ${(time / floor).toFixed(0).padStart(6)} × the floor`,
    );
  };
  for (const [phase, name] of PHASES) line(name, spent.get(phase) ?? 0);
  line("all", total);
  console.log(
    `peak memory ${megabytes().toFixed(0)} MB, before the build, with the orders in the workbook, ${before.toFixed(0)} MB`,
  );
}

function measureAll(): void {
  for (const size of SIZES) {
    const { status } = spawnSync(process.execPath, [...process.execArgv, process.argv[1]!, ...size.split(" ")], {
      stdio: "inherit",
    });
    if (status !== 0) process.exitCode = 1;
  }
}

async function main(): Promise<void> {
  const [, , size, scores] = process.argv;
  if (size === undefined) return measureAll();
  await measure(Number(size), scores === "values" ? { liveCustomers: 0 } : {});
}

main().catch((failure: unknown) => {
  console.error(failure);
  process.exitCode = 1;
});
