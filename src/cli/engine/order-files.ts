/**
 * Order files that an engine reads: which are meant, whether an engine reads them, their first rows, and a copy in UTF-8 where they are in
 * another encoding.
 */
import { createReadStream, createWriteStream } from "node:fs";
import { open, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { TextDecoderStream } from "node:stream/web";
import { createGunzip } from "node:zlib";
import Papa from "papaparse";
import { parquetHead } from "../../engines/duckdb";
import { HEAD_BYTES, HEAD_ROWS, isPacked, isParquet, isText, wholeRows } from "../../engines/table-files";
import { temporaryFolder } from "../../engines/temporary";
import { type BuildFlags, takesEngine } from "../build-flags";
import type { InputFile } from "../spreadsheet";
import { unreadableFile } from "../texts";
import { PROBLEMS } from "./texts";

/** Above so many bytes orders are asked for where they stand. */
const IN_MEMORY_BYTES = 100e6;
const isPattern = (file: string): boolean => /[*?]/.test(path.basename(file));

/** The files that are named, those that a pattern stands for in its place. @throws Problem for a pattern that none fits. */
export async function namedFiles(given: readonly string[]): Promise<readonly string[]> {
  const named = await Promise.all(given.map(async (file) => (isPattern(file) ? matching(file) : [file])));
  return named.flat();
}

async function matching(pattern: string): Promise<string[]> {
  const folder = path.dirname(pattern);
  const escaped = path.basename(pattern).replace(/[.+^${}()|[\]\\]/g, "\\$&");
  const fits = new RegExp(`^${escaped.replaceAll("*", ".*").replaceAll("?", ".")}$`);
  const names = await readdir(folder).catch((error: unknown) => {
    throw unreadableFile(folder, error);
  });
  const found = names.filter((name) => fits.test(name)).sort();
  if (found.length === 0) throw PROBLEMS.noneFits(pattern);
  return found.map((name) => path.join(folder, name));
}

/** Only an engine reads the files; it reads them faster than memory; or memory does. */
export type ReadBy = "engine" | "engineFirst" | "memory";

/**
 * What reads the files: an engine where it is asked for, and by itself for what is no workbook's and for what is too large for one.
 * @throws Problem for files that the one asked for does not read, or a kind that is only built from memory.
 */
export async function readBy(
  { engine, kind, files: given }: Pick<BuildFlags, "engine" | "kind" | "files">,
  files: readonly string[],
): Promise<ReadBy> {
  const foreign = files.find((file) => isParquet(file) || isPacked(file));
  const other = files.find((file) => !isParquet(file) && !isText(file));
  const large = await areLarge(files);
  const beyond = foreign !== undefined || large || given.some(isPattern);
  if (engine === "memory" || (engine === null && !beyond)) {
    if (foreign !== undefined) throw PROBLEMS.onlyByEngine(foreign);
    return "memory";
  }
  const isChoice = engine === null && foreign === undefined;
  if (isChoice && (other !== undefined || !takesEngine(kind))) return "memory";
  if (other !== undefined) throw PROBLEMS.notOrderFile(other);
  if (!takesEngine(kind)) throw PROBLEMS.onlyFromMemory(foreign!, kind.name);
  const mixed = files.find((file) => isParquet(file) !== isParquet(files[0]!));
  if (mixed !== undefined) throw PROBLEMS.mixedFormats(files[0]!, mixed);
  return isChoice ? "engineFirst" : "engine";
}

async function areLarge(files: readonly string[]): Promise<boolean> {
  const sizes = await Promise.all(files.map((file) => sizeOf(file)));
  return sizes.reduce((sum, size) => sum + size, 0) > IN_MEMORY_BYTES;
}

const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    (error: unknown) => {
      throw unreadableFile(file, error);
    },
  );

/** The first rows of a file, as a file of its own that is named as text. */
export async function headOf(file: string): Promise<InputFile> {
  const name = `${path.basename(file).replace(/\.(gz|parquet)$/i, "")}`;
  await sizeOf(file);
  if (isParquet(file)) return { name: `${name}.csv`, bytes: csvBytes(await parquetHead(file, HEAD_ROWS)) };
  return { name, bytes: wholeRows(isPacked(file) ? await unpackedHead(file) : await plainHead(file)) };
}

const csvBytes = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(Papa.unparse(rows as string[][], { quotes: true, newline: "\n" }));

async function plainHead(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function unpackedHead(file: string): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  try {
    for await (const part of createReadStream(file).pipe(createGunzip())) {
      parts.push(part as Buffer);
      if (parts.reduce((sum, { length }) => sum + length, 0) >= HEAD_BYTES) break;
    }
  } catch (error) {
    throw unreadableFile(file, error);
  }
  return new Uint8Array(Buffer.concat(parts).subarray(0, HEAD_BYTES));
}

/** Files in UTF-8, as they are or copied. @throws Problem for bytes that are none of the encoding. */
export async function inUtf8(files: readonly string[], encoding: string): Promise<readonly string[]> {
  if (encoding === "utf-8") return files;
  const copies: string[] = [];
  for (const [i, file] of files.entries()) {
    const copy = path.join(temporaryFolder(), `${i}~${path.basename(file).replace(/\.gz$/i, "")}`);
    const bytes = createReadStream(file);
    const plain = isPacked(file) ? bytes.pipe(createGunzip()) : bytes;
    const decoder = new TextDecoderStream(encoding, { fatal: true });
    await pipeline(
      Readable.fromWeb(Readable.toWeb(plain).pipeThrough(decoder as never) as never),
      createWriteStream(copy),
    ).catch((error: unknown) => {
      throw PROBLEMS.notInEncoding(path.basename(file), encoding, error);
    });
    copies.push(copy);
  }
  return copies;
}
