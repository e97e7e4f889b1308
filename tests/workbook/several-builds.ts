/** A workbook in which several kinds are built, typed into, refreshed and deleted, for tests of what one build takes from another. */
import type { Value } from "../../playground/grid/grid";
import { serialOf } from "../../src/domain/calendar/calendar";
import type { OptionValues, SheetKind } from "../../src/kinds/kind";
import { sameKeyAs } from "../../src/plan/input-key";
import type { Locale } from "../../src/text/locale";
import { build } from "../../src/workbook/build/build";
import { refresh } from "../../src/workbook/build/refresh";
import type { BuildResult } from "../../src/workbook/build-request";
import { listBuilds } from "../../src/workbook/settings";
import { findSources } from "../../src/workbook/sources";
import { openWorkbook, type TestWorkbook } from "./office";

export const TODAY = serialOf(2026, 11, 23);

export let book: TestWorkbook;
/** Days between the serials of the workbook and those of 1900. */
export let shift: number;
export async function open(dateSystem: 1900 | 1904 = 1900): Promise<void> {
  book = await openWorkbook({ dateSystem });
  shift = dateSystem === 1904 ? 1462 : 0;
}
export const close = (): void => book.close();

async function tablesOf(kind: SheetKind) {
  const found = await findSources();
  const wanted = kind.needs.flatMap(({ table }) => found.find((source) => source.kind === table) ?? []);
  return Object.fromEntries(wanted.map((source) => [source.kind!, source]));
}

export async function make(
  kind: SheetKind,
  options: OptionValues = {},
  locale: Locale = "en-US",
): Promise<BuildResult> {
  const result = await build({ kind, tables: await tablesOf(kind), options, locale, today: TODAY });
  await book.grid.settled();
  return result;
}

export async function again(buildId: string, today = TODAY): Promise<BuildResult> {
  const result = await refresh(buildId, {}, { today });
  await book.grid.settled();
  return result;
}

export async function lookOf(buildId: string, sheet: string) {
  const saved = (await listBuilds()).find(({ id }) => id === buildId)!;
  return saved.sheets.find(({ key }) => key === sheet)!.look;
}

export async function type(
  buildId: string,
  [sheet, key]: readonly [string, RegExp | string],
  cells: readonly Value[],
): Promise<void> {
  const { tab, inputs } = await lookOf(buildId, sheet);
  const { area } = inputs.find((input) => (typeof key === "string" ? sameKeyAs(input.key)(key) : key.test(input.key)))!;
  book.sheet(tab).write({ ...area, columns: cells.length }, [[...cells]]);
  await book.grid.settled();
}

/** Filled rows of a sheet's first native table, by heading. */
export async function rowsOf(buildId: string, sheet: string, named: string): Promise<Record<string, Value>[]> {
  const { tab, tables } = await lookOf(buildId, sheet);
  const [headings, ...rows] = book.sheet(tab).values(tables[0]!.area);
  const all = rows.map((row) => Object.fromEntries(row.map((cell, i) => [String(headings![i]), cell])));
  return all.filter((row) => row[named] !== "");
}

export async function deleteSheet(buildId: string, sheet: string): Promise<void> {
  const { tab } = await lookOf(buildId, sheet);
  book.grid.deleteSheet(book.sheet(tab).id);
  await book.grid.settled();
}

export const said = ({ notes }: BuildResult, locale: Locale = "en-US"): string =>
  notes.map((note) => note[locale]).join("\n");
