/**
 * How long customer figures of a million orders take, against touching every cell once and against plain Maps and objects.
 * Run with `npx tsx tests/benchmarks/rfm.ts [orders]`. Ratios are of one process and one run; nothing asserts on time.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import v8 from "node:v8";
import vm from "node:vm";
import { aggregateCustomers, quantileCuts, scoreByCuts } from "../../src/domain/customers/rfm";
import { SEGMENT_MAPS, segmentOf, segmentPositions } from "../../src/domain/customers/segment-maps";
import { ORDERS as ORDER_TABLE } from "../../src/tables/orders/read";
import type { Cell, ColumnRoles, Source } from "../../src/tables/source";
import type { OrderRole } from "../../src/tables/orders";

const ORDERS = Number(process.argv[2] ?? 1_000_000);
const RUNS = 11;
const AS_OF = 45_657;
const HEADERS = ["Order", "Customer", "Date", "Amount", "Product", "Channel"];
const ROLES: ColumnRoles<OrderRole> = { order: 0, customer: 1, date: 2, amount: 3 };

/** A seeded stream of fractions (mulberry32), so that every run has the same orders. */
function randomStream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One row an order, in random order of time; half of the customer ids are numbers, half texts, every text its own string. */
function makeRows(): Cell[][] {
  const random = randomStream(20241231);
  const customers = Math.max(1, ORDERS / 5);
  const rows: Cell[][] = [];
  for (let i = 0; i < ORDERS; i++) {
    const who = Math.floor(random() ** 1.6 * customers);
    const id = `SO${String(10_000_000 + ((i * 7_919) % (ORDERS * 2))).padStart(9, "0")}`;
    const day = AS_OF - Math.floor(random() * 730) + Math.floor(random() * 86_400) / 86_400;
    const amount = Math.round((5 + random() * 500) * 100) / 100;
    rows.push([id, who % 2 === 0 ? 100_000 + who : `C${String(who).padStart(7, "0")}`, day, amount, "Product", "Shop"]);
  }
  return rows;
}

const source = (rows: number): Source => ({
  name: "Orders",
  sheet: "Orders",
  table: null,
  headers: HEADERS,
  headerRow: 0,
  firstColumn: 0,
  rows,
  dateSystem: 1900,
});

/** The least any answer costs: every cell looked at once. */
function touchEveryCell(rows: readonly (readonly Cell[])[]): number {
  let sum = 0;
  for (const row of rows) {
    for (const cell of row) {
      if (typeof cell === "number") sum += cell;
      else if (typeof cell === "string") sum += cell.length;
    }
  }
  return sum;
}

/** Read, group, add up, cut, score, segment: what the segments sheet needs. Returns customers by segment. */
function ours(rows: readonly (readonly Cell[])[]): number[] {
  const orders = ORDER_TABLE.readRows(source(rows.length), ROLES, rows);
  const figures = aggregateCustomers({ ...orders, customerCount: orders.customers.length, asOf: AS_OF });
  const score = (values: Float64Array, reversed: boolean): Uint8Array =>
    scoreByCuts(values, quantileCuts(values, 5), { reversed, rule: "atMost" });
  const positions = segmentPositions(
    "eleven",
    score(figures.recency, true),
    score(figures.frequency, false),
    score(figures.monetary, false),
  );
  const counts = SEGMENT_MAPS.eleven.segments.map(() => 0);
  for (const position of positions) counts[position]!++;
  return counts;
}

interface PlainCustomer {
  last: number;
  orders: Set<Cell>;
  amount: number;
  recency: number;
}

function percentile(sorted: readonly number[], share: number): number {
  const position = share * (sorted.length - 1);
  const low = Math.floor(position);
  return sorted[low]! + (position - low) * ((sorted[low + 1] ?? sorted[low]!) - sorted[low]!);
}

/** The same as it is usually written: an object a customer, a Set of orders, sorted copies, a function a value. */
function plain(rows: readonly (readonly Cell[])[]): number[] {
  const customers = new Map<string, PlainCustomer>();
  for (const [order, customer, date, amount] of rows) {
    const key = String(customer);
    const known = customers.get(key) ?? { last: 0, orders: new Set<Cell>(), amount: 0, recency: 0 };
    known.last = Math.max(known.last, date as number);
    known.orders.add(order);
    known.amount += Math.round((amount as number) * 100); // in cents: float noise would move customers over a cut
    customers.set(key, known);
  }
  const all = [...customers.values()].map((each) => ({
    ...each,
    amount: each.amount / 100,
    recency: Math.floor(AS_OF) - Math.floor(each.last),
  }));
  const cutsOf = (values: number[]): number[] => {
    const sorted = values.sort((a, b) => a - b);
    return [0.2, 0.4, 0.6, 0.8].map((share) => percentile(sorted, share));
  };
  const recency = cutsOf(all.map((each) => each.recency));
  const frequency = cutsOf(all.map((each) => each.orders.size));
  const monetary = cutsOf(all.map((each) => each.amount));
  const score = (value: number, cuts: number[]): number => 1 + cuts.filter((cut) => value > cut).length;
  const counts = new Map<string, number>();
  for (const each of all) {
    const segment = segmentOf(
      "eleven",
      6 - score(each.recency, recency),
      score(each.orders.size, frequency),
      score(each.amount, monetary),
    );
    counts.set(segment, (counts.get(segment) ?? 0) + 1);
  }
  return SEGMENT_MAPS.eleven.segments.map((segment) => counts.get(segment) ?? 0);
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

v8.setFlagsFromString("--expose-gc");
const collectGarbage = vm.runInNewContext("gc") as () => void;

/** Milliseconds of each run, the garbage of the one before collected first. */
function time(run: () => unknown): number {
  collectGarbage();
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Peak resident memory of a fresh process that does one thing, in MB. */
function peakMemory(task: string): number {
  const child = spawnSync(process.execPath, [...process.execArgv, path.resolve(process.argv[1]!), String(ORDERS)], {
    env: { ...process.env, RFM_TASK: task },
    encoding: "utf8",
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return Number(child.stdout.trim());
}

const TASKS: Readonly<Record<string, (rows: readonly (readonly Cell[])[]) => unknown>> = {
  floor: touchEveryCell,
  ours,
  plain,
};

function measureOneTask(task: string): void {
  const rows = makeRows();
  collectGarbage();
  TASKS[task]!(rows);
  console.log(process.resourceUsage().maxRSS / 1024);
}

function compare(): void {
  const rows = makeRows();
  if (ours(rows).join() !== plain(rows).join()) throw new Error("the two ways disagree about the segments");
  const times = { floor: [] as number[], quick: [] as number[], slow: [] as number[] };
  // Turn about, so that whatever else the machine does falls on all alike.
  for (let i = 0; i < RUNS; i++) {
    times.floor.push(time(() => touchEveryCell(rows)));
    times.quick.push(time(() => ours(rows)));
    if (i % 3 === 0) times.slow.push(time(() => plain(rows)));
  }
  const [floor, quick, slow] = [median(times.floor), median(times.quick), median(times.slow)];
  console.log(`${ORDERS.toLocaleString("en-US")} orders, ${HEADERS.length} columns, medians of one process`);
  console.log(`touch every cell once   ${floor.toFixed(0).padStart(6)} ms`);
  console.log(`ours                    ${quick.toFixed(0).padStart(6)} ms   ${(quick / floor).toFixed(2)} × the floor`);
  console.log(
    `Maps and objects        ${slow.toFixed(0).padStart(6)} ms   ${(slow / floor).toFixed(2)} × the floor, ${(slow / quick).toFixed(1)} × ours`,
  );
  const base = peakMemory("floor");
  console.log(
    `extra peak memory: ours ${(peakMemory("ours") - base).toFixed(0)} MB, Maps and objects ${(peakMemory("plain") - base).toFixed(0)} MB`,
  );
}

const task = process.env.RFM_TASK;
if (task) measureOneTask(task);
else compare();
