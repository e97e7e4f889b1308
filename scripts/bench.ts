/**
 * `npm run bench [name]`: runs the benchmarks of tests/benchmarks one after the other, each in a process of its own and as one file, as the
 * command line and the tests run the spreadsheet's engine. They print ratios taken in the same run; none asserts a time.
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { readCommandLine, runScript } from "./command-line";
import { plainFields } from "./plain-fields.mjs";

const root = path.resolve(__dirname, "..");
const folder = path.join(root, "tests/benchmarks");
const USAGE = "npm run bench -- [name …]";

/** As deep in the tree as its source, so that paths beside it are the same. */
async function bundled(name: string): Promise<string> {
  const outfile = path.join(root, "dist/benchmarks", `${name}.cjs`);
  await build({
    entryPoints: [path.join(folder, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    external: ["@microsoft/office-js", "@duckdb/node-api"],
    plugins: [plainFields],
    sourcemap: true,
    logLevel: "error",
  });
  return outfile;
}

async function main(): Promise<void> {
  const { positionals: wanted } = readCommandLine(USAGE, { options: {}, allowPositionals: true });
  const known = readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.basename(file, ".ts"));
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`No benchmark is named ${unknown.join(", ")}; there are: ${known.join(", ")}.`);
  for (const name of known.filter((one) => wanted.length === 0 || wanted.includes(one))) {
    console.log(`\n${name}`);
    const args = ["--expose-gc", "--enable-source-maps", await bundled(name)];
    if (spawnSync(process.execPath, args, { stdio: "inherit" }).status !== 0) process.exitCode = 1;
  }
}

runScript(main);
