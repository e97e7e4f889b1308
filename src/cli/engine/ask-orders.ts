/**
 * Orders of files as an engine gives them: headings, columns and encoding decided on the first rows as in any file, the rest read in place.
 */
import path from "node:path";
import { csvHeadings, openDuckDb } from "../../engines/duckdb";
import type { TableFiles } from "../../engines/duckdb-engine";
import { readByDuckDb } from "../../engines/file-texts";
import { isParquet } from "../../engines/table-files";
import { isTextFile } from "../../tables/text-files/file-kind";
import { plainText } from "../../workbook/headings";
import type { FoundSource } from "../../workbook/sources";
import { findInText, isSameRow } from "../../workbook/text-source";
import type { BuildFlags } from "../build-flags";
import type { OpenedFiles } from "../spreadsheet";
import { headOf, inUtf8 } from "./order-files";
import { type Asked, chosenOf, readChosen } from "./read-chosen";
import { PROBLEMS } from "./texts";

/** What is known of the files once their first rows have been looked at. */
interface Looked extends Pick<OpenedFiles, "notes" | "encodings"> {
  readonly found: FoundSource;
  readonly files: TableFiles;
}

/** Decides by the first rows of the first file, as in any file. */
async function look(paths: readonly string[], { encoding: named }: BuildFlags): Promise<Looked> {
  const [first] = paths as readonly [string];
  const { name, bytes } = await headOf(first);
  const looked = isParquet(first) ? findInText(name, bytes) : isTextFile(name, bytes) && findInText(name, bytes, named);
  if (!looked) throw PROBLEMS.noTable(first);
  const { encoding, ground, delimiter, skip, columns, notes } = looked;
  const label = paths.length === 1 ? path.basename(first) : `${path.basename(first)} … (${paths.length})`;
  const source = { ...looked.found.source, name: label, sheet: label };
  const found = { ...looked.found, isAsked: true, source } as const;
  if (isParquet(first)) return { found, notes, encodings: [], files: { format: "parquet", paths } };
  const { firstColumn, headers } = source;
  const part = { paths: await inUtf8(paths, encoding.id), delimiter, skip, columns, firstColumn };
  const headings = await csvHeadings(part);
  headings.forEach((row, i) => {
    const came = row.slice(0, headers.length).map(plainText);
    if (!isSameRow(headers, came)) throw PROBLEMS.otherHeadings(path.basename(paths[i]!), came, headers);
  });
  return { found, notes, encodings: [{ encoding, ground, tab: label }], files: { format: "csv", parts: [part] } };
}

/**
 * Asks an engine for the orders of the files.
 * @param beside Tables that are read into memory.
 * @throws Problem for a file that is missing, torn or has other headings, columns that are not there, and what the engine refuses.
 */
export async function askOrders(
  paths: readonly string[],
  beside: readonly FoundSource[],
  flags: BuildFlags,
): Promise<Asked> {
  if (flags.repeated !== null) throw PROBLEMS.repeatedFlag();
  const { found, files, ...opened } = await look(paths, flags);
  const chosen = chosenOf(found, beside, flags);
  const engine = await openDuckDb(files);
  try {
    const orders = await readChosen(engine, chosen, flags);
    const said = readByDuckDb(paths.length, orders.rows);
    return {
      ...{ orders: { ...orders, notes: [said, ...orders.notes] }, chosen, opened },
      told: () => ({ engine: "duckdb" }),
      close: () => engine.close(),
    };
  } catch (error) {
    engine.close();
    throw error;
  }
}
