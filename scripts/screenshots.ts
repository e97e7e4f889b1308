/**
 * `npm run screenshots`: a picture of every sheet of every kind, built from the sample in each language, as a screen of 1280 × 800 shows
 * it beside the pane. For looking at; they land in dist/screenshots and are compared with nothing.
 * `--kind goal` `--locale zh-CN` (all without). `--dark`: as the page shows them in the dark. `--readme` makes those of the README instead: the first sheet of each kind, in English.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { SHEET_KINDS } from "../src/kinds/catalogue";
import { LOCALES, type Locale } from "../src/text/locale";
import { launchBrowser } from "./browser";
import { readCommandLine, runScript } from "./command-line";
import { serveBuilt } from "./serve";

const ROOT = path.resolve(__dirname, "..");
const FOLDER = path.join(ROOT, "dist/screenshots");
const VIEW = { width: 1280, height: 800 };
const USAGE = "npm run screenshots -- [--kind KIND] [--locale LOCALE] [--dark] [--readme]";
const README_FOLDER = path.join(ROOT, "docs/images");
/** What the page shows of a sheet, without the bars around it. */
const SHEET = { x: 0, y: 153, width: 915, height: 612 };
/** A page with a chart of a hundred days takes its time where others are at work. */
const LONGEST_MS = 300_000;

interface Shown {
  readonly kind: string;
  readonly locale: Locale;
  /** The built workbook: its tables, the overview, then the kind's own sheets. */
  readonly file: string;
  readonly tables: number;
  readonly dark: boolean;
}

/** Builds a kind, with every sheet it offers, from the sample tables it can read; with its example where it has one. */
function built(kind: (typeof SHEET_KINDS)[number], locale: Locale, dark: boolean): Shown {
  const file = path.join(FOLDER, `${kind.id}-${locale}.xlsx`);
  const tables = kind.needs.map(({ table }) => path.join(ROOT, `assets/samples/${locale}/${table}.csv`));
  const example = kind.options.some(({ key }) => key === "example") ? ["--example"] : [];
  const flags = ["--every-sheet", "--locale", locale, ...example, "--out", file];
  const command = ["scripts/headless.mjs", "build", kind.id, ...tables, ...flags];
  execFileSync(process.execPath, command, { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
  return { kind: kind.id, locale, file, tables: tables.length, dark };
}

/** The workbook's sheets, by the pane's own Office.js. */
async function sheetsOf(page: Page): Promise<readonly string[]> {
  return page
    .frameLocator("#pane")
    .locator("body")
    .evaluate(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/name");
        await context.sync();
        return worksheets.items.map(({ name }) => name);
      }),
    );
}

async function show(page: Page, sheet: string): Promise<void> {
  await page
    .frameLocator("#pane")
    .locator("body")
    .evaluate(
      (_body, name) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem(name).activate();
          await context.sync();
        }),
      sheet,
    );
  // The grid draws on its next frames.
  await page.waitForTimeout(700);
}

/** Opens the workbook in a page of its own, and shows what `shoot` does with it. */
async function opened(
  browser: Browser,
  address: string,
  { locale, dark }: Shown,
  shoot: (page: Page, sheets: readonly string[]) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ locale, viewport: VIEW });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator("#busy").waitFor({ state: "hidden", timeout: LONGEST_MS });
  await page.frameLocator("#pane").getByRole("heading").first().waitFor({ timeout: 60_000 });
  if (dark) await page.locator("#dark").click();
  await shoot(page, await sheetsOf(page));
  await context.close();
}

const everySheet =
  ({ kind, locale, dark }: Shown) =>
  async (page: Page, sheets: readonly string[]): Promise<void> => {
    for (const [i, sheet] of sheets.entries()) {
      await show(page, sheet);
      const name = `${kind}-${locale}${dark ? "-dark" : ""}-${String(i).padStart(2, "0")}.png`;
      await page.screenshot({ path: path.join(FOLDER, name) });
    }
  };

const firstSheet =
  ({ kind, tables }: Shown) =>
  async (page: Page, sheets: readonly string[]): Promise<void> => {
    await show(page, sheets[tables + 1]!);
    await page.screenshot({ path: path.join(README_FOLDER, `${kind}.png`), clip: SHEET });
  };

async function main(): Promise<void> {
  const { values } = readCommandLine(USAGE, {
    options: {
      ...{ kind: { type: "string" }, locale: { type: "string" } },
      ...{ dark: { type: "boolean", default: false }, readme: { type: "boolean", default: false } },
    },
  });
  const shoot = values.readme ? firstSheet : everySheet;
  const locale = values.readme ? "en-US" : values.locale;
  mkdirSync(FOLDER, { recursive: true });
  const kinds = SHEET_KINDS.filter(({ id }) => values.kind === undefined || values.kind === id);
  const locales = LOCALES.filter((each) => locale === undefined || each === locale);
  if (kinds.length === 0 || locales.length === 0) throw new Error(USAGE);
  const shown = kinds.flatMap((kind) => locales.map((each) => built(kind, each, values.dark)));
  const files = Object.fromEntries(shown.map(({ file }) => [`/open/${path.basename(file)}`, file]));
  const [browser, served] = await Promise.all([launchBrowser(), serveBuilt({ extra: files })]);
  try {
    for (const each of shown)
      await opened(browser, `${served.url}/?open=/open/${path.basename(each.file)}`, each, shoot(each));
  } finally {
    await browser.close();
    await served.close();
  }
  console.log(`Pictures are in ${path.relative(ROOT, values.readme ? README_FOLDER : FOLDER)}.`);
}

if (require.main === module) runScript(main);
