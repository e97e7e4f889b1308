/**
 * The cells of a range as columns of plain numbers, for the functions of quick-functions.ts: Univer makes several
 * objects a cell, which for the columns of a shop's customers takes longer than all calculating. Read once a
 * calculation.
 */
import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  type BaseReferenceObject,
  FORMULA_REF_TO_ARRAY_CACHE,
  type FunctionVariantType,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { Area } from "../../src/plan/plan";
import { asRead } from "./empty-text";
import type { Selection } from "./selections";
import { type CellRow, toArea } from "./sheet-access";

export const CELL_KIND = { blank: 0, number: 1, text: 2, boolean: 3, error: 4 } as const;

/**
 * Cached selections of one range: enough for scores and segments, which have few values; a column of ids has too many
 * to cache.
 */
const MOST_CHOICES = 50;

/** So many comparisons with a range are answered by a pass each; from then on it is worth its sorting. */
const FEW_COMPARISONS = 3;

/** Cells row by row, up to the last row in which the sheet has any: those behind it are blank. */
export class RangeCells {
  readonly kinds: Uint8Array;
  /** 0 where there is no number; true is 1. */
  readonly numbers: Float64Array;
  /** Texts and errors by position. */
  readonly texts: string[] = [];
  readonly counts: [blank: number, number: number, text: number, boolean: number, error: number] = [0, 0, 0, 0, 0];
  /** Of the texts those without a character, which formulas leave. */
  emptyTexts = 0;
  private sortedNumbers: Float64Array | null = null;
  private readonly choices = new Map<string, Selection>();
  private ordered: Int32Array | null = null;
  private comparisons = 0;
  /** By code of a text, NaN for one that is no number. */
  private textNumbers: Float64Array | null = null;
  private words: { readonly codes: Int32Array; readonly byText: ReadonlyMap<string, number> } | null = null;

  constructor(
    readonly rows: number,
    readonly columns: number,
    held: number,
  ) {
    this.kinds = new Uint8Array(held * columns);
    this.numbers = new Float64Array(held * columns);
    this.counts[CELL_KIND.blank] = (rows - held) * columns;
  }

  /** Of the cells that are held. */
  get size(): number {
    return this.kinds.length;
  }

  /** The numbers alone, ascending. */
  get sorted(): Float64Array {
    if (this.sortedNumbers === null) {
      const all = new Float64Array(this.counts[CELL_KIND.number]);
      let filled = 0;
      for (let at = 0; at < this.kinds.length; at++)
        if (this.kinds[at] === CELL_KIND.number) all[filled++] = this.numbers[at]!;
      this.sortedNumbers = all.sort();
    }
    return this.sortedNumbers;
  }

  /** Marks the positions that hold a text, whatever its case. */
  markTexts(text: string, found: Uint8Array): void {
    const { codes, byText } = (this.words ??= this.readWords());
    const wanted = byText.get(text.toLowerCase());
    if (wanted !== undefined) for (let at = 0; at < found.length; at++) if (codes[at] === wanted) found[at] = 1;
  }

  /** Marks the positions that hold a number written as text. */
  markTextsOfNumber(number: number, found: Uint8Array): void {
    if (this.counts[CELL_KIND.text] === this.emptyTexts) return;
    const { codes, byText } = (this.words ??= this.readWords());
    this.textNumbers ??= Float64Array.from(byText.keys(), numberOfText);
    for (let at = 0; at < found.length; at++)
      if (codes[at]! >= 0 && this.textNumbers[codes[at]!] === number) found[at] = 1;
  }

  /** Positions of the numbers from the least on; null while too few ask. */
  order(): Int32Array | null {
    if (this.ordered === null && ++this.comparisons > FEW_COMPARISONS) this.ordered = this.sortPositions();
    return this.ordered;
  }

  /** What `choose` returns, cached by `key`. */
  chosen(key: string, choose: () => Selection): Selection {
    let found = this.choices.get(key);
    if (found === undefined) {
      if (this.choices.size >= MOST_CHOICES) this.choices.clear();
      this.choices.set(key, (found = choose()));
    }
    return found;
  }

  private sortPositions(): Int32Array {
    const { kinds, numbers } = this;
    const order = new Int32Array(this.counts[CELL_KIND.number]);
    let [filled, isSorted, last] = [0, true, -Infinity];
    for (let at = 0; at < kinds.length; at++) {
      if (kinds[at] !== CELL_KIND.number) continue;
      const number = numbers[at]!;
      isSorted &&= last <= number;
      last = number;
      order[filled++] = at;
    }
    // Orders and leads mostly stand in the order of their days.
    return isSorted ? order : order.sort((one, other) => numbers[one]! - numbers[other]!);
  }

  private readWords(): { codes: Int32Array; byText: Map<string, number> } {
    const codes = new Int32Array(this.size).fill(-1);
    const bySpelling = new Map<string, number>();
    const byText = new Map<string, number>();
    for (let at = 0; at < codes.length; at++) {
      if (this.kinds[at] !== CELL_KIND.text) continue;
      const spelling = this.texts[at] ?? "";
      let code = bySpelling.get(spelling);
      if (code === undefined) {
        const text = spelling.toLowerCase();
        code = byText.get(text) ?? byText.size;
        byText.set(text, code);
        bySpelling.set(spelling, code);
      }
      codes[at] = code;
    }
    return { codes, byText };
  }

  put(at: number, kind: number, number: number, text: string | null): void {
    this.kinds[at] = kind;
    this.numbers[at] = number;
    this.counts[kind]!++;
    if (text !== null) this.texts[at] = text;
    if (text === "") this.emptyTexts++;
  }
}

function numberOfText(text: string): number {
  const value = StringValueObject.create(text).convertToNumberObjectValue();
  return text !== "" && value.isNumber() ? Number(value.getValue()) : Number.NaN;
}

interface Read {
  readonly ranges: Map<string, RangeCells>;
  /** How many rows of each sheet end with the last that has a cell. */
  readonly heights: Map<string, number>;
}

/**
 * Cells read, by the running calculation's results, which are a new object for each calculation. Within one, Univer
 * empties its own cache of ranges when cells may have changed; MARK is an entry in that cache, and its absence
 * invalidates this one.
 */
const read = new WeakMap<object, Read>();
const MARK = "cells of ranges are up to date";
const IS_MARKED = ArrayValueObject.create({
  calculateValueList: [],
  rowCount: 0,
  columnCount: 0,
  unitId: "",
  sheetId: "",
  row: -1,
  column: -1,
});

export const isReference = (argument: FunctionVariantType | undefined): argument is BaseReferenceObject =>
  argument?.isReferenceObject() === true;

/** The cells of an argument; null where it is no range or Univer must read it. */
export function rangeAt(args: readonly FunctionVariantType[], at: number): RangeCells | null {
  const argument = args[at];
  return isReference(argument) ? cellsOf(argument) : null;
}

/** So few are read at each use instead of being cached. */
const FEW_CELLS = 8;

/** The range's cells; null where Univer must read it: several areas, spilled cells, a missing sheet. */
export function cellsOf(reference: BaseReferenceObject): RangeCells | null {
  const sheet = reference.getCurrentActiveSheetData();
  if (reference.isMultiArea() || reference.isTable() || !isReadable(sheet) || isFilled(reference)) return null;
  const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
  if (startRow < 0 || startColumn < 0 || endRow < startRow || endColumn < startColumn) return null;
  const area = toArea({ startRow, startColumn, endRow, endColumn });
  const matrix = sheet.cellData.getMatrix();
  if (area.rows * area.columns <= FEW_CELLS) return readCells(reference, matrix, area, area.rows);
  const { ranges, heights } = cache(reference.getRuntimeData());
  const key = `${reference.getSheetId()}!${startRow},${startColumn},${endRow},${endColumn}`;
  let cells = ranges.get(key);
  if (cells !== undefined) return cells;
  const height = heights.get(reference.getSheetId()) ?? sheet.cellData.getLength();
  heights.set(reference.getSheetId(), height);
  ranges.set(key, (cells = readCells(reference, matrix, area, Math.min(area.rows, Math.max(0, height - area.row)))));
  return cells;
}

type SheetData = ReturnType<BaseReferenceObject["getCurrentActiveSheetData"]>;

const isReadable = (sheet: Nullable<SheetData>): sheet is SheetData => sheet?.cellData != null;

function cache(results: object): Read {
  let known = read.get(results);
  if (known === undefined || FORMULA_REF_TO_ARRAY_CACHE.get(MARK) === undefined) {
    known = { ranges: new Map(), heights: new Map() };
    read.set(results, known);
    FORMULA_REF_TO_ARRAY_CACHE.set(MARK, IS_MARKED);
  }
  return known;
}

/** Whether the sheet has spilled cells, which only Univer resolves. */
function isFilled(reference: BaseReferenceObject): boolean {
  return (
    Object.keys(reference.getRuntimeFeatureCellData()).length > 0 ||
    hasKeys(reference.getCurrentActiveArrayFormulaCellData()?.getMatrix()) ||
    hasKeys(reference.getCurrentRuntimeActiveArrayFormulaCellData()?.getMatrix())
  );
}

function hasKeys(matrix: object | undefined): boolean {
  for (const _ in matrix) return true;
  return false;
}

function readCells(
  reference: BaseReferenceObject,
  matrix: Record<number, CellRow>,
  area: Area,
  held: number,
): RangeCells {
  const cells = new RangeCells(area.rows, area.columns, held);
  const results = reference.getCurrentRuntimeSheetData()?.getMatrix();
  const reader = new CellReader(reference);
  let at = 0;
  for (let row = area.row; row < area.row + held; row++) {
    const own = matrix[row];
    const calculated = results?.[row];
    for (let column = area.column; column < area.column + area.columns; column++, at++) {
      reader.read(asRead(calculated?.[column]) ?? own?.[column], cells, at);
    }
  }
  return cells;
}

/** Reads the cells of one reference; what is not a plain number or text is converted by Univer. */
class CellReader {
  private readonly styles: ReturnType<BaseReferenceObject["getCurrentStylesData"]> | undefined;
  /** By style: whether a number under it counts as text. */
  private readonly textStyles = new Map<unknown, boolean>();

  constructor(private readonly reference: BaseReferenceObject) {
    // Undefined for a reference that a function returned, whatever the declaration promises.
    this.styles = reference.getCurrentStylesData();
  }

  read(cell: Nullable<ICellData>, into: RangeCells, at: number): void {
    if (cell == null) return into.put(at, CELL_KIND.blank, 0, null);
    const { v, t, p } = cell;
    if (p == null && t === CellValueType.NUMBER && typeof v === "number" && !this.isText(cell))
      into.put(at, CELL_KIND.number, v, null);
    else if (p == null && t === CellValueType.STRING && typeof v === "string" && v !== "" && !v.startsWith("#"))
      into.put(at, CELL_KIND.text, 0, v);
    else this.convert(cell, into, at);
  }

  private convert(cell: ICellData, into: RangeCells, at: number): void {
    if ((cell.v == null || cell.v === "") && !cell.f && !cell.si && cell.p == null)
      return into.put(at, CELL_KIND.blank, 0, null);
    const object = this.reference.getCellValueObject(cell);
    const value = object.getValue();
    if (object.isError()) into.put(at, CELL_KIND.error, 0, String(value));
    else if (object.isNumber()) into.put(at, CELL_KIND.number, Number(value), null);
    else if (object.isBoolean()) into.put(at, CELL_KIND.boolean, value === true ? 1 : 0, null);
    else if (object.isNull()) into.put(at, CELL_KIND.blank, 0, null);
    else into.put(at, CELL_KIND.text, 0, String(value));
  }

  private isText(cell: ICellData): boolean {
    if (cell.s == null || this.styles === undefined) return false;
    let isText = this.textStyles.get(cell.s);
    if (isText === undefined) {
      const pattern = this.styles.getStyleByCell(cell)?.n?.pattern;
      isText = pattern === "@" || pattern === "@@@";
      this.textStyles.set(cell.s, isText);
    }
    return isText;
  }
}
