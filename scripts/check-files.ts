/**
 * The rules of saved workbooks, checked on one of each kind of sheet, with every optional sheet, built headless from the
 * samples' last rows. Prints every breach in a line of its own; exit code 1 when there is one.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { createHeadlessGrid } from "../playground/grid/headless-grid";
import { workbookOf } from "../playground/headless";
import { addCsv } from "../playground/xlsx/open-csv";
import { openFile } from "../playground/xlsx/open-file";
import { buildInWorkbook } from "../src/cli/build-file";
import { flagsOf, readBuildFlags } from "../src/cli/build-flags";
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

function sample(locale: Locale, table: string): Uint8Array {
  const file = path.resolve(__dirname, "../assets/samples", locale, `${table}.csv`);
  const [headings = "", ...rows] = readFileSync(file, "utf8").trimEnd().split("\r\n");
  return new TextEncoder().encode([headings, ...rows.slice(-ROWS)].join("\r\n"));
}

async function built(kind: SheetKind, locale: Locale): Promise<Uint8Array> {
  const grid = createHeadlessGrid({ locale });
  const workbook = workbookOf(grid, locale);
  try {
    await openFile(grid, "orders.csv", sample(locale, "orders"));
    for (const table of ["leads", "campaigns", "traffic", "products"])
      addCsv(grid, `${table}.csv`, sample(locale, table));
    const switches = flagsOf(kind)
      .filter(({ bare }) => bare === true)
      .map(({ name }) => `--${name}`);
    const given = ["samples.xlsx", "--locale", locale, "--today", "2026-11-02", ...switches, ...(FLAGS[kind.id] ?? [])];
    await buildInWorkbook(workbook, readBuildFlags([kind.id, ...given]));
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
