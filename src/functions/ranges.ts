/** Reading the ranges that coercion has made: filled cells, paired ranges, and the refusals they share. */
import { positionText } from "./messages";
import type { CellRange, NumberRange } from "./parameters";
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

type Range = NumberRange | CellRange;

/** Whether the cell at an index is blank; beyond the last filled cell every cell is. */
export function isBlankAt(range: Range, index: number): boolean {
  const value = range.cells[index];
  return value === undefined || value === null || Number.isNaN(value);
}

/**
 * Pairs two ranges cell by cell, row by row: they must have the same number of cells, and be blank at the same places.
 * @returns The indexes at which both are filled.
 * @throws Refusal #VALUE! for different sizes or for a cell filled in one only, #N/A when nothing is filled.
 */
export function pairedIndexes(first: { name: string; range: Range }, second: { name: string; range: Range }): number[] {
  const [a, b] = [first.range, second.range];
  if (a.rows * a.columns !== b.rows * b.columns) throw differentSizes(first, second);
  const indexes: number[] = [];
  const length = Math.max(a.cells.length, b.cells.length);
  for (let index = 0; index < length; index++) {
    const [blankInFirst, blankInSecond] = [isBlankAt(a, index), isBlankAt(b, index)];
    if (blankInFirst && blankInSecond) continue;
    if (blankInFirst) throw unpaired(second, first, index);
    if (blankInSecond) throw unpaired(first, second, index);
    indexes.push(index);
  }
  if (indexes.length === 0) throw noData(first.name);
  return indexes;
}

function differentSizes(first: { name: string; range: Range }, second: { name: string; range: Range }): Refusal {
  const [a, b] = [first, second].map(({ name, range }) => ({ name, size: `${range.rows} × ${range.columns}` }));
  return new Refusal("#VALUE!", {
    "en-US": `“${a!.name}” and “${b!.name}” must have the same number of cells; they have ${a!.size} and ${b!.size}.`,
    "zh-CN": `参数“${a!.name}”与“${b!.name}”的单元格数须相同，实际为 ${a!.size} 与 ${b!.size}。`,
    "zh-TW": `引數「${a!.name}」與「${b!.name}」的儲存格數須相同，實際為 ${a!.size} 與 ${b!.size}。`,
  });
}

function unpaired(has: { name: string; range: Range }, lacks: { name: string; range: Range }, index: number): Refusal {
  const { columns } = lacks.range;
  const at = positionText({ row: Math.floor(index / columns), column: index % columns });
  return new Refusal("#VALUE!", {
    "en-US": `“${lacks.name}”, ${at["en-US"]}, is blank though “${has.name}” has a value there.`,
    "zh-CN": `参数“${lacks.name}”${at["zh-CN"]}为空，但“${has.name}”的对应单元格有值。`,
    "zh-TW": `引數「${lacks.name}」${at["zh-TW"]}為空，但「${has.name}」的對應儲存格有值。`,
  });
}
