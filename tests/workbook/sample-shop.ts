/** The sample tables of a shop, thinned so that builds are quick, and what any kind is built from in them. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Grid } from "../../playground/grid/grid";
import { addCsv } from "../../playground/xlsx/open-csv";
import { serialOf } from "../../src/domain/calendar/calendar";
import type { SheetKind } from "../../src/kinds/kind";
import type { Locale } from "../../src/text/locale";
import type { BuildRequest } from "../../src/workbook/build-request";
import { findSources } from "../../src/workbook/sources";
import { asChosen, chooseTables, type TableChoice } from "../../src/workbook/table-choice";

const SAMPLES = path.resolve(__dirname, "../../assets/samples");
/** The samples end on 31 October. */
export const SAMPLE_TODAY = serialOf(2026, 11, 23);

/** Every sample table as a sheet of its own, of at most so many rows, the first and the last day among them. */
export function addSamples(grid: Grid, locale: Locale, mostRows: number): void {
  const folder = path.join(SAMPLES, locale);
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".csv"))) {
    const [headings, ...rows] = readFileSync(path.join(folder, file), "utf8").trimEnd().split("\r\n");
    const step = Math.ceil(rows.length / mostRows);
    const kept = rows.filter((_, row) => (rows.length - 1 - row) % step === 0);
    addCsv(grid, file, new TextEncoder().encode([headings, ...kept].join("\r\n")));
  }
}

/** A kind built with its default options from the tables that it finds, as the pane proposes them; of a period, a month. */
export async function defaultRequest(kind: SheetKind, locale: Locale): Promise<BuildRequest> {
  const choices = Object.entries(chooseTables(kind, await findSources()));
  const chosen = choices.filter((each): each is [string, TableChoice] => each[1] !== null);
  const tables = Object.fromEntries(chosen.map(([table, choice]) => [table, asChosen(choice)]));
  const month = { start: serialOf(2026, 10, 10), end: serialOf(2026, 11, 8) };
  const options = Object.fromEntries(
    Object.entries(month).filter(([key]) => kind.options.some((each) => each.key === key)),
  );
  return { kind, tables, options, locale, today: SAMPLE_TODAY };
}
