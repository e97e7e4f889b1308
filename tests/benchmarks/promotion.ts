/**
 * The promotion through the real office.js into the grid: a plan of 200 tasks over 120 days of bars, one duration changed; and a war room of 24
 * hours over 200,000 orders on the day of the event, whose formulas follow an hour's orders and which is then refreshed. Goals: built in 5 s,
 * recalculated in 1 s; refreshed in 2 s. Each case runs in a process of its own. Nothing asserts on time.
 */
import { spawnSync } from "node:child_process";
import { createHeadlessGrid } from "../../playground/grid/headless-grid";
import { bootOffice, installGlobals } from "../../playground/host/node-office";
import { promotionKind } from "../../src/kinds/promotion/kind";
import type { OptionValues } from "../../src/kinds/kind";
import { build } from "../../src/workbook/build/build";
import { refresh } from "../../src/workbook/build/refresh";
import { findSources } from "../../src/workbook/sources";
import { megabytes, PHASES, stopwatch } from "./support/stopwatch";

type Cells = (string | number)[][];

const SECONDS = 1000;
/** Of the task list: below title, source, headline and headings. */
const FIRST_DURATION = { row: 7, column: 11 } as const;
const EVENT = 46_337;
const TASKS = 200;
const ORDERS = 200_000;
const OF_AN_HOUR = 800;

function taskCells(): Cells {
  const phases = ["Pull in new users", "Forecast and stock up", "Warm-up"];
  const rows = Array.from({ length: TASKS }, (_, i) => {
    const after = i % 20 === 0 ? "" : i % 3 === 0 ? `${i}; ${Math.max(1, i - 7)}` : String(i);
    return [i + 1, `Task ${i + 1}`, phases[Math.min(2, Math.floor(i / 70))]!, `Owner ${i % 9}`, 1 + (i % 3), after];
  });
  return [["No.", "Task", "Phase", "Owner", "Duration, days", "Waits for"], ...rows];
}

/** A tenth of the orders come on the day of the event. */
function orderCells(): Cells {
  const rows = Array.from({ length: ORDERS }, (_, i) => {
    const day = i % 10 === 0 ? EVENT : EVENT - 1 - ((i * 7_919) % 60);
    return [`SO${i}`, `C${i % 9_999}`, day + ((i * 104_729) % 86_400) / 86_400, 10 + (i % 90)];
  });
  return [["Order ID", "Customer", "Paid at", "Amount paid"], ...rows];
}

/** What the last hour of the day's first half brings. */
const hourOfOrders = (): Cells =>
  Array.from({ length: OF_AN_HOUR }, (_, i) => [`SN${i}`, `C${i}`, EVENT + (11 + i / OF_AN_HOUR) / 24, 20 + (i % 90)]);

const CASE_OF: Readonly<
  Record<string, { readonly cells: () => Cells; readonly table: "tasks" | "orders"; readonly options: OptionValues }>
> = {
  tasks: { cells: taskCells, table: "tasks", options: {} },
  "war-room": { cells: orderCells, table: "orders", options: { forecast: true, warRoom: true, basis: "weeksBefore" } },
};

/** Says how long something took. */
async function timed<T>(what: string, run: () => Promise<T>): Promise<T> {
  const [begun, busy] = [performance.now(), process.cpuUsage()];
  const result = await run();
  const { user, system } = process.cpuUsage(busy);
  const shown = (seconds: number): string => `${seconds.toFixed(2).padStart(6)} s`;
  console.log(
    `${what.padEnd(24)} ${shown((performance.now() - begun) / SECONDS)}, processor ${shown((user + system) / 1e6)}`,
  );
  return result;
}

/** A refresh by its phases. */
async function refreshed(buildId: string): Promise<void> {
  const watch = stopwatch();
  await refresh(buildId, { onProgress: watch.report }, { today: EVENT });
  watch.stop();
  for (const [phase, name] of PHASES)
    console.log(`  ${name.padEnd(22)} ${((watch.spent.get(phase) ?? 0) / SECONDS).toFixed(2).padStart(6)} s`);
}

async function measure(name: string): Promise<void> {
  const { cells, table, options } = CASE_OF[name]!;
  const grid = createHeadlessGrid();
  const runtime = await bootOffice(grid, { locale: "en-US" });
  const restore = installGlobals(runtime);
  const rows = cells();
  const data = grid.addSheet("Data");
  data.write({ row: 0, column: 0, rows: rows.length, columns: rows[0]!.length }, rows);
  await grid.settled();
  const found = (await findSources()).find(({ kind }) => kind === table);
  if (found === undefined) throw new Error(`No ${table} were found.`);
  console.log(`\n${name}, ${(rows.length - 1).toLocaleString("en-US")} rows`);
  const chosen = { event: "own", eventDay: EVENT, asOf: EVENT - 1, ...options };
  const request = { kind: promotionKind, tables: { [table]: found }, options: chosen, locale: "en-US" } as const;
  const made = await timed("build", () => build({ ...request, today: name === "tasks" ? EVENT - 1 : EVENT }));
  const list = grid.sheets().find(({ name: tab }) => tab === made.sheets[1]!.tab)!;
  if (name === "tasks")
    await timed("one duration changed", async () => {
      list.write({ ...FIRST_DURATION, rows: 1, columns: 1 }, [[9]]);
      await grid.settled();
    });
  else {
    // The first refresh leaves out what only a new build says.
    await refresh(made.buildId, {}, { today: EVENT });
    await timed("an hour's orders come", async () => {
      data.write({ row: rows.length, column: 0, rows: OF_AN_HOUR, columns: rows[0]!.length }, hourOfOrders());
      await grid.settled();
    });
    await timed("refresh", () => refreshed(made.buildId));
  }
  console.log(`peak memory ${megabytes().toFixed(0)} MB`);
  restore();
  runtime.dispose();
  grid.dispose();
}

function measureAll(): void {
  for (const name of Object.keys(CASE_OF)) {
    const { status } = spawnSync(process.execPath, [...process.execArgv, process.argv[1]!, name], { stdio: "inherit" });
    if (status !== 0) process.exitCode = 1;
  }
}

async function main(): Promise<void> {
  const [, , name] = process.argv;
  if (name === undefined) return measureAll();
  await measure(name);
}

main().catch((failure: unknown) => {
  console.error(failure);
  process.exitCode = 1;
});
