/** LibreOffice as the independent judge of saved workbooks: it opens a file, calculates every formula anew, and saves it. */
import { execFile } from "node:child_process";
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Cell, CellValue } from "hucre";
import { unpack } from "../../playground/xlsx/parts";
import { readWorkbookFile } from "../../playground/xlsx/workbook-file";

const PROGRAMS = [
  ...(process.env["SOFFICE"] === undefined ? [] : [process.env["SOFFICE"]]),
  ...(process.env["PATH"] ?? "")
    .split(path.delimiter)
    .flatMap((folder) => ["soffice", "libreoffice"].map((name) => path.join(folder, name))),
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

const LONGEST_MS = 600_000;

/** Without this LibreOffice believes the values a file comes with. 0 = always recalculate. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

async function program(): Promise<string> {
  for (const candidate of PROGRAMS) {
    const found = await access(candidate).then(
      () => true,
      () => false,
    );
    if (found) return candidate;
  }
  throw new Error(
    "LibreOffice is needed for this test. Install it (Debian: apt-get install libreoffice-calc), or name its program in SOFFICE.",
  );
}

/** The files as LibreOffice saves them after calculating every formula anew, in the same order. */
export function recalculated(books: readonly Uint8Array[]): Promise<Uint8Array[]> {
  return converted(books, { filter: "xlsx:Calc MS Excel 2007 XML", ending: "xlsx" });
}

/** The first sheet's cells as LibreOffice shows them, row by row. */
export async function shownTexts(book: Uint8Array): Promise<string[][]> {
  // Separated by tabs, nothing quoted, UTF-8 (76), as shown.
  const filter = "csv:Text - txt - csv (StarCalc):9,0,76,1,,0,false,true";
  const [text] = await converted([book], { filter, ending: "csv" });
  return new TextDecoder()
    .decode(text)
    .split("\n")
    .map((line) => line.split("\t"));
}

/** In one run, as starting LibreOffice takes longest. */
async function converted(
  books: readonly Uint8Array[],
  { filter, ending }: { readonly filter: string; readonly ending: string },
): Promise<Uint8Array[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "recalculation-"));
  try {
    const profile = path.join(folder, "profile");
    await mkdir(path.join(profile, "user"), { recursive: true });
    await writeFile(path.join(profile, "user", "registrymodifications.xcu"), PROFILE);
    const names = books.map((_, index) => `book${index}.xlsx`);
    await Promise.all(books.map((bytes, index) => writeFile(path.join(folder, names[index]!), bytes)));
    const out = path.join(folder, "out");
    const { stdout, stderr } = await promisify(execFile)(
      await program(),
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        "--headless",
        "--convert-to",
        filter,
        "--outdir",
        out,
        ...names.map((name) => path.join(folder, name)),
      ],
      { timeout: LONGEST_MS },
    );
    const saved = (name: string): Promise<Uint8Array> =>
      readFile(path.join(out, name.replace(/xlsx$/, ending))).catch((cause: unknown) => {
        throw new Error(`LibreOffice did not save ${name}. It said: ${stdout} ${stderr}`, { cause });
      });
    return await Promise.all(names.map(async (name) => new Uint8Array(await saved(name))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export interface SavedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string | null;
  /** The value saved with the cell; an error as its text. */
  readonly value: CellValue;
}

/** The cells of a file with the values it holds, nothing calculated. */
export async function savedCells(bytes: Uint8Array): Promise<Map<string, SavedCell>> {
  const { workbook } = await readWorkbookFile(unpack(bytes));
  const cells = new Map<string, SavedCell>();
  for (const { name, rows, cells: detailed } of workbook.sheets) {
    rows.forEach((line, row) =>
      line.forEach((value, column) => {
        const cell: Cell | undefined = detailed?.get(`${row},${column}`);
        cells.set(`${name}!${row},${column}`, { sheet: name, row, column, formula: cell?.formula ?? null, value });
      }),
    );
  }
  return cells;
}
