/**
 * `npm run check`: every rule that a machine can judge, each in a step of its own, and at last the tests.
 * All steps run, so that one look shows everything; the exit code is 1 when any failed. `--without-tests` where they ran
 * or will run.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { readCommandLine, runScript } from "./command-line";

const root = path.resolve(__dirname, "..");
const tsx = require.resolve("tsx/cli");
const bin = (name: string): string => path.join(root, "node_modules", name);
const layering = [bin("dependency-cruiser/bin/dependency-cruise.mjs"), "--config", ".dependency-cruiser.cjs"];

const STEPS: readonly (readonly [name: string, ...args: string[]])[] = [
  ["types", bin("typescript/bin/tsc"), "--noEmit"],
  ["lint", bin("eslint/bin/eslint.js"), "."],
  ["layering", ...layering, "src", "playground", "scripts"],
  ["unused", bin("knip/bin/knip.js"), "--no-config-hints"],
  ["formats", bin("prettier/bin/prettier.cjs"), "--check", "--log-level", "warn", "."],
  ["build", tsx, "scripts/build.ts"],
  ["size", tsx, "scripts/check-size.ts"],
  ["manifest", tsx, "scripts/check-manifest.ts"],
  ["files", tsx, "scripts/check-files.ts"],
];
const TESTS = ["tests", tsx, "scripts/test.ts"] as const;

function main(): void {
  const options = { "without-tests": { type: "boolean", default: false } } as const;
  const { values } = readCommandLine("npm run check -- [--without-tests]", { options });
  const failed = [...STEPS, ...(values["without-tests"] ? [] : [TESTS])].filter(([name, ...args]) => {
    const started = performance.now();
    console.log(`— ${name}`);
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
    console.log(`  ${status === 0 ? "passed" : "FAILED"} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    return status !== 0;
  });
  if (failed.length > 0) throw new Error(`Failed: ${failed.map(([name]) => name).join(", ")}.`);
  console.log("All checks passed.");
}

runScript(main);
