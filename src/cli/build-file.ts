/**
 * `build`: opens a file, or several as one workbook, builds a sheet in it as the pane would, saves it where asked, and reports the figures as plain
 * JSON.
 */
import path from "node:path";
import { NotByEngine } from "../engines/texts";
import type { AskedOrders } from "../figures/figures";
import { build } from "../workbook/build/build";
import { deleteSheet } from "../workbook/build/delete-sheet";
import type { BuildResult } from "../workbook/build-request";
import { findSources, type FoundSource } from "../workbook/sources";
import { asksText } from "../kinds/asks";
import { answers, asChosen, type TableChoices } from "../workbook/table-choice";
import type { OptionValues } from "../kinds/kind";
import { uselessOptions } from "../kinds/options";
import { plainText } from "../tables/cells/cell";
import { noTextFile } from "./encoding-texts";
import { noSuchStatus, nothingRepeats, unansweredFlag, wrongStatusFlag } from "./texts";
import { type BuildFlags, flagName } from "./build-flags";
import { type BuildReport, report } from "./build-report";
import { type ChosenTables, chooseTables } from "./choose-tables";
import type { Asked } from "./engine/read-chosen";
import { OtherHeadings } from "../engines/file-texts";
import type { WarehouseFlags } from "./engine/warehouse-flags";
import { readInput } from "./files";
import { ensureAllWritable, writeOut } from "./outputs";
import type { OpenWorkbook, Spreadsheet } from "./spreadsheet";

/**
 * @throws Problem for a file that cannot be read, tables it does not have, a build the kind refuses, or a result that
 *   cannot be written; nothing is written then.
 */
export async function buildFile(given: BuildFlags, spreadsheet: Spreadsheet): Promise<BuildReport> {
  if (given.warehouse !== null) return buildOfWarehouse(given.warehouse, given, spreadsheet);
  const { namedFiles, readBy } = await import("./engine/order-files");
  const flags = { ...given, files: await namedFiles(given.files) };
  const by = await readBy(given, flags.files);
  await ensureAllWritable(flags);
  if (by === "memory") return buildInMemory(flags, spreadsheet);
  const asked = buildOfFiles(flags, spreadsheet);
  if (by === "engine") return asked;
  return asked.catch((error: unknown) => {
    // Several files of the same headings are one table to an engine alone; of other headings they are several tables in memory alone.
    const { length } = flags.files;
    const severalTables = error instanceof OtherHeadings && length === given.files.length;
    const inMemory = severalTables || (error instanceof NotByEngine && length === 1);
    if (inMemory) return buildInMemory(flags, spreadsheet);
    throw error;
  });
}

async function buildInMemory({ beside, ...given }: BuildFlags, spreadsheet: Spreadsheet): Promise<BuildReport> {
  const flags = { ...given, files: [...given.files, ...beside], beside: [] };
  const [first, ...others] = await Promise.all(flags.files.map(readInput));
  const { workbook, ...opened } = await spreadsheet.open([first!, ...others], flags);
  try {
    if (flags.encoding !== undefined && opened.encodings.length === 0) throw noTextFile(flags.encoding, flags.files);
    const result = await buildInWorkbook(workbook, flags);
    await writeOut(workbook, result, flags);
    return report(result, opened, flags.locale);
  } finally {
    workbook.close();
  }
}

async function buildOfFiles(flags: BuildFlags, spreadsheet: Spreadsheet): Promise<BuildReport> {
  const [{ askOrders }, { removeTemporary }] = await Promise.all([
    import("./engine/ask-orders"),
    import("../engines/temporary"),
  ]);
  try {
    return await buildAsked(flags, spreadsheet, (beside) => askOrders(flags.files, beside, flags));
  } finally {
    removeTemporary();
  }
}

async function buildOfWarehouse(
  place: WarehouseFlags,
  flags: BuildFlags,
  spreadsheet: Spreadsheet,
): Promise<BuildReport> {
  const { askWarehouse } = await import("./engine/ask-warehouse");
  await ensureAllWritable(flags);
  return buildAsked(flags, spreadsheet, (beside) => askWarehouse(place, beside, flags));
}

/**
 * Builds the sheet from orders that an engine holds: in the workbook of the tables beside them, or in one of its own, whose empty sheet
 * gives place to those that are built.
 */
async function buildAsked(
  flags: BuildFlags,
  spreadsheet: Spreadsheet,
  ask: (beside: readonly FoundSource[]) => Promise<Asked>,
): Promise<BuildReport> {
  const [first, ...others] = await Promise.all(flags.beside.map(readInput));
  const { workbook, ...read } =
    first === undefined
      ? { workbook: await spreadsheet.create(flags.locale), notes: [], encodings: [] }
      : await spreadsheet.open([first, ...others], { locale: flags.locale });
  try {
    const { orders, chosen, opened, told, close } = await ask(await workbook.withExcel(findSources));
    const buildNow = async (): Promise<BuildResult> => {
      const built = await buildFrom(flags, chosen, orders);
      if (first === undefined) await deleteSheet(0);
      return built;
    };
    try {
      const result = await workbook.withExcel(buildNow);
      await writeOut(workbook, result, flags);
      const notes = [...opened.notes, ...read.notes];
      return {
        ...report(result, { notes, encodings: [...opened.encodings, ...read.encodings] }, flags.locale),
        ...told(),
      };
    } finally {
      await close();
    }
  } finally {
    workbook.close();
  }
}

/**
 * Builds the sheet in an open workbook as the pane would; the workbook stays open.
 * @internal Exported for tests.
 */
export async function buildInWorkbook(workbook: OpenWorkbook, flags: BuildFlags): Promise<BuildResult> {
  return workbook.withExcel(async () => {
    const names = flags.files.map((file) => path.basename(file)).join(", ");
    return buildFrom(flags, chooseTables(flags, await findSources(), names));
  });
}

/** @param asked Orders in the place of those chosen, where an engine holds them. */
async function buildFrom(flags: BuildFlags, chosen: ChosenTables, asked?: AskedOrders): Promise<BuildResult> {
  const { kind, locale, today, overview } = flags;
  refuseUnanswered(flags, chosen);
  const options = { ...everySheet(flags, chosen), ...flags.options };
  const held = Object.entries(chosen).filter(([, { found }]) => found.isAsked !== true);
  const tables = Object.fromEntries(held.map(([table, choice]) => [table, asChosen(choice)]));
  const own = asked && { asked: { ...asChosen(chosen.orders!), read: () => Promise.resolve(asked) } };
  const result = await build({ kind, tables, options, locale, today, overview, ...own });
  refuseUnusedStatuses(flags, result);
  refuseUnusedRepeated(flags, result);
  return result;
}

/** What was asked for and the tables cannot answer is not left out in silence. */
function refuseUnanswered({ kind, options }: BuildFlags, chosen: TableChoices): void {
  const wanted = kind.options.filter(({ key }) => (options[key] ?? false) !== false);
  const field = wanted.find((each) => !answers(chosen, each));
  if (field !== undefined) throw unansweredFlag(flagName(field.key), field.label, asksText(field.asks!));
}

/** The optional sheets that the tables can answer and the other options have a use for, where all of them are wanted. */
function everySheet({ everySheet: wanted, kind, options, locale }: BuildFlags, chosen: TableChoices): OptionValues {
  const sheets = kind.options.filter((field) => field.type === "flag" && field.place === "sheets");
  const answered = wanted ? sheets.filter((field) => answers(chosen, field)) : [];
  const on = Object.fromEntries(answered.map(({ key }) => [key, true]));
  const useless = new Set(uselessOptions(kind, { ...options, ...on }, locale).map(({ key }) => key));
  return Object.fromEntries(Object.entries(on).filter(([key]) => !useless.has(key)));
}

/** A status that stands in no table was misspelt, and so was a meaning that its column does not have; nothing has been saved by then. */
function refuseUnusedStatuses({ statuses }: BuildFlags, { source }: BuildResult): void {
  const uses = Object.values(source).flatMap((table) => table.statuses);
  const isText = (one: string, other: string): boolean =>
    plainText(one).toLowerCase() === plainText(other).toLowerCase();
  for (const [text, meaning] of Object.entries(statuses)) {
    const own = uses.filter((use) => isText(use.text, text));
    if (own.length === 0) throw noSuchStatus(text, [...new Set(uses.map((use) => use.text))]);
    const known = own.flatMap(({ meanings }) => Object.keys(meanings));
    if (!own.some(({ chosen }) => chosen)) throw wrongStatusFlag(`${text}=${meaning}`, [...new Set(known)]);
  }
}

function refuseUnusedRepeated({ repeated }: BuildFlags, { source }: BuildResult): void {
  const some = Object.values(source).some((table) => table.repeated !== undefined);
  if (repeated !== null && !some) throw nothingRepeats(repeated);
}
