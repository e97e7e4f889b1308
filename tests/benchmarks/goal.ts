/**
 * The goal of a year for 50 sellers and five measures, over 20,000 orders and 40,000 leads, through the real office.js into the grid:
 * what reading, computing, writing and calculating take, then what calculating anew takes after one input has changed; peak memory.
 */
import { serialOf } from "../../src/domain/calendar/calendar";
import type { Grid, Value } from "../../playground/grid/grid";
import { createHeadlessGrid } from "../../playground/grid/headless-grid";
import { bootOffice, installGlobals } from "../../playground/host/node-office";
import { ALL_SHEETS } from "../kinds/support/goals";
import { writeUserTable } from "../kinds/support/user-table";
import { goalKind } from "../../src/kinds/goal/kind";
import { build } from "../../src/workbook/build/build";
import type { BuildResult } from "../../src/workbook/build-request";
import { findSources } from "../../src/workbook/sources";
import { uniform } from "../domain/seeded";
import { builds, formulaCells } from "../recalculation/compare";
import { megabytes, PHASES, stopwatch } from "./support/stopwatch";

const ORDERS = 20_000;
const LEADS = 40_000;
const SELLERS = 50;
const FIRST = serialOf(2025, 1, 1);
const AS_OF = serialOf(2026, 11, 23);
const DAYS = AS_OF - FIRST + 1;

/** Sellers differ, sales grow towards the evening, and orders come in the order of their days. */
function orderRows(random: () => number): Value[][] {
  return Array.from({ length: ORDERS }, (_, i) => {
    const time = (8 + 14 * Math.sqrt(random())) / 24;
    const seller = `Seller ${1 + Math.floor(SELLERS * random() ** 1.5)}`;
    const amount = Math.round(5_000 + 60_000 * random() ** 2) / 100;
    return [
      `SO${100_000 + i}`,
      `C${Math.floor(6_000 * random())}`,
      FIRST + Math.floor((i * DAYS) / ORDERS) + time,
      amount,
      seller,
    ];
  });
}

function leadRows(random: () => number): Value[][] {
  const said = (share: number): boolean => random() < share;
  const word = (yes: boolean): string => (yes ? "Yes" : "No");
  return Array.from({ length: LEADS }, (_, i) => {
    const [phone, valid] = [said(0.8), said(0.7)];
    const visited = valid && said(0.6);
    const flags = [phone, phone && said(0.9), valid, visited, visited && said(0.5)].map(word);
    return [
      `L${100_000 + i}`,
      FIRST + Math.floor((i * DAYS) / LEADS),
      `Seller ${1 + Math.floor(SELLERS * random())}`,
      ...flags,
    ];
  });
}

interface Input {
  readonly name: string;
  /** Of the sheet and of the input in it, and the column of the input that is typed into. */
  readonly sheet: string;
  readonly key: string;
  readonly column: number;
  readonly values: readonly number[];
}

const INPUTS: readonly Input[] = [
  { name: "order target", sheet: "goal", key: "orderTarget", column: 0, values: [21_000, 22_000, 23_000] },
  { name: "a seller's weight", sheet: "sellers", key: "seller.7", column: 2, values: [100, 200, 300] },
  { name: "a month's weight", sheet: "months", key: "monthWeight.2026-05", column: 0, values: [500, 900, 1_300] },
  { name: "as-of date", sheet: "goal", key: "asOf", column: 0, values: [AS_OF - 30, AS_OF - 60, AS_OF - 90] },
];

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const whole = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 0 });

/** Milliseconds: by the clock, and of the processor for the program itself, which others on the machine change less. */
interface Spent {
  readonly elapsed: number;
  readonly user: number;
}

/** The cell of an input, and typing into it until every formula is calculated. */
function inputCell(
  grid: Grid,
  { sheet: wanted, key, column }: Input,
): { before: Value; type: (value: Value) => Promise<Spent> } {
  const saved = builds(grid)[0]?.sheets.find((each) => each.key === wanted);
  const sheet = grid.sheets().find(({ id }) => id === saved?.id);
  const area = saved?.look.inputs.find((each) => each.key === key)?.area;
  if (sheet === undefined || area === undefined) throw new Error(`the sheet ${wanted} has no input ${key}`);
  const cell = { row: area.row, column: area.column + column, rows: 1, columns: 1 };
  return {
    before: sheet.formulas(cell)[0]![0]!,
    async type(value) {
      const [start, used] = [performance.now(), process.cpuUsage()];
      sheet.write(cell, [[value]]);
      await grid.settled();
      return { elapsed: performance.now() - start, user: process.cpuUsage(used).user / 1000 };
    },
  };
}

/** Types the values one after the other, and puts back what was there. */
async function recalculate(grid: Grid, input: Input): Promise<void> {
  const { before, type } = inputCell(grid, input);
  const [first, ...others] = input.values;
  const old = new Map(formulaCells(grid).map(({ key, value }) => [key, value]));
  const times = [await type(first!)];
  const moved = formulaCells(grid).filter(({ key, value }) => old.get(key) !== value).length;
  for (const value of others) times.push(await type(value));
  await type(before);
  const [elapsed, user] = (["elapsed", "user"] as const).map((part) => whole(median(times.map((time) => time[part]))));
  console.log(
    `${input.name.padEnd(18)} ${elapsed!.padStart(7)} ms   ${user!.padStart(7)} ms of the processor   ${whole(moved)} formulas have another value`,
  );
}

async function buildGoal(): Promise<BuildResult> {
  const found = await findSources();
  const [orders, leads] = (["orders", "leads"] as const).map((table) => found.find(({ kind }) => kind === table));
  if (orders === undefined || leads === undefined) throw new Error("the orders or the leads were not found");
  const watch = stopwatch();
  const options = { ...ALL_SHEETS, orderTarget: 20_000, start: serialOf(2026, 1, 1), end: serialOf(2026, 12, 31) };
  const result = await build(
    { kind: goalKind, tables: { orders, leads }, options, locale: "en-US", today: AS_OF },
    { onProgress: watch.report },
  );
  watch.stop();
  const total = [...watch.spent.values()].reduce((sum, time) => sum + time, 0);
  for (const [phase, name] of [...PHASES, [null, "all"] as const]) {
    const time = phase === null ? total : (watch.spent.get(phase) ?? 0);
    console.log(`${name.padEnd(18)} ${whole(time).padStart(7)} ms   ${whole((100 * time) / total).padStart(3)} %`);
  }
  return result;
}

async function main(): Promise<void> {
  const random = uniform(5);
  const grid = createHeadlessGrid();
  const runtime = await bootOffice(grid, { locale: "en-US" });
  const restore = installGlobals(runtime);
  writeUserTable(
    grid.addSheet("Orders"),
    "Orders",
    ["Order ID", "Customer ID", "Paid at", "Amount paid", "Seller"],
    orderRows(random),
  );
  writeUserTable(
    grid.addSheet("Leads"),
    "Leads",
    ["Lead ID", "Lead date", "Seller", "Phone", "WeChat", "Valid", "Visited", "Ordered"],
    leadRows(random),
  );
  await grid.settled();
  global.gc?.();
  console.log(
    `${whole(ORDERS)} orders, ${whole(LEADS)} leads, ${SELLERS} sellers; in the workbook they take ${whole(megabytes())} MB`,
  );
  const result = await buildGoal();
  const failed = result.checks.filter(({ ok }) => !ok);
  if (failed.length > 0) throw new Error(`checks failed: ${failed.map(({ name }) => name).join(", ")}`);
  console.log(
    `${result.sheets.length} sheets, ${whole(formulaCells(grid).length)} formulas; then calculated anew after one input has changed`,
  );
  for (const input of INPUTS) await recalculate(grid, input);
  console.log(`peak memory ${whole(megabytes())} MB`);
  restore();
  runtime.dispose();
  grid.dispose();
}

main().catch((failure: unknown) => {
  console.error(failure);
  process.exitCode = 1;
});
