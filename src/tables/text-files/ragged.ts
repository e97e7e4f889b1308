/**
 * Rows of a text file with more fields than headings: amounts whose thousands marks parted them are joined again, others are reported.
 */
import type { Text } from "../../text/locale";
import { say } from "../../text/say";
import type { CsvTable } from "./csv-table";

const THOUSANDS = /^-?[^\d\s]{0,3}\d{1,3}$/;
const HUNDREDS = /^\d{3}(?:\.\d*)?$/;
const NUMBER = /^-?[\d.,]+%?$/;
const LEAST_HEADINGS = 3;

/**
 * Joins in place what can be joined in one way only.
 * @returns what the user should know.
 */
export function mendRagged(table: CsvTable): Text[] {
  const heading = headingRow(table);
  if (heading === null) return [];
  const width = table.filled(heading);
  const ragged: number[] = [];
  for (let row = heading + 1; row < table.rows; row++) if (table.filled(row) > width) ragged.push(row);
  const isColumnWithoutHeading = ragged.length === table.rows - heading - 1;
  const [first] = ragged;
  if (first === undefined) return [];
  const at = commonPlace(table, ragged, width);
  if (at === null) return isColumnWithoutHeading ? [] : [tooManyFields(ragged.length, first + 1)];
  const example = table.fields(first).slice(at, at + 2).join(","); // prettier-ignore
  for (const row of ragged) {
    const fields = table.fields(row);
    table.replace(row, fields.toSpliced(at, 2, `${fields[at]},${fields[at + 1]}`));
  }
  return [joined(ragged.length, first + 1, example)];
}

function headingRow(table: CsvTable): number | null {
  for (let row = 0; row < table.rows; row++)
    if (table.filled(row) >= LEAST_HEADINGS && !table.fields(row).some((field) => NUMBER.test(field))) return row;
  return null;
}

/** The one place at which a thousands mark parted an amount in every row; null where there is none, or several. */
function commonPlace(table: CsvTable, rows: readonly number[], width: number): number | null {
  if (rows.some((row) => table.filled(row) !== width + 1)) return null;
  const isParted = (row: number, at: number): boolean =>
    THOUSANDS.test(table.columns[at]!.text(row).trim()) && HUNDREDS.test(table.columns[at + 1]!.text(row).trim());
  const places = Array.from({ length: width }, (_, at) => at).filter((at) => rows.every((row) => isParted(row, at)));
  return places.length === 1 ? places[0]! : null;
}

const joined = (count: number, line: number, example: string): Text =>
  say(
    `${count} ${count === 1 ? "row" : "rows"} of the file had an amount with a thousands mark but no quotation marks around it, such as ${example} in line ${line}; its parts were joined.`,
    `文件中有 ${count} 行的金额带千位分隔符却没有加引号（如第 ${line} 行的 ${example}），已合并还原。`,
    `檔案中有 ${count} 列的金額帶千分位符號卻沒有加引號（如第 ${line} 列的 ${example}），已合併還原。`,
  );
const tooManyFields = (count: number, line: number): Text =>
  say(
    `${count} ${count === 1 ? "row" : "rows"} of the file ${count === 1 ? "has" : "have"} more fields than there are headings, such as line ${line}: cells there may stand in the wrong columns. Please check them.`,
    `文件中有 ${count} 行的字段比标题多（如第 ${line} 行），其单元格可能错列，请核对。`,
    `檔案中有 ${count} 列的欄位比標題多（如第 ${line} 列），其儲存格可能錯欄，請核對。`,
  );
