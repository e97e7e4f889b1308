/**
 * `npm run check`: types, lint, layering, formats, tests, and the built add-in's manifest rules.
 * All steps run, so that one look shows everything; the exit code is 1 when any failed. `--without-tests` where they ran already.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(__dirname, "..");
const tsx = require.resolve("tsx/cli");
const bin = (name: string): string => path.join(root, "node_modules", name);

const STEPS: readonly (readonly [name: string, ...args: string[]])[] = [
  ["types", bin("typescript/bin/tsc"), "--noEmit"],
  ["lint", bin("eslint/bin/eslint.js"), "."],
  [
    "layering",
    bin("dependency-cruiser/bin/dependency-cruise.mjs"),
    "src",
    "scripts",
    "--config",
    ".dependency-cruiser.cjs",
  ],
  ["formats", bin("prettier/bin/prettier.cjs"), "--check", "--log-level", "warn", "."],
  ["build", tsx, "scripts/build.ts"],
  ["manifest", tsx, "scripts/check-manifest.ts"],
];
const tests = ["tests", tsx, "scripts/test.ts"] as const;
const steps = process.argv.includes("--without-tests") ? STEPS : [...STEPS, tests];

const failed = steps.filter(([name, ...args]) => {
  console.log(`— ${name}`);
  return spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status !== 0;
});
if (failed.length > 0) {
  console.error(`Failed: ${failed.map(([name]) => name).join(", ")}.`);
  process.exit(1);
}
console.log("All checks passed.");
