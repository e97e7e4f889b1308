/**
 * Figures that a table states only as a rate, such as orders by the conversion rate of visitors.
 */
import { roundedShare } from "../domain/maths/rounding";
import type { Text } from "../text/locale";
import { say } from "../text/say";
import { isUnknownFigure } from "./cells/cell";
import type { OpenTable } from "./open-table";
import type { RowRule } from "./rules";

/** A count, what it is a part of, and the rate between them. */
interface ByRate<R extends string> {
  readonly part: R;
  readonly whole: R;
  readonly rate: R;
}

/** A rate that no number can be read from, in a table that has only the rate. */
export function readableRate<R extends string>({ part, rate }: ByRate<R>): RowRule<R, "unreadableNumber"> {
  return (row) =>
    row.at(part) === undefined && Number.isNaN(row.number(rate)) && !isUnknownFigure(row.at(rate))
      ? "unreadableNumber"
      : null;
}

/**
 * A part's numbers in every body row: its column's; else whole × rate as whole numbers, which is noted.
 * NaN where the row does not state them.
 */
export function numbersByRate<R extends string>(
  table: OpenTable<R, string>,
  { part, whole, rate }: ByRate<R>,
): Float64Array {
  if (table.columns[part] !== undefined || !table.columns[whole] || !table.columns[rate]) return table.numbers(part);
  const [wholes, rates] = [table.numbers(whole), table.numbers(rate)];
  const above = table.counted().filter((row) => rates[row]! > 1);
  table.notes.push(follows(table.labelOf(part), table.headingOf(whole), table.headingOf(rate)));
  if (above.length > 0) table.notes.push(aboveOne(table.headingOf(rate), above.length, table.rowName(above[0]!)));
  return wholes.map((count, row) => roundedShare(count * rates[row]!, 0));
}

const follows = (part: Text, whole: string, rate: string): Text =>
  say(
    `${part["en-US"]} have no column; they are “${whole}” × “${rate}”, as whole numbers.`,
    `${part["zh-CN"]}没有单独的列，按“${whole}”×“${rate}”取整计算。`,
    `${part["zh-TW"]}沒有單獨的欄，依「${whole}」×「${rate}」取整計算。`,
  );

const aboveOne = (rate: string, count: number, row: string): Text =>
  say(
    `“${rate}” is above 100% in ${count} ${count === 1 ? "row" : "rows"}, such as row ${row}. Please check how the column is read.`,
    `有 ${count} 行（如第 ${row} 行）的“${rate}”超过 100%，请核对该列的读法。`,
    `有 ${count} 列（如第 ${row} 列）的「${rate}」超過 100%，請核對該欄的讀法。`,
  );
