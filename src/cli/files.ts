/** Reads the input file and writes the output file, whole or not at all. */
import { randomBytes } from "node:crypto";
import { access, constants, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { InputFile } from "./spreadsheet";
import { outIsInput, unreadableFile, unwritableFile } from "./texts";

/** @throws Problem when there is no such file or it may not be read. */
export async function readInput(file: string): Promise<InputFile> {
  try {
    return { name: path.basename(file), bytes: new Uint8Array(await readFile(file)) };
  } catch (error) {
    throw unreadableFile(file, error);
  }
}

/**
 * Checks before any work whether the result can be written.
 * @throws Problem when its folder is missing or closed, it is a folder itself, or it is a file that is read.
 */
export async function ensureWritable(out: string, inputs: readonly string[]): Promise<void> {
  try {
    await access(path.dirname(path.resolve(out)), constants.W_OK);
    const existing = await stat(out).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw error;
    });
    if (existing === null) return;
    if (existing.isDirectory()) throw Object.assign(new Error("is a directory"), { code: "EISDIR" });
  } catch (error) {
    throw unwritableFile(out, error);
  }
  const read = await Promise.all(inputs.map((input) => realpath(input)));
  if (read.includes(await realpath(out))) throw outIsInput(out);
}

/** @throws Problem when the disk refuses; nothing is left behind then. */
export async function writeWhole(out: string, bytes: Uint8Array): Promise<void> {
  const partial = path.join(
    path.dirname(path.resolve(out)),
    `.${path.basename(out)}.${randomBytes(6).toString("hex")}.part`,
  );
  try {
    await writeFile(partial, bytes);
    await rename(partial, out);
  } catch (error) {
    await rm(partial, { force: true });
    throw unwritableFile(out, error);
  }
}
