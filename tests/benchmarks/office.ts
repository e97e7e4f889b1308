/**
 * Cells through the real office.js into the grid and back, against JSON of the same cells there and back: what any
 * transport costs. Between the two the grid looks for what to calculate, which is no transport and is told apart.
 */
import { createHeadlessGrid } from "../../playground/grid/headless-grid";
import { bootOffice, type OfficeRuntime } from "../../playground/host/node-office";

const ROWS = 100_000;
const COLUMNS = 6;
const ROUNDS = 5;

/** Orders as an export has them: an id, a customer, a serial, an amount, a count, a status. */
function orders(): (string | number)[][] {
  return Array.from({ length: ROWS }, (_, index) => [
    `TB${1_000_000 + index}`,
    `customer-${(index * 7919) % 20_000}`,
    45_000 + (index % 700),
    Math.round(((index * 104_729) % 100_000) + 1) / 100,
    (index % 5) + 1,
    index % 17 === 0 ? "refunded" : "paid",
  ]);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function jsonThereAndBack(cells: unknown): number {
  const start = performance.now();
  const there: unknown = JSON.parse(JSON.stringify(cells));
  const back: unknown = JSON.parse(JSON.stringify(there));
  if (!Array.isArray(back) || back.length !== ROWS) throw new Error("JSON lost rows.");
  return performance.now() - start;
}

async function written({ Excel }: OfficeRuntime, sheetName: string, cells: (string | number)[][]): Promise<number> {
  const start = performance.now();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(sheetName);
    sheet.getRangeByIndexes(0, 0, ROWS, COLUMNS).values = cells;
    await context.sync();
  });
  return performance.now() - start;
}

async function read(
  { Excel }: OfficeRuntime,
  sheetName: string,
): Promise<{ readonly time: number; readonly cells: unknown[][] }> {
  const start = performance.now();
  const cells = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetName).getRangeByIndexes(0, 0, ROWS, COLUMNS);
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
  return { time: performance.now() - start, cells };
}

async function main(): Promise<void> {
  const cells = orders();
  const grid = createHeadlessGrid();
  const runtime = await bootOffice(grid, { locale: "en-US" });
  const json: number[] = [];
  const writes: number[] = [];
  const calculations: number[] = [];
  const reads: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    global.gc?.();
    json.push(jsonThereAndBack(cells));
    global.gc?.();
    writes.push(await written(runtime, `Round ${round}`, cells));
    const calculating = performance.now();
    await grid.settled();
    calculations.push(performance.now() - calculating);
    global.gc?.();
    const back = await read(runtime, `Round ${round}`);
    reads.push(back.time);
    if (JSON.stringify(back.cells) !== JSON.stringify(cells))
      throw new Error("The cells read are not the cells written.");
    // Each round has the same workbook: otherwise every calculation would look at all rounds before.
    for (const sheet of grid.sheets().slice(1)) grid.deleteSheet(sheet.id);
  }
  const [there, out, between, back] = [json, writes, calculations, reads].map(median) as [
    number,
    number,
    number,
    number,
  ];
  console.log(`${ROWS.toLocaleString("en-US")} rows × ${COLUMNS} columns, median of ${ROUNDS}`);
  console.log(`JSON there and back  ${there.toFixed(0)} ms`);
  console.log(`office.js write      ${out.toFixed(0)} ms`);
  console.log(`calculation          ${between.toFixed(0)} ms, without a formula in the workbook`);
  console.log(`office.js read       ${back.toFixed(0)} ms`);
  console.log(
    `ratio                ${((out + back) / there).toFixed(2)} × (goal: at most 3), with calculation ${((out + between + back) / there).toFixed(2)} ×`,
  );
  runtime.dispose();
  grid.dispose();
}

main().catch((failure: unknown) => {
  console.error(failure);
  process.exitCode = 1;
});
