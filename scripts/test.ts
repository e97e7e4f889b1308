/**
 * `npm test`: builds the playground, finds (or installs) a browser and LibreOffice, then runs every test.
 * Paths choose tests, options are jest's: `npm test -- tests/domain`, `npm test -- --coverage`.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { browserExecutable } from "./browser";
import { readCommandLine, runScript } from "./command-line";

const root = path.resolve(__dirname, "..");

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

function libreOffice(): string | undefined {
  const places = [
    "/usr/bin/soffice",
    "/usr/local/bin/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
  ];
  return places.find((place) => existsSync(place));
}

/** LibreOffice judges the saved files. Root on Debian gets it; elsewhere its tests say what to install and are left out loudly. */
function ensureLibreOffice(): boolean {
  if (libreOffice() !== undefined) return true;
  if (process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("No LibreOffice found: installing it for the recalculation tests.");
    execFileSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
    execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "libreoffice-calc"], {
      stdio: "inherit",
    });
    return true;
  }
  return false;
}

function main(): void {
  const { values, positionals: paths } = readCommandLine("npm test -- [PATH …] [--coverage]", {
    options: { coverage: { type: "boolean" } },
    allowPositionals: true,
  });
  browserExecutable();
  const judged = ensureLibreOffice();
  run(process.execPath, [require.resolve("tsx/cli"), "scripts/build.ts", "--playground"]);
  const projects = judged ? ["unit", "recalculation", "browser"] : ["unit", "browser"];
  run(process.execPath, [
    // Workbooks are made of many small objects that soon go: with room for them a build collects garbage less often.
    "--max-semi-space-size=64",
    require.resolve("jest/bin/jest"),
    "--selectProjects",
    ...projects,
    ...(values.coverage === true ? ["--coverage"] : []),
    ...(paths.length > 0 ? ["--", ...paths] : []),
  ]);
  if (!judged) {
    console.warn(
      "LEFT OUT: the recalculation tests need LibreOffice (https://www.libreoffice.org). Install it and run npm test again.",
    );
  }
}

runScript(main);
