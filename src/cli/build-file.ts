/**
 * `build`: opens a file, or several as one workbook, builds a sheet in it as the pane would, saves it where asked, and reports the figures as plain
 * JSON.
 */
import path from "node:path";
import { type ColumnReading, readingText } from "../tables/cells/reading";
import type { StatusUse } from "../tables/cells/statuses";
import { TABLE_KINDS, type TableKind } from "../tables/catalogue";
import { partsOf } from "../tables/source";
import type { Locale } from "../text/locale";
import { COLON, STOP } from "../text/say";
import { NotByEngine } from "../engines/texts";
import type { AskedOrders } from "../figures/figures";
import { build } from "../workbook/build/build";
import { deleteSheet } from "../workbook/build/delete-sheet";
import type { BuildHeadline, BuildResult } from "../workbook/build-request";
import type { Counted } from "../workbook/read-input";
import { findSources } from "../workbook/sources";
import { asksText } from "../kinds/asks";
import { answers, asChosen, type TableChoices } from "../workbook/table-choice";
import type { OptionValues } from "../kinds/kind";
import { uselessOptions } from "../kinds/options";
import { plainText } from "../tables/cells/cell";
import { ENCODING_GROUNDS, noTextFile } from "./encoding-texts";
import { noSuchStatus, nothingRepeats, unansweredFlag, wrongStatusFlag } from "./texts";
import { type BuildFlags, flagName } from "./build-flags";
import { type ChosenTables, chooseTables } from "./choose-tables";
import type { Asked } from "./engine/read-chosen";
import { OtherHeadings } from "../engines/file-texts";
import type { WarehouseFlags } from "./engine/warehouse-flags";
import { readInput } from "./files";
import { ensureAllWritable, writeOut } from "./outputs";
import type { FileEncoding, OpenedFiles, OpenWorkbook, Spreadsheet } from "./spreadsheet";

interface SourceReport {
  readonly table: TableKind;
  /** The Excel table's name, or the sheet's. */
  readonly name: string;
  /** Its sheet, the first where it is made of several. */
  readonly sheet: string;
  /** The sheets that its rows stand on, in their order. */
  readonly sheets: readonly string[];
  /** Body rows; rows = used + those left out. */
  readonly rows: number;
  readonly used: number;
  readonly leftOut: readonly { readonly reason: string; readonly rows: number }[];
}

/** How one column is read, and why; `way` is what `--read ROLE=WAY` takes, null where it cannot be told. */
type ReadingReport = Omit<ColumnReading, "way" | "ways"> & { readonly way: string | null; readonly text: string };

/** In which encoding the table's text file was read; `way` is what `--encoding` takes. */
type EncodingReport = Pick<ReadingReport, "way" | "text" | "chosen">;

/**
 * What is printed of a build: the table read first and its columns, any other, what was built, and the kind's own
 * result.
 */
export type BuildReport = Readonly<Record<string, unknown>> & {
  /** null for a kind that was given no table. */
  readonly source: SourceReport | null;
  /** Role → heading. */
  readonly columns: Readonly<Record<string, string>>;
  /** Role → how its cells are read, for columns whose cells leave a choice; "encoding" → that of a text file. */
  readonly reading: Readonly<Record<string, ReadingReport | EncodingReport>>;
  /** The texts of status columns, their rows and the id of how each is taken: what `--status TEXT=MEANING` takes. */
  readonly statuses: readonly Omit<StatusUse, "heading" | "meanings">[];
  readonly otherSources: readonly (SourceReport & Pick<BuildReport, "columns" | "reading" | "statuses">)[];
  /** Tab names in order. */
  readonly sheets: readonly string[];
  /** The finding and what to do, as the first sheet says them; null for a kind whose sheets find nothing. */
  readonly headline: BuildHeadline | null;
  /** The workbook's overview, whose finding and action speak of all its builds; null without one. */
  readonly overview: (BuildHeadline & { readonly sheet: string }) | null;
  readonly checks: readonly { readonly name: string; readonly ok: boolean }[];
  /** What the user should know, in the language asked for. */
  readonly notes: readonly string[];
};

/**
 * @throws Problem for a file that cannot be read, tables it does not have, a build the kind refuses, or a result that
 *   cannot be written; nothing is written then.
 */
export async function buildFile(given: BuildFlags, spreadsheet: Spreadsheet): Promise<BuildReport> {
  if (given.warehouse !== null) return buildFromWarehouse(given.warehouse, given, spreadsheet);
  const { namedFiles, readBy } = await import("./engine/order-files");
  const flags = { ...given, files: await namedFiles(given.files) };
  const by = await readBy(given, flags.files);
  await ensureAllWritable(flags);
  if (by === "memory") return buildInMemory(flags, spreadsheet);
  const asked = buildAsked(flags, spreadsheet);
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

async function buildInMemory(flags: BuildFlags, spreadsheet: Spreadsheet): Promise<BuildReport> {
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

/** Builds the sheet in a workbook of its own from orders that an engine reads. */
async function buildAsked(flags: BuildFlags, spreadsheet: Spreadsheet): Promise<BuildReport> {
  const [{ askOrders }, { removeTemporary }] = await Promise.all([
    import("./engine/ask-orders"),
    import("../engines/temporary"),
  ]);
  try {
    const asked = await askOrders(flags.files, flags);
    return await buildOf(asked, flags, await spreadsheet.create(flags.locale)).finally(asked.close);
  } finally {
    removeTemporary();
  }
}

async function buildFromWarehouse(
  place: WarehouseFlags,
  flags: BuildFlags,
  spreadsheet: Spreadsheet,
): Promise<BuildReport> {
  const { askWarehouse } = await import("./engine/ask-warehouse");
  await ensureAllWritable(flags);
  const asked = await askWarehouse(place, flags);
  return buildOf(asked, flags, await spreadsheet.create(flags.locale)).finally(asked.close);
}

/** The workbook's one empty sheet gives place to those that are built. */
async function buildOf(
  { orders, chosen, opened, told }: Asked,
  flags: BuildFlags,
  workbook: OpenWorkbook,
): Promise<BuildReport> {
  try {
    const result = await workbook.withExcel(async () => {
      const built = await buildFrom(flags, chosen, orders);
      await deleteSheet(0);
      return built;
    });
    await writeOut(workbook, result, flags);
    return { ...report(result, opened, flags.locale), ...told() };
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

/** @param opened What is said of the files as such. */
export function report(
  result: BuildResult,
  { notes, encodings }: Pick<OpenedFiles, "notes" | "encodings">,
  locale: Locale,
): BuildReport {
  const sources = TABLE_KINDS.flatMap((table) => {
    const counted = result.source[table];
    if (counted === undefined) return [];
    const leftOut = counted.leftOut.map(({ reason, rows }) => ({ reason, rows: rows.length }));
    const { rows, used } = counted;
    const { name, sheet } = counted.source;
    const sheets = partsOf(counted.source).map((part) => part.sheet);
    const reading = { ...encodingOf(sheets, encodings, locale), ...readingsOf(counted, locale) };
    const statuses = counted.statuses.map(({ role, text, rows, as, known, chosen }) => ({
      role,
      text,
      rows,
      as,
      known,
      chosen,
    }));
    return [{ table, name, sheet, sheets, rows, used, leftOut, columns: columnsOf(result, table), reading, statuses }];
  });
  const [first, ...others] = sources;
  const { columns = {}, reading = {}, statuses = [], ...source } = first ?? {};
  const tableNotes = TABLE_KINDS.flatMap((table) => result.source[table]?.notes ?? []);
  return {
    source: first === undefined ? null : (source as SourceReport),
    columns,
    reading,
    statuses,
    otherSources: others,
    sheets: result.sheets.map(({ tab }) => tab),
    headline: result.headline,
    overview: overviewOf(result),
    checks: result.checks,
    notes: [...notes, ...tableNotes, ...result.notes].map((note) => note[locale]),
    ...(result.result as object),
  };
}

function overviewOf({ overview }: BuildResult): BuildReport["overview"] {
  if (overview === null) return null;
  const { tab, ...said } = overview;
  return { sheet: tab, ...said };
}

/** Of the text file that a table stands in; of several the first. */
function encodingOf(
  sheets: readonly string[],
  encodings: readonly FileEncoding[],
  locale: Locale,
): Record<string, EncodingReport> {
  const own = encodings.find(({ tab }) => sheets.includes(tab));
  if (own === undefined) return {};
  const { encoding, ground } = own;
  const text = `${encoding.name[locale]}${COLON[locale]}${ENCODING_GROUNDS[ground][locale]}${STOP[locale]}`;
  return { encoding: { way: encoding.id, text, chosen: ground === "chosen" } };
}

function readingsOf({ readings }: Counted, locale: Locale): Record<string, ReadingReport> {
  return Object.fromEntries(
    Object.entries(readings).map(([role, reading]) => {
      const { way, cells, proving, against, example, chosen } = reading;
      return [
        role,
        { way: way?.id ?? null, text: readingText(reading)[locale], cells, proving, against, example, chosen },
      ];
    }),
  );
}

function columnsOf(result: BuildResult, table: TableKind): Record<string, string> {
  return Object.fromEntries(Object.entries(result.columns[table] ?? {}));
}
