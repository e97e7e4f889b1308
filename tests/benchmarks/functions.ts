/**
 * How long the heavy functions take on large ranges, called as a formula calls them (arguments coerced): RFM of a million
 * orders, AFFINITY of 500,000 order lines, 100,000 calls of AOV, and the model fits of 23,570 customers.
 * Each figure is a ratio to a floor taken in the same run: every cell of its arguments touched once, or the bare sum.
 */
import { fitBgNbd } from "../../src/domain/customers/bg-nbd";
import { callFunction } from "../../src/functions/call";
import { FUNCTIONS } from "../../src/functions/catalogue";
import type { FunctionDefinition } from "../../src/functions/define";
import { registerFunctions } from "../../src/functions/register";
import { createHeadlessGrid } from "../../playground/grid/headless-grid";
import { bootOffice, installGlobals } from "../../playground/host/node-office";
import { gamma, uniform } from "../domain/seeded";

const RUNS = 5;
const AS_OF = 45_657;

function named(id: string): FunctionDefinition {
  const found = FUNCTIONS.find((definition) => definition.id === id);
  if (found === undefined) throw new Error(`No function is named ${id}.`);
  return found;
}

/** Median milliseconds of some runs. */
function median(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const begin = performance.now();
    work();
    return performance.now() - begin;
  });
  return times.sort((one, other) => one - other)[Math.floor(RUNS / 2)] ?? Number.NaN;
}

function touch(ranges: readonly (readonly (readonly unknown[])[])[]): number {
  let sum = 0;
  for (const range of ranges)
    for (const row of range) for (const cell of row) sum += typeof cell === "number" ? cell : String(cell).length;
  return sum;
}

function report(name: string, took: number, floor: number, floorName: string): void {
  console.log(
    `${name.padEnd(44)} ${took.toFixed(0).padStart(6)} ms  ${(took / floor).toFixed(1).padStart(6)} × ${floorName}`,
  );
}

function column<T>(length: number, make: (index: number) => T): T[][] {
  return Array.from({ length }, (_, index) => [make(index)]);
}

function rfm(): void {
  const random = uniform(1);
  const customers = column(1_000_000, () => `C${Math.floor(random() ** 1.6 * 200_000)}`);
  const dates = column(1_000_000, () => AS_OF - Math.floor(random() * 730));
  const amounts = column(1_000_000, () => Math.round(random() * 50_000) / 100);
  const floor = median(() => touch([customers, dates, amounts]));
  report(
    "RFM, 1,000,000 orders, 200,000 customers",
    median(() => callFunction(named("RFM"), [customers, dates, amounts, AS_OF])),
    floor,
    "touching the cells",
  );
}

function affinity(): void {
  const random = uniform(2);
  const orders = column(500_000, (index) => Math.floor(index / 3));
  const products = column(500_000, () => `P${Math.floor(random() ** 2 * 50_000)}`);
  const floor = median(() => touch([orders, products]));
  report(
    "AFFINITY, 500,000 lines, 50,000 products",
    median(() => callFunction(named("AFFINITY"), [orders, products])),
    floor,
    "touching the cells",
  );
}

function averageOrderValue(): void {
  const definition = named("AOV");
  let sum = 0;
  const bare = median(() => {
    for (let index = 1; index <= 100_000; index++) sum += (index * 7) / index;
  });
  const calls = median(() => {
    for (let index = 1; index <= 100_000; index++) sum += callFunction(definition, [index * 7, index]) as number;
  });
  report("AOV, 100,000 calls", calls, bare, "the bare divisions");
  if (!Number.isFinite(sum)) throw new Error("The sums must be used, or the loops are left out.");
}

/** The same calls as Excel makes them: through office.js to the registered function and back. */
async function averageOrderValueThroughOffice(): Promise<void> {
  const grid = createHeadlessGrid();
  const office = await bootOffice(grid, { locale: "en-US" });
  installGlobals(office);
  registerFunctions({ locale: () => "en-US" });
  const direct = median(() => {
    for (let index = 1; index <= 100_000; index++) callFunction(named("AOV"), [index * 7, index]);
  });
  const begin = performance.now();
  const answers = await Promise.all(
    Array.from({ length: 100_000 }, (_, i) => office.host.callCustomFunction("AOV", [(i + 1) * 7, i + 1])),
  );
  report("AOV, 100,000 calls through office.js", performance.now() - begin, direct, "the direct calls");
  office.dispose();
  grid.dispose();
  if (answers.some((answer) => answer !== 7)) throw new Error("A call through office.js gave another answer.");
}

function fit(): void {
  const random = uniform(3);
  const customers = 23_570;
  const histories = {
    frequency: new Float64Array(customers),
    recency: new Float64Array(customers),
    age: new Float64Array(customers),
  };
  for (let i = 0; i < customers; i++) {
    const rate = gamma(0.243, random) / 4.414;
    const [one, other] = [gamma(0.793, random), gamma(2.426, random)];
    histories.age[i] = 27 + 12 * random();
    for (let time = -Math.log(random()) / rate; time <= histories.age[i]!; time -= Math.log(random()) / rate) {
      histories.frequency[i]!++;
      histories.recency[i] = time;
      if (random() < one / (one + other)) break;
    }
  }
  const floor = median(() => histories.age.reduce((sum, age) => sum + Math.log(age), 0));
  report(
    "BG/NBD fit, 23,570 customers",
    median(() => fitBgNbd(histories)),
    floor,
    "one logarithm a customer",
  );
}

for (const run of [rfm, affinity, averageOrderValue, fit]) run();
void averageOrderValueThroughOffice();
