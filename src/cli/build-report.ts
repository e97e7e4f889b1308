/** What is printed of a build as plain JSON. */
import { type ColumnReading, readingText } from "../tables/cells/reading";
import type { StatusUse } from "../tables/cells/statuses";
import { TABLE_KINDS, type TableKind } from "../tables/catalogue";
import { partsOf } from "../tables/source";
import type { Locale } from "../text/locale";
import { COLON, STOP } from "../text/say";
import type { BuildHeadline, BuildResult } from "../workbook/build-request";
import type { Counted } from "../workbook/read-input";
import { ENCODING_GROUNDS } from "./encoding-texts";
import type { FileEncoding, OpenedFiles } from "./spreadsheet";

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
