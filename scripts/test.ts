/**
 * `npm test`: builds the playground, finds (or installs) a browser, LibreOffice, Gnumeric and ClickHouse, then runs every test.
 * Paths choose tests, options are jest's: `npm test -- tests/domain`, `npm test -- --coverage`.
 */
import { spawnSync } from "node:child_process";
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

/** A program on the path, as its tests call it. */
const onPath = (program: string) => (): string | undefined => {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  return folders.map((folder) => path.join(folder, program)).find((place) => existsSync(place));
};

/** Programs that judge files and figures. Root on Debian gets them; elsewhere their tests say what to install and are left out loudly. */
const JUDGES = [
  { name: "LibreOffice", found: libreOffice, debian: "libreoffice-calc", from: "https://www.libreoffice.org" },
  { name: "Gnumeric", found: onPath("ssconvert"), debian: "gnumeric", from: "http://www.gnumeric.org" },
  {
    name: "ClickHouse",
    found: onPath("clickhouse-server"),
    debian: "clickhouse-server",
    from: "https://clickhouse.com",
  },
] as const;
type Judge = (typeof JUDGES)[number];

function ensure({ name, found, debian }: Judge): boolean {
  if (found() !== undefined) return true;
  const canInstall = process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (!canInstall) return false;
  console.log(`No ${name} found: installing it for its tests.`);
  const packages = (...args: string[]): boolean => {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    return spawnSync("apt-get", [...args, "-qq"], { stdio: "inherit", env }).status === 0;
  };
  return packages("update") && packages("install", "-y", "--no-install-recommends", debian);
}

function main(): void {
  const { values, positionals: paths } = readCommandLine("npm test -- [PATH …] [--coverage]", {
    options: { coverage: { type: "boolean" } },
    allowPositionals: true,
  });
  browserExecutable();
  const missing = JUDGES.filter((judge) => !ensure(judge)).map(({ name }) => name);
  run(process.execPath, [require.resolve("tsx/cli"), "scripts/build.ts", "--playground"]);
  const judged = [
    ...(missing.includes("LibreOffice") ? [] : ["recalculation"]),
    ...(missing.includes("ClickHouse") ? [] : ["warehouse"]),
  ];
  const projects = ["unit", ...judged, "browser"];
  if (missing.includes("Gnumeric")) process.env["WITHOUT_GNUMERIC"] = "yes";
  run(process.execPath, [
    // Workbooks are made of many small objects that soon go: with room for them a build collects garbage less often.
    "--max-semi-space-size=64",
    require.resolve("jest/bin/jest"),
    "--selectProjects",
    ...projects,
    ...(values.coverage === true ? ["--coverage"] : []),
    ...(paths.length > 0 ? ["--", ...paths] : []),
  ]);
  for (const { name, from } of JUDGES.filter((judge) => missing.includes(judge.name)))
    console.warn(`LEFT OUT: tests that need ${name} (${from}). Install it and run npm test again.`);
}

runScript(main);
