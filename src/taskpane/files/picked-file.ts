/**
 * One file that the user picked: the table found in its first rows, and its rows as a text file in UTF-8, which is what DuckDB reads in the
 * browser.
 */
import { type CountBytes, headOfText, inUtf8 } from "../../engines/blob-text";
import { HEAD_ROWS, isPacked, isParquet, isText } from "../../engines/table-files";
import { isTextFile } from "../../tables/text-files/file-kind";
import { Problem } from "../../text/problem";
import { findInText, type TextSource } from "../../workbook/text-source";
import { PROBLEMS } from "./texts";

export interface PickedFile {
  readonly file: File;
  readonly looked: TextSource;
  /** Bytes that are read to make the text file; 0 where the file is one. */
  readonly copied: number;
  /** @throws Problem for a file that is damaged, or not what its first rows promise. */
  readonly text: (count: CountBytes) => Promise<File>;
}

const isWorkbook = (name: string): boolean => /\.xls[xm]$/i.test(name);

/** @throws Problem for a file of another kind, a damaged one, and one without a table. */
export async function lookInto(file: File): Promise<PickedFile> {
  const { name } = file;
  try {
    if (isParquet(name)) return await lookIntoParquet(file);
    if (isWorkbook(name)) return await lookIntoWorkbook(file);
    if (isText(name)) return await lookIntoText(file);
  } catch (error) {
    throw error instanceof Problem ? error : readProblem(name, error);
  }
  throw PROBLEMS.notOrderFile(name);
}

/** What the browser says of a file that is not there any more, else of one that is not what it should be. */
const readProblem = (name: string, error: unknown): Problem =>
  error instanceof DOMException && error.name.startsWith("Not")
    ? PROBLEMS.gone(error)
    : PROBLEMS.notUnpacked(name, error);

function found(file: File, bytes: Uint8Array): TextSource {
  const looked = findInText(file.name, bytes);
  if (looked === null) throw PROBLEMS.noTable(file.name);
  return looked;
}

async function lookIntoText(file: File): Promise<PickedFile> {
  const head = await headOfText(file);
  isTextFile(file.name.replace(/\.gz$/i, ""), head);
  const looked = found(file, head);
  const { id, name } = looked.encoding;
  return {
    ...{ file, looked, copied: id === "utf-8" ? 0 : file.size },
    text: (count) =>
      inUtf8(file, id, count).catch((error: unknown) => {
        if (!(error instanceof TypeError)) throw readProblem(file.name, error);
        throw isPacked(file.name)
          ? PROBLEMS.notUnpacked(file.name, error)
          : PROBLEMS.notInEncoding(file.name, name, error);
      }),
  };
}

async function lookIntoParquet(file: File): Promise<PickedFile> {
  const { parquetText } = await import("../../engines/parquet-text");
  const head = await parquetText(file, () => undefined, HEAD_ROWS);
  const looked = found(file, new Uint8Array(await head.arrayBuffer()));
  const text = (count: CountBytes): Promise<File> =>
    parquetText(file, count).catch((error: unknown) => {
      throw readProblem(file.name, error);
    });
  return { file, looked, copied: file.size, text };
}

/** A workbook is small enough to be read at once. */
async function lookIntoWorkbook(file: File): Promise<PickedFile> {
  const { workbookText } = await import("../../engines/workbook-text");
  const bytes = new Uint8Array(await file.arrayBuffer());
  isTextFile(file.name, bytes);
  const text = await workbookText(bytes, (rows) => findInText(file.name, rows) !== null);
  const looked = found(file, new Uint8Array(await text.arrayBuffer()));
  return { file, looked, copied: 0, text: () => Promise.resolve(text) };
}
