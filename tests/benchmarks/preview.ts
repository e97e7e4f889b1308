/**
 * How long the pane's preview of the segments takes: the first with reading the table through office.js, then another option,
 * which reads nothing again, and each step alone. Run with `npx tsx tests/benchmarks/preview.ts [orders]`. Nothing asserts on time.
 */
import { createHeadlessGrid } from "../../playground/grid/headless-grid";
import { bootOffice, installGlobals } from "../../playground/host/node-office";
import { ORDERS as ORDER_TABLE } from "../../src/tables/orders/read";
import { segmentsKind } from "../../src/kinds/segments/kind";
import type { OptionValues, PlanContext, PlanInput } from "../../src/kinds/kind";
import type { Cell, Source } from "../../src/tables/source";
import { Previewer } from "../../src/workbook/build/preview";
import { findSources } from "../../src/workbook/sources";

const ORDERS = Number(process.argv[2] ?? 100_000);
const RUNS = 9;
const LAST_DAY = 46_000;
const HEADERS = ["Order", "Customer", "Date", "Amount"];
const CONTEXT: PlanContext = { locale: "en-US", today: LAST_DAY, tabName: (_key, preferred) => preferred };

/** One row an order; a fifth as many customers, some of whom buy much more often than others. */
function makeRows(): Cell[][] {
  return Array.from({ length: ORDERS }, (_, i) => {
    const spread = ((i * 7_919) % ORDERS) / ORDERS;
    const who = Math.floor(spread ** 1.6 * (ORDERS / 5));
    return [`SO${i}`, `C${who}`, LAST_DAY - ((i * 104_729) % 730), 5 + ((i * 15_485_863) % 50_000) / 100];
  });
}

/** Median milliseconds of the runs. */
function median(run: () => unknown): string {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return inMilliseconds(times);
}

function inMilliseconds(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  return `${sorted[Math.floor(sorted.length / 2)]!.toFixed(0).padStart(6)} ms`;
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** As the pane does it: the table read from the workbook through office.js, then another option. */
async function throughOffice(rows: readonly Cell[][]): Promise<void> {
  const grid = createHeadlessGrid();
  const runtime = await bootOffice(grid, { locale: "en-US" });
  const restore = installGlobals(runtime);
  grid
    .activeSheet()
    .write({ row: 0, column: 0, rows: rows.length + 1, columns: HEADERS.length }, [HEADERS, ...rows] as string[][]);
  await grid.settled();
  const orders = (await findSources()).find(({ kind }) => kind === "orders");
  if (orders === undefined) throw new Error("the orders were not found");
  const [first, other]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    const previewer = new Previewer();
    const request = { kind: segmentsKind, tables: { orders }, options: {}, locale: "en-US", today: LAST_DAY } as const;
    first.push(await timed(() => previewer.preview(request)));
    other.push(await timed(() => previewer.preview({ ...request, options: { map: "eight" } })));
  }
  console.log(`first preview, with reading  ${inMilliseconds(first)}`);
  console.log(`preview of another option    ${inMilliseconds(other)}`);
  restore();
  runtime.dispose();
  grid.dispose();
}

const rows = makeRows();
const source: Source = {
  name: "Orders",
  sheet: "Orders",
  table: null,
  headers: HEADERS,
  headerRow: 0,
  firstColumn: 0,
  rows: ORDERS,
  dateSystem: 1900,
};
const read = (): PlanInput => ({
  orders: ORDER_TABLE.readRows(source, { order: 0, customer: 1, date: 2, amount: 3 }, rows),
});
const input = read();
const preview = (options: OptionValues) => segmentsKind.preview!(input, options, CONTEXT);
const shown = preview({});

console.log(
  `${ORDERS.toLocaleString("en-US")} orders, ${shown.total[0]!.value} customers, ${shown.parts[0]!.bars.length} segments`,
);
void throughOffice(rows).then(stepsAlone);

function stepsAlone(): void {
  console.log(`understand the cells         ${median(read)}`);
  console.log(`preview                      ${median(() => preview({}))}`);
  console.log(`preview, the 8 types         ${median(() => preview({ map: "eight" }))}`);
  console.log(`preview, equal groups        ${median(() => preview({ scoring: "ntile" }))}`);
}
