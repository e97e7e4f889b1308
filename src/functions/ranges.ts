/** Reading the ranges that coercion has made: filled cells, paired ranges, and the refusals they share. */
import type { Text } from "../text/locale";
import { positionText } from "./messages";
import type { Cell, CellRange, NumberRange } from "./parameters";
import { Refusal } from "./refusal";

/** The filled cells of a range, row by row. */
export function filled(range: NumberRange): number[] {
  const values: number[] = [];
  for (const value of range.cells) if (!Number.isNaN(value)) values.push(value);
  return values;
}

/** Refuses a range without a filled cell: #N/A. */
export function noData(name: string): Refusal {
  return new Refusal("#N/A", {
    "en-US": `“${name}” holds no data; every cell is blank.`,
    "zh-CN": `参数“${name}”没有数据，单元格全为空。`,
    "zh-TW": `引數「${name}」沒有資料，儲存格全為空白。`,
  });
}

/** Refuses numbers that are all 0 where they are shared out by: #DIV/0!. */
export function allZero(name: string): Refusal {
  return new Refusal("#DIV/0!", {
    "en-US": `“${name}” are all 0; at least one must be above 0.`,
    "zh-CN": `参数“${name}”全部为 0，至少要有一个大于 0。`,
    "zh-TW": `引數「${name}」全部為 0，至少要有一個大於 0。`,
  });
}

/** Refuses a range with too few filled cells: #N/A. */
export function tooFew(name: string, needed: number, came: number): Refusal {
  return new Refusal("#N/A", {
    "en-US": `“${name}” must hold at least ${needed} values; ${came} came.`,
    "zh-CN": `参数“${name}”至少需要 ${needed} 个值，实际有 ${came} 个。`,
    "zh-TW": `引數「${name}」至少需要 ${needed} 個值，實際有 ${came} 個。`,
  });
}

type Range = NumberRange | CellRange;

/** A range and the argument it came as, for refusals. */
export interface NamedRange {
  readonly name: string;
  readonly range: Range;
}

/**
 * The numbers of a range whose places have a meaning, none of them blank.
 * @param meaning What stands there, for the refusal: “traffic, conversion, AOV”.
 * @throws Refusal #VALUE! unless exactly `count` cells are filled.
 */
export function exactly(name: string, range: NumberRange, count: number, meaning: Text): number[] {
  const values = filled(range);
  if (values.length === count && range.cells.length === count) return values;
  throw new Refusal("#VALUE!", {
    "en-US": `“${name}” must hold ${count} numbers (${meaning["en-US"]}) without a gap; ${values.length} came.`,
    "zh-CN": `参数“${name}”须连续填写 ${count} 个数字（${meaning["zh-CN"]}），实际有 ${values.length} 个。`,
    "zh-TW": `引數「${name}」須連續填寫 ${count} 個數字（${meaning["zh-TW"]}），實際有 ${values.length} 個。`,
  });
}

/** Results in the shape of the range they were made from, one a cell up to its last filled one, "" where it is blank. */
export function inShapeOf(range: NumberRange, results: readonly Cell[]): Cell[][] {
  const { columns, cells } = range;
  let next = 0;
  const rows: Cell[][] = [];
  for (let index = 0; index < cells.length; index += columns) {
    const width = rows.length === 0 && cells.length < columns ? cells.length : columns;
    rows.push(Array.from({ length: width }, (_, column) => (isBlankAt(range, index + column) ? "" : results[next++]!)));
  }
  return rows;
}

/** Whether the cell at an index is blank; beyond the last filled cell every cell is. */
export function isBlankAt(range: Range, index: number): boolean {
  const value = range.cells[index];
  return value === undefined || value === null || Number.isNaN(value);
}

/** Whether the cell at an index says in words that it names nothing or nobody. */
const isUnnamedAt = (range: Range, index: number): boolean => "unnamed" in range && range.unnamed?.has(index) === true;

/**
 * Pairs two ranges cell by cell, row by row: they must have the same number of cells, and be blank at the same places; where one names
 * nothing or nobody in words the row is passed over.
 * @returns The indexes at which both are filled.
 * @throws Refusal #VALUE! for different sizes or for a cell filled in one only, #N/A when nothing is filled.
 */
export function pairedIndexes(first: NamedRange, second: NamedRange): number[] {
  sameSize(first, second);
  const [a, b] = [first.range, second.range];
  const indexes: number[] = [];
  const length = Math.max(a.cells.length, b.cells.length);
  for (let index = 0; index < length; index++) {
    const [blankInFirst, blankInSecond] = [isBlankAt(a, index), isBlankAt(b, index)];
    if ((blankInFirst && blankInSecond) || isUnnamedAt(a, index) || isUnnamedAt(b, index)) continue;
    if (blankInFirst) throw unpaired(second, first, index);
    if (blankInSecond) throw unpaired(first, second, index);
    indexes.push(index);
  }
  if (indexes.length === 0) throw noData(first.name);
  return indexes;
}

/** Whether the cell at an index is blank, or the 0 as which Excel may send a blank cell of a range of numbers. */
function isNothingAt(range: Range, index: number): boolean {
  return range.cells[index] === 0 || isBlankAt(range, index);
}

/** The number at an index; a blank cell is 0. */
export function numberAt(range: NumberRange, index: number): number {
  return isBlankAt(range, index) ? 0 : range.cells[index]!;
}

/**
 * Pairs numbers cell by cell with the ids, names or dates they belong to, which decide whether a row counts: beside one a blank
 * number is 0 (`numberAt`), and where there is none there must be no number either, unless words say that it is nothing or nobody.
 * @returns The indexes at which the key is filled.
 * @throws Refusal #VALUE! for different sizes or for a number without a key, #N/A when no key is filled.
 */
export function keyedIndexes(key: NamedRange, numbers: NamedRange): number[] {
  sameSize(numbers, key);
  const indexes: number[] = [];
  const length = Math.max(key.range.cells.length, numbers.range.cells.length);
  for (let index = 0; index < length; index++) {
    if (!isBlankAt(key.range, index)) indexes.push(index);
    else if (!isNothingAt(numbers.range, index) && !isUnnamedAt(key.range, index)) throw unpaired(numbers, key, index);
  }
  if (indexes.length === 0) throw noData(key.name);
  return indexes;
}

/**
 * Pairs ranges of numbers, none of which decides whether a row counts: blank cells are 0 (`numberAt`), and a row with nothing but
 * 0 is none.
 * @returns The indexes of the other rows.
 * @throws Refusal #VALUE! for different sizes, #N/A when there is nothing but 0.
 */
export function countedIndexes(first: NamedRange, ...others: readonly NamedRange[]): number[] {
  for (const other of others) sameSize(first, other);
  const ranges = [first, ...others].map(({ range }) => range);
  const length = Math.max(...ranges.map(({ cells }) => cells.length));
  const indexes = Array.from({ length }, (_, index) => index);
  const counted = indexes.filter((index) => !ranges.every((range) => isNothingAt(range, index)));
  if (counted.length === 0) throw noData(first.name);
  return counted;
}

/** @throws Refusal #VALUE! unless both ranges have the same number of cells. */
export function sameSize(first: NamedRange, second: NamedRange): void {
  if (first.range.rows * first.range.columns === second.range.rows * second.range.columns) return;
  const [a, b] = [first, second].map(({ name, range }) => ({ name, size: `${range.rows} × ${range.columns}` }));
  throw new Refusal("#VALUE!", {
    "en-US": `“${a!.name}” and “${b!.name}” must have the same number of cells; they have ${a!.size} and ${b!.size}.`,
    "zh-CN": `参数“${a!.name}”与“${b!.name}”的单元格数须相同，实际为 ${a!.size} 与 ${b!.size}。`,
    "zh-TW": `引數「${a!.name}」與「${b!.name}」的儲存格數須相同，實際為 ${a!.size} 與 ${b!.size}。`,
  });
}

/** Refuses a blank cell beside a filled one: #VALUE!. `index` counts the cells row by row; among names words for nothing are blank, too. */
export function unpaired(has: NamedRange, lacks: NamedRange, index: number): Refusal {
  const { columns, cells } = lacks.range;
  const at = positionText({ row: Math.floor(index / columns), column: index % columns });
  const blank = cells instanceof Float64Array ? BLANK : BLANK_NAME;
  return new Refusal("#VALUE!", {
    "en-US": `“${lacks.name}”, ${at["en-US"]}, ${blank["en-US"]} though “${has.name}” has a value there.`,
    "zh-CN": `参数“${lacks.name}”${at["zh-CN"]}${blank["zh-CN"]}，但“${has.name}”的对应单元格有值。`,
    "zh-TW": `引數「${lacks.name}」${at["zh-TW"]}${blank["zh-TW"]}，但「${has.name}」的對應儲存格有值。`,
  });
}

const BLANK: Text = { "en-US": "is blank", "zh-CN": "为空", "zh-TW": "為空" };
const BLANK_NAME: Text = {
  "en-US": "is blank, or a word for nothing or nobody,",
  "zh-CN": "为空（或为“无”“散客”一类的词）",
  "zh-TW": "為空（或為「無」「散客」一類的詞）",
};
