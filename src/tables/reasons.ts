/**
 * Why rows of the user's table do not count: the reasons that most tables share, and rows listed by reason.
 * A table's own reasons stand in its definition, in the order in which they are listed.
 */
import { say } from "../text/say";
import type { Text } from "../text/locale";

/** The reasons of one table with their sentences. Their order is the order of every list of rows left out. */
export type Reasons<Q extends string> = Readonly<Record<Q, Text>>;

/** Body rows (zero-based) left out for one reason. */
export interface LeftOut<Q extends string = string> {
  readonly reason: Q;
  readonly rows: readonly number[];
}

/** Reasons of the row as a whole. */
export const ROW_REASONS = {
  blankRow: say("The row is blank.", "空行。", "空白列。"),
  errorCell: say(
    "A cell that is needed holds an error such as #N/A.",
    "所需单元格含有错误值，如 #N/A。",
    "所需儲存格含有錯誤值，如 #N/A。",
  ),
  totalRow: say("The row is a total of other rows.", "该行是合计行。", "該列是合計列。"),
};

/** The reason of a row that the user leaves out because it stands in the table before. */
export const REPEATED_REASON = {
  repeated: say("The row repeats another row exactly.", "该行与另一行完全相同。", "該列與另一列完全相同。"),
};

/** Reasons of a row without a usable date. */
export const DATE_REASONS = {
  noDate: say("The date is missing.", "缺少日期。", "缺少日期。"),
  unreadableDate: say(
    "The date cannot be read as a day from 1970 to 2099.",
    "日期无法识别（应为 1970 至 2099 年的日期）。",
    "日期無法辨識（應為 1970 至 2099 年的日期）。",
  ),
  ambiguousDate: say(
    "The date can be read as day/month or as month/day; write it with the year first, such as 2024-03-04.",
    "日期分不清是“日/月”还是“月/日”，请改为年份在前，如 2024-03-04。",
    "日期分不清是「日/月」還是「月/日」，請改為年份在前，如 2024-03-04。",
  ),
};

/** Reasons of a row with an unusable count or amount. */
export const FIGURE_REASONS = {
  unreadableNumber: say(
    "A figure of the row is text that is no number.",
    "该行的某项数据是文本，不是数字。",
    "該列的某項資料是文字，不是數字。",
  ),
  negativeNumber: say("A figure of the row is below 0.", "该行的某项数据小于 0。", "該列的某項資料小於 0。"),
};

/** Rows of which only the number is known: they stand where nobody looks row by row. */
export const unlistedRows = (count: number): readonly number[] => new Array<number>(count);

/** Whether the rows left out are known one by one. */
export const areListed = (rows: readonly number[]): boolean => 0 in rows;

/** The byte that marks a row left out for a reason; 0 marks a row that counts. */
export function codesOf<Q extends string>(reasons: Reasons<Q>): (reason: Q) => number {
  const codes = new Map(Object.keys(reasons).map((reason, i) => [reason, i + 1]));
  return (reason) => codes.get(reason)!;
}

/** The rows of each reason that occurs, reasons in the order of the definition, rows ascending. */
export function listLeftOut<Q extends string>(marks: Uint8Array, reasons: Reasons<Q>): LeftOut<Q>[] {
  const names = Object.keys(reasons) as Q[];
  const lists: number[][] = names.map(() => []);
  for (let row = 0; row < marks.length; row++) {
    const code = marks[row]!;
    if (code !== 0) lists[code - 1]!.push(row);
  }
  return names.flatMap((reason, i) => (lists[i]!.length > 0 ? [{ reason, rows: lists[i]! }] : []));
}

/** The body rows that have no reason against them, ascending. */
export function rowsThatCount(marks: Uint8Array): number[] {
  const counted: number[] = [];
  for (let row = 0; row < marks.length; row++) if (marks[row] === 0) counted.push(row);
  return counted;
}
