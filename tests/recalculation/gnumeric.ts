/**
 * Gnumeric as a second independent judge: its ssconvert opens a file, calculates every formula anew, and saves it. It lacks some of what Excel
 * does; a formula that needs that is not judged, and neither is what reads its cell.
 */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { columnIndex } from "../../src/plan/address";
import type { Area } from "../../src/plan/plan";
import { agree, type FormulaCell } from "./compare";
import type { SavedCell } from "./libreoffice";

const LONGEST_MS = 300_000;

/** The file as Gnumeric saves it after calculating every formula anew. */
export async function recalculatedByGnumeric(book: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), "gnumeric-"));
  try {
    const [given, made] = [path.join(folder, "given.xlsx"), path.join(folder, "made.xlsx")];
    await writeFile(given, book);
    await promisify(execFile)("ssconvert", ["--recalc", given, made], { timeout: LONGEST_MS, maxBuffer: 1e8 });
    return new Uint8Array(await readFile(made));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Version 1.12 has no AGGREGATE, and functions of one value inside SUMPRODUCT take one cell of an area, not each. */
const LACKING =
  /\bAGGREGATE\(|\bSUMPRODUCT\([^]*\b(?:EXACT|ISNUMBER|MAX|MIN|ROUND|ROW|TEXT|LEFT|LEN|IF|IFERROR|ABS|N|FREQUENCY)\(/;
/** Excel rounds what is half a unit but for the last bits away from zero; Gnumeric rounds what the bits are. */
const HALF_OF = 0.01;

const REFERENCE = /(?:'((?:[^']|'')+)'!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?/g;

interface Read extends Area {
  readonly sheet: string;
}

/** The areas that a formula reads; texts inside it are none. */
function readsOf({ sheet, formula }: FormulaCell): Read[] {
  const code = String(formula).replaceAll(/"(?:[^"]|"")*"/g, '""');
  return [...code.matchAll(REFERENCE)].map(([, tab, left, top, right = left, bottom = top]) => {
    const [row, column] = [Number(top) - 1, columnIndex(left!)];
    const size = { rows: Number(bottom) - row, columns: columnIndex(right!) - column + 1 };
    return { sheet: tab?.replaceAll("''", "'") ?? sheet, row, column, ...size };
  });
}

/** N of a text is 0 in Excel, an error in Gnumeric. */
function isNumberOfText({ formula }: FormulaCell, theirs: unknown): boolean {
  return theirs === "#NUM!" && /\bN\(/.test(String(formula));
}

function isHalf({ formula, value }: FormulaCell, theirs: unknown): boolean {
  if (typeof value !== "number" || typeof theirs !== "number" || !/\bROUND\(/.test(String(formula))) return false;
  return Math.abs(value - theirs) < 1.01 * HALF_OF;
}

/** Formulas that Gnumeric can judge: none that it lacks, rounds the other way, or that reads one of these. */
export function judgedBy(theirs: ReadonlyMap<string, SavedCell>, cells: readonly FormulaCell[]): FormulaCell[] {
  const isLacking = (cell: FormulaCell): boolean => {
    const there = theirs.get(cell.key)?.value ?? null;
    if (LACKING.test(String(cell.formula))) return true;
    return !agree(cell.value, there) && (isHalf(cell, there) || isNumberOfText(cell, there));
  };
  let left = cells.map((cell) => ({ cell, reads: readsOf(cell) }));
  let fresh = left.filter(({ cell }) => isLacking(cell));
  while (fresh.length > 0) {
    const gone = new Set(fresh);
    const places = fresh.map(({ cell }) => placeOf(cell));
    left = left.filter((each) => !gone.has(each));
    fresh = left.filter(({ reads }) => reads.some((read) => places.some((place) => holds(read, place))));
  }
  return left.map(({ cell }) => cell);
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

function placeOf({ sheet, key }: FormulaCell): Place {
  const [row, column] = key
    .slice(key.lastIndexOf("!") + 1)
    .split(",")
    .map(Number) as [number, number];
  return { sheet, row, column };
}

const holds = (read: Read, { sheet, row, column }: Place): boolean =>
  read.sheet === sheet &&
  row >= read.row &&
  row < read.row + read.rows &&
  column >= read.column &&
  column < read.column + read.columns;
