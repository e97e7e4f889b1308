/**
 * `npm run bench [name]`: runs the benchmarks of tests/benchmarks one after the other, each in a process of its own.
 * They print ratios taken in the same run; none asserts a time.
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";

const folder = path.resolve(__dirname, "../tests/benchmarks");
const wanted = process.argv.slice(2);
const files = readdirSync(folder).filter(
  (file) => file.endsWith(".ts") && (wanted.length === 0 || wanted.includes(path.basename(file, ".ts"))),
);
if (files.length === 0) {
  console.error(
    `No benchmark is named ${wanted.join(", ")}; there are: ${readdirSync(folder)
      .map((file) => path.basename(file, ".ts"))
      .join(", ")}.`,
  );
  process.exit(1);
}
for (const file of files) {
  console.log(`\n${path.basename(file, ".ts")}`);
  const { status } = spawnSync(process.execPath, ["--expose-gc", "--import", "tsx", path.join(folder, file)], {
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = 1;
}
