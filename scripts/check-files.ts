/**
 * The rules of saved workbooks, checked on one of each kind of sheet, with every optional sheet, built headless from the
 * samples' last rows. Prints every breach in a line of its own; exit code 1 when there is one.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createHeadlessGrid } from "../playground/grid/headless-grid";
import { workbookOf } from "../playground/headless";
import { addCsv } from "../playground/xlsx/open-csv";
import { openFile } from "../playground/xlsx/open-file";
import { buildInWorkbook } from "../src/cli/build-file";
import { flagName, readBuildFlags } from "../src/cli/build-flags";
import { SHEET_KINDS } from "../src/kinds/catalogue";
import type { SheetKind } from "../src/kinds/kind";
import { type Locale, LOCALES } from "../src/text/locale";
import { runScript } from "./command-line";
import { workbookFaults } from "./rules/workbook-rules";

/** Body rows of each sample table: enough for every part of a sheet, few enough for a check that is made often. */
const ROWS = 150;

/** What a kind needs besides its tables. */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  goal: ["--order-target", "500", "--start", "2026-10-15", "--end", "2026-11-20"],
};

const samples = (locale: Locale): string => path.resolve(__dirname, "../assets/samples", locale);

function sample(locale: Locale, file: string): Uint8Array {
  const [headings = "", ...rows] = readFileSync(path.join(samples(locale), file), "utf8")
    .trimEnd()
    .split("\r\n");
  return new TextEncoder().encode([headings, ...rows.slice(-ROWS)].join("\r\n"));
}

async function built(kind: SheetKind, locale: Locale): Promise<Uint8Array> {
  const grid = createHeadlessGrid({ locale });
  const workbook = workbookOf(grid, locale);
  try {
    await openFile(grid, "orders.csv", sample(locale, "orders.csv"));
    const others = readdirSync(samples(locale)).filter((file) => file !== "orders.csv");
    for (const file of others) addCsv(grid, file, sample(locale, file));
    const switches = kind.options.filter(({ type, place }) => type === "flag" && place !== "sheets");
    const given = ["--every-sheet", ...switches.map(({ key }) => `--${flagName(key)}`), ...(FLAGS[kind.id] ?? [])];
    const flags = ["samples.xlsx", "--locale", locale, "--today", "2026-11-02", ...given];
    await buildInWorkbook(workbook, readBuildFlags([kind.id, ...flags]));
    await grid.settled();
    return await workbook.save();
  } finally {
    workbook.close();
  }
}

async function main(): Promise<void> {
  const breaches: string[] = [];
  for (const [index, kind] of SHEET_KINDS.entries()) {
    const locale = LOCALES[index % LOCALES.length] ?? "en-US";
    for (const fault of workbookFaults(await built(kind, locale))) breaches.push(`${kind.id} (${locale}): ${fault}`);
  }
  if (breaches.length > 0) throw new Error(breaches.join("\n"));
  console.log(`The workbooks of ${SHEET_KINDS.map(({ id }) => id).join(", ")} keep the rules of files.`);
}

runScript(main);
