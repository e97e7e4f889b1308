/**
 * The leads desk of 100,000 leads of 200 sellers, through the real office.js into the grid: the first preview with reading, another
 * choice, the build by phase, and one changed input on "Today's calls". Above the limit of a live desk grades are values.
 */
import { createHeadlessGrid } from "../../playground/grid/headless-grid";
import { bootOffice, installGlobals } from "../../playground/host/node-office";
import { leadsKind } from "../../src/kinds/leads/kind";
import { build } from "../../src/workbook/build/build";
import { Previewer } from "../../src/workbook/build/preview";
import { rangeOf } from "../../src/workbook/write/batch";
import { listBuilds } from "../../src/workbook/settings";
import { findSources } from "../../src/workbook/sources";
import { megabytes, PHASES, stopwatch } from "./support/stopwatch";

const LEADS = Number(process.argv[2] ?? 100_000);
const SELLERS = 200;
const AS_OF = 46_300;
const HEADINGS = [
  ...["Lead ID", "Lead date", "Seller", "Source", "Customer name", "Mobile", "Valid", "Ordered"],
  ...["Need date", "Last contact", "Lead status"],
];

/** One row a lead; the same at every run. Most are open. */
function makeRows(): (string | number)[][] {
  return Array.from({ length: LEADS }, (_, i) => {
    const came = AS_OF - ((i * 7_919) % 400);
    return [
      ...[`L${1_000_000 + i}`, came, `Seller ${(i * 31) % SELLERS}`, `Source ${i % 9}`, `Customer ${i}`, `138${10_000_000 + i}`],
      ...[i % 5 === 0 ? "No" : "Yes", i % 11 === 0 ? "Yes" : "No", AS_OF + ((i * 104_729) % 600) - 40],
      ...[Math.min(AS_OF, came + ((i * 13) % 60)), i % 7 === 0 ? "Lost" : "In progress"],
    ]; // prettier-ignore
  });
}

async function timed<T>(name: string, run: () => Promise<T>): Promise<T> {
  const [start, busy] = [performance.now(), process.cpuUsage()];
  const result = await run();
  const { user, system } = process.cpuUsage(busy);
  const [elapsed, used] = [performance.now() - start, (user + system) / 1000].map((time) =>
    time.toFixed(0).padStart(7),
  );
  console.log(`${name.padEnd(36)} ${elapsed} ms, processor ${used} ms`);
  return result;
}

async function main(): Promise<void> {
  const grid = createHeadlessGrid();
  const runtime = await bootOffice(grid, { locale: "en-US" });
  const restore = installGlobals(runtime);
  const area = { row: 0, column: 0, rows: LEADS + 1, columns: HEADINGS.length };
  grid.activeSheet().write(area, [HEADINGS, ...makeRows()]);
  await grid.settled();
  const leads = (await findSources()).find(({ kind }) => kind === "leads");
  if (leads === undefined) throw new Error("the leads were not found");
  const request = { kind: leadsKind, tables: { leads }, options: {}, locale: "en-US", today: AS_OF } as const;
  const previewer = new Previewer();
  console.log(`${LEADS.toLocaleString("en-US")} leads, ${SELLERS} sellers`);
  await timed("first preview, with reading", () => previewer.preview(request));
  await timed("preview of another choice", () => previewer.preview({ ...request, options: { hours: 4 } }));
  const watch = stopwatch();
  const result = await build(request, { onProgress: watch.report });
  watch.stop();
  for (const [phase, name] of PHASES)
    console.log(`${`build, ${name}`.padEnd(36)} ${(watch.spent.get(phase) ?? 0).toFixed(0).padStart(7)} ms`);
  const failed = result.checks.filter(({ ok }) => !ok);
  if (failed.length > 0) throw new Error(`checks failed: ${failed.map(({ name }) => name).join(", ")}`);
  const saved = (await listBuilds())[0]!.sheets.find(({ key }) => key === "calls")!;
  const input = saved.look.inputs.find(({ key }) => key === "seller")!.area;
  await timed("another seller on Today's calls", async () => {
    await Excel.run(async (context) => {
      rangeOf(context.workbook.worksheets.getItem(saved.look.tab), input).values = [["Seller 77"]];
      await context.sync();
    });
    await grid.settled();
  });
  console.log(`peak memory ${megabytes().toFixed(0)} MB`);
  restore();
  runtime.dispose();
  grid.dispose();
}

main().then(
  () => process.exit(0),
  (failure: unknown) => {
    console.error(failure);
    process.exit(1);
  },
);
