/**
 * `npx tsx scripts/whole-workbook.ts`: the sample shop with every kind and every sheet in one workbook, refreshed twice, saved, and printed by
 * LibreOffice, page by page as pictures. For looking at; they land in dist/whole-workbook and are compared with nothing.
 * `--locale zh-CN`: the language of the samples, all without. `--languages`: the kinds in all three languages in that one workbook.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createHeadlessGrid } from "../playground/grid/headless-grid";
import { spreadsheet, workbookOf } from "../playground/headless";
import { addCsv } from "../playground/xlsx/open-csv";
import { openFile } from "../playground/xlsx/open-file";
import { buildInWorkbook } from "../src/cli/build-file";
import { readBuildFlags } from "../src/cli/build-flags";
import { headless } from "../src/cli/main";
import { SHEET_KINDS } from "../src/kinds/catalogue";
import { LOCALES, type Locale } from "../src/text/locale";
import { readCommandLine, runScript } from "./command-line";

const ROOT = path.resolve(__dirname, "..");
const FOLDER = path.join(ROOT, "dist/whole-workbook");
const USAGE = "npx tsx scripts/whole-workbook.ts [--locale LOCALE] [--languages] [--no-pages]";
/** The samples end on 20 October. */
const DAYS = ["2026-11-23", "2026-11-24", "2026-11-25"] as const;
/** Kinds that others take from come first, as a shop would build them. */
const FIRST = ["campaigns", "products", "balance"];
const PIXELS_AN_INCH = 60;

const rank = (id: string): number => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length);
const KINDS = SHEET_KINDS.map(({ id }) => id).sort((one, other) => rank(one) - rank(other));

async function built(locale: Locale, languages: readonly Locale[], file: string): Promise<void> {
  const grid = createHeadlessGrid({ locale });
  try {
    const samples = path.join(ROOT, "assets/samples", locale);
    const names = readdirSync(samples).sort(
      (one, other) => Number(other === "orders.csv") - Number(one === "orders.csv"),
    );
    for (const [i, name] of names.entries()) {
      const bytes = new Uint8Array(readFileSync(path.join(samples, name)));
      if (i === 0) await openFile(grid, name, bytes);
      else addCsv(grid, name, bytes);
    }
    await grid.settled();
    for (const language of languages)
      for (const kind of KINDS) {
        const example = kind === "marketing" ? ["--example"] : [];
        const flags = [kind, file, "--every-sheet", "--locale", language, "--today", DAYS[0], ...example];
        const { checks } = await buildInWorkbook(workbookOf(grid, language), readBuildFlags(flags));
        tell(kind, language, checks);
      }
    writeFileSync(file, await workbookOf(grid, locale).save());
  } finally {
    grid.dispose();
  }
}

function tell(
  what: string,
  language: string,
  checks: readonly { readonly name: string; readonly ok: boolean }[],
): void {
  const failed = checks.filter(({ ok }) => !ok).map(({ name }) => name);
  console.log(`${what} in ${language}: ${checks.length} checks${failed.map((name) => `; not so: ${name}`).join("")}`);
}

type Checks = Parameters<typeof tell>[2];

/** The file after a refresh a day, under its name again. */
async function refreshed(file: string): Promise<void> {
  for (const day of DAYS.slice(1)) {
    const out = file.replace(/\.xlsx$/, "-refreshed.xlsx");
    const report = await headless(["refresh", file, "--today", day, "--out", out], spreadsheet);
    const { builds } = JSON.parse(report) as { readonly builds: readonly { readonly checks: Checks }[] };
    tell(
      `${builds.length} builds refreshed on ${day}`,
      path.basename(file),
      builds.flatMap(({ checks }) => checks),
    );
    renameSync(out, file);
  }
}

/** The pages as LibreOffice prints them. */
function printed(file: string): void {
  const run = (program: string, given: readonly string[]): void =>
    void execFileSync(program, given, { stdio: ["ignore", "ignore", "inherit"] });
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(FOLDER, "profile")).href}`;
  run(process.env["SOFFICE"] ?? "soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", FOLDER, file]);
  const pdf = file.replace(/\.xlsx$/, ".pdf");
  const pages = file.replace(/\.xlsx$/, "");
  rmSync(pages, { recursive: true, force: true });
  mkdirSync(pages);
  run("pdftoppm", ["-r", String(PIXELS_AN_INCH), "-png", pdf, path.join(pages, "page")]);
  console.log(`${readdirSync(pages).length} pages in ${path.relative(ROOT, pages)}`);
}

async function main(): Promise<void> {
  const { values } = readCommandLine(USAGE, {
    options: {
      locale: { type: "string" },
      languages: { type: "boolean", default: false },
      "no-pages": { type: "boolean", default: false },
    },
  });
  const locales = LOCALES.filter((each) => values.locale === undefined || each === values.locale);
  if (locales.length === 0) throw new Error(USAGE);
  mkdirSync(FOLDER, { recursive: true });
  for (const locale of locales) {
    const file = path.join(FOLDER, `${locale}${values.languages ? "-languages" : ""}.xlsx`);
    await built(locale, values.languages ? LOCALES : [locale], file);
    await refreshed(file);
    if (!values["no-pages"]) printed(file);
  }
}

if (require.main === module) runScript(main);
