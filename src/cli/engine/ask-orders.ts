/**
 * Orders of files as an engine gives them: headings, columns and encoding decided on the first rows as in any file, the rest read in place.
 */
import path from "node:path";
import { csvHeadings, openDuckDb, type TableFiles } from "../../engines/duckdb";
import { plainText } from "../../workbook/headings";
import { findSources, type FoundSource } from "../../workbook/sources";
import type { BuildFlags } from "../build-flags";
import type { FileEncoding, OpenedFiles, Spreadsheet } from "../spreadsheet";
import { headOf, inUtf8, widthOf } from "./order-files";
import { type Asked, chosenOf, readChosen } from "./read-chosen";
import { PROBLEMS, readByDuckDb } from "./texts";

/** What is known of the files once their first rows have been looked at. */
interface Looked extends Pick<OpenedFiles, "notes" | "encodings"> {
  readonly found: FoundSource;
  readonly files: TableFiles;
}

/** Opens the first rows of the first file as any file is opened. */
async function look(paths: readonly string[], flags: BuildFlags, spreadsheet: Spreadsheet): Promise<Looked> {
  const [first] = paths as readonly [string];
  const head = await headOf(first);
  const { workbook, notes, encodings } = await spreadsheet.open([head], flags);
  try {
    const [found] = await workbook.withExcel(() => findSources());
    if (found === undefined) throw PROBLEMS.noTable(first);
    const label = paths.length === 1 ? path.basename(first) : `${path.basename(first)} … (${paths.length})`;
    const named = { ...found, isAsked: true, source: { ...found.source, name: label, sheet: label } } as const;
    if (/\.parquet$/i.test(first)) return { found: named, notes, encodings: [], files: { format: "parquet", paths } };
    const [decoded] = encodings as readonly [FileEncoding];
    const { encoding, delimiter, linesAbove } = decoded;
    const { headerRow, firstColumn } = found.source;
    const skip = linesAbove + headerRow + 1;
    const columns = widthOf(head, decoded, skip - 1);
    const files = {
      format: "csv",
      paths: await inUtf8(paths, encoding.id),
      delimiter,
      skip,
      columns,
      firstColumn,
    } as const;
    const all = await csvHeadings(files);
    all.forEach((row, i) => {
      const headings = row.slice(0, found.source.headers.length).map(plainText);
      // A heading that is merged over two rows stands in the upper one.
      const differs = found.source.headers.some((wanted, at) => headings[at] !== wanted && headings[at] !== "");
      if (differs) throw PROBLEMS.otherHeadings(path.basename(paths[i]!), headings, found.source.headers);
    });
    return { found: named, notes, encodings: encodings.map((each) => ({ ...each, tab: label })), files };
  } finally {
    workbook.close();
  }
}

/**
 * Asks an engine for the orders of the files.
 * @throws Problem for a file that is missing, torn or has other headings, columns that are not there, and what the engine refuses.
 */
export async function askOrders(paths: readonly string[], flags: BuildFlags, spreadsheet: Spreadsheet): Promise<Asked> {
  if (flags.repeated !== null) throw PROBLEMS.repeatedFlag();
  const { found, files, ...opened } = await look(paths, flags, spreadsheet);
  const chosen = chosenOf(found, flags);
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
