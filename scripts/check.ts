/**
 * `npm run check`: every rule that a machine can judge, each in a step of its own, and at last the tests.
 * All steps run, as many at once as there are cores, so that one look shows everything; the exit code is 1 when any failed.
 * `--without-tests` where they ran or will run.
 */
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import path from "node:path";
import { readCommandLine, runScript } from "./command-line";

const root = path.resolve(__dirname, "..");
const tsx = require.resolve("tsx/cli");
const bin = (name: string): string => path.join(root, "node_modules", name);
const layering = [bin("dependency-cruiser/bin/dependency-cruise.mjs"), "--config", ".dependency-cruiser.cjs"];

type Step = readonly [name: string, ...args: string[]];

/** Each list in its order: what looks at the build comes after it. The longest first. */
const LISTS: readonly (readonly Step[])[] = [
  [["lint", bin("eslint/bin/eslint.js"), "."]],
  [
    ["build", tsx, "scripts/build.ts"],
    ["size", tsx, "scripts/check-size.ts"],
    ["manifest", tsx, "scripts/check-manifest.ts"],
    ["files", tsx, "scripts/check-files.ts"],
  ],
  [["types", bin("typescript/bin/tsc"), "--noEmit"]],
  [["unused", bin("knip/bin/knip.js"), "--no-config-hints"]],
  [["layering", ...layering, "src", "playground", "scripts"]],
  [["formats", bin("prettier/bin/prettier.cjs"), "--check", "--log-level", "warn", "."]],
];
const TESTS: Step = ["tests", tsx, "scripts/test.ts"];

/** What a step prints stands together, above whether it passed; that of a long one at once. */
function passes([name, ...args]: Step, stdio: "pipe" | "inherit"): Promise<boolean> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part: Buffer) => said.push(part));
    child.on("error", reject);
    child.on("close", (code) => {
      const passed = code === 0;
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${Buffer.concat(said).toString()}${passed ? "✓" : "✗"} ${name}: ${passed ? "passed" : "FAILED"} in ${seconds} s`); // prettier-ignore
      resolve(passed);
    });
  });
}

/** Names of the steps that failed. */
async function run(lists: readonly (readonly Step[])[], stdio: "pipe" | "inherit" = "pipe"): Promise<string[]> {
  const [waiting, failed] = [[...lists], [] as string[]];
  const worker = async (): Promise<void> => {
    for (let list = waiting.shift(); list !== undefined; list = waiting.shift())
      for (const step of list) if (!(await passes(step, stdio))) failed.push(step[0]);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return failed;
}

async function main(): Promise<void> {
  const options = { "without-tests": { type: "boolean", default: false } } as const;
  const { values } = readCommandLine("npm run check -- [--without-tests]", { options });
  const failed = [...(await run(LISTS)), ...(values["without-tests"] ? [] : await run([[TESTS]], "inherit"))];
  if (failed.length > 0) throw new Error(`Failed: ${failed.join(", ")}.`);
  console.log("All checks passed.");
}

runScript(main);
