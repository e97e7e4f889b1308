/**
 * `npm run bench [name]`: runs the benchmarks of tests/benchmarks one after the other, each in a process of its own.
 * They print ratios taken in the same run; none asserts a time.
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { readCommandLine, runScript } from "./command-line";

const folder = path.resolve(__dirname, "../tests/benchmarks");
const USAGE = "npm run bench -- [name …]";

function main(): void {
  const { positionals: wanted } = readCommandLine(USAGE, { options: {}, allowPositionals: true });
  const known = readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.basename(file, ".ts"));
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`No benchmark is named ${unknown.join(", ")}; there are: ${known.join(", ")}.`);
  for (const name of known.filter((one) => wanted.length === 0 || wanted.includes(one))) {
    console.log(`\n${name}`);
    const args = ["--expose-gc", "--import", "tsx", path.join(folder, `${name}.ts`)];
    if (spawnSync(process.execPath, args, { stdio: "inherit" }).status !== 0) process.exitCode = 1;
  }
}

runScript(main);
