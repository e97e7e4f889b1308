/**
 * How long the pane is busy at a time while it finds, previews, builds and refreshes over tables of 100,000 rows: the longest stretches of
 * the product's own code between two requests or breaths (support/stretches.ts). Each kind in a process of its own.
 */
import { spawnSync } from "node:child_process";
import { createHeadlessGrid } from "../../playground/grid/headless-grid";
import { bootOffice, installGlobals } from "../../playground/host/node-office";
import { SHEET_KINDS } from "../../src/kinds/catalogue";
import { build, figuresNow } from "../../src/workbook/build/build";
import { Previewer } from "../../src/workbook/build/preview";
import { refresh } from "../../src/workbook/build/refresh";
import { findSources } from "../../src/workbook/sources";
import { AS_OF, ROWS, ROWS_OF, TABLES } from "./support/large-tables";
import { stretchesOf } from "./support/stretches";

const SHOWN = 3;

async function measured(name: string, work: () => Promise<unknown>): Promise<void> {
  const stretches = await stretchesOf(work);
  const shown = stretches
    .slice(0, SHOWN)
    .map(({ time, from, until }) => `${time.toFixed(0)} ms from ${from} to ${until}`);
  console.log(`  ${name}\n    ${shown.join("\n    ")}`);
}

async function measure(id: string): Promise<void> {
  const kind = SHEET_KINDS.find((each) => each.id === id)!;
  const grid = createHeadlessGrid();
  const runtime = await bootOffice(grid, { locale: "en-US" });
  const restore = installGlobals(runtime);
  for (const { table } of kind.needs) {
    const made = TABLES[table];
    if (made === undefined) continue;
    const rows = ROWS_OF[table] ?? ROWS;
    const cells = [[...made.headings], ...Array.from({ length: rows }, (_, i) => made.row(i))];
    grid.addSheet(table).write({ row: 0, column: 0, rows: cells.length, columns: made.headings.length }, cells);
  }
  await grid.settled();
  console.log(`${id}, ${ROWS.toLocaleString("en-US")} rows`);
  await measured("find", () => findSources());
  const found = await findSources();
  const tables = Object.fromEntries(kind.needs.flatMap(({ table }) => found.filter((each) => each.kind === table).map((each) => [table, each]))); // prettier-ignore
  const request = { kind, tables, options: {}, locale: "en-US", today: AS_OF } as const;
  const previewer = new Previewer();
  await measured("preview, with reading", () => previewer.preview(request));
  await measured("preview of another choice", () => previewer.preview({ ...request }));
  let buildId = "";
  await measured("build", async () => (buildId = (await build(request)).buildId));
  await measured("figures now", () => figuresNow({ ...request, buildId }));
  await measured("refresh", () => refresh(buildId, {}, { today: AS_OF }));
  restore();
  runtime.dispose();
  grid.dispose();
}

/** Without those whose table is never as large. */
function measureAll(): void {
  for (const { id, needs } of SHEET_KINDS) {
    if (needs.some(({ table, required }) => required && TABLES[table] === undefined)) continue;
    const { status } = spawnSync(process.execPath, [...process.execArgv, process.argv[1]!, id], { stdio: "inherit" });
    if (status !== 0) process.exitCode = 1;
  }
}

async function main(): Promise<void> {
  const [, , id] = process.argv;
  if (id === undefined) return measureAll();
  await measure(id);
}

main().catch((failure: unknown) => {
  console.error(failure);
  process.exitCode = 1;
});
