/**
 * What the command line takes, in seconds of processor time and megabytes at most: its help, a formula, three rows, the 540,000 lines
 * of a shop's two years, and 25,000 customers whose scores are formulas, built and then refreshed.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { scripts } from "../../package.json";
import { giftShopCsv, ordersCsv } from "./support/gift-shop";

const COMMAND = path.resolve(__dirname, "../../scripts/headless.mjs");
/** What `npm run headless` gives to Node. */
const FLAGS = scripts.headless.split(" ").filter((word) => word.startsWith("--"));
const USAGE = path.resolve(__dirname, "../../tests/benchmarks/support/usage.mjs");

interface Usage {
  /** Microseconds. */
  readonly userCPUTime: number;
  readonly systemCPUTime: number;
  /** Kilobytes. */
  readonly maxRSS: number;
}

function run(words: readonly string[], folder: string): Usage {
  const file = path.join(folder, "usage.json");
  const env = { ...process.env, MEASURED: file };
  const { status, stderr } = spawnSync(process.execPath, [...FLAGS, "--import", USAGE, COMMAND, ...words], {
    cwd: folder,
    env,
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(readFileSync(file, "utf8")) as Usage;
}

function measure(name: string, words: readonly string[], folder: string): void {
  const { userCPUTime, systemCPUTime, maxRSS } = run(words, folder);
  const seconds = ((userCPUTime + systemCPUTime) / 1e6).toFixed(1);
  console.log(`${name.padEnd(42)} ${seconds.padStart(6)} s ${(maxRSS / 1024).toFixed(0).padStart(6)} MB`);
}

function main(): void {
  const folder = mkdtempSync(path.join(tmpdir(), "sales-planner-"));
  const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);
  write("three.csv", "Order ID,Customer ID,Paid at,Amount paid\nA1,C1,2024-01-02,5.00\nA2,C2,2024-01-03,7.00\nA3,C1,2024-02-02,9.00\n"); // prettier-ignore
  write("lines.csv", giftShopCsv(540_000, 6_000));
  write("customers.csv", ordersCsv(25_000, 60_000));
  const segments = (file: string, ...more: string[]): string[] => ["build", "segments", file, "--today", "2012-01-01", ...more]; // prettier-ignore
  try {
    // Makes the file that the command line runs as, and the code compiled of it.
    for (const words of [["--help"], ["eval", "=1"], segments("three.csv")]) run(words, folder);
    measure("help", ["--help"], folder);
    measure("a formula", ["eval", "=SALES.AOV(1000,40)"], folder);
    measure("segments of three rows", segments("three.csv"), folder);
    measure("540,000 lines, saved", segments("lines.csv", "--out", "lines.xlsx"), folder);
    const live = ["--live-customers", "30000", "--out", "customers.xlsx"];
    measure("25,000 live customers, saved", segments("customers.csv", ...live), folder);
    measure("refreshed and saved", ["refresh", "customers.xlsx", "--today", "2012-01-02", "--out", "again.xlsx"], folder); // prettier-ignore
  } finally {
    rmSync(folder, { recursive: true });
  }
}

main();
