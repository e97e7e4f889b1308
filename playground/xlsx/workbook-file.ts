/**
 * The only use of the library that reads and writes .xlsx (hucre); all other code works on its plain workbook object
 * and on the file's parts. What the library lacks is read from the parts directly, or edited into them before packing.
 */
import { readXlsx, writeXlsx, resolveThemeColor } from "hucre/xlsx";
import type { Workbook, WriteOptions } from "hucre";
import { markNumberFormats } from "./number-formats";
import { type Contents, damaged, pack, type Parts, relationships, store, unpack } from "./parts";

export interface WorkbookFile {
  readonly workbook: Workbook;
  readonly parts: Parts;
  /** Path of the workbook's own part, "xl/workbook.xml" almost always. */
  readonly path: string;
  /** The number format code of a read style's `numFmt`; null is General. */
  readonly numberFormat: (mark: string) => string | null;
}

/** @throws Problem when the file is damaged. */
export async function readWorkbookFile(parts: Parts): Promise<WorkbookFile> {
  const path = relationships(parts, "").find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  const styles = relationships(parts, path).find(({ type }) => type === "styles")?.target ?? "xl/styles.xml";
  const readable = { ...parts };
  const numberFormat = markNumberFormats(readable, styles);
  try {
    const workbook = await readXlsx(store(readable), { readStyles: true });
    return { workbook, parts, path, numberFormat };
  } catch (error) {
    throw damaged(error);
  }
}

/** The file's bytes; `edit` may change its parts before they are packed, and returns those to be written meanwhile. */
export async function writeWorkbookFile(options: WriteOptions, edit: (parts: Parts) => Contents): Promise<Uint8Array> {
  const parts = unpack(await writeXlsx(options));
  const written = edit(parts);
  const others = Object.entries(parts).filter(([path]) => written[path] === undefined);
  return pack({ ...Object.fromEntries(others), ...written });
}

/**
 * "RRGGBB" of a theme's colour with its tint. Cells number light before dark (0 is the background, 1 the text), while
 * the theme, and the library with it, lists dark before light.
 */
export function themeColor(colors: readonly string[], index: number, tint = 0): string {
  return resolveThemeColor([...colors], index < 4 ? index ^ 1 : index, tint);
}
