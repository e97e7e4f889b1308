/** A workbook of tables with sheets built beside them as the command line builds them. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { createHeadlessGrid } from "../../playground/grid/headless-grid";
import { NEW_TABLE } from "../../playground/grid/new-table";
import type { UniverGrid } from "../../playground/grid/univer-grid";
import { workbookOf } from "../../playground/headless";
import { addCsv } from "../../playground/xlsx/open-csv";
import { openFile } from "../../playground/xlsx/open-file";
import { buildInWorkbook } from "../../src/cli/build-file";
import { readBuildFlags } from "../../src/cli/build-flags";
import type { Locale } from "../../src/text/locale";

const SAMPLES = path.resolve(__dirname, "../../assets/samples");
/** The samples end on 31 October. */
const SAMPLE_TODAY = "2026-11-23";

export interface Shop {
  readonly locale: Locale;
  /** Bytes of text files by the name of the sheet that each becomes. */
  readonly tables: Readonly<Record<string, Uint8Array>>;
  /** The first is an Excel table. Default: all are heading rows with cells below. */
  readonly isTable?: boolean;
  /** Kind and flags of each build. */
  readonly builds: readonly (readonly string[])[];
  readonly today?: string;
}

/** Samples of a language by their names, the orders first. */
export function samples(locale: Locale, ...names: readonly string[]): Record<string, Uint8Array> {
  const read = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(SAMPLES, locale, `${name}.csv`)));
  return Object.fromEntries(["orders", ...names].map((name) => [name, read(name)]));
}

export async function builtShop({ locale, tables, isTable, builds, today = SAMPLE_TODAY }: Shop): Promise<UniverGrid> {
  const grid = createHeadlessGrid({ locale });
  const [[first, bytes], ...others] = Object.entries(tables) as [[string, Uint8Array], ...[string, Uint8Array][]];
  await openFile(grid, `${first}.csv`, bytes);
  const [sheet] = grid.sheets();
  if (isTable === true) sheet!.addTable({ name: "Orders", area: sheet!.used(true)!, ...NEW_TABLE });
  for (const [name, each] of others) addCsv(grid, `${name}.csv`, each);
  await grid.settled();
  for (const [kind, ...flags] of builds) {
    const given = [kind!, "sample.xlsx", "--locale", locale, "--today", today, ...flags];
    await buildInWorkbook(workbookOf(grid, locale), readBuildFlags(given));
  }
  return grid;
}
